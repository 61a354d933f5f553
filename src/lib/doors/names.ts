/** What a person typed as a name: without characters that cannot be seen or that turn the direction of what follows. */
export function cleanName(typed: unknown): string {
  return line(typed).replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '').trim();
}

/** A field of a form as text; a file or a missing field is empty. */
export function line(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

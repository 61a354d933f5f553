/**
 * One-time links and invites carry their secret after the `#`: a browser sends that part to no server, so that it stands in no log.
 * @param name `i` for `#i=…`; without it the whole fragment is the secret
 * @returns the secret, or '' (also on the server)
 */
export function fragment(name?: string): string {
  if (typeof location === 'undefined') return '';
  return secretIn(location.hash, name);
}

/** The secret in what a person pasted: the whole link, the part after `#`, or the secret alone. */
export function secretIn(pasted: string, name?: string): string {
  const part = pasted.trim().replace(/^[^#]*#/, '');
  if (name === undefined) return part;
  return part.startsWith(`${name}=`) ? part.slice(name.length + 1) : part.includes('=') ? '' : part;
}

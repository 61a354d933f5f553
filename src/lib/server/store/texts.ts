import { createHash } from 'node:crypto';
import type { Text } from '$lib/core/text.ts';

/** How a text stands in a stored event: its id, and the salted hash that stays when the words and the salt are erased. */
export interface TextMark {
  readonly '~text': string;
  readonly hash: string;
}

/** SHA-256 over the salt and the words in UTF-8, in hex. Without the salt (128 random bits) the words cannot be guessed back from it. */
export function textHash(salt: Uint8Array, words: Uint8Array | string): string {
  return createHash('sha256').update(salt).update(words).digest('hex');
}

/**
 * A copy of `value` in which each `Text` is replaced by its mark.
 * Throws a `TypeError` on anything that is no plain value: a class with a secret in it (`Sealed`) would lose its guard in a copy.
 */
export function withMarks(value: unknown, mark: (text: Text) => TextMark): unknown {
  return copy(value, (found) => {
    if (typeof found['~text'] !== 'string' || found['~text'] === '') throw new TypeError('a text in an event has no id');
    if (typeof found.value !== 'string' && found.value !== null) throw new TypeError('a text in an event has no words');
    return mark(found as unknown as Text);
  });
}

/** A copy of `value` in which each mark is replaced by its text. */
export function withTexts(value: unknown, text: (mark: TextMark) => Text): unknown {
  return copy(value, (found) => text(found as unknown as TextMark));
}

/** All marks in a stored event. */
export function marksIn(value: unknown): TextMark[] {
  const marks: TextMark[] = [];
  copy(value, (found) => {
    marks.push(found as unknown as TextMark);
    return null;
  });
  return marks;
}

function copy(value: unknown, replace: (found: Record<string, unknown>) => unknown): unknown {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item) => copy(item, replace));
  if (typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    if ('~text' in value) return replace(value as Record<string, unknown>);
    const result: Record<string, unknown> = {};
    for (const [field, inner] of Object.entries(value)) {
      // Assigning "__proto__" would set the prototype; as an own field it is just a name.
      Object.defineProperty(result, field, { value: copy(inner, replace), enumerable: true, configurable: true, writable: true });
    }
    return result;
  }
  throw new TypeError(`an event holds something that is no plain value (${typeof value})`);
}

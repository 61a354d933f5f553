/**
 * A text that a person typed. It travels inside an event with an id of its own, and the store keeps it in a row of its
 * own, salted, so that it can be erased while the event (with the salted hash) stays.
 */
export interface Text {
  readonly '~text': string;
  /** The words, byte for byte; null once they were erased. */
  readonly value: string | null;
}

/** @returns true when `x` is a Text */
export function isText(x: unknown): x is Text {
  return typeof x === 'object' && x !== null && '~text' in x;
}

/** The words of a text, or null when they were erased or never there. */
export function words(text: Text | null | undefined): string | null {
  return text?.value ?? null;
}

/** Length as a person counts it: code points, so that an emoji or a rare letter is not counted twice. */
export function textLength(value: string): number {
  let n = 0;
  for (const _ of value) n++;
  return n;
}

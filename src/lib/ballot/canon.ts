/** Half of a pair, alone. With `u`, a whole pair is another sign. (`String.isWellFormed` is not there on an iPhone 7.) */
const LONE = /\p{Surrogate}/u;

/** Whether a text has bytes: no half of a pair stands alone in it. */
export const isWellFormed = (text: string): boolean => !LONE.test(text);

/**
 * Canonical JSON (RFC 8785) for what a ballot is made of: objects, lists, well-formed strings, whole numbers, null. Own lines instead of a
 * package, because the verifier must be readable as a whole. Anything else throws a `TypeError`.
 */
export function canon(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') {
    if (!isWellFormed(value)) throw new TypeError('a lone surrogate has no bytes');
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TypeError('only whole numbers');
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canon).join(',')}]`;
  if (typeof value === 'object') {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${fields.map(([name, field]) => `${canon(name)}:${canon(field)}`).join(',')}}`;
  }
  throw new TypeError(`no ${typeof value} in canonical JSON`);
}

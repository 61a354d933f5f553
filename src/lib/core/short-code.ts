/** Letters and digits that nobody confuses (Crockford's base 32). */
export const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SIXES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Twelve characters (60 bits) of a hash, in groups of four, for people to compare: the same on the big screen and on every phone.
 * @param hash base64url of at least eight bytes
 */
export function shortCode(hash: string): string {
  // the first ten characters of base64url are exactly the first sixty bits
  const bits = [...hash.slice(0, 10)].reduce((n, sign) => (n << 6n) | BigInt(SIXES.indexOf(sign)), 0n);
  const signs = Array.from({ length: 12 }, (_, i) => SIGNS[Number((bits >> BigInt(5 * (11 - i))) & 31n)]).join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

import { fromBase64url, littleEndian } from '../core/bytes.ts';

/** Which keys and signatures are good enough (rules K5 and K13). */

/** The prime of the field, 2^255 - 19, and the order of the group (RFC 8032, section 5.1). */
const P = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;

/**
 * The y of the points whose order is at most eight, with 0 and the two ways to write 1 and 0 beyond the prime left to the check of the range.
 * For such a key one signature fits every message: "along" and "not yet" alike.
 */
const SMALL_ORDER = new Set([
  0n, 1n, P - 1n,
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
  0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n
]);

/** A point that is written canonically and is not of small order. */
const strictPoint = (bytes: Uint8Array): boolean => {
  const y = littleEndian(bytes) & (2n ** 255n - 1n);
  return y < P && !SMALL_ORDER.has(y);
};

/** The bytes of an Ed25519 key that is written canonically and is not of small order; null otherwise. */
export function strictKey(text: string): Uint8Array | null {
  const bytes = fromBase64url(text, 32);
  return bytes && strictPoint(bytes) ? bytes : null;
}

/**
 * The bytes of a signature that nobody can write in another way: its second half is below the order of the group, and its R is a point as a key has
 * to be. (OpenSSL 3.5 refuses an R of small order, older ones do not: without this, whether a ballot is good would depend on the version of Node.)
 */
export function strictSignature(text: string): Uint8Array | null {
  const bytes = fromBase64url(text, 64);
  return bytes && strictPoint(bytes.subarray(0, 32)) && littleEndian(bytes.subarray(32)) < L ? bytes : null;
}

/** The public half of a decision key: a modulus of exactly 2048 bits. `e` is always 65537 and is not up to anybody. */
export interface RsaKey {
  readonly n: string;
}

/** The modulus, when it is one that a phone may trust: 2048 bits, and odd. Null otherwise. */
export function modulusOf(key: RsaKey): Uint8Array | null {
  const bytes = fromBase64url(key.n, 256);
  return bytes && (bytes[0]! & 0x80) !== 0 && (bytes[255]! & 1) === 1 ? bytes : null;
}

import { etc } from '@noble/ed25519';
import { sha384 } from '@noble/hashes/sha2.js';
import { concat } from '../../core/bytes.ts';

/**
 * The two halves of RFC 9474 (RSABSSA-SHA384-PSS) that a phone does itself: blind (section 4.2) and unblind (4.4), for keys of whole bytes and
 * e = 65537. Own lines, because the package for it brings a big-number library of its own, half of all that a phone may load for the ballot;
 * the vectors of the RFC and that package check them (`tests/ballot/blind-rsa.test.ts`). Not in constant time: who could measure holds the phone.
 */

const HASH = 48;
const SALT = 48;

export interface Blinded {
  readonly blinded: Uint8Array;
  /** Takes the envelope off again. */
  readonly inverse: Uint8Array;
}

/**
 * @param modulus looked at before (`keys.ts`); its first bit is 1
 * @param chance salt and blinding factor: fresh randomness, but in a test of the vectors
 */
export function blind(modulus: Uint8Array, message: Uint8Array, chance: { readonly salt: Uint8Array; readonly factor: bigint } = fresh(modulus)): Blinded {
  const n = toNumber(modulus);
  const encoded = toNumber(encode(message, chance.salt, modulus.length));
  // one inverse for both, as that takes longest. It throws where there is none: then somebody holds a factor of the key
  const inverse = (etc.invert((encoded * chance.factor) % n, n) * encoded) % n;
  return { blinded: toBytes((encoded * toTheE(chance.factor, n)) % n, modulus.length), inverse: toBytes(inverse, modulus.length) };
}

/** What the stamp is once the envelope is off; the caller checks that it is a signature. */
export const unblind = (modulus: Uint8Array, stamp: Uint8Array, inverse: Uint8Array): Uint8Array =>
  toBytes((toNumber(stamp) * toNumber(inverse)) % toNumber(modulus), modulus.length);

/** EMSA-PSS-ENCODE with SHA-384 and MGF1, one bit shorter than the modulus (RFC 8017, section 9.1.1). */
export function encode(message: Uint8Array, salt: Uint8Array, size: number): Uint8Array {
  const hash = sha384(concat(new Uint8Array(8), sha384(message), salt));
  const block = concat(new Uint8Array(size - HASH - 2 - salt.length), Uint8Array.of(1), salt);
  const masked = mask(hash, block.length).map((byte, i) => byte ^ block[i]!);
  masked[0]! &= 0x7f;
  return concat(masked, hash, Uint8Array.of(0xbc));
}

/** MGF1 (RFC 8017, appendix B.2.1). */
export function mask(seed: Uint8Array, length: number): Uint8Array {
  const parts = Array.from({ length: Math.ceil(length / HASH) }, (_, i) => sha384(concat(seed, Uint8Array.of(0, 0, 0, i))));
  return concat(...parts).slice(0, length);
}

/** x to the power 65537: sixteen squarings and one product. */
function toTheE(x: bigint, n: bigint): bigint {
  let square = x;
  for (let i = 0; i < 16; i++) square = (square * square) % n;
  return (square * x) % n;
}

function fresh(modulus: Uint8Array): { salt: Uint8Array; factor: bigint } {
  const n = toNumber(modulus);
  for (;;) {
    const factor = toNumber(crypto.getRandomValues(new Uint8Array(modulus.length)));
    // each number below the modulus is as likely as any other
    if (factor > 0n && factor < n) return { salt: crypto.getRandomValues(new Uint8Array(SALT)), factor };
  }
}

const toNumber = (bytes: Uint8Array): bigint => BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`);

function toBytes(number: bigint, size: number): Uint8Array {
  const hex = number.toString(16).padStart(2 * size, '0');
  return Uint8Array.from({ length: size }, (_, i) => parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}

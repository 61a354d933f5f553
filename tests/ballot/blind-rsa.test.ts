import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { describe, expect, it } from 'vitest';
import { blind, encode, mask, unblind } from '../../src/lib/client/ballot/blind-rsa.ts';
import { concat } from '../../src/lib/core/bytes.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import { makeDecisionKey } from '../../src/lib/server/issuing/decision-key.ts';
import { MESSAGE, P, Q, RFC_9474 } from './vectors/rfc9474.ts';

/** Our own lines of RFC 9474, against its vectors and against the package that others use. */

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
const hexOf = (all: Uint8Array): string => Buffer.from(all).toString('hex');
const number = (hex: string): bigint => BigInt(`0x${hex}`);
const p = number(P);
const q = number(Q);
const n = p * q;
const SIZE = P.length;
const hexOfKey = (x: bigint): string => x.toString(16).padStart(2 * SIZE, '0');
const power = (base: bigint, exponent: bigint, modulus: bigint): bigint => {
  let result = 1n;
  for (let b = base % modulus, e = exponent; e > 0n; e >>= 1n, b = (b * b) % modulus) if (e & 1n) result = (result * b) % modulus;
  return result;
};

describe('RFC 9474, appendix A', () => {
  const modulus = bytes(hexOfKey(n));
  const ours = RFC_9474.filter(({ variant }) => variant.startsWith('PSS-'));

  it.each(ours)('$variant: the same salt and factor give the same envelope, byte for byte', ({ prefix, inv, blinded }) => {
    // the factor is the inverse of `inv`; its salt stands in the encoded message, which the envelope holds
    const factor = power(number(inv), (p - 1n) * (q - 1n) / 2n - 1n, n);
    expect((factor * number(inv)) % n).toBe(1n);
    const encoded = bytes(hexOfKey((number(blinded) * power(number(inv), 65537n, n)) % n));
    const hash = encoded.subarray(-49, -1);
    const salt = encoded.slice(0, -49).map((byte, i) => byte ^ mask(hash, SIZE - 49)[i]!).slice(-48);
    const message = concat(bytes(prefix), bytes(MESSAGE));
    expect(hexOf(encode(message, salt, SIZE))).toBe(hexOf(encoded));
    const made = blind(modulus, message, { salt, factor });
    expect(hexOf(made.blinded)).toBe(blinded);
    expect(hexOf(made.inverse)).toBe(hexOfKey(number(inv)));
  });

  it.each(RFC_9474)('$variant: the envelope comes off, byte for byte', ({ blindSignature, inv, signature }) => {
    expect(hexOf(unblind(modulus, bytes(blindSignature), bytes(inv)))).toBe(signature);
  });
});

describe('beside the package of others', () => {
  it('ours opens what ours closed, and theirs what theirs did, with the same stamp and for the same checkers', async () => {
    const key = await makeDecisionKey();
    const modulus = new Uint8Array(Buffer.from(key.public.n, 'base64url'));
    const theirs = RSABSSA.SHA384.PSS.Deterministic();
    const imported = await crypto.subtle.importKey('jwk', { kty: 'RSA', n: key.public.n, e: 'AQAB', alg: 'PS384', ext: true }, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);
    const stamp = (blinded: Uint8Array) => new Uint8Array(Buffer.from(key.sign(Buffer.from(blinded).toString('base64url'))!, 'base64url'));
    for (let i = 0; i < 40; i++) {
      const message = crypto.getRandomValues(new Uint8Array(80 + i));
      const own = blind(modulus, message);
      // their check of what our envelope becomes, and our opening of theirs
      const opened = await theirs.finalize(imported, message, stamp(own.blinded), own.inverse);
      expect(hexOf(opened)).toBe(hexOf(unblind(modulus, stamp(own.blinded), own.inverse)));
      const other = await theirs.blind(imported, message);
      const signature = unblind(modulus, stamp(other.blindedMsg), other.inv);
      expect(nodeSuite.verifyRsaPss(modulus, message, signature)).toBe(true);
      expect(nodeSuite.verifyRsaPss(modulus, message.map((byte) => byte ^ 1), signature)).toBe(false);
      // never the same envelope twice
      expect(hexOf(blind(modulus, message).blinded)).not.toBe(hexOf(own.blinded));
    }
  });

  it('makes no envelope that could not be opened', () => {
    // a factor that it shares with the key has no inverse
    expect(() => blind(bytes(hexOfKey(n)), bytes('00'), { salt: new Uint8Array(48), factor: p })).toThrow();
  });
});

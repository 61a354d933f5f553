import { constants, createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { ed25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canon } from '../../src/lib/ballot/canon.ts';
import { strictKey, strictSignature } from '../../src/lib/ballot/keys.ts';
import { browserSuite } from '../../src/lib/client/ballot/suite.ts';
import { concat } from '../../src/lib/core/bytes.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import { decisionKeyOf } from '../../src/lib/server/issuing/decision-key.ts';
import { RFC_5869 } from './vectors/rfc5869.ts';
import { RFC_8032 } from './vectors/rfc8032.ts';
import { MESSAGE, P, Q, RFC_9474, type BlindVector } from './vectors/rfc9474.ts';

/** What the standards say that must come out, by our own code and by the packages that it stands on. */

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const suites = [['Node', nodeSuite], ['the browser', browserSuite]] as const;

describe('RFC 9474, appendix A: blind signatures', () => {
  const key = rsaOf(BigInt(`0x${P}`), BigInt(`0x${Q}`));
  const { n } = createPublicKey(key).export({ format: 'jwk' });
  const prepared = ({ prefix }: BlindVector) => concat(bytes(prefix), bytes(MESSAGE));
  const library = {
    'PSS-Randomized': RSABSSA.SHA384.PSS.Randomized(), 'PSSZERO-Randomized': RSABSSA.SHA384.PSSZero.Randomized(),
    'PSS-Deterministic': RSABSSA.SHA384.PSS.Deterministic(), 'PSSZERO-Deterministic': RSABSSA.SHA384.PSSZero.Deterministic()
  };

  it('has all four variants', () => expect(RFC_9474.map(({ variant }) => variant).sort()).toEqual(Object.keys(library).sort()));

  it.each(RFC_9474)('$variant: the server signs the envelope byte for byte', ({ blinded, blindSignature }) => {
    const signed = decisionKeyOf(key).sign(Buffer.from(blinded, 'hex').toString('base64url'));
    expect(hexOf(Buffer.from(signed!, 'base64url'))).toBe(blindSignature);
  });

  it.each(RFC_9474)('$variant: the phone takes the envelope off', async (vector) => {
    const jwk = { kty: 'RSA', n: n!, e: 'AQAB', alg: 'PS384', ext: true };
    const imported = await crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);
    const opened = await library[vector.variant].finalize(imported, prepared(vector), bytes(vector.blindSignature), bytes(vector.inv));
    expect(hexOf(opened)).toBe(vector.signature);
    // the other message gets no signature out of the same envelope
    await expect(library[vector.variant].finalize(imported, concat(prepared(vector), bytes('00')), bytes(vector.blindSignature), bytes(vector.inv))).rejects.toThrow();
  });

  describe.each(suites)('what comes out is checked by %s', (_, suite) => {
    const modulus = new Uint8Array(Buffer.from(n!, 'base64url'));
    it.each(RFC_9474)('$variant', async (vector) => {
      // ours is the one with a salt of 48 bytes: a signature without salt is none
      const ours = vector.variant.startsWith('PSS-');
      expect(await suite.verifyRsaPss(modulus, prepared(vector), bytes(vector.signature))).toBe(ours);
      expect(await suite.verifyRsaPss(modulus, concat(prepared(vector), bytes('00')), bytes(vector.signature))).toBe(false);
    });
  });

  it.each(RFC_9474.filter(({ variant }) => variant.startsWith('PSSZERO')))('$variant: a signature without salt is one for Node that is asked for it', (vector) => {
    const plain = { key: createPublicKey(key), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 0 };
    expect(verify('sha384', prepared(vector), plain, bytes(vector.signature))).toBe(true);
  });
});

describe('RFC 8032, section 7.1: Ed25519', () => {
  it.each(RFC_8032)('$name: keys and signatures that phones make', ({ secret, public: key, message, signature }) => {
    expect(hexOf(ed25519.getPublicKey(bytes(secret)))).toBe(key);
    expect(hexOf(ed25519.sign(bytes(message), bytes(secret)))).toBe(signature);
  });
  it.each(RFC_8032)('$name: signatures that the Box makes', ({ secret, public: key, message, signature }) => {
    const jwk = { kty: 'OKP', crv: 'Ed25519', d: Buffer.from(secret, 'hex').toString('base64url'), x: Buffer.from(key, 'hex').toString('base64url') };
    expect(sign(null, bytes(message), createPrivateKey({ key: jwk, format: 'jwk' })).toString('hex')).toBe(signature);
  });
  describe.each(suites)('checked by %s', (_, suite) => {
    it.each(RFC_8032)('$name', ({ public: key, message, signature }) => {
      const strict = [strictKey(Buffer.from(key, 'hex').toString('base64url')), strictSignature(Buffer.from(signature, 'hex').toString('base64url'))] as const;
      expect(suite.verifyEd25519(strict[1]!, bytes(message), strict[0]!)).toBe(true);
      expect(suite.verifyEd25519(strict[1]!, concat(bytes(message), bytes('00')), strict[0]!)).toBe(false);
    });
  });
});

describe('RFC 5869, appendix A: HKDF with SHA-256', () => {
  it.each(RFC_5869)('$name', ({ secret, salt, info, made }) => {
    expect(hexOf(hkdf(sha256, secret, salt, info, made.length / 2))).toBe(made);
    expect(hexOf(new Uint8Array(hkdfSync('sha256', secret, salt, info, made.length / 2)))).toBe(made);
  });
});

describe('RFC 8785: canonical JSON', () => {
  it('3.2.2.2: the string of the example, byte for byte', () => {
    expect(hexOf(Buffer.from(canon('\u20ac$\u000f\u000aA\u0027\u0042\u0022\u005c\\\u0022/')))).toBe('22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f22');
  });
  it('3.2.3: names are sorted by their UTF-16 units', () => {
    const named = {
      '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter Dalet With Dagesh', '1': 'One', '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control', '\u00f6': 'Latin Small Letter O With Diaeresis'
    };
    const order = ['Carriage Return', 'One', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign', 'Emoji: Grinning Face', 'Hebrew Letter Dalet With Dagesh'];
    expect([...canon(named).matchAll(/:"([^"]+)"/g)].map(([, value]) => value)).toEqual(order);
  });
  it('3.2.2.1 and appendix B: whole numbers are written as they are; what a ballot never holds is refused', () => {
    for (const [number, text] of [[0, '0'], [1, '1'], [-1, '-1'], [9007199254740991, '9007199254740991'], [-9007199254740991, '-9007199254740991']] as const) expect(canon(number)).toBe(text);
    expect(canon(null)).toBe('null');
    for (const other of [-0, 5e-324, -5e-324, 1.7976931348623157e308, 9007199254740992, -9007199254740992, 295147905179352830000, 1e23, 333333333.3333333, 4.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => canon(other), String(other)).toThrow(TypeError);
    }
    for (const other of [true, false, undefined, 1n, () => 1, Symbol('x')]) expect(() => canon(other)).toThrow(TypeError);
  });
  it('3.2.2.2: half of a pair is refused, in a value and in a name', () => {
    for (const half of ['\ud800', 'a\udead', '\udc00\ud800']) {
      expect(() => canon(half)).toThrow(TypeError);
      expect(() => canon({ [half]: 1 })).toThrow(TypeError);
    }
  });
  it('what it accepts it writes as another implementation does, whatever the order of its names', () => {
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, fc.constant(null), fc.string({ unit: 'binary' }), fc.maxSafeInteger().filter((n) => !Object.is(n, -0)), fc.array(tie('tree')), fc.dictionary(fc.string({ unit: 'binary' }), tie('tree')))
    }));
    fc.assert(fc.property(tree, (value) => {
      expect(canon(value)).toBe(canonicalize(value));
    }));
  });
});

/** The key of two primes: what Node needs of it follows from them and from e = 65537 (RFC 8017, section 3.2). */
function rsaOf(p: bigint, q: bigint) {
  const e = 65537n;
  const d = inverse(e, (p - 1n) * (q - 1n));
  const text = (n: bigint): string => Buffer.from(n.toString(16).padStart(2 * Math.ceil(n.toString(16).length / 2), '0'), 'hex').toString('base64url');
  return createPrivateKey({
    key: { kty: 'RSA', n: text(p * q), e: text(e), d: text(d), p: text(p), q: text(q), dp: text(d % (p - 1n)), dq: text(d % (q - 1n)), qi: text(inverse(q, p)) }, format: 'jwk'
  });
}

function inverse(a: bigint, modulus: bigint): bigint {
  let [r0, r1, s0, s1] = [modulus, a % modulus, 0n, 1n];
  while (r1 !== 0n) [r0, r1, s0, s1] = [r1, r0 % r1, s1, s0 - (r0 / r1) * s1];
  return ((s0 % modulus) + modulus) % modulus;
}

import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bulletinOf } from '../../src/lib/ballot/bulletin.ts';
import { whyNot } from '../../src/lib/ballot/casting.ts';
import { strictKey, strictSignature } from '../../src/lib/ballot/keys.ts';
import { blindMessage, LABELS, signable, type Ballot } from '../../src/lib/ballot/messages.ts';
import { verifyBallots } from '../../src/lib/ballot/verify.ts';
import { browserSuite } from '../../src/lib/client/ballot/suite.ts';
import { base64url, concat, littleEndian } from '../../src/lib/core/bytes.ts';
import { Box } from '../../src/lib/server/box/box.ts';
import { ofPrimeOrder } from '../../src/lib/server/box/prime-order.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import { makeDecisionKey, type DecisionKey } from '../../src/lib/server/issuing/decision-key.ts';
import { ballotOf, classOf, council, DECISION, filed, rewritten, type Council } from './council.ts';

/**
 * [K13] Keys and signatures of Ed25519 that one library takes and another does not. A voter who can make such a ballot could make a bulletin that
 * holds on a phone and not at a desk; one with a key of small order has a signature that fits two choices.
 */

const { Point } = ed25519;
const blind = RSABSSA.SHA384.PSS.Randomized();
const L = Point.CURVE().n;
const suites = [['Node', nodeSuite], ['the browser', browserSuite]] as const;

/** The eight points whose order divides eight: a generator of them is what is left of any point after a multiplication by L. */
const generator = (() => {
  for (let y = 2n; ; y++) {
    const bytes = new Uint8Array(32);
    bytes[0] = Number(y);
    try {
      // multiplyUnsafe takes a scalar below L
      const point = Point.fromBytes(bytes);
      const rest = point.multiplyUnsafe(L - 1n).add(point);
      if (!rest.multiplyUnsafe(4n).is0()) return rest;
    } catch {
      // no point with this y
    }
  }
})();
const torsion = Array.from({ length: 8 }, (_, i) => generator.multiplyUnsafe(BigInt(i)));

const bytesOf = (n: bigint): Uint8Array => Uint8Array.from({ length: 32 }, (_, i) => Number((n >> BigInt(8 * i)) & 255n));

/** A key with a part of small order, and a signature under it whose R has one too. Both parts 0: an ordinary key and signature. */
interface Crafted {
  readonly scalar: bigint;
  readonly nonce: bigint;
  /** Which of the eight points is added to the key, and to R. */
  readonly inKey: number;
  readonly inR: number;
}
const crafted = fc.record({
  scalar: fc.bigInt({ min: 1n, max: L - 1n }), nonce: fc.bigInt({ min: 1n, max: L - 1n }), inKey: fc.integer({ min: 0, max: 7 }), inR: fc.integer({ min: 0, max: 7 })
});
function signedBy({ scalar, nonce, inKey, inR }: Crafted, message: Uint8Array): { key: Uint8Array; signature: Uint8Array } {
  const key = Point.BASE.multiply(scalar).add(torsion[inKey]!).toBytes();
  const r = Point.BASE.multiplyUnsafe(nonce).add(torsion[inR]!).toBytes();
  const k = littleEndian(sha512(concat(r, key, message))) % L;
  return { key, signature: concat(r, bytesOf((nonce + k * scalar) % L)) };
}

describe('[K13] keys of small order', () => {
  it('there are eight, each is a point, and none is taken as a key, in none of the ways to write it', () => {
    expect(new Set(torsion.map((point) => base64url(point.toBytes()))).size).toBe(8);
    for (const point of torsion) {
      const y = littleEndian(point.toBytes()) & (2n ** 255n - 1n);
      for (const written of [y, y + 2n ** 255n - 19n].filter((n) => n < 2n ** 255n)) {
        for (const sign of [0n, 1n]) expect(strictKey(base64url(bytesOf(written + (sign << 255n))))).toBeNull();
      }
    }
  });
  it('why: under such a key one signature fits two choices, by the equation of the RFC', () => {
    const choices = ['along', 'not-yet'].map((choice) => signable(LABELS.ballot, { choice }));
    // S·B = R holds under the neutral point for whatever is said; OpenSSL refuses it by itself since 3.5, the browser's operations do not
    const signature = concat(Point.BASE.multiply(7n).toBytes(), bytesOf(7n));
    expect(choices.map((message) => browserSuite.verifyEd25519(signature, message, torsion[0]!.toBytes()))).toEqual([true, true]);
  });
  it('nor is one taken as the R of a signature, where Node and the browser differ', () => {
    for (const [i, point] of torsion.entries()) {
      const { key, signature } = signedBy({ scalar: 7n, nonce: 0n, inKey: 0, inR: i }, new Uint8Array());
      expect(base64url(signature.subarray(0, 32))).toBe(base64url(point.toBytes()));
      expect(strictKey(base64url(key))).not.toBeNull();
      expect(strictSignature(base64url(signature))).toBeNull();
    }
  });
});

describe('[K13] keys and signatures with a part of small order', () => {
  it('Node and the browser say the same of each', () => {
    const seen = { yes: 0, no: 0 };
    fc.assert(fc.property(crafted, fc.uint8Array({ maxLength: 40 }), (made, message) => {
      const { key, signature } = signedBy(made, message);
      expect(strictKey(base64url(key))).not.toBeNull();
      expect(strictSignature(base64url(signature))).not.toBeNull();
      const [node, browser] = suites.map(([, suite]) => suite.verifyEd25519(signature, message, key));
      expect(browser).toBe(node);
      seen[node ? 'yes' : 'no']++;
    }), { numRuns: 300 });
    // both kinds were there, so that "the same" says something
    expect(seen.yes).toBeGreaterThan(0);
    expect(seen.no).toBeGreaterThan(0);
  });
  it('the Box takes exactly the keys that have no such part', () => {
    fc.assert(fc.property(crafted, (made) => {
      expect(ofPrimeOrder(signedBy(made, new Uint8Array()).key)).toBe(made.inKey === 0);
    }), { numRuns: 300 });
    expect(ofPrimeOrder(bytesOf(2n))).toBe(false);
  });
  it('and says of any 32 bytes what a package says that multiplies by the order of the group', () => {
    const slowly = (key: Uint8Array): boolean => {
      try {
        return Point.fromBytes(key).isTorsionFree();
      } catch {
        return false;
      }
    };
    const seen = { yes: 0, no: 0 };
    const sometimesGood = fc.oneof(fc.uint8Array({ minLength: 32, maxLength: 32 }), crafted.map((made) => signedBy(made, new Uint8Array()).key));
    fc.assert(fc.property(sometimesGood, (key) => {
      // as in the Box: only what is written canonically and not of small order comes so far
      fc.pre(strictKey(base64url(key)) !== null);
      expect(ofPrimeOrder(key)).toBe(slowly(key));
      seen[slowly(key) ? 'yes' : 'no']++;
    }), { numRuns: 300 });
    expect(seen.yes).toBeGreaterThan(0);
    expect(seen.no).toBeGreaterThan(0);
    // what does not come so far is none either, and ends nothing
    for (const point of torsion.slice(1)) expect(ofPrimeOrder(point.toBytes())).toBe(false);
    for (const y of [1n, 2n ** 255n - 19n, 2n ** 255n - 18n, 2n ** 255n - 20n]) expect(ofPrimeOrder(bytesOf(y))).toBe(false);
  });
  it('S beyond the order of the group is another way to write one signature, and is refused', () => {
    fc.assert(fc.property(crafted, (made) => {
      const { signature } = signedBy(made, new Uint8Array());
      const s = littleEndian(signature.subarray(32)) + L;
      expect(strictSignature(base64url(concat(signature.subarray(0, 32), bytesOf(s))))).toBeNull();
    }), { numRuns: 60 });
  });
});

describe('[K13] a ballot of such a key, with a good stamp', () => {
  let c: Council;
  let key: DecisionKey;
  beforeAll(async () => void ([c, key] = await Promise.all([council(), makeDecisionKey()])));

  /** A ballot that a voter makes who had a key of their own making stamped. */
  async function ballotBy(made: Crafted): Promise<Ballot> {
    const { body } = ballotOf(c.voters[0]!, 1, 'along', null);
    const signed = signedBy(made, signable(LABELS.ballot, body));
    const [pseudonym, prefix] = [base64url(signed.key), base64url(crypto.getRandomValues(new Uint8Array(32)))];
    const message = blindMessage(DECISION, pseudonym, prefix)!;
    const announced = await crypto.subtle.importKey('jwk', { kty: 'RSA', n: key.public.n, e: 'AQAB', alg: 'PS384', ext: true }, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);
    const { blindedMsg, inv } = await blind.blind(announced, message);
    const token = await blind.finalize(announced, message, Buffer.from(key.sign(base64url(blindedMsg))!, 'base64url'), inv);
    return { body, pseudonym, prefix, token: base64url(token), signature: base64url(signed.signature) };
  }

  it('is not taken in by the Box, and every verifier says the same of it in a bulletin', async () => {
    const { text } = c.file.rounds[0]!;
    const round = { decision: DECISION, round: 1, text, previous: null, key: key.public };
    let taken = 0;
    await fc.assert(fc.asyncProperty(crafted, async (made) => {
      const ballot = await ballotBy(made);
      const box = new Box(c.box.private);
      box.open({ ...round, earlier: [] });
      const answer = await box.cast(ballot);
      const good = made.inKey === 0 && made.inR === 0;
      expect(answer).toEqual(good ? { receipt: expect.any(String) } : { refused: 'bad-signature' });
      if (good) taken++;
      // whatever a Box that cheats would publish: Node and the browser find the same in it
      const whys = await Promise.all(suites.map(([, suite]) => whyNot(ballot, { ...round, before: new Map() }, suite)));
      expect(whys[1]).toBe(whys[0]);
      const file = rewritten({ ...c.file, key: key.public }, (draft) => void (draft.rounds = [filed(bulletinOf(DECISION, 1, [ballot]), { along: 1, 'not-yet': 0, abstain: 0 }, 7)]));
      const found = await Promise.all(suites.map(([, suite]) => verifyBallots(file, suite, classOf)));
      expect(found[1]).toEqual(found[0]);
    }), { numRuns: 40, examples: [[{ scalar: 7n, nonce: 11n, inKey: 0, inR: 0 }], [{ scalar: 7n, nonce: 11n, inKey: 4, inR: 0 }], [{ scalar: 7n, nonce: 11n, inKey: 0, inR: 4 }]] });
    expect(taken).toBeGreaterThan(0);
  });
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.ts';
import { base64url, fromBase64url } from '../core/bytes.ts';
import { chainStart, digestOf, headOf, nextHead, sha256Of } from './chain.ts';

const event = { stream: 'm', version: 1, at: 5, event: { type: 'Happened', b: 2, a: 1 } };
const salt = new Uint8Array(16).fill(7);

describe('canonical JSON', () => {
  it('is written as RFC 8785 says, whatever the order of the fields was', () => {
    // the example of RFC 8785, section 3.2.2
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\/',
      literals: [null, true, false]
    };
    expect(canonical(value)).toBe('{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
    expect(canonical({ b: 1, a: { d: 2, c: undefined } })).toBe(canonical({ a: { d: 2 }, b: 1 }));
  });

  it('has bytes for anything that was typed, and writing it again changes nothing', () => {
    expect(canonical({ 'half \ud800': 'half \udc00' })).toBe('{"half \ufffd":"half \ufffd"}');
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const once = canonical(value);
      expect(canonical(JSON.parse(once))).toBe(once);
      expect(Buffer.from(once, 'utf8').toString('utf8')).toBe(once);
    }));
  });
});

describe('the chain', () => {
  it('is what its description says, by another hash function', () => {
    const sha = (...parts: (string | Uint8Array)[]) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
    const digest = sha(salt, '{"at":5,"event":{"a":1,"b":2,"type":"Happened"},"stream":"m","version":1}');
    expect(digestOf(salt, event)).toBe(digest.toString('base64url'));
    const start = sha('meegaan-chain/1\nm');
    expect(chainStart('m')).toBe(start.toString('base64url'));
    expect(headOf({ start: start.toString('base64url'), digests: [digest.toString('base64url')] })).toBe(sha(start, digest).toString('base64url'));
  });

  it('has another digest for another salt, stream, place, time or event', () => {
    const others = [{ ...event, stream: 'n' }, { ...event, version: 2 }, { ...event, at: 6 }, { ...event, event: { type: 'Happened', b: 2, a: 2 } }];
    const digests = [digestOf(salt, event), digestOf(new Uint8Array(16), event), ...others.map((other) => digestOf(salt, other))];
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('has another head when a digest is changed, left out or moved', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(base64url);
    fc.assert(fc.property(fc.uniqueArray(hash, { minLength: 2, maxLength: 6 }), fc.nat(), (digests, place) => {
      const start = chainStart('m');
      const head = headOf({ start, digests });
      const i = place % digests.length;
      expect(headOf({ start, digests: digests.toSpliced(i, 1) })).not.toBe(head);
      expect(headOf({ start, digests: digests.with(i, sha256Of('x')) })).not.toBe(head);
      expect(headOf({ start, digests: [...digests.slice(1), digests[0]!] })).not.toBe(head);
    }));
  });

  it('takes nothing for a hash that is none', () => {
    for (const wrong of ['', 'AAAA', `${sha256Of('x')}A`, sha256Of('x').replace(/.$/, '!')]) expect(() => nextHead(chainStart('m'), wrong)).toThrow(TypeError);
    // the last letter holds two bits that are no part of the hash: only one way to write it counts
    expect(fromBase64url('AB')).toBeNull();
    expect(fromBase64url('AA')).toEqual(new Uint8Array(1));
  });
});

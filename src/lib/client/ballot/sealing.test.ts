import { x25519 as ready } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOfCard, seal, unseal, x25519 } from './sealing.ts';

const card = (fill: number) => keysOfCard(new Uint8Array(16).fill(fill));

describe('[K20] what is sealed to a card', () => {
  it('opens with that card, again and again, and with no other', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.jsonValue(), async (a, b, what) => {
      const [mine, other] = [keysOfCard(a), keysOfCard(b)];
      const said = JSON.parse(JSON.stringify({ what })) as unknown;
      const sealed = await seal(mine.seal.key, said, 'd1');
      expect(await unseal(mine.seal, sealed, 'd1')).toEqual(said);
      expect(await unseal(mine.seal, sealed, 'd2')).toBe(null);
      if (mine.seal.key !== other.seal.key) expect(await unseal(other.seal, sealed, 'd1')).toBe(null);
    }), { numRuns: 40 });
  });

  it('is another each time, of one length whatever it says, and does not open once a byte is changed', async () => {
    const { seal: mine } = card(7);
    const [a, b, long] = [await seal(mine.key, { choice: 'along' }, 'd'), await seal(mine.key, { choice: 'along' }, 'd'), await seal(mine.key, { choice: 'not-yet', more: 'x'.repeat(900) }, 'd')];
    expect(a).not.toBe(b);
    expect(new Set([a.length, b.length, long.length]).size).toBe(1);
    for (const at of [0, 50, a.length - 2]) {
      const changed = a.slice(0, at) + (a[at] === 'A' ? 'B' : 'A') + a.slice(at + 1);
      expect(await unseal(mine, changed, 'd'), String(at)).toBe(null);
    }
    for (const rubbish of ['', 'AAAA', '***']) expect(await unseal(mine, rubbish, 'd')).toBe(null);
  });

  it('by X25519 as the package has it ready-made, and as RFC 7748 has it (section 6.1)', () => {
    const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));
    const [alice, bob] = [new Uint8Array(32).fill(77), hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb')];
    expect(x25519.getPublicKey(bob)).toEqual(hex('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f'));
    expect(x25519.getSharedSecret(alice, x25519.getPublicKey(bob))).toEqual(x25519.getSharedSecret(bob, x25519.getPublicKey(alice)));
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(fc.property(bytes, bytes, (secret, other) => {
      const theirs = ready.getPublicKey(other);
      expect(x25519.getPublicKey(secret)).toEqual(ready.getPublicKey(secret));
      expect(x25519.getSharedSecret(secret, theirs)).toEqual(ready.getSharedSecret(secret, theirs));
    }), { numRuns: 30 });
  });

  it('with keys that follow from the card, and that say nothing of each other', () => {
    expect(card(1)).toEqual(card(1));
    const all = [card(1), card(2)].flatMap(({ device, seal: s }) => [device.secret, device.key, s.key, Buffer.from(s.secret).toString('base64url')]);
    expect(new Set(all).size).toBe(8);
  });
});

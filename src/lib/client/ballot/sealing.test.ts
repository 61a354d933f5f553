import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOfCard, seal, unseal } from './sealing.ts';

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

  it('with keys that follow from the card, and that say nothing of each other', () => {
    expect(card(1)).toEqual(card(1));
    const all = [card(1), card(2)].flatMap(({ device, seal: s }) => [device.secret, device.key, s.key, Buffer.from(s.secret).toString('base64url')]);
    expect(new Set(all).size).toBe(8);
  });
});

import { describe, expect, it, vi } from 'vitest';
import type { Hand } from '../../src/lib/client/ballot/hand.ts';
import type { Tablet } from '../../src/lib/client/ballot/tablet.ts';
import { memoryDrawer } from '../../src/lib/client/kept.ts';
import { dump, newCard, PaperHall, scan } from './paper-hall.ts';

/** Minority views of people with a voting card (K19, K20), against the real Box: as a phone writes them, and nothing of the card stays. */

const NAMES = ['Ans', 'Bob', 'Cor', 'Dea', 'Eef', 'Fer'] as const;
const until = (holds: () => unknown) => vi.waitFor(() => expect(holds()).toBeTruthy(), { timeout: 20_000, interval: 5 });

async function ready(tablet: Tablet, card: string): Promise<Hand> {
  const hand = await scan(tablet, card);
  await until(() => hand.state.writing?.pen === 'ready');
  return hand;
}
async function write(tablet: Tablet, card: string, text: string): Promise<void> {
  const hand = await ready(tablet, card);
  expect(hand.write(text)).toBe(true);
  await until(() => hand.state.writing?.arrived && hand.state.writing.text === (text.trim() || null));
  tablet.close();
}

/** Six cards of which three could not come along, at the settlement. */
async function settled(drawer = memoryDrawer()) {
  const hall = new PaperHall(NAMES);
  const tablet = hall.tablet(drawer);
  const cards = NAMES.map(newCard);
  for (const [i, card] of cards.entries()) {
    await (await scan(tablet, card)).take(hall.seats[i]!.seat);
    tablet.close();
  }
  await hall.giveOut();
  await until(() => hall.rows.length === NAMES.length);
  hall.freeze();
  for (const [i, card] of cards.entries()) {
    const hand = await scan(tablet, card);
    await until(() => hand.state.at === 'ready');
    await hand.choose(i < 3 ? 'not-yet' : 'along');
    await until(() => hand.state.received);
    tablet.close();
  }
  hall.close();
  await hall.openPens();
  return { hall, tablet, cards, drawer };
}

describe('[K19] [K20] the minority view of a card', () => {
  it('[P3] [P5] is signed by somebody who could not come along, and can be changed and taken back at a next scan', async () => {
    const { hall, tablet, cards } = await settled();
    await write(tablet, cards[0]!, 'Ik mis de balie.');
    await write(tablet, cards[1]!, 'Ik kan er niet komen.');
    await write(tablet, cards[3]!, 'Ik help wie vastloopt.');
    const again = await ready(tablet, cards[0]!);
    expect(again.state.writing).toMatchObject({ text: 'Ik mis de balie.', arrived: true, open: true });
    tablet.close();
    await write(tablet, cards[0]!, 'Ik mis de balie in de wijk.');
    await write(tablet, cards[1]!, '');
    const { proven, others } = await hall.showViews();
    expect(proven.map(({ body }) => body.text)).toEqual(['Ik mis de balie in de wijk.']);
    expect(others).toEqual(['Ik help wie vastloopt.']);
    const after = await scan(tablet, cards[0]!);
    await until(() => after.state.writing);
    expect(after.state.writing).toMatchObject({ text: 'Ik mis de balie in de wijk.', open: false });
    expect(after.write('nog iets')).toBe(false);
  });

  it('[P4] whoever scans brings a message of the same size, with a text or without, and without credentials', async () => {
    const { hall, tablet, cards } = await settled();
    await write(tablet, cards[0]!, 'Ik mis de balie.');
    await ready(tablet, cards[3]!);
    tablet.close();
    await until(() => hall.written.filter(({ door }) => door === 'write').length >= 2);
    const sizes = (door: string) => [...new Set(hall.written.filter((one) => one.door === door).map(({ body }) => Buffer.byteLength(body)))];
    expect([sizes('pen'), sizes('write')]).toEqual([[1_536], [6_144]]);
    for (const { init } of hall.written) expect([init.credentials, init.referrerPolicy, Object.keys(init.headers!)]).toEqual(['omit', 'no-referrer', ['content-type']]);
    // the line that knows the seat heard nothing of it
    expect(new Set(hall.told.map(({ type }) => type))).toEqual(new Set(['TakeCard', 'AskBallot']));
  });

  it('waits in the memory of the tablet when the person has gone, and goes at once when the page hides', async () => {
    const { hall, tablet, cards } = await settled();
    hall.spreadMs = 100_000;
    hall.say();
    const hand = await ready(tablet, cards[0]!);
    expect(hand.write('Ik mis de balie.')).toBe(true);
    tablet.close();
    expect([hand.state.writing, hand.write('na het sluiten')]).toEqual([null, false]);
    expect(hall.written.filter(({ door }) => door === 'write')).toEqual([]);
    tablet.hide();
    await until(() => hall.written.some(({ door }) => door === 'write'));
    const found = await ready(tablet, cards[0]!);
    await until(() => found.state.writing?.arrived);
    tablet.close();
    expect((await hall.showViews()).proven.map(({ body }) => body.text)).toEqual(['Ik mis de balie.']);
    // its receipt came after the person went, and is found all the same
    const after = await scan(tablet, cards[0]!);
    await until(() => after.state.writing?.text);
    expect(after.state.writing).toMatchObject({ arrived: true, open: false });
  });

  it('[K8] messages that go at once because the page hides go in the order of their pens, not in that of the people who stood there', async () => {
    const { hall, tablet, cards } = await settled();
    hall.spreadMs = 100_000_000;
    hall.say();
    for (const card of cards) {
      await ready(tablet, card);
      tablet.close();
    }
    tablet.hide();
    const written = () => hall.written.filter(({ door }) => door === 'write');
    await until(() => written().length === cards.length);
    const order = written().map(({ body }) => (JSON.parse(body) as { statement: { pen: string } }).statement.pen);
    expect(order).toEqual(order.toSorted());
  });

  it('what the tablet keeps of it is sealed to the card, as long with a text as without one, and the same pen is there after it was switched off', async () => {
    const { hall, tablet, cards, drawer } = await settled();
    const text = 'Ik mis de balie. '.repeat(200).trim();
    await write(tablet, cards[0]!, text);
    await ready(tablet, cards[3]!);
    tablet.close();
    await until(() => dump(drawer).split('"pen":"').length === 3);
    const lengths = [...dump(drawer).matchAll(/"pen":"([^"]*)"/g)].map(([, sealed]) => sealed!.length);
    expect(new Set(lengths).size).toBe(1);
    const asked = hall.written.filter(({ door }) => door === 'pen').length;
    hall.off(tablet);
    for (const word of ['balie', 'not-yet', 'statement', 'class']) expect(dump(drawer)).not.toContain(word);
    const next = hall.tablet(drawer);
    const hand = await ready(next, cards[0]!);
    expect(hand.state.writing).toMatchObject({ text });
    expect(hall.written.filter(({ door }) => door === 'pen')).toHaveLength(asked);
    await until(() => hand.state.writing?.arrived);
    const { proven } = await hall.showViews();
    expect(proven.map(({ body }) => body.text)).toEqual([text]);
  });

  it('[P8] the Box was started again: the tablet says that cards have to be scanned once more, and then the text is there again', async () => {
    const { hall, tablet, cards } = await settled();
    await write(tablet, cards[0]!, 'Ik mis de balie.');
    expect(tablet.scanAgain).toBe(false);
    await hall.restartPens();
    expect(tablet.scanAgain).toBe(true);
    const hand = await ready(tablet, cards[0]!);
    await until(() => hand.state.writing?.arrived);
    expect(hand.state.writing).toMatchObject({ text: 'Ik mis de balie.' });
    tablet.close();
    expect((await hall.showViews()).proven.map(({ body }) => body.text)).toEqual(['Ik mis de balie.']);
    expect(tablet.scanAgain).toBe(false);
  });

  it('a text that is too long is not taken; nor one before the pen is there', async () => {
    const { hall, tablet, cards } = await settled();
    hall.down = true;
    const early = await scan(tablet, cards[0]!);
    await until(() => early.state.writing?.pen === 'asking');
    expect(early.write('te vroeg')).toBe(false);
    hall.down = false;
    await until(() => early.state.writing?.pen === 'ready');
    expect([early.write('x'.repeat(5_000)), early.state.writing?.text]).toEqual([false, null]);
  });
});

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readCard } from '../../src/lib/ballot/card.ts';
import type { BallotFile } from '../../src/lib/ballot/file.ts';
import { isReceipt } from '../../src/lib/ballot/mine.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import type { Hand, HandState } from '../../src/lib/client/ballot/hand.ts';
import { keysOfCard, unseal } from '../../src/lib/client/ballot/sealing.ts';
import type { Tablet } from '../../src/lib/client/ballot/tablet.ts';
import { memoryDrawer } from '../../src/lib/client/kept.ts';
import { DECISION, dump, newCard, PaperHall, scan } from './paper-hall.ts';

/** The shared tablet of voting cards (K20) against the real Box. What it shows to the person is `state`. */

/** A secret decision has five people or more [K2]: with fewer no bulletin is sound. */
const FIVE = ['Ans', 'Bob', 'Cor', 'Dea', 'Eef'] as const;
const until = (holds: () => unknown) => vi.waitFor(() => expect(holds()).toBeTruthy(), { timeout: 10_000, interval: 5 });
async function at(tablet: Tablet, card: string, where: HandState['at']): Promise<Hand> {
  const hand = await scan(tablet, card);
  await until(() => hand.state.at === where);
  return hand;
}
/** Cards that were taken, before the vote. */
async function hallWith(names: readonly string[], drawer = memoryDrawer()) {
  const hall = new PaperHall(names);
  const tablet = hall.tablet(drawer);
  const cards = names.map(newCard);
  for (const [i, card] of cards.entries()) {
    const hand = await scan(tablet, card);
    expect(hand.state.at).toBe('new');
    expect(await hand.take(hall.seats[i]!.seat)).toEqual({ ok: true });
    tablet.close();
  }
  return { hall, tablet, cards, drawer };
}
async function giveOut({ hall }: { hall: PaperHall }): Promise<void> {
  await hall.giveOut();
  await until(() => hall.rows.length === hall.seats.length);
  hall.freeze();
}
async function vote(tablet: Tablet, card: string, choice: 'along' | 'not-yet' | 'abstain' | 'stand'): Promise<void> {
  const hand = await at(tablet, card, 'ready');
  // "it stays as it is" is about what the bulletin says, as on a phone
  if (choice === 'stand') await until(() => hand.state.before);
  expect(await hand.choose(choice)).toBe(true);
  await until(() => hand.state.received);
  tablet.close();
}

describe('[K20] a card on the shared tablet', () => {
  it('is taken on arrival, gets its ballot without its owner, votes in two rounds, and finds its ballot in both bulletins', async () => {
    const { hall, tablet, cards } = await hallWith(FIVE);
    await giveOut({ hall });
    await vote(tablet, cards[0]!, 'not-yet');
    await vote(tablet, cards[1]!, 'along');
    hall.close();
    expect(Object.values(hall.choices()).sort()).toEqual(['along', 'not-yet']);
    const ans = await scan(tablet, cards[0]!);
    await until(() => ans.state.checked);
    expect(ans.state).toMatchObject({ name: 'Ans', before: 'not-yet', checked: { round: 1, ballot: 'in', sound: true } });
    hall.next();
    await vote(tablet, cards[0]!, 'along');
    await vote(tablet, cards[1]!, 'stand');
    hall.close();
    expect(Object.values(hall.choices()).sort()).toEqual(['along', 'stand']);
    for (const card of cards.slice(0, 2)) {
      const hand = await scan(tablet, card);
      await until(() => hand.state.checked?.round === 2);
      expect(hand.state.checked).toMatchObject({ ballot: 'in', sound: true });
    }
  });

  it('is asked for with its own device key, and every message to the Box is one of a size without credentials', async () => {
    const { hall, tablet, cards } = await hallWith(['Ans']);
    await giveOut({ hall });
    expect(hall.rows[0]!.device).toBe(keysOfCard(readCard(cards[0]!) as Uint8Array).device.key);
    await vote(tablet, cards[0]!, 'abstain');
    for (const { body, init } of hall.cast) {
      expect([body.length, init.credentials, init.referrerPolicy, init.cache, init.keepalive]).toEqual([1_536, 'omit', 'no-referrer', 'no-store', true]);
      expect(Object.keys(init.headers!)).toEqual(['content-type']);
    }
    // the line that knows the seat hears of taking and asking, and of nothing else
    expect(new Set(hall.told.map(({ type }) => type))).toEqual(new Set(['TakeCard', 'AskBallot']));
  });

  it('can be corrected until the close: the last choice counts, once', async () => {
    const { hall, tablet, cards } = await hallWith(['Ans']);
    await giveOut({ hall });
    await vote(tablet, cards[0]!, 'not-yet');
    const again = await at(tablet, cards[0]!, 'ready');
    expect(again.state).toMatchObject({ choice: 'not-yet', received: true });
    await again.choose('along');
    await until(() => again.state.received && again.state.choice === 'along');
    hall.close();
    expect(Object.values(hall.choices())).toEqual(['along']);
  });

  it('typed wrong, or not whole, is no card; another card is not this person', async () => {
    const { tablet, cards } = await hallWith(['Ans']);
    const [card] = cards as [string];
    const wrong = card.startsWith('A') ? `B${card.slice(1)}` : `A${card.slice(1)}`;
    expect([await tablet.open(wrong), await tablet.open(card.slice(1)), await tablet.open('')]).toEqual(['typo', 'short', 'short']);
    const other = await scan(tablet, newCard());
    expect(other.state).toMatchObject({ at: 'new', seat: null, name: '' });
    expect(await other.take('seat-1')).toEqual({ ok: false, refusal: 'card-taken' });
  });

  it('on a second tablet: the ballot is on the first, and that is said', async () => {
    const { hall, tablet, cards } = await hallWith(['Ans']);
    await giveOut({ hall });
    const second = hall.tablet();
    await at(second, cards[0]!, 'elsewhere');
    await vote(tablet, cards[0]!, 'along');
    hall.close();
    expect(Object.values(hall.choices())).toEqual(['along']);
  });

  it('too late for this decision is said, and nothing is asked for', async () => {
    const { hall, cards } = await hallWith(['Ans', 'Bob']);
    const late = new PaperHall(['Ans', 'Bob', 'Cor']);
    const tablet = late.tablet();
    for (const [i, card] of cards.entries()) await (await scan(tablet, card)).take(`seat-${i + 1}`);
    await late.giveOut();
    await until(() => late.rows.length === 2);
    late.freeze();
    const card = newCard();
    await (await scan(tablet, card)).take('seat-3');
    await at(tablet, card, 'left-out');
    expect([late.rows.length, hall.rows.length]).toEqual([2, 0]);
  });

  it('asked for anew: another key, another envelope, and what was given out before is gone', async () => {
    const { hall, tablet, cards, drawer } = await hallWith(['Ans']);
    await hall.giveOut();
    await until(() => hall.rows.length === 1);
    const first = hall.rows[0]!.blinded;
    await hall.giveOut();
    await until(() => hall.rows.length === 1);
    expect(hall.rows[0]!.blinded).not.toBe(first);
    hall.freeze();
    await vote(tablet, cards[0]!, 'along');
    expect(dump(drawer)).not.toContain(first);
    hall.close();
    expect(Object.values(hall.choices())).toEqual(['along']);
  });
});

describe('[K20] what the tablet keeps', () => {
  it('with all that it keeps, and all that the App and the Box have, nobody can vote, read a choice, or say whose a ballot is', async () => {
    const { hall, tablet, cards, drawer } = await hallWith(['Ans', 'Bob']);
    await giveOut({ hall });
    const before = dump(drawer);
    await vote(tablet, cards[0]!, 'not-yet');
    await vote(tablet, cards[1]!, 'along');
    const kept = dump(drawer);
    hall.close();
    const all = [before, kept, dump(drawer)].join('\n');
    for (const { pseudonym, prefix, token, signature } of hall.bulletins[0]!.ballots) for (const secret of [pseudonym, prefix, token, signature]) expect(all).not.toContain(secret);
    for (const word of ['not-yet', '"along"', 'choice', 'pseudonym', 'sequence', 'received']) expect(all).not.toContain(word);
    for (const receipt of hall.receipts) expect(all).not.toContain(receipt);
    // nor the cards, in any form in which they are written
    for (const card of cards) {
      const keys = keysOfCard(readCard(card) as Uint8Array);
      for (const secret of [card, card.replaceAll('-', ''), Buffer.from(readCard(card) as Uint8Array).toString('base64url'), Buffer.from(keys.seal.secret).toString('base64url')]) expect(all).not.toContain(secret);
    }
    // who holds one card opens that one and no other
    const ans = keysOfCard(readCard(cards[0]!) as Uint8Array);
    const stored = JSON.parse(drawer.getItem(drawer.keys!()[0]!)!) as { ballots: Record<string, { seats: Record<string, { chosen: string; envelope: string }> }> };
    const [one, two] = [stored.ballots[DECISION]!.seats['seat-1']!, stored.ballots[DECISION]!.seats['seat-2']!];
    expect(await unseal(ans.seal, one.chosen, `${DECISION}\0chosen`)).toMatchObject([{ choice: 'not-yet' }]);
    for (const sealed of [two.chosen, two.envelope]) for (const about of ['chosen', 'envelope']) expect(await unseal(ans.seal, sealed, `${DECISION}\0${about}`)).toBe(null);
    // and what was chosen makes nothing longer or shorter
    expect(new Set([one.chosen.length, two.chosen.length]).size).toBe(1);
    expect(new Set([one.envelope.length, two.envelope.length]).size).toBe(1);
  });

  it('after the person has gone nothing of the card can be used any more', async () => {
    const { hall, tablet, cards } = await hallWith(['Ans']);
    await giveOut({ hall });
    const hand = await at(tablet, cards[0]!, 'ready');
    tablet.close();
    expect([hand.closed, hand.state.at, hand.state.name, await hand.choose('along'), await hand.take('seat-1')]).toEqual([true, 'wait', '', false, { ok: false, refusal: 'no-seat' }]);
    // nor once another card is there, nor once the page hid
    const next = await at(tablet, cards[0]!, 'ready');
    await scan(tablet, newCard());
    expect(next.closed).toBe(true);
    const last = await at(tablet, cards[0]!, 'ready');
    tablet.hide();
    expect(last.closed).toBe(true);
  });

  it('[K8] ballots that go at once because the page hides go in the order of their pseudonyms, not in that of the people who stood there', async () => {
    const { hall, tablet, cards } = await hallWith([...FIVE, 'Fee', 'Gus', 'Hal']);
    await giveOut({ hall });
    hall.spreadMs = 100_000_000;
    hall.say();
    for (const card of cards) {
      const hand = await at(tablet, card, 'ready');
      expect(await hand.choose('along')).toBe(true);
      tablet.close();
    }
    expect(hall.cast).toEqual([]);
    tablet.hide();
    await until(() => hall.cast.length === cards.length);
    const order = hall.cast.map(({ body }) => (JSON.parse(body) as { pseudonym: string }).pseudonym);
    // by chance it would be so once in 40,320 times
    expect(order).toEqual(order.toSorted());
  });

  it('[V7] a meeting that comes back from the settlement can vote again; ballots go with the next decision, cards too when the meeting has ended, and a card that was struck off at once', async () => {
    const { hall, tablet, cards, drawer } = await hallWith(['Ans', 'Bob']);
    await giveOut({ hall });
    await vote(tablet, cards[0]!, 'along');
    hall.say(() => (hall.seats[1]!.card = null));
    expect(dump(drawer)).not.toContain('seat-2');
    hall.close();
    hall.say(() => (hall.settled = true));
    hall.say(() => (hall.settled = false));
    hall.next();
    await vote(tablet, cards[0]!, 'stand');
    hall.close();
    hall.say(() => (hall.decision = 'decision-2'));
    expect(dump(drawer)).not.toContain(DECISION);
    expect(dump(drawer)).toContain('seat-1');
    hall.say(() => (hall.ended = true));
    expect(drawer.keys!()).toEqual([]);
    hall.off(tablet);
  });
});

describe('[K20] accidents', () => {
  it('[K15] the Box is killed: the tablet brings the same ballots again, without a card', async () => {
    const { hall, tablet, cards } = await hallWith(['Ans', 'Bob']);
    await giveOut({ hall });
    await vote(tablet, cards[0]!, 'not-yet');
    await vote(tablet, cards[1]!, 'along');
    hall.restartBox();
    await until(() => hall.box.received(DECISION, 1) === 2);
    hall.close();
    expect(Object.values(hall.choices()).sort()).toEqual(['along', 'not-yet']);
  });

  it('[K15] a receipt of the Box of before, that comes after it was killed, is none of the next one', async () => {
    const { hall, tablet, cards } = await hallWith(['Ans']);
    await giveOut({ hall });
    const hand = await at(tablet, cards[0]!, 'ready');
    let come = (): void => {};
    hall.answers = new Promise((done) => (come = done));
    await hand.choose('along');
    await until(() => hall.box.received(DECISION, 1) === 1);
    hall.restartBox();
    come();
    await until(() => hall.box.received(DECISION, 1) === 1);
    await until(() => hand.state.received);
  });

  it('[K8] waits its random moment, and goes at once when the page hides', async () => {
    const { hall, tablet, cards } = await hallWith(['Ans']);
    hall.spreadMs = 100_000;
    await giveOut({ hall });
    const hand = await at(tablet, cards[0]!, 'ready');
    await hand.choose('along');
    expect([hand.state.underWay, hand.state.received, tablet.underWay, hall.cast.length]).toEqual([true, false, 1, 0]);
    tablet.hide();
    await until(() => tablet.underWay === 0);
    expect(hall.box.received(DECISION, 1)).toBe(1);
  });

  it('the network is down: it says "on its way", and arrives by itself later', async () => {
    const { hall, tablet, cards } = await hallWith(['Ans']);
    await giveOut({ hall });
    hall.down = true;
    const hand = await at(tablet, cards[0]!, 'ready');
    await hand.choose('along');
    expect(hand.state).toMatchObject({ underWay: true, received: false });
    hall.down = false;
    await until(() => hand.state.received);
  });

  it('[K6] a list that says something else than the tablet knows: nothing is cast', async () => {
    for (const forge of [
      (f: ReturnType<PaperHall['file']>) => ({ ...f, issued: [] }),
      (f: ReturnType<PaperHall['file']>) => ({ ...f, issued: f.issued.map((row) => ({ ...row, blinded: row.blinded.split('').reverse().join('') })) })
    ]) {
      const { hall, tablet, cards } = await hallWith(['Ans']);
      hall.forge = forge;
      await giveOut({ hall });
      const hand = await at(tablet, cards[0]!, 'alarm');
      expect([await hand.choose('along'), hall.cast.length]).toEqual([false, 0]);
      hall.off(tablet);
    }
  });

  it('[K17] a ballot that was dropped or changed is found, and one that was made up', async () => {
    const { hall, tablet, cards } = await hallWith(['Ans', 'Bob']);
    await giveOut({ hall });
    await vote(tablet, cards[0]!, 'not-yet');
    const [first] = (hall.box.close(DECISION, 1)!).bulletin.ballots;
    hall.close();
    const found = async (ballots: unknown[]) => {
      hall.forge = (file) => ({ ...file, rounds: file.rounds.map((round) => ({ ...round, bulletin: { ...round.bulletin, ballots: ballots as never } })) });
      const hand = await scan(tablet, cards[0]!);
      await until(() => hand.state.checked);
      return hand.state.checked;
    };
    expect(await found([])).toMatchObject({ ballot: 'missing', sound: false });
    expect(await found([{ ...first!, body: { ...first!.body, choice: 'along' } }])).toMatchObject({ ballot: 'altered', sound: false });
  });

  it('[K17] a card verifies everything, as a phone does: a ballot of somebody else that is counted twice, or a class that is not right', async () => {
    const { hall, tablet, cards } = await hallWith(FIVE);
    await giveOut({ hall });
    await vote(tablet, cards[0]!, 'not-yet');
    await vote(tablet, cards[1]!, 'along');
    hall.close();
    const own = await at(tablet, cards[0]!, 'wait');
    await until(() => own.state.checked?.sound);
    const stranger = hall.bulletins[0]!.ballots.find(({ body }) => body.choice === 'along')!;
    for (const forge of [
      (f: BallotFile): BallotFile => ({ ...f, rounds: f.rounds.map((round) => ({ ...round, bulletin: { ...round.bulletin, ballots: [...round.bulletin.ballots, stranger] } })) }),
      (f: BallotFile): BallotFile => ({ ...f, rounds: f.rounds.map((round) => ({ ...round, class: 'everyone' })) })
    ]) {
      hall.forge = forge;
      const hand = await at(tablet, cards[0]!, 'wait');
      await until(() => hand.state.checked);
      expect(hand.state.checked).toMatchObject({ ballot: 'in', sound: false });
    }
  });

  it('[K17] a ballot that the Box had and is not there is proven, also after the tablet was switched off; one that never arrived is not said to be missing', async () => {
    const { hall, tablet, cards, drawer } = await hallWith(['Ans', 'Bob']);
    await giveOut({ hall });
    // the person goes before the receipt comes: it finds its card all the same
    hall.spreadMs = 100_000;
    hall.say();
    await (await at(tablet, cards[0]!, 'ready')).choose('not-yet');
    tablet.hide();
    await until(() => tablet.underWay === 0);
    hall.down = true;
    await (await at(tablet, cards[1]!, 'ready')).choose('along');
    tablet.hide();
    hall.close();
    await until(() => dump(drawer).includes('"receipts":["'));
    hall.off(tablet);
    hall.forge = (file) => ({ ...file, rounds: file.rounds.map((round) => ({ ...round, bulletin: { ...round.bulletin, ballots: [] } })) });
    const again = hall.tablet(drawer);
    const ans = await scan(again, cards[0]!);
    await until(() => ans.state.checked);
    expect(ans.state.checked).toMatchObject({ ballot: 'missing' });
    const proof = ans.proof!;
    expect(proof.ballot.body).toMatchObject({ choice: 'not-yet', round: 1 });
    expect(isReceipt(proof.receipt, proof.ballot, proof.box, nodeSuite)).toBe(true);
    const bob = await scan(again, cards[1]!);
    await until(() => bob.state.checked);
    expect([bob.state.checked, bob.proof]).toMatchObject([{ ballot: 'not-cast', latest: false }, null]);
  });

  it('[V2] another decision key while its round is open, or another Box: nothing is cast', async () => {
    const { hall, tablet, cards } = await hallWith(['Ans']);
    await giveOut({ hall });
    await at(tablet, cards[0]!, 'ready');
    await hall.giveOut();
    const hand = await at(tablet, cards[0]!, 'alarm');
    expect([await hand.choose('along'), hall.cast.length, hall.rows.length]).toEqual([false, 0, 0]);
  });

  it('[V5] the tablet forgot what was chosen and the Box has it: what stands on the page counts', async () => {
    const { hall, tablet, cards, drawer } = await hallWith(['Ans']);
    await giveOut({ hall });
    for (const choice of ['not-yet', 'abstain'] as const) await vote(tablet, cards[0]!, choice);
    hall.off(tablet);
    const [key] = drawer.keys!() as [string];
    const kept = JSON.parse(drawer.getItem(key)!) as { ballots: Record<string, { seats: Record<string, { chosen?: string }> }> };
    delete kept.ballots[DECISION]!.seats['seat-1']!.chosen;
    drawer.setItem(key, JSON.stringify(kept));
    await vote(hall.tablet(drawer), cards[0]!, 'along');
    hall.close();
    expect(Object.values(hall.choices())).toEqual(['along']);
  });

  it('the Box does not take it, or its receipt is false: that is said, and it is tried again', async () => {
    const { hall, tablet, cards } = await hallWith(['Ans']);
    await giveOut({ hall });
    const hand = await at(tablet, cards[0]!, 'ready');
    hall.refuses = { refused: 'bad-signature' };
    await hand.choose('along');
    await until(() => hand.state.trouble === 'refused');
    hall.refuses = { receipt: 'A'.repeat(86) };
    await until(() => hand.state.trouble === 'bad-receipt');
    expect(hand.state).toMatchObject({ choice: 'along', underWay: true, received: false });
    hall.refuses = null;
    await until(() => hand.state.received);
    expect(hand.state.trouble).toBe(null);
  });

  it('[K17] a change that came too late: the vote is in, with the choice before, and that is what the card says', async () => {
    const { hall, tablet, cards } = await hallWith(FIVE);
    await giveOut({ hall });
    await vote(tablet, cards[0]!, 'not-yet');
    hall.down = true;
    const hand = await at(tablet, cards[0]!, 'ready');
    await hand.choose('along');
    hall.close();
    const again = await scan(tablet, cards[0]!);
    await until(() => again.state.checked);
    expect(again.state.checked).toMatchObject({ ballot: 'in', latest: false, sound: true });
    // and "it stays as it is" is about that one
    expect(again.state.before).toBe('not-yet');
  });

  it('switched off between any two steps, in any order of people: one ballot for each card, the last choice of each', async () => {
    const choice = fc.constantFrom('along', 'not-yet', 'abstain' as const);
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ who: fc.nat(1), choice, off: fc.boolean(), box: fc.boolean() }), { minLength: 2, maxLength: 6 }), async (steps) => {
      const drawer = memoryDrawer();
      const made = await hallWith(['Ans', 'Bob'], drawer);
      const { hall, cards } = made;
      let tablet = made.tablet;
      const again = () => {
        hall.off(tablet);
        tablet = hall.tablet(drawer);
      };
      await hall.giveOut();
      again();
      await until(() => hall.rows.length === 2);
      again();
      hall.freeze();
      const last = new Map<number, string>();
      for (const { who, choice: chosen, off, box } of steps) {
        if (off) again();
        if (box) hall.restartBox();
        const hand = await at(tablet, cards[who]!, 'ready');
        if (last.has(who)) expect(hand.state.choice).toBe(last.get(who));
        await hand.choose(chosen);
        last.set(who, chosen);
        // a page that is closed hides first
        tablet.hide();
        await until(() => tablet.underWay === 0);
      }
      // whoever voted comes by once more: after a double crash that brings the ballot again
      for (const who of last.keys()) {
        const hand = await at(tablet, cards[who]!, 'ready');
        await until(() => hand.state.received);
      }
      hall.close();
      expect(Object.values(hall.choices()).sort()).toEqual([...last.values()].sort());
      hall.off(tablet);
    }), { numRuns: 10, interruptAfterTimeLimit: 40_000 });
  }, 60_000);
});

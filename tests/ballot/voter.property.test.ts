import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isReceipt } from '../../src/lib/ballot/mine.ts';
import type { Ballot, BallotChoice } from '../../src/lib/ballot/messages.ts';
import { memoryDrawer } from '../../src/lib/client/kept.ts';
import type { Answer } from '../../src/lib/protocol.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import { FakeApp, FakePhone, until } from './fake-app.ts';

/** Whatever happens between any two steps, and in whatever order: one ballot for each seat, with the last choice, and a receipt for it. */

type Step =
  | { readonly do: 'page'; readonly what: 'reload' | 'wake' | 'flush'; readonly phone: number }
  | { readonly do: 'choose'; readonly phone: number; readonly choice: BallotChoice }
  /** The next so many requests to the Box do not come, or their answers do not. */
  | { readonly do: 'lose'; readonly phone: number; readonly requests: number; readonly after: boolean }
  /** Answers of the App do not come until the page is opened again. */
  | { readonly do: 'hang' }
  | { readonly do: 'house'; readonly what: 'box-restarts' | 'new-key' | 'freeze' }
  | { readonly do: 'wait'; readonly ms: number };

/** Two tabs of seat a, and one page of each other seat. */
const TABS = 6;
const phone = fc.nat(TABS - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('page' as const), what: fc.constantFrom('reload' as const, 'wake' as const, 'flush' as const), phone }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('choose' as const), phone, choice: fc.constantFrom<BallotChoice>('along', 'not-yet', 'abstain', 'stand') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lose' as const), phone, requests: fc.integer({ min: 1, max: 2 }), after: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hang' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('house' as const), what: fc.constantFrom('box-restarts' as const, 'new-key' as const, 'freeze' as const, 'freeze' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(0, 1, 5, 30) }) }
);

async function meeting(first: readonly Step[], second: readonly Step[]): Promise<void> {
  const app = new FakeApp();
  const shared = memoryDrawer();
  const phones = ['a', 'a', 'b', 'c', 'd', 'e'].map((seat, i) => new FakePhone(app, seat, i < 2 ? { drawer: shared } : {}));
  try {
    await app.giveOut();
    await round(app, phones, first);
    await round(app, phones, second);
    app.ended = true;
    app.tell();
    for (const { drawer } of phones) {
      const kept = drawer.keys!().map((name) => drawer.getItem(name)).join();
      for (const secret of ['"secret"', '"token"', '"signature"', '"along"', '"not-yet"', '"abstain"', '"stand"']) expect(kept).not.toContain(secret);
    }
  } finally {
    for (const one of phones) one.stop();
  }
}

async function round(app: FakeApp, phones: readonly FakePhone[], steps: readonly Step[]): Promise<void> {
  const wish = new Map<string, BallotChoice>();
  let hangs = false;
  app.answers = (answer) => (hangs ? new Promise<Answer>(() => undefined) : Promise.resolve(answer));
  const heal = () => {
    for (const one of phones) one.net = (send) => send();
    const hung = hangs;
    hangs = false;
    if (hung) for (const one of phones) one.reload();
    for (const one of phones) one.voter.wake();
  };
  const freeze = async () => {
    if (app.frozen || app.rows.size < app.seats.length) return;
    await app.freeze();
  };
  for (const next of steps) {
    if (next.do === 'wait') await new Promise((r) => setTimeout(r, next.ms));
    else if (next.do === 'house') {
      if (next.what === 'freeze') await freeze();
      else if (next.what === 'box-restarts') await app.crashBox();
      else if (!app.frozen) await app.giveOut();
    }
    else if (next.do === 'hang') hangs = true;
    else {
      const one = phones[next.phone]!;
      if (next.do === 'page') {
        if (next.what === 'reload') one.reload();
        else one.voter[next.what]();
      } else if (next.do === 'lose') {
        let left = next.requests;
        one.net = async (send) => {
          if (left-- <= 0) return send();
          if (next.after) await send();
          throw new TypeError('the line was lost');
        };
      } else {
        const { before } = one.state;
        void one.voter.choose(one.seat, next.choice);
        // "it stays" is no choice where there is none to stay
        if (next.choice !== 'stand' || before !== null) wish.set(one.seat, next.choice);
        expect(one.state.choice).toBe(wish.get(one.seat) ?? null);
      }
    }
  }
  heal();
  await until(() => app.rows.size === app.seats.length, 'everybody has a ballot');
  heal();
  await freeze();
  await until(() => phones.every(({ seat, voter, state }) => (voter.wake(), state.ballot === 'ready' && (!wish.has(seat) || state.received))), `receipts ${JSON.stringify(phones.map(({ state }) => state))}`);
  // a receipt for exactly the ballot that is in the Box
  const { bulletin } = await app.close();
  expect(bulletin.ballots.map(({ body }) => body.choice).sort()).toEqual([...wish.values()].sort());
  for (const { drawer, seat } of phones) {
    const kept = drawer.keys!().flatMap((name) => Object.values((JSON.parse(drawer.getItem(name)!) as { ballots: Record<string, { key: string; rounds: Record<number, { sent: Ballot[]; receipt: { receipt: string } | null }> }> }).ballots));
    const { sent, receipt } = kept.find(({ key }) => key === app.key.public.n)!.rounds[bulletin.round] ?? { sent: [], receipt: null };
    expect(sent.at(-1)?.body.choice).toBe(wish.get(seat));
    if (!wish.has(seat)) continue;
    expect(isReceipt(receipt!.receipt, sent.at(-1)!, app.box.address.key, nodeSuite)).toBe(true);
    expect(bulletin.ballots).toContainEqual(sent.at(-1));
  }
  await until(() => phones.every(({ voter, state }) => (voter.wake(), state.checked?.round === bulletin.round)), 'every look');
  for (const { seat, state } of phones) expect(state.checked).toMatchObject({ ballot: wish.has(seat) ? 'in' : 'not-cast', latest: true, sound: true });
  if (bulletin.round === 1) await app.nextRound();
}

it('[K3] [K4] [K9] [K15] [K17] one ballot for each seat, its last choice, a receipt for it, and nothing secret afterwards', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), fc.array(step, { maxLength: 15 }), meeting),
    { numRuns: Number(process.env['VOTER_RUNS'] ?? 20) }
  );
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chance, SEED } from '../faults/chance.ts';
import { Device, openHouse, openMeeting, type Hall, type TestHouse } from './house.ts';

/** R5: people reload, and have two tabs, in the middle of a vote. */
const RELOADS = 500;
const PHONES = 6;
let house: TestHouse;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());

describe.each(['open', 'secret'] as const)(`R5 ${RELOADS / 2} reloads and second tabs in a round that is %s (seed ${SEED})`, (ballot) => {
  let hall: Hall;
  beforeAll(async () => void (hall = await openMeeting(house, PHONES, ballot)));
  afterAll(() => hall.close());

  it('as many seats as before, at most one vote for each, and nobody is there who left', async () => {
    const { chair, phones } = hall;
    for (const to of ['arrive', 'agree', 'gather', 'search', 'spread', 'ready'] as const) await chair.must({ type: 'MoveMeeting', to });
    await chair.must({ type: 'MoveMeeting', to: 'vote', reason: 'Wij willen het weten.' });
    await chair.until(() => chair.view.rounds?.open != null, 'the round');
    const round = chair.view.rounds!.open!.id;
    const seats = chair.view.people!.seats!.map((s) => s.id);
    const random = chance(SEED);
    // before its ballot is there a tap of a phone waits; what another tab of it chooses later goes before it
    const cast = async (tab: Device, choice: 'along' | 'not-yet'): Promise<unknown> => {
      if (ballot === 'open') return tab.line.send({ type: 'CastBallot', round, choice });
      return tab.line.view?.rounds ? tab.voter.choose(tab.seat, choice) : null;
    };
    /** All tabs of each phone. */
    const tabs = phones.map((p): Device[] => [p]);
    const answers: Promise<unknown>[] = [];
    for (let i = 0; i < RELOADS / 2; i++) {
      const of = Math.floor(random() * PHONES);
      const mine = tabs[of]!;
      const tab = new Device(house, hall.meeting, mine[0]!.place, mine[0]!.key, 'phone', mine[0]!.drawer);
      // a reload leaves the page before; sometimes it was a second tab
      const left = random() < 0.8 || mine.length > 2 ? mine.shift() : undefined;
      mine.push(tab);
      if (random() < 0.3) answers.push(cast(tab, random() < 0.5 ? 'along' : 'not-yet'));
      if (random() < 0.5) await tab.ready();
      if (!left) continue;
      // what that page had not heard of goes with it: its other tab or the next page sends what the device keeps
      left.close();
    }
    const open = tabs.flat();
    await Promise.all(open.map((t) => t.ready()));
    for (const mine of tabs) answers.push(cast(mine[0]!, 'along'));
    await Promise.race([Promise.all(answers.slice(-PHONES)), new Promise((_, no) => setTimeout(() => no(new Error('no answer')), 10_000))]);

    await chair.until(() => chair.view.rounds?.open?.answered === PHONES, 'one answer of each', 20_000);
    expect(chair.view.people!.seats!.map((s) => s.id)).toEqual(seats);
    // who comes is told a moment after its line stands
    await chair.until(() => chair.view.people!.seats!.filter((s) => s.connected && seats.includes(s.id)).length === PHONES + 2, 'everybody there');
    for (const t of open) {
      await t.until(() => (ballot === 'open' ? t.view.mine?.round?.received === true : t.ballot().received), 'its answer in every tab');
      expect(t.view.mine!.seat).toBe(tabs.find((mine) => mine.includes(t))![0]!.view.mine!.seat);
    }
    for (const t of open) t.close();
    await chair.until(() => chair.view.people!.seats!.filter((s) => s.connected).length === 2, 'only chair and secretary there');
    await chair.must({ type: 'CloseRound' });
    await chair.until(() => chair.view.rounds?.open === null, 'the close');
    expect(chair.view.rounds!.past[0]).toMatchObject({ answered: PHONES, class: 'everyone' });
  }, 90_000);
});

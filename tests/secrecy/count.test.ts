import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Choice } from '../../src/lib/meeting/vocabulary.ts';
import { Device, openHouse, openMeeting, type Hall, type TestHouse } from '../socket/house.ts';

/** Never more ballots than were issued: whatever devices send, one seat has one ballot in a round, and only until its close. */
let house: TestHouse;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());

async function toVote(hall: Hall): Promise<string> {
  for (const to of ['arrive', 'agree', 'gather', 'search', 'spread', 'ready'] as const) await hall.chair.must({ type: 'MoveMeeting', to });
  await hall.chair.must({ type: 'MoveMeeting', to: 'vote', reason: 'Wij willen het weten.' });
  for (const d of [hall.chair, ...hall.phones]) await d.until(() => d.view.rounds?.open != null, 'the round');
  return hall.chair.view.rounds!.open!.id;
}

describe.each(['secret', 'open'] as const)('count, in a round that is %s', (ballot) => {
  let hall: Hall;
  let round: string;
  beforeAll(async () => {
    hall = await openMeeting(house, 7, ballot);
    round = await toVote(hall);
  });
  afterAll(() => hall.close());
  const cast = (device: Device, choice: Choice, more: { for?: string } = {}) => device.line.send({ type: 'CastBallot', round, choice, ...more });
  const entitled = () => hall.chair.view.rounds!.open!.entitled;
  const answered = () => hall.chair.view.rounds!.open!.answered;

  it('the same phone that taps twenty times has one ballot, and its last choice counts', async () => {
    const [a] = hall.phones;
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => cast(a!, i % 2 ? 'not-yet' : 'along')));
    expect(answers.every((x) => x.ok)).toBe(true);
    await hall.chair.until(() => answered() === 1, 'one ballot');
  });

  it('two tabs of one seat have one ballot', async () => {
    const b = hall.phones[1]!;
    const tab = new Device(house, hall.meeting, b.place, b.key, 'phone', b.drawer);
    await tab.ready();
    await Promise.all([cast(b, 'along'), cast(tab, 'not-yet'), cast(b, 'along'), cast(tab, 'not-yet')]);
    await hall.chair.until(() => answered() === 2, 'two ballots');
    tab.line.close();
  });

  it('a phone that loses its line between casting and hearing the answer has one ballot', async () => {
    const c = hall.phones[2]!;
    const pending = cast(c, 'not-yet');
    c.line.cut();
    expect(await pending).toEqual({ ok: true });
    await c.until(() => c.line.connected && c.view.mine?.round?.received === true, 'coming back');
    await hall.chair.until(() => answered() === 3, 'three ballots');
  });

  it('nobody casts for another seat, by name or by a made-up one', async () => {
    const d = hall.phones[3]!;
    for (const other of [hall.phones[4]!.place, hall.chair.place, 'nobody', '__proto__', 'constructor']) {
      expect(await d.refusal({ type: 'CastBallot', round, choice: 'along', for: other })).not.toBe('carried out');
      expect(await hall.desk.refusal({ type: 'CastBallot', round, choice: 'along', for: other })).not.toBe('carried out');
    }
    expect(await hall.chair.refusal({ type: 'CastBallot', round, choice: 'along' })).toBe('facilitator-neutral');
    expect(await hall.desk.refusal({ type: 'CastBallot', round, choice: 'along' })).toBe('not-entitled');
    expect(answered()).toBe(3);
  });

  it('someone who came in after the opening has no ballot in this round', async () => {
    const asked = await house.app.hall.ask(hall.meeting, 'Laat', 'member');
    if (!asked.ok) throw new Error(asked.refusal);
    const late = new Device(house, hall.meeting, asked.place, asked.key, 'phone');
    await late.ready();
    expect(await late.refusal({ type: 'CastBallot', round, choice: 'along' })).toBe('no-seat');
    await hall.chair.must({ type: 'Admit', ask: asked.place });
    await late.until(() => late.view.mine != null, 'being let in');
    expect(await late.refusal({ type: 'CastBallot', round, choice: 'along' })).toBe('not-entitled');
    expect(entitled()).toBe(7);
    late.line.close();
  });

  it('after everyone cast from everywhere there are as many ballots as entitled people, and the sum is exact', async () => {
    const tabs = await Promise.all(
      hall.phones.map(async (p) => {
        const tab = new Device(house, hall.meeting, p.place, p.key, 'phone', p.drawer);
        await tab.ready();
        return tab;
      })
    );
    await Promise.all([...hall.phones, ...tabs].flatMap((d) => [cast(d, 'not-yet'), cast(d, 'abstain'), cast(d, 'along')]));
    await hall.chair.until(() => answered() === 7, 'seven ballots');
    // the last word of each seat, one after another, so that the sum is known
    for (const [i, p] of hall.phones.entries()) expect(await cast(p, i < 5 ? 'along' : 'not-yet')).toEqual({ ok: true });
    expect(answered()).toBe(7);
    for (const t of tabs) t.line.close();
    const racing = Promise.all(hall.phones.map((p, i) => cast(p, i < 5 ? 'along' : 'not-yet')));
    await hall.chair.must({ type: 'CloseRound' });
    await racing;
    await hall.chair.until(() => hall.chair.view.rounds?.open === null, 'the close');
    expect(hall.chair.view.rounds!.past[0]).toMatchObject({ answered: 7, entitled: 7, class: 'majority' });
    const numbers = ballot === 'open' ? hall.chair.view.rounds!.past[0]!.counts : await tallyOf(round);
    expect(numbers).toEqual({ along: 5, 'not-yet': 2, abstain: 0 });
  });

  it('nothing comes in after the close: not a first cast, not a second sending, not in an old round', async () => {
    const before = (await house.app.meetings.state(hall.meeting))!.seq;
    for (const p of hall.phones) expect(await p.refusal({ type: 'CastBallot', round, choice: 'not-yet' })).toBe('wrong-step');
    await hall.chair.must({ type: 'OpenRound' });
    await hall.chair.until(() => hall.chair.view.rounds?.open != null, 'the next round');
    for (const p of hall.phones) expect(await p.refusal({ type: 'CastBallot', round, choice: 'not-yet' })).toBe('wrong-step');
    expect(answered()).toBe(0);
    expect((await house.app.meetings.state(hall.meeting))!.seq).toBe(before + 1);
  });

  async function tallyOf(id: string): Promise<unknown> {
    const { DatabaseSync } = await import('node:sqlite');
    const db = new DatabaseSync(`${house.dataDir}/meegaan.db`, { readOnly: true });
    const row = db.prepare('select counts from tallies where round = ?').get(id);
    db.close();
    return JSON.parse(String(row?.counts));
  }
});

describe('a ballot goes over the line once', () => {
  it('a phone sends again only what the server lost', async () => {
    const hall = await openMeeting(house, 6, 'secret');
    const round = await toVote(hall);
    let casts = 0;
    const act = house.app.meetings.act.bind(house.app.meetings);
    house.app.meetings.act = (meeting, place, sent, at) => {
      if ((sent.command as { type?: string }).type === 'CastBallot') casts++;
      return act(meeting, place, sent, at);
    };
    for (const p of hall.phones) await p.must({ type: 'CastBallot', round, choice: 'along' });
    await hall.chair.until(() => hall.chair.view.rounds!.open!.answered === 6, 'six ballots');
    for (const p of hall.phones) p.line.cut();
    for (const p of hall.phones) await p.until(() => p.line.connected && p.view.mine?.round?.received === true, 'coming back');
    await new Promise((r) => setTimeout(r, 100));
    house.app.meetings.act = act;
    expect(casts).toBe(6);
    hall.close();
  });
});

import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ballot, BallotChoice } from '../../src/lib/ballot/messages.ts';
import { LIMITS } from '../../src/lib/limits.ts';
import type { Choice } from '../../src/lib/meeting/vocabulary.ts';
import { Device, openHouse, openMeeting, type Hall, type TestHouse } from '../socket/house.ts';
import { Listener } from './brought.ts';

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

function tallyOf(id: string): unknown {
  const db = new DatabaseSync(`${house.dataDir}/meegaan.db`, { readOnly: true });
  const row = db.prepare('select counts from tallies where round = ?').get(id);
  db.close();
  return JSON.parse(String(row?.counts));
}

async function lateComer(hall: Hall): Promise<Device> {
  const asked = await house.app.hall.ask(hall.meeting, 'Laat', 'member');
  if (!asked.ok) throw new Error(asked.refusal);
  const late = new Device(house, hall.meeting, asked.place, asked.key, 'phone');
  await late.ready();
  return late;
}

describe('count, in a round that is open', () => {
  let hall: Hall;
  let round: string;
  beforeAll(async () => {
    hall = await openMeeting(house, 7, 'open');
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
    tab.close();
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
    const late = await lateComer(hall);
    expect(await late.refusal({ type: 'CastBallot', round, choice: 'along' })).toBe('no-seat');
    await hall.chair.must({ type: 'Admit', ask: late.place });
    await late.until(() => late.view.mine != null, 'being let in');
    expect(await late.refusal({ type: 'CastBallot', round, choice: 'along' })).toBe('not-entitled');
    expect(entitled()).toBe(7);
    late.close();
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
    for (const t of tabs) t.close();
    const racing = Promise.all(hall.phones.map((p, i) => cast(p, i < 5 ? 'along' : 'not-yet')));
    await hall.chair.must({ type: 'CloseRound' });
    await racing;
    await hall.chair.until(() => hall.chair.view.rounds?.open === null, 'the close');
    expect(hall.chair.view.rounds!.past[0]).toMatchObject({ answered: 7, entitled: 7, class: 'majority', counts: { along: 5, 'not-yet': 2, abstain: 0 } });
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
});

describe('count, in a round that is secret', () => {
  let hall: Hall;
  let round: string;
  let box: Listener;
  beforeAll(async () => {
    box = new Listener();
    hall = await openMeeting(house, 7, 'secret');
    round = await toVote(hall);
    for (const p of hall.phones) await p.hasBallot();
    await hall.chair.until(() => hall.chair.view.rounds!.ballots!.frozen?.n === 7, 'seven ballots given out');
  });
  afterAll(() => {
    box.stop();
    hall.close();
  });
  const ballots = () => box.latest;
  const bring = (body: string) => box.bring(body);
  const padded = (ballot: unknown) => JSON.stringify(ballot).padEnd(LIMITS.castBytes);
  /** Many taps at once: only the last is waited for, as a person does. */
  const taps = (device: Device, choices: readonly BallotChoice[]) => Promise.all(choices.map((choice) => device.voter.choose(device.seat, choice)));

  it('no choice is taken over a line that knows the seat', async () => {
    for (const d of [...hall.phones]) expect(await d.refusal({ type: 'CastBallot', round, choice: 'along' })).toBe('ballot-by-box');
    expect(await hall.chair.refusal({ type: 'CastBallot', round, choice: 'along' })).toBe('facilitator-neutral');
    expect(await hall.desk.refusal({ type: 'CastBallot', round, choice: 'along' })).toBe('not-entitled');
  });

  it('the same phone that taps twenty times has one ballot, and its last choice counts', async () => {
    const [a] = hall.phones;
    await taps(a!, Array.from({ length: 20 }, (_, i) => (i % 2 ? 'not-yet' : 'along')));
    await a!.until(() => a!.ballot().received, 'the receipt');
    expect(ballots().size).toBe(1);
    expect([...ballots().values()][0]!.body.choice).toBe('not-yet');
  });

  it('two tabs of one seat have one ballot', async () => {
    const b = hall.phones[1]!;
    const tab = new Device(house, hall.meeting, b.place, b.key, 'phone', b.drawer);
    await tab.ready();
    await Promise.all([taps(b, ['along', 'along']), taps(tab, ['not-yet', 'not-yet'])]);
    await b.until(() => b.ballot().received && tab.ballot().received, 'the receipt in both');
    expect(ballots().size).toBe(2);
    expect(b.ballot().choice).toBe(tab.ballot().choice);
    tab.close();
  });

  it('a phone that loses its line while it casts has one ballot: that way does not go over the line', async () => {
    const c = hall.phones[2]!;
    const pending = c.vote('not-yet');
    c.line.cut();
    await pending;
    await c.until(() => c.line.connected && c.ballot().received, 'coming back');
    expect(ballots().size).toBe(3);
  });

  it('a ballot without the stamp of this decision, with the stamp of another one, or of another size is taken from nobody', async () => {
    const [good] = [...ballots().values()];
    const signature = (text: string) => text.slice(0, -2) + (text.endsWith('AA') ? 'BA' : 'AA');
    const before = ballots().size;
    expect(await bring(padded({ ...good!, token: signature(good!.token) }))).toEqual({ refused: 'not-issued' });
    expect((await bring(padded({ ...good!, body: { ...good!.body, choice: 'along', sequence: 99 } }))).refused).toBe('bad-signature');
    const [, other] = [...ballots().values()];
    expect((await bring(padded({ ...good!, token: other!.token, prefix: other!.prefix }))).refused).toBe('not-issued');
    expect(await bring(JSON.stringify(good))).toEqual({ refused: 'wrong-size' });
    expect(await bring(padded({ ...good!, seat: hall.phones[0]!.seat }))).toEqual({ refused: 'malformed' });
    expect(ballots().size).toBe(before);
  });

  it('what the box answers is a receipt and nothing else: no moment, no number, and the same each time for the same ballot', async () => {
    for (const { answer } of box.brought) expect(Object.keys(answer).join()).toMatch(/^(receipt|refused)$/);
    for (const { body, answer } of box.brought.filter((one) => JSON.stringify(ballots().get((JSON.parse(one.body) as Ballot).pseudonym)) === one.body.trim())) {
      expect(await bring(body)).toEqual(answer);
    }
    const response = await fetch(box.brought[0]!.url, { method: 'POST', body: box.brought[0]!.body });
    expect(['date', 'set-cookie', 'etag', 'last-modified', 'x-request-id'].filter((name) => response.headers.has(name))).toEqual([]);
  });

  it('nobody asks for a ballot of another seat, and someone who came in after the opening gets none', async () => {
    const asking = { type: 'AskBallot', decision: hall.decision, device: 'A'.repeat(43), blinded: 'A'.repeat(342), proof: 'A'.repeat(86) } as const;
    const d = hall.phones[3]!;
    for (const other of [hall.phones[4]!.seat, hall.chair.seat, 'nobody', '__proto__']) {
      expect(await d.refusal({ ...asking, for: other })).not.toBe('carried out');
      expect(await hall.desk.refusal({ ...asking, for: other })).not.toBe('carried out');
    }
    const late = await lateComer(hall);
    expect(await late.refusal(asking)).toBe('no-seat');
    await hall.chair.must({ type: 'Admit', ask: late.place });
    await late.until(() => late.view.mine != null, 'being let in');
    expect(await late.refusal(asking)).toBe('not-entitled');
    expect(late.ballot().ballot).toBe('none');
    expect(await late.voter.choose(late.seat, 'along')).toBe(false);
    expect(hall.chair.view.rounds!.ballots!.issued).toBe(7);
    late.close();
  });

  it('after everyone cast from everywhere there are as many ballots as entitled people, and the sum is exact', async () => {
    const tabs = await Promise.all(
      hall.phones.map(async (p) => {
        const tab = new Device(house, hall.meeting, p.place, p.key, 'phone', p.drawer);
        await tab.ready();
        return tab;
      })
    );
    await Promise.all([...hall.phones, ...tabs].map((d) => taps(d, ['not-yet', 'abstain', 'along'])));
    for (const t of tabs) t.close();
    // the last word of each seat, one after another, so that the sum is known
    for (const [i, p] of hall.phones.entries()) await p.vote(i < 5 ? 'along' : 'not-yet');
    expect(ballots().size).toBe(7);
    // the same ballots again, while the round is being closed
    const racing = Promise.all([...ballots().values()].map((ballot) => bring(padded(ballot))));
    await hall.chair.must({ type: 'CloseRound' });
    await racing;
    await hall.chair.until(() => hall.chair.view.rounds?.open === null, 'the close');
    expect(hall.chair.view.rounds!.past[0]).toMatchObject({ answered: 7, entitled: 7, class: 'majority', counts: null });
    expect(tallyOf(round)).toEqual({ along: 5, 'not-yet': 2, abstain: 0 });
    for (const p of hall.phones) await p.until(() => p.ballot().checked?.ballot === 'in', 'its ballot in the bulletin');
  });

  it('nothing comes in after the close: not a first ballot, not a second sending, not in the next round', async () => {
    const before = (await house.app.meetings.state(hall.meeting))!.seq;
    const old = [...ballots().values()];
    for (const ballot of old) expect(await bring(padded(ballot))).toEqual({ refused: 'no-round' });
    expect(await hall.phones[0]!.voter.choose(hall.phones[0]!.seat, 'along')).toBe(false);
    expect(await hall.phones[0]!.refusal({ type: 'CastBallot', round, choice: 'not-yet' })).toBe('wrong-step');
    await hall.chair.must({ type: 'OpenRound' });
    for (const d of [hall.chair, ...hall.phones]) await d.until(() => d.view.rounds?.open != null, 'the next round');
    await hall.phones[0]!.vote('stand');
    for (const ballot of old) expect(await bring(padded(ballot))).toHaveProperty('refused');
    // one ballot is there, six are not: a close says why
    expect(await hall.chair.refusal({ type: 'CloseRound' })).toBe('reason-needed');
    await hall.chair.must({ type: 'CloseRound', reason: 'Zes mensen zijn koffie halen.' });
    expect(tallyOf((await house.app.meetings.state(hall.meeting))!.decisions[0]!.rounds[1]!.id)).toEqual({ along: 1, 'not-yet': 0, abstain: 0 });
    expect((await house.app.meetings.state(hall.meeting))!.seq).toBe(before + 2);
  });
});

describe('a ballot goes to the box once', () => {
  it('a phone brings again only what the box lost, and never over its line', async () => {
    const hall = await openMeeting(house, 6, 'secret');
    await toVote(hall);
    const box = new Listener();
    const sent: string[] = [];
    const act = house.app.meetings.act.bind(house.app.meetings);
    house.app.meetings.act = (meeting, place, said, at) => {
      sent.push(String((said.command as { type?: string }).type));
      return act(meeting, place, said, at);
    };
    for (const p of hall.phones) await p.hasBallot();
    for (const p of hall.phones) await p.vote('along');
    for (const p of hall.phones) p.line.cut();
    for (const p of hall.phones) await p.until(() => p.line.connected && p.ballot().received, 'coming back');
    await new Promise((r) => setTimeout(r, 100));
    house.app.meetings.act = act;
    box.stop();
    expect(box.brought).toHaveLength(6);
    expect(new Set(sent)).toEqual(new Set(['AskBallot']));
    hall.close();
  });
});

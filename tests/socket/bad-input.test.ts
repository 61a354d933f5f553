import fc from 'fast-check';
import { nanoid } from 'nanoid';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Command } from '$lib/meeting/commands.server.ts';
import { LIMITS } from '$lib/limits.ts';
import { PROTOCOL, type Answer } from '$lib/protocol.ts';
import { seatCookie } from '$lib/server/seat-cookies.ts';
import { ACTS } from '../permissions/acts.ts';
import { overheard } from '../secrecy/tap.ts';
import { Device, openHouse, openMeeting, type Hall, type TestHouse } from './house.ts';

/** What people and programs send that is wrong: it is refused in words, changes nothing, and nobody else notices. */
let house: TestHouse;
let hall: Hall;
beforeAll(async () => {
  house = await openHouse();
  hall = await openMeeting(house, 6, 'open');
  await step('arrive', 'agree', 'gather');
});
afterAll(async () => {
  hall.close();
  await house.close();
});

async function step(...route: ('arrive' | 'agree' | 'gather' | 'search' | 'spread' | 'ready' | 'vote' | 'need')[]): Promise<void> {
  for (const to of route) {
    await hall.chair.must({ type: 'MoveMeeting', to, reason: 'Het is tijd.' });
    for (const phone of hall.phones) await phone.until(() => phone.view.route.step === to, to);
  }
}
const state = async () => (await house.app.meetings.state(hall.meeting))!;
const said = (text: string) => {
  const { step: at, version } = hall.phones[0]!.view.route;
  return { type: 'GiveContribution', source: 'professional', scope: 'I', name: 'shown', text, begun: { step: at, version } } as const;
};
/** A line without the care of our own client. */
function bare(more: Record<string, string> = {}, place = hall.phones[0]!): Promise<Socket> {
  const headers = { origin: house.origin, cookie: `${seatCookie(place.place)}=${place.key}`, ...more };
  const socket = io(house.origin, {
    transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders: headers,
    auth: { protocol: PROTOCOL, meeting: hall.meeting, place: place.place, face: 'phone' }
  });
  return new Promise((ok, no) => {
    socket.once('whole', () => ok(socket));
    socket.once('connect_error', no);
  });
}

describe('[B4] an empty input', () => {
  it.each(['', ' ', '\n\t  \r\n', '\u00a0\u2003'])('%j is refused as empty, and nothing is stored', async (text) => {
    const before = await state();
    expect(await hall.phones[0]!.refusal(said(text))).toBe('empty-text');
    expect(await state()).toBe(before);
  });
});

describe('[B5] an input that is too long', () => {
  it.each([
    ['2,001 characters', said, LIMITS.inputMax + 1, {}], ['a story of 8,001', said, LIMITS.experienceMax + 1, { source: 'experiential' }],
    ['2 MB that somebody pasted', said, 2_000_000, {}]
  ])('%s: refused as too long, the line stays, and what comes after it arrives', async (_, make, length, more) => {
    const phone = hall.phones[1]!;
    const before = await state();
    expect(await phone.refusal({ ...make('x'.repeat(length)), ...more } as Command)).toBe('too-long');
    expect(phone.line.connected).toBe(true);
    expect(await state()).toBe(before);
    expect(await phone.refusal({ type: 'SayWriting', writing: false })).toBe('carried out');
  });

  it('just long enough is fine, and characters of four bytes count as one', async () => {
    const phone = hall.phones[1]!;
    const made = await phone.must(said('😀'.repeat(LIMITS.inputMax)));
    await phone.must({ type: 'WithdrawContribution', input: made.input! });
  });
});

describe('[B6] a packet that is larger than any message', () => {
  it('ends the line that it came over and no other; the others go on and hear what happens', async () => {
    const socket = await bare();
    const gone = new Promise<string>((ok) => socket.once('disconnect', ok));
    const before = (await state()).seq;
    socket.emit('act', { id: 'large', command: said('x'.repeat(300 * 1024)) }, () => {});
    expect(await gone).toMatch(/transport/);
    expect((await state()).seq).toBe(before);
    for (const device of [hall.chair, hall.desk, ...hall.phones]) expect(device.line.connected).toBe(true);
    await hall.chair.must({ type: 'OpenWall' });
    for (const phone of hall.phones) await phone.until(() => phone.view.meeting.wallOpen, 'the wall');
    await hall.chair.must({ type: 'CloseWall' });
    socket.disconnect();
  });
});

/** If this stands in a log, words of people can. */
const MARK = 'Fuzz-kanarie-woorden';
/** Anything: also what JSON can hold and no form of ours sends. */
const thing = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: 'small' }, fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.constant(MARK), tie('list'), tie('object')),
  list: fc.array(tie('any'), { maxLength: 4 }),
  object: fc.dictionary(fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'type', 'id', 'text', 'seat', 'for'), fc.string()), tie('any'), { maxKeys: 5 })
})).any;
const TYPES = Command.options.map((o) => o.shape.type.value as Command['type']);
const AT = { step: 'gather', version: 4, known: { input: {}, decision: 'd1', round: 'x', view: 'x', question: 'x', draft: 'x', change: 'x' }, subject: 'x', own: true } as const;

/** A good command with one thing in it that is not good. */
const spoiled = fc.constantFrom(...TYPES).chain((type) => {
  const good = ACTS[type].make(AT) as Record<string, unknown>;
  const keys = Object.keys(good);
  return fc.oneof(
    fc.tuple(fc.constantFrom(...keys), fc.oneof(thing, fc.constantFrom({}, [], [[]], -1, 1e99, NaN, '', { '~text': MARK }))).map(([key, value]) => ({ ...good, [key]: value })),
    fc.constantFrom(...keys).map((key) => Object.fromEntries(Object.entries(good).filter(([k]) => k !== key))),
    thing.map((extra) => ({ ...good, extra })),
    thing.map((extra) => JSON.parse(`{"__proto__": ${JSON.stringify(extra) ?? '1'}, ${JSON.stringify(good).slice(1)}`) as unknown),
    fc.string().map((other) => ({ ...good, type: `${other}x` }))
  );
});
const message = fc.oneof(
  { weight: 6, arbitrary: spoiled.map((command) => ({ id: 'fuzz', command })) },
  { weight: 2, arbitrary: thing.map((command) => ({ id: 'fuzz', command })) },
  { weight: 1, arbitrary: thing },
  { weight: 1, arbitrary: thing.map((id) => ({ id, command: { type: 'OpenWall' } })) }
);

describe('[B7] messages that are no messages', () => {
  it('ten thousand of them: each gets an answer, none crashes, changes another person\'s meeting, or is written in a log', async () => {
    const socket = await bare({}, hall.phones[2]!);
    // a person sends twenty in a second; here it is about what is in them
    let wrong = 0;
    let answered = 0;
    const refusals = new Set<string>();
    const before = await state();
    const log = await overheard(async () => {
      const place = hall.phones[2]!.place;
      for (const one of fc.sample(message, { numRuns: 10_000, seed: 20_261_125 })) {
        const sent = JSON.parse(JSON.stringify(one) ?? 'null') as { id?: unknown; command?: unknown } | null;
        const ours = typeof sent === 'object' && sent !== null && typeof sent.id === 'string' && sent.id !== '' && Object.keys(sent).sort().join() === 'command,id';
        // over the line while its allowance lasts, else past it: the same parser, without the waiting
        const answer = ours && answered % 50
          ? await house.app.meetings.act(hall.meeting, place, { id: nanoid(), command: sent.command }, null)
          : await new Promise<Answer>((ok) => void socket.emit('act', sent, ok));
        answered++;
        if (answer.ok) wrong++;
        else refusals.add(answer.refusal);
      }
    });
    expect(answered).toBe(10_000);
    expect(refusals).toContain('not-understood');
    // a field that may be anything (a text) may be spoiled into something that is fine: only what that one seat may do happened
    const after = await state();
    expect(wrong).toBeLessThan(1_000);
    expect({ step: after.step, lead: after.lead, seats: Object.keys(after.seats), rules: after.decisions[0]!.rules, ended: after.ended })
      .toEqual({ step: before.step, lead: before.lead, seats: Object.keys(before.seats), rules: before.decisions[0]!.rules, ended: before.ended });
    expect(({} as Record<string, unknown>).type).toBeUndefined();
    expect(log).not.toContain(MARK);
    expect(log).toBe('');
    for (const device of [hall.chair, hall.desk, ...hall.phones]) expect(device.line.connected).toBe(true);
    socket.disconnect();
  }, 120_000);

  it('events that do not exist, without an answer to give, binary and much at once: the line of the others stays', async () => {
    const socket = await bare({}, hall.phones[3]!);
    const before = await state();
    for (const args of [[], [null], [1, 2, 3], [{}], ['x', 'y'], [Buffer.from('bytes')], [() => {}], [{ id: 'x', command: { type: 'RaiseHand' } }]]) {
      for (const name of ['act', 'whole', 'changed', 'nothing', '__proto__', 'constructor']) socket.emit(name, ...args);
    }
    await new Promise((r) => setTimeout(r, 100));
    expect(await state()).toBe(before);
    for (const device of [hall.chair, hall.desk]) expect(device.line.connected).toBe(true);
    expect(await hall.phones[0]!.refusal({ type: 'SayWriting', writing: false })).toBe('carried out');
    socket.disconnect();
  });
});

describe('[B19] a line from elsewhere', () => {
  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.example' }], ['the word null', { origin: 'null' }], ['nothing at all', { origin: '' }],
    ['a site that begins like ours', { origin: 'ORIGIN.evil.example' }], ['ours with another port', { origin: 'http://127.0.0.1:1' }]
  ])('refuses %s, over both ways to connect', async (_, { origin }) => {
    const from = origin!.replace('ORIGIN', house.origin);
    await expect(bare({ origin: from })).rejects.toThrow();
    const cookie = `${seatCookie(hall.phones[0]!.place)}=${hall.phones[0]!.key}`;
    const poll = await fetch(`${house.origin}/socket.io/?EIO=4&transport=polling`, { headers: { cookie, ...(from ? { origin: from } : {}) } });
    expect(poll.status).toBe(403);
  });

  it('refuses what another site\'s page is told by the browser to be, and takes what our own page asks for', async () => {
    const poll = (headers: Record<string, string>) => fetch(`${house.origin}/socket.io/?EIO=4&transport=polling`, { headers }).then((r) => r.status);
    expect(await poll({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await poll({ 'sec-fetch-site': 'none' })).toBe(403);
    expect(await poll({ referer: 'https://evil.example/x' })).toBe(403);
    expect(await poll({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await poll({ referer: `${house.origin}/m/x` })).toBe(200);
  });
});

describe('two tabs of one seat', () => {
  let tab: Device;
  beforeEach(async () => {
    const { place, key, drawer } = hall.phones[4]!;
    tab = new Device(house, hall.meeting, place, key, 'phone', drawer);
    await tab.ready();
  });
  afterEach(() => tab.line.close());
  const texts = async () => Object.values((await state()).decisions[0]!.contributions).map((c) => c.text?.value);

  it('[B9] a double tap sends one input, and both tabs show it', async () => {
    const phone = hall.phones[4]!;
    const act = nanoid();
    const command = said('Eén keer getikt, twee keer verstuurd.');
    const answers = await Promise.all([phone.line.send(command, act), phone.line.send(command, act), tab.line.send(command, act)]);
    expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1);
    expect((await texts()).filter((t) => t === command.text)).toHaveLength(1);
    for (const one of [phone, tab]) await one.until(() => JSON.stringify(one.view.mine).includes(command.text), 'the input');
    expect(tab.view.mine).toEqual(phone.view.mine);
  });

  it('[B13] a late input: within the window it belongs to its step; after it, it is refused and stays with its writer', async () => {
    const phone = hall.phones[4]!;
    const begun = said('Ik was nog bezig.');
    await step('search');
    const { input } = await phone.must(begun);
    expect((await state()).decisions[0]!.contributions[input!]).toMatchObject({ step: 'gather' });
    await step('spread');
    // two moves ago: its window is over, whatever the clock says
    const before = await state();
    expect(await phone.refusal(begun)).toBe('wrong-step');
    expect(await state()).toBe(before);
  });

  it('[B11] a vote in another step is refused kindly, and so is one after the close', async () => {
    await step('ready');
    const phone = hall.phones[4]!;
    let before = await state();
    expect(await phone.refusal({ type: 'CastBallot', choice: 'along' })).toBe('wrong-step');
    expect(await state()).toBe(before);
    await step('vote');
    await hall.chair.must({ type: 'CloseRound' });
    before = await state();
    expect(await phone.refusal({ type: 'CastBallot', choice: 'along' })).toBe('wrong-step');
    expect(await state()).toBe(before);
    expect(before.decisions[0]!.rounds[0]).toMatchObject({ status: 'closed', answers: {} });
  });

  it('[B10] two tabs choose differently: the last before the close counts, and both show it', async () => {
    const phone = hall.phones[4]!;
    await hall.chair.must({ type: 'OpenRound' });
    await phone.until(() => phone.view.rounds?.open != null, 'the round');
    await phone.must({ type: 'CastBallot', choice: 'along' });
    await tab.must({ type: 'CastBallot', choice: 'not-yet' });
    for (const one of [phone, tab]) await one.until(() => one.view.mine?.round?.choice === 'not-yet', 'the last choice');
    await hall.chair.must({ type: 'CloseRound' });
    expect((await state()).decisions[0]!.rounds.at(-1)!.answers).toEqual({ [phone.place]: 'not-yet' });
  });
});

describe('a guess at the address of a record', () => {
  it('costs one look at the meetings, however many there are, and a decision that was made since is found all the same', async () => {
    const { meetings, identity } = house.app;
    expect(await meetings.meetingOfDecision(hall.decision)).toBe(hall.meeting);
    const looked = vi.spyOn(identity, 'meetings');
    for (let i = 0; i < 1_000; i++) expect(await meetings.meetingOfDecision(nanoid())).toBeNull();
    for (const name of ['__proto__', 'constructor', '']) expect(await meetings.meetingOfDecision(name)).toBeNull();
    expect(looked).not.toHaveBeenCalled();
    looked.mockRestore();
    const later = await openMeeting(house, 0, 'open');
    expect(await meetings.meetingOfDecision(later.decision)).toBe(later.meeting);
    later.close();
  });
});

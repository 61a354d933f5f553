import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ed25519 } from '@noble/curves/ed25519.js';
import { LocalBox } from '../../../tests/ballot/local-box.ts';
import { requestOf, writtenOf } from '../../../tests/ballot/writers.ts';
import { hashOf, type Bulletin } from '../ballot/bulletin.ts';
import type { PenClass } from '../ballot/pens.ts';
import { verifyBallotBytes } from '../ballot/verify.ts';
import { methodOf } from '../meeting/methods/index.ts';
import { BallotFiles } from './ballots/ballot-files.ts';
import { askingBody } from '../ballot/issuing.ts';
import { LABELS, signable, type BallotChoice, type BallotBody } from '../ballot/messages.ts';
import { makeEnvelope, openEnvelope, type Envelope, type Stamped } from '../client/ballot/blinding.ts';
import { makePen, openPen } from '../client/ballot/pens/making.ts';
import { base64url, fromBase64url } from '../core/bytes.ts';
import { preparedMeeting, VOTERS } from '../meeting/testing.ts';
import type { RoundView } from '../meeting/view/rounds.types.ts';
import { nodeSuite } from './box/suite.ts';
import { Stamps } from './issuing/stamps.ts';
import { Room } from './room.ts';
import { openDatabase } from './store/database.ts';
import { StoreFailed } from './store/errors.ts';
import { createStore } from './store/sqlite.ts';
import type { DomainEvent, EventStore } from './store/store.ts';

/** The room with its store, its keys and a box: what is asked and cast here is what a phone asks and casts. */

let folder: string;
let store: EventStore;
let box: LocalBox;
let room: Room;
let acts = 0;

const ahead = vi.fn();
const open = async () => (room = await Room.open('meeting', { store, box, stamps: new Stamps(undefined, ahead), secure: true, gradesOf: () => new Map() }));
const act = (seat: string, command: Parameters<Room['act']>[2]) => room.act(seat, `act-${++acts}`, command, null);
const must = async (seat: string, command: Parameters<Room['act']>[2]) => {
  const answer = await act(seat, command);
  if (!answer.ok) throw new Error(`${seat} ${command.type}: ${answer.refusal}`);
  return { ...answer.made };
};
const view = () => room.fanout.whole('m1', 'phone')!.view;
const until = async (what: () => boolean) => {
  for (let i = 0; i < 500 && !what(); i++) await new Promise((r) => setTimeout(r, 10));
  if (!what()) throw new Error('waited in vain');
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'meegaan-secret-'));
  store = createStore(openDatabase(folder));
  box = new LocalBox();
  // everybody has a phone here: cards are tried in tests/ballot/tablet.test.ts
  const events = [...preparedMeeting({ rules: { ballot: 'secret' } }), { type: 'JoinsSet', seat: 'pa', joins: 'phone' }] as unknown as DomainEvent[];
  await store.append({ stream: 'meeting', expected: 0, at: 0, events });
  ahead.mockClear();
  await open();
  for (const to of ['arrive', 'agree', 'gather', 'search', 'spread', 'ready', 'vote'] as const) await must('gina', { type: 'MoveMeeting', to, reason: 'we gaan door' });
  await until(() => view().rounds?.ballots?.key !== undefined);
});
afterEach(async () => {
  room.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Phone {
  readonly seat: string;
  readonly secret: Uint8Array;
  readonly envelope: Envelope;
  stamped?: Stamped;
}
const phoneOf = async (seat: string): Promise<Phone> => ({ seat, secret: crypto.getRandomValues(new Uint8Array(32)), envelope: (await makeEnvelope('d1', view().rounds!.ballots!.key))! });
const asking = ({ secret, envelope }: Phone) => ({
  type: 'AskBallot' as const, decision: 'd1', device: base64url(ed25519.getPublicKey(secret)), blinded: envelope.blinded,
  proof: base64url(ed25519.sign(signable(LABELS.issue, askingBody('d1', view().rounds!.ballots!.key, envelope.blinded, nodeSuite)), secret))
});
async function getBallot(seat: string): Promise<Phone> {
  const phone = await phoneOf(seat);
  const { signature } = await must(seat, asking(phone));
  return { ...phone, stamped: (await openEnvelope('d1', view().rounds!.ballots!.key, phone.envelope, signature!))! };
}
async function cast({ stamped }: Phone, choice: BallotChoice, sequence = 1): Promise<{ receipt?: string; refused?: string }> {
  const { secret, ...rest } = stamped!;
  const { number, text } = view().rounds!.open!;
  const body: BallotBody = { v: 1, decision: 'd1', round: number, text: hashOf(text, nodeSuite), previous: view().rounds!.ballots!.previous, choice, sequence };
  const ballot = { body, ...rest, signature: base64url(ed25519.sign(signable(LABELS.ballot, body), fromBase64url(secret)!)) };
  return (await (await box.fetch('', { body: JSON.stringify(ballot) })).json()) as { receipt?: string; refused?: string };
}
const everyone = () => Promise.all(VOTERS.map(getBallot));
const past = (): RoundView => view().rounds!.past.at(-1)!;

test('[K1] [K4] [K16] a whole decision: ballots are given out, frozen when everybody has one, cast, and all ballots of a round written in one piece', async () => {
  const phones = await everyone();
  await until(() => view().rounds!.ballots!.frozen !== null);
  expect(view().rounds!.ballots).toMatchObject({ holders: 6, issued: 6, frozen: { n: 6 }, previous: null });
  const rows = (await store.issued('meeting')).map(({ row: { signature: _, ...row } }) => row).sort((a, b) => (a.seat < b.seat ? -1 : 1));
  expect(view().rounds!.ballots!.frozen!.list).toBe(hashOf(rows, nodeSuite));
  for (const [i, phone] of phones.entries()) expect(await cast(phone, i < 3 ? 'along' : 'not-yet')).toHaveProperty('receipt');
  expect(await store.bulletins('d1')).toEqual([]);
  await must('gina', { type: 'CloseRound' });
  expect(past()).toMatchObject({ class: 'no-majority', answered: 6, counts: null, number: 1 });
  const [bulletin] = await store.bulletins('d1');
  expect(hashOf(JSON.parse(Buffer.from(bulletin!.bytes).toString()), nodeSuite)).toBe(past().bulletin);
  expect((JSON.parse(Buffer.from(bulletin!.bytes).toString()) as Bulletin).ballots).toHaveLength(6);
  // the second vote: no giving out; two of the three who could not come along can now
  await must('gina', { type: 'OpenRound' });
  await until(() => view().rounds!.open !== null);
  for (const [i, phone] of phones.entries()) expect(await cast(phone, i < 3 ? 'stand' : i < 5 ? 'along' : 'not-yet')).toHaveProperty('receipt');
  await must('gina', { type: 'CloseRound' });
  expect(past()).toMatchObject({ class: 'majority', number: 2, cameAlong: 'some' });
  expect(past().cameAlongOf).toBeUndefined();
  await must('gina', { type: 'MoveMeeting', to: 'need' });
});

test('[K4] a key is made ahead before the vote and after a round, never while one is open', async () => {
  expect(ahead).toHaveBeenCalled();
  await until(() => view().rounds!.open !== null);
  ahead.mockClear();
  const phones = await everyone();
  await until(() => view().rounds!.ballots!.frozen !== null);
  for (const phone of phones) await cast(phone, 'along');
  expect(ahead).not.toHaveBeenCalled();
  await must('gina', { type: 'CloseRound' });
  expect(ahead).toHaveBeenCalled();
});

test('[K3] the same envelope gets the same stamp, also after the freeze; another one from the same seat is refused; a latecomer gets none', async () => {
  const phones = [await phoneOf('m1'), await phoneOf('m1')] as const;
  const first = await must('m1', asking(phones[0]));
  expect(await must('m1', asking(phones[0]))).toEqual(first);
  expect(await act('m1', asking(phones[1]))).toEqual({ ok: false, refusal: 'ballot-elsewhere' });
  for (const seat of VOTERS.filter((s) => s !== 'm1')) await getBallot(seat);
  await until(() => view().rounds!.ballots!.frozen !== null);
  expect(await must('m1', asking(phones[0]))).toEqual(first);
  expect(await act('exp', asking(await phoneOf('exp')))).toEqual({ ok: false, refusal: 'not-entitled' });
  expect(await act('gina', asking(await phoneOf('gina')))).toEqual({ ok: false, refusal: 'facilitator-neutral' });
});

test('[K4] a server that dies while ballots are given out gives them out anew, with another key; nothing of the old ones counts', async () => {
  const old = view().rounds!.ballots!.key.n;
  const phone = await getBallot('m1');
  room.stop();
  await open();
  await until(() => view().rounds!.ballots!.key.n !== old);
  expect(view().rounds!.ballots!.issued).toBe(0);
  expect(await store.issued('meeting')).toEqual([]);
  const phones = await everyone();
  await until(() => view().rounds!.ballots!.frozen !== null);
  await until(() => view().rounds!.open !== null);
  expect(await cast(phone, 'along')).toEqual({ refused: 'not-issued' });
  for (const other of phones) expect(await cast(other, 'along')).toHaveProperty('receipt');
  await must('gina', { type: 'CloseRound' });
  expect(past()).toMatchObject({ class: 'everyone', answered: 6 });
});

test('whoever leads begins without those who have no ballot yet, and gives all out anew when a phone was lost', async () => {
  const lead = () => room.fanout.whole('gina', 'chair')!.view.rounds!.ballots!;
  for (const seat of ['piet', 'm1', 'm2', 'm3']) await getBallot(seat);
  expect(lead().without!.map(({ seat }) => seat).sort()).toEqual(['pa', 'rep']);
  expect(view().rounds!.ballots).not.toHaveProperty('without');
  expect(await act('gina', { type: 'FreezeBallots', decision: 'd1' })).toEqual({ ok: false, refusal: 'too-few-for-secret' });
  expect(await act('gina', { type: 'CloseRound' })).toEqual({ ok: false, refusal: 'ballots-not-out' });
  const old = lead().key.n;
  await must('gina', { type: 'IssueAgain', decision: 'd1' });
  await until(() => lead().key.n !== old);
  const phones = await Promise.all(['piet', 'm1', 'm2', 'm3', 'rep'].map(getBallot));
  expect(await act('gina', { type: 'FreezeBallots', decision: 'd1' })).toEqual({ ok: false, refusal: 'reason-needed' });
  await must('gina', { type: 'FreezeBallots', decision: 'd1', reason: 'Een telefoon is leeg.' });
  await until(() => view().rounds!.ballots!.frozen?.n === 5);
  expect(await act('pa', asking(await phoneOf('pa')))).toEqual({ ok: false, refusal: 'ballots-frozen' });
  for (const phone of phones) await cast(phone, 'along');
  expect(view().rounds!.open).toMatchObject({ entitled: 6, withoutBallot: 1, withoutReason: 'Een telefoon is leeg.' });
  // who has no ballot is no ballot that is missing, and everybody reads that there is somebody
  await must('gina', { type: 'CloseRound' });
  expect(past()).toMatchObject({ class: 'everyone', answered: 5, entitled: 6, withoutBallot: 1, withoutReason: 'Een telefoon is leeg.' });
});

test('[K14] [K15] a close over a missing ballot needs a reason; after the box was started again the same ballots come back first', async () => {
  const phones = await everyone();
  await until(() => view().rounds!.ballots!.frozen !== null);
  for (const phone of phones.slice(1)) await cast(phone, 'along');
  expect(await act('gina', { type: 'CloseRound' })).toEqual({ ok: false, refusal: 'reason-needed' });
  const { epoch } = view().rounds!.ballots!.box;
  box.crash();
  expect(view().rounds!.ballots!.box.epoch).not.toBe(epoch);
  expect(view().rounds!.open!.reopened).toBe(true);
  expect(await act('gina', { type: 'CloseRound', reason: 'weg' })).toEqual({ ok: false, refusal: 'ballots-coming-back' });
  for (const phone of phones) expect(await cast(phone, 'along')).toHaveProperty('receipt');
  await must('gina', { type: 'CloseRound' });
  expect(past()).toMatchObject({ class: 'everyone', answered: 6 });
});

test('[K4] a voided first round gives out anew; the numbers and ballots of a voided round go', async () => {
  const phones = await everyone();
  await until(() => view().rounds!.ballots!.frozen !== null);
  for (const phone of phones) await cast(phone, 'along');
  await must('gina', { type: 'CloseRound' });
  await must('gina', { type: 'VoidRound', reason: 'verkeerde tekst' });
  expect(await store.bulletins('d1')).toEqual([]);
  expect(view().rounds!.ballots).toBeNull();
  await must('gina', { type: 'OpenRound' });
  await until(() => view().rounds!.ballots !== null);
  const again = await everyone();
  await until(() => view().rounds!.ballots!.frozen !== null);
  expect(await cast(again[0]!, 'not-yet')).toHaveProperty('receipt');
  expect(view().rounds!.open!.number).toBe(2);
});

test('[K3] [K4] who gets a ballot in the very turn in which all are given out anew, or the round is voided, gets one of the next key', async () => {
  const turn = async (what: Parameters<typeof act>[1]): Promise<void> => {
    // they came in together, while the disk was busy: one write for both
    const [phone, busy] = [await phoneOf('m1'), act('m2', asking(await phoneOf('m2')))];
    const [, asked, done] = await Promise.all([busy, act('m1', asking(phone)), act('gina', what)]);
    expect([asked.ok, done.ok]).toEqual([true, true]);
  };
  await turn({ type: 'VoidRound', reason: 'verkeerde tekst' });
  expect(await store.issued('meeting')).toEqual([]);
  await must('gina', { type: 'OpenRound' });
  await until(() => view().rounds!.ballots !== null);
  await everyone();
  await until(() => view().rounds!.ballots!.frozen?.n === 6);
});

test('a key that the disk did not take, and a round that the box did not open, come by themselves once it goes again', async () => {
  const [{ append }, old] = [store, view().rounds!.ballots!.key.n];
  let tries = 0;
  store.append = (what) => (what.events.some(({ type }) => type === 'BallotsOpened') && ++tries === 1 ? Promise.reject(new StoreFailed('full')) : append.call(store, what));
  await must('gina', { type: 'IssueAgain', decision: 'd1' });
  await until(() => view().rounds!.ballots!.key.n !== old);
  expect(tries).toBe(2);
  const [{ open }, opened] = [box, box.open.bind(box)];
  box.open = () => {
    box.open = opened;
    return Promise.reject(new Error('too many rounds are open'));
  };
  const phones = await everyone();
  await until(() => box.open !== open && view().rounds!.ballots!.frozen !== null);
  for (let i = 0; i < 500 && !('receipt' in (await cast(phones[0]!, 'along'))); i++) await new Promise((r) => setTimeout(r, 10));
  expect(await cast(phones[0]!, 'along')).toHaveProperty('receipt');
});

test('a box that cannot be started again keeps nobody from talking on: the close is refused, the rest of the meeting goes on', async () => {
  await everyone();
  await until(() => view().rounds!.ballots!.frozen !== null);
  const { received } = box;
  box.start = () => Promise.reject(Object.assign(new Error('the port is taken'), { name: 'BoxError' }));
  box.received = () => new Promise(() => {});
  expect(await act('gina', { type: 'CloseRound', reason: 'het duurt te lang' })).toEqual({ ok: false, refusal: 'not-saved' });
  await must('m1', { type: 'RaiseHand' });
  box.start = () => Promise.resolve();
  box.received = received;
  expect(await act('gina', { type: 'CloseRound' })).toEqual({ ok: false, refusal: 'reason-needed' });
});

test('[K21] a meeting that is deleted in a secret round leaves no ballot in the box, and none comes back there', async () => {
  const phones = await everyone();
  await until(() => view().rounds!.ballots!.frozen !== null);
  expect(await cast(phones[0]!, 'along')).toHaveProperty('receipt');
  await room.closeForEver();
  expect(await cast(phones[0]!, 'along')).toEqual({ refused: 'no-round' });
  box.crash();
  await new Promise((r) => setTimeout(r, 50));
  expect(await cast(phones[0]!, 'along')).toEqual({ refused: 'no-round' });
});

test('[K9] [K16] a round that was closed in the box and not on disk goes on: ballots still come, and the next close has them', async () => {
  const phones = await everyone();
  await until(() => view().rounds!.ballots!.frozen !== null);
  for (const phone of phones.slice(1)) await cast(phone, 'along');
  const { append } = store;
  store.append = () => Promise.reject(new StoreFailed('full'));
  expect(await act('gina', { type: 'CloseRound', reason: 'iemand is weg' })).toEqual({ ok: false, refusal: 'not-saved' });
  store.append = append;
  await room.quiet();
  expect(await cast(phones[0]!, 'not-yet')).toHaveProperty('receipt');
  await must('gina', { type: 'CloseRound' });
  expect(past()).toMatchObject({ class: 'majority', answered: 6 });
});

test('[K1] [K14] the ballot of who left since stands for none that is missing without its being said; one more than there are people is said too', async () => {
  const phones = await everyone();
  await until(() => view().rounds!.ballots!.frozen !== null);
  for (const phone of phones) await cast(phone, 'not-yet');
  await must('gina', { type: 'CloseRound' });
  expect(past()).not.toHaveProperty('ballotsAway');
  await must('gina', { type: 'LeaveMeeting', seat: 'm3' });
  const gone = phones.find(({ seat }) => seat === 'm3')!;
  const there = phones.filter((phone) => phone !== gone);
  await must('gina', { type: 'OpenRound' });
  await until(() => view().rounds!.open !== null);
  expect(view().rounds!.open).toMatchObject({ entitled: 5, ballotsAway: 1 });
  for (const phone of there.slice(1)) await cast(phone, 'along');
  // a ballot is missing, and the only other one there is, is not waited for
  expect(await act('gina', { type: 'CloseRound' })).toEqual({ ok: false, refusal: 'reason-needed' });
  // with a changed page: the box cannot know whose it is
  expect(await cast(gone, 'along')).toHaveProperty('receipt');
  await must('gina', { type: 'CloseRound' });
  expect(past()).toMatchObject({ answered: 5, entitled: 5, ballotsAway: 1 });
  await must('gina', { type: 'OpenRound' });
  await until(() => view().rounds!.open !== null);
  for (const phone of phones) await cast(phone, 'along');
  await must('gina', { type: 'CloseRound' });
  expect(past()).toMatchObject({ answered: 6, entitled: 5, ballotsAway: 1 });
});

/** A phone at `settle`: it asks for its pen, and brings a text. */
async function write({ stamped }: Phone, penClass: PenClass, text: string): Promise<{ receipt?: string; refused?: string }> {
  const { keys, round } = view().rounds!.pens!;
  const place = { decision: 'd1', round };
  const envelope = (await makePen(place, penClass, keys))!;
  const bring = async (door: string, message: object) => (await (await box.fetch(`/${door}`, { body: JSON.stringify(message) })).json()) as { stamp?: string; receipt?: string; refused?: string };
  const { stamp, refused } = await bring('pen', requestOf({ stamped: stamped! }, place, envelope, keys));
  const pen = stamp === undefined ? null : await openPen(place, penClass, keys, envelope, stamp);
  return pen ? bring('write', writtenOf(pen, place, penClass, text)) : { refused: refused ?? 'other class' };
}
const settle = async (choices: readonly BallotChoice[]): Promise<Phone[]> => {
  const phones = await everyone();
  await until(() => view().rounds!.ballots!.frozen !== null);
  for (const [i, phone] of phones.entries()) await cast(phone, choices[i]!);
  await must('gina', { type: 'CloseRound' });
  await must('gina', { type: 'MoveMeeting', to: 'need' });
  await must('gina', { type: 'MoveMeeting', to: 'improve' });
  await must('gina', { type: 'MoveMeeting', to: 'settle' });
  await until(() => view().rounds!.pens !== null);
  return phones;
};
const views = () => [...view().closing!.minorityViews].sort((a, b) => (a.text < b.text ? -1 : 1));
const HALF = ['along', 'along', 'along', 'not-yet', 'not-yet', 'not-yet'] as const;

test('[K19] [P1] [P5] minority views come together when they are shown; the file of ballots proves where they come from', async () => {
  const phones = await settle(HALF);
  expect(await write(phones[3]!, 'not-yet', 'Ik mis de balie.')).toHaveProperty('receipt');
  expect(await write(phones[4]!, 'not-yet', 'Het is te duur.')).toHaveProperty('receipt');
  expect(await write(phones[5]!, 'not-yet', '')).toHaveProperty('receipt');
  expect(await write(phones[0]!, 'other', 'Kom bij mij langs.')).toHaveProperty('receipt');
  // an envelope for one key may be no number of the other one
  expect(['other class', 'malformed']).toContain((await write(phones[1]!, 'not-yet', 'Ik doe alsof.')).refused);
  expect([view().rounds!.pens!.open, views()]).toEqual([true, []]);
  expect(JSON.stringify(await store.read('meeting'))).not.toContain('balie');
  const { round } = view().rounds!.pens!;
  await must('gina', { type: 'ShowMinorityViews', decision: 'd1' });
  expect(views()).toEqual([{ text: 'Het is te duur.', proven: true }, { text: 'Ik mis de balie.', proven: true }, { text: 'Kom bij mij langs.', proven: false }]);
  expect(view().rounds!.pens!.open).toBe(false);
  expect(await box.closePens({ decision: 'd1', round })).toBeNull();
  const file = (await new BallotFiles(store).of(room.state, 'd1'))!;
  const classOf = methodOf('deep-democracy')!.classOf;
  expect(await verifyBallotBytes(file, nodeSuite, classOf)).toMatchObject({ holds: true, findings: [] });
  expect(JSON.parse(Buffer.from(file).toString()).pens[0].statements.map(({ body }: { body: { text: string } }) => body.text).sort()).toEqual(['Het is te duur.', 'Ik mis de balie.']);
});

test('[P3] [P4] where two could not come along no view is proven; who goes on shows them by itself', async () => {
  const phones = await settle(['along', 'along', 'along', 'along', 'not-yet', 'not-yet']);
  expect(await write(phones[4]!, 'not-yet', 'Ik mis de balie.')).toHaveProperty('receipt');
  await must('gina', { type: 'MoveMeeting', to: 'leave' });
  expect(room.state.decisions[0]!.minorityViews.map(({ text, seat, proof }) => [text.value, seat, proof])).toEqual([['Ik mis de balie.', null, undefined]]);
  expect((await new BallotFiles(store).of(room.state, 'd1'))!.toString()).not.toContain('balie');
});

test.each<[string, () => void]>([
  ['the disk refuses', () => {
    const { append } = store;
    store.append = () => {
      store.append = append;
      return Promise.reject(new StoreFailed('full'));
    };
  }],
  ['a rule throws', () => {
    const { append } = store;
    store.append = () => {
      store.append = append;
      return Promise.reject(new Error('a bug'));
    };
  }]
])('[P7] minority views that the box closed while %s stay open there: texts still come, and the next press shows all of them', async (_, once) => {
  const phones = await settle(HALF);
  expect(await write(phones[3]!, 'not-yet', 'Ik mis de balie.')).toHaveProperty('receipt');
  const { keys } = view().rounds!.pens!;
  vi.spyOn(process.stderr, 'write').mockReturnValueOnce(true);
  once();
  expect(await act('gina', { type: 'ShowMinorityViews', decision: 'd1' })).toEqual({ ok: false, refusal: 'not-saved' });
  await room.quiet();
  expect([view().rounds!.pens!.open, views()]).toEqual([true, []]);
  // the same keys: who has a pen writes on with it
  expect(view().rounds!.pens!.keys).toEqual(keys);
  expect(await write(phones[4]!, 'not-yet', 'Het is te duur.')).toHaveProperty('receipt');
  await must('gina', { type: 'ShowMinorityViews', decision: 'd1' });
  expect(views()).toEqual([{ text: 'Het is te duur.', proven: true }, { text: 'Ik mis de balie.', proven: true }]);
  expect(await box.closePens({ decision: 'd1', round: 1 })).toBeNull();
});

test('[K21] [P7] what is on disk although the write seemed to fail is gone from the box: ballots of a round, and minority views', async () => {
  const { append } = store;
  const late = () => {
    store.append = async (what) => {
      store.append = append;
      await append.call(store, what);
      throw new StoreFailed('the answer was lost');
    };
  };
  const phones = await everyone();
  await until(() => view().rounds!.ballots!.frozen !== null);
  for (const [i, phone] of phones.entries()) await cast(phone, HALF[i]!);
  late();
  expect(await act('gina', { type: 'CloseRound' })).toEqual({ ok: false, refusal: 'not-saved' });
  await room.quiet();
  expect(past()).toMatchObject({ status: 'closed', answered: 6 });
  expect(await box.close({ decision: 'd1', round: 1 })).toBeNull();
  for (const to of ['need', 'improve', 'settle'] as const) await must('gina', { type: 'MoveMeeting', to });
  await until(() => view().rounds!.pens !== null);
  expect(await write(phones[3]!, 'not-yet', 'Ik mis de balie.')).toHaveProperty('receipt');
  late();
  expect(await act('gina', { type: 'ShowMinorityViews', decision: 'd1' })).toEqual({ ok: false, refusal: 'not-saved' });
  await room.quiet();
  expect(views()).toEqual([{ text: 'Ik mis de balie.', proven: true }]);
  expect(await box.closePens({ decision: 'd1', round: 1 })).toBeNull();
});

test('[P7] the same when going on, or the end of the meeting, was to show them', async () => {
  const phones = await settle(HALF);
  const { append } = store;
  for (const [i, command] of [{ type: 'MoveMeeting', to: 'leave' }, { type: 'EndMeeting' }].entries() as IterableIterator<[number, Parameters<typeof act>[1]]>) {
    store.append = () => Promise.reject(new StoreFailed('full'));
    expect(await act('gina', command)).toEqual({ ok: false, refusal: 'not-saved' });
    store.append = append;
    await room.quiet();
    expect(await write(phones[3 + i]!, 'not-yet', `Tekst ${i}.`)).toHaveProperty('receipt');
  }
  await must('gina', { type: 'MoveMeeting', to: 'leave' });
  expect(views().map(({ text }) => text)).toEqual(['Tekst 0.', 'Tekst 1.']);
});

test('[P8] after the box was started again it has other keys, and texts come back before anything is shown; the same after the server was', async () => {
  const phones = await settle(HALF);
  await write(phones[3]!, 'not-yet', 'Ik mis de balie.');
  let old = view().rounds!.pens!.keys.other.n;
  box.crash();
  await until(() => view().rounds!.pens!.keys.other.n !== old);
  expect(await act('gina', { type: 'ShowMinorityViews', decision: 'd1' })).toEqual({ ok: false, refusal: 'ballots-coming-back' });
  old = view().rounds!.pens!.keys.other.n;
  room.stop();
  box = new LocalBox();
  await open();
  await until(() => view().rounds!.pens!.keys.other.n !== old);
  expect(await act('gina', { type: 'MoveMeeting', to: 'leave' })).toEqual({ ok: false, refusal: 'ballots-coming-back' });
  expect(await write(phones[3]!, 'not-yet', 'Ik mis de balie.')).toHaveProperty('receipt');
  await must('gina', { type: 'EndMeeting' });
  expect(views()).toEqual([{ text: 'Ik mis de balie.', proven: true }]);
});

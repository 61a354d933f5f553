import { expect, test } from 'vitest';
import { LIMITS } from '../limits.ts';
import { openBallots } from './ballots.ts';
import { mayPublishCameAlong } from './outcome.ts';
import { openRound } from './rules.ts';
import { all, ballotKeys, stage, VOTERS, type Stage, TABLET } from './testing.ts';
import { AUDIENCES, viewFor } from './view/audiences.ts';
import { mineFor } from './view/mine.ts';
import type { BallotsView, RoundsSlice } from './view/rounds.types.ts';

/** Giving out the ballots of a secret decision. Rules G1 to G6. */

const OPENED = { type: 'BallotsOpened', decision: 'd1', ballots: ballotKeys() } as const;
const FREEZE = { type: 'FreezeBallots', decision: 'd1' } as const;
/** The same over somebody who has no ballot. */
const WITHOUT = { ...FREEZE, reason: 'Haar telefoon is leeg.' } as const;
const AGAIN = { type: 'IssueAgain', decision: 'd1' } as const;

/** The first secret round is open and the house has made its key; nobody has asked yet. */
const giving = (setup: Parameters<typeof stage>[0] = {}): Stage => stage({ rules: { ballot: 'secret' }, ...setup }).to('vote').given(OPENED);
/** These seats ask, each as it can. */
function ask(s: Stage, ...seats: readonly string[]): Stage {
  for (const seat of seats) s.asks(seat);
  return s;
}
const refused = (s: Stage, seat: string, more: Parameters<Stage['askBallot']>[1] = {}, by = seat) => s.refusal(by, s.askBallot(seat, more));
const FIVE = ['piet', 'm1', 'm2', 'm3', 'rep'] as const;
const rounds = (s: Stage, audience: 'participants' | 'screen' | 'lead' | 'desk' = 'participants') => viewFor(s.state, audience, s.memoryView()).rounds as unknown as RoundsSlice;

test('[G1] whoever may vote in the secret rounds of the decision gets a ballot; who came later, led, or stepped out does not', () => {
  const s = stage({ rules: { ballot: 'secret' }, present: ['gina', 'sec', 'piet', 'm1', 'm2', 'm3', 'rep', 'sup', 'pa', 'exp'] });
  s.to('gather').when('m3', { type: 'StepOut', words: 'Mijn zus werkt daar.' });
  s.to('vote').given(OPENED);
  s.when('sec', { type: 'CheckIn', seat: 'obs' });
  for (const seat of ['piet', 'm1', 'm2', 'rep']) expect(refused(s, seat), seat).toBe(null);
  for (const seat of ['m3', 'exp', 'sup', 'sec', 'obs']) expect(refused(s, seat), seat).toBe('not-entitled');
  expect(refused(s, 'gina')).toBe('facilitator-neutral');
});

test('[G1] [K1] a latecomer gets no ballot, neither while they are given out nor in a later round', () => {
  const s = giving({ present: ['gina', 'sec', 'sup', ...FIVE] });
  s.when('sec', { type: 'CheckIn', seat: 'pa' });
  expect(refused(s, 'pa', { for: 'pa' }, 'sec')).toBe('not-entitled');
  s.vote(all('along', FIVE));
  s.when('gina', { type: 'OpenRound' });
  expect(refused(s, 'pa', { for: 'pa' }, 'sec')).toBe('not-entitled');
  expect(openRound(s.state)!.entitled).not.toContain('pa');
});

test('[G1] who is represented gets one ballot, on their own device or on that of their supporter: whichever asked first', () => {
  const s = giving();
  s.when('sup', s.askBallot('rep', { for: 'rep', device: 'device sup', blinded: 'envelope on the phone of sup' }));
  expect(refused(s, 'rep')).toBe('ballot-elsewhere');
  expect(Object.keys(s.issued.d1!)).toEqual(['rep']);
});

test('[G1] who takes the lead while ballots are given out gets none, and the others do not wait for them', () => {
  const s = ask(giving(), 'm1', 'm2', 'm3', 'rep');
  s.when('piet', { type: 'TakeLead' });
  expect(refused(s, 'piet')).toBe('facilitator-neutral');
  ask(s, 'pa');
  expect(s.decision.ballots!.frozen).toBe(null);
  s.when('piet', { ...FREEZE, reason: 'Piet leidt nu.' });
  expect(s.decision.ballots!.frozen).toMatchObject({ n: 5 });
});

test('[G2] [K3] the same envelope gets the same stamp, as often as it is asked, also after the freeze', () => {
  const s = giving();
  const asking = s.askBallot('m1');
  const first = s.when('m1', asking);
  expect(first).toEqual({ signature: 'stamped envelope m1' });
  const events = s.events.length;
  expect(s.ask('m1', asking)).toEqual({ ok: true, events: [], made: first });
  s.giveOut();
  expect(s.decision.ballots!.frozen).not.toBe(null);
  expect(s.ask('m1', asking)).toEqual({ ok: true, events: [], made: first });
  // only the freeze happened in the stream: who got one stands in rows of its own
  expect(s.events.slice(events).map((e) => e.type).filter((type) => type !== 'CardTaken')).toEqual(['BallotsFrozen']);
});

test('[G2] [K3] another envelope for the same seat is refused, whichever device asks: the ballot is elsewhere', () => {
  const s = ask(giving(), 'm1');
  expect(refused(s, 'm1', { blinded: 'another envelope' })).toBe('ballot-elsewhere');
  expect(refused(s, 'm1', { blinded: 'another envelope', device: 'another device' })).toBe('ballot-elsewhere');
  s.giveOut();
  expect(refused(s, 'm1', { blinded: 'another envelope' })).toBe('ballot-elsewhere');
});

test('[G2] an envelope that its device did not ask for, and a device that has asked for another seat, get nothing', () => {
  const s = ask(giving(), 'm1');
  expect(refused(s, 'm2', { proof: 'forged' })).toBe('ballot-not-proven');
  expect(refused(s, 'm2', { device: 'device m1' })).toBe('ballot-not-proven');
  expect(refused(s, 'm2')).toBe(null);
});

test('[G2] a decision that is not there, is not at hand or is voted on openly has no ballots', () => {
  const s = giving({ decisions: 2 });
  expect(refused(s, 'm1', { decision: 'nothing' })).toBe('unknown-reference');
  expect(refused(s, 'm1', { decision: '__proto__' })).toBe('unknown-reference');
  expect(refused(s, 'm1', { decision: 'd2' })).toBe('not-entitled');
  expect(refused(stage().to('vote'), 'm1')).toBe('not-entitled');
});

test('[G2] nobody gets a ballot before the house has made its key', () => {
  const s = stage({ rules: { ballot: 'secret' } }).to('vote');
  expect(refused(s, 'm1')).toBe('ballots-frozen');
  expect(s.refusal('gina', FREEZE)).toBe('already-done');
});

test('[G3] [K4] once everybody in the round has one they are frozen by themselves, in the order of seats, and nobody gets one any more', () => {
  const s = ask(giving(), 'rep', 'pa', 'm3', 'm2', 'm1');
  expect(s.decision.ballots!.frozen).toBe(null);
  ask(s, 'piet');
  const list = ['m1', 'm2', 'm3', 'pa', 'piet', 'rep'].map((seat) => ({ seat, device: `${seat === 'pa' ? 'card' : 'device'} ${seat}`, blinded: `envelope ${seat}`, proof: 'proven' }));
  expect(s.events.at(-1)).toEqual({ type: 'BallotsFrozen', decision: 'd1', n: 6, list: JSON.stringify(list) });
  expect(s.refusal('gina', FREEZE)).toBe('already-done');
  s.vote(all('along'));
  s.when('gina', { type: 'OpenRound' });
  expect(refused(s, 'm1', { blinded: 'x' })).toBe('ballot-elsewhere');
  // a seat that could have had one and asked for none
  delete s.issued.d1!.m1;
  expect(refused(s, 'm1')).toBe('ballots-frozen');
});

test('[G3] [K2] whoever leads need not wait for everybody, but for five', () => {
  const s = ask(giving(), 'piet', 'm1', 'm2', 'm3');
  expect(s.refusal('gina', FREEZE)).toBe('too-few-for-secret');
  ask(s, 'rep');
  for (const seat of ['piet', 'sec', 'm1']) expect(s.refusal(seat, FREEZE), seat).toBe('not-entitled');
  expect(s.refusal('gina', { ...FREEZE, decision: 'd2' })).toBe('already-done');
  s.when('gina', WITHOUT);
  expect(s.decision.ballots!.frozen).toMatchObject({ n: 5 });
  s.when(TABLET, { type: 'TakeCard', for: 'pa', device: 'card pa' });
  expect(refused(s, 'pa', { for: 'pa', device: 'card pa' }, TABLET)).toBe('ballots-frozen');
});

test('[G3] beginning without somebody needs a reason; event and round keep it with how many, and never with who', () => {
  const s = ask(giving(), ...FIVE);
  expect([s.refusal('gina', FREEZE), s.refusal('gina', { ...FREEZE, reason: '  ' })]).toEqual(['reason-needed', 'reason-needed']);
  expect(s.refusal('gina', { ...FREEZE, reason: 'x'.repeat(LIMITS.proseMax + 1) })).toBe('too-long');
  // what else is wrong comes first
  expect(s.refusal('m1', FREEZE)).toBe('not-entitled');
  s.when('gina', WITHOUT);
  expect(s.events.at(-1)).toEqual({ type: 'BallotsFrozen', decision: 'd1', n: 5, list: expect.any(String), without: 1, reason: { '~text': expect.any(String), value: WITHOUT.reason } });
  expect(JSON.stringify({ ...s.events.at(-1), list: '' })).not.toContain('pa');
  expect(s.decision.rounds[0]).toMatchObject({ without: 1, withoutReason: { value: WITHOUT.reason } });
});

test('[G3] nobody is left out: a reason that was given all the same is not kept; a freeze of before there were reasons has none', () => {
  const s = ask(giving(), ...FIVE, 'pa');
  expect(s.events.at(-1)).toEqual({ type: 'BallotsFrozen', decision: 'd1', n: 6, list: expect.any(String) });
  const old = ask(giving(), ...FIVE).given({ type: 'BallotsFrozen', decision: 'd1', n: 5, list: 'list' });
  expect(old.decision.ballots!.frozen).toEqual({ n: 5, list: 'list' });
  expect(old.decision.rounds[0]).not.toHaveProperty('without');
  // its rounds say it from the next close on
  old.vote(all('along', FIVE));
  expect(old.decision.rounds[0]).toMatchObject({ without: 1 });
  expect(old.decision.rounds[0]).not.toHaveProperty('withoutReason');
});

test('[G5] [K14] each close says how many of its people have no ballot; the reason stands beside the round that began without them', () => {
  const s = ask(giving(), ...FIVE);
  s.when('gina', WITHOUT);
  s.expected = FIVE.length;
  // who was left out is no ballot that is missing
  s.vote(all('not-yet', FIVE));
  expect(s.events.at(-1)).toMatchObject({ type: 'RoundClosed', without: 1 });
  expect(s.events.at(-1)).not.toHaveProperty('away');
  expect(s.decision.rounds[0]).toMatchObject({ without: 1, withoutReason: { value: WITHOUT.reason }, answered: 5 });
  s.when('gina', { type: 'OpenRound' });
  s.vote(all('along', FIVE));
  expect(s.decision.rounds[1]).toMatchObject({ without: 1 });
  expect(s.decision.rounds[1]).not.toHaveProperty('withoutReason');
  // they went home: nobody of the third round was left out
  s.when('sec', { type: 'LeaveMeeting', seat: 'pa' });
  s.when('gina', { type: 'OpenRound' });
  s.vote(all('along', FIVE));
  expect(s.decision.rounds[2]).not.toHaveProperty('without');
});

test.each<[string, (s: Stage) => void]>([
  ['left', (s) => void s.when('gina', { type: 'LeaveMeeting', seat: 'm3' })],
  ['stepped out', (s) => void s.when('m3', { type: 'StepOut', words: 'Mijn zus werkt daar.' })],
  ['leads now', (s) => void s.when('piet', { type: 'TakeLead' })]
])('[G5] [K1] who has a ballot and %s is no ballot that is missing in a later round, and the close says that there is one', (_, away) => {
  const s = giving();
  s.vote(all('not-yet'));
  expect(s.decision.rounds[0]).not.toHaveProperty('away');
  away(s);
  s.when(s.state.lead!, { type: 'OpenRound' });
  const { entitled } = openRound(s.state)!;
  expect(entitled).toHaveLength(5);
  s.vote(all('along', entitled));
  expect(s.events.at(-1)).toMatchObject({ type: 'RoundClosed', answered: 5, away: 1 });
  expect(s.events.at(-1)).not.toHaveProperty('without');
  expect(s.decision.rounds[1]).toMatchObject({ away: 1 });
});

test('[G3] who is gone when the round opened holds nobody up; four of five do not freeze by themselves', () => {
  const s = ask(giving({ present: ['gina', 'sec', 'sup', ...FIVE] }), 'piet', 'm1', 'm2', 'm3');
  s.when('gina', { type: 'LeaveMeeting', seat: 'rep' });
  expect(s.decision.ballots!.frozen).toBe(null);
  expect(s.refusal('gina', FREEZE)).toBe('too-few-for-secret');
  s.when('gina', { type: 'VoidRound', reason: 'te weinig' });
  expect(s.refusal('gina', { type: 'OpenRound' })).toBe('too-few-for-secret');
});

test('[G4] [K4] a phone was lost before the freeze: all get one anew, and what was given out is void', () => {
  const s = ask(giving(), 'm1', 'm2');
  for (const seat of ['piet', 'sec', 'm1']) expect(s.refusal(seat, AGAIN), seat).toBe('not-entitled');
  expect(s.ask('gina', AGAIN)).toEqual({ ok: true, events: [], remember: { kind: 'issue-again', decision: 'd1' } });
  const again = openBallots(s.state, 'd1', ballotKeys('another'));
  s.given(...(again.ok ? again.events : []));
  expect(s.decision.ballots).toEqual({ ...ballotKeys('another'), frozen: null });
  expect(refused(s, 'm1', { device: 'a new phone', blinded: 'another envelope' })).toBe(null);
  s.giveOut();
  expect(s.refusal('gina', AGAIN)).toBe('ballots-frozen');
  expect(openBallots(s.state, 'd1', ballotKeys('late'))).toEqual({ ok: false, refusal: 'already-done' });
});

test('[G4] the house makes no key for a decision that is not being voted on', () => {
  expect(openBallots(stage({ rules: { ballot: 'secret' } }).to('ready').state, 'd1', ballotKeys())).toMatchObject({ ok: false });
  expect(openBallots(stage().to('vote').state, 'd1', ballotKeys())).toMatchObject({ ok: false });
  expect(openBallots(giving({ decisions: 2 }).state, 'd2', ballotKeys())).toMatchObject({ ok: false });
});

test('[G5] no round is closed before the ballots are out, also not while the key is being made', () => {
  const s = stage({ rules: { ballot: 'secret' } }).to('vote');
  expect(s.refusal('gina', { type: 'CloseRound', reason: 'x' })).toBe('ballots-not-out');
  ask(s.given(OPENED), 'm1', 'm2');
  expect(s.refusal('gina', { type: 'CloseRound', reason: 'x' })).toBe('ballots-not-out');
  s.giveOut();
  expect(s.refusal('gina', { type: 'CloseRound' })).toBe(null);
});

test('[G5] [K14] a close with a ballot missing needs a reason, and only then the record has it', () => {
  const s = giving().giveOut();
  s.expected = VOTERS.length;
  for (const seat of FIVE) s.cast(seat, 'along');
  expect([s.refusal('gina', { type: 'CloseRound' }), s.refusal('gina', { type: 'CloseRound', reason: '  ' })]).toEqual(['reason-needed', 'reason-needed']);
  s.cast('pa', 'along');
  s.when('gina', { type: 'CloseRound', reason: 'Kees is naar huis' });
  expect(s.decision.rounds[0]).not.toHaveProperty('missingReason');
  s.when('gina', { type: 'OpenRound' });
  s.when('gina', { type: 'CloseRound', reason: 'De bus gaat' });
  expect(s.decision.rounds[1]).toMatchObject({ missingReason: { value: 'De bus gaat' }, answered: 0, class: 'no-majority' });
});

test('[G5] a later round gives nothing out: the ballots of the first are voted with until the end', () => {
  const s = giving();
  s.vote(all('not-yet'));
  const { ballots } = s.decision;
  expect(ballots!.frozen).toMatchObject({ n: 6 });
  s.to('improve').addition('2', 'Op maandag.', all('along'));
  expect(s.events.filter((e) => e.type === 'BallotsOpened' || e.type === 'BallotsFrozen')).toHaveLength(2);
  expect(s.decision.ballots).toEqual(ballots);
});

test('[G5] [S8] undoing the move to the vote forgets the ballots and who may vote: the next one begins anew', () => {
  const s = ask(giving(), 'm1', 'm2');
  s.when('gina', { type: 'UndoMove' });
  expect([s.decision.ballots, s.decision.secretEntitled, s.decision.rounds[0]!.undone]).toEqual([null, null, true]);
  s.when('sec', { type: 'LeaveMeeting', seat: 'm3' });
  s.move('vote', 'toch');
  expect(s.decision.secretEntitled).not.toContain('m3');
  expect(refused(s, 'm1', { blinded: 'x' })).toBe('ballot-elsewhere');
  s.given(OPENED);
  expect(refused(s, 'm1', { blinded: 'x' })).toBe(null);
});

test('[G5] [R8] a first round that was voided gives out anew, to the same people; a later one does not', () => {
  const s = giving();
  s.vote(all('not-yet'));
  s.when('gina', { type: 'VoidRound', reason: 'een telefoon was weg' });
  expect(s.decision.ballots).toBe(null);
  s.when('sec', { type: 'CheckIn', seat: 'obs' });
  s.when('gina', { type: 'OpenRound' });
  s.given({ ...OPENED, ballots: ballotKeys('second') });
  expect(s.decision.secretEntitled).toEqual([...VOTERS]);
  expect(refused(s, 'm1', { device: 'a new phone', blinded: 'another' })).toBe(null);
  s.vote(all('not-yet'));
  s.when('gina', { type: 'OpenRound' });
  s.when('gina', { type: 'VoidRound', reason: 'te vroeg' });
  expect(s.decision.ballots).toMatchObject({ key: { n: 'second' }, frozen: { n: 6 } });
  s.when('gina', { type: 'OpenRound' });
  s.vote(all('along'));
  // and so does voiding one that was closed, as long as another stands
  s.when('gina', { type: 'VoidRound', reason: 'verkeerde tekst' });
  expect(s.decision.ballots).toMatchObject({ key: { n: 'second' } });
});

test('[G5] [F1] a first round that was counted on paper leaves no bulletin; the next one gives the ballots out', () => {
  const s = ask(giving(), 'm1', 'm2');
  const round = openRound(s.state)!.id;
  s.when('sec', { type: 'EnterPaperTally', round, counts: { along: 3, 'not-yet': 3, abstain: 0 }, countedBy: 'Ria' });
  s.when('gina', { type: 'ConfirmPaperTally', round, counts: { along: 3, 'not-yet': 3, abstain: 0 } });
  expect(s.decision.rounds[0]).toMatchObject({ status: 'closed', held: 'on-paper' });
  expect(s.decision.rounds[0]).not.toHaveProperty('bulletin');
  s.when('gina', { type: 'OpenRound' });
  expect(rounds(s).open!.number).toBe(2);
  expect(rounds(s).ballots).toMatchObject({ frozen: null, previous: null });
  s.vote(all('along'));
  expect(s.decision.rounds[1]).toMatchObject({ bulletin: expect.any(String) });
});

test('[G6] [K18] how many of who could not come along can now: words at the close, numbers at settle where each part is none or three', () => {
  const played = (cameAlong: { now: number; of: number }, choices = all('along')) => {
    const s = giving();
    s.vote(all('not-yet'));
    s.to('improve');
    s.cameAlong = cameAlong;
    s.addition('2', 'Op maandag.', choices);
    return s;
  };
  for (const [cameAlong, word] of [[{ now: 6, of: 6 }, 'all'], [{ now: 3, of: 6 }, 'some'], [{ now: 0, of: 6 }, 'none']] as const) {
    const s = played(cameAlong);
    expect(s.decision.rounds[1]!.cameAlong).toBe(word);
    expect(rounds(s).past[1]).toMatchObject({ cameAlong: word });
    expect(rounds(s).past[1]).not.toHaveProperty('cameAlongOf');
    s.move('settle');
    expect(rounds(s).past[1]).toMatchObject({ cameAlong: word, cameAlongOf: cameAlong });
  }
  // a part of one or two, or numbers that may not be published at all: words for ever
  for (const s of [played({ now: 5, of: 6 }), played({ now: 6, of: 6 }, { ...all('along'), m1: 'not-yet' })]) {
    s.move('settle');
    expect(rounds(s).past[1]!.cameAlong).toBeDefined();
    expect(rounds(s).past[1]).not.toHaveProperty('cameAlongOf');
    expect(JSON.stringify(s.events)).not.toContain('"now":');
  }
  // nobody was left behind: there is nothing to say
  expect(played({ now: 0, of: 0 }).decision.rounds[1]).not.toHaveProperty('cameAlong');
});

test('[G6] [R11] the rule of the numbers: of a whole that is not empty, each part none or at least three', () => {
  const may = [[0, 0], [0, 2], [0, 3], [3, 3], [2, 3], [1, 4], [3, 5], [3, 6], [4, 4]].map(([now, of]) => mayPublishCameAlong({ now: now!, of: of! }));
  expect(may).toEqual([false, false, true, true, false, false, false, true, true]);
});

test('[G6] who has no ballot yet is told to whoever leads and the desk only, and to nobody after the freeze', () => {
  const s = ask(giving(), 'piet', 'm1', 'm2', 'm3', 'rep');
  for (const audience of ['participants', 'screen'] as const) {
    expect(rounds(s, audience).ballots).toMatchObject({ holders: 6, issued: 5, frozen: null });
    expect(rounds(s, audience).ballots, audience).not.toHaveProperty('without');
  }
  for (const audience of ['lead', 'desk'] as const) expect(rounds(s, audience).ballots!.without, audience).toEqual([{ seat: 'pa', name: 'Naam pa' }]);
  s.when('gina', WITHOUT);
  for (const audience of ['lead', 'desk'] as const) expect(rounds(s, audience).ballots, audience).not.toHaveProperty('without');
});

test('[G6] everybody reads the same of the ballots; a seat reads of its own whether it has one', () => {
  const s = ask(giving(), 'm1', 'rep');
  const { without: _, ...lead } = rounds(s, 'lead').ballots as BallotsView;
  expect(rounds(s, 'participants').ballots).toEqual(lead);
  expect(rounds(s, 'screen').ballots).toEqual(lead);
  const held = (seat: string) => mineFor(s.state, seat, s.memoryView())!.ballots;
  expect(held('m1')).toEqual({ holds: ['m1'], issued: ['m1'] });
  expect(held('m2')).toEqual({ holds: ['m2'], issued: [] });
  expect(held('sup')).toEqual({ holds: ['rep'], issued: ['rep'] });
  expect([held('gina'), held('obs')]).toEqual([{ holds: [], issued: [] }, { holds: [], issued: [] }]);
});

test('[G6] [V6] no view, event or state has an envelope, a stamp or whose device asked', () => {
  const s = giving().giveOut();
  s.vote(all('along'));
  const told = JSON.stringify([s.state, s.events.filter((e) => e.type !== 'BallotsFrozen'), AUDIENCES.map((a) => viewFor(s.state, a, s.memoryView())), VOTERS.map((x) => mineFor(s.state, x, s.memoryView()))])
    // on the stage a hash is the thing itself
    .replaceAll(JSON.stringify(s.decision.ballots!.frozen!.list), '');
  for (const word of ['envelope', 'stamped', 'device ', 'proven']) expect(told, word).not.toContain(word);
});

test('[G6] a ballot names the bulletin before it, and everybody reads the code of each', () => {
  const s = giving();
  expect(rounds(s).ballots!.previous).toBe(null);
  const first = s.vote(all('not-yet'));
  s.when('gina', { type: 'OpenRound' });
  expect(rounds(s).ballots!.previous).toBe(`bulletin-of-${first}`);
  expect(rounds(s).past[0]).toMatchObject({ number: 1, bulletin: `bulletin-of-${first}`, code: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/) });
  // a voided round keeps its place, and nothing names its bulletin
  s.when('gina', { type: 'VoidRound', reason: 'te vroeg' });
  s.when('gina', { type: 'OpenRound' });
  expect(rounds(s).open!.number).toBe(3);
  expect(rounds(s).ballots!.previous).toBe(`bulletin-of-${first}`);
});

test('[G6] how many ballots there are is what the box told last, and not a count of the moment', () => {
  const s = giving().giveOut();
  const told = (received: number) => (viewFor(s.state, 'screen', { ...s.memoryView(), received }).rounds as unknown as RoundsSlice).open!.answered;
  expect([told(0), told(4)]).toEqual([0, 4]);
});

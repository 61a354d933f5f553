import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gradesOf } from '../record/trace.ts';
import { Command } from './commands.server.ts';
import type { MeetingEvent } from './events.ts';
import { evolve, nothingYet, replay } from './meeting.ts';
import { adoptedText, outcomeOf, shownCounts, standingClass } from './outcome.ts';
import { givingOut, lastBulletin } from './ballots.ts';
import { ballotKeys, CAST, preparedMeeting, Stage, stage } from './testing.ts';
import { AUDIENCES, viewFor } from './view/audiences.ts';
import { mineFor } from './view/mine.ts';
import { STEPS } from './vocabulary.ts';

/** Freezes a value all the way down: a rule that changes its input throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

const ASKERS = [...Object.keys(CAST), 'nobody', '__proto__'];
const words = fc.constantFrom('Iets', '', '  ', 'x'.repeat(2_001), 'Nog iets anders');

/** Any command at all, sound or not: ids are of what is there, of what is not, or names that every object has. */
function commands(s: Stage): fc.Arbitrary<unknown> {
  const d = s.state.decisions[s.state.current];
  const id = (known: readonly string[]) => fc.constantFrom(...known, 'nothing', '__proto__');
  const input = id(Object.keys(d?.contributions ?? {}));
  const change = id((d?.rounds ?? []).flatMap((r) => r.changes.map((c) => c.id)));
  const draft = id((d?.drafts ?? []).map((x) => x.id));
  const seat = id(Object.keys(CAST));
  const maybe = <T>(a: fc.Arbitrary<T>) => fc.option(a, { nil: undefined });
  const said = {
    source: fc.constantFrom('experiential', 'professional', 'scientific'), scope: fc.constantFrom('I', 'we'), gathered: maybe(words),
    name: fc.constantFrom('shown', 'hidden'), text: words
  };
  const of = (type: string, fields: Record<string, fc.Arbitrary<unknown>> = {}) => fc.record({ type: fc.constant(type), ...fields });
  const on = STEPS[STEPS.indexOf(s.state.step) + 1] ?? 'answer';
  return fc.oneof(
    { weight: 8, arbitrary: of('MoveMeeting', { to: fc.constantFrom(on, on, on, on, ...STEPS), reason: maybe(words) }) },
    { weight: 8, arbitrary: of('CastBallot', { choice: fc.constantFrom('along', 'not-yet', 'abstain'), for: maybe(seat) }) },
    { weight: 6, arbitrary: of('CloseRound', { reason: maybe(words) }) },
    { weight: 4, arbitrary: of('AskBallot', {
      decision: id(['d1', 'd2']), for: maybe(seat), proof: fc.constant('p'.repeat(86)),
      device: fc.constantFrom(...'abcdefgh').map((x) => x.repeat(43)), blinded: fc.constantFrom(...'abcdefgh').map((x) => x.repeat(342))
    }) },
    { weight: 2, arbitrary: of('FreezeBallots', { decision: id(['d1', 'd2']) }) }, of('IssueAgain', { decision: id(['d1', 'd2']) }),
    { weight: 6, arbitrary: of('GiveContribution', {
      ...said, for: maybe(seat),
      begun: fc.constantFrom({ step: s.state.step, version: s.state.stepVersion }, { step: 'gather', version: 3 }, { step: 'need', version: 0 })
    }) },
    { weight: 5, arbitrary: of('DraftAddition', {
      changes: fc.array(fc.record({
        part: fc.constantFrom('1', '2', '3', '4'), text: words, kind: fc.constantFrom('substantive', 'editorial'),
        because: fc.array(input, { maxLength: 2 }), buildsOn: fc.array(change, { maxLength: 1 })
      }), { minLength: 1, maxLength: 2 })
    }) },
    { weight: 5, arbitrary: of('OpenRound', { draft: maybe(draft) }) },
    of('VoidRound', { reason: words }), of('UndoMove'), of('TakeLead'), of('HandOverLead', { seat }), of('LeaveMeeting', { seat: maybe(seat) }), of('CheckIn', { seat }),
    of('ReplaceContribution', { ...said, input }), of('WithdrawContribution', { input }), of('SetLink', { input, change }), of('SupportPart', { input, part: fc.constantFrom('1', '9') }),
    of('ConfirmLink', { input, change, answer: fc.constantFrom('yes', 'no') }), of('DisputeLink', { input, change, reason: words }),
    of('GiveAnswer', { input, status: fc.constantFrom('not-followed', 'passed-on'), code: maybe(fc.constant('law')), reason: maybe(words), to: maybe(words) }),
    of('SetAnswerDue', { input, due: maybe(fc.constant('2027-01-01')), who: maybe(seat) }),
    of('AnswerTogether', { inputs: fc.array(input, { minLength: 2, maxLength: 3 }), status: fc.constantFrom('not-followed', 'passed-on'), code: maybe(fc.constant('law')), reason: maybe(words), to: maybe(words) }),
    of('ReplyToDispute', { input, change, dispute: fc.integer({ min: 0, max: 2 }), text: words }), of('HandleTalk', { input }),
    of('AgreeToGrouping', { input, agree: fc.boolean(), for: maybe(seat) }), of('AskTalk', { input, wanted: fc.boolean(), how: maybe(words), for: maybe(seat) }),
    of('JudgeAnswer', { input, right: fc.boolean(), reason: maybe(words), for: maybe(seat) }), of('AnswerQuote', { input, answer: fc.constantFrom('yes', 'no'), for: maybe(seat) }),
    of('SayNotHeard', { text: words }), of('GiveMinorityView', { text: words, for: maybe(seat) }), of('SayReady', { ready: fc.integer({ min: 1, max: 10 }), for: maybe(seat) }),
    of('Recognise', { view: input, answer: fc.constantFrom('yes', 'a-bit', 'no', 'skip') }), of('AgreeWithCard', { for: maybe(seat) }), of('AskAboutCard', { text: words }),
    of('ChangeRules', { rules: fc.constantFrom({ maxLoops: 1 }, { ballot: 'secret' }, { ballot: 'open' }, { fallback: 'postpone' }) }),
    of('ProposeRecord'), of('AdoptRecord'), of('SetAgendaOrigin', { inputs: fc.array(input, { maxLength: 2 }) }), of('DiscardDraft', { draft }),
    of('StartTimer', { minutes: fc.constant(5) }), of('ExtendTimer', { minutes: fc.constant(1) }), of('HaltTimer'), of('RunTimer'), of('StartTalkRound', { quietFirst: fc.boolean() }),
    of('GiveTurn', { seat }), of('InsertTurn', { seat, place: fc.constantFrom('next', 'last') }), of('EndTurn', { seat: maybe(seat), how: fc.constantFrom('spoke', 'passed') }), of('EndTalk'),
    of('HideCard', { input, reason: words }), of('ShowCard', { input }), of('FreezeScreen'), of('ThawScreen'), of('ResumeMeeting'),
    of('StopDive'), of('ConsentToDive', { consent: fc.boolean() }), of('NoteDive', { text: words }), of('OpenWall'), of('PauseMeeting'), of('RaiseHand'), of('GiveSignal', { signal: fc.constant('pause') }),
    of('RemoveSeat', { seat }), of('EndMeeting'), of('OpenHall'), of('Admit', { ask: seat, as: maybe(seat) }), of('HandleCardQuestion', { question: fc.constant('nothing') })
  );
}

test('[M1] [M2] whatever anybody sends, deciding and evolving never throw, a refusal changes nothing, and replay gives the same', () => {
  let allowed = 0;
  const reached = new Set<string>();
  fc.assert(fc.property(fc.gen(), fc.constantFrom('open', 'secret'), fc.integer({ min: 0, max: 13 }), (g, ballot, start) => {
    const s = stage({ rules: { ballot, maxLoops: 2 }, decisions: 2 }).to(STEPS[Math.min(start, 11)]!);
    s.signedInAt = s.now;
    for (let i = 0; i < 40; i++) {
      s.now += g(fc.nat, { max: 30_000 });
      s.signedInAt = s.now;
      if (s.state.decisions[s.state.current]) s.grades = Object.fromEntries(gradesOf(s.decision));
      // the house makes its key at some moment; now and then everybody has asked by then
      const giving = givingOut(s.state);
      if (giving && !giving.ballots && g(fc.boolean)) s.given({ type: 'BallotsOpened', decision: giving.id, ballots: ballotKeys(`key ${i}`) });
      if (giving && g(fc.boolean)) s.giveOut();
      const before = frozen(s.state);
      // a handful of commands, each asked for everybody; one that somebody may give happens
      const drawn = g(() => fc.array(commands(s), { minLength: 6, maxLength: 6 })).map((c) => Command.parse(c));
      const may = drawn.flatMap((command) => ASKERS.filter((x) => s.refusal(x, command) === null).map((seat) => ({ seat, command })));
      expect(s.state).toBe(before);
      if (may.length === 0) continue;
      const { seat, command } = may[g(fc.nat, { max: may.length - 1 })]!;
      allowed++;
      s.when(seat, command);
      expect(s.state.seq).toBe(s.events.length);
      reached.add(s.state.step);
      for (const d of s.state.decisions) {
        // the numbers of a secret round and who chose what stand nowhere in the state
        for (const r of d.rounds) if (r.ballot === 'secret') expect(r).toMatchObject({ answers: {} });
        expect(d.rounds.filter((r) => r.status === 'open').length).toBeLessThanOrEqual(1);
        expect(d.loops).toBeLessThanOrEqual(d.rules.maxLoops);
        if (!d.settled) expect(outcomeOf(d)).toBe(null);
        if (d.adoption) expect(d.settled).toBe(true);
      }
    }
    expect(replay(s.events)).toEqual(s.state);
    for (const audience of AUDIENCES) JSON.stringify(viewFor(s.state, audience, s.memoryView()));
    for (const seat of Object.keys(CAST)) JSON.stringify(mineFor(s.state, seat, s.memoryView()));
  }), { numRuns: 20, seed: 20_261_124 });
  // the sequences are worth something only when much of them is allowed and they get far
  expect(allowed).toBeGreaterThan(300);
  expect(reached.size).toBeGreaterThan(9);
}, 120_000);

test('[M1] a command that is repeated after a refusal gets the same answer', () => {
  const s = stage();
  const once = s.ask('m1', { type: 'MoveMeeting', to: 'arrive' });
  expect(s.ask('m1', { type: 'MoveMeeting', to: 'arrive' })).toEqual(once);
  expect(s.state.seq).toBe(preparedMeeting().length);
});

test('[M2] the number of the state is the number of events, also after those that touch nothing', () => {
  let state = nothingYet;
  const events: MeetingEvent[] = [...preparedMeeting(), { type: 'EntryRefused', ask: 'nobody' }, { type: 'MoveUndone' }, { type: 'SeatLeft', seat: 'nobody' }];
  events.forEach((event, i) => {
    state = evolve(frozen(state), frozen(event));
    expect(state.seq).toBe(i + 1);
  });
});

test('[M3] of several reasons the first in the order of the list is given', () => {
  const s = new Stage().given(...preparedMeeting({ rules: { ballot: 'secret' }, present: ['gina', 'sec', 'm1'] }));
  // agreements-incomplete > not-entitled: [S1]; facilitator-neutral > not-entitled > wrong-step: [P2]
  s.to('ready');
  const move = (seat: string, to: 'vote' | 'answer', reason?: string) => s.refusal(seat, { type: 'MoveMeeting', to, ...(reason === undefined ? {} : { reason }) });
  expect([move('m1', 'answer'), move('gina', 'answer'), move('gina', 'vote'), move('gina', 'vote', 'x'.repeat(9_000))]).toEqual([
    'not-entitled', 'wrong-step', 'too-few-for-secret', 'too-few-for-secret'
  ]);
  for (const seat of ['m2', 'm3', 'rep', 'pa']) s.when('sec', { type: 'CheckIn', seat });
  expect([move('gina', 'vote'), move('gina', 'vote', 'x'.repeat(9_000))]).toEqual(['reason-needed', 'too-long']);
  s.move('vote', 'x');
  for (const seat of ['m2', 'm3']) s.when('gina', { type: 'LeaveMeeting', seat });
  // frozen before too few
  expect(s.refusal('gina', { type: 'OpenRound' })).toBe('frozen');
  s.giveOut().when('gina', { type: 'CloseRound' });
  s.move('need').move('improve');
  // too few before a draft that is not there
  expect(s.refusal('gina', { type: 'OpenRound', draft: 'nothing' })).toBe('too-few-for-secret');
});

interface Golden { readonly events: MeetingEvent[] }
const golden = (name: string) => (JSON.parse(readFileSync(new URL(`./golden/${name}.json`, import.meta.url), 'utf8')) as Golden).events;

test('[M2] a stream that was stored once still replays to what it meant', () => {
  const state = replay(golden('secret-decision'));
  const [d] = state.decisions;
  expect({
    seq: state.seq, step: state.step, lead: state.lead, present: Object.values(state.seats).filter((x) => x.presence === 'present').map((x) => x.id)
  }).toEqual({ seq: 69, step: 'answer', lead: 'gina', present: ['piet', 'gina', 'sec', 'm1', 'm2', 'rep', 'pa', 'exp', 'off', 'sup', 'obs'] });
  expect(d!.rounds.map((r) => [r.kind, r.status, r.class, r.adopted, r.entitled.length, shownCounts(d!, r)])).toEqual([
    ['vote', 'voided', undefined, undefined, 6, null],
    ['vote', 'closed', 'no-majority', undefined, 6, null],
    ['addition', 'closed', 'majority', true, 5, null],
    ['addition', 'closed', 'no-majority', false, 5, null],
    ['vote', 'closed', 'everyone', undefined, 5, null]
  ]);
  expect([standingClass(d!), outcomeOf(d!), adoptedText(d!)]).toEqual([
    'everyone', 'everyone', { '1': 'Het spreekuur is digitaal.', '2': 'Het is op dinsdag, en er is een telefoonnummer.' }
  ]);
  expect(Object.fromEntries(gradesOf(d!))).toEqual({
    'in-1': 'decisive', 'in-2': 'withdrawn', 'in-3': 'heard-not-followed', 'in-4': 'passed-on'
  });
  expect([d!.loops, d!.minorityViews.map((v) => [v.seat, v.text.value]), d!.adoption?.by]).toEqual([1, [[null, 'Ik blijf twijfelen.']], ['piet', 'sec']]);
});

test('[M2] a stream with ballots replays to what it meant; one of before there were any has none', () => {
  const state = replay(golden('secret-ballots'));
  const [d] = state.decisions;
  expect([state.seq, state.step]).toEqual([56, 'answer']);
  expect(d!.ballots).toMatchObject({ key: { n: expect.stringMatching(/^zpFc0J3Q/) }, publish: true, frozen: { n: 6, list: 'OqLmd0eg54ZwfdMS40kNBHAtfre675zfAfrVGzLP1rg' } });
  expect(d!.rounds.map((r) => [r.status, r.answered, r.class, r.cameAlong, r.bulletin?.slice(0, 6), r.missingReason?.value])).toEqual([
    ['voided', 6, 'no-majority', undefined, 'en26EQ', undefined],
    ['closed', 6, 'no-majority', undefined, 'hlumap', undefined],
    ['closed', 6, 'everyone', 'all', 'gI_Kzp', undefined],
    ['closed', 3, 'everyone', 'some', 'EAwoQ2', 'Piet, Vera en Kees zijn naar huis.']
  ]);
  expect(lastBulletin(d!)).toBe('EAwoQ2pKO4En0y8s-mx-b1J8SzcP10KIsGte1HlUt_s');
  expect([shownCounts(d!, d!.rounds[3]!), d!.publishedCameAlong]).toEqual([
    { along: 3, 'not-yet': 0, abstain: 0 }, { id0016: { now: 6, of: 6 }, id0020: { now: 3, of: 6 } }
  ]);
  const before = replay(golden('secret-decision')).decisions[0]!;
  expect([before.ballots, before.publishedCameAlong, before.rounds.some((r) => r.bulletin || r.cameAlong)]).toEqual([null, {}, false]);
});

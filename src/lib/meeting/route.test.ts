import { expect, test } from 'vitest';
import { outcomeOf, standingClass, standingText } from './outcome.ts';
import { destination, ways } from './route.ts';
import { openRound } from './rules.ts';
import { all, decisionFields, stage, Stage, preparedMeeting, VOTERS } from './testing.ts';
import { STEPS, type Step } from './vocabulary.ts';

const NO_MAJORITY = { piet: 'along', m1: 'along', m2: 'not-yet', m3: 'not-yet', rep: 'not-yet', pa: 'not-yet' } as const;
const MAJORITY = { ...all('along'), m1: 'not-yet' } as const;

function at(step: Step, setup: Parameters<typeof stage>[0] = {}): Stage {
  return stage(setup).to(step);
}

test('[S1] a meeting whose card misses a field does not start; that comes before who asks', () => {
  const agreements = { ...decisionFields('d1').agreements, reward: { '~text': 'x', value: '  ' } };
  const s = stage({ fields: { agreements } });
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'arrive' })).toBe('agreements-incomplete');
  expect(s.refusal('m1', { type: 'MoveMeeting', to: 'arrive' })).toBe('agreements-incomplete');
});

test('[S1] every decision on the agenda needs its card, and there has to be a decision', () => {
  const s = new Stage().given(...preparedMeeting({ decisions: 0 }));
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'arrive' })).toBe('agreements-incomplete');
  const two = stage().given({
    type: 'DecisionPrepared', decision: 'd2', ...decisionFields('d2', {}, { agreements: { ...decisionFields('d2').agreements, goal: { '~text': 'g', value: null } } })
  });
  expect(two.refusal('gina', { type: 'MoveMeeting', to: 'arrive' })).toBe('agreements-incomplete');
});

test('[S2] forward goes one step at a time; no other step can be skipped than need, improve and waterline', () => {
  const s = stage();
  for (const to of STEPS.slice(2)) expect(s.refusal('gina', { type: 'MoveMeeting', to }), to).not.toBe(null);
  s.move('arrive');
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'arrive' })).toBe('wrong-step');
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'prepare' })).toBe('wrong-step');
  for (const [from, to] of [['agree', 'search'], ['gather', 'spread'], ['search', 'ready'], ['spread', 'vote']] as const) {
    s.to(from);
    expect(s.refusal('gina', { type: 'MoveMeeting', to }), `${from} to ${to}`).toBe('wrong-step');
  }
});

test('[S2] need and improve may be skipped only while the standing class is everyone', () => {
  const s = at('vote');
  s.vote(MAJORITY);
  for (const to of ['improve', 'waterline', 'settle'] as const) expect(destination(s.state, to), to).toBe(null);
  expect(destination(s.state, 'need')).toEqual({ step: 'need', current: 0 });
  s.when('gina', { type: 'OpenRound' });
  s.vote(all('along'));
  for (const to of ['need', 'improve', 'waterline', 'settle'] as const) expect(destination(s.state, to), to).toEqual({ step: to, current: 0 });
  expect(destination(s.state, 'leave')).toBe(null);
  expect(ways(s.state).on).toEqual(['need', 'improve', 'waterline', 'settle']);
});

test('[S2] waterline may be skipped whatever the class', () => {
  const s = at('vote');
  s.vote(NO_MAJORITY);
  s.move('need').move('improve');
  expect(destination(s.state, 'settle')).toEqual({ step: 'settle', current: 0 });
  expect(destination(s.state, 'waterline')).toEqual({ step: 'waterline', current: 0 });
});

test('[S3] back goes to any earlier step from anywhere before answer, and loses nothing', () => {
  const s = at('gather');
  const input = s.input('m1');
  s.to('leave');
  const back = STEPS.slice(1, STEPS.indexOf('leave')).filter((step) => step !== 'need' || s.decision.loops < 3);
  for (const to of back) expect(destination(s.state, to), to).toEqual({ step: to, current: 0 });
  s.move('gather');
  expect(s.decision.contributions[input]?.text?.value).toBe('Mijn inbreng');
  expect(s.decision.rounds).toHaveLength(1);
  s.to('answer');
  for (const to of STEPS) expect(s.refusal('gina', { type: 'MoveMeeting', to }), to).toBe('wrong-step');
});

test('[S3] before settle there is no outcome, also when the meeting went back', () => {
  const s = at('settle');
  expect(outcomeOf(s.decision)).toBe('no-majority');
  s.move('improve');
  expect(outcomeOf(s.decision)).toBe(null);
  s.move('settle');
  expect(outcomeOf(s.decision)).toBe('no-majority');
});

test('[S4] needs are asked at most maxLoops times, however the meeting comes there', () => {
  const s = at('vote', { rules: { maxLoops: 1 } });
  s.vote(MAJORITY);
  s.move('need');
  expect(s.decision.loops).toBe(1);
  s.move('improve');
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'need' })).toBe('wrong-step');
  s.move('vote');
  s.vote(MAJORITY);
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'need' })).toBe('wrong-step');
  // no meeting gets stuck: whoever leads says that the loops are spent, and then comes the waterline or the fallback
  expect(ways(s.state)).toMatchObject({ on: ['waterline', 'settle'], spent: true });
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'settle' })).toBe('wrong-step');
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'improve', spent: true })).toBe('wrong-step');
  s.when('gina', { type: 'MoveMeeting', to: 'settle', spent: true });
  expect(s.state.step).toBe('settle');
  const three = at('vote');
  three.vote(MAJORITY);
  for (let i = 0; i < 3; i++) three.move('need').move('improve');
  expect(three.refusal('gina', { type: 'MoveMeeting', to: 'need' })).toBe('wrong-step');
});

test('[S5] settle goes to agree of the next decision, and only from the last one to leave', () => {
  const s = at('settle', { decisions: 2 });
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'leave' })).toBe('wrong-step');
  expect(ways(s.state).on).toEqual(['agree']);
  s.move('agree');
  expect(s.state.current).toBe(1);
  expect(s.decision).toMatchObject({ id: 'd2', loops: 0, settled: false });
  expect(s.state.decisions[0]?.settled).toBe(true);
  s.to('settle');
  expect(destination(s.state, 'leave')).toEqual({ step: 'leave', current: 1 });
});

test('[S5] from the second decision the way back stays in that decision', () => {
  const s = at('settle', { decisions: 2 });
  s.move('agree').to('gather').move('arrive').move('agree');
  expect(s.state.current).toBe(1);
});

test('[S6] while a round is open nothing moves; an impossible step says so first', () => {
  const s = at('vote');
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'gather' })).toBe('frozen');
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'need' })).toBe('frozen');
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'settle' })).toBe('wrong-step');
  expect(s.refusal('m1', { type: 'MoveMeeting', to: 'need' })).toBe('not-entitled');
});

test('[S7] going to vote opens the round on the text as it stands, in the same move', () => {
  const s = at('ready');
  s.when('m1', { type: 'SayReady', ready: 7 });
  const verdict = s.ask('gina', { type: 'MoveMeeting', to: 'vote' });
  expect(verdict.ok && verdict.events.map((e) => e.type)).toEqual(['ReadinessCounted', 'MeetingMoved', 'RoundOpened']);
  s.move('vote');
  expect(openRound(s.state)).toMatchObject({ kind: 'vote', ballot: 'open', entitled: [...VOTERS], changes: [] });
});

test('[S7] from ready to vote a reason is needed when somebody is below 7 or nobody answered', () => {
  const s = at('ready');
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'vote' })).toBe('reason-needed');
  s.when('m1', { type: 'SayReady', ready: 7 });
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'vote' })).toBe(null);
  s.when('m2', { type: 'SayReady', ready: 6 });
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'vote' })).toBe('reason-needed');
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'vote', reason: ' \n' })).toBe('reason-needed');
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'vote', reason: 'x'.repeat(8_001) })).toBe('too-long');
  s.move('vote', 'de tijd is om');
  expect(s.decision.readyReason?.value).toBe('de tijd is om');
  expect(s.decision.readiness).toEqual({ answered: true, allReady: false });
});

test('[S7] going back from ready, or to vote from later, needs no reason', () => {
  const s = at('ready');
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'gather' })).toBe(null);
  const later = at('improve');
  later.move('vote');
  expect(openRound(later.state)?.kind).toBe('vote');
});

test('[S7] too few for a secret round comes before a missing reason, and the meeting stays at ready', () => {
  const s = at('ready', { rules: { ballot: 'secret' }, present: ['gina', 'sec', 'piet', 'm1', 'm2', 'm3'] });
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'vote' })).toBe('too-few-for-secret');
  expect(s.state.step).toBe('ready');
  s.secure = false;
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'vote', reason: 'x' })).toBe('secret-needs-https');
});

test('[S8] a move is undone within ten seconds, with the vote that it opened', () => {
  const s = at('ready', { rules: { ballot: 'secret' } });
  const before = s.state;
  s.move('vote', 'toch maar');
  expect(s.decision.secretEntitled).toEqual([...VOTERS]);
  s.now += 10_000;
  s.when('gina', { type: 'UndoMove' });
  expect(s.state).toMatchObject({ step: 'ready', stepVersion: before.stepVersion });
  expect(s.decision).toMatchObject({ secretEntitled: null, readyReason: null });
  expect(s.decision.rounds[0]).toMatchObject({ status: 'voided', undone: true });
  // it never happened: the rules are not frozen
  expect(s.refusal('piet', { type: 'ChangeRules', rules: { maxLoops: 2 } })).toBe(null);
  expect(s.refusal('gina', { type: 'UndoMove' })).toBe('wrong-step');
});

test('[S8] later than ten seconds it is too late', () => {
  const s = at('gather');
  s.now += 10_001;
  expect(s.refusal('gina', { type: 'UndoMove' })).toBe('undo-too-late');
});

test('[S8] a result is never made undone: a closed round can only be voided with a reason', () => {
  const s = at('vote');
  s.vote(MAJORITY);
  expect(s.refusal('gina', { type: 'UndoMove' })).toBe('undo-too-late');
});

test('[S8] another round than the one of the move freezes the undo', () => {
  const s = at('vote');
  s.vote(MAJORITY);
  s.when('gina', { type: 'OpenRound' });
  expect(s.refusal('gina', { type: 'UndoMove' })).toBe('frozen');
});

test('[S8] undoing gives back the loop, the outcome, the waterline and the asking for another view', () => {
  const s = at('vote');
  s.vote(MAJORITY);
  s.move('need').when('gina', { type: 'UndoMove' });
  expect(s.decision.loops).toBe(0);
  s.move('need').move('improve').move('waterline').when('gina', { type: 'UndoMove' });
  expect(s.decision.waterline.entered).toBe(false);
  s.move('settle').when('gina', { type: 'UndoMove' });
  expect(outcomeOf(s.decision)).toBe(null);
  const early = at('gather');
  early.move('search').when('gina', { type: 'UndoMove' });
  expect(early.decision.otherViewAsked).toBe(false);
});

test('[S8] undoing the move to the next decision goes back to the settled one', () => {
  const s = at('settle', { decisions: 2 });
  s.move('agree').when('gina', { type: 'UndoMove' });
  expect(s.state).toMatchObject({ step: 'settle', current: 0 });
  expect(outcomeOf(s.decision)).toBe('no-majority');
});

test('[S9] ending early voids the open round, and nothing moves after it', () => {
  const s = at('vote');
  s.when('piet', { type: 'EndMeeting' });
  expect(openRound(s.state)).toBe(undefined);
  expect(s.decision.rounds[0]?.status).toBe('voided');
  expect(outcomeOf(s.decision)).toBe(null);
  for (const to of STEPS) expect(destination(s.state, to), to).toBe(null);
  expect(s.refusal('gina', { type: 'UndoMove' })).toBe('wrong-step');
  expect(s.refusal('gina', { type: 'EndMeeting' })).toBe('wrong-step');
  expect(s.refusal('m1', { type: 'EndMeeting' })).toBe('not-entitled');
});

test('[S9] at answer there is nothing left to end', () => {
  expect(at('answer').refusal('gina', { type: 'EndMeeting' })).toBe('wrong-step');
});

test('[S3] pausing and the screen change nothing of the route; a second press changes nothing at all', () => {
  const s = at('gather');
  s.when('gina', { type: 'PauseMeeting' });
  expect(s.state.paused).toBe(true);
  expect(s.ask('gina', { type: 'PauseMeeting' })).toEqual({ ok: true, events: [] });
  s.when('gina', { type: 'ResumeMeeting' });
  for (const [on, off, field] of [['OpenWall', 'CloseWall', 'wallOpen'], ['BlankScreen', 'ShowScreen', 'screenBlank']] as const) {
    s.when('sec', { type: on });
    expect(s.state[field]).toBe(true);
    expect(s.ask('sec', { type: on })).toEqual({ ok: true, events: [] });
    s.when('sec', { type: off });
    expect(s.state[field]).toBe(false);
    expect(s.ask('sec', { type: off })).toEqual({ ok: true, events: [] });
  }
  // the wall belongs to the step in which it was opened
  s.when('gina', { type: 'OpenWall' });
  s.move('search');
  expect(s.state.wallOpen).toBe(false);
});

test('[S3] a stay in a step has a number that is never used twice', () => {
  const s = at('search');
  const seen = new Set<number>([s.state.stepVersion]);
  for (const to of ['gather', 'search', 'gather', 'search', 'spread'] as const) {
    s.move(to);
    expect(seen.has(s.state.stepVersion)).toBe(false);
    seen.add(s.state.stepVersion);
  }
  s.when('gina', { type: 'UndoMove' });
  s.move('spread');
  expect(seen.has(s.state.stepVersion)).toBe(false);
});

test('[S2] the text and the class that the route reads are those of the rounds', () => {
  const s = at('vote');
  expect(standingClass(s.decision)).toBe('no-majority');
  s.vote(all('along'));
  expect(standingClass(s.decision)).toBe('everyone');
  expect(standingText(s.decision)['1']?.value).toBe('Het spreekuur is digitaal.');
});

import { expect, test } from 'vitest';
import { recordOf } from '../record/model.ts';
import type { MeetingEvent } from './events.ts';
import { preparedMeeting, Stage, all } from './testing.ts';

/** The council's quorum: it warns, the reason for going on is kept. Rules Q1, Q2. Six people of the cast vote. */

function withQuorum(quorum: number | undefined): Stage {
  return new Stage().given(
    ...preparedMeeting().map((e): MeetingEvent => (e.type === 'MeetingPlanned' && quorum !== undefined ? { ...e, plan: { ...e.plan, quorum } } : e))
  );
}
const move = (to: 'agree' | 'vote', reason?: string) => ({ type: 'MoveMeeting', to, ...(reason ? { reason } : {}) }) as const;

test('[Q1] no number, or enough people: nothing is asked', () => {
  for (const quorum of [undefined, 6]) {
    const s = withQuorum(quorum).to('arrive');
    expect(s.refusal('gina', move('agree')), String(quorum)).toBe(null);
    expect(s.to('vote').decision.quorumMissed).toEqual([]);
  }
});

test('[Q1] too few: at the start, before a vote and before an addition a reason is asked, and it goes on with one', () => {
  const s = withQuorum(7).to('arrive');
  expect(s.refusal('gina', move('agree'))).toBe('quorum-short');
  s.when('gina', move('agree', 'Twee mensen komen later.'));
  s.to('ready');
  for (const m of ['m1', 'm2']) s.when(m, { type: 'SayReady', ready: 8 });
  expect(s.refusal('gina', move('vote'))).toBe('quorum-short');
  s.when('gina', move('vote', 'De tijd dringt.'));
  s.vote(all('along'));
  expect(s.refusal('gina', { type: 'OpenRound' })).toBe('quorum-short');
  s.to('improve');
  const { draft } = s.when('sec', { type: 'DraftAddition', changes: [{ part: '1', text: 'Anders.', kind: 'substantive' }] });
  expect(s.refusal('gina', { type: 'OpenRound', draft: draft! })).toBe('quorum-short');
  s.when('gina', { type: 'OpenRound', draft: draft!, reason: 'Wij willen door.' });
  expect(recordOf(s.state, s.decision).process.quorum).toEqual([
    { at: 'start', present: 6, needed: 7, reason: 'Twee mensen komen later.' }, { at: 'vote', present: 6, needed: 7, reason: 'De tijd dringt.' },
    { at: 'addition', present: 6, needed: 7, reason: 'Wij willen door.' }
  ]);
  // everyone was ready: the reason about the quorum is not one about readiness
  expect(s.decision.readyReason).toBe(null);
});

test('[Q1] who leads, stepped out or left does not count', () => {
  const s = withQuorum(6).to('arrive');
  s.when('m1', { type: 'StepOut', words: 'Ik ben partij.' });
  expect(s.refusal('gina', move('agree'))).toBe('quorum-short');
});

test('[Q2] a move that is undone takes its reason along', () => {
  const s = withQuorum(7).to('arrive');
  s.when('gina', move('agree', 'Toch.'));
  expect(s.decision.quorumMissed).toHaveLength(1);
  s.when('gina', { type: 'UndoMove' });
  expect(s.decision.quorumMissed).toEqual([]);
});

test('[Q1] the plan keeps the number, and changing the plan changes it', () => {
  const s = withQuorum(undefined);
  const plan = { type: 'PlanMeeting', title: 'x', date: '2026-12-01', start: '10:00', end: '11:00', place: '' } as const;
  s.when('piet', { ...plan, quorum: 4 });
  expect(s.state.plan.quorum).toBe(4);
  s.when('piet', plan);
  expect(s.state.plan.quorum).toBeUndefined();
});

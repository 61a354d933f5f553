import { expect, test } from 'vitest';
import { LIMITS } from '../limits.ts';
import { pauseWithoutLead } from './people.ts';
import { all, stage } from './testing.ts';
import { openRound } from './rules.ts';

/** The lead: one press is one step, and a meeting that nobody leads pauses by itself. Rules S10, H14. */

test('[S10] B14 pressing twice is one step: the second press is told that it has happened', () => {
  const s = stage().to('gather');
  const press = { type: 'MoveMeeting', to: 'search', from: s.state.stepVersion } as const;
  s.when('gina', press);
  expect(s.refusal('gina', press)).toBe('already-done');
  expect(s.refusal('gina', { ...press, to: 'spread' })).toBe('already-done');
  expect(s.state.step).toBe('search');
});

test('[S10] a press that comes after an undo moves nothing either: each stay has a number of its own', () => {
  const s = stage().to('gather');
  const { stepVersion } = s.state;
  s.move('search').when('gina', { type: 'UndoMove', from: s.state.stepVersion });
  expect(s.state).toMatchObject({ step: 'gather', stepVersion });
  expect(s.refusal('gina', { type: 'UndoMove', from: stepVersion + 1 })).toBe('already-done');
  s.move('search');
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'search', from: stepVersion })).toBe('already-done');
});

test('[S10] who does not lead hears that first, whatever was pressed', () => {
  const s = stage().to('gather');
  expect(s.refusal('piet', { type: 'MoveMeeting', to: 'search', from: 0 })).toBe('not-entitled');
});

test('[S10] closing a round that is closed by now closes no other one', () => {
  const s = stage().to('vote');
  const round = openRound(s.state)!.id;
  s.vote(all('along'));
  s.when('gina', { type: 'OpenRound' });
  expect(s.refusal('gina', { type: 'CloseRound', round })).toBe('already-done');
  expect(openRound(s.state)).toBeDefined();
});

test('[H6] R12 the chair goes, the facilitator is taken over, and who led before can do nothing more', () => {
  const s = stage().to('gather');
  const stale = { type: 'MoveMeeting', to: 'search', from: s.state.stepVersion } as const;
  s.when('piet', { type: 'TakeLead' });
  for (const command of [
    stale, { type: 'UndoMove' }, { type: 'PauseMeeting' }, { type: 'EndMeeting' }, { type: 'HandOverLead', seat: 'm1' }, { type: 'OpenRound' }, { type: 'TakeLead' }
  ] as const) expect(s.refusal('gina', command), command.type).toBe('not-entitled');
  s.when('piet', stale);
  expect(s.state.step).toBe('search');
});

test('[H14] B47 nobody leads for sixty seconds: the meeting pauses by itself, once, and only while it runs', () => {
  const s = stage();
  const asked = () => pauseWithoutLead(s.state, s.context());
  s.leadAwayMs = LIMITS.leadAwayMs;
  expect(asked()).toEqual({ ok: true, events: [] });
  s.to('gather');
  s.leadAwayMs = LIMITS.leadAwayMs - 1;
  expect(asked()).toEqual({ ok: true, events: [] });
  s.leadAwayMs = LIMITS.leadAwayMs;
  const verdict = asked();
  expect(verdict).toEqual({ ok: true, events: [{ type: 'MeetingPaused', at: s.now }, { type: 'LeadMissed' }] });
  if (verdict.ok) s.given(...verdict.events);
  expect([s.state.paused, s.state.leadMissed]).toEqual([true, true]);
  expect(asked()).toEqual({ ok: true, events: [] });
});

test('[H14] B47 the secretary takes the lead then, after signing in again; it goes on by an act of whoever leads', () => {
  const s = stage().to('gather').given({ type: 'MeetingPaused', at: 0 }, { type: 'LeadMissed' });
  expect(s.refusal('sec', { type: 'TakeLead' })).toBe('sign-in-again');
  s.signedInAt = s.now - LIMITS.freshSignInMs - 1;
  expect(s.refusal('sec', { type: 'TakeLead' })).toBe('sign-in-again');
  s.signedInAt = s.now;
  expect(s.refusal('m1', { type: 'TakeLead' })).toBe('not-entitled');
  s.when('sec', { type: 'TakeLead' });
  expect([s.state.lead, s.state.paused, s.state.leadMissed]).toEqual(['sec', true, false]);
  s.when('sec', { type: 'ResumeMeeting' });
  expect(s.state.paused).toBe(false);
});

test('[H14] who comes back after a minute goes on by an act of their own', () => {
  const s = stage().to('gather').given({ type: 'MeetingPaused', at: 0 }, { type: 'LeadMissed' });
  expect(s.refusal('m1', { type: 'ResumeMeeting' })).toBe('not-entitled');
  s.when('gina', { type: 'ResumeMeeting' });
  expect([s.state.paused, s.state.leadMissed]).toEqual([false, false]);
});

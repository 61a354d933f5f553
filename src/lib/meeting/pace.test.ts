import { expect, test } from 'vitest';
import { minutesLeft } from '../core/timer.ts';
import { LIMITS } from '../limits.ts';
import { replay } from './meeting.ts';
import { stage } from './testing.ts';
import { viewFor } from './view/audiences.ts';

const MIN = 60_000;

test('[L1] whoever leads starts a timer, gives more as often as they like, lets it stand still and stops it', () => {
  const s = stage().to('gather');
  const left = () => minutesLeft(s.state.timer!, s.now);
  s.when('gina', { type: 'StartTimer', minutes: 10 });
  s.now += 4 * MIN;
  expect(left()).toBe(6);
  for (let i = 0; i < 12; i++) s.when('gina', { type: 'ExtendTimer', minutes: 5 });
  expect(left()).toBe(66);
  s.when('gina', { type: 'HaltTimer' });
  s.now += 30 * MIN;
  expect(left()).toBe(66);
  expect(s.ask('gina', { type: 'HaltTimer' })).toEqual({ ok: true, events: [] });
  s.when('gina', { type: 'RunTimer' });
  s.now += MIN;
  expect(left()).toBe(65);
  s.when('gina', { type: 'StopTimer' });
  expect(s.state.timer).toBe(null);
  expect(s.refusal('gina', { type: 'ExtendTimer', minutes: 1 })).toBe('wrong-step');
  for (const seat of ['piet', 'sec', 'm1']) expect(s.refusal(seat, { type: 'StartTimer', minutes: 1 })).toBe('not-entitled');
});

test('[L1] nothing follows from a timer that is over: every act is as it was', () => {
  const s = stage().to('gather');
  s.when('gina', { type: 'StartTimer', minutes: 1 });
  const before = s.state;
  s.now += 600 * MIN;
  expect(minutesLeft(s.state.timer!, s.now)).toBe(null);
  expect(s.state).toBe(before);
  expect(s.refusal('m1', s.inputCommand('Nog iets'))).toBe(null);
  expect(s.refusal('gina', { type: 'ExtendTimer', minutes: 5 })).toBe(null);
});

test('[L1] a timer ends with its step, and an undone move brings it back', () => {
  const s = stage().to('gather');
  s.when('gina', { type: 'StartTimer', minutes: 10 });
  const { timer } = s.state;
  s.move('search');
  expect(s.state.timer).toBe(null);
  s.when('gina', { type: 'UndoMove' });
  expect(s.state.timer).toEqual(timer);
});

test('[L1] there is no timer before the meeting, after it, or when it was ended', () => {
  expect(stage().refusal('gina', { type: 'StartTimer', minutes: 1 })).toBe('wrong-step');
  expect(stage().to('answer').refusal('gina', { type: 'StartTimer', minutes: 1 })).toBe('wrong-step');
  const s = stage().to('gather');
  s.when('gina', { type: 'EndMeeting' });
  expect(s.refusal('gina', { type: 'StartTimer', minutes: 1 })).toBe('wrong-step');
});

test('[L2] asking for more time leaves nothing but the wish: no seat, no event', () => {
  const s = stage().to('gather');
  expect(s.ask('m1', { type: 'AskMoreTime', key: 'k' })).toEqual({ ok: true, events: [], remember: { kind: 'more-time', key: 'k' } });
  expect(s.ask('gina', { type: 'AskMoreTime', key: 'k' })).toMatchObject({ ok: false, refusal: 'not-entitled' });
  expect(s.ask('obs', { type: 'AskMoreTime', key: 'k' })).toMatchObject({ ok: false, refusal: 'not-entitled' });
});

test('[L2] whoever leads sees words below three, then a number; nobody else sees it', () => {
  const s = stage().to('gather');
  const seen = (moreTime: number) => (viewFor(s.state, 'lead', { ...s.memoryView(), moreTime }).care as { moreTime: unknown }).moreTime;
  expect([seen(0), seen(1), seen(2), seen(3), seen(7)]).toEqual([null, 'some', 'some', 3, 7]);
  for (const audience of ['participants', 'screen', 'lobby'] as const) {
    expect(viewFor(s.state, audience, { ...s.memoryView(), moreTime: 5 })).toEqual(viewFor(s.state, audience, s.memoryView()));
  }
});

test('[L6] a break says when it ends, at a round time; both timers stand still until it does', () => {
  const s = stage().to('gather');
  s.when('gina', { type: 'StartTimer', minutes: 10 });
  s.when('gina', { type: 'StartTalkRound', quietFirst: false, minutes: 2 });
  s.now += MIN;
  s.when('gina', { type: 'PauseMeeting', minutes: 10 });
  expect(s.state.pausedUntil! % LIMITS.breakRoundMs).toBe(0);
  expect(s.state.pausedUntil! - s.now).toBeGreaterThanOrEqual(10 * MIN);
  expect(s.state.pausedUntil! - s.now).toBeLessThan(15 * MIN);
  s.now += 20 * MIN;
  expect([minutesLeft(s.state.timer!, s.now), minutesLeft(s.state.talk!.timer!, s.now)]).toEqual([9, 1]);
  // said again it is another time; without one a second press changes nothing
  const until = s.state.pausedUntil;
  s.when('gina', { type: 'PauseMeeting', minutes: 30 });
  expect(s.state.pausedUntil).toBeGreaterThan(until!);
  expect(s.ask('gina', { type: 'PauseMeeting' })).toEqual({ ok: true, events: [] });
  s.when('gina', { type: 'ResumeMeeting' });
  s.now += MIN;
  expect(s.state).toMatchObject({ paused: false, pausedUntil: null });
  expect([minutesLeft(s.state.timer!, s.now), minutesLeft(s.state.talk!.timer!, s.now)]).toEqual([8, null]);
});

test('[L6] a timer that is started in a break begins with its end', () => {
  const s = stage().to('gather');
  s.when('gina', { type: 'PauseMeeting' });
  s.when('gina', { type: 'StartTimer', minutes: 10 });
  s.now += 20 * MIN;
  s.when('gina', { type: 'ResumeMeeting' });
  expect(minutesLeft(s.state.timer!, s.now)).toBe(10);
});

test('[L6] a timer that whoever leads let stand still stays so after a break', () => {
  const s = stage().to('gather');
  s.when('gina', { type: 'StartTimer', minutes: 10 });
  s.when('gina', { type: 'HaltTimer' });
  s.when('gina', { type: 'PauseMeeting' });
  expect(s.ask('gina', { type: 'RunTimer' })).toEqual({ ok: true, events: [] });
  s.when('gina', { type: 'ResumeMeeting' });
  expect(s.state.timer!.pausedAt).not.toBe(null);
});

test('[L6] a break of an older stream, which knew no time, is still a break', () => {
  const s = stage().to('gather');
  s.given({ type: 'MeetingPaused' });
  expect(s.state).toMatchObject({ paused: true, pausedUntil: null });
  s.given({ type: 'MeetingResumed' });
  expect(s.state.paused).toBe(false);
  expect(replay(s.events)).toEqual(s.state);
});

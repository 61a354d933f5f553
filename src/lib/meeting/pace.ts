import { halted, resumed, started, type Timer } from '../core/timer.ts';
import { LIMITS } from '../limits.ts';
import { authorise } from './permissions.ts';
import { firstRefusal, happened, remembered, type Deciders, type Evolvers } from './rules.ts';
import type { MeetingState } from './state.ts';

/** The time of a step: a timer that presses nobody, asking for more of it, and the break. Rules L1, L2 and L6 of the room's README. */

const MINUTE = 60_000;

export const paceDeciders: Deciders<
  'StartTimer' | 'ExtendTimer' | 'HaltTimer' | 'RunTimer' | 'StopTimer' | 'AskMoreTime' | 'PauseMeeting' | 'ResumeMeeting'
> = {
  StartTimer: (state, { minutes }, actor, context) =>
    firstRefusal(authorise(state, actor, 'pace'), !running(state) && 'wrong-step') ??
    happened({ type: 'TimerStarted', plannedMs: minutes * MINUTE, at: context.now }),
  ExtendTimer(state, { minutes }, actor) {
    const refusal = firstRefusal(authorise(state, actor, 'pace'), (!running(state) || !state.timer) && 'wrong-step');
    if (refusal || !state.timer) return refusal ?? happened();
    return { ...happened({ type: 'TimerExtended', ms: minutes * MINUTE }), remember: { kind: 'more-time-given' } };
  },
  HaltTimer: (state, _, actor, context) =>
    firstRefusal(authorise(state, actor, 'pace')) ??
    (state.timer && state.timer.pausedAt === null ? happened({ type: 'TimerHalted', at: context.now }) : happened()),
  RunTimer: (state, _, actor, context) =>
    firstRefusal(authorise(state, actor, 'pace')) ??
    (state.timer && state.timer.pausedAt !== null && !state.paused ? happened({ type: 'TimerRun', at: context.now }) : happened()),
  StopTimer: (state, _, actor) => firstRefusal(authorise(state, actor, 'pace')) ?? (state.timer ? happened({ type: 'TimerStopped' }) : happened()),

  AskMoreTime: (state, command, actor) =>
    firstRefusal(authorise(state, actor, 'ask-time'), !running(state) && 'wrong-step') ?? remembered({ kind: 'more-time', key: command.key }),

  /** A break that is on already takes another time to come back. */
  PauseMeeting(state, { minutes }, actor, context) {
    const refusal = firstRefusal(authorise(state, actor, 'move'));
    if (refusal) return refusal;
    if (state.paused && minutes === undefined) return happened();
    const until = minutes === undefined ? {} : { until: roundedUp(context.now + minutes * MINUTE) };
    return happened({ type: 'MeetingPaused', at: context.now, ...until });
  },
  ResumeMeeting: (state, _, actor, context) =>
    firstRefusal(authorise(state, actor, 'move')) ?? (state.paused ? happened({ type: 'MeetingResumed', at: context.now }) : happened())
};

/** A timer is of a step in the meeting itself. */
function running(state: MeetingState): boolean {
  return !state.ended && state.step !== 'prepare' && state.step !== 'answer';
}

/** "15.10", not "15.08": nobody in a hall comes back at a minute that is no round number. */
function roundedUp(ms: number): number {
  return Math.ceil(ms / LIMITS.breakRoundMs) * LIMITS.breakRoundMs;
}

/** What the break does to both timers, and its end. An old event without a time leaves them alone. */
function onTimers(state: MeetingState, change: (timer: Timer) => Timer): Pick<MeetingState, 'timer' | 'talk'> {
  const { timer, talk } = state;
  return { timer: timer && change(timer), talk: talk?.timer ? { ...talk, timer: change(talk.timer) } : talk };
}

export const paceEvolvers: Evolvers<
  'TimerStarted' | 'TimerExtended' | 'TimerHalted' | 'TimerRun' | 'TimerStopped' | 'MeetingPaused' | 'MeetingResumed'
> = {
  TimerStarted(state, { plannedMs, at }) {
    const timer = started(plannedMs, at);
    return { ...state, timer: state.paused ? halted(timer, at, true) : timer };
  },
  TimerExtended: (state, { ms }) => ({ ...state, timer: state.timer && { ...state.timer, plannedMs: state.timer.plannedMs + ms } }),
  TimerHalted: (state, { at }) => ({ ...state, timer: state.timer && halted(state.timer, at) }),
  TimerRun: (state, { at }) => ({ ...state, timer: state.timer && resumed(state.timer, at) }),
  TimerStopped: (state) => ({ ...state, timer: null }),
  MeetingPaused: (state, { at, until }) => ({
    ...state, paused: true, pausedUntil: until ?? null, ...(at === undefined ? {} : onTimers(state, (t) => halted(t, at, true)))
  }),
  MeetingResumed: (state, { at }) => ({
    ...state, paused: false, leadMissed: false, pausedUntil: null, ...(at === undefined ? {} : onTimers(state, (t) => (t.byBreak ? resumed(t, at) : t)))
  })
};

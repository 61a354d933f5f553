import { refuse } from '../core/refusal.ts';
import { LIMITS } from '../limits.ts';
import { showWaiting } from './contributions.ts';
import type { MeetingEvent } from './events.ts';
import { closedRounds, mayPublish, mayPublishCameAlong, standingClass } from './outcome.ts';
import { authorise } from './permissions.ts';
import { closesPens, closingPens, whyNotClosed, withoutOpen } from './pens.ts';
import { agreementsComplete } from './preparation.ts';
import { quorumMissed, quorumShort } from './quorum.ts';
import { entitledNow, roundOpened, whyNoRound } from './rounds.ts';
import {
  changeDecision, currentDecision, firstRefusal, happened, isEmpty, isTooLong, openRound, type Context, type Deciders, type Evolvers
} from './rules.ts';
import type { Decision, MeetingState } from './state.ts';
import { STEPS, type Counts, type OfWhom, type Step } from './vocabulary.ts';

/** The order of the steps, and when the meeting may go on or back. Rules S1 to S9 of the room's README. */

const at = (step: Step) => STEPS.indexOf(step);

/**
 * Where a move leads: the step, and at which decision. Null when the method does not allow it (`wrong-step`).
 * @param spent whoever leads says that the needs were asked as often as was agreed: then a vote may lead on to the waterline
 * or the fallback, so that no meeting gets stuck there
 */
export function destination(state: MeetingState, to: Step, spent = false): { step: Step; current: number } | null {
  const decision = currentDecision(state);
  if (state.ended || !decision || to === 'prepare' || to === state.step || state.step === 'answer') return null;
  const next = state.current < state.decisions.length - 1;
  if (to === 'need' && decision.loops >= decision.rules.maxLoops) return null;
  if (state.step === 'settle' && next) {
    if (to === 'agree') return { step: to, current: state.current + 1 };
    if (at(to) > at('settle')) return null;
  }
  if (at(to) < at(state.step)) return { step: to, current: state.current };
  const skipped = STEPS.slice(at(state.step) + 1, at(to));
  const over = spent && at(state.step) < at('need') && at(to) > at('improve') && decision.loops >= decision.rules.maxLoops;
  const skippable = (step: Step) =>
    step === 'waterline' || ((step === 'need' || step === 'improve') && (over || standingClass(decision) === 'everyone'));
  return skipped.every(skippable) ? { step: to, current: state.current } : null;
}

/**
 * Steps that whoever leads may go to now: for the console.
 * `spent`: some of them are open only because the needs were asked as often as was agreed; the move then says so.
 */
export function ways(state: MeetingState): { on: Step[]; back: Step[]; spent: boolean } {
  const open = STEPS.filter((step) => destination(state, step, true));
  const on = (step: Step) => at(step) > at(state.step) || destination(state, step)?.current === state.current + 1;
  return { on: open.filter(on), back: open.filter((s) => !on(s)), spent: open.some((step) => !destination(state, step)) };
}

/** From `ready` to `vote`: why a reason is asked. Who gave no answer does not count. */
function reasonNeeded(state: MeetingState, to: Step, context: Context): boolean {
  if (state.step !== 'ready' || to !== 'vote') return false;
  const { answered, below } = context.memory.ready;
  return answered === 0 || below > 0;
}

export const routeDeciders: Deciders<
  'MoveMeeting' | 'UndoMove' | 'EndMeeting' | 'OpenWall' | 'CloseWall' | 'BlankScreen' | 'ShowScreen'
> = {
  MoveMeeting(state, command, actor, context) {
    const { to } = command;
    const decision = currentDecision(state);
    const where = destination(state, to, command.spent);
    const counted = where && to !== 'prepare' ? quorumAt(state, where) : null;
    const askedWhy = reasonNeeded(state, to, context);
    const refusal = firstRefusal(
      to === 'arrive' && state.step === 'prepare' && !agreementsComplete(state) && 'agreements-incomplete',
      authorise(state, actor, 'move'),
      command.from !== undefined && command.from !== state.stepVersion && 'already-done',
      !where && 'wrong-step',
      openRound(state) !== undefined && 'frozen',
      to === 'vote' && decision ? whyNoRound(state, decision, context) : null,
      askedWhy && isEmpty(command.reason) && 'reason-needed',
      isTooLong(command.reason) && 'too-long',
      counted?.short && isEmpty(command.reason) && 'quorum-short',
      where !== null && closesPens(state, where) && whyNotClosed(context)
    );
    if (refusal || !where || !decision) return refusal ?? refuse('wrong-step');
    return happened(
      ...closing(state, decision, context),
      // who goes on from `settle` shows the minority views, if nobody did
      ...(closesPens(state, where) ? closingPens(decision, context) : []),
      {
        type: 'MeetingMoved', to, current: where.current, at: context.now, ...(to === 'answer' ? { answersBy: context.answersBy() } : {}),
        ...(isEmpty(command.reason) || (counted?.short && !askedWhy) ? {} : { reason: context.text(command.reason!) })
      },
      ...(to === 'vote' ? [roundOpened(state, decision, context, 'vote', [])] : []),
      ...(to === 'settle' ? published(decision, context) : []),
      ...(counted ? quorumMissed(counted.short, counted.decision.id, counted.at, command.reason, context) : [])
    );
  },

  UndoMove(state, command, actor, context) {
    const move = state.lastMove;
    const refusal = firstRefusal(
      authorise(state, actor, 'undo-move'),
      command.from !== undefined && command.from !== state.stepVersion && 'already-done',
      (!move || state.ended !== null) && 'wrong-step',
      openRound(state) !== undefined && openRound(state)?.id !== move?.opened && 'frozen',
      // a round that was closed has a result: it can be voided with a reason, never made undone
      move !== null && (context.now - move.at > LIMITS.undoMs || (move.opened !== null && !openRound(state))) && 'undo-too-late'
    );
    if (refusal || !move) return refusal ?? refuse('wrong-step');
    return happened(...(move.opened ? [{ type: 'RoundVoided' as const, round: move.opened, undone: true as const }] : []), { type: 'MoveUndone' });
  },

  EndMeeting(state, _, actor, context) {
    const refusal = firstRefusal(authorise(state, actor, 'end'), (state.ended !== null || state.step === 'answer') && 'wrong-step');
    if (refusal) return refusal;
    const open = openRound(state);
    const decision = currentDecision(state);
    const views = decision ? closingPens(decision, context) : [];
    return happened(...views, ...(open ? [{ type: 'RoundVoided' as const, round: open.id }] : []), { type: 'MeetingEnded', at: context.now, answersBy: context.answersBy() });
  },

  OpenWall: (state, _, actor) => firstRefusal(authorise(state, actor, 'screen')) ?? (state.wallOpen ? happened() : happened({ type: 'WallOpened' })),
  CloseWall: (state, _, actor) => firstRefusal(authorise(state, actor, 'screen')) ?? (state.wallOpen ? happened({ type: 'WallClosed' }) : happened()),
  BlankScreen: (state, _, actor) =>
    firstRefusal(authorise(state, actor, 'screen')) ?? (state.screenBlank ? happened() : happened({ type: 'ScreenBlanked' })),
  ShowScreen: (state, _, actor) =>
    firstRefusal(authorise(state, actor, 'screen')) ?? (state.screenBlank ? happened({ type: 'ScreenShown' }) : happened())
};

/** A decision whose minority views were not shown before the meeting left it. */
const leaving = (d: Decision): Decision => (d.pens.some((p) => p.closed === null) ? { ...d, pens: withoutOpen(d.pens) } : d);

/** Whether a move is one before which the quorum is counted: the start of a decision, and a vote. */
function quorumAt(state: MeetingState, where: { step: Step; current: number }) {
  const decision = state.decisions[where.current];
  const starts = where.step === 'agree' && (state.step === 'arrive' || where.current !== state.current);
  if (!decision || !(starts || where.step === 'vote')) return null;
  const at = starts ? ('start' as const) : ('vote' as const);
  return { decision, at, short: quorumShort(state, entitledNow(state, decision).length) };
}

/** What leaving a step writes down of the answers that lived in memory: aggregates, words below three, never a person. */
function closing(state: MeetingState, decision: Decision, context: Context): MeetingEvent[] {
  if (state.step === 'spread' && Object.keys(context.memory.recognised).length > 0) {
    const recognised = Object.fromEntries(
      Object.entries(context.memory.recognised).map(([view, n]) => [view, n < LIMITS.wordsBelow ? null : n])
    );
    return [{ type: 'OtherViewsCounted', decision: decision.id, recognised }];
  }
  if (state.step === 'ready') {
    const { answered, below } = context.memory.ready;
    return [{ type: 'ReadinessCounted', decision: decision.id, answered: answered > 0, allReady: answered > 0 && below === 0 }];
  }
  return [];
}

/** At `settle`: the numbers of the secret rounds, if the rule for published counts allows all of them. */
function published(decision: Decision, context: Context): MeetingEvent[] {
  const secret = closedRounds(decision).filter((r) => r.ballot === 'secret');
  if (secret.length === 0) return [];
  const tallies = secret.flatMap((r) => {
    const tally = context.memory.tallies[r.id];
    return tally ? [tally.open()] : [];
  });
  const allowed = tallies.length === secret.length && mayPublish(tallies.map((t) => t.counts));
  const byRound = allowed ? Object.fromEntries(secret.map((r, i): [string, Counts] => [r.id, tallies[i]!.counts])) : null;
  const came = secret.flatMap((r, i): [string, OfWhom][] => {
    const of = allowed ? tallies[i]!.cameAlong : undefined;
    return of && mayPublishCameAlong(of) ? [[r.id, of]] : [];
  });
  return [{ type: 'CountsPublished', decision: decision.id, counts: byRound, ...(came.length > 0 ? { cameAlong: Object.fromEntries(came) } : {}) }];
}

export const routeEvolvers: Evolvers<
  'MeetingMoved' | 'MoveUndone' | 'MeetingEnded' | 'WallOpened' | 'WallClosed' | 'ScreenBlanked' |
  'ScreenShown' | 'OtherViewsCounted' | 'ReadinessCounted' | 'CountsPublished'
> = {
  MeetingMoved(state, { to, current, at: when, reason, answersBy }) {
    const from = { step: state.step, stepVersion: state.stepVersion, current: state.current };
    const moved: MeetingState = {
      ...state, step: to, current, stepVersion: state.stepsSoFar + 1, stepsSoFar: state.stepsSoFar + 1, paused: false, pausedUntil: null, leadMissed: false,
      // the time and the round of talking were about the step that is left
      timer: null, talk: null,
      // what the room looked at belongs to the step that it was opened in
      wallOpen: false,
      over: to === 'answer' ? { at: when, answersBy: answersBy ?? null } : null,
      // texts that were not shown before the meeting went back stay on the phones
      decisions: state.decisions.map((d) => leaving(showWaiting(d, state.seq))),
      lastMove: { seq: state.seq, at: when, from, before: null, opened: null, firstSecret: false, pace: { timer: state.timer, talk: state.talk } }
    };
    const decision = currentDecision(moved);
    if (!decision) return moved;
    const { loops, settled, otherViewAsked, waterline, readyReason, quorumMissed: missed } = decision;
    const remembering = { ...moved, lastMove: { ...moved.lastMove!, before: { loops, settled, otherViewAsked, waterline, readyReason, quorumMissed: missed } } };
    const starts = from.step === 'prepare' || current !== from.current;
    return changeDecision(remembering, decision.id, (d) => ({
      ...d,
      loops: to === 'need' ? d.loops + 1 : d.loops,
      ledBy: starts && state.lead ? [state.lead] : d.ledBy,
      settled: STEPS.indexOf(to) >= STEPS.indexOf('settle'),
      otherViewAsked: d.otherViewAsked || to === 'search',
      waterline: to === 'waterline' ? { ...d.waterline, entered: true, stopped: false } : d.waterline,
      ...(to === 'vote' && from.step === 'ready' ? { readyReason: reason ?? null } : {})
    }));
  },
  MoveUndone(state) {
    const move = state.lastMove;
    if (!move) return state;
    const left = currentDecision(state);
    const undone = { ...state, step: move.from.step, stepVersion: move.from.stepVersion, current: move.from.current, lastMove: null, over: null, ...move.pace };
    // what the move wrote down about the decision never happened either
    return left ? changeDecision(undone, left.id, (d) => leaving({ ...d, ...move.before })) : undone;
  },
  MeetingEnded: (state, { at: when, answersBy }) => ({
    ...state, ended: { early: true }, over: when === undefined ? null : { at: when, answersBy: answersBy ?? null }, paused: false, pausedUntil: null, timer: null, talk: null, decisions: state.decisions.map((d) => showWaiting(d, state.seq))
  }),
  WallOpened: (state) => ({ ...state, wallOpen: true }),
  WallClosed: (state) => ({ ...state, wallOpen: false }),
  ScreenBlanked: (state) => ({ ...state, screenBlank: true }),
  ScreenShown: (state) => ({ ...state, screenBlank: false }),
  OtherViewsCounted: (state, { decision, recognised }) =>
    changeDecision(state, decision, (d) => ({ ...d, recognition: { ...d.recognition, ...recognised } })),
  ReadinessCounted: (state, { decision, answered, allReady }) =>
    changeDecision(state, decision, (d) => ({ ...d, readiness: { answered, allReady } })),
  CountsPublished: (state, { decision, counts, cameAlong = {} }) =>
    changeDecision(state, decision, (d) => ({ ...d, published: counts, publishedCameAlong: cameAlong }))
};

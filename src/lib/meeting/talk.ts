import { halted, started, type Timer } from '../core/timer.ts';
import { refuse } from '../core/refusal.ts';
import { isPresent, seatOf } from './actor.ts';
import { authorise } from './permissions.ts';
import { firstRefusal, happened, type Deciders, type Evolvers } from './rules.ts';
import type { MeetingState, SeatId, Talk } from './state.ts';

/** Who speaks, and who comes next: a round in which everyone gets their turn, or a single turn. Rule L4 of the room's README. */

/** Whose turn it can be in a round: who has a voice of their own here. A supporter speaks in the turn of whom they help. */
export function inTheRound(state: MeetingState): SeatId[] {
  return Object.values(state.seats)
    .filter((s) => isPresent(s) && s.id !== state.lead && ['chair', 'facilitator', 'member', 'expert', 'official'].includes(s.role))
    .map((s) => s.id);
}

/** Who is helped by somebody who is here gets twice the time, by itself: speaking through another takes it. */
export function takesDouble(state: MeetingState, seat: SeatId): boolean {
  return Object.values(state.seats).some((s) => s.represents === seat && isPresent(s));
}

const mayGetTurn = (state: MeetingState, seat: SeatId) => isPresent(seatOf(state, seat)) && state.lead !== seat;

export const talkDeciders: Deciders<'StartTalkRound' | 'GiveTurn' | 'InsertTurn' | 'EndTurn' | 'EndTalk'> = {
  StartTalkRound(state, { quietFirst, minutes }, actor, context) {
    const refusal = firstRefusal(authorise(state, actor, 'lead-talk'), outside(state) && 'wrong-step');
    if (refusal) return refusal;
    const seats = inTheRound(state);
    const order = quietFirst ? [...seats.filter((s) => !state.spoken.includes(s)), ...seats.filter((s) => state.spoken.includes(s))] : seats;
    return happened({ type: 'TalkRoundStarted', order, perPersonMs: minutes === undefined ? null : minutes * 60_000, at: context.now });
  },

  GiveTurn(state, { seat }, actor, context) {
    const refusal = firstRefusal(
      authorise(state, actor, 'lead-talk'), outside(state) && 'wrong-step', !mayGetTurn(state, seat) && 'unknown-reference'
    );
    return refusal ?? (state.talk?.speaking === seat ? happened() : happened({ type: 'TurnGiven', seat, at: context.now }));
  },

  InsertTurn(state, { seat, place }, actor, context) {
    const refusal = firstRefusal(
      authorise(state, actor, 'lead-talk'), !state.talk?.round && 'wrong-step', !mayGetTurn(state, seat) && 'unknown-reference'
    );
    return refusal ?? (state.talk?.speaking === seat ? happened() : happened({ type: 'TurnInserted', seat, place, at: context.now }));
  },

  /** Done, or passed. The seat is named, so that a second press never ends the turn of the next person. */
  EndTurn(state, command, actor, context) {
    const seat = command.seat ?? actor.seat;
    const { talk } = state;
    const refusal = authorise(state, actor, 'lead-talk') === null ? null : firstRefusal(authorise(state, actor, 'own-turn', seat));
    if (refusal) return refusal;
    if (!seatOf(state, seat)) return refuse('unknown-reference');
    const theirs = talk !== null && (talk.speaking === seat || (command.how === 'passed' && talk.queue.includes(seat)));
    return theirs ? happened({ type: 'TurnEnded', seat, how: command.how, at: context.now }) : happened();
  },

  EndTalk: (state, _, actor) => firstRefusal(authorise(state, actor, 'lead-talk')) ?? (state.talk ? happened({ type: 'TalkEnded' }) : happened())
};

function outside(state: MeetingState): boolean {
  return state.ended !== null || state.step === 'prepare' || state.step === 'answer';
}

const without = (seats: readonly SeatId[], seat: SeatId) => seats.filter((s) => s !== seat);
const withOne = (seats: readonly SeatId[], seat: SeatId) => [...without(seats, seat), seat];

/** The time of one turn; it stands still while the meeting does. */
function timeFor(state: MeetingState, talk: Talk, seat: SeatId, at: number): Timer | null {
  if (talk.perPersonMs === null) return null;
  const timer = started(talk.perPersonMs * (takesDouble(state, seat) ? 2 : 1), at);
  return state.paused ? halted(timer, at, true) : timer;
}

/** Nobody speaks now: the first in the queue who is (still) here does. Who went home or took the lead is passed over without a word. */
function next(state: MeetingState, talk: Talk, at: number): Talk {
  const queue = talk.queue.filter((seat) => mayGetTurn(state, seat));
  const [speaking = null, ...rest] = queue;
  return { ...talk, speaking, queue: rest, timer: speaking === null ? null : timeFor(state, talk, speaking, at) };
}

/** Whoever speaks now has spoken. */
function closed(talk: Talk): Talk {
  return talk.speaking === null ? talk : { ...talk, spoke: withOne(talk.spoke, talk.speaking), speaking: null, timer: null };
}

export const talkEvolvers: Evolvers<'TalkRoundStarted' | 'TurnGiven' | 'TurnInserted' | 'TurnEnded' | 'TalkEnded'> = {
  TalkRoundStarted(state, { order, perPersonMs, at }) {
    const talk: Talk = { round: true, speaking: null, queue: order, spoke: [], passed: [], perPersonMs, timer: null };
    return { ...state, talk: next(state, talk, at) };
  },
  TurnGiven(state, { seat, at }) {
    const before = state.talk ?? { round: false, speaking: null, queue: [], spoke: [], passed: [], perPersonMs: null, timer: null };
    const talk = { ...closed(before), speaking: seat, queue: without(before.queue, seat), passed: without(before.passed, seat) };
    const spoken = before.speaking === null ? state.spoken : withOne(state.spoken, before.speaking);
    return { ...state, spoken, talk: { ...talk, timer: timeFor(state, talk, seat, at) } };
  },
  TurnInserted(state, { seat, place, at }) {
    if (!state.talk) return state;
    const rest = without(state.talk.queue, seat);
    const talk = { ...state.talk, queue: place === 'next' ? [seat, ...rest] : [...rest, seat], passed: without(state.talk.passed, seat) };
    return { ...state, talk: talk.speaking === null ? next(state, talk, at) : talk };
  },
  TurnEnded(state, { seat, how, at }) {
    if (!state.talk) return state;
    const spoken = how === 'spoke' ? withOne(state.spoken, seat) : state.spoken;
    const before = state.talk;
    const talk = {
      ...before, queue: without(before.queue, seat),
      spoke: how === 'spoke' ? withOne(before.spoke, seat) : before.spoke,
      passed: how === 'passed' ? withOne(before.passed, seat) : before.passed
    };
    if (before.speaking !== seat) return { ...state, spoken, talk };
    // a single turn is over with its speaker; a round goes on
    return { ...state, spoken, talk: before.round ? next(state, talk, at) : null };
  },
  TalkEnded: (state) => ({
    ...state, talk: null, spoken: state.talk?.speaking ? withOne(state.spoken, state.talk.speaking) : state.spoken
  })
};

/** Where a seat stands in the talk. */
export function turnOf(state: MeetingState, seat: SeatId): 'now' | 'next' | 'later' | null {
  const { talk } = state;
  if (!talk) return null;
  if (talk.speaking === seat) return 'now';
  const at = talk.queue.filter((s) => mayGetTurn(state, s)).indexOf(seat);
  return at === -1 ? null : at === 0 ? 'next' : 'later';
}

/** Who comes after whoever speaks. */
export function nextUp(state: MeetingState): SeatId | null {
  return state.talk?.queue.find((seat) => mayGetTurn(state, seat)) ?? null;
}

/** Who could have a turn and has had none in this meeting: for whoever leads, to ask kindly. Never a count. */
export function notSpokenYet(state: MeetingState): SeatId[] {
  return inTheRound(state).filter((seat) => !state.spoken.includes(seat) && state.talk?.speaking !== seat);
}

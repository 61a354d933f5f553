import { words } from '../../core/text.ts';
import { actorOf, hasSteppedOut, isPresent, seatOf } from '../actor.ts';
import { mayHold } from '../ballots.ts';
import { nameOf } from '../names.ts';
import { liveLinks } from '../outcome.ts';
import { type Action, granted, inStep, isOut, TABLE } from '../permissions.ts';
import { among, isVoter } from '../rounds.ts';
import { currentDecision } from '../rules.ts';
import type { Contribution, Decision, MeetingState, Round, SeatId } from '../state.ts';
import { turnOf } from '../talk.ts';
import { inputView } from './inputs.ts';
import type { MemoryView } from './memory.ts';
import type { MineSlice } from './mine.types.ts';
import { plain } from './plain.ts';

/** What one seat alone sees. */

/** Whose ballot of a secret round is there, only that phone knows. */
const isIn = (round: Round, seat: SeatId): boolean => round.answers[seat] !== undefined;

/** What only this seat sees: its own inputs, what it may do, what was received from it. Never a secret choice. */
export function mineFor(state: MeetingState, seatId: SeatId | null, memory: MemoryView): MineSlice | null {
  const seat = seatId === null ? undefined : seatOf(state, seatId);
  const actor = seatId === null ? null : actorOf(state, seatId);
  if (!seat || !actor) return null;
  const d = currentDecision(state);
  const subjects = [seat.id, ...(seat.role === 'supporter' && seat.represents ? [seat.represents] : [])];
  // whoever acts for another sees whether the answer of that person is here
  const answering = subjects.at(-1)!;
  const open = d?.rounds.find((r) => r.status === 'open');
  // a meeting that ended early is at no step; what was settled can still be answered and adopted
  const step = state.ended === null ? state.step : state.decisions.some((x) => x.settled) ? 'answer' : null;
  const can = (Object.keys(TABLE) as Action[]).filter(
    (action) => inStep(action, step) && subjects.some((s) => granted(state, actor, action, s) && (step === 'prepare' || !isOut(state, action, s))) && !neutral(action, actor.leads)
  );
  const own = state.decisions.flatMap((decision) =>
    concerning(decision, subjects)
      // of whom one represents: what one brought oneself, and what carries that person's name anyway
      .filter((c) => !c.withdrawn && (c.owner === seat.id || c.broughtBy === seat.id || (c.name === 'shown' && subjects.includes(c.owner ?? ''))))
      .map((c) => ({
        ...inputView(state, c, true), broughtBy: c.broughtBy ? (nameOf(state, c.broughtBy) ?? '') : null,
        gathered: words(c.gathered), reference: words(c.reference), functions: c.functions, owner: c.owner!, decision: decision.id,
        // may still be replaced while its stay in the step lasts
        open: c.step === state.step && c.stepVersion === state.stepVersion && state.ended === null,
        links: liveLinks(decision).filter((l) => l.input === c.id).map((l) => ({ change: l.change, confirmed: l.confirmed })),
        grouping: Object.hasOwn(decision.grouping, c.id)
      }))
  );
  return {
    seat: seat.id, name: plain(seat.name), role: seat.role, vote: seat.vote, leads: actor.leads, present: isPresent(seat),
    represents: seat.represents ? { seat: seat.represents, name: nameOf(state, seat.represents) ?? '' } : null,
    ...(seat.shared ? { shared: true as const } : {}), ...aside(state, d, answering), ...(!actor.leads && d?.ledBy.includes(seat.id) && state.lead ? { ledNow: nameOf(state, state.lead) ?? '' } : {}),
    can, inputs: own, agreed: d?.agreed[answering] === true,
    voter: d ? isVoter(state, d, answering) : false,
    ballots: d?.ballots ? { holds: subjects.filter((x) => mayHold(d).includes(x)), issued: subjects.filter((x) => memory.issued.get(d.id)?.has(x)) } : null,
    round: open
      ? {
          id: open.id, entitled: subjects.filter((s) => among(open.entitled, s)),
          answered: subjects.filter((s) => among(open.entitled, s) && isIn(open, s)),
          received: isIn(open, answering),
          // of an open round one sees one's own choice again, never that of whom one represents (they may have chosen on their
          // own phone); of a secret one only the device itself remembers
          choice: open.ballot === 'open' ? (open.answers[seat.id] ?? null) : null
        }
      : null,
    ready: memory.ready.has(answering), dive: memory.dive.answered.has(answering),
    recognised: [...memory.recognised].flatMap(([view, seats]) => (seats.has(answering) ? [view] : [])),
    ...(memory.here.has(seat.id) ? { here: memory.here.get(seat.id)! } : {}), hand: memory.hands.includes(seat.id), handPlace: memory.hands.includes(seat.id) ? memory.hands.indexOf(seat.id) + 1 : null,
    turn: turnFor(state, subjects)
  };
}

/** Whose turn it is, of those that this phone speaks for: now before next before later. */
function turnFor(state: MeetingState, subjects: readonly SeatId[]): MineSlice['turn'] {
  for (const when of ['now', 'next', 'later'] as const) {
    const seat = subjects.find((s) => turnOf(state, s) === when);
    if (seat !== undefined) return { when, seat, timer: when === 'now' ? (state.talk?.timer ?? null) : null };
  }
  return null;
}

/** What only some have: a helper, and having stepped out. */
function aside(state: MeetingState, d: Decision | undefined, seat: SeatId): Pick<MineSlice, 'together' | 'out'> {
  const helped = helpedSeats(state).has(seat);
  const out = d && hasSteppedOut(d, seat) ? { words: words(d.steppedOut[seat]) ?? '', back: !d.rounds.some((r) => !r.undone) } : undefined;
  return { ...(helped ? { together: seatOf(state, seat)?.together === true } : {}), ...(out ? { out } : {}) };
}

/** Everyone who has a helper; made once for each list of seats, since every view asks it. */
function helpedSeats(state: MeetingState): ReadonlySet<SeatId> {
  let helped = helpedBy.get(state.seats);
  if (!helped) {
    helped = new Set(Object.values(state.seats).flatMap((s) => (s.role === 'supporter' && s.represents !== undefined ? [s.represents] : [])));
    helpedBy.set(state.seats, helped);
  }
  return helped;
}

const helpedBy = new WeakMap<MeetingState['seats'], ReadonlySet<SeatId>>();

/** Inputs that these seats own or brought, in their order. Found by seat, so that a step change asks each input once and not once for each person. */
function concerning(decision: Decision, seats: readonly SeatId[]): Contribution[] {
  let index = bySeat.get(decision.contributions);
  if (!index) {
    index = new Map();
    let place = 0;
    for (const c of Object.values(decision.contributions)) {
      for (const seat of new Set([c.owner, c.broughtBy])) {
        if (seat === null) continue;
        const own = index.get(seat);
        if (own) own.push({ place, c });
        else index.set(seat, [{ place, c }]);
      }
      place++;
    }
    bySeat.set(decision.contributions, index);
  }
  const found = new Map(seats.flatMap((seat) => index.get(seat) ?? []).map((entry) => [entry.place, entry.c]));
  return [...found].sort(([a], [b]) => a - b).map(([, c]) => c);
}

const bySeat = new WeakMap<Decision['contributions'], Map<SeatId, { readonly place: number; readonly c: Contribution }[]>>();

function neutral(action: Action, leads: boolean): boolean {
  return leads && (action === 'input' || action === 'recognise' || action === 'ready' || action === 'vote' || action === 'ask-ballot' || action === 'step-out');
}

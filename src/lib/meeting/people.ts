import { refuse } from '../core/refusal.ts';
import { LIMITS } from '../limits.ts';
import { isPresent, seatOf } from './actor.ts';
import { authorise } from './permissions.ts';
import {
  changeDecision, currentDecision, firstRefusal, happened, isTooLong, type Context, type Deciders, type Evolvers, type Verdict
} from './rules.ts';
import type { MeetingState, SeatId } from './state.ts';
import type { Role } from './vocabulary.ts';

/** The hall: who asks to come in, who is let in, who leads, who left. Rules H1 to H8 of the room's README. */

/** Roles that a person may claim at the door; the others sign in. The chair confirms a claim by admitting. */
export const CLAIMABLE: readonly Role[] = ['member', 'expert', 'official', 'supporter', 'observer'];

/** Someone asks to come in with a name (which may be empty or an alias) and a claim of what they are. */
export function askEntry(state: MeetingState, ask: string, name: string, roleClaim: Role, context: Context): Verdict {
  if (!state.hallOpen) return refuse('hall-closed');
  if (isTooLong(name, LIMITS.nameMax)) return refuse('too-long');
  if (!CLAIMABLE.includes(roleClaim)) return refuse('not-understood');
  if (Object.values(state.asks).filter((a) => a.status === 'waiting').length >= LIMITS.lobbyMax) return refuse('busy');
  return happened({ type: 'EntryAsked', ask, name: context.text(name.trim() || alias(ask)), roleClaim });
}

/** A signed-in account sits down on its seat: the one bound to it, else the council's free seat of that role. */
export function takeSeat(state: MeetingState, account: string, role: Role): { seat: SeatId; verdict: Verdict } | null {
  const seats = Object.values(state.seats);
  const seat = seats.find((s) => s.account === account) ?? seats.find((s) => s.role === role && !s.account);
  if (!seat) return null;
  const done = seat.account === account && isPresent(seat);
  return { seat: seat.id, verdict: done ? happened() : happened({ type: 'SeatTaken', seat: seat.id, account }) };
}

const COLOURS = ['Blauwe', 'Groene', 'Gele', 'Rode', 'Witte', 'Paarse', 'Oranje', 'Bruine'];
const THINGS = ['stoel', 'lamp', 'jas', 'fiets', 'boot', 'tafel', 'deur', 'kop', 'pen', 'tas', 'bank', 'klok'];

/** A friendly name for who gives none, from the (random) id, so that it stays the same. */
export function alias(id: string): string {
  let n = 0;
  for (const char of id) n = (n * 31 + char.codePointAt(0)!) >>> 0;
  return `${COLOURS[n % COLOURS.length]} ${THINGS[(n >>> 4) % THINGS.length]}`;
}

/** An adopted record names who was there: nobody joins them afterwards. A second device of someone who was there still may. */
function isOnRecord(state: MeetingState): boolean {
  return state.decisions.some((d) => d.adoption !== null);
}

export const peopleDeciders: Deciders<
  'OpenHall' | 'CloseHall' | 'Admit' | 'RefuseEntry' | 'CheckIn' | 'LeaveMeeting' | 'TakeLead' | 'HandOverLead'
> = {
  OpenHall: (state, _, actor) =>
    firstRefusal(authorise(state, actor, 'open-hall')) ?? (state.hallOpen ? happened() : happened({ type: 'HallOpened' })),
  CloseHall: (state, _, actor) =>
    firstRefusal(authorise(state, actor, 'open-hall')) ?? (state.hallOpen ? happened({ type: 'HallClosed' }) : happened()),

  Admit(state, command, actor) {
    const ask = Object.hasOwn(state.asks, command.ask) ? state.asks[command.ask] : undefined;
    const target = command.as === undefined ? undefined : seatOf(state, command.as);
    const refusal = firstRefusal(
      authorise(state, actor, 'admit'),
      // chair, facilitator and secretary sign in: nobody is let in at the door as one of them
      target !== undefined && !CLAIMABLE.includes(target.role) && 'not-entitled',
      ask?.status === 'waiting' && !isPresent(target) && isOnRecord(state) && 'wrong-step',
      (!ask || ask.status === 'refused' || (command.as !== undefined && !target)) && 'unknown-reference',
      command.as === undefined && Object.keys(state.seats).length >= LIMITS.seatsMax && 'busy',
      command.role !== undefined && !CLAIMABLE.includes(command.role) && 'not-understood'
    );
    if (refusal || !ask) return refusal ?? refuse('unknown-reference');
    if (ask.status === 'admitted') return happened(); // a second tap changes nothing
    if (command.as !== undefined) return happened({ type: 'Admitted', ask: ask.id, seat: command.as });
    const role = command.role ?? ask.roleClaim;
    const level = currentDecision(state)?.level;
    const vote = command.vote ?? (role === 'member' || (role === 'expert' && level === 'decide-along'));
    return happened({ type: 'Admitted', ask: ask.id, seat: ask.id, made: { role, vote, joins: 'phone', expertRoles: [] } });
  },

  RefuseEntry(state, command, actor) {
    const ask = Object.hasOwn(state.asks, command.ask) ? state.asks[command.ask] : undefined;
    const refusal = firstRefusal(authorise(state, actor, 'admit'), ask?.status !== 'waiting' && 'unknown-reference');
    if (refusal || !ask) return refusal ?? refuse('unknown-reference');
    return happened({ type: 'EntryRefused', ask: ask.id, erases: [ask.name['~text']] });
  },

  CheckIn(state, command, actor) {
    const seat = seatOf(state, command.seat);
    const refusal = firstRefusal(
      authorise(state, actor, 'admit'), seat?.presence === 'expected' && isOnRecord(state) && 'wrong-step', !seat && 'unknown-reference'
    );
    return refusal ?? (isPresent(seat) ? happened() : happened({ type: 'CheckedIn', seat: command.seat }));
  },

  LeaveMeeting(state, command, actor) {
    const seat = command.seat ?? actor.seat;
    const refusal = firstRefusal(authorise(state, actor, 'leave', seat), !seatOf(state, seat) && 'unknown-reference');
    return refusal ?? (isPresent(seatOf(state, seat)) ? happened({ type: 'SeatLeft', seat }) : happened());
  },

  TakeLead(state, _, actor, context) {
    const refusal = firstRefusal(
      authorise(state, actor, 'take-lead'),
      !actor.roles.has('chair') && !actor.leads && state.lead !== null && context.memory.leadAwayMs < LIMITS.lateMs && 'not-entitled'
    );
    return refusal ?? (actor.leads ? happened() : happened({ type: 'LeadTaken', seat: actor.seat }));
  },

  HandOverLead(state, command, actor) {
    const target = seatOf(state, command.seat);
    const refusal = firstRefusal(
      authorise(state, actor, 'hand-over-lead'),
      (!target || target.role === 'observer' || target.joins === 'paper') && 'unknown-reference'
    );
    return refusal ?? (state.lead === command.seat ? happened() : happened({ type: 'LeadTaken', seat: command.seat }));
  }
};

export const peopleEvolvers: Evolvers<
  'HallOpened' | 'HallClosed' | 'EntryAsked' | 'Admitted' | 'EntryRefused' | 'SeatTaken' | 'CheckedIn' | 'SeatLeft' | 'LeadTaken'
> = {
  HallOpened: (state) => ({ ...state, hallOpen: true }),
  HallClosed: (state) => ({ ...state, hallOpen: false }),
  EntryAsked: (state, { ask, name, roleClaim }) => ({
    ...state, asks: { ...state.asks, [ask]: { id: ask, name, roleClaim, status: 'waiting' } }
  }),
  Admitted(state, { ask, seat, made }) {
    const asked = state.asks[ask]!;
    const old = seatOf(state, seat);
    const next = old
      ? { ...old, presence: 'present' as const }
      : { id: seat, name: asked.name, presence: 'present' as const, ...made! };
    return {
      ...state,
      asks: { ...state.asks, [ask]: { ...asked, status: 'admitted', seat } },
      seats: { ...state.seats, [seat]: next }
    };
  },
  EntryRefused(state, { ask }) {
    const { [ask]: asked, ...rest } = state.asks;
    return asked ? { ...state, asks: { ...rest, [ask]: { ...asked, name: { ...asked.name, value: null }, status: 'refused' } } } : state;
  },
  SeatTaken: (state, { seat, account }) => withSeat(state, seat, { account, presence: 'present' }),
  CheckedIn: (state, { seat }) => withSeat(state, seat, { presence: 'present' }),
  SeatLeft: (state, { seat }) => withSeat(state, seat, { presence: 'left' }),
  LeadTaken(state, { seat }) {
    const led = { ...state, lead: seat };
    const decision = currentDecision(state);
    // before the meeting nobody has led yet: choosing again costs no vote; after it nothing is led any more
    if (state.step === 'prepare' || state.step === 'answer' || state.ended || !decision) return led;
    return changeDecision(led, decision.id, (d) => ({ ...d, ledBy: [...new Set([...d.ledBy, seat])] }));
  }
};

function withSeat(state: MeetingState, id: SeatId, change: Partial<MeetingState['seats'][string]>): MeetingState {
  const seat = seatOf(state, id);
  return seat ? { ...state, seats: { ...state.seats, [id]: { ...seat, ...change } } } : state;
}

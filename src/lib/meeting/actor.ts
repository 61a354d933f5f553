import type { Decision, MeetingState, Seat, SeatId } from './state.ts';
import type { Role } from './vocabulary.ts';

/** The columns of the permission table that a seat can stand in. */
export type ActorRole = Role | 'screen' | 'lobby' | 'tablet';

/** Who sends a command, as the rules see them. */
export interface Actor {
  readonly seat: SeatId;
  readonly roles: ReadonlySet<ActorRole>;
  readonly leads: boolean;
  /** Chair or secretary of the council without a seat in this meeting (they came later): their name. `seat` is their account then. */
  readonly office?: string;
}

/**
 * A seat's rights come from its role and from leading. Whoever leads is the facilitator besides; a facilitator who handed
 * the lead over is a member (who votes from the next decision on).
 * @returns null when the seat does not exist
 */
export function actorOf(state: MeetingState, seatId: SeatId): Actor | null {
  const seat = seatOf(state, seatId);
  if (!seat) return null;
  const leads = state.lead === seat.id;
  const roles = new Set<ActorRole>([seat.role === 'facilitator' && !leads ? 'member' : seat.role]);
  if (leads) roles.add('facilitator');
  return { seat: seat.id, roles, leads };
}

/** The shared tablet of voting cards is a place, and nobody's seat. */
export function isTabletPlace(place: string): boolean {
  return place.startsWith('tablet-');
}

/** What the tablet may do, the table says; whom it does it for, each command. */
export function tabletActor(place: string): Actor {
  return { seat: place, roles: new Set<ActorRole>(['tablet']), leads: false };
}

/** A seat by its id; undefined when there is none (also for names that every object has). */
export function seatOf(state: MeetingState, id: SeatId): Seat | undefined {
  return Object.hasOwn(state.seats, id) ? state.seats[id] : undefined;
}

/** The seat that a device speaks for: its own, or the one that the chair admitted it to. Null while it waits. */
export function seatFor(state: MeetingState, place: string): SeatId | null {
  const seat = boundTo(state, place);
  return seat && !seat.removed ? seat.id : null;
}

/** Where a device without a seat stands: at the door, turned away there, or sent away later. Null: nowhere in this meeting. */
export function doorOf(state: MeetingState, place: string): Door | null {
  const seat = boundTo(state, place);
  if (seat) return seat.removed ? 'removed' : null;
  const status = Object.hasOwn(state.asks, place) ? state.asks[place]!.status : null;
  return status === 'admitted' ? null : status;
}
export type Door = 'waiting' | 'refused' | 'removed';

function boundTo(state: MeetingState, place: string): Seat | undefined {
  const own = seatOf(state, place);
  if (own) return own;
  const ask = Object.hasOwn(state.asks, place) ? state.asks[place] : undefined;
  return ask?.status === 'admitted' && ask.seat !== undefined ? seatOf(state, ask.seat) : undefined;
}

/** Whether this person said that they do not take part in this decision (a conflict of interest). */
export function hasSteppedOut(decision: Decision | undefined, seat: SeatId): boolean {
  return decision !== undefined && Object.hasOwn(decision.steppedOut, seat);
}

/** Whoever helps this person, where they want that to be seen: a supporter or interpreter who came. */
export function helperOf(state: MeetingState, id: SeatId | null): Seat | undefined {
  if (id === null || seatOf(state, id)?.together !== true) return undefined;
  return Object.values(state.seats).find((s) => s.role === 'supporter' && s.represents === id && s.presence !== 'expected');
}

export function isPresent(seat: Seat | undefined): boolean {
  return seat?.presence === 'present';
}

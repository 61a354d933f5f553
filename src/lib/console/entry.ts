import type { Command } from '../meeting/commands.server.ts';
import type { SeatView, WaitingRoomSlice } from '../meeting/view/people.types.ts';
import { votesByDefault } from '../meeting/people-list.ts';
import type { Level, Role } from '../meeting/vocabulary.ts';

/** Whom the chair is offered to let somebody in as. A suggestion: the chair confirms it, one by one or for a whole list. */

/** Roles that a person may claim at the door; the others sign in. */
export const CLAIMABLE: readonly Role[] = ['member', 'expert', 'official', 'supporter', 'observer'];

export type Asking = WaitingRoomSlice[number];
export type Entry = Omit<Extract<Command, { type: 'Admit' }>, 'type'>;

/** A name without accents, capitals and the number that tells two people apart. */
const plain = (name: string) => name.replace(/ \(\d+\)$/, '').normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** 2 the same name, 1 a name that begins or ends alike ("Amina" and "Amina El Idrissi"), 0 another. */
export function likeness(seat: SeatView, ask: Asking): number {
  const [a, b] = [plain(seat.name), plain(ask.as)];
  return a === b ? 2 : a.split(' ').some((word) => b.split(' ').includes(word)) ? 1 : 0;
}

/** The seats of the room that somebody at the door could be, the likeliest first. */
export function fitting(seats: readonly SeatView[], ask: Asking): { expected: SeatView[]; here: SeatView[] } {
  const likely = seats.filter((s) => CLAIMABLE.includes(s.role)).sort((a, b) => likeness(b, ask) - likeness(a, ask));
  return { expected: likely.filter((s) => s.presence === 'expected' && s.joins !== 'paper'), here: likely.filter((s) => s.presence !== 'expected' && !s.removed) };
}

/**
 * Who was prepared under this very name comes in as that person; who says that they were in already, as the person of that name who is here.
 * @returns the id of a seat; null: as somebody new
 */
export function suggestedSeat(seats: readonly SeatView[], ask: Asking): string | null {
  const { expected, here } = fitting(seats, ask);
  const same = (list: readonly SeatView[]) => list.find((s) => likeness(s, ask) === 2)?.id;
  return (ask.returns ? same(here) : undefined) ?? same(expected) ?? null;
}

/** Everyone on the list as they would come in one by one. Who says that they were in already is looked at by a person, never in a batch. */
export function entries(seats: readonly SeatView[], waiting: readonly Asking[], level: Level | undefined): { entries: Entry[]; votes: number } {
  const taken = new Set<string>();
  let votes = 0;
  const list = waiting.filter((ask) => !ask.returns).map((ask): Entry => {
    const as = suggestedSeat(seats, ask);
    // two people of one name: the first sits down on the prepared seat, the second comes in as somebody new
    if (as !== null && !taken.has(as)) {
      taken.add(as);
      if (seats.find((s) => s.id === as)?.vote) votes++;
      return { ask: ask.ask, as };
    }
    const vote = votesByDefault(ask.role, level);
    if (vote) votes++;
    return { ask: ask.ask, role: ask.role, vote };
  });
  return { entries: list, votes };
}

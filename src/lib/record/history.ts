/** The versions of a record: its adoption, and each erratum and redaction after it. */
import { nameOf } from '../meeting/names.ts';
import type { Decision, MeetingState, SeatId } from '../meeting/state.ts';
import type { Role } from '../meeting/vocabulary.ts';
import type { DecisionRecord, RecordVersion } from './record.ts';

/** The day in the Netherlands, whatever the server's own clock is set to: a record names a day, no hour. */
export function dayOf(ms: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(ms);
}

/** Names and roles of seats, in this order; a seat that is gone is left out. */
export function peopleNamed(state: MeetingState, seats: readonly SeatId[]): { readonly name: string; readonly role: Role }[] {
  return seats.flatMap((id) => {
    const seat = state.seats[id];
    return seat ? [{ name: nameOf(state, seat.id) ?? '', role: seat.role }] : [];
  });
}

/** Which version this is, and how it came to be. A draft has none. */
export function historyOf(state: MeetingState, decision: Decision): Pick<DecisionRecord, 'version' | 'history'> {
  const { adoption } = decision;
  if (!adoption) return { version: 0, history: [] };
  const history: RecordVersion[] = [
    { version: 1, kind: 'adopted', date: dayOf(adoption.at), by: peopleNamed(state, adoption.by), reason: null, corrections: [] }
  ];
  return { version: history.length, history };
}

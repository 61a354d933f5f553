import { LIMITS } from '../limits.ts';
import { AGREEMENTS, type Agreement } from '../meeting/vocabulary.ts';
import type { AgendaSlice } from '../meeting/view/agenda.types.ts';
import type { SeatView } from '../meeting/view/people.types.ts';

/** What is still to do before the hall opens. `stops`: the meeting cannot begin without it; the others only warn. */
export type Todo =
  | { readonly code: 'no-decision'; readonly stops: true }
  | { readonly code: 'agreements'; readonly stops: true; readonly decision: string; readonly fields: readonly Agreement[] }
  | { readonly code: 'no-text'; readonly stops: false; readonly decision: string }
  | { readonly code: 'few-voters'; readonly stops: false; readonly voters: number; readonly secret: boolean }
  | { readonly code: 'nobody-for-whom'; readonly stops: false; readonly seat: string; readonly name: string };

/** A picture of what the preparation misses, for the page; the rules decide at the start of the meeting. */
export function todos(agenda: AgendaSlice, seats: readonly SeatView[]): Todo[] {
  if (agenda.length === 0) return [{ code: 'no-decision', stops: true }];
  const list: Todo[] = agenda.flatMap((d): Todo[] => {
    const fields = AGREEMENTS.filter((a) => d.agreements[a].trim() === '');
    return [
      ...(fields.length ? [{ code: 'agreements' as const, stops: true as const, decision: d.id, fields }] : []),
      ...(Object.keys(d.original).length === 0 ? [{ code: 'no-text' as const, stops: false as const, decision: d.id }] : [])
    ];
  });
  const voters = seats.filter((s) => s.vote && !s.leads).length;
  const secret = agenda.some((d) => d.rules.ballot === 'secret');
  if (voters < (secret ? LIMITS.secretMin : 1)) list.push({ code: 'few-voters', stops: false, voters, secret });
  for (const seat of seats) {
    if (seat.role === 'supporter' && !seat.represents) list.push({ code: 'nobody-for-whom', stops: false, seat: seat.id, name: seat.name });
  }
  return list;
}

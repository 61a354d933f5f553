import { words } from '../core/text.ts';
import type { MeetingState, SeatId } from './state.ts';

/**
 * Two people of one name are told apart by one rule (D1): in the order in which they came into the meeting the second is "Fatma (2)".
 * The name itself is never changed: the number comes and goes with who is there.
 */

type Named = Pick<MeetingState, 'seats'>;
const known = new WeakMap<Named['seats'], ReadonlyMap<SeatId, string>>();

/** The name of a seat as it is shown to others; null when there is no such seat or the name was erased. */
export function nameOf(state: Named, seat: SeatId | null | undefined): string | null {
  return seat == null ? null : (namesOf(state).get(seat) ?? null);
}

/** All names of a meeting, each told apart from the others. */
export function namesOf({ seats }: Named): ReadonlyMap<SeatId, string> {
  let names = known.get(seats);
  if (!names) {
    names = toldApart(Object.values(seats).flatMap((s) => (words(s.name) === null ? [] : [[s.id, words(s.name)!] as const])));
    known.set(seats, names);
  }
  return names;
}

/** Names of people at the door, told apart from each other and from those inside. */
export function doorNames(state: Pick<MeetingState, 'seats' | 'asks'>): ReadonlyMap<string, string> {
  const waiting = Object.values(state.asks).flatMap((a) => (a.status === 'waiting' && words(a.name) !== null ? [[a.id, words(a.name)!] as const] : []));
  return toldApart(waiting, namesOf(state).values());
}

/** @param taken names that stand already */
export function toldApart<K>(named: readonly (readonly [K, string])[], taken: Iterable<string> = []): Map<K, string> {
  const used = new Set([...taken].map(sameName));
  const own = new Set(named.map(([, name]) => sameName(name)));
  const told = new Map<K, string>();
  for (const [key, name] of named) {
    let shown = name;
    // a number that somebody carries as part of their own name is skipped
    for (let n = 2; used.has(sameName(shown)) || (n > 2 && own.has(sameName(shown))); n++) shown = `${name} (${n})`;
    used.add(sameName(shown));
    told.set(key, shown);
  }
  return told;
}

/** Names that a person in the room hears as the same: capitals, width and spaces aside. */
export function sameName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('nl');
}

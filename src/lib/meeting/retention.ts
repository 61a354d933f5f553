import { LIMITS } from '../limits.ts';
import type { Text } from '../core/text.ts';
import type { MeetingEvent } from './events.ts';
import { closedRounds } from './outcome.ts';
import type { Evolvers } from './rules.ts';
import type { Decision, MeetingState } from './state.ts';

/**
 * What is erased by time alone. Rules E1 to E4 of the room's README; the whole table, with what never is kept, stands in
 * `server/retention-table.ts`. Nobody commands this: the house asks each hour what is due.
 */

/** How long a council keeps what, after the adoption, in ms. */
export interface Keeping {
  /** Words that the record does not show. */
  readonly rawMs: number;
  /** Names that no record names, and the keys of places. */
  readonly namesMs: number;
  /** As long as a personal page opens: what its owner asked there, and said of an answer. */
  readonly personalMs: number;
}
export const KEEPING: Keeping = { rawMs: LIMITS.rawMs, namesMs: LIMITS.rawMs, personalMs: LIMITS.wishesMs };

/** Ids of the texts whose time has come, by why they go. */
export function dueTexts(state: MeetingState, now: number, keeping: Keeping = KEEPING): { readonly raw: readonly string[]; readonly names: readonly string[]; readonly wishes: readonly string[] } {
  return { raw: rawTexts(state, now, keeping), names: nameTexts(state, now, keeping), wishes: wishTexts(state, now, keeping) };
}

/** Everything whose time has come. Empty when nothing is due. */
export function due(state: MeetingState, now: number, keeping: Keeping = KEEPING): MeetingEvent[] {
  const { raw, names, wishes } = dueTexts(state, now, keeping);
  const texts = [...new Set([...raw, ...names, ...wishes])];
  return [
    ...Object.values(state.asks)
      // without a moment it comes from before moments were kept: a day has passed since
      .filter((a) => a.status === 'waiting' && now - a.askedAt > LIMITS.askMs)
      .map((a): MeetingEvent => ({ type: 'EntryLapsed', ask: a.id, erases: [a.name['~text']] })),
    ...(texts.length > 0 ? [{ type: 'TextsForgotten' as const, erases: texts }] : [])
  ];
}

/** Whether all decisions have been adopted so long ago that nobody comes back for an answer: then places need no keys any more. */
export function isOver(state: MeetingState, now: number, forMs: number = KEEPING.namesMs): boolean {
  return state.decisions.length > 0 && state.decisions.every((d) => adoptedLongAgo(d, now, forMs));
}

function adoptedLongAgo(d: Decision, now: number, forMs: number): boolean {
  return d.adoption !== null && now - d.adoption.at > forMs;
}

/** What owners asked on their personal page, and said of their answer: nobody can open that page any more. */
function wishTexts(state: MeetingState, now: number, { personalMs }: Keeping): string[] {
  return state.decisions.filter((d) => adoptedLongAgo(d, now, personalMs)).flatMap((d) => idsIn([d.talks, d.judged, Object.values(d.after.asked)]));
}

/** Words of a decision that its record does not show. What the record shows is kept with it, and never touched here. */
function rawTexts(state: MeetingState, now: number, { rawMs }: Keeping): string[] {
  return state.decisions.filter((d) => adoptedLongAgo(d, now, rawMs)).flatMap((d) => {
    const kept = new Set(idsIn([
      d.question, d.addressee, d.agreements, d.original, closedRounds(d).map((r) => r.changes), d.answers, d.minorityViews, d.notHeard, d.followUps
    ]));
    const inputs = Object.values(d.contributions);
    const withdrawn = new Set(inputs.filter((c) => c.withdrawn).map((c) => c.id));
    return idsIn([
      // what a writer without a name kept from the others, and a card that was never shown
      inputs.filter((c) => c.name === 'hidden' && !c.showDetails).map((c) => [c.gathered, c.reference]),
      inputs.filter((c) => c.notShown).map((c) => [c.text, c.gathered, c.reference]),
      d.cardQuestions, d.drafts, d.links.filter((l) => withdrawn.has(l.input)).map((l) => [l.disputes, l.replies]),
      d.rounds.filter((r) => r.status === 'voided').map((r) => r.changes)
    ]).filter((id) => !kept.has(id));
  });
}

/** Names that no record shows: who was prepared and never came, and what was typed at the door by who sits on a prepared seat. */
function nameTexts(state: MeetingState, now: number, { namesMs }: Keeping): string[] {
  if (!isOver(state, now, namesMs)) return [];
  const seats = Object.values(state.seats);
  const inputs = state.decisions.flatMap((d) => Object.values(d.contributions)).filter((c) => c.name === 'shown');
  const named = new Set([...inputs.flatMap((c) => [c.owner, c.broughtBy]), ...seats.map((s) => s.represents)]);
  const shown = new Set(idsIn(seats.filter((s) => s.presence !== 'expected' || s.account !== undefined || named.has(s.id)).map((s) => s.name)));
  return idsIn([seats.map((s) => s.name), Object.values(state.asks).map((a) => a.name)])
    .filter((id) => !shown.has(id));
}

/** Ids of all texts in a value that still have their words. */
function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('~text' in value) return (value as Text).value === null ? [] : [(value as Text)['~text']];
  return Object.values(value).flatMap(idsIn);
}

export const retentionEvolvers: Evolvers<'EntryLapsed' | 'TextsForgotten'> = {
  EntryLapsed(state, { ask }) {
    const { [ask]: _, ...asks } = state.asks;
    return { ...state, asks };
  },
  TextsForgotten: (state, { erases = [] }) => forgotten(state, new Set(erases)) as MeetingState
};

/** The same state without these words; what holds none of them stays the very same object. */
export function forgotten(value: unknown, ids: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('~text' in value) return ids.has((value as Text)['~text']) ? { ...value, value: null } : value;
  if (Array.isArray(value)) {
    const next = value.map((v) => forgotten(v, ids));
    return next.some((v, i) => v !== value[i]) ? next : value;
  }
  const entries = Object.entries(value).map(([key, v]) => [key, forgotten(v, ids)] as const);
  return entries.some(([key, v]) => v !== (value as Record<string, unknown>)[key]) ? Object.fromEntries(entries) : value;
}

import { words, type Text } from '../core/text.ts';
import { happened, type Context, type Verdict } from '../meeting/rules.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { MeetingState, SeatId } from '../meeting/state.ts';

/**
 * Copying the last meeting: its people (with role, vote and how they take part) and, for each decision, its card, rules and
 * text. Nothing that anyone said comes along. Texts are written anew, so that erasing one meeting leaves the other whole.
 */
export function copied(source: MeetingState, target: MeetingState, context: Context): Verdict {
  const again = (text: Text) => context.text(words(text) ?? '');
  const records = <K extends string>(texts: Readonly<Record<K, Text>>) =>
    Object.fromEntries(Object.entries<Text>(texts).map(([k, t]) => [k, again(t)])) as Record<K, Text>;
  const officers = new Set(Object.values(target.seats).flatMap((s) => (s.account ? [s.account] : [])));
  const people = Object.values(source.seats).filter((s) => !s.account || !officers.has(s.account));
  const fresh = new Map<SeatId, SeatId>(people.map((s) => [s.id, context.newId()]));
  const seats: MeetingEvent[] = people.map((s) => ({
    type: 'SeatPrepared', seat: fresh.get(s.id)!, name: again(s.name), role: s.role, vote: s.vote, joins: s.joins, expertRoles: s.expertRoles,
    ...(s.represents && fresh.has(s.represents) ? { represents: fresh.get(s.represents)! } : {}), ...(s.account ? { account: s.account } : {}), ...(s.together ? { together: true } : {})
  }));
  const decisions: MeetingEvent[] = source.decisions.map((d) => ({
    type: 'DecisionPrepared', decision: context.newId(), question: again(d.question), addressee: again(d.addressee), kind: d.kind, phase: d.phase,
    level: d.level, buyIn: d.buyIn, agreements: records(d.agreements), rules: d.rules, text: records(d.original)
  }));
  return happened(...seats, ...decisions);
}

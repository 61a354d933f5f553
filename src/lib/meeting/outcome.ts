import { words, type Text } from '../core/text.ts';
import { LIMITS } from '../limits.ts';
import type { Change, Decision, Link, Round } from './state.ts';
import { CHOICES, ROUND_CLASSES, type CameAlong, type Counts, type Fallback, type OfWhom, type Outcome, type Parts, type RoundClass } from './vocabulary.ts';

/** Rounds that were closed and count: voided ones count for nothing. */
export function closedRounds(decision: Decision): Round[] {
  return decision.rounds.filter((r) => r.status === 'closed');
}

/** The rounds of the standing class and the turning-point test: all votes, and the additions that were adopted. */
export function countingRounds(decision: Decision): Round[] {
  return closedRounds(decision).filter((r) => r.kind === 'vote' || r.adopted);
}

/** What the rule of the standing class looks at in a round that was closed; a record has no more than this. */
export interface CountedRound {
  readonly kind: Round['kind'];
  readonly class?: RoundClass | undefined;
  readonly adopted?: boolean | undefined;
}

/** The class of the latest of these closed rounds that counts; no vote at all counts as no majority. */
export function standingOf(closed: readonly CountedRound[]): RoundClass {
  return closed.findLast((r) => r.kind === 'vote' || r.adopted)?.class ?? 'no-majority';
}

/** How many of who could not come along first can now, where the number may not be known. */
export const cameAlongInWords = ({ now, of }: OfWhom): CameAlong => (now === of ? 'all' : now === 0 ? 'none' : 'some');

/** The class that stands in a decision. */
export function standingClass(decision: Decision): RoundClass {
  return standingOf(closedRounds(decision));
}

export function isLower(a: RoundClass, b: RoundClass): boolean {
  return ROUND_CLASSES.indexOf(a) < ROUND_CLASSES.indexOf(b);
}

/** An addition is adopted when its class is majority or everyone, and not lower than the standing class. */
export function isAdopted(roundClass: RoundClass, standing: RoundClass): boolean {
  return roundClass !== 'no-majority' && !isLower(roundClass, standing);
}

export function adoptedChanges(decision: Decision): Change[] {
  return countingRounds(decision).filter((r) => r.kind === 'addition').flatMap((r) => r.changes);
}

/** Every change that was put into a round that counts or was rejected, in order. */
export function proposedChanges(decision: Decision): Change[] {
  return decision.rounds.filter((r) => r.status !== 'voided').flatMap((r) => r.changes);
}

/** Links to changes that are there: a voided round takes its changes along, and what was said about them. */
export function liveLinks(decision: Decision): Link[] {
  const changes = new Set(proposedChanges(decision).map((c) => c.id));
  return decision.links.filter((l) => changes.has(l.change));
}

/** The text as it stands: the original with every adopted change, in order. */
export function standingText(decision: Decision): Record<string, Text> {
  return withChanges(decision.original, adoptedChanges(decision));
}

export function withChanges<T>(text: Readonly<Record<string, T>>, changes: readonly { readonly part: string; readonly to: T }[]): Record<string, T> {
  const next = { ...text };
  for (const c of changes) next[c.part] = c.to;
  return next;
}

/** Part texts as plain words, parts in the order of their numbers. */
export function plainParts(text: Readonly<Record<string, Text>>): Parts {
  const numbers = Object.keys(text).sort((a, b) => Number(a) - Number(b));
  return Object.fromEntries(numbers.map((n) => [n, words(text[n]) ?? '']));
}

/** The number that a new part would get. */
export function nextPart(text: Readonly<Record<string, unknown>>): string {
  return String(Math.max(0, ...Object.keys(text).map(Number)) + 1);
}

/** What came out, from the standing class and the fallback; null before `settle`. */
export function outcomeOf(decision: Decision): Outcome | null {
  return decision.settled ? outcomeBy(standingClass(decision), decision.rules.fallback) : null;
}

/** What this class comes to under this fallback. */
export function outcomeBy(standing: RoundClass, fallback: Fallback): Outcome {
  if (standing === 'everyone') return 'everyone';
  switch (fallback) {
    case 'majority-with-minority-view': return standing;
    case 'no-advice': return 'no-advice';
    case 'postpone': return 'postponed';
  }
}

/** The adopted text; null before `settle` and when the outcome has none. */
export function adoptedText(decision: Decision): Parts | null {
  return hasText(outcomeOf(decision)) ? plainParts(standingText(decision)) : null;
}

/** Whether a decision with this outcome has an adopted text. */
export function hasText(outcome: Outcome | null): boolean {
  return outcome === 'everyone' || outcome === 'majority';
}

/**
 * The rule for published counts of a secret decision: every number of every round is 0 or at least 3, and between
 * consecutive rounds no number changes by 1 or 2. Otherwise all rounds of the decision are published in words only.
 */
export function mayPublish(counts: readonly Counts[]): boolean {
  const small = (n: number) => n > 0 && n < LIMITS.wordsBelow;
  return counts.every(
    (c, i) => CHOICES.every((choice) => !small(c[choice]) && (i === 0 || !small(Math.abs(c[choice] - counts[i - 1]![choice]))))
  );
}

/** The same for how many of who could not come along first can now: of a whole, each part 0 or at least 3 [K18]. */
export function mayPublishCameAlong({ now, of }: OfWhom): boolean {
  const small = (n: number) => n > 0 && n < LIMITS.wordsBelow;
  return of > 0 && !small(of) && !small(now) && !small(of - now);
}

/** The numbers of a closed round that may be shown now; null where only words may be. */
export function shownCounts(decision: Decision, round: Round): Counts | null {
  if (round.status !== 'closed') return null;
  if (round.ballot === 'open') return round.counts ?? null;
  return decision.settled ? (decision.published?.[round.id] ?? null) : null;
}

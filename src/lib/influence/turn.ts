/** Where a decision turned: the rounds that count, their standing class, and which round carried a lasting rise. */
import { ROUND_CLASSES } from '../meeting/vocabulary.ts';
import type { RoundClass } from '../meeting/vocabulary.ts';
import type { TraceRound } from './trace.ts';

/** What turned: the class rose in a round, or the input put the subject on the agenda. */
export type Turn =
  | { readonly kind: 'round'; readonly round: string; readonly from: RoundClass; readonly to: RoundClass }
  | { readonly kind: 'agenda' };

const height = (roundClass: RoundClass): number => ROUND_CLASSES.indexOf(roundClass);

/** The rounds of the turning-point test [I6]: votes and adopted additions. A rejected addition left the text as it was. */
function countingRounds(rounds: readonly TraceRound[]): TraceRound[] {
  return rounds.filter((round) => round.kind === 'vote' || round.adopted === true);
}

/** The class that stands [I6]: that of the latest vote or adopted addition; null before the first. */
export function standingClass(rounds: readonly TraceRound[]): RoundClass | null {
  return countingRounds(rounds).at(-1)?.class ?? null;
}

/**
 * The lasting rises [I7], by round: the class is higher than in the counting round just before, and the last counting round
 * is not lower than the class reached. The first round has nothing before it, so it never turns.
 */
export function lastingRises(rounds: readonly TraceRound[]): ReadonlyMap<string, Turn> {
  const counting = countingRounds(rounds);
  const last = counting.at(-1);
  const rises = new Map<string, Turn>();
  counting.forEach((round, index) => {
    const before = counting[index - 1];
    if (before === undefined || last === undefined) return;
    if (height(round.class) > height(before.class) && height(last.class) >= height(round.class)) {
      rises.set(round.id, { kind: 'round', round: round.id, from: before.class, to: round.class });
    }
  });
  return rises;
}

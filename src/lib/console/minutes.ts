import type { Step } from '../meeting/vocabulary.ts';

/** About how long a step takes with a dozen people: a suggestion for who starts a timer, nothing more. Our own estimate. */
export const SUGGESTED_MINUTES: Readonly<Partial<Record<Step, number>>> = {
  arrive: 5, agree: 10, gather: 10, search: 10, spread: 10, ready: 5, vote: 5, need: 10, improve: 15, waterline: 20, settle: 10, leave: 5
};
/** Other times that one press gives. */
export const OTHER_MINUTES = [3, 5, 10, 15, 20, 30] as const;
export const BREAK_MINUTES = [5, 10, 15, 30] as const;
export const TURN_MINUTES = [1, 2, 3, 5] as const;

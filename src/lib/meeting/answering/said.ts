import type { Contribution, Decision } from '../state.ts';

/** An input that is there and was not taken back. */
export function inputOf(decision: Decision | undefined, input: string): Contribution | undefined {
  const c = decision && Object.hasOwn(decision.contributions, input) ? decision.contributions[input] : undefined;
  return c && !c.withdrawn ? c : undefined;
}

/** A record of other things without this one. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  if (!Object.hasOwn(record, key)) return record;
  const { [key]: _, ...rest } = record;
  return rest;
}

/**
 * What goes with an input that is taken back: where its owner is to be reached, what they said of the answer, and what could tell what it said,
 * which is shown nowhere since: the answer, and what was said against its links.
 */
export function saidOfOwn(decision: Decision, input: string): string[] {
  const talk = Object.hasOwn(decision.talks, input) ? decision.talks[input] : undefined;
  const judged = Object.hasOwn(decision.judged, input) ? decision.judged[input] : undefined;
  const answer = Object.hasOwn(decision.answers, input) ? decision.answers[input] : undefined;
  const against = decision.links.filter((l) => l.input === input).flatMap((l) => [...l.disputes, ...(l.replies ?? [])]);
  // what was erased before (on a step back, say) has no row to erase again
  return [talk?.how, judged?.reason, answer?.reason, answer?.to, ...against].flatMap((t) => (t && t.value !== null ? [t['~text']] : []));
}

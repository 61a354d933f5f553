import type { Decision, MeetingState } from '../state.ts';

const DAY = 24 * 3_600_000;

/** Until when a link of this decision can be disputed (ms); null: as long as the record is not adopted. Rule T9. */
export function disputesUntil(state: MeetingState, decision: Decision): number | null {
  const { disputeDays } = decision.rules;
  return disputeDays > 0 && state.over ? state.over.at + disputeDays * DAY : null;
}

/** The day (ISO) before which an input of this decision gets its answer: its own, else the council's; null: none is known. Rule T11. */
export function answerDueOf(state: MeetingState, decision: Decision, input: string): string | null {
  const plan = Object.hasOwn(decision.answerPlans, input) ? decision.answerPlans[input] : undefined;
  return plan?.due ?? state.over?.answersBy ?? null;
}

import { changeDecision, isEmpty, type Context, type Evolvers } from './rules.ts';
import type { MeetingEvent } from './events.ts';
import type { MeetingState } from './state.ts';
import type { QuorumMoment } from './vocabulary.ts';

/** The council's quorum: it warns and never forbids; why the meeting went on all the same is kept. Rules Q1 and Q2. */

export interface QuorumShort {
  readonly present: number;
  readonly needed: number;
}

/** @param present how many entitled people are there now; null comes back when there are enough, or no number was set */
export function quorumShort(state: MeetingState, present: number): QuorumShort | null {
  const needed = state.plan.quorum;
  return needed !== undefined && present < needed ? { present, needed } : null;
}

/** The event that keeps the reason; nothing when there were enough people. */
export function quorumMissed(
  short: QuorumShort | null, decision: string, at: QuorumMoment, reason: string | undefined, context: Context
): MeetingEvent[] {
  return short && !isEmpty(reason) ? [{ type: 'QuorumMissed', decision, at, ...short, reason: context.text(reason!) }] : [];
}

export const quorumEvolvers: Evolvers<'QuorumMissed'> = {
  QuorumMissed: (state, { decision, at, present, needed, reason }) =>
    changeDecision(state, decision, (d) => ({ ...d, proposal: null, quorumMissed: [...d.quorumMissed, { at, present, needed, reason }] }))
};

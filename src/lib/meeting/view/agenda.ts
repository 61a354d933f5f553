import type { MeetingState } from '../state.ts';
import { closingSlice } from './closing.ts';
import { decisionSlice } from './decision.ts';
import { wall } from './inputs.ts';
import { traceSlice } from './trace.ts';

/** All decisions with what the desk needs of each: before the meeting and after it. In between the slices of the one at hand are enough. */
export function agendaSlice(state: MeetingState) {
  if (state.step !== 'prepare' && state.step !== 'answer' && state.ended === null) return [];
  return state.decisions.map((d) => ({
    ...decisionSlice(d), proposedBy: d.proposal?.by ?? null, adopted: d.adoption !== null,
    closing: closingSlice(state, d), inputs: wall(state, d, true), trace: traceSlice(d)
  }));
}

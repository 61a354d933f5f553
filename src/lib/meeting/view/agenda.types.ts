import type { ClosingSlice } from './closing.types.ts';
import type { DecisionSlice } from './decision.types.ts';
import type { InputView } from './inputs.types.ts';
import type { TraceSlice } from './trace.types.ts';

/** Every decision on the agenda with all that the desk needs of it (lead and desk only). */
export type AgendaSlice = readonly (DecisionSlice & {
  readonly proposedBy: string | null;
  readonly adopted: boolean;
  readonly closing: ClosingSlice;
  readonly inputs: readonly InputView[];
  readonly trace: TraceSlice | null;
})[];

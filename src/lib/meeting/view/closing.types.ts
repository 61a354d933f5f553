import type { AnswerStatus, ReasonCode } from '../vocabulary.ts';

/** What belongs to an outcome, as pages receive it. */

export interface ClosingSlice {
  /** `proven`: it comes from somebody who could not come along, and everybody can check that. */
  readonly minorityViews: readonly { readonly text: string; readonly proven: boolean }[];
  readonly notHeard: string | null;
  readonly followUps: readonly { readonly goal: string; readonly indicator: string; readonly who: string; readonly date: string }[];
  readonly answers: readonly {
    readonly input: string;
    readonly status: AnswerStatus;
    readonly code: ReasonCode | null;
    readonly reason: string;
    readonly to: string | null;
    readonly due: string | null;
    /** Given to several inputs at once, whose owners agreed to that. */
    readonly together?: true;
  }[];
  /** Once there is an outcome: inputs that still need an answer, and before which day; null: no term is known. */
  readonly unanswered: readonly { readonly input: string; readonly due: string | null }[];
  /** Until when a link can be disputed (ms); null: as long as the record is not adopted. */
  readonly disputesUntil: number | null;
  readonly proposed: boolean;
  readonly adopted: boolean;
}

/** What the desk has about answers besides, by decision: of inputs that are on it, and never whose a hidden one is. */
export type AnsweringSlice = readonly {
  readonly decision: string;
  /** `who`: the seat that gives it. */
  readonly plans: readonly { readonly input: string; readonly who: string | null; readonly due: string | null }[];
  readonly grouping: readonly string[];
  readonly talks: readonly { readonly input: string; readonly how: string | null }[];
  readonly judged: readonly { readonly input: string; readonly right: boolean; readonly reason: string | null }[];
}[];

import type { Step } from '../vocabulary.ts';

/** The slices of the meeting as pages receive them. In files named `*.types.ts` there are types only: a component imports these and never a value of the domain. */

export interface MeetingSlice {
  readonly id: string;
  readonly council: string;
  readonly title: string;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  /** How many entitled people the council wants to be there; absent: no such number. */
  readonly quorum?: number;
  readonly hallOpen: boolean;
  readonly wallOpen: boolean;
  readonly screenBlank: boolean;
  /** The big screen stays on what it shows. */
  readonly screenFrozen: boolean;
  readonly paused: boolean;
  /** When the break ends, as was said; ms. */
  readonly pausedUntil: number | null;
  /** It paused by itself because nobody led; absent otherwise. */
  readonly leadMissed?: true;
  readonly ended: boolean;
}

export interface RouteSlice {
  readonly step: Step;
  /** One for each stay in a step: what a text that is begun now carries. */
  readonly version: number;
  /** "besluit 1 van 2" */
  readonly decision: number;
  readonly decisions: number;
  /** The step that was left last, and when (ms): for the late window and the undo. */
  readonly left: { readonly step: Step; readonly version: number; readonly at: number } | null;
  /** Where whoever leads may go now (lead and desk only). */
  readonly ways?: { readonly on: readonly Step[]; readonly back: readonly Step[]; readonly spent: boolean };
}

/** Something is wrong with the house that the meeting runs in. */
export interface HouseSlice {
  readonly disk: 'low' | 'failing';
}

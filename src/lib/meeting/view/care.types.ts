import type { Timer } from '../../core/timer.ts';
import type { Signal, Source } from '../vocabulary.ts';

/** The time, who speaks, and what whoever leads looks after, as pages receive it. */

/** The time of the step, and who speaks: the same for everyone in the room. */
export interface PaceSlice {
  readonly timer: Timer | null;
  /** Names, as they are heard in the room; null: nobody. */
  readonly talk: { readonly round: boolean; readonly speaking: string | null; readonly next: string | null } | null;
  /** How many hands are up; who, is for whoever leads. */
  readonly handsUp: number;
}

/** What whoever leads sees of it besides. */
export interface TalkView {
  readonly round: boolean;
  readonly speaking: { readonly seat: string; readonly name: string; readonly double: boolean; readonly timer: Timer | null } | null;
  readonly queue: readonly { readonly seat: string; readonly name: string; readonly double: boolean }[];
  readonly passed: readonly { readonly seat: string; readonly name: string }[];
}

export interface CareSlice {
  readonly talk: TalkView | null;
  /** Who could have a turn and has had none yet. */
  readonly notSpoken: readonly { readonly seat: string; readonly name: string }[];
  /** Who asks for more time: 'some' below three, then a number. */
  readonly moreTime: number | 'some' | null;
  /** Who still writes: 'some' below three, then a number, null when nobody does. Never a name. */
  readonly writing: number | 'some' | null;
  readonly hands: readonly { readonly seat: string; readonly name: string }[];
  readonly signals: readonly { readonly signal: Signal; readonly more: boolean }[];
  readonly missingSources: readonly Source[];
  readonly questions: readonly { readonly id: string; readonly name: string; readonly text: string }[];
  readonly readyAnswered: number;
  /** Devices of people who are here: how many show this step, how many lost their line. */
  readonly following: { readonly here: number; readonly of: number; readonly away: number };
  /** Numbers come when everyone who is asked has answered: a number that goes up while one person taps would name that person. */
  readonly dive: { readonly answered: number; readonly asked: number; readonly yes: number | null; readonly no: number | null };
  readonly waterlineNotes: readonly string[];
  /** A count of the open round on paper that waits for whoever leads: who counted and who entered it, never the numbers. */
  readonly paperTally: { readonly round: string; readonly countedBy: string; readonly by: string; readonly name: string } | null;
}

/**
 * What the grading may see of a decision: texts, changes, links, answers, and of each round only its class.
 * There is no ballot, no seat, no count and no name in these types, so that no grade can depend on who chose what ([I14]).
 * Source of the units: README.md of this room.
 */
import type { AdviceKind, AnswerStatus, ChangeKind, Parts, RoundClass, Source } from '../meeting/vocabulary.ts';

/** One thing that someone put in. `seq` is its place in time, on one line with the openings of the rounds. */
export interface TraceInput {
  readonly id: string;
  readonly source: Source;
  readonly seq: number;
  readonly withdrawn: boolean;
  /** Only when the answer is complete: a reason, and what its status asks beside it. */
  readonly answer?: AnswerStatus | undefined;
}

/** One change of one part. `round` is the addition round that carried it. */
export interface TraceChange {
  readonly id: string;
  readonly part: string;
  readonly text: string;
  readonly kind: ChangeKind;
  readonly round: string;
  /** Every earlier change that this one keeps; not transitive. */
  readonly buildsOn: readonly string[];
}

/** A round that was closed and not voided. `seq` is the place in time of its opening; `adopted` is for additions only. */
export interface TraceRound {
  readonly id: string;
  readonly seq: number;
  readonly kind: 'vote' | 'addition';
  readonly class: RoundClass;
  readonly adopted?: boolean | undefined;
}

/**
 * This input was the reason for this change. That the secretary set it is the first key; `confirmed` is the second:
 * the answer of its owner, or null while there is none. A "no" voids the link.
 */
export interface OriginLink {
  readonly input: string;
  readonly change: string;
  readonly confirmed: 'yes' | 'no' | null;
  readonly disputed: boolean;
}

/** This input is a ground for a part as it stands; no origin, and so no rival. */
export interface SupportLink {
  readonly input: string;
  readonly part: string;
}

/** All that the grading reads. Changes in order of opening, rounds in order, links in the order in which they were set. */
export interface Trace {
  readonly kind: AdviceKind;
  /** Inputs recorded as the reason that an unrequested advice is on the agenda; ignored for a requested one. */
  readonly agendaOrigin: readonly string[];
  /** The adopted text, or null when there is none. */
  readonly adopted: Parts | null;
  readonly inputs: readonly TraceInput[];
  readonly changes: readonly TraceChange[];
  readonly rounds: readonly TraceRound[];
  readonly links: readonly OriginLink[];
  readonly supports: readonly SupportLink[];
}

import type { BallotKind, CameAlong, Choice, Counts, OfWhom, Parts, RoundClass } from '../vocabulary.ts';
import type { ChangeView } from './trace.types.ts';

/** Rounds, as pages receive them. */

export interface RoundView {
  readonly id: string;
  readonly kind: 'vote' | 'addition';
  readonly ballot: BallotKind;
  readonly status: 'open' | 'closed' | 'voided';
  readonly entitled: number;
  /** How many answered ("8 van de 9"), never what. */
  readonly answered: number;
  /** The exact text that this round is on; null once it is closed. */
  readonly text: Parts | null;
  readonly changes: readonly ChangeView[];
  readonly class: RoundClass | null;
  readonly adopted: boolean | null;
  /** Numbers that may be shown; null: words only. */
  readonly counts: Counts | null;
  readonly voidReason?: string;
  /** Counted in the hall, on paper or by hands. */
  readonly held?: 'on-paper';
  /** The box was started again: it waits for the phones to bring the ballots of this secret round once more. */
  readonly reopened: boolean;
  /** Its place among all rounds of the decision, from 1: what its ballots name it by. */
  readonly number: number;
  /** Of a closed secret round: the twelve characters of all its ballots, the same on every screen, and the hash that they come of. */
  readonly code?: string;
  readonly bulletin?: string;
  /** How many of who could not come along in the first round can now: in words, and in numbers where those may be known. */
  readonly cameAlong?: CameAlong;
  readonly cameAlongOf?: OfWhom;
  /** Of a secret round, once ballots were given out: how many of its people have none, and why it began without them. Absent: none. */
  readonly withoutBallot?: number;
  readonly withoutReason?: string;
  /** How many ballots are of people who are not in it: left, stepped out, or lead now. The box cannot refuse them [ballot K1]. */
  readonly ballotsAway?: number;
}

/** What the phones of a secret decision vote with: the same for everybody. */
export interface BallotsView {
  readonly decision: string;
  /** The public half of the decision key, that a ballot is stamped with. */
  readonly key: { readonly n: string };
  /** Another hash than before: this page was loaded before the server got other scripts. */
  readonly script: string;
  /** How many may get a ballot, and how many have one. */
  readonly holders: number;
  readonly issued: number;
  /** Nobody gets one any more, and phones may cast; `list`: hash of who got one. */
  readonly frozen: { readonly n: number; readonly list: string } | null;
  /** Hash of the bulletin of the round before the open one (else: of the last). */
  readonly previous: string | null;
  readonly box: { readonly url: string; readonly key: string; readonly epoch: string; readonly spreadMs: number };
  /** Before the freeze: who has none yet (for whoever leads, and the desk). */
  readonly without?: readonly { readonly seat: string; readonly name: string }[];
}

/** Minority views of a secret decision that phones bring to the box: the same for everybody. */
export interface PensView {
  readonly decision: string;
  /** Number of the standing round, which they are about. */
  readonly round: number;
  readonly keys: { readonly 'not-yet': { readonly n: string }; readonly other: { readonly n: string } };
  /** They can still be written; else all were shown. */
  readonly open: boolean;
  /** Hash of those that prove where they come from, as the event log has it; null: not shown yet. */
  readonly statements: string | null;
}

export interface RoundsSlice {
  /** Null in an open decision, before `settle`, and where nobody had a ballot. */
  readonly pens: PensView | null;
  /** Null in an open decision, and while the key is being made. */
  readonly ballots: BallotsView | null;
  readonly open: RoundView | null;
  readonly past: readonly RoundView[];
  readonly names: readonly { readonly name: string; readonly choice: Choice }[] | null;
}

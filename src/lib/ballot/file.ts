import type { RoundClass } from '../meeting/vocabulary.ts';
import type { Bulletin } from './bulletin.ts';
import type { RsaKey } from './keys.ts';
import type { Issued } from './messages.ts';

export const BALLOT_FILE = 'meegaan-ballots/1';

/** One closed round as the event log has it, with its ballots. */
export interface FiledRound {
  /** Its place among the rounds of the decision, from 1; one that was voided leaves a gap. */
  readonly number: number;
  /** Hashes of the exact text and of this bulletin. */
  readonly text: string;
  readonly hash: string;
  readonly class: RoundClass;
  /** How many entitled people were there when it opened: what the class is counted against. */
  readonly entitled: number;
  readonly bulletin: Bulletin;
}

/**
 * The verification file of one decision, `ballots.json`: for those who took part and for the secretary; public only where the council chose so
 * before the vote. Canonical JSON; `sum` is the hash of all the rest, so that a file that was damaged on its way is told apart.
 */
export interface BallotFile {
  readonly format: typeof BALLOT_FILE;
  readonly decision: string;
  readonly key: RsaKey;
  /** Ed25519 key of the Box, for receipts. */
  readonly box: string;
  /** The seats that may vote in all secret rounds of this decision. */
  readonly entitled: readonly string[];
  readonly issued: readonly Issued[];
  /** Hash of `issued`, as the event log had it at the freeze. */
  readonly frozen: string;
  readonly rounds: readonly FiledRound[];
  readonly sum: string;
}

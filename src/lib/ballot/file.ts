import { utf8 } from '../core/bytes.ts';
import type { RoundClass } from '../meeting/vocabulary.ts';
import { hashOf, type Bulletin } from './bulletin.ts';
import { canon } from './canon.ts';
import type { RsaKey } from './keys.ts';
import type { Issued } from './messages.ts';
import type { RedactedStatement, Statement } from './statement.ts';
import type { Suite } from './suite.ts';

export const BALLOT_FILE = 'meegaan-ballots/1';

/** What the event log has of a closed round, however it was counted. */
export interface CountedRound {
  /** Its place among the rounds of the decision, from 1; one that was voided leaves a gap. */
  readonly number: number;
  /** Hash of the exact text. */
  readonly text: string;
  readonly class: RoundClass;
  /** How many entitled people were there when it opened: what the class is counted against. */
  readonly entitled: number;
}

/** One closed round with its ballots. */
export interface FiledRound extends CountedRound {
  /** Hash of this bulletin, as the event log has it. */
  readonly hash: string;
  readonly bulletin: Bulletin;
}

/** The minority views that prove where they come from, written after one round. */
export interface FiledPens {
  /** Number of the standing round then. */
  readonly round: number;
  /** The key that stamped the pens of who could not come along. */
  readonly key: RsaKey;
  /** In the order of their pens. Of words that were taken from the record only the hash is left. */
  readonly statements: readonly (Statement | RedactedStatement)[];
  /** What the event log had of them at the close. */
  readonly hash: string;
}

/**
 * The verification file of one decision, `ballots.json`: for those who took part and for the officers of the council; public only where the
 * council chose so before the vote. Canonical JSON; `sum` is the hash of all the rest, so that a file that was damaged on its way is told apart.
 * It is there from the freeze on, without rounds before the first close: phones find their own row in `issued` then (K6).
 */
export interface BallotFile {
  readonly format: typeof BALLOT_FILE;
  readonly decision: string;
  /** How a round decides: the id of its method. */
  readonly method: string;
  /** Hash of the scripts that phones had when ballots were given out. */
  readonly script: string;
  readonly key: RsaKey;
  /** Ed25519 key of the Box, for receipts. */
  readonly box: string;
  /** The seats that may vote in all secret rounds of this decision, in the order of their random ids. */
  readonly entitled: readonly string[];
  readonly issued: readonly Issued[];
  /** Hash of `issued`, as the event log had it at the freeze. */
  readonly frozen: string;
  readonly rounds: readonly FiledRound[];
  /** Rounds that were counted in the hall: no ballot is in them, so nobody can count them again. */
  readonly onPaper: readonly CountedRound[];
  /** Absent where no minority view proves where it comes from. */
  readonly pens?: readonly FiledPens[];
  readonly sum: string;
}

/** All of the file but its sum. */
export type BallotFacts = Omit<BallotFile, 'sum'>;

/** What the event log says of a decision, for its file; rounds of the box still without their ballots. */
export interface LoggedDecision extends Omit<BallotFacts, 'format' | 'issued' | 'rounds'> {
  readonly rounds: readonly Omit<FiledRound, 'bulletin'>[];
}

/**
 * The file, of the event log and of what is kept beside it. What is kept stands there as it is, also where it does not fit the log: to find
 * that is what the file is for.
 * @param bulletins by the number of their round
 * @returns null where a closed round has no bulletin at all
 */
export function ballotFileOf(log: LoggedDecision, issued: readonly Issued[], bulletins: ReadonlyMap<number, Bulletin>): BallotFacts | null {
  const rounds = log.rounds.flatMap((round) => {
    const bulletin = bulletins.get(round.number);
    return bulletin ? [{ ...round, bulletin }] : [];
  });
  if (rounds.length < log.rounds.length) return null;
  const rows = issued.map(({ seat, device, blinded, proof }) => ({ seat, device, blinded, proof }));
  return { ...log, format: BALLOT_FILE, entitled: [...log.entitled].sort(), issued: rows.sort((a, b) => (a.seat < b.seat ? -1 : 1)), rounds };
}

/** The bytes of `ballots.json`. */
export function ballotFileBytes(file: BallotFacts, suite: Suite): Uint8Array {
  return utf8(canon({ ...file, sum: hashOf(file, suite) }));
}

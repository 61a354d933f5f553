import type { Choice, Counts } from '../meeting/vocabulary.ts';

/**
 * The port to whatever keeps secret ballots. Nothing else may know how a ballot is kept: a later box proves itself behind
 * the same port. Between `open` and `discard` a box holds ballots in memory only: no row, no log line, no timestamp.
 */
export interface BallotBox {
  /** A round opens (again, after a crash: then it is empty). */
  open(round: string): void;
  /** Puts a ballot in, or changes the one that this seat put in before. Every ballot is acknowledged alike. */
  cast(round: string, seat: string, choice: Choice): void;
  /** Whose ballot is here: never what is on it. */
  received(round: string): ReadonlySet<string>;
  /** The three numbers, for the close only. */
  count(round: string): Counts;
  /** The round was closed or voided and that is on disk: the ballots cease to exist. */
  discard(round: string): void;
}

import type { Counts, OfWhom } from '../meeting/vocabulary.ts';
import type { Bulletin } from './bulletin.ts';
import type { OpenRound } from './casting.ts';
import type { RsaKey } from './keys.ts';
import type { ClosedPens, PenKeys } from './pens.ts';

/** A secret round, by its decision and its number in it. */
export interface Place {
  readonly decision: string;
  readonly round: number;
}

/** What the App tells of a round that opens. */
export type RoundToOpen = Omit<OpenRound, 'before'> & {
  /** The bulletins of the rounds before, in order: a choice that stands is found there. */
  readonly earlier: readonly Bulletin[];
};

export interface Closed {
  readonly bulletin: Bulletin;
  readonly counts: Counts;
  /** Null in the first round. */
  readonly cameAlong: OfWhom | null;
}

/** What the App tells the Box when minority views may be written: what was voted, up to the standing round. */
export interface PensToOpen extends Place {
  /** The public half of the decision key: who shows a ballot that it stamped gets a pen. */
  readonly key: RsaKey;
  /** The bulletins up to and with that of the standing round, in order. */
  readonly bulletins: readonly Bulletin[];
}

/** The part of the port that is about minority views [K19]. The keys of the pens live in the Box only. */
export interface PenBox {
  /**
   * The public halves of the keys that stamp pens; the same ones for as long as the Box holds them. What was closed and could not be written down goes
   * on with its texts. Null: it holds too many, or was stopped.
   */
  openPens(pens: PensToOpen): Promise<PenKeys | null>;
  /** What was written; nothing more is taken in. The same answer until `discardPens`. Null: they are not open there (it was started again). */
  closePens(place: Place): Promise<ClosedPens | null>;
  /** They are on disk, or will not be published: keys and texts cease to exist there. */
  discardPens(place: Place): void;
}

/** Where phones bring their ballots. */
export interface BoxAddress {
  /** Absolute, without a slash at the end: `${url}/cast`. */
  readonly url: string;
  /** The Ed25519 key of its receipts, base64url: the same after each start. */
  readonly key: string;
  /** Another one each time that its process was started: ballots of an open round have to come again then. */
  readonly epoch: string;
  /** How long a phone may wait at random before it sends, in ms. */
  readonly spreadMs: number;
}

/**
 * The port to the Box as the App knows it: a process of its own that holds ballots and no name. Between `open` and `discard` ballots are in its
 * memory only. Whatever was asked while it is being started again is answered once it is there.
 */
export interface BallotBox extends PenBox {
  readonly address: BoxAddress;
  /** A round opens; one that is open stays as it is; one that was closed and could not be written down goes on with its ballots. */
  open(round: RoundToOpen): Promise<void>;
  /** How many ballots are there now: asked for a close only. */
  received(place: Place): Promise<number>;
  /** The bulletin and the numbers; nothing more is taken in. The same answer until `discard`. Null: that round is not open there (it was started again). */
  close(place: Place): Promise<Closed | null>;
  /** The round was voided, or its bulletin is on disk: its ballots cease to exist there. */
  discard(place: Place): void;
  /** Told every few seconds how many there are, when that changed: never the moment of a ballot. */
  onReceived(listener: (place: Place, received: number) => void): void;
  /** The process was started again, or after it could not be: it is empty, and `address.epoch` is another. */
  onLost(listener: () => void): void;
  /** Starts it, when it does not run yet. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

import type { IssuedRow } from '$lib/meeting/rules.ts';
import type { Counts, OfWhom } from '$lib/meeting/vocabulary.ts';
import type { RecordChain } from '$lib/record/record.ts';

/**
 * The port to what is kept: streams of events, the texts people typed (in rows of their own, so that they can be erased), the
 * answers to commands, and the numbers of closed secret rounds. Every adapter passes `contract.ts`.
 */
export interface EventStore {
  /**
   * Adds to a stream, all or nothing. Resolves after the disk; what comes in during one turn of the event loop shares one write.
   * @returns the stream's new version (`expected` + number of events)
   * Rejects with `VersionConflict` (someone was first: read, decide again), `AnsweredBefore` (this command was carried out already),
   * `StoreFailed` (disk; nothing of this append was kept) or a `TypeError` (an event that cannot be kept: a bug of the caller).
   */
  append(append: Append): Promise<number>;

  /** The events of a stream from after version `after`, oldest first, with their texts back in; an erased text comes as null. */
  read(stream: string, after?: number): Promise<StoredEvent[]>;

  /** The answer that a command got, by its key; null when it was never carried out. */
  answered(key: string): Promise<string | null>;

  /** The numbers of these rounds, for those that have a row. Only for the rule of published counts. */
  tallies(rounds: readonly string[]): Promise<Tally[]>;

  /** Who got a ballot in a stream, by decision and seat. */
  issued(stream: string): Promise<readonly IssuedOf[]>;

  /** The ballots of the closed secret rounds of a decision, each round as the bytes that were hashed. In no order. */
  bulletins(decision: string): Promise<readonly BulletinRow[]>;

  /** The notes of a stream, one for each section that has words. */
  notes(stream: string): Promise<NoteRow[]>;

  /** Names of the streams that begin with `prefix`, in alphabetical order (which says nothing about time when names are random). */
  streams(prefix?: string): Promise<string[]>;

  /** Checks each text that still is there against the salted hash in its event. @returns ids of the texts that do not match */
  verifyTexts(stream: string): Promise<string[]>;

  /** The chain over the events of a stream, up to this version or to its end. Nothing of an event follows from it. */
  chain(stream: string, upTo?: number): Promise<RecordChain>;

  /** Checks each event of a stream against the chain. @returns the first version that does not fit; null when all do */
  verifyChain(stream: string): Promise<number | null>;

  /** Writes what waits, and closes. Every call after it rejects. */
  close(): Promise<void>;
}

/**
 * What happened, in the method's words. A free text in it, at any depth, is a `Text` (`{ '~text', value }`), and `erases` may name the ids
 * of earlier texts of the same stream that go in the same write.
 */
export interface DomainEvent {
  readonly type: string;
  readonly erases?: readonly string[];
  readonly [field: string]: unknown;
}

export interface StoredEvent {
  readonly stream: string;
  /** 1 for the first event of a stream. */
  readonly version: number;
  /** Milliseconds since the epoch, as the caller gave it. */
  readonly at: number;
  readonly event: DomainEvent;
}

/** What a command was answered. The answer must hold no text that a person typed: it cannot be erased. */
export interface CommandAnswer {
  /** A hash that the caller makes of seat and command id: the row itself must not lead to a seat. */
  readonly key: string;
  /** JSON. */
  readonly answer: string;
}

/** The numbers of a closed secret round; `cameAlong` where there was a round before. */
export interface Tally {
  readonly round: string;
  readonly counts: Counts;
  readonly cameAlong?: OfWhom;
}

/** One seat that got a ballot: the closed envelope and its stamp. */
export interface IssuedOf {
  readonly decision: string;
  readonly row: IssuedRow;
}

/** All ballots of a round, as they were published. */
export interface BulletinRow {
  readonly round: string;
  readonly decision: string;
  readonly bytes: Uint8Array;
}

/** One section of notes as it is now. It is written over at each save; what it said before is gone. */
export interface NoteRow {
  readonly decision: string;
  readonly step: string;
  readonly version: number;
  readonly text: string;
}

export interface Append {
  readonly stream: string;
  /** The version that the decision was made on; 0 for a new stream. */
  readonly expected: number;
  readonly at: number;
  readonly events: readonly DomainEvent[];
  readonly answers?: readonly CommandAnswer[];
  readonly tallies?: readonly Tally[];
  readonly notes?: readonly NoteRow[];
  /** Rounds whose numbers and ballots go (a voided round counts for nothing). */
  readonly deleteTallies?: readonly string[];
  readonly issued?: readonly IssuedOf[];
  readonly bulletins?: readonly BulletinRow[];
  /** Decisions whose ballots are void: nobody has one any more. Goes after `issued`: what was given out in the same turn is void too. */
  readonly forgetsIssued?: readonly string[];
  /** Decisions whose records lose words by these events: the bytes that were sealed of them so far go in the same write. */
  readonly forgetsSealed?: readonly string[];
}

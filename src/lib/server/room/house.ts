import type { BallotBox } from '../../ballot/box.ts';
import type { MeetingEvent } from '../../meeting/events.ts';
import type { Context } from '../../meeting/rules.ts';
import type { MeetingState } from '../../meeting/state.ts';
import type { Visibility } from '../../meeting/vocabulary.ts';
import type { DiskWatch } from '../disk.ts';
import type { Stamps } from '../issuing/stamps.ts';
import type { EventStore } from '../store/store.ts';

/** What a room needs of the house. */
export interface House {
  readonly store: EventStore;
  readonly box: BallotBox;
  /** Gives out the ballots of secret decisions. */
  readonly stamps: Stamps;
  /** What goes into the log when giving out begins: hash of the scripts of phones, and whether everybody may have the verification file. */
  readonly ballotTerms?: (council: string) => { readonly script: string; readonly publish: boolean };
  readonly secure: boolean;
  readonly gradesOf: Context['gradesOf'];
  /** The day before which every input of a meeting of this council that is over at this moment gets its answer. */
  readonly answersBy?: (council: string, now: number) => string;
  /** What a council set for records that are adopted from now on. */
  readonly visibilityOf?: (council: string) => Visibility;
  /** Hears how writing went, and tells the console when it does not go. */
  readonly disk?: DiskWatch;
  /** Told of each decision that is put on an agenda, once it is on disk. */
  readonly prepared?: (meeting: string, decision: string) => void;
  /**
   * Told of everything that happens in a meeting with an adopted record, once it is on disk and before anybody hears of it: what is made of
   * records (the search) must never say what was taken away.
   */
  readonly recorded?: (meeting: string, state: MeetingState, events: readonly MeetingEvent[]) => void;
  /** How long nobody leads before the meeting pauses by itself, in ms. */
  readonly leadAwayMs?: number;
}

import type { NotesMemory, PaperTally } from '../rules.ts';
import type { SeatId } from '../state.ts';
import type { Signal } from '../vocabulary.ts';
import type { BallotsView } from './rounds.types.ts';

/** What memory tells a view: who answered (to themselves), and how many (to the others). Never what. */
export interface MemoryView {
  /** How many ballots of the open secret round the box told of last: a few seconds late, on purpose. */
  readonly received: number;
  /** Where phones bring ballots; null where there is no box. */
  readonly box: BallotsView['box'] | null;
  /** By decision: who got a ballot. */
  readonly issued: ReadonlyMap<string, ReadonlySet<SeatId>>;
  readonly ready: ReadonlySet<SeatId>;
  readonly recognised: ReadonlyMap<string, ReadonlySet<SeatId>>;
  readonly dive: { readonly yes: number; readonly no: number; readonly answered: ReadonlySet<SeatId> };
  readonly hands: readonly SeatId[];
  readonly signals: ReadonlyMap<Signal, number>;
  readonly writing: number;
  readonly moreTime: number;
  /** What it told when the big screen was frozen. */
  readonly frozen: MemoryView | null;
  /** Which stay in a step each device shows. */
  readonly here: ReadonlyMap<SeatId, number>;
  readonly reopened: boolean;
  readonly connected: ReadonlySet<SeatId>;
  /** What is wrong with the disk of the server; for who can do something about it. */
  readonly disk?: 'low' | 'failing';
  /** The notes that are being written, for the desk. */
  readonly notes: NotesMemory;
  /** That a count on paper waits, and who counted; its numbers are sealed. */
  readonly paperTally: PaperTally | null;
}

import type { Step } from '../vocabulary.ts';
import type { AgendaSlice } from './agenda.types.ts';
import type { CareSlice, PaceSlice } from './care.types.ts';
import type { AnsweringSlice, ClosingSlice } from './closing.types.ts';
import type { DecisionSlice } from './decision.types.ts';
import type { InputView, SpreadSlice } from './inputs.types.ts';
import type { HouseSlice, MeetingSlice, RouteSlice } from './meeting.types.ts';
import type { MineSlice } from './mine.types.ts';
import type { NotesSlice } from './notes.types.ts';
import type { CardsSlice, PeopleSlice, WaitingRoomSlice } from './people.types.ts';
import type { RoundsSlice } from './rounds.types.ts';
import type { TraceSlice } from './trace.types.ts';

/** A whole view. What an audience may not see is absent. */
export interface View {
  readonly meeting: MeetingSlice;
  readonly route: RouteSlice;
  readonly decision: DecisionSlice | null;
  readonly rounds?: RoundsSlice;
  readonly cards?: CardsSlice;
  readonly inputs?: readonly InputView[];
  readonly people?: PeopleSlice;
  readonly waiting?: WaitingRoomSlice;
  readonly care?: CareSlice;
  readonly pace?: PaceSlice;
  readonly trace?: TraceSlice | null;
  readonly closing?: ClosingSlice;
  readonly spread?: SpreadSlice;
  readonly agenda?: AgendaSlice;
  readonly house?: HouseSlice | null;
  readonly notes?: NotesSlice;
  readonly answering?: AnsweringSlice;
  readonly mine?: MineSlice | null;
  /** What this seat wrote for itself, by step. */
  readonly ownNotes?: Partial<Readonly<Record<Step, string>>>;
  /** Of a device without a seat: where it stands. */
  readonly door?: 'waiting' | 'refused' | 'removed' | null;
}

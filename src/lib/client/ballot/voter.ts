import type { Command } from '../../meeting/commands.server.ts';
import type { View } from '../../meeting/view/view.types.ts';
import type { Choice } from '../../meeting/vocabulary.ts';
import type { Answer } from '../../protocol.ts';
import type { Ballot } from '../../ballot/messages.ts';
import type { Statement } from '../../ballot/statement.ts';
import type { MyBallot } from '../../ballot/mine.ts';
import type { Drawer } from '../kept.ts';

/**
 * What a device does by itself in the secret rounds of a decision: it asks for a ballot, takes the envelope off, casts what was chosen, keeps the
 * receipt, casts again after a crash, and looks afterwards whether its ballot is in the bulletin. The same code on a phone and in a test.
 */

/** Where the ballot of one seat is, as a page may show it. */
export interface VoterState {
  /**
   * `none`: no ballot yet, none asked; `asking`: on its way; `ready`: this device can vote; `elsewhere`: another device of this seat has it;
   * `left-out`: it was frozen before this device had one; `alarm`: the list of who got a ballot says something else than this device knows: it casts nothing.
   */
  readonly ballot: 'none' | 'asking' | 'ready' | 'elsewhere' | 'left-out' | 'alarm';
  /** What was chosen in the open round, on this device; null: nothing yet. `stand`: "mijn keuze blijft zo". */
  readonly choice: Choice | 'stand' | null;
  /** Chosen and not yet arrived: it waits for the freeze, its moment at random, or the line. */
  readonly underWay: boolean;
  /** There is a receipt for what was chosen last. */
  readonly received: boolean;
  /** The choice of the round before, for one tap; null: none on this device. */
  readonly before: Choice | null;
  /** What this device found in the bulletin of the latest closed round; null: not looked yet. `code`: of what it read, not of what it was told; `latest`: what is in there is what was chosen last. */
  readonly checked: { readonly round: number; readonly ballot: MyBallot; readonly code: string; readonly sound: boolean; readonly latest: boolean } | null;
  /** While it is under way: the Box takes this ballot not, or its receipt is false. The device goes on trying; a person should be told. */
  readonly trouble: 'refused' | 'bad-receipt' | null;
}

/** What a voter shows when their ballot is not in the bulletin: with these anybody can check that the Box had it. */
export interface BallotProof {
  readonly decision: string;
  readonly round: number;
  /** The ballot as it was sent, and the Box's signature that it held exactly that. It tells what was chosen. */
  readonly ballot: Ballot;
  readonly receipt: string;
  /** The key of the Box, as it was told when the ballots were given out. */
  readonly box: string;
}

/** What this device found of the minority views, once they were shown [P10]. */
export interface ViewsFound {
  /**
   * What became of the text of this seat. `in`: what was given last is there; `older`: something that was given before it; `late`: it is not there, and the
   * Box never said that it had it; `missing`, `altered`: the Box said so, and it is not there, or it says something else; `none`: nothing was given.
   */
  readonly own: 'none' | 'in' | 'older' | 'late' | 'missing' | 'altered';
  /** The texts that prove where they come from do so, all of them, and they are those that are shown. */
  readonly sound: boolean;
}

/** What a writer shows when their text is not there: with these anybody can check that the Box had it. */
export interface TextProof {
  readonly decision: string;
  readonly round: number;
  /** The text as it was brought. It says of which class its writer is. */
  readonly statement: Statement;
  readonly receipt: string;
  readonly box: string;
}

/** Where the minority view of one seat is, while it can be written and after. */
export interface WritingState {
  /** `none`: this device has no ballot of this seat; `elsewhere`: another device of it has the pen. */
  readonly pen: 'none' | 'asking' | 'ready' | 'elsewhere';
  /** What was given last, on this device; null: nothing. */
  readonly text: string | null;
  /** The Box has exactly this, also when it is nothing. */
  readonly arrived: boolean;
  /** Null: they were not shown yet, or this device has not looked yet. */
  readonly found: ViewsFound | null;
}

export interface VoterOptions {
  readonly meeting: string;
  readonly place: string;
  readonly drawer: Drawer;
  /** Sends a command over the line that knows the seat (asking for a ballot, nothing else). */
  readonly send: (command: Command) => Promise<Answer>;
  readonly fetch: typeof fetch;
  /** Reads the verification file of a decision; null: not there (yet). */
  readonly file: (decision: string) => Promise<unknown>;
  /** Something that `state` tells has changed. */
  readonly onChange: () => void;
}

export interface Voter {
  /** Every view that this device gets, also the first after a reload. */
  see(view: View): void;
  /**
   * Chooses for a seat in the open round; may be called again until the close, also before this device has its ballot. True once there is a
   * receipt for what was chosen last; false when none comes: the round is over, or this device has no ballot.
   */
  choose(seat: string, choice: Choice | 'stand'): Promise<boolean>;
  state(seat: string): VoterState;
  /** The ballot and the receipt of the round that was looked at last; null: there is no receipt here (any more). */
  proof(seat: string): BallotProof | null;
  /** Another tab changed what is kept, or this one comes back: goes on with what is left to do. */
  wake(): void;
  /** The minority view of this seat, in a secret decision; empty: none. It goes by itself, at a moment that tells nothing. False: it cannot be given now. */
  write(seat: string, text: string): boolean;
  writing(seat: string): WritingState;
  /** Of a text that is not there, or not as it was given; null: none here. */
  textProof(seat: string): TextProof | null;
  /** The page hides: what waits for its moment goes now. */
  flush(): void;
  stop(): void;
}

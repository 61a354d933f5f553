import type { Ballot, BallotChoice } from '../../ballot/messages.ts';
import type { MyBallot } from '../../ballot/mine.ts';
import type { PenClass, Written } from '../../ballot/statement.ts';
import type { Drawer } from '../kept.ts';
import type { Envelope, Stamped } from './blinding.ts';
import type { ViewsFound } from './voter.ts';

/** What a device keeps of the ballots of one seat, in the drawer that all tabs of one browser share. All of it is written before anything is sent. */

export interface KeptReceipt {
  readonly sequence: number;
  readonly receipt: string;
  /** Of the Box that gave it: another one later has to get the same ballot again [K15]. */
  readonly epoch: string;
}

export interface KeptRound {
  /** What was signed, from the ballot that has a receipt on, in the order of sequence: any of them may be the one in the Box. */
  readonly sent: readonly Ballot[];
  readonly receipt: KeptReceipt | null;
}

/** What this device found in the bulletin of a closed round. */
export interface Look {
  readonly round: number;
  readonly ballot: MyBallot;
  /** What is in there is what was chosen last. */
  readonly latest: boolean;
  readonly code: string;
  readonly sound: boolean;
  /** Hash of the bulletin as the meeting told it. */
  readonly hash: string;
  /** What this voter's ballot in it says; null: none of theirs is in it. */
  readonly counted: BallotChoice | null;
}

/** The minority view that this seat may write: of one standing round, and of the keys that the Box has for it. */
export interface KeptPen {
  readonly round: number;
  /** Modulus of the key of the others: the Box makes both anew when it was started again. */
  readonly key: string;
  readonly class: PenClass | null;
  /** Until the stamp is there. */
  readonly envelope: Envelope | null;
  readonly pen: Stamped | null;
  /** What is to be written; empty: nothing. It is here and nowhere else until its moment. */
  readonly text: string;
  readonly sequence: number;
  readonly receipt: KeptReceipt | null;
  /** Modulus of the key of who could not come along, as it was told with the other. */
  readonly minority?: string;
  /** What was signed, from the one that has a receipt on: any of them may be the one in the Box. */
  readonly sent?: readonly Written[];
  /** What became of it, once all were shown. */
  readonly found?: ViewsFound;
}

/** Of one decision and one of its keys: a chair may have ballots given out anew, and then all of before is void. */
export interface KeptBallot {
  readonly decision: string;
  /** Modulus of the decision key. */
  readonly key: string;
  /** Key of receipts, as it was told first. */
  readonly box: string;
  /** Which decision of the meeting it is, from 1. */
  readonly place: number;
  /** The number of the round in which ballots of this key were given out; null: none was open. */
  readonly given: number | null;
  /** Until the stamp is there. */
  readonly envelope: Envelope | null;
  /** What this seat's row in the list of who got a ballot must say. */
  readonly blinded: string | null;
  readonly stamped: Stamped | null;
  /** Hash of the list in which this device found itself [K6]. */
  readonly list: string | null;
  readonly rounds: Readonly<Record<number, KeptRound>>;
  readonly looks: readonly Look[];
  readonly pen?: KeptPen;
  /** Nobody needs its keys any more, and they are gone. */
  readonly over?: true;
}

export interface KeptSeat {
  /** When the latest ballots began here, for `clearOld`. It never leaves the device. */
  readonly at: number;
  /** Private device key: of this seat in this meeting. */
  readonly device: string;
  /** What was tapped last, and in which round: it outlives a new decision key. */
  readonly wish: { readonly round: string; readonly choice: BallotChoice } | null;
  readonly ballots: Readonly<Record<string, KeptBallot>>;
}

const PREFIX = 'meegaan:ballot:';
const DAY_MS = 24 * 3_600_000;

export class Keeping {
  readonly #drawer: Drawer;
  readonly #meeting: string;
  /** What the drawer would not take: it lasts as long as the page. */
  readonly #beside = new Map<string, string>();
  readonly #read = new Map<string, { readonly text: string; readonly seat: KeptSeat }>();

  constructor(drawer: Drawer, meeting: string) {
    this.#drawer = drawer;
    this.#meeting = meeting;
  }

  seat(seat: string): KeptSeat | null {
    const name = this.nameOf(seat);
    const text = this.#text(name);
    if (text === null) return null;
    const before = this.#read.get(name);
    if (before?.text === text) return before.seat;
    try {
      const read = JSON.parse(text) as KeptSeat;
      this.#read.set(name, { text, seat: read });
      return read;
    } catch {
      // written by something else
      return null;
    }
  }

  ballot(seat: string, decision: string, key: string): KeptBallot | null {
    return this.seat(seat)?.ballots[placeOf(decision, key)] ?? null;
  }

  /** Reads, changes and writes in one go: nothing of another tab comes between. */
  write(seat: string, change: (kept: KeptSeat | null) => KeptSeat): void {
    const name = this.nameOf(seat);
    const text = JSON.stringify(change(this.seat(seat)));
    try {
      this.#drawer.setItem(name, text);
      this.#beside.delete(name);
    } catch {
      this.#beside.set(name, text);
    }
  }

  /** The same for one ballot; nothing that is gone comes back. */
  writeBallot(seat: string, decision: string, key: string, change: (kept: KeptBallot) => KeptBallot): void {
    const kept = this.ballot(seat, decision, key);
    if (kept && !kept.over) this.write(seat, (all) => withBallot(all!, change(kept)));
  }

  nameOf(seat: string): string {
    return `${PREFIX}${this.#meeting}:${seat}`;
  }

  #text(name: string): string | null {
    return this.#beside.get(name) ?? this.#drawer.getItem(name);
  }
}

/** The first 258 bits of a key name it. */
const placeOf = (decision: string, key: string): string => `${decision} ${key.slice(0, 43)}`;

export const withBallot = (seat: KeptSeat, kept: KeptBallot): KeptSeat => ({ ...seat, ballots: { ...seat.ballots, [placeOf(kept.decision, kept.key)]: kept } });

/**
 * What an earlier meeting left here because nobody opened its page again goes after a day, whatever is in it. Of this meeting what is not over stays:
 * it may have been adjourned, and the clock of a phone may jump.
 */
export function clearOld(drawer: Drawer, now: number, meeting: string): void {
  for (const name of drawer.keys?.() ?? []) {
    if (!name.startsWith(PREFIX)) continue;
    try {
      const { at, ballots = {} } = JSON.parse(drawer.getItem(name) ?? '{}') as Partial<KeptSeat>;
      if (now - at! <= DAY_MS || (name.startsWith(`${PREFIX}${meeting}:`) && Object.values(ballots).some(({ over }) => !over))) continue;
    } catch {
      // broken, so of no use
    }
    drawer.removeItem(name);
  }
}

/**
 * One tab at a time, where the browser can see to that; else, and when another tab holds on too long, as it comes: what is written is looked at
 * again before it is used.
 */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = (globalThis.navigator as Navigator | undefined)?.locks;
  if (!locks) return work();
  let begun = false;
  try {
    return await locks.request(name, { signal: AbortSignal.timeout(PATIENCE_MS) }, () => {
      begun = true;
      return work();
    });
  } catch (error) {
    if (begun) throw error;
    return work();
  }
}
const PATIENCE_MS = 3_000;

import type { BoxAddress } from '../../ballot/box.ts';
import { comesBack } from '../../ballot/doors.ts';
import type { Ballot } from '../../ballot/messages.ts';
import { isReceipt } from '../../ballot/mine.ts';
import { bring } from './casting.ts';
import { randomMs } from './moments.ts';
import { browserSuite } from './suite.ts';

/**
 * Signed ballots of the open round that wait on the shared tablet for their moment, and stay until the close so that they can go again after a crash
 * of the Box. They name nobody, and nothing here leads to a card. In memory only: on the tablet's disk the order of writing would tell who sent which.
 */

interface Waiting {
  readonly ballot: Ballot;
  receipt: string | null;
  /** Why the Box does not take it: then it is not sent again. */
  refused: string | null;
  timer: ReturnType<typeof setTimeout> | null;
  sending: boolean;
}

export interface PoolOptions {
  readonly fetch: typeof fetch;
  readonly onChange: () => void;
}

/** Waits between two tries, in ms. */
const AGAIN_MS = [500, 1_000, 2_000, 4_000] as const;

export class Pool {
  readonly #options: PoolOptions;
  readonly #ballots = new Map<string, Waiting>();
  #box: BoxAddress | null = null;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Another start of the Box lost all ballots: they go again. */
  boxIs(box: BoxAddress): void {
    const lost = this.#box !== null && this.#box.epoch !== box.epoch;
    this.#box = box;
    if (!lost) return;
    for (const one of this.#ballots.values()) {
      one.receipt = null;
      this.#later(one, 0);
    }
    this.#options.onChange();
  }

  /** Only ballots of this round may wait; null: no round is open. */
  only(round: { readonly decision: string; readonly number: number } | null): void {
    for (const [key, one] of this.#ballots) {
      if (round && one.ballot.body.decision === round.decision && one.ballot.body.round === round.number) continue;
      if (one.timer) clearTimeout(one.timer);
      this.#ballots.delete(key);
    }
  }

  /** A ballot comes to wait for its random moment; it replaces an earlier one of the same pseudonym. */
  add(ballot: Ballot): void {
    const before = this.#ballots.get(ballot.pseudonym);
    if (before?.timer) clearTimeout(before.timer);
    const one: Waiting = { ballot, receipt: null, refused: null, timer: null, sending: false };
    this.#ballots.set(ballot.pseudonym, one);
    this.#later(one, randomMs(this.#box?.spreadMs ?? 0));
    this.#options.onChange();
  }

  of(pseudonym: string): { readonly ballot: Ballot; readonly receipt: string | null; readonly refused: string | null } | null {
    return this.#ballots.get(pseudonym) ?? null;
  }

  /** How many have no receipt yet. */
  get underWay(): number {
    return [...this.#ballots.values()].filter(({ receipt, refused }) => receipt === null && refused === null).length;
  }

  /** The page hides: what waits goes now. */
  flush(): void {
    for (const one of this.#ballots.values()) {
      if (one.timer) clearTimeout(one.timer);
      if (one.receipt === null && one.refused === null) void this.#send(one, 0);
    }
  }

  stop(): void {
    this.only(null);
  }

  #later(one: Waiting, wait: number, tries = 0): void {
    if (one.timer) clearTimeout(one.timer);
    one.timer = setTimeout(() => void this.#send(one, tries), wait);
  }

  async #send(one: Waiting, tries: number): Promise<void> {
    const box = this.#box;
    one.timer = null;
    if (!box || one.sending || one.receipt !== null) return;
    one.sending = true;
    const answer = await bring(this.#options.fetch, box.url, one.ballot);
    one.sending = false;
    if (this.#ballots.get(one.ballot.pseudonym) !== one || !this.#box) return;
    // what the Box of before its crash had is not in this one
    if (this.#box.epoch !== box.epoch) this.#later(one, 0);
    else if (answer && 'receipt' in answer && isReceipt(answer.receipt, one.ballot, box.key, browserSuite)) one.receipt = answer.receipt;
    else if (answer && 'refused' in answer && !comesBack(answer.refused)) one.refused = answer.refused;
    else this.#later(one, AGAIN_MS[Math.min(tries, AGAIN_MS.length - 1)]!, tries + 1);
    this.#options.onChange();
  }
}

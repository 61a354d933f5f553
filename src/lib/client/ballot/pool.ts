import type { BoxAddress, Place } from '../../ballot/box.ts';
import type { Ballot } from '../../ballot/messages.ts';
import { bring } from './casting.ts';
import type { KeptReceipt } from './keeping.ts';
import { randomMs, Task, type Next } from './moments.ts';

/**
 * Signed ballots of the open round that wait on the shared tablet for their moment, and stay until the close so that they can go again after a crash
 * of the Box. They name nobody, and nothing here leads to a card. In memory only: on the tablet's disk the order of writing would tell who sent which.
 */

interface Waiting {
  readonly ballot: Ballot;
  /** A public key that only the card knows as its own: to it the receipt is sealed when the round is over. */
  readonly to: string;
  readonly task: Task;
  /** The latest that came, maybe of an earlier choice. */
  receipt: KeptReceipt | null;
  /** `behind`: the Box has a later ballot of this pseudonym; only its card can sign above that. */
  trouble: 'refused' | 'bad-receipt' | 'behind' | null;
  /** When it goes, and to which start of the Box. */
  moment: { readonly of: string; readonly at: number } | null;
}

/** What the pool tells of one ballot. */
export type Pooled = Readonly<Pick<Waiting, 'ballot' | 'receipt' | 'trouble'>>;

export interface PoolOptions {
  readonly fetch: typeof fetch;
  readonly onChange: () => void;
  /** A receipt of a round that is over. */
  readonly onOver: (round: Place, receipt: KeptReceipt, to: string) => void;
}

export class Pool {
  readonly #options: PoolOptions;
  readonly #ballots = new Map<string, Waiting>();
  #box: BoxAddress | null = null;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Another start of the Box lost all ballots: they go again, each at a moment of its own [K15]. */
  boxIs(box: BoxAddress): void {
    const lost = this.#box !== null && this.#box.epoch !== box.epoch;
    this.#box = box;
    for (const one of this.#ballots.values()) this.#poke(one);
    if (lost) this.#options.onChange();
  }

  /** Only ballots of this round may wait; null: no round is open. */
  only(round: Place | null): void {
    for (const [key, one] of this.#ballots) {
      if (round && one.ballot.body.decision === round.decision && one.ballot.body.round === round.round) continue;
      one.task.stop();
      this.#ballots.delete(key);
      if (one.receipt) this.#over(one, one.receipt);
    }
  }

  /** A ballot comes to wait for its random moment [K8]; it replaces an earlier one of the same pseudonym. */
  add(ballot: Ballot, to: string): void {
    const before = this.#ballots.get(ballot.pseudonym);
    before?.task.stop();
    const one: Waiting = { ballot, to, task: new Task(() => this.#bring(one)), receipt: before?.receipt ?? null, trouble: null, moment: null };
    this.#ballots.set(ballot.pseudonym, one);
    this.#poke(one);
    this.#options.onChange();
  }

  of(pseudonym: string): Pooled | null {
    return this.#ballots.get(pseudonym) ?? null;
  }

  /** How many are on their way: without a receipt of the Box as it is now, and nothing was said against them. */
  get underWay(): number {
    return [...this.#ballots.values()].filter((one) => !this.#arrived(one) && one.trouble === null).length;
  }

  /** The page hides: what waits goes now, in the order of pseudonyms, which are random: not in that of the people who stood here. */
  flush(): void {
    for (const [, one] of byKey(this.#ballots)) {
      if (this.#arrived(one)) continue;
      one.moment = one.moment && { ...one.moment, at: -Infinity };
      one.task.now();
    }
  }

  stop(): void {
    for (const { task } of this.#ballots.values()) task.stop();
    this.#ballots.clear();
  }

  #arrived({ ballot, receipt }: Waiting): boolean {
    return receipt?.sequence === ballot.body.sequence && receipt.epoch === this.#box?.epoch;
  }

  #over({ ballot, to }: Waiting, receipt: KeptReceipt): void {
    this.#options.onOver({ decision: ballot.body.decision, round: ballot.body.round }, receipt, to);
  }

  /** A receipt may come when its ballot was replaced, or its round is over: with it the voter can still show what the Box had. */
  #receive(one: Waiting, receipt: KeptReceipt): void {
    const now = this.#ballots.get(one.ballot.pseudonym);
    if (!now) this.#over(one, receipt);
    else if (!now.receipt || now.receipt.sequence <= receipt.sequence) now.receipt = receipt;
  }

  #poke(one: Waiting): void {
    if (this.#box) one.task.poke(this.#box.epoch);
  }

  async #bring(one: Waiting): Promise<Next> {
    const box = this.#box;
    const { ballot } = one;
    if (!box || this.#arrived(one) || one.trouble === 'behind') return 'done';
    if (one.moment?.of !== box.epoch) one.moment = { of: box.epoch, at: performance.now() + randomMs(box.spreadMs) };
    const wait = one.moment.at - performance.now();
    if (wait > 0) return wait;
    const brought = await bring(this.#options.fetch, box, ballot);
    if (brought === 'later') return 'later';
    if (typeof brought === 'string') one.trouble = brought;
    else {
      one.trouble = null;
      this.#receive(one, { sequence: ballot.body.sequence, receipt: brought.receipt, epoch: box.epoch });
    }
    this.#options.onChange();
    // of the Box of before its crash: the one of now has to get it too
    return typeof brought === 'string' ? (brought === 'behind' ? 'done' : 'later') : 0;
  }
}

/** In the order of keys, whichever came first. */
export const byKey = <T>(all: ReadonlyMap<string, T>): [string, T][] => [...all].sort(([a], [b]) => (a < b ? -1 : 1));

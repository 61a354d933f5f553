import { freeTries, triesWithinMs, tryEveryMs, watchedAtMost } from './limits.ts';

/**
 * Slows guessing down without locking anyone out: some wrong tries are free (ten of a passphrase), then there is
 * one in so much time (ten seconds) until it has been quiet.
 * In memory only: where someone signs in from is not kept.
 */
export class Tries {
  readonly #wrong = new Map<string, number[]>();
  readonly #now: () => number;
  readonly #limits: { readonly free: number; readonly withinMs: number; readonly everyMs: number };

  constructor(now: () => number, limits = { free: freeTries, withinMs: triesWithinMs, everyMs: tryEveryMs }) {
    this.#now = now;
    this.#limits = limits;
  }

  /**
   * Call before looking at a try; it counts as wrong until `right` is called, so that many at once do not slip through.
   * @returns 0 when it may be looked at, else the milliseconds to wait (and the try does not count)
   */
  begin(who: string): number {
    const now = this.#now();
    const { free, withinMs, everyMs } = this.#limits;
    const recent = (this.#wrong.get(who) ?? []).filter((at) => now - at < withinMs);
    const last = recent.at(-1);
    if (recent.length >= free && last !== undefined && now - last < everyMs) return last + everyMs - now;
    // Newest last, so that the first in the map is the one that was quiet longest.
    this.#wrong.delete(who);
    this.#wrong.set(who, [...recent, now].slice(-free));
    if (this.#wrong.size > watchedAtMost) this.#wrong.delete(this.#wrong.keys().next().value!);
    return 0;
  }

  /** The try was right: all is forgotten. */
  right(who: string): void {
    this.#wrong.delete(who);
  }
}

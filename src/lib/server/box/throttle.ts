/**
 * How many messages may come, from everybody together: a rate for each address would have to keep addresses. It fills up again by
 * itself, and what is turned away comes back by itself.
 */
export class Throttle {
  readonly #most: number;
  readonly #perMs: number;
  readonly #now: () => number;
  #left: number;
  #at: number;

  /** @param now a clock that never jumps, in ms */
  constructor(most: number, perSecond: number, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#perMs = perSecond / 1_000;
    this.#now = now;
    this.#left = most;
    this.#at = now();
  }

  passes(): boolean {
    const now = this.#now();
    this.#left = Math.min(this.#most, this.#left + (now - this.#at) * this.#perMs);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left--;
    return true;
  }
}

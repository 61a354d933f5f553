/**
 * A budget of wrong tries for the whole installation: bursts are free (a hall full of people who misread a code), after that it
 * fills up slowly. Nothing is counted per address: a whole hall shares one, and one stranger must not shut it out. Six digits that
 * give no more than a place in the waiting room are well enough guarded so; the QR carries 128 bits and needs no budget.
 */
export class Guesses {
  readonly #burst: number;
  readonly #everyMs: number;
  readonly #now: () => number;
  #left: number;
  #at: number;

  constructor(burst = 60, everyMs = 1000, now: () => number = Date.now) {
    this.#burst = burst;
    this.#everyMs = everyMs;
    this.#now = now;
    this.#left = burst;
    this.#at = now();
  }

  /** Whether a try may be looked at now. */
  get open(): boolean {
    this.#fill();
    return this.#left >= 1;
  }

  /** A try was wrong. Right ones cost nothing. */
  wrong(): void {
    this.#fill();
    this.#left = Math.max(0, this.#left - 1);
  }

  #fill(): void {
    const now = this.#now();
    this.#left = Math.min(this.#burst, this.#left + Math.max(0, now - this.#at) / this.#everyMs);
    this.#at = now;
  }
}

/** The one budget of this process for codes of halls. */
export const codeGuesses = new Guesses();

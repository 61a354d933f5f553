import { makeDecisionKey, type DecisionKey } from './decision-key.ts';

/**
 * Where each decision gets its RSA key from. Making one takes a fifth of a second on a quiet machine and longer on a busy one, while a whole room
 * waits: so one is made ahead, beside the event loop, at a moment when no round of the meeting is open. Each is given away once and never comes back [K4].
 */
export class Issuing {
  readonly #make: () => Promise<DecisionKey>;
  #ahead: Promise<DecisionKey> | null = null;

  /** @param make another one for tests only */
  constructor(make: () => Promise<DecisionKey> = makeDecisionKey) {
    this.#make = make;
  }

  /** Makes one ahead, when there is none: a meeting with a secret round is coming. */
  warm(): void {
    if (this.#ahead) return;
    const ahead = this.#make();
    this.#ahead = ahead;
    // one that could not be made is no reason to end: the next one who takes makes another
    ahead.catch(() => this.#ahead === ahead && (this.#ahead = null));
  }

  /** A key that nobody had before. The next one is made once somebody says that it is time: not now, while a room gets its ballots. */
  async take(): Promise<DecisionKey> {
    const ahead = this.#ahead;
    this.#ahead = null;
    return (await ahead?.catch(() => null)) ?? this.#make();
  }

  /** Forgets the one that was made ahead. */
  stop(): void {
    void this.#ahead?.then((key) => key.destroy(), () => {});
    this.#ahead = null;
  }
}

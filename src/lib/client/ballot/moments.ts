/** A random wait below `spread` ms, of the device's own randomness: from when a ballot comes nobody can tell when it was chosen [K8]. */
export function randomMs(spread: number): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return Math.floor((number / 2 ** 32) * Math.max(0, spread));
}

/** Between two tries, in ms: half a second first, eight at most, each phone at its own moment. */
const backoff = (tries: number): number => randomMs(250) + Math.min(8_000, 250 * 2 ** Math.min(tries, 5));

/** What became of work: nothing is left of it, it has to be tried again some time later, or it goes on in so many ms. */
export type Next = 'done' | 'later' | number;

/** Work that goes on until nothing is left of it: never twice at a time, and later again when it failed. */
export class Task {
  readonly #work: () => Promise<Next>;
  #running = false;
  #again = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #situation = '';
  #stopped = false;

  constructor(work: () => Promise<Next>) {
    this.#work = work;
  }

  /** Something may be left to do. In the same situation as before a wait is not cut short: the next try comes by itself. */
  poke(situation: string): void {
    if (situation === this.#situation && this.#timer !== undefined) return;
    if (situation !== this.#situation) this.#tries = 0;
    this.#situation = situation;
    this.now();
  }

  /** Goes on at once; what is sent without waiting for anything is on its way when this returns. */
  now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#stopped) return;
    if (this.#running) this.#again = true;
    else void this.#run();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    this.#running = true;
    let next: Next = 'later';
    try {
      next = await this.#work();
    } catch (error) {
      // a mistake of ours is tried again too, and heard where mistakes are heard
      queueMicrotask(() => {
        throw error;
      });
    }
    this.#running = false;
    const again = this.#again;
    this.#again = false;
    if (again) return this.now();
    if (next === 'done' || this.#stopped) return;
    this.#timer = setTimeout(() => this.now(), next === 'later' ? backoff(this.#tries++) : next);
  }
}

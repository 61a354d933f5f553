/**
 * What is under way, up to a number: one more, and the one that has been here longest has to go. So whoever does not finish stands in nobody's way.
 * It knows who came before whom for as long as they are here, and nothing else of them.
 */
export class Crowd<T> {
  readonly #most: number;
  readonly #send: (away: T) => void;
  /** In the order in which they came. */
  readonly #here = new Set<T>();

  /** @param send what happens to the one that has to go */
  constructor(most: number, send: (away: T) => void) {
    this.#most = most;
    this.#send = send;
  }

  get size(): number {
    return this.#here.size;
  }

  enter(one: T): void {
    this.#here.add(one);
    if (this.#here.size <= this.#most) return;
    const [longest] = this.#here as Iterable<T> as [T];
    this.#here.delete(longest);
    this.#send(longest);
  }

  leave(one: T): void {
    this.#here.delete(one);
  }
}

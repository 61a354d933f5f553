/**
 * Something that may not be shown yet (a running tally, a ballot). It is no `Json`, so a view cannot return it, and it
 * throws when something tries to write it down all the same.
 */
export class Sealed<T> {
  readonly #value: T;
  constructor(value: T) {
    this.#value = value;
  }
  /** Opens the seal. Call it only where the rules say that the time has come (closing a round). */
  open(): T {
    return this.#value;
  }
  toJSON(): never {
    throw new Error('a sealed value must never be written or sent');
  }
  toString(): never {
    throw new Error('a sealed value must never be written or sent');
  }
}

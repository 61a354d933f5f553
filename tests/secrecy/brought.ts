import type { Ballot } from '../../src/lib/ballot/messages.ts';

/** One message that a phone brought to the box, and what it was answered. */
export interface Brought {
  readonly url: string;
  readonly body: string;
  readonly answer: Record<string, string>;
}

/** Stands between phones and the box, as only a test can. */
export class Listener {
  readonly brought: Brought[] = [];
  readonly #plain = globalThis.fetch;
  readonly #doors: readonly string[];

  constructor(doors: readonly string[] = ['/cast']) {
    this.#doors = doors;
    globalThis.fetch = async (input, init) => {
      const response = await this.#plain(input, init);
      if (this.#doors.some((door) => String(input).endsWith(door))) this.brought.push({ url: String(input), body: String(init?.body), answer: (await response.clone().json()) as Record<string, string> });
      return response;
    };
  }

  /** Ballots that have a receipt, in the order in which they came. */
  get taken(): Ballot[] {
    return this.brought.filter(({ answer }) => answer.receipt).map(({ body }) => JSON.parse(body) as Ballot);
  }

  /** The latest of each voter. */
  get latest(): ReadonlyMap<string, Ballot> {
    return new Map(this.taken.map((ballot) => [ballot.pseudonym, ballot]));
  }

  /** Brings something to the same box without being heard. */
  async bring(body: string): Promise<Record<string, string>> {
    return (await (await this.#plain(this.brought[0]!.url, { method: 'POST', body })).json()) as Record<string, string>;
  }

  stop(): void {
    globalThis.fetch = this.#plain;
  }
}

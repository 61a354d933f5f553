import { createHash } from 'node:crypto';
import type { Command } from '../../meeting/commands.server.ts';
import type { Answer } from '../../protocol.ts';
import type { EventStore } from '../store/store.ts';

/** What an act was answered, with a print of what it said: another act under the same id is no second sending. */
export interface Answered {
  readonly answer: Answer;
  readonly print: string | null;
}

/** What was answered before: a second sending of the same act gets the same answer, and has no second effect. */
export class Answers {
  readonly #store: Pick<EventStore, 'answered'>;
  /** Answers to acts that leave no row (hands, signals and their like). */
  readonly #recent = new Map<string, Answered>();

  constructor(store: Pick<EventStore, 'answered'>) {
    this.#store = store;
  }

  async before(key: string): Promise<Answered | null> {
    return this.#recent.get(key) ?? (await this.#onDisk(key));
  }

  remember(key: string, answer: Answered): void {
    this.#recent.set(key, answer);
    if (this.#recent.size > 5_000) this.#recent.delete(this.#recent.keys().next().value!);
  }

  async #onDisk(key: string): Promise<Answered | null> {
    const row = await this.#store.answered(key);
    if (row === null) return null;
    const stored = JSON.parse(row) as Answered | Answer;
    // rows of before version 0.2 hold the answer alone
    return 'answer' in stored ? stored : { answer: stored, print: null };
  }
}

/** A row of an answer must not lead to a seat: what is stored is a hash over the seat and a random id that only the device knows. */
export function keyOf(place: string, id: string): string {
  return createHash('sha256').update(place).update('\0').update(id).digest('base64url');
}

/**
 * What an act said, as a hash with its random id in it. The id is kept nowhere, so that from the row alone nobody can guess words
 * that were erased since.
 */
export function printOf(id: string, command: Command): string {
  return createHash('sha256').update(id).update('\0').update(JSON.stringify(command)).digest('base64url');
}

import type { Database } from '../store/database.ts';

export type Row = Record<string, unknown>;
export type Value = string | number | null | Uint8Array;

/** The few things that identity asks of the open file, each in one line. */
export class Rows {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  one(query: string, ...values: Value[]): Row | undefined {
    return this.#database.sql.prepare(query).get(...values);
  }

  all(query: string, ...values: Value[]): Row[] {
    return this.#database.sql.prepare(query).all(...values);
  }

  /** @returns how many rows it changed */
  run(query: string, ...values: Value[]): number {
    return Number(this.#database.sql.prepare(query).run(...values).changes);
  }

  together<T>(work: () => T): T {
    return this.#database.together(work);
  }
}

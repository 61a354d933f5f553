import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreTooNew, StoreUnusable } from './errors.ts';
import { CODE, LAYOUT } from './schema.ts';

/** How long a write waits for another process (the set-up link command) before it gives up. */
const busyTimeoutMs = 5000;
/** How soon to try again when someone else was reading while erased words had to leave the write-ahead log. */
const forgetAgainMs = 1000;

/** The one open file, shared by the event store and identity. */
export interface Database {
  readonly file: string;
  readonly sql: DatabaseSync;
  /**
   * Empties the write-ahead log, so that what was overwritten in the file is not left in the log either. Never waits: when another process
   * is reading, it tries again by itself.
   * @returns whether the log is empty now
   */
  forget(): boolean;
  /** Runs `work` in one transaction: all of it is on disk when this returns, or nothing when it throws. Not to be nested. */
  together<T>(work: () => T): T;
  close(): void;
}

/**
 * Opens `meegaan.db` in the folder, makes both when they are not there, and brings an older layout up to date.
 * Throws `StoreTooNew` or `StoreUnusable`, each with one sentence that says what to do.
 */
export function openDatabase(folder: string): Database {
  const file = join(folder, 'meegaan.db');
  let sql: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    sql = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: busyTimeoutMs });
    // Names, salts and hashes are nobody else's business on this machine; the log takes over the rights of the file.
    chmodSync(file, 0o600);
    // full: an answer comes after the disk, also when the power goes. secure_delete: what goes is overwritten, not only unlinked.
    // temp_store: no temporary file ever holds a text.
    sql.exec(`
      pragma journal_mode = wal;
      pragma synchronous = full;
      pragma secure_delete = on;
      pragma temp_store = memory;
      pragma foreign_keys = on;
    `);
    bringUpToDate(sql, file);
  } catch (error) {
    if (sql?.isOpen) sql.close();
    throw error instanceof StoreTooNew ? error : new StoreUnusable(file, error);
  }
  return new OpenFile(file, sql);
}

function bringUpToDate(sql: DatabaseSync, file: string): void {
  const found = layoutOf(sql);
  if (found > LAYOUT.length) throw new StoreTooNew(file, found, LAYOUT.length);
  for (let step = found; step < LAYOUT.length; step++) {
    sql.exec('begin immediate');
    try {
      // Another process may have been first while this one waited for its turn.
      if (layoutOf(sql) === step) {
        sql.exec(LAYOUT[step]!);
        CODE[step + 1]?.(sql);
        sql.exec(`pragma user_version = ${step + 1}`);
      }
      sql.exec('commit');
    } catch (error) {
      if (sql.isTransaction) sql.exec('rollback');
      throw error;
    }
  }
}

function layoutOf(sql: DatabaseSync): number {
  return Number(sql.prepare('pragma user_version').get()?.user_version);
}

class OpenFile implements Database {
  readonly file: string;
  readonly sql: DatabaseSync;
  #again: NodeJS.Timeout | undefined;

  constructor(file: string, sql: DatabaseSync) {
    this.file = file;
    this.sql = sql;
    // A process that was killed between an erasure and its forgetting leaves the words in the log: not for longer than this.
    this.forget();
  }

  forget(): boolean {
    clearTimeout(this.#again);
    let empty = false;
    try {
      this.sql.exec('pragma busy_timeout = 0');
      empty = this.sql.prepare('pragma wal_checkpoint(truncate)').get()?.busy === 0;
    } catch {
      // A full disk or a locked file: the write itself stands, only the forgetting has to be done again.
    } finally {
      this.sql.exec(`pragma busy_timeout = ${busyTimeoutMs}`);
    }
    if (!empty) {
      this.#again = setTimeout(() => {
        if (this.sql.isOpen) this.forget();
      }, forgetAgainMs);
      this.#again.unref();
    }
    return empty;
  }

  together<T>(work: () => T): T {
    this.sql.exec('begin immediate');
    try {
      const result = work();
      this.sql.exec('commit');
      return result;
    } catch (error) {
      if (this.sql.isTransaction) this.sql.exec('rollback');
      throw error;
    }
  }

  close(): void {
    clearTimeout(this.#again);
    if (!this.sql.isOpen) return;
    this.forget();
    clearTimeout(this.#again);
    this.sql.close();
  }
}

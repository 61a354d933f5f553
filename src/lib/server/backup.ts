import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { KEYS_FILE } from './seal/keys.ts';

/** What a backup is: one file with the store, the key of the installation and the keys of the seal, so that none can be forgotten. */
const STORE = 'meegaan.db';
const KEY = 'installation.key';
/** In a single go: a backup that goes page by page starts over at each write of the meeting, and would never end. */
const ALL_PAGES = 1_000_000_000;

/** A backup or a restoration that cannot go on, with one sentence that says what to do. */
export class BackupError extends Error {
  override readonly name = 'StartError';
}

export interface BackupMade {
  readonly file: string;
  /** Events in it, of all meetings together. */
  readonly events: number;
}

/** `meegaan-2026-11-25T193005.backup`, in UTC: names in alphabetical order are in the order of time. */
export function backupName(now: Date): string {
  return `meegaan-${now.toISOString().slice(0, 19).replaceAll(':', '')}.backup`;
}

/**
 * Copies the store of a folder while a server may be writing to it: what is in the copy is what the store was at one moment.
 * @param to a folder (the file then gets a name of its own), or a file that is not there yet
 */
export async function makeBackup(dataDir: string, to: string, now = new Date()): Promise<BackupMade> {
  const store = join(dataDir, STORE);
  if (!existsSync(store)) throw new BackupError(`DATA_DIR "${dataDir}" holds no store: set DATA_DIR to the folder of the server that you want to back up.`);
  const target = resolve(to);
  const file = existsSync(target) && statSync(target).isDirectory() ? join(target, backupName(now)) : target;
  if (existsSync(file)) throw new BackupError(`"${file}" is there already: give another name, or a folder.`);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const half = `${file}.unfinished`;
  rmSync(half, { force: true });
  const source = new DatabaseSync(store, { timeout: 5_000 });
  try {
    // made before a byte is in it, so that nobody else can read it meanwhile
    writeFileSync(half, '', { mode: 0o600 });
    await backup(source, half, { rate: ALL_PAGES });
  } finally {
    source.close();
  }
  const seal = join(dataDir, KEYS_FILE);
  const events = addKeys(half, readFileSync(join(dataDir, KEY)), existsSync(seal) ? readFileSync(seal) : null);
  sync(half);
  renameSync(half, file);
  return { file, events };
}

/** Closes the copy as one file without a log beside it, with the keys in it. @returns the number of events */
function addKeys(file: string, key: Buffer, seal: Buffer | null): number {
  const copy = new DatabaseSync(file);
  try {
    copy.exec('pragma journal_mode = delete; create table installation (key blob not null, seal blob) strict');
    copy.prepare('insert into installation (key, seal) values (?, ?)').run(key, seal);
    whole(copy, file);
    return Number(copy.prepare('select count(*) as n from events').get()!.n);
  } finally {
    copy.close();
    chmodSync(file, 0o600);
  }
}

/** Makes a folder of a server out of a backup. Nothing is ever written over: the folder has to be empty, or not there. */
export function restoreBackup(from: string, dataDir: string): BackupMade {
  const file = resolve(from);
  if (!existsSync(file) || !statSync(file).isFile()) throw new BackupError(`"${file}" is no file: give the backup that you want to restore.`);
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new BackupError(`DATA_DIR "${dataDir}" is not empty: move what is in it, or set DATA_DIR to an empty folder.`);
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const half = join(dataDir, `${STORE}.unfinished`);
  try {
    // copied by the system: with old papers in it the store may be larger than what fits in memory at once
    copyFileSync(file, half);
    chmodSync(half, 0o600);
    const { key, seal, events } = takeKeys(half, file);
    writeFileSync(join(dataDir, KEY), key, { mode: 0o600 });
    if (seal) writeFileSync(join(dataDir, KEYS_FILE), seal, { mode: 0o600 });
    sync(half);
    renameSync(half, join(dataDir, STORE));
    return { file: join(dataDir, STORE), events };
  } catch (error) {
    // an empty folder stays an empty folder
    for (const name of readdirSync(dataDir)) rmSync(join(dataDir, name), { force: true });
    throw error;
  }
}

function takeKeys(copy: string, file: string): { key: Uint8Array; seal: Uint8Array | null; events: number } {
  let sql: DatabaseSync | undefined;
  try {
    sql = new DatabaseSync(copy);
    sql.exec('pragma secure_delete = on');
    whole(sql, file);
    const row = sql.prepare('select * from installation').get();
    const events = Number(sql.prepare('select count(*) as n from events').get()!.n);
    sql.exec('drop table installation');
    if (!(row?.key instanceof Uint8Array) || row.key.length !== 32) throw new BackupError(`"${file}" holds no key of an installation: use another backup.`);
    // a backup of before the seal holds no keys of it: the next start makes one
    return { key: row.key, seal: row.seal instanceof Uint8Array ? row.seal : null, events };
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw new BackupError(`"${file}" is no whole backup of Meegaan (${(error as Error).message}): use another one.`);
  } finally {
    if (sql?.isOpen) sql.close();
  }
}

function whole(sql: DatabaseSync, file: string): void {
  const said = sql.prepare('pragma integrity_check').all().map((row) => String(row.integrity_check));
  if (said.join() !== 'ok') throw new BackupError(`"${file}" is damaged: use another backup.`);
  if (sql.prepare('pragma foreign_key_check').all().length > 0) throw new BackupError(`"${file}" is not whole: use another backup.`);
}

function sync(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

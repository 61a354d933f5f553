import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeBackup, type BackupMade } from './backup.ts';

/** How long a backup stays: what was erased on request is then gone from the backups too, and old ones do not fill the disk. */
export const KEEP_DAYS = 35;
const OURS = /^meegaan-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})\.backup$/;
const HOUR_MS = 3_600_000;
const LOOK_MS = 10 * 60_000;

export interface KeptBackup {
  readonly name: string;
  readonly at: number;
  readonly bytes: number;
}

/** The backups in a folder that have a name of ours, newest first. Other files there are left alone. */
export function listBackups(dir: string): KeptBackup[] {
  return readdirSync(dir)
    .flatMap((name) => {
      const [, day, hour, minute, second] = OURS.exec(name) ?? [];
      if (!day) return [];
      return [{ name, at: Date.parse(`${day}T${hour}:${minute}:${second}Z`), bytes: statSync(join(dir, name)).size }];
    })
    .sort((a, b) => b.at - a.at);
}

/** A backup now, and away with those that are older than 35 days; the newest always stays. */
export async function backUpNow(dataDir: string, dir: string, now = new Date()): Promise<BackupMade> {
  const made = await makeBackup(dataDir, dir, now);
  for (const { name, at } of listBackups(dir).slice(1)) {
    if (now.getTime() - at > KEEP_DAYS * 24 * HOUR_MS) rmSync(join(dir, name), { force: true });
  }
  return made;
}

/**
 * Makes a backup whenever the newest is older than it should be. Goes by the files and not by a timer of a day, so that a server that is
 * switched on for an evening makes one too. @returns how to stop
 */
export function backUpByItself(dataDir: string, { dir, everyHours }: { readonly dir: string; readonly everyHours: number }): () => void {
  let busy = false;
  const look = async () => {
    if (busy || Date.now() - (listBackups(dir)[0]?.at ?? 0) < everyHours * HOUR_MS) return;
    busy = true;
    try {
      await backUpNow(dataDir, dir);
    } catch (error) {
      process.stderr.write(`backup: it did not go (${(error as Error).message})\n`);
    } finally {
      busy = false;
    }
  };
  const first = setTimeout(() => void look(), 60_000);
  const timer = setInterval(() => void look(), LOOK_MS);
  first.unref();
  timer.unref();
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/**
 * The schemas of the archive formats are not part of the project (their licence), so tests read them from `shared/data` beside it: from
 * MEEGAAN_SCHEMAS when that is set, else in each folder above the project, else above the repository that this one was cloned from.
 * @returns the schema; null where it is nowhere. Then say so: a test that is silently less is worth less than it looks.
 */
export function schemaFile(name: string): Buffer | null {
  const file = places().map((place) => join(place, name)).find((path) => existsSync(path));
  return file === undefined ? null : readFileSync(file);
}

function places(): string[] {
  const set = process.env.MEEGAAN_SCHEMAS;
  if (set) return [set];
  const origin = spawnSync('git', ['remote', 'get-url', 'origin'], { cwd: ROOT, encoding: 'utf8' }).stdout?.trim() ?? '';
  return [ROOT, ...(origin.startsWith('/') ? [origin] : [])].flatMap(above).map((folder) => join(folder, 'shared/data'));
}

function above(folder: string): string[] {
  const up = dirname(folder);
  return up === folder ? [] : [up, ...above(up)];
}

let told = false;
/** Says once, where it is seen, that the files were checked by the writer's own rules only. */
export function sayAbsent(): void {
  if (!told) process.stdout.write('NOTE: the schemas of MDTO and ORI-A were not found (shared/data, or MEEGAAN_SCHEMAS); files were checked by our own rules only.\n');
  told = true;
}

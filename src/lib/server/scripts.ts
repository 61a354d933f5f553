import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The list in the build's folder, one line for each script, as `sha256sum` writes and checks it. */
export const SCRIPTS_FILE = 'scripts.sha256';

export interface Script {
  /** Where a browser gets it: a path of ours, without a slash before it. */
  readonly path: string;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
}

export interface Scripts {
  /** Hash of the whole list, base64url: what stands in the event log. In development there is no list, and it is 'development'. */
  readonly hash: string;
  readonly files: readonly Script[];
}

/** The list for a folder of files for browsers: every script, in the order of its path. */
export function listScripts(folder: string): string {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .sort();
  return paths.map((path) => `${createHash('sha256').update(readFileSync(join(folder, path))).digest('hex')}  ${path}\n`).join('');
}

/** The scripts that this server gives to browsers, as the build listed them. */
export const scripts: () => Scripts = (() => {
  let found: Scripts | undefined;
  return () => (found ??= readScripts(import.meta.url));
})();

/** What stands in the event log when ballots are given out: which scripts the phones of that moment were sent. */
export const scriptHash = (): string => scripts().hash;

/** Looks in the folder of `from` and above it. */
export function readScripts(from: string): Scripts {
  for (let folder = dirname(fileURLToPath(from)); ; folder = dirname(folder)) {
    const file = join(folder, SCRIPTS_FILE);
    if (existsSync(file)) return parse(readFileSync(file, 'utf8'));
    if (dirname(folder) === folder) return { hash: 'development', files: [] };
  }
}

function parse(list: string): Scripts {
  const files = list.split('\n').filter(Boolean).map((line) => ({ hash: line.slice(0, 64), path: line.slice(66) }));
  return { hash: createHash('sha256').update(list).digest('base64url'), files };
}

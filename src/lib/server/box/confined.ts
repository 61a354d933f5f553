import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Gives a process no core dump, and becomes it. Node cannot do this for itself. */
const SHELL = '/bin/sh';
const WITHOUT_CORE = ['-c', 'ulimit -c 0; exec "$@"', 'meegaan-box'];

/**
 * How the program of the Box is run: with Node's permission model it may read its own program and the packages, and nothing else of this computer, write no
 * file, start no program or thread, and no signal lets a debugger in.
 */
export function confined(program: string): { readonly command: string; readonly args: readonly string[] } {
  const line = [process.execPath, ...flagsFor(program), program];
  const [command, ...args] = process.platform !== 'win32' && existsSync(SHELL) ? [SHELL, ...WITHOUT_CORE, ...line] : line;
  return { command: command!, args };
}

/** What Node is told of what the Box may do. */
function flagsFor(program: string): string[] {
  return ['--permission', ...readable(program).map((path) => `--allow-fs-read=${path}`), '--disable-sigusr1'];
}

/**
 * The folders of its own code: `lib` of the sources, or what the build made of it. Besides, whatever Node looks at to find a package: the `package.json` and the
 * `node_modules` of each folder above, by both names where the latter is a link.
 */
function readable(program: string): string[] {
  const own = dirname(program);
  const code = basename(program) === 'child.ts' ? [join(own, '../..')] : [own, join(own, '../parts')];
  const above: string[] = [];
  for (let folder = own; ; folder = dirname(folder)) {
    above.push(...['package.json', 'node_modules'].map((name) => join(folder, name)).filter((path) => existsSync(path)));
    if (dirname(folder) === folder) break;
  }
  return [...new Set([...code, ...above, ...above.map((path) => realpathSync(path))])];
}

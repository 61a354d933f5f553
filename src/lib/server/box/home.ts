/** Where the program of the Box stands: beside this source in development and in tests, in `build/box` once the app is built. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Looks beside `from` first, then in a folder `box` beside it or above it. */
export function findProgram(from: string = import.meta.url): string {
  let folder = dirname(fileURLToPath(from));
  const source = join(folder, 'child.ts');
  if (existsSync(source) && existsSync(join(folder, 'keeper.ts'))) return source;
  for (;;) {
    const built = join(folder, 'box', 'child.js');
    if (existsSync(built)) return built;
    if (dirname(folder) === folder) throw new Error('The Box is not where the build puts it: build the app again (npm run build).');
    folder = dirname(folder);
  }
}

/** Where the printer's own files stand: beside this source in development and in tests, in `build/pdf` once the app is built. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtName, type FontFile } from './fonts.ts';

export interface Home {
  /** The program that makes one PDF and ends. */
  readonly child: string;
  /** The folder with `record.typ`; the only one that a template can read. */
  readonly folder: string;
  /** The path of a font's file. */
  fontPath(font: FontFile): string;
}

/** Looks beside `from` first, then in a folder `pdf` beside it or above it. */
export function findHome(from: string = import.meta.url): Home {
  let folder = dirname(fileURLToPath(from));
  if (existsSync(join(folder, 'child.ts'))) return source(folder);
  for (;;) {
    for (const at of [folder, join(folder, 'pdf')]) {
      if (existsSync(join(at, 'child.js')) && existsSync(join(at, 'record.typ'))) return built(at);
    }
    if (dirname(folder) === folder) throw new Error('The printer is not where the build puts it: build the app again (npm run build).');
    folder = dirname(folder);
  }
}

function source(folder: string): Home {
  const require = createRequire(join(folder, 'home.ts'));
  return { child: join(folder, 'child.ts'), folder, fontPath: ({ from, file }) => require.resolve(`@expo-google-fonts/${from}/${file}`) };
}

function built(folder: string): Home {
  return { child: join(folder, 'child.js'), folder, fontPath: (font) => join(folder, 'fonts', builtName(font)) };
}

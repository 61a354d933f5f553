/**
 * The second, tiny build: the production entry, the program of the Box, and the program that makes one PDF with what it needs beside it (its
 * template, its fonts and their licences). Packages stay outside them, and SvelteKit's bundle (build/handler.js) is loaded when it runs.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { builtName, FONT_FILES } from '../lib/server/pdf/fonts.ts';
import { listScripts, SCRIPTS_FILE } from '../lib/server/scripts.ts';

const PDF = join(import.meta.dirname, '../lib/server/pdf');
const FONTS = join(import.meta.dirname, '../../node_modules/@expo-google-fonts');

/** Puts the template, the fonts and the licence of each font beside the program that prints. */
function printer(): Plugin {
  return {
    name: 'meegaan-printer',
    closeBundle() {
      const to = join(import.meta.dirname, '../../build/pdf');
      mkdirSync(join(to, 'fonts'), { recursive: true });
      cpSync(join(PDF, 'record.typ'), join(to, 'record.typ'));
      for (const font of FONT_FILES) {
        cpSync(join(FONTS, font.from, font.file), join(to, 'fonts', builtName(font)));
        cpSync(join(FONTS, font.from, 'LICENSE_FONT'), join(to, 'fonts', `${font.from}.LICENSE.txt`));
      }
    }
  };
}

/** Writes the hashes of all scripts for browsers beside the server, which was built before: they stand in the event log of each secret decision. */
function scripts(): Plugin {
  return {
    name: 'meegaan-scripts',
    closeBundle() {
      const build = join(import.meta.dirname, '../../build');
      writeFileSync(join(build, SCRIPTS_FILE), listScripts(join(build, 'client')));
    }
  };
}

export default defineConfig({
  logLevel: 'warn',
  plugins: [printer(), scripts()],
  build: {
    ssr: true,
    outDir: 'build',
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node24',
    rollupOptions: {
      input: { main: 'src/server/main.ts', 'pdf/child': 'src/lib/server/pdf/child.ts', 'box/child': 'src/lib/server/box/child.ts' },
      external: [/handler\.js$/],
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js' }
    }
  }
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calls, entriesOf, half, oneLanguage, reference } from './one-language.ts';

const ROOT = join(import.meta.dirname, '../..');
const entries = entriesOf(ROOT);
const out = mkdtempSync(join(tmpdir(), 'meegaan-words-'));
type Catalogue = { nl: unknown; en: unknown };
let built: { learn(lang: string): Promise<void>; catalogues: Catalogue[] };

/** A page that imports every catalogue of a phone, built as for a browser. */
beforeAll(async () => {
  const page = [
    `export { learn } from '/src/lib/words/spoken.ts';`,
    ...entries.map(({ file, name }, i) => `import { ${name} as c${i} } from '/${file}';`),
    `export const catalogues = [${entries.map((_, i) => `c${i}`).join()}];`
  ].join('\n');
  await build({
    configFile: false, root: ROOT, logLevel: 'error', publicDir: false,
    plugins: [oneLanguage(), { name: 'page', resolveId: (id) => (id === 'page' ? '\0page' : undefined), load: (id) => (id === '\0page' ? page : undefined) }],
    build: {
      outDir: out, emptyOutDir: true, modulePreload: false,
      rollupOptions: { input: 'page', preserveEntrySignatures: 'strict', output: { entryFileNames: 'page.mjs', chunkFileNames: '[name].mjs' } }
    }
  });
  built = (await import(/* @vite-ignore */ pathToFileURL(join(out, 'page.mjs')).href)) as typeof built;
}, 60_000);
afterAll(() => rmSync(out, { recursive: true }));

/** Words as text, functions by what they say. */
const told = (words: unknown): string => JSON.stringify(words, (_, said: unknown) => (typeof said === 'function' ? sayings(said as (...args: unknown[]) => unknown) : said));
const sayings = (say: (...args: unknown[]) => unknown): unknown[] =>
  [[1, 2, 3], [2, 9, 1], ['naam', 'tekst', 'x']].map((args) => {
    try {
      return say(...args);
    } catch (error) {
      return String(error);
    }
  });

test('words that were not loaded are an error, and each language brings its own words of every catalogue', async () => {
  expect(entries.length).toBeGreaterThan(25);
  for (const lang of ['nl', 'en'] as const) {
    for (const catalogue of built.catalogues) expect(() => catalogue[lang]).toThrow(/not loaded/);
    await built.learn(lang);
    for (const [i, { file, name }] of entries.entries()) {
      const written = ((await import(/* @vite-ignore */ join(ROOT, file))) as Record<string, Catalogue>)[name]!;
      expect(told(built.catalogues[i]![lang]), `${file} ${name} ${lang}`).toBe(told(written[lang]));
    }
  }
});

test('a phone knows the words of every step, its own parts, the shared words and the error page', () => {
  const files = new Set(entries.map(({ file }) => file));
  for (const file of ['src/lib/words/rounds.ts', 'src/lib/phone/phone.words.ts', 'src/routes/error.words.ts', 'src/routes/layout.words.ts']) expect(files).toContain(file);
  expect([...files].filter((file) => file.endsWith('/phone.words.ts') && file.includes('/steps/')).length).toBe(14);
});

const SOURCE = `import { catalogue } from './catalogue.ts';\nexport const words = /* @__PURE__ */ catalogue({\n  nl: { go: 'Ga' } satisfies Go,\n  en: { go: 'Go' }\n});\nexport const two = catalogue({ nl: { a: 'é' }, en: { a: 'b' } });\n`;

test('one half stays, and the reference holds no words at all', () => {
  expect(half(SOURCE, 'en', 'x.ts')).toContain(`words = /* @__PURE__ */ ({ go: 'Go' });\nexport const two = ({ a: 'b' });`);
  expect(half(SOURCE, 'nl', 'x.ts')).toContain(`({ go: 'Ga' } satisfies Go);\nexport const two = ({ a: 'é' });`);
  const bare = reference(SOURCE, 'x.ts', [{ file: 'x.ts', name: 'words' }, { file: 'x.ts', name: 'two' }], '/spoken.ts');
  expect(bare).toContain(`words = /* @__PURE__ */ spoken(0);\nexport const two = spoken(1);`);
  expect(bare).not.toMatch(/Ga|Go'|é/);
});

test('a catalogue that is not plainly written stops the build', () => {
  expect(() => reference(SOURCE, 'x.ts', [], '/spoken.ts')).toThrow(/not in the list/);
  expect(() => calls(`const words = catalogue({ nl: {}, en: {} });`, 'x.ts')).toThrow(/export const/);
  expect(() => calls(`export const words = catalogue(both);`, 'x.ts')).toThrow(/nl and en/);
  expect(() => calls(`export const words = catalogue({ nl: {}, ...rest });`, 'x.ts')).toThrow(/nl and en/);
  expect(() => half(SOURCE, 'fr', 'x.ts')).toThrow(/no language/);
});

import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseSync, type ESTree, type Plugin } from 'vite';

/** The catalogues that a phone needs from the start. Words of the other pages, and of what a phone loads on a press, keep both languages. */
const WORDS_OF_A_PHONE = [
  'src/lib/words/*.ts',
  'src/lib/phone/*.words.ts',
  'src/lib/meeting/steps/*/phone.words.ts',
  'src/routes/{layout,error}.words.ts'
];
/** Shared words that a phone asks for only when something was refused or a signal is given, in a secret round, or never. */
const WORDS_ON_A_PRESS = /\/words\/(cards|refusals|secret|signals|tally)\.ts$/;
const LANGS = ['nl', 'en'];
/** What `spoken.ts` imports: all halves of one language, in one list. */
const LIST = 'virtual:words/';
const HALF = '?words=';
/** Who checks a record writes its sentences again in both languages, in the browser too: for these files a catalogue stays whole. */
const IN_BOTH = /\/src\/lib\/(verify\/|record\/sentences\.ts$)/;
const WHOLE = '?both';

/** One `catalogue({ nl: …, en: … })` in a file; places are offsets in its text. */
interface Call {
  /** the name that the file exports it by */
  name: string;
  place: readonly [from: number, to: number];
  halves: Readonly<Record<string, readonly [from: number, to: number]>>;
}
/** Where a catalogue stands in the lists: place in the list is its number. */
export interface Entry {
  file: string;
  name: string;
}

/**
 * In the build for the browser a phone loads only the words of its own language. Each catalogue of a phone becomes a reference
 * to a list (`spoken(3)`), and each language is one script that holds that list; the root layout waits for it before anything is
 * shown. In development, in tests and on the server the catalogues stay as they are written.
 *
 * The build fails on a catalogue that it cannot read. A page that asks for words that are not there throws (`spoken.ts`).
 */
export function oneLanguage(): Plugin {
  let root = '';
  let entries: Entry[] = [];
  const path = (file: string): string => join(root, file).replaceAll(sep, '/');
  return {
    name: 'meegaan-one-language',
    enforce: 'pre',
    configResolved: (config) => void (root = config.root),
    buildStart() {
      entries = entriesOf(root);
    },
    async resolveId(id, importer) {
      if (id.startsWith(LIST)) return `\0${id}`;
      if (id.includes(HALF)) return id;
      if (!splits(this.environment) || !importer || !IN_BOTH.test(importer.replaceAll(sep, '/'))) return;
      const found = await this.resolve(id, importer, { skipSelf: true });
      if (found && entries.some(({ file }) => path(file) === found.id.replaceAll(sep, '/'))) return `${found.id}${WHOLE}`;
    },
    load(id) {
      if (id.startsWith(`\0${LIST}`)) {
        if (!splits(this.environment)) return 'export default [];';
        return listOf(entries, id.slice(LIST.length + 1), path);
      }
      if (id.endsWith(WHOLE)) return { code: readFileSync(id.slice(0, -WHOLE.length), 'utf8'), moduleType: 'ts' };
      const [file, lang] = id.split(HALF);
      if (file && lang) return { code: half(readFileSync(file, 'utf8'), lang, file), moduleType: 'ts' };
    },
    transform(code, id) {
      const file = id.replaceAll(sep, '/').slice(root.length + 1);
      if (!splits(this.environment) || !entries.some((entry) => entry.file === file)) return;
      return { code: reference(code, file, entries, path('src/lib/words/spoken.ts')), map: null };
    }
  };
}

function splits(environment: { name: string; config: { command: string } }): boolean {
  return environment.name === 'client' && environment.config.command === 'build';
}

/** Every catalogue of a phone, in a fixed order. */
export function entriesOf(root: string): Entry[] {
  return globSync(WORDS_OF_A_PHONE, { cwd: root })
    .map((file) => file.replaceAll(sep, '/'))
    .filter((file) => !/\.test\.ts$|\/(catalogue|spoken)\.ts$/.test(file) && !WORDS_ON_A_PRESS.test(file))
    .sort()
    .flatMap((file) => calls(readFileSync(join(root, file), 'utf8'), file).map(({ name }) => ({ file, name })));
}

/** The same file with only one language: each catalogue is that half. */
export function half(source: string, lang: string, file: string): string {
  return replaced(source, calls(source, file), ({ halves }) => {
    const [from, to] = halves[lang] ?? [];
    if (from === undefined) throw new Error(`${file}: there is no language ${lang}`);
    return `(${source.slice(from, to)})`;
  });
}

/** The same file without words: each catalogue is its number in the list. */
export function reference(source: string, file: string, entries: readonly Entry[], spoken: string): string {
  const body = replaced(source, calls(source, file), ({ name }) => {
    const number = entries.findIndex((entry) => entry.file === file && entry.name === name);
    if (number < 0) throw new Error(`${file}: ${name} is not in the list of words`);
    return `spoken(${number})`;
  });
  return `import { spoken } from ${JSON.stringify(spoken)};\n${body}`;
}

/** The script of one language. */
function listOf(entries: readonly Entry[], lang: string, path: (file: string) => string): string {
  if (!LANGS.includes(lang)) throw new Error(`there is no language ${lang}`);
  const imports = entries.map(({ file, name }, i) => `import { ${name} as w${i} } from ${JSON.stringify(path(file) + HALF + lang)};`);
  return `${imports.join('\n')}\nexport default [${entries.map((_, i) => `w${i}`).join(', ')}];`;
}

function replaced(source: string, found: readonly Call[], by: (call: Call) => string): string {
  return found.toReversed().reduce((text, call) => text.slice(0, call.place[0]) + by(call) + text.slice(call.place[1]), source);
}

/** Every catalogue in a file. Throws on one that is not plainly written, so that no words are silently left out. */
export function calls(source: string, file: string): Call[] {
  const { program, errors } = parseSync(file, source, { lang: 'ts' });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: Call[] = [];
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declaration.declarations) {
      if (id.type === 'Identifier' && init?.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'catalogue') {
        found.push({ name: id.name, place: [init.start, init.end], halves: halvesOf(init, file) });
      }
    }
  }
  const written = source.match(/\bcatalogue\(/g)?.length ?? 0;
  if (written !== found.length) throw new Error(`${file}: write every catalogue as export const … = catalogue({ nl: …, en: … })`);
  return found;
}

function halvesOf(call: ESTree.CallExpression, file: string): Call['halves'] {
  const [both] = call.arguments;
  const halves: Record<string, readonly [number, number]> = {};
  for (const property of both?.type === 'ObjectExpression' ? both.properties : []) {
    if (property.type === 'Property' && property.key.type === 'Identifier') halves[property.key.name] = [property.value.start, property.value.end];
  }
  if (Object.keys(halves).toSorted().join() !== LANGS.toSorted().join()) throw new Error(`${file}: a catalogue has just nl and en, written in the call itself`);
  return halves;
}

/**
 * The bundle budget, run after every build: the size of all scripts that a phone loads in one open meeting, from joining to
 * the end (each step's phone face, the words of the heavier language, the service worker). Over the limit the build fails.
 * What opens on a press comes at that press and is named apart, and so does what only secret rounds need.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 100;
/** For all that a phone loads of the ballot, in secret rounds only. */
const BALLOT_KB = 30;
/** For what comes at the settlement after a secret vote. */
const PENS_KB = 8;
const LANGS = ['nl', 'en'];
/** How the build names the script with the words of one language. */
const WORDS = 'virtual:words/';
const ROUTE = '/m/[meeting]/phone';
const root = join(import.meta.dirname, '..');
const output = join(root, '.svelte-kit/output');

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}
interface Route {
  id: string;
  page: { layouts: (number | undefined)[]; errors: (number | undefined)[]; leaf: number } | null;
}
interface Kit {
  _: { client: { imports: string[] }; routes: Route[] };
}

/** What a phone loads only on a press (help, a signal, the route, going away, disputing, more about an input), or when something was refused or left unsent. */
const onPress = (name: string): boolean => name.startsWith('src/lib/phone/tools/');
/** What a phone loads only at the settlement after a secret vote: minority views. */
const ofPens = (name: string): boolean => name === 'src/lib/client/ballot/pens/writing.ts' || name === 'src/lib/phone/tools/minority/Write.svelte';
/** What a phone loads only when there is a secret round: its voter, and what is said of it. */
const ofBallot = (name: string): boolean => name === 'src/lib/client/ballot/here.ts' || name === 'src/lib/phone/tools/secret/index.ts';
/** Faces of the other audiences: a lazy import names them, but a phone never follows it. */
const otherFace = (name: string): boolean => /(^|\/|_)(Chair|Screen|Desk)\w*\.svelte/.test(name);

const manifest = JSON.parse(readFileSync(join(output, 'client/.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
const kit = ((await import(pathToFileURL(join(output, 'server/manifest-full.js')).href)) as { manifest: Kit }).manifest;
const page = kit._.routes.find((route) => route.id === ROUTE)?.page;

if (!page) {
  console.log(`Bundle budget: there is no page ${ROUTE} yet, so nothing was measured.`);
} else {
  const weighed = LANGS.map((lang) => {
    const scripts = scriptsOf(page, lang);
    return { lang, scripts, kb: scripts.reduce((sum, script) => sum + script.bytes, 0) / 1000 };
  });
  const { lang, scripts, kb } = weighed.reduce((most, one) => (one.kb > most.kb ? one : most));
  const all = weighed.map((one) => `${one.lang} ${one.kb.toFixed(1)}`).join(', ');
  console.log(`Bundle budget: a phone loads ${scripts.length} scripts in one open meeting, ${kb.toFixed(1)} kB gzip (${all}; at most ${LIMIT_KB}).`);
  if (process.argv.includes('--list') || kb > LIMIT_KB) {
    console.log(`  in ${lang}:`);
    for (const { file, bytes } of scripts.sort((a, b) => b.bytes - a.bytes)) console.log(`  ${String(bytes).padStart(7)}  ${file}`);
  }
  const ballot = only(ofBallot, new Set(scripts.map(({ file }) => file)));
  const ballotKb = ballot.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  console.log(`  Beside that, only in secret rounds: ${ballot.length} scripts, ${ballotKb.toFixed(1)} kB (at most ${BALLOT_KB}).`);
  if (process.argv.includes('--list') || ballotKb > BALLOT_KB) for (const { file, bytes } of ballot) console.log(`  ${String(bytes).padStart(7)}  ${file}`);
  if (ballot.length === 0) throw new Error('the client build has no script of the ballot');
  if (ballotKb > BALLOT_KB) process.exitCode = 1;
  const pens = only(ofPens, new Set([...scripts, ...ballot].map(({ file }) => file)));
  const pensKb = pens.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  console.log(`  Beside that, only at the settlement after a secret vote: ${pens.length} scripts, ${pensKb.toFixed(1)} kB (at most ${PENS_KB}).`);
  if (pens.length === 0) throw new Error('the client build has no script of minority views');
  if (pensKb > PENS_KB) process.exitCode = 1;
  const later = only((name) => onPress(name) && !ofBallot(name) && !ofPens(name), new Set([...scripts, ...ballot, ...pens].map(({ file }) => file)));
  console.log(`  Beside that, only on a press or a refusal: ${later.length} scripts, ${(later.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(1)} kB.`);
  if (kb > LIMIT_KB) process.exitCode = 1;
}

/** What a phone loads that reads this language. */
function scriptsOf(page: NonNullable<Route['page']>, lang: string): { file: string; bytes: number }[] {
  // What every page starts with: its static imports only; its lazy ones are all pages of the app.
  const files = new Set(kit._.client.imports.filter((file) => file.endsWith('.js')));
  const seen = new Set(LANGS.filter((other) => other !== lang).map((other) => `${WORDS}${other}`));
  for (const node of [...page.layouts, ...page.errors, page.leaf]) {
    if (node !== undefined) walk(`.svelte-kit/generated/client-optimized/nodes/${node}.js`, files, seen);
  }
  if (!seen.has(`${WORDS}${lang}`)) throw new Error(`the phone's page never loads its words in ${lang}`);
  if (existsSync(join(output, 'client/service-worker.js'))) files.add('service-worker.js');
  return weighedFiles(files);
}

/** What comes on top when all of these are loaded. */
function only(which: (name: string) => boolean, already: ReadonlySet<string>): { file: string; bytes: number }[] {
  const files = new Set<string>();
  // the words of every language are counted with the phone that reads them
  for (const name of Object.keys(manifest).filter(which)) walk(name, files, new Set(LANGS.map((lang) => `${WORDS}${lang}`)));
  return weighedFiles(files).filter(({ file }) => !already.has(file));
}

function weighedFiles(files: ReadonlySet<string>): { file: string; bytes: number }[] {
  return [...files].map((file) => ({ file, bytes: gzipSync(readFileSync(join(output, 'client', file)), { level: 9 }).length }));
}

/** Everything that this chunk needs, and what it may load later, apart from the faces of others. */
function walk(name: string, files: Set<string>, seen: Set<string>): void {
  if (seen.has(name)) return;
  seen.add(name);
  const chunk = manifest[name];
  if (!chunk) throw new Error(`the client build has no chunk ${name}`);
  if (chunk.file.endsWith('.js')) files.add(chunk.file);
  for (const next of chunk.imports ?? []) if (!next.startsWith('.svelte-kit/generated/client-optimized/app')) walk(next, files, seen);
  for (const next of chunk.dynamicImports ?? []) if (!otherFace(next) && !onPress(next) && !ofBallot(next) && !ofPens(next)) walk(next, files, seen);
}

/**
 * `npm run words`: how easy the Dutch on the screens reads, a line for each file and one over all. The score is that of
 * Flesch-Douma (W. H. Douma, 1960: Flesch's reading ease for Dutch); 100 is very easy, 60 is plain, 30 is hard. Syllables are counted with
 * the hyphenation patterns of Dutch, so it is an estimate: it is shown and fails nothing. What fails is in `tests/unit/words.test.ts`.
 */
import dutch from 'hyphen/nl/index.js';
import { runnerImport } from 'vite';
import { allTexts } from '../../src/lib/words/plain.ts';
import type { Words } from './catalogues.ts';

interface Measure {
  sentences: number;
  words: number;
  syllables: number;
  longest: string;
}

const SOFT_HYPHEN = '\u00ad';
const root = new URL('../..', import.meta.url).pathname;
const { module } = await runnerImport<{ catalogues(): Words[] }>('./tests/words/catalogues.ts', { root, configFile: false, logLevel: 'error', resolve: { alias: { '$lib': `${root}src/lib` } } });
const byFile = new Map<string, Measure>();
for (const { file, nl } of module.catalogues()) {
  const measure = byFile.get(file) ?? { sentences: 0, words: 0, syllables: 0, longest: '' };
  for (const { text } of allTexts(nl)) add(measure, text);
  byFile.set(file, measure);
}

for (const [file, measure] of [...byFile].sort((a, b) => score(a[1]) - score(b[1]))) print(file, measure);
const all = [...byFile.values()].reduce(joined, { sentences: 0, words: 0, syllables: 0, longest: '' });
print('all', all);
process.stdout.write(`longest sentence: ${all.longest}\n`);

function add(measure: Measure, text: string): void {
  for (const sentence of text.split(/[.!?:]+(?:\s|$)/)) {
    const words = sentence.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
    if (words.length === 0) continue;
    measure.sentences++;
    measure.words += words.length;
    measure.syllables += words.reduce((sum, word) => sum + dutch.hyphenateSync(word.toLowerCase()).split(SOFT_HYPHEN).length, 0);
    if (words.length > measure.longest.split(' ').length) measure.longest = words.join(' ');
  }
}

/** Flesch-Douma: 206.84 - 0.93 x words a sentence - 77 x syllables a word. */
function score({ sentences, words, syllables }: Measure): number {
  return 206.84 - 0.93 * (words / sentences) - 77 * (syllables / words);
}

function joined(a: Measure, b: Measure): Measure {
  return {
    sentences: a.sentences + b.sentences, words: a.words + b.words, syllables: a.syllables + b.syllables,
    longest: a.longest.split(' ').length >= b.longest.split(' ').length ? a.longest : b.longest
  };
}

function print(name: string, measure: Measure): void {
  process.stdout.write(`${score(measure).toFixed(0).padStart(4)}  ${(measure.words / measure.sentences).toFixed(1).padStart(5)} words a sentence  ${name}\n`);
}

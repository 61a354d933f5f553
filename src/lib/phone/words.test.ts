import { describe, expect, test } from 'vitest';
import { allTexts, notPlain } from '../words/plain.ts';
import { refusalWords } from '../words/refusals.ts';

const files = {
  ...import.meta.glob<Record<string, { nl: unknown; en: unknown }>>(['./*.words.ts', '../meeting/steps/*/phone.words.ts'], { eager: true }),
  '../words/refusals.ts': { refusalWords } as Record<string, { nl: unknown; en: unknown }>
};
const catalogues = Object.entries(files).flatMap(([file, exports]) => Object.values(exports).map((words): [string, { nl: unknown; en: unknown }] => [file, words]));

describe('the words on a phone', () => {
  test('every step of a meeting has its own', () => {
    expect(catalogues.filter(([file]) => file.includes('/steps/')).length).toBe(14);
  });
  test.each(catalogues)('%s: every Dutch text is plain', (_file, words) => {
    expect(allTexts(words.nl).flatMap(({ path, text }) => notPlain(text).map((problem) => `${path}: ${problem}`))).toEqual([]);
  });
  test.each(catalogues)('%s: English has the same words', (_file, words) => {
    const english = allTexts(words.en);
    expect(english.map(({ path }) => path)).toEqual(allTexts(words.nl).map(({ path }) => path));
    expect(english.filter(({ text }) => text.trim() === '')).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { allTexts, notPlain } from '../../src/lib/words/plain.ts';
import { catalogues } from '../words/catalogues.ts';

const all = catalogues();

describe('every word on every screen', () => {
  test('is found: no file of words without a catalogue', () => {
    expect(all.length).toBeGreaterThan(80);
    expect(all.filter(({ nl, en }) => nl === undefined || en === undefined)).toEqual([]);
  });
  test.each(all)('$file $name: the Dutch is plain', ({ nl }) => {
    expect(allTexts(nl).flatMap(({ path, text }) => notPlain(text).map((problem) => `${path}: ${problem}`))).toEqual([]);
  });
  test.each(all)('$file $name: English has the same words, none of them empty', ({ nl, en }) => {
    const english = allTexts(en);
    expect(english.map(({ path }) => path)).toEqual(allTexts(nl).map(({ path }) => path));
    expect(english.filter(({ text }) => text.trim() === '')).toEqual([]);
  });
  test('no screen calls a vote verifiable: the ballot room says why not', () => {
    const said = all.flatMap(({ nl, en }) => [...allTexts(nl), ...allTexts(en)]).map(({ text }) => text);
    expect(said.filter((text) => /verifieerba|verifiab/i.test(text))).toEqual([]);
  });
});

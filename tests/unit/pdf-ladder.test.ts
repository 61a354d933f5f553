/** The rungs of the ladder: all fonts, the first font only, and then a refusal that the caller can tell. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Doc } from '../../src/lib/record/document/document.ts';
import { FAMILIES, FONT_FILES } from '../../src/lib/server/pdf/fonts.ts';
import { findHome } from '../../src/lib/server/pdf/home.ts';
import { makePdf, type Job } from '../../src/lib/server/pdf/make.ts';
import { problemsOf } from '../pdf/check.ts';
import { wordsOf } from '../pdf/compare.ts';

const home = findHome();
const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const doc: Doc = {
  title: 'Besluit', lang: 'nl', author: 'Raad', date: '2026-11-12', keywords: [], draft: null, footer: 'Besluit 7',
  blocks: [{ kind: 'heading', level: 1, text: 'Het advies' }, { kind: 'paragraph', runs: [{ text: 'Ja \u{1f600} en nee.' }] }]
};
const jobWith = (file: (from: string, path: string) => string): Job => ({
  doc, folder: home.folder,
  fonts: FAMILIES.map(({ from }, family) => ({ family, path: file(from, home.fontPath(FONT_FILES.find((font) => font.from === from)!)) }))
});
const textOf = async (pdf: Uint8Array): Promise<string> => (await wordsOf(pdf)).pages.flatMap((page) => [...page.values()]).join(' ');

test('with all fonts an emoji is printed', async () => {
  const text = await textOf(makePdf(jobWith((_from, path) => path)));
  expect(text).toContain('\u{1f600}');
  expect(text).not.toContain('U+1F600');
});

test('when a page cannot be set although the fonts say that they have its letters, the first font prints it, and the rest stands there as numbers', async () => {
  // a font that says it has emoji, but that Typst does not find under its name
  const pdf = makePdf(jobWith((from, path) => {
    if (from !== 'noto-emoji') return path;
    const renamed = Buffer.from(readFileSync(path).toString('latin1').replaceAll('N\0o\0t\0o\0 \0E', 'N\0o\0n\0o\0 \0E').replaceAll('Noto Emoji', 'Nono Emoji'), 'latin1');
    writeFileSync(join(folder, 'renamed.ttf'), renamed);
    return join(folder, 'renamed.ttf');
  }));
  const text = await textOf(pdf);
  expect(text).toContain('[U+1F600]');
  expect(text).toContain('record.json');
  expect(await problemsOf(pdf)).toEqual([]);
});

test('when nothing helps it throws, and makes no half file', () => {
  expect(() => makePdf({ doc, folder: home.folder, fonts: [{ family: 0, path: home.fontPath(FONT_FILES.find(({ from }) => from === 'noto-emoji')!) }] })).toThrow();
});

import { expect, test } from 'vitest';
import { all, stage } from '../../meeting/testing.ts';
import { lettersDoc } from './letter.ts';
import { mineOf } from './mine.ts';

function letter(lang: 'nl' | 'en' = 'nl') {
  const s = stage().to('need');
  const own = s.input('sec', 'Een avond zonder afspraak', { for: 'pa' });
  s.input('m1', 'Van een ander');
  s.move('improve');
  s.addition('1', 'Ook op maandagavond.', all('along'), [own]);
  s.to('answer');
  const mine = mineOf(s.state, 'pa', true, s.now)!;
  return { mine, doc: lettersDoc([{ mine, link: 'https://raad.example/mine#geheim' }], lang) };
}

test('the letter of one person: their words, what became of them, until when to react, the code, and a strip with a box for each thing to say', () => {
  const { doc } = letter();
  const said = JSON.stringify(doc.blocks);
  for (const part of ['Een avond zonder afspraak', 'Ook op maandagavond.', 'Onderdeel 1 is hierdoor veranderd.', 'tot en met', 'Naam pa']) expect(said).toContain(part);
  expect(said).not.toContain('Van een ander');
  expect(doc).toMatchObject({ large: true, lang: 'nl', author: 'Adviesraad', draft: null });
  const table = doc.blocks.find((b) => b.kind === 'table')!;
  expect([table.columns.map((c) => c.title), table.rows.map((r) => r.map((cell) => cell.map((run) => run.text).join('')))]).toEqual([
    ['Jouw inbreng', 'Klopt', 'Klopt niet', 'Ik wil praten'], [['1. Een avond zonder afspraak', '☐', '☐', '☐']]
  ]);
});

test('the secret of the link stands in the code alone, never as words', () => {
  const { doc } = letter('en');
  expect(JSON.stringify(doc)).not.toContain('geheim');
  expect(doc.blocks.find((b) => b.kind === 'qr')!.squares.length).toBeGreaterThan(20);
});

test('no heading skips a level, and each letter begins on paper of its own', () => {
  const { mine } = letter();
  const doc = lettersDoc([{ mine, link: 'a' }, { mine, link: 'b' }], 'nl');
  const levels = doc.blocks.flatMap((b) => (b.kind === 'heading' ? [b.level] : []));
  expect(levels.every((level, i) => level - (levels[i - 1] ?? 0) <= 1)).toBe(true);
  expect(doc.blocks.filter((b) => b.kind === 'page-break')).toHaveLength(3);
});

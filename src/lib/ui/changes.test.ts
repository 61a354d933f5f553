import { expect, test } from 'vitest';
import { wordChanges } from './changes.ts';

const text = (from: string, to: string, without: 'added' | 'removed') =>
  wordChanges(from, to).filter((run) => run.kind !== without).map((run) => run.text).join('');

test('an addition at the end is one added run', () => {
  expect(wordChanges('Het college opent een spreekuur.', 'Het college opent een spreekuur in de buurt.').filter((r) => r.kind !== 'same')).toEqual([
    { kind: 'added', text: ' in de buurt' }
  ]);
});

test('what is kept and added together is the new text; what is kept and removed together is the old one', () => {
  const from = 'Het spreekuur is alleen digitaal, via de website van de gemeente.';
  const to = 'Het spreekuur is digitaal, met een belafspraak, of zonder afspraak op één avond per week.';
  expect(text(from, to, 'removed')).toBe(to);
  expect(text(from, to, 'added')).toBe(from);
});

test('equal texts have no change, and a new text is added whole', () => {
  expect(wordChanges('Zo blijft het.', 'Zo blijft het.')).toEqual([{ kind: 'same', text: 'Zo blijft het.' }]);
  expect(wordChanges('', 'Nieuw.')).toEqual([{ kind: 'added', text: 'Nieuw.' }]);
});

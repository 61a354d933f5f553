import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordChanges } from './changes.ts';

const without = (from: string, to: string, kind: 'added' | 'removed') =>
  wordChanges(from, to).filter((run) => run.kind !== kind).map((run) => run.text).join('');

test('an addition at the end is one added run', () => {
  expect(wordChanges('Het college opent een spreekuur.', 'Het college opent een spreekuur in de buurt.').filter((r) => r.kind !== 'same')).toEqual([
    { kind: 'added', text: ' in de buurt' }
  ]);
});

test('a phrase that took the place of another is one change, not one per word', () => {
  expect(wordChanges('Kijk na twee jaar of het werkt.', 'Kijk binnen één jaar of het werkt.')).toEqual([
    { kind: 'same', text: 'Kijk ' },
    { kind: 'removed', text: 'na twee' },
    { kind: 'added', text: 'binnen één' },
    { kind: 'same', text: ' jaar of het werkt.' }
  ]);
});

test('white space that both sides have is not part of a change', () => {
  expect(wordChanges('digitaal of met een afspraak', 'digitaal, met een afspraak')).toEqual([
    { kind: 'same', text: 'digitaal' },
    { kind: 'removed', text: ' of' },
    { kind: 'added', text: ',' },
    { kind: 'same', text: ' met een afspraak' }
  ]);
});

test('equal texts have no change, and a new text is added whole', () => {
  expect(wordChanges('Zo blijft het.', 'Zo blijft het.')).toEqual([{ kind: 'same', text: 'Zo blijft het.' }]);
  expect(wordChanges('', 'Nieuw.')).toEqual([{ kind: 'added', text: 'Nieuw.' }]);
});

test('kept and added is always the new text to the byte, kept and removed the old one', () => {
  const words = fc.array(fc.constantFrom('het', 'spreekuur', 'één', ' ', '  ', '\n', ', ', '.', '12', 'عربي', '🙂'), { maxLength: 14 }).map((w) => w.join(''));
  fc.assert(
    fc.property(words, words, (from, to) => {
      expect(without(from, to, 'removed')).toBe(to);
      expect(without(from, to, 'added')).toBe(from);
    })
  );
});

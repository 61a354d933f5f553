import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';

const words = catalogue({
  nl: { send: 'Versturen', left: (n: number) => `Nog ${n} tekens`, deep: { yes: 'ja' } },
  en: { send: 'Send', left: (n) => `${n} characters left`, deep: { yes: 'yes' } }
});

test('each language gives its own words, also through functions', () => {
  expect(words.nl.send).toBe('Versturen');
  expect(words.en.left(3)).toBe('3 characters left');
  expect(words.en.deep.yes).toBe('yes');
});

test('a missing word, a word too many and a function of another shape are type errors', () => {
  // @ts-expect-error `b` is missing in English
  catalogue({ nl: { a: 'a', b: 'b' }, en: { a: 'a' } });
  // @ts-expect-error `c` does not exist in Dutch
  catalogue({ nl: { a: 'a' }, en: { a: 'a', c: 'c' } });
  // @ts-expect-error the parameter of the English function is another one
  catalogue({ nl: { f: (n: number) => `${n}` }, en: { f: (s: string) => s.trim() } });
  expect(Object.keys(words)).toEqual(['nl', 'en']);
});

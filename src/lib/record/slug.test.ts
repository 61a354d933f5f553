import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slug } from './slug.ts';

describe('a text as part of a file name', () => {
  test('keeps the words, without marks and signs', () => {
    expect(slug('Wat adviseren wij over de zorgtaxi?', 'besluit')).toBe('wat-adviseren-wij-over-de-zorgtaxi');
    expect(slug('Café, œuvre & Ijsberen/..\\', 'besluit')).toBe('cafe-oeuvre-ijsberen');
  });

  test('is cut between words, and never empty', () => {
    expect(slug('een twee drie', 'x', 9)).toBe('een-twee');
    expect(slug('a'.repeat(500), 'x', 60)).toBe('a'.repeat(60));
    expect(slug('你好 ?', 'besluit')).toBe('besluit');
  });

  test('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug(text, 'besluit')) && slug(text, 'besluit').length <= 60));
  });
});

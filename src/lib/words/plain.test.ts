import { describe, expect, test } from 'vitest';
import * as common from './common.ts';
import { notPlain, sentenceMax } from './plain.ts';

describe('the shared words', () => {
  test('a choice against the text is said as "nog niet", never as "nee"', () => {
    expect(Object.values(common.roundWords.nl.choice).join(' ')).not.toMatch(/\bnee\b/i);
    expect(common.roundWords.nl.choice['not-yet']).toBe('Nog niet');
  });
});

describe('what counts as not plain', () => {
  test('a sentence of more than twenty words', () => {
    expect(notPlain(`${'woord '.repeat(sentenceMax)}einde.`)).toHaveLength(1);
    expect(notPlain(`${'woord '.repeat(sentenceMax - 1)}einde. Nog een zin.`)).toEqual([]);
  });
  test('jargon, percentages, a claim that we do not make, and nothing at all', () => {
    expect(notPlain('Wij werken met een bewezen methode.')).toHaveLength(1);
    expect(notPlain('De onderstroom is 40% sterker.')).toHaveLength(2);
    expect(notPlain(' ')).toEqual(['empty']);
  });
});

import { describe, expect, test } from 'vitest';
import { isLang, pickLang } from './language.ts';

describe('the language of a request', () => {
  test('a person\'s own choice wins over the browser', () => {
    expect(pickLang('en', 'nl-NL,nl;q=0.9')).toBe('en');
    expect(pickLang('nl', 'en')).toBe('nl');
  });
  test('without a choice the browser\'s highest wish that we speak is taken', () => {
    expect(pickLang(undefined, 'fr-FR,fr;q=0.9,nl;q=0.5,en;q=0.8')).toBe('en');
    expect(pickLang(null, 'en-GB')).toBe('en');
  });
  test('a language with weight 0 is not wanted', () => {
    expect(pickLang(undefined, 'en;q=0')).toBe('nl');
  });
  test('nothing that we know means Dutch, and a strange cookie is ignored', () => {
    expect(pickLang(undefined, null)).toBe('nl');
    expect(pickLang('xx', ';;;q=,')).toBe('nl');
    expect(pickLang('toString', 'en;q=abc')).toBe('nl');
  });
  test('only our own codes are languages', () => {
    expect(['nl', 'en', 'NL', '', null, 1].map(isLang)).toEqual([true, true, false, false, false, false]);
  });
});

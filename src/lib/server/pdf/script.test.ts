import { describe, expect, test } from 'vitest';
import { isRightToLeft, piecesOf, scriptLanguage } from './script.ts';

describe('the direction of a text', () => {
  test.each([['مرحبا', true], ['1. مرحبا (ja)', true], ['De naam is مرحبا', false], ['', false], ['123', false]])('%s', (text, rtl) => expect(isRightToLeft(text)).toBe(rtl));
});

describe('the language of a script', () => {
  test.each([['مرحبا بكم', 'ar'], ['ⴰⵣⵓⵍ', 'zgh'], ['De naam is مرحبا', null], ['Zij zei مرحبا بكم في الاجتماع toen', null], ['42', null]])('%s', (text, lang) => expect(scriptLanguage(text)).toBe(lang));
});

describe('where a long word may break', () => {
  test('ordinary lines stay whole', () => {
    expect(piecesOf('Een gewone regel met woorden van gewone lengte.\nEn een tweede.')).toEqual([['Een gewone regel met woorden van gewone lengte.'], ['En een tweede.']]);
  });
  test('nothing of a long word is lost, and no piece is long', () => {
    const text = `Zie https://voorbeeld.example/${'pad/'.repeat(40)} hier`;
    const [pieces = []] = piecesOf(text);
    expect(pieces.join('')).toBe(text);
    expect(Math.max(...pieces.map((piece) => Math.max(...piece.split(' ').map((word) => word.length))))).toBeLessThanOrEqual(15);
  });
  test('a sign of several parts and the number of a character stay together', () => {
    const [pieces = []] = piecesOf('👩🏾\u200d⚕️'.repeat(20) + '[U+4F60]'.repeat(20));
    expect(pieces.every((piece) => /^(👩🏾\u200d⚕️)*(\[U\+4F60\])*$/u.test(piece))).toBe(true);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { charactersOf } from './coverage.ts';
import { FAMILIES, FONT_FILES } from './fonts.ts';
import { Glyphs } from './glyphs.ts';
import { findHome } from './home.ts';

const home = findHome();
const families = FAMILIES.map(({ from }) => charactersOf(readFileSync(home.fontPath(FONT_FILES.find((file) => file.from === from)!))));
const glyphs = new Glyphs(families);
const shown = (text: string): string => glyphs.printable(text).text;

describe('the characters of the fonts', () => {
  test('are the letters of Dutch and its neighbours, signs, Arabic, Tifinagh and emoji', () => {
    const all = new Set(families.flatMap((family) => [...family]));
    for (const sign of 'éëïĳĲşłğčñßœ–—‘’“”…€•→✓☐αЖمⵣ😀') expect([sign, all.has(sign.codePointAt(0)!)]).toEqual([sign, true]);
    expect(all.has('你'.codePointAt(0)!)).toBe(false);
  });
  test('are not read from a file that is no font', () => {
    expect(() => charactersOf(new Uint8Array(64))).toThrow('a font without cmap');
  });
});

describe('what can be printed of a text', () => {
  test('ordinary text stays as it was typed', () => {
    const text = 'Zoë zei: “De bus rijdt niet (na 20.00 uur)” – 100 % waar… €\nTweede regel.';
    expect(glyphs.printable(text)).toEqual({ text, replaced: false });
  });
  test('a letter that no font has becomes its number, and that is told', () => {
    expect(glyphs.printable('Dag 你好!')).toEqual({ text: 'Dag [U+4F60][U+597D]!', replaced: true });
  });
  test('the same number many times over is counted', () => {
    expect(shown('你'.repeat(8_000))).toBe('[U+4F60]×8000');
    expect(shown('你你你')).toBe('[U+4F60][U+4F60][U+4F60]');
  });
  test('a letter and its accent become one sign (NFC)', () => expect(shown('e\u0301')).toBe('é'));
  test('controls become spaces, and every kind of line break a line break', () => {
    expect(shown('a\u0000b\u0007c\td\r\ne\u2028f\u0085g\u001bh')).toBe('a b c d\ne\nf\ng h');
  });
  test('half a sign becomes the mark of what is lost', () => expect(shown('a\ud800b')).toMatch(/^a(\ufffd|\[U\+FFFD\])b$/u));
  test('a mark that turns the order around is shown as its number, so that nothing reads other than it was typed', () => {
    expect(shown('betaald \u202e000.1')).toBe('betaald [U+202E]000.1');
  });
  test('invisible marks that do nothing on paper go', () => expect(shown('a\ufeffb\u00adc\u2066d\u2069')).toBe('abcd'));
  test('an emoji of several parts stays one', () => expect(shown('👩🏾\u200d⚕️')).toBe('👩🏾\u200d⚕️'));
  test('Arabic stays Arabic', () => expect(shown('مرحبا بكم')).toBe('مرحبا بكم'));
  test('a tower of marks becomes the letter and the numbers', () => {
    expect(shown('z\u0335\u0340\u0348\u035f\u0360\u0362')).toMatch(/^z(\[U\+03[0-9A-F]{2}\]){6}$/u);
  });
  test('a mark without a letter, and a letter with a mark that its font lacks, are told apart', () => {
    expect(shown('\u0301')).toBe('[U+0301]');
    expect(shown('😀\u0301')).toBe('😀[U+0301]');
  });
  test('with the first font only, an emoji is a number, too', () => {
    expect(glyphs.primary().printable('Ja 😀').text).toBe('Ja [U+1F600]');
  });
});

import { expect, test } from 'vitest';
import { cleanName, isLongName, shortName } from './names.ts';

test('[B2] every script and every emoji stays a name', () => {
  for (const name of [
    'Tuğba Şahin', 'Łukasz', '小明', 'نور', 'Blauwe 🪑', 'Sanne Ĳsbrandy', 'Nguyễn Thị Ánh', 'שָׁלוֹם', 'ⵜⴰⵏⵉⵔⵜ', 'क्षितिज', 'نمی‌دانم', '👩‍👩‍👧 Ria', '❤️ Bo', 'สมชาย', "D'Artagnan-O’Neil"
  ]) expect(cleanName(name), name).toBe(name.normalize('NFC'));
});

test('[B2] what cannot be seen, or turns the text, goes', () => {
  expect(cleanName('\u202EretteZov \u0007\u2066Piet\u2069 ')).toBe('retteZov Piet');
  expect(cleanName('Fat\u200Bma\u200D\u00AD\uFEFF')).toBe('Fatma');
  expect(cleanName('F\u200Da\u200Ctma')).toBe('Fatma');
  expect(cleanName('Noor\n\u2028\tHaddad\u0000')).toBe('Noor Haddad');
  expect(cleanName('\uD800Piet\uDC00 \uE000')).toBe('Piet');
});

test('[B2] a name that only looks empty is empty', () => {
  for (const name of ['', '   ', '\u200B\u200B', '\u3164', '\u2800 \u2800', '\u202E', '\n\t', '\u{E0061}\u{E0062}']) expect(shortName(name), JSON.stringify(name)).toBe('');
});

test('[B2] zalgo is kept within bounds', () => {
  const zalgo = 'Z' + '\u0335\u0321\u0353\u030A'.repeat(50) + 'e' + '\u0321'.repeat(500);
  expect(cleanName(zalgo).replace(/\P{M}/gu, '').length).toBeLessThanOrEqual(6);
  expect(cleanName(zalgo).replace(/\p{M}/gu, '')).toBe('Ze');
});

test('[B2] ten thousand characters are cut to sixty signs, and one sign of ten thousand code points to nothing', () => {
  expect(shortName('a'.repeat(10_000))).toBe('a'.repeat(60));
  expect([...new Intl.Segmenter('nl').segment(shortName('👩‍👩‍👧'.repeat(2_000)))]).toHaveLength(48);
  expect(shortName('👩' + '‍👩'.repeat(5_000))).toBe('');
  expect(shortName('Noor '.repeat(2_000)).length).toBeLessThanOrEqual(60);
});

test('[B2] sixty signs fit, also where a sign is more than one character; sixty-one do not', () => {
  expect([isLongName('é'.repeat(60)), isLongName('🪑'.repeat(60)), isLongName('a'.repeat(61)), isLongName('')]).toEqual([false, false, true, false]);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SIGNS } from '../core/short-code.ts';
import { CARD_SIGNS, cardCode, cardLink, readCard, tidyCard } from './card.ts';

const seeds = fc.uint8Array({ minLength: 16, maxLength: 16 });
const plainOf = (seed: Uint8Array) => cardCode(seed).replaceAll('-', '');

it('[K20] a card is 28 signs in seven groups of four, and gives its 128 bits back, typed in any way or scanned', () => {
  fc.assert(fc.property(seeds, (seed) => {
    const code = cardCode(seed);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('-', '')}`, cardLink('https://meegaan.example.nl', code)]) {
      expect(readCard(typed)).toEqual(seed);
      expect(tidyCard(typed)).toBe(code);
    }
  }));
});

it('[K20] signs that look alike are taken for the one that is on cards', () => {
  fc.assert(fc.property(seeds, (seed) => {
    const code = cardCode(seed);
    expect(readCard(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(seed);
    expect(readCard(code.replaceAll('0', 'O').replaceAll('1', 'I'))).toEqual(seed);
  }));
});

it('[K20] no one wrong sign passes: all 868 of each card', () => {
  fc.assert(fc.property(seeds, (seed) => {
    const code = plainOf(seed);
    for (let at = 0; at < CARD_SIGNS; at++) {
      for (const sign of SIGNS) if (sign !== code[at]) expect(readCard(code.slice(0, at) + sign + code.slice(at + 1))).toBe('typo');
    }
  }), { numRuns: 25 });
});

it('[K20] no swap passes, of neighbours or of any two signs, and no two wrong signs', () => {
  fc.assert(fc.property(seeds, fc.nat(CARD_SIGNS - 1), fc.nat(CARD_SIGNS - 1), fc.nat(31), fc.nat(31), (seed, a, b, x, y) => {
    const code = plainOf(seed);
    const swap = (i: number, j: number) => {
      const signs = [...code];
      [signs[i], signs[j]] = [signs[j]!, signs[i]!];
      return signs.join('');
    };
    for (let i = 0; i + 1 < CARD_SIGNS; i++) if (code[i] !== code[i + 1]) expect(readCard(swap(i, i + 1))).toBe('typo');
    if (code[a] !== code[b]) expect(readCard(swap(a, b))).toBe('typo');
    const two = [...code];
    two[a] = SIGNS[x]!;
    two[b] = SIGNS[y]!;
    if (two.join('') !== code) expect(readCard(two.join(''))).toBe('typo');
  }));
});

it('[K20] a sign too few or too many is told apart from a typo; a foreign sign is a typo', () => {
  fc.assert(fc.property(seeds, fc.nat(CARD_SIGNS - 1), (seed, at) => {
    const code = plainOf(seed);
    expect(readCard(code.slice(0, at) + code.slice(at + 1))).toBe('short');
    expect(readCard(`${code}A`)).toBe('short');
    expect(readCard(code.slice(0, at) + 'Ü' + code.slice(at + 1))).toBe('typo');
  }));
  expect(readCard('')).toBe('short');
});

import { describe, expect, test } from 'vitest';
import { firstChange, textPages } from './pages.ts';

const long = 'x'.repeat(300);

describe('the text on the big screen', () => {
  test('stays on one page when it is short', () => {
    expect(textPages({ 1: 'a', 2: 'b' })).toEqual([{ id: '1', parts: { 1: 'a', 2: 'b' } }]);
  });
  test('turns the page between parts, never within one', () => {
    expect(textPages({ 1: long, 2: long, 3: 'c' }).map((p) => Object.keys(p.parts))).toEqual([['1'], ['2', '3']]);
  });
  test('counts parts by number, not by spelling', () => {
    expect(textPages({ 10: 'j', 9: 'i' }).flatMap((p) => Object.keys(p.parts))).toEqual(['9', '10']);
  });
  test('leaves a part alone that is longer than a page', () => {
    expect(textPages({ 1: 'a', 2: 'y'.repeat(2000), 3: 'c' })).toHaveLength(3);
  });
  test('opens at the page with the first change', () => {
    const parts = { 1: long, 2: long, 3: `${long}!` };
    expect(firstChange(textPages(parts), { 1: long, 2: long, 3: long })).toBe(2);
    expect(firstChange(textPages(parts), undefined)).toBe(0);
  });
});

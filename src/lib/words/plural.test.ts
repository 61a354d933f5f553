import { expect, test } from 'vitest';
import { counted, plural } from './plural.ts';

const hands = { one: 'hand', other: 'handen' };

test('one has its own form, and nought takes the form of many', () => {
  expect(plural('nl', 1, hands)).toBe('hand');
  expect(plural('nl', 0, hands)).toBe('handen');
  expect(plural('en', 2, { one: 'hand', other: 'hands' })).toBe('hands');
});

test('a counted word carries its number', () => {
  expect(counted('nl', 1, hands)).toBe('1 hand');
  expect(counted('nl', 12, hands)).toBe('12 handen');
});

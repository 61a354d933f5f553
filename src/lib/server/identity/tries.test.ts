import { expect, it } from 'vitest';
import { freeTries, watchedAtMost } from './limits.ts';
import { Tries } from './tries.ts';

it('a flood of made-up names does not fill the memory, and forgets the quietest first', () => {
  const tries = new Tries(() => 0);
  for (let i = 0; i < freeTries; i++) tries.begin('victim');
  expect(tries.begin('victim')).toBeGreaterThan(0);
  for (let i = 0; i < watchedAtMost - 1; i++) tries.begin(`name ${i}`);
  expect(tries.begin('victim')).toBeGreaterThan(0);
  tries.begin('one more');
  expect(tries.begin('victim')).toBe(0);
});

it('tries that were told to wait do not make the waiting longer', () => {
  let now = 0;
  const tries = new Tries(() => now);
  for (let i = 0; i < freeTries; i++) tries.begin('a');
  for (now = 1000; now < 10_000; now += 1000) expect(tries.begin('a')).toBe(10_000 - now);
  expect(tries.begin('a')).toBe(0);
});

import { expect, it } from 'vitest';
import { Guesses } from './guesses.ts';

it('lets a hall full of people misread a code, slows a guesser down, and forgets', () => {
  let now = 0;
  const guesses = new Guesses(60, 1000, () => now);
  for (let i = 0; i < 60; i++) {
    expect(guesses.open).toBe(true);
    guesses.wrong();
  }
  expect(guesses.open).toBe(false);
  now += 1000;
  expect(guesses.open).toBe(true);
  guesses.wrong();
  expect(guesses.open).toBe(false);
  now += 3600_000;
  for (let i = 0; i < 60; i++) guesses.wrong();
  expect(guesses.open).toBe(false);
});

it('takes nothing for a right try, and survives a clock that is set back', () => {
  let now = 5000;
  const guesses = new Guesses(1, 1000, () => now);
  expect([guesses.open, guesses.open]).toEqual([true, true]);
  guesses.wrong();
  now = 0;
  expect(guesses.open).toBe(false);
  now = 1000;
  expect(guesses.open).toBe(true);
});

import { expect, it } from 'vitest';
import { longDate } from './dates.ts';

it('says a date as people do, in their language', () => {
  expect(longDate('2026-03-03', 'nl')).toBe('dinsdag 3 maart 2026');
  expect(longDate('2026-03-03', 'en')).toMatch(/^Tuesday,? 3 March 2026$/);
});

it('leaves alone what is no date', () => {
  expect(longDate('volgende week', 'nl')).toBe('volgende week');
  expect(longDate('2026-99-99', 'nl')).toBe('2026-99-99');
});

import { afterEach, expect, it, vi } from 'vitest';
import { notBefore, now } from './clock.ts';

/** The two clocks of the computer, moved by hand. */
let wall = Date.now();
let ticks = performance.now();
const later = (ms: number) => {
  wall += ms;
  ticks += ms;
};
vi.spyOn(Date, 'now').mockImplementation(() => wall);
vi.spyOn(performance, 'now').mockImplementation(() => ticks);
afterEach(() => later(24 * 3_600_000)); // walked off: the next test begins where both agree

it.each([600_000, -600_000])('B36 a clock that is set by %i ms changes no duration by more than a tenth', (jump) => {
  const before = now();
  wall += jump;
  expect(now()).toBe(before);
  later(10_000);
  expect(Math.abs(now() - before - 10_000)).toBeLessThanOrEqual(1_000);
});

it('B36 it never goes back, and comes back to the clock of the computer', () => {
  wall -= 600_000;
  let last = now();
  for (let i = 0; i < 200; i++) {
    later(60_000);
    expect(now()).toBeGreaterThanOrEqual(last);
    last = now();
  }
  expect(last).toBe(Math.floor(wall));
});

it('B36 after a start it is not before the last moment that was stored, unless that one was a wrong clock', () => {
  const here = now();
  notBefore(here + 30_000_000);
  expect(now()).toBe(here);
  notBefore(here + 600_000);
  expect(now()).toBe(here + 600_000);
});

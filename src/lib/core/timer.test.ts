import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elapsedMs, halted, minutesLeft, resumed, shareLeft, started } from './timer.ts';

const MIN = 60_000;

test('[L1] a timer counts up to its plan and past it, and says whole minutes only', () => {
  const timer = started(5 * MIN, 1_000);
  const said = (ms: number) => minutesLeft(timer, 1_000 + ms);
  expect([said(0), said(2 * MIN), said(2.4 * MIN), said(4.5 * MIN), said(5 * MIN), said(50 * MIN)]).toEqual([5, 3, 3, 0, null, null]);
  expect([shareLeft(timer, 1_000), shareLeft(timer, 1_000 + 2.5 * MIN), shareLeft(timer, 1_000 + 9 * MIN)]).toEqual([1, 0.5, 0]);
});

test('[L1] what stands still does not count, also not twice', () => {
  const timer = started(5 * MIN, 0);
  const still = halted(halted(timer, MIN), 2 * MIN);
  expect(minutesLeft(still, 60 * MIN)).toBe(4);
  const on = resumed(resumed(still, 11 * MIN), 12 * MIN);
  expect([elapsedMs(on, 12 * MIN), minutesLeft(on, 12 * MIN)]).toEqual([2 * MIN, 3]);
});

test('[L1] a clock that jumps changes the words and nothing else: no time is below nothing, and nothing throws', () => {
  fc.assert(fc.property(fc.integer(), fc.integer({ min: 0, max: 1e8 }), fc.integer(), fc.integer(), (at, plan, haltAt, now) => {
    for (const timer of [started(plan, at), halted(started(plan, at), haltAt), resumed(halted(started(plan, at), haltAt), now)]) {
      expect(elapsedMs(timer, now)).toBeGreaterThanOrEqual(0);
      expect(shareLeft(timer, now)).toBeGreaterThanOrEqual(0);
      expect(shareLeft(timer, now)).toBeLessThanOrEqual(1);
      const left = minutesLeft(timer, now);
      expect(left === null || (Number.isInteger(left) && left >= 0)).toBe(true);
    }
  }));
});

/** How much of what passes the steady clock uses to come back to the computer's clock. */
const CATCH_UP = 0.1;

let steady = Date.now();
let ticked = performance.now();

/**
 * The time of this process, in ms since the epoch, for everything that lasts: undo, the late window, waiting for ballots, a fresh
 * sign-in. It never goes back and never jumps: when the computer's clock is set (ten minutes on, an hour back), this one walks
 * there slowly, so that no window closes on somebody, or stays open, because of it. Only what a person reads as a date or an
 * hour may take the computer's own clock.
 */
export function now(): number {
  const tick = performance.now();
  const passed = tick - ticked;
  ticked = tick;
  const behind = Date.now() - steady - passed;
  const most = passed * CATCH_UP;
  steady += passed + Math.max(-most, Math.min(most, behind));
  return Math.floor(steady);
}

/** How far in the future a stored moment may lie and still be believed, in ms: further off, that clock was simply wrong. */
const BELIEVED = 3_600_000;

/** After a start: a meeting goes on from its last moment, also when the computer's clock was set back in between. */
export function notBefore(at: number): void {
  if (at > steady && at - steady < BELIEVED) steady = at;
}

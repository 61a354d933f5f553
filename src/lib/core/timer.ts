/**
 * A timer that presses nobody: it counts up to its plan and past it, and nothing ever follows from it but words. Heart and
 * faces read the same three lines. A jump of the server's clock changes these words and nothing else.
 */
export interface Timer {
  /** The server's clock, ms. */
  readonly startedAt: number;
  readonly plannedMs: number;
  /** Since when it stands still; null while it runs. */
  readonly pausedAt: number | null;
  /** How long it stood still before, ms. */
  readonly pausedMs: number;
  /** It stands still because of the break, and goes on with it. */
  readonly byBreak: boolean;
}

export function started(plannedMs: number, at: number): Timer {
  return { startedAt: at, plannedMs, pausedAt: null, pausedMs: 0, byBreak: false };
}

export function halted(timer: Timer, at: number, byBreak = false): Timer {
  return timer.pausedAt === null ? { ...timer, pausedAt: at, byBreak } : timer;
}

export function resumed(timer: Timer, at: number): Timer {
  if (timer.pausedAt === null) return timer;
  return { ...timer, pausedAt: null, byBreak: false, pausedMs: timer.pausedMs + Math.max(0, at - timer.pausedAt) };
}

/** How long it ran; never below nothing, whatever a clock did. */
export function elapsedMs(timer: Timer, now: number): number {
  return Math.max(0, (timer.pausedAt ?? now) - timer.startedAt - timer.pausedMs);
}

/** What is left, for the soft bar: 1 at the start, 0 from the plan on. */
export function shareLeft(timer: Timer, now: number): number {
  return timer.plannedMs <= 0 ? 0 : Math.min(1, Math.max(0, 1 - elapsedMs(timer, now) / timer.plannedMs));
}

/** Whole minutes that are about left: 0 is "less than a minute", null is "the time is over". No seconds, anywhere. */
export function minutesLeft(timer: Timer, now: number): number | null {
  const left = timer.plannedMs - elapsedMs(timer, now);
  return left <= 0 ? null : left < 60_000 ? 0 : Math.round(left / 60_000);
}

/**
 * What a screen reader hears, within a budget: one polite voice, own results first, never a stream of votes and joins.
 * Source of the numbers: the project's announcer specification (design, accessibility), after tests with real readers.
 */

/** 0 own result · 1 step or turn · 2 state (connection) · 3 counts */
export type Priority = 0 | 1 | 2 | 3;
/** A person's own setting: everything, what matters (no counts), nothing. */
export type Volume = 'all' | 'important' | 'none';

/** Between any two messages. */
export const gapMs = 1000;
/** Before a message that is not the person's own business (state, counts). */
export const calmGapMs = 4000;
/** Between two counts. */
export const countGapMs = 15_000;
/** A count that waited longer than this is dropped. */
export const staleCountMs = 10_000;
/** Between emptying the region and filling it: shorter is not heard, and without emptying an equal text is not either. */
export const refillMs = 100;
/** After the last key: silence for state and counts. */
export const typingQuietMs = 2000;
/** After the last key: a short breath for everything else (touch keyboards are slower). */
export const keyPauseMs = { touch: 700, desk: 250 } as const;

interface Waiting {
  text: string;
  priority: Priority;
  since: number;
}

/** What the announcer needs from its surroundings; a test gives its own. */
export interface Surroundings {
  now(): number;
  after(ms: number, run: () => void): void;
  /** puts the text into the region; an empty one clears it */
  say(text: string): void;
  touch: boolean;
}

export interface Announcer {
  announce(text: string, priority: Priority): void;
  /** a key was pressed in a field */
  typed(): void;
  /** reading aloud has begun or ended: meanwhile nothing is said */
  reading(on: boolean): void;
  volume(level: Volume): void;
}

/** Makes an announcer. Messages of equal priority keep their order; of counts only the latest waits; an equal text waits once. */
export function createAnnouncer(around: Surroundings): Announcer {
  let waiting: Waiting[] = [];
  let saidAt = -Infinity;
  let countAt = -Infinity;
  let typedAt = -Infinity;
  let isReading = false;
  let level: Volume = 'all';
  let plans = 0;
  let plannedFor = Infinity;

  /** From when on this message may be said. */
  function due(message: Waiting): number {
    const calm = message.priority >= 2;
    const typing = typedAt + (calm ? typingQuietMs : around.touch ? keyPauseMs.touch : keyPauseMs.desk);
    const gap = saidAt + (calm ? calmGapMs : gapMs);
    return Math.max(typing, gap, message.priority === 3 ? countAt + countGapMs : 0);
  }

  /** Wakes up at the earliest moment that something may be said; an earlier wish replaces a later plan. */
  function plan(): void {
    if (isReading || waiting.length === 0) return;
    const soonest = Math.min(...waiting.map(due));
    if (soonest >= plannedFor) return;
    plannedFor = soonest;
    const mine = ++plans;
    around.after(Math.max(0, soonest - around.now()), () => {
      if (mine !== plans) return;
      plannedFor = Infinity;
      speak();
    });
  }

  function speak(): void {
    const now = around.now();
    waiting = waiting.filter((message) => message.priority < 3 || now - message.since <= staleCountMs);
    const next = isReading ? undefined : waiting.filter((message) => due(message) <= now).sort((a, b) => a.priority - b.priority)[0];
    if (next) {
      waiting = waiting.filter((message) => message !== next);
      saidAt = now;
      if (next.priority === 3) countAt = now;
      around.say('');
      around.after(refillMs, () => around.say(next.text));
    }
    plan();
  }

  return {
    announce(text, priority) {
      if (level === 'none' || (level === 'important' && priority === 3)) return;
      waiting = waiting.filter((message) => message.text !== text && !(priority === 3 && message.priority === 3));
      waiting.push({ text, priority, since: around.now() });
      plan();
    },
    typed() {
      typedAt = around.now();
    },
    reading(on) {
      isReading = on;
      plan();
    },
    volume(next) {
      level = next;
      if (next === 'none') waiting = [];
      if (next === 'important') waiting = waiting.filter((message) => message.priority < 3);
    }
  };
}

let own: Announcer | undefined;

/** The announcer of this page (in the browser; on the server there is nobody to speak to). Writes into `ui/Announcer.svelte`. */
function ofThisPage(): Announcer | undefined {
  if (typeof document === 'undefined') return undefined;
  if (!own) {
    own = createAnnouncer({
      now: () => performance.now(),
      after: (ms, run) => void setTimeout(run, ms),
      say: (text) => {
        const region = document.getElementById('say');
        if (region) region.textContent = text;
      },
      touch: matchMedia('(pointer: coarse)').matches
    });
    document.addEventListener('input', () => own?.typed(), { passive: true, capture: true });
  }
  return own;
}

/** Says a text to who listens with a screen reader, in its turn. Never for single votes, joins or ticks. */
export function announce(text: string, priority: Priority): void {
  ofThisPage()?.announce(text, priority);
}
/** Reading aloud has begun (true) or ended (false): meanwhile the announcer is silent. */
export function setReading(on: boolean): void {
  ofThisPage()?.reading(on);
}
/** A person's setting "Meldingen voorlezen". */
export function setVolume(level: Volume): void {
  ofThisPage()?.volume(level);
}
/** Turns the log of new opinions on or off ("Lees nieuwe meningen voor"); off is the default. */
export function setLog(on: boolean): void {
  if (typeof document !== 'undefined') document.getElementById('log')?.setAttribute('aria-live', on ? 'polite' : 'off');
}
/** Adds a line to the log; heard only by who turned it on. Keeps the last twenty. */
export function logLine(text: string): void {
  const log = typeof document === 'undefined' ? null : document.getElementById('log');
  if (!log) return;
  const line = document.createElement('p');
  line.textContent = text;
  log.append(line);
  while (log.childElementCount > 20) log.firstElementChild?.remove();
}

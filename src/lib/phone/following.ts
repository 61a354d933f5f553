import { LIMITS } from '../limits.ts';
import type { Step } from '../meeting/vocabulary.ts';

/**
 * How a phone follows the meeting: it asks, it never jumps. Pure, so that every way of going can be tested.
 * Source: the step-change protocol of the project (a phone keeps what a person is doing; the big screen moves at once).
 */

/** One stay of the meeting in a step. */
export interface Stay {
  readonly step: Step;
  readonly version: number;
  /** The decision that it is about; null before there is one. */
  readonly decision: string | null;
}

export interface Following {
  /** What this phone shows. */
  readonly here: Stay;
  /** Where the meeting is when that is elsewhere: the bar asks about it. Null: together. */
  readonly ahead: Stay | null;
  /** "Ik ben nog bezig" was said about this move: the bar is one line. */
  readonly small: boolean;
}

export interface Manner {
  /** A person's own setting: go along without asking. */
  readonly auto: boolean;
  /** Something is half done: a text that was not sent, a dialog that is open. */
  readonly busy: boolean;
  /** The page has only just opened: there was nothing to lose yet. */
  readonly fresh: boolean;
}

/** What the page has to do: nothing, ask once (and say it once), or show the new step. */
export type Turn = 'nothing' | 'ask' | 'swap';

export function startAt(stay: Stay): Following {
  return { here: stay, ahead: null, small: false };
}

/** The meeting says where it is. Before it has started there is nothing to be busy with, so then a phone just goes. */
export function meetingAt(following: Following, now: Stay, manner: Manner): { following: Following; turn: Turn } {
  const { here, ahead } = following;
  // also after an undo: the meeting is back where this phone still is, and the question is gone
  if (now.version === here.version || isReopened(here, now)) return { following: { here: now, ahead: null, small: false }, turn: 'nothing' };
  const waiting = here.step === 'prepare' && !manner.busy;
  if (manner.fresh || waiting || (manner.auto && !manner.busy)) return { following: startAt(now), turn: 'swap' };
  if (ahead?.version === now.version) return { following: { ...following, ahead: now }, turn: 'nothing' };
  return { following: { here, ahead: now, small: false }, turn: 'ask' };
}

/** Steps whose page is a text that one writes. */
const WRITTEN: readonly Step[] = ['gather', 'search', 'spread', 'need'];

/** The meeting went on and came back to the step where this phone still is: who writes there just writes on, and may send it. */
function isReopened(here: Stay, now: Stay): boolean {
  return here.step === now.step && here.decision === now.decision && WRITTEN.includes(now.step);
}

/** "Ga mee". */
export function comeAlong(following: Following): Following {
  return following.ahead ? startAt(following.ahead) : following;
}

/** "Ik ben nog bezig": the bar stays, on one line. A next move asks again. */
export function stayHere(following: Following): Following {
  return following.ahead ? { ...following, small: true } : following;
}

/**
 * How long a text that was begun in a stay may still be sent, in ms; 0 when it is too late.
 * @param left the stay that the meeting left last, and when
 * @param now the server's clock
 */
export function lateFor(
  begun: { readonly step: Step; readonly version: number }, left: { readonly step: Step; readonly version: number; readonly at: number } | null, now: number
): number {
  if (!left || left.version !== begun.version || left.step !== begun.step || begun.step === 'prepare') return 0;
  return Math.max(0, left.at + LIMITS.lateMs - now);
}

import { expect, test } from 'vitest';
import { LIMITS } from '../limits.ts';
import { comeAlong, lateFor, meetingAt, startAt, stayHere, type Manner, type Stay } from './following.ts';

const gather: Stay = { step: 'gather', version: 3, decision: 'd1' };
const search: Stay = { step: 'search', version: 4, decision: 'd1' };
const spread: Stay = { step: 'spread', version: 5, decision: 'd1' };
const calm: Manner = { auto: false, busy: false, fresh: false };

test('a move of the meeting makes the phone ask, and what is shown stays', () => {
  const { following, turn } = meetingAt(startAt(gather), search, calm);
  expect(turn).toBe('ask');
  expect(following).toEqual({ here: gather, ahead: search, small: false });
});

test('the same move asks once, however often the meeting says where it is', () => {
  const asked = meetingAt(startAt(gather), search, calm).following;
  expect(meetingAt(asked, search, calm)).toEqual({ following: asked, turn: 'nothing' });
});

test('after "ik ben nog bezig" the bar is small until the meeting moves once more', () => {
  const busy = stayHere(meetingAt(startAt(gather), search, calm).following);
  expect(busy.small).toBe(true);
  expect(meetingAt(busy, search, calm)).toEqual({ following: busy, turn: 'nothing' });
  expect(meetingAt(busy, spread, calm)).toEqual({ following: { here: gather, ahead: spread, small: false }, turn: 'ask' });
});

test('"ga mee" shows where the meeting is now, not where it was when the question came', () => {
  const asked = meetingAt(meetingAt(startAt(gather), search, calm).following, spread, calm).following;
  expect(comeAlong(asked)).toEqual(startAt(spread));
});

test('an undone move takes the question away', () => {
  const asked = meetingAt(startAt(gather), search, calm).following;
  expect(meetingAt(asked, gather, calm)).toEqual({ following: startAt(gather), turn: 'nothing' });
});

test('who chose to go along by themselves goes, unless something is half done', () => {
  expect(meetingAt(startAt(gather), search, { ...calm, auto: true })).toEqual({ following: startAt(search), turn: 'swap' });
  expect(meetingAt(startAt(gather), search, { ...calm, auto: true, busy: true }).turn).toBe('ask');
});

test('before the meeting, and on a page that has only just opened, there is nothing to ask', () => {
  const prepare: Stay = { step: 'prepare', version: 0, decision: 'd1' };
  const arrive: Stay = { step: 'arrive', version: 1, decision: 'd1' };
  expect(meetingAt(startAt(prepare), arrive, calm).turn).toBe('swap');
  expect(meetingAt(startAt(prepare), arrive, { ...calm, busy: true }).turn).toBe('ask');
  expect(meetingAt(startAt(gather), search, { ...calm, busy: true, fresh: true }).turn).toBe('swap');
});

test('the meeting came back to the step where somebody still writes: they write on, and nothing is asked', () => {
  const again: Stay = { step: 'gather', version: 9, decision: 'd1' };
  const asked = meetingAt(startAt(gather), search, { ...calm, busy: true }).following;
  expect(meetingAt(asked, again, { ...calm, busy: true })).toEqual({ following: startAt(again), turn: 'nothing' });
});

test('a vote in another stay is another vote, and the views of another decision are others: that asks', () => {
  const vote: Stay = { step: 'vote', version: 7, decision: 'd1' };
  expect(meetingAt(startAt(vote), { ...vote, version: 9 }, calm).turn).toBe('ask');
  expect(meetingAt(startAt(gather), { step: 'gather', version: 9, decision: 'd2' }, calm).turn).toBe('ask');
});

test('a text of the step that was left last may be sent within the late window, and no other', () => {
  const left = { step: 'gather' as const, version: 3, at: 1_000 };
  expect(lateFor(gather, left, 1_000)).toBe(LIMITS.lateMs);
  expect(lateFor(gather, left, 1_000 + LIMITS.lateMs + 1)).toBe(0);
  expect(lateFor({ step: 'gather', version: 2 }, left, 1_000)).toBe(0);
  expect(lateFor(gather, null, 1_000)).toBe(0);
  expect(lateFor({ step: 'prepare', version: 0 }, { step: 'prepare', version: 0, at: 1_000 }, 1_000)).toBe(0);
});

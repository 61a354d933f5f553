import { expect, test } from 'vitest';
import type { View } from '../meeting/view/view.types.ts';
import { seenNow } from './mini.ts';

/** The miniature says what the screens really show; each state of theirs has its words. */
const view = (meeting: object, step = 'gather', rounds: object = { open: null, past: [] }) =>
  ({ meeting: { hallOpen: true, wallOpen: false, screenBlank: false, screenFrozen: false, paused: false, ended: false, ...meeting }, route: { step }, rounds }) as unknown as View;

test.each([
  ['what belongs to the step', view({}), null, null],
  ['an empty screen, while phones go on', view({ screenBlank: true }), 'blank', null],
  ['a screen that stands still', view({ screenFrozen: true }), 'frozen', null],
  ['a break on both', view({ paused: true }), 'pause', 'pause'],
  ['a break under an empty screen', view({ paused: true, screenBlank: true }), 'blank', 'pause'],
  ['nobody leads', view({ paused: true, leadMissed: true }), 'nobody-leads', 'nobody-leads'],
  ['the end', view({ ended: true }), 'ended', 'ended'],
  ['the wall', view({ wallOpen: true }), 'wall', null],
  ['a round that is open', view({}, 'vote', { open: {}, past: [] }), 'round-open', 'round-open'],
  ['a round that is closed', view({}, 'vote', { open: null, past: [{ status: 'closed' }] }), 'round-closed', 'round-closed'],
  ['additions without a round', view({}, 'improve', { open: null, past: [{ status: 'closed' }] }), null, null],
  ['a hall that is closed', view({ hallOpen: false }, 'arrive'), 'hall-closed', null]
])('%s', (_, seen, screen, phone) => {
  expect(seenNow(seen)).toEqual({ screen, phone });
});

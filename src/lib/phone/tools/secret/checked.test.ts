import { expect, test } from 'vitest';
import type { VoterState } from '$lib/client/ballot/voter.ts';
import { checkedOf } from './checked.ts';

const CODE = '0123-4567-89AB';
const round = { number: 2, code: CODE };
type Found = NonNullable<VoterState['checked']>;
const state = (found: Partial<Found> | null, ballot: VoterState['ballot'] = 'ready'): VoterState => ({
  ballot, choice: null, underWay: false, received: false, before: null, checked: found && { round: 2, ballot: 'in', code: CODE, sound: true, latest: true, ...found }
}) as VoterState;

test('[K17] a ballot that is in a sound bulletin, under the code that was announced, is in', () => {
  expect(checkedOf(round, state({}))).toBe('in');
  expect(checkedOf(round, state({ ballot: 'not-cast' }))).toBe('not-cast');
});
test('[K9] a ballot that is in, with another choice than the last, is said to be so', () => {
  expect(checkedOf(round, state({ latest: false }))).toBe('older');
  expect(checkedOf(round, state({ latest: false, ballot: 'not-cast' }))).toBe('late');
});
test.each(['missing', 'altered', 'made-up'] as const)('[K17] a ballot that is %s is said first, whatever else there is', (ballot) => {
  expect(checkedOf(round, state({ ballot, sound: false, code: 'other' }))).toBe(ballot);
});
test('[K17] a bulletin that is not sound, or is another than was announced, is never "in"', () => {
  expect(checkedOf(round, state({ sound: false }))).toBe('unsound');
  expect(checkedOf(round, state({ code: '0123-4567-89AC' }))).toBe('differs');
});
test('before the device looked it says so, and it says nothing of a round that was looked at long ago', () => {
  expect(checkedOf(round, null)).toBe('looking');
  expect(checkedOf(round, state(null))).toBe('looking');
  expect(checkedOf(round, state({ round: 1 }))).toBe('looking');
  expect(checkedOf(round, state({ round: 3 }))).toBe('none');
});
test('a device without the ballot of this seat looks for nothing', () => {
  expect(checkedOf(round, state(null, 'elsewhere'))).toBe('elsewhere');
  expect(checkedOf(round, state(null, 'left-out'))).toBe('none');
});

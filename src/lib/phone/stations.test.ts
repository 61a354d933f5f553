import { expect, test } from 'vitest';
import { placeOf, stations } from './stations.ts';

test('the vote is step 7 of 11, as on the route map', () => {
  expect(placeOf('vote')).toEqual([7, 11]);
  expect(placeOf('leave')).toEqual([11, 11]);
});

test('talking deeper is a step only while the meeting is there', () => {
  expect(stations('need')).not.toContain('waterline');
  expect(placeOf('waterline')).toEqual([10, 12]);
});

test('before and after the meeting there is no number', () => {
  expect([placeOf('prepare'), placeOf('answer')]).toEqual([undefined, undefined]);
});

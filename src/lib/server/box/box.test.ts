import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ballotOf, council, DECISION, type Council } from '../../../../tests/ballot/council.ts';
import { Box } from './box.ts';
import { ofPrimeOrder } from './prime-order.ts';
import { nodeSuite } from './suite.ts';

/** What a message costs: each check is dearer than the one before it, and is made of what passed all of those [W4]. */

vi.mock('./prime-order.ts', { spy: true });
const stamp = vi.spyOn(nodeSuite, 'verifyRsaPss');
const signature = vi.spyOn(nodeSuite, 'verifyEd25519');
const order = vi.mocked(ofPrimeOrder);

let c: Council;
beforeAll(async () => void (c = await council()));
let box: Box;
beforeEach(() => {
  box = new Box(c.box.private);
  box.open({ decision: DECISION, round: 1, text: c.file.rounds[0]!.text, previous: null, key: c.file.key, earlier: [] });
  for (const spy of [stamp, signature, order]) spy.mockClear();
});
const mine = () => ballotOf(c.voters[0]!, 1, 'along', null);
const looked = () => [stamp, signature, order].map((spy) => spy.mock.calls.length);

test.each([
  ['no ballot', () => ({ ...mine(), more: 1 }), 'malformed', [0, 0, 0]],
  ['of no round that is open', () => ({ ...mine(), body: { ...mine().body, round: 2 } }), 'no-round', [0, 0, 0]],
  ['of another text', () => ballotOf(c.voters[0]!, 1, 'along', null, { text: 'x' }), 'other-round', [0, 0, 0]],
  ['without a stamp', () => ({ ...mine(), token: ballotOf(c.voters[1]!, 1, 'along', null).token }), 'not-issued', [1, 0, 0]],
  ['with the stamp of somebody whose ballot it is not', () => ({ ...mine(), body: { ...mine().body, choice: 'not-yet' } }), 'bad-signature', [1, 1, 0]],
  ['good', mine, undefined, [1, 1, 1]]
] as const)('[W4] what is %s', async (_what, message, refused, expected) => {
  const answer = await box.cast(message());
  expect('refused' in answer ? answer.refused : undefined).toBe(refused);
  expect(looked()).toEqual(expected);
});

test('[W4] the same ballot again is not looked at again, and gets the same receipt', async () => {
  const receipt = await box.cast(mine());
  for (let i = 0; i < 5; i++) expect(await box.cast(mine())).toEqual(receipt);
  expect(looked()).toEqual([1, 1, 1]);
  // anything else of it is
  expect(await box.cast({ ...mine(), signature: ballotOf(c.voters[1]!, 1, 'along', null).signature })).toEqual({ refused: 'bad-signature' });
  expect(await box.cast(ballotOf(c.voters[0]!, 1, 'not-yet', null, { sequence: 2 }))).toHaveProperty('receipt');
  expect(looked()).toEqual([3, 3, 2]);
  // and the one that was replaced is not taken back
  expect(await box.cast(mine())).toEqual({ refused: 'older' });
});

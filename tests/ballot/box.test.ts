import { beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../src/lib/ballot/bulletin.ts';
import { isReceipt } from '../../src/lib/ballot/mine.ts';
import { Box } from '../../src/lib/server/box/box.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import { blindMessage } from '../../src/lib/ballot/messages.ts';
import { blind, unblind } from '../../src/lib/client/ballot/blind-rsa.ts';
import { makeEnvelope, openEnvelope } from '../../src/lib/client/ballot/blinding.ts';
import { base64url } from '../../src/lib/core/bytes.ts';
import { makeDecisionKey, type DecisionKey } from '../../src/lib/server/issuing/decision-key.ts';
import { ballotOf, council, DECISION, type Council } from './council.ts';

let c: Council;
let box: Box;
beforeAll(async () => void (c = await council()));
const open = (round: number) => {
  const { text } = c.file.rounds[round - 1]!;
  const earlier = c.file.rounds.slice(0, round - 1).map(({ bulletin }) => bulletin);
  box.open({ decision: DECISION, round, text, previous: earlier.length > 0 ? hashOf(earlier.at(-1), nodeSuite) : null, key: c.file.key, earlier });
};
beforeAll(() => void (box = new Box(c.box.private)));

/** One pseudonym that a voter and a friend had stamped twice: two good stamps of one key. */
async function stampedTwice(key: DecisionKey) {
  const first = (await makeEnvelope(DECISION, key.public))!;
  const modulus = new Uint8Array(Buffer.from(key.public.n, 'base64url'));
  const prefix = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const { blinded, inverse } = blind(modulus, blindMessage(DECISION, first.pseudonym, prefix)!);
  const token = base64url(unblind(modulus, new Uint8Array(Buffer.from(key.sign(base64url(blinded))!, 'base64url')), inverse));
  const stamped = (await openEnvelope(DECISION, key.public, first, key.sign(first.blinded)!))!;
  return [stamped, { ...stamped, prefix, token }];
}

describe('the Box', () => {
  it('[K9] gives a receipt that proves what it holds, the same for the same ballot', async () => {
    open(1);
    const ballot = ballotOf(c.voters[0]!, 1, 'along', null);
    const first = await box.cast(ballot);
    expect(first).toHaveProperty('receipt');
    expect(isReceipt((first as { receipt: string }).receipt, ballot, c.file.box, nodeSuite)).toBe(true);
    expect(await box.cast(ballot)).toEqual(first);
    expect(box.received(DECISION, 1)).toBe(1);
  });

  it('[K9] counts a correction once, whichever came first', async () => {
    const older = ballotOf(c.voters[1]!, 1, 'along', null);
    const newer = ballotOf(c.voters[1]!, 1, 'abstain', null, { sequence: 2 });
    expect(await box.cast(newer)).toHaveProperty('receipt');
    expect(await box.cast(older)).toEqual({ refused: 'older' });
    const closed = box.close(DECISION, 1)!;
    expect(closed.counts).toEqual({ along: 1, 'not-yet': 0, abstain: 1 });
    expect(closed.bulletin.ballots.map(({ pseudonym }) => pseudonym)).toEqual([c.voters[0]!, c.voters[1]!].map((v) => v.stamped.pseudonym).sort());
  });

  it('[K9] one pseudonym has one ballot, whatever stamp it comes with', async () => {
    const own = new Box(c.box.private);
    const key = await makeDecisionKey();
    const stamped = await stampedTwice(key);
    own.open({ decision: DECISION, round: 1, text: c.file.rounds[0]!.text, previous: null, key: key.public, earlier: [] });
    const [one, two] = stamped.map((stamp) => ballotOf({ stamped: stamp }, 1, 'along', null));
    expect(two!.token).not.toBe(one!.token);
    for (const ballot of [one!, two!]) expect(await own.cast(ballot)).toHaveProperty('receipt');
    expect(own.close(DECISION, 1)!.bulletin.ballots).toHaveLength(1);
  });

  it('takes nothing in after the close, and nothing before the opening', async () => {
    expect(await box.cast(ballotOf(c.voters[2]!, 1, 'along', null))).toEqual({ refused: 'no-round' });
    expect(await box.cast(ballotOf(c.voters[2]!, 2, 'along', c.file.rounds[0]!.hash))).toEqual({ refused: 'no-round' });
    for (const nothing of [null, 7, 'x', [], {}, { body: null }]) expect(await box.cast(nothing)).toEqual({ refused: 'no-round' });
  });

  it('[K11] counts a choice that stands as the one of the round before', async () => {
    open(2);
    const previous = c.file.rounds[0]!.hash;
    for (const voter of c.voters) expect(await box.cast(ballotOf(voter, 2, 'stand', previous))).toHaveProperty('receipt');
    expect(box.close(DECISION, 2)!.counts).toEqual({ along: 4, 'not-yet': 3, abstain: 0 });
  });

  it('[K15] is empty after a crash, and takes the same ballots again', async () => {
    box.discard(DECISION, 1);
    open(1);
    const ballots = c.voters.map((voter) => ballotOf(voter, 1, 'not-yet', null));
    const receipts = await Promise.all(ballots.map((ballot) => box.cast(ballot)));
    box = new Box(c.box.private);
    open(1);
    expect(box.received(DECISION, 1)).toBe(0);
    expect(await Promise.all(ballots.map((ballot) => box.cast(ballot)))).toEqual(receipts);
    expect(box.received(DECISION, 1)).toBe(7);
    box.discard(DECISION, 1);
    expect(box.close(DECISION, 1)).toBeNull();
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from '../../src/lib/ballot/bulletin.ts';
import { isReceipt } from '../../src/lib/ballot/mine.ts';
import { LIMITS } from '../../src/lib/limits.ts';
import { createBox, type KeptBox } from '../../src/lib/server/box/keeper.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import { configOrStop } from '../../src/lib/server/config.ts';
import { createExpress } from '../../src/lib/server/http.ts';
import { makeDecisionKey } from '../../src/lib/server/issuing/decision-key.ts';
import { ballotOf, DECISION, voterOf } from './council.ts';

/** The whole way of a ballot: a browser's request, the App that hands it on, the process of the Box, and back. */

const HALL = 120;
let box: KeptBox;
let app: Server;
beforeAll(async () => {
  box = createBox({ secret: new Uint8Array(32), url: 'http://localhost/stem', origin: 'http://localhost', spreadMs: 0 });
  app = createServer(createExpress(configOrStop({ DATA_DIR: tmpdir() }), () => box.port)).listen(0, '127.0.0.1');
  await new Promise((ok) => app.once('listening', ok));
});
afterAll(async () => {
  app.close();
  await box.stop();
});

test('[K9] [W3] a whole hall votes at the same moment, each phone twice, and every ballot is there once', async () => {
  const key = await makeDecisionKey();
  const voters = await Promise.all(Array.from({ length: HALL }, (_, i) => voterOf(`seat-${i}`, key)));
  const ballots = voters.map((voter, i) => ballotOf(voter, 1, i % 3 === 0 ? 'not-yet' : 'along', null));
  await box.open({ decision: DECISION, round: 1, text: ballots[0]!.body.text, previous: null, key: key.public, earlier: [] });
  const at = `http://127.0.0.1:${(app.address() as AddressInfo).port}/stem/cast`;
  const bring = async (ballot: (typeof ballots)[number]) => {
    const response = await fetch(at, { method: 'POST', body: JSON.stringify(ballot).padEnd(LIMITS.castBytes), headers: { cookie: 'seat-1=x' } });
    return ((await response.json()) as { receipt?: string }).receipt ?? '';
  };
  const receipts = await Promise.all([...ballots, ...ballots].map(bring));
  receipts.forEach((receipt, i) => expect(isReceipt(receipt, ballots[i % HALL]!, box.address.key, nodeSuite)).toBe(true));
  expect(await box.received({ decision: DECISION, round: 1 })).toBe(HALL);

  const { bulletin, counts } = (await box.close({ decision: DECISION, round: 1 }))!;
  expect(counts).toEqual({ along: 80, 'not-yet': 40, abstain: 0 });
  expect(new Set(bulletin.ballots.map((ballot) => hashOf(ballot, nodeSuite)))).toEqual(new Set(ballots.map((ballot) => hashOf(ballot, nodeSuite))));
  // in the order of the pseudonyms, so of chance
  expect(bulletin.ballots.map(({ pseudonym }) => pseudonym)).toEqual(ballots.map(({ pseudonym }) => pseudonym).sort());
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Choice } from '../../src/lib/meeting/vocabulary.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { must, openCrowd, type Crowd } from './crowd.ts';

/**
 * R3, R10: the production server is told to stop, or is frozen, in the middle of a vote. Generous bounds: it is about whether it
 * ends and comes back, not about how fast this machine is.
 */
const PEOPLE = 20;
const STOP_MS = 10_000;
const FROZEN_MS = process.env.MEEGAAN_LONG ? 120_000 : 12_000;
let server: RunningServer;
let crowd: Crowd;
beforeAll(async () => {
  server = await startServer();
  crowd = await openCrowd(server.setupLink!, { people: PEOPLE, ballot: 'open' });
  await crowd.move('arrive', 'agree', 'gather', 'search', 'spread', 'ready', 'vote');
  await Promise.all(crowd.members.map((m) => m.until(() => m.view.rounds?.open != null, 'the round')));
}, 120_000);
afterAll(async () => {
  crowd?.close();
  await server?.stop();
});

const answered = (n: number) => crowd.chair.until(() => crowd.chair.connected && crowd.chair.view.rounds?.open?.answered === n, `${n} answers`, 30_000);
const castAll = (choice: Choice) => {
  const round = crowd.chair.view.rounds!.open!.id;
  return crowd.members.map((m) => m.send({ type: 'CastBallot', round, choice }));
};

/** Everybody has the whole view of one and the same start, which is not `old`. */
async function newStart(old: string): Promise<string> {
  await Promise.all([crowd.chair, ...crowd.members].map((p) => p.until(() => p.connected && p.epoch !== old, 'the whole view of the new start', 30_000)));
  expect(new Set(crowd.members.map((m) => m.epoch))).toEqual(new Set([crowd.chair.epoch]));
  return crowd.chair.epoch;
}

describe('R3 the server is told to stop (SIGTERM) during a vote', () => {
  it('phones hear that it comes back, no answer is lost or refused, and the next server goes on', async () => {
    const old = crowd.chair.epoch;
    const casting = castAll('not-yet');
    const from = Date.now();
    const { code } = await server.endAndStartAgain('SIGTERM', () => {
      expect(Date.now() - from, 'it ended in time').toBeLessThan(STOP_MS);
      // each phone was told: a sentence, not an error
      for (const m of crowd.members) expect(m.states, m.name).toContain('updating');
    });
    expect(code).toBe(0);
    expect(await Promise.all(casting)).toEqual(crowd.members.map(() => ({ ok: true })));
    await newStart(old);
    await answered(PEOPLE);
    expect(crowd.members.flatMap((m) => (m.states.includes('offline') ? [m.name] : [])), 'nobody saw a lost line').toEqual([]);
  }, 60_000);

  it('what the next server tells has a number of its own start: every phone has the whole view again', async () => {
    const before = crowd.chair.epoch;
    await server.endAndStartAgain('SIGTERM');
    await newStart(before);
    await answered(PEOPLE);
  }, 60_000);
});

describe('R10 the server is frozen and thaws (SIGSTOP, SIGCONT), as a laptop that sleeps', () => {
  it('phones come back by themselves and every answer counts once', async () => {
    process.kill(server.pid, 'SIGSTOP');
    const casting = castAll('along');
    await new Promise((r) => setTimeout(r, FROZEN_MS));
    process.kill(server.pid, 'SIGCONT');
    expect(await Promise.all(casting)).toEqual(crowd.members.map(() => ({ ok: true })));
    await Promise.all(crowd.members.map((m) => m.until(() => m.connected && m.view.mine?.round?.received === true, 'its own answer', 30_000)));
    await answered(PEOPLE);
    await must(crowd.chair, { type: 'CloseRound' });
    await crowd.chair.until(() => crowd.chair.view.rounds?.open === null, 'the close');
    expect(crowd.chair.view.rounds!.past[0]).toMatchObject({ counts: { along: PEOPLE, 'not-yet': 0, abstain: 0 } });
  }, 240_000);
});

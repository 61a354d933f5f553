import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ballotOf, council, DECISION, type Council } from '../../../../tests/ballot/council.ts';
import { isReceipt } from '../../ballot/mine.ts';
import { isWritten } from '../../ballot/pens.ts';
import type { Ballot } from '../../ballot/messages.ts';
import { LIMITS } from '../../limits.ts';
import { createBox, type KeptBox } from './keeper.ts';
import { makePen, openPen } from '../../client/ballot/pens/making.ts';
import { requestOf, writtenOf } from '../../../../tests/ballot/writers.ts';
import { nodeSuite } from './suite.ts';

const secret = randomBytes(32);
const boxes: KeptBox[] = [];
const boxOf = (more: { port?: number; tickMs?: number } = {}): KeptBox => {
  const box = createBox({ secret, url: 'http://localhost:3000/stem', origin: 'http://localhost:3000', spreadMs: 0, tickMs: 20, ...more });
  boxes.push(box);
  return box;
};

let c: Council;
beforeAll(async () => void (c = await council()));
afterAll(() => Promise.all(boxes.map((box) => box.stop())));

const place = { decision: DECISION, round: 1 };
const first = () => ({ ...place, text: c.file.rounds[0]!.text, previous: null, key: c.file.key, earlier: [] });
const ballot = (voter: number) => ballotOf(c.voters[voter]!, 1, voter % 2 ? 'along' : 'not-yet', null);
const cast = async (box: KeptBox, message: Ballot) => {
  const response = await fetch(`http://127.0.0.1:${box.port}/cast`, { method: 'POST', body: JSON.stringify(message).padEnd(LIMITS.castBytes), credentials: 'omit' });
  return (await response.json()) as { receipt?: string; refused?: string };
};
const lost = (box: KeptBox) => new Promise<void>((done) => box.onLost(done));

describe('the keeper of the Box', () => {
  it('[W6] starts it at the first need, takes ballots in over its own port and closes', async () => {
    const box = boxOf();
    expect(box.port).toBeNull();
    await box.open(first());
    const mine = ballot(0);
    const { receipt } = await cast(box, mine);
    expect(isReceipt(receipt!, mine, box.address.key, nodeSuite)).toBe(true);
    await cast(box, ballot(1));
    expect(await box.received(place)).toBe(2);
    const closed = (await box.close(place))!;
    expect(closed).toMatchObject({ counts: { along: 1, 'not-yet': 1, abstain: 0 }, cameAlong: null });
    expect(closed.bulletin.ballots).toHaveLength(2);
    // the App's disk failed: the same answer, and the round can go on
    expect(await box.close(place)).toEqual(closed);
    expect(await cast(box, ballot(2))).toEqual({ refused: 'no-round' });
    await box.open(first());
    expect(await cast(box, ballot(2))).toHaveProperty('receipt');
    expect((await box.close(place))!.bulletin.ballots).toHaveLength(3);
    box.discard(place);
    expect(await box.close(place)).toBeNull();
    expect(await box.received(place)).toBe(0);
  });

  it('[K19] gives pens and takes minority views in, with the same two keys until they are on disk', async () => {
    const box = boxOf();
    const pens = { ...place, key: c.file.key, bulletins: [c.file.rounds[0]!.bulletin] };
    const keys = (await box.openPens(pens))!;
    expect(await box.openPens(pens)).toEqual(keys);
    const envelope = (await makePen(place, 'not-yet', keys))!;
    const bring = async (door: string, message: object, size: number) => {
      const response = await fetch(`http://127.0.0.1:${box.port}/${door}`, { method: 'POST', body: JSON.stringify(message).padEnd(size) });
      return (await response.json()) as { stamp?: string; receipt?: string; refused?: string };
    };
    const { stamp } = await bring('pen', requestOf(c.voters[4]!, place, envelope, keys), LIMITS.castBytes);
    const written = writtenOf((await openPen(place, 'not-yet', keys, envelope, stamp!))!, place, 'not-yet', 'Ik mis de balie.');
    const { receipt } = await bring('write', written, LIMITS.writeBytes);
    expect(isWritten(receipt!, written.statement, box.address.key, nodeSuite)).toBe(true);
    const closed = { proven: [written.statement], others: [] };
    expect(await box.closePens(place)).toEqual(closed);
    expect(await bring('write', { ...written, sequence: 2 }, LIMITS.writeBytes)).toEqual({ refused: 'no-pens' });
    expect(await box.closePens(place)).toEqual(closed);
    box.discardPens(place);
    expect(await box.closePens(place)).toBeNull();
    expect(await box.openPens(pens)).not.toEqual(keys);
  });

  it('[W5] [K14] tells by its own tick how many there are', async () => {
    const box = boxOf();
    await box.open(first());
    const heard = new Promise((done) => box.onReceived((where, received) => received === 3 && done(where)));
    await Promise.all([0, 1, 2].map((i) => cast(box, ballot(i))));
    expect(await heard).toEqual(place);
  });

  it('[W6] [K15] starts it again after kill -9: empty, another epoch, the same key, and it works again', async () => {
    const box = boxOf();
    await box.open(first());
    const mine = ballot(0);
    const before = await cast(box, mine);
    const { epoch, key } = box.address;
    const gone = lost(box);
    process.kill(box.pid!, 'SIGKILL');
    await gone;
    expect(box.address.epoch).not.toBe(epoch);
    expect(box.address.key).toBe(key);
    expect(await box.close(place)).toBeNull();
    await box.open(first());
    expect(await cast(box, mine)).toEqual(before);
    expect(await box.received(place)).toBe(1);
  });

  it('answers what was asked while it was away once it is there', async () => {
    const box = boxOf();
    await box.open(first());
    const pid = box.pid!;
    // it hears nothing of this any more
    process.kill(pid, 'SIGSTOP');
    const asked = [box.received(place), box.close(place), box.open(first())] as const;
    process.kill(pid, 'SIGKILL');
    expect(await asked[0]).toBe(0);
    expect(await asked[1]).toBeNull();
    await asked[2];
    expect(await cast(box, ballot(0))).toHaveProperty('receipt');
    expect(box.pid).not.toBe(pid);
  });

  it('says that it cannot listen, and does so once it can', async () => {
    const there = boxOf();
    await there.start();
    const port = there.port!;
    const box = boxOf({ port });
    await expect(box.start()).rejects.toMatchObject({ name: 'BoxError', message: expect.stringContaining(`port ${port} for the Box is taken`) });
    const heard = lost(box);
    const opened = box.open(first());
    await there.stop();
    await heard;
    await opened;
    expect(box.port).toBe(port);
    expect(await cast(box, ballot(0))).toHaveProperty('receipt');
  });

  it('takes a port that the Box of a killed App leaves a moment later', async () => {
    const there = boxOf();
    await there.start();
    const port = there.port!;
    const box = boxOf({ port });
    const started = box.start();
    await there.stop();
    await started;
    expect(box.port).toBe(port);
  });

  it('refuses a question that the Box would not understand, and goes on', async () => {
    const box = boxOf();
    await box.open(first());
    const { pid } = box;
    await expect(box.open({ ...first(), decision: 'x'.repeat(101) })).rejects.toThrow();
    expect(await box.received(place)).toBe(0);
    expect(box.pid).toBe(pid);
  });

  it('answers like an empty one once it is stopped', async () => {
    const box = boxOf();
    await box.open(first());
    const waits = box.received(place);
    await box.stop();
    await waits;
    expect(await box.received(place)).toBe(0);
    expect(await box.close(place)).toBeNull();
    expect(box.pid).toBeNull();
  });
});

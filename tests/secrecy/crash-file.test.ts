import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCrowd, type Crowd } from '../faults/crowd.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { Listener } from './brought.ts';

/**
 * What Node writes down when the App is in trouble: a snapshot of all its memory that has a name, and a report. Taken in the middle of a secret round,
 * when every ballot has passed through the App on its way to the Box. Bytes that pass are in no snapshot; a core dump of the whole process would have
 * those of a moment ago, which is why the set-ups switch core dumps off.
 */
const PEOPLE = 6;
const SNAPSHOT = 'SIGUSR2';
const REPORT = 'SIGWINCH';

let folder: string;
let server: RunningServer;
let crowd: Crowd;
let box: Listener;
let files: ReadonlyMap<string, string>;

/** Waits for a whole file: one that ends as its kind does. */
async function written(kind: RegExp): Promise<string> {
  for (let i = 0; i < 1_200; i++) {
    const name = readdirSync(folder).find((file) => kind.test(file));
    const text = name ? readFileSync(join(folder, name)).toString('latin1') : '';
    if (/\}\s*$/.test(text)) return text;
    await new Promise((r) => setTimeout(r, 100));
  }
  throw new Error(`no file like ${kind} came`);
}

beforeAll(async () => {
  // before any phone is there
  box = new Listener();
  folder = mkdtempSync(join(tmpdir(), 'meegaan-crash-'));
  server = await startServer({ env: { NODE_OPTIONS: `--diagnostic-dir=${folder} --report-directory=${folder} --heapsnapshot-signal=${SNAPSHOT} --report-on-signal --report-signal=${REPORT}` } });
  crowd = await openCrowd(server.setupLink!, { people: PEOPLE, ballot: 'secret' });
  await crowd.move('arrive', 'agree', 'gather', 'search', 'spread', 'ready', 'vote');
  await Promise.all(crowd.members.map(async (m, i) => {
    await m.until(() => m.view.rounds?.ballots?.frozen != null && m.voter?.state(m.view.mine!.seat).ballot === 'ready', 'a ballot');
    const answer = await m.vote(i % 2 ? 'along' : 'not-yet');
    if (!answer.ok) throw new Error(answer.refusal);
  }));
  box.stop();
  process.kill(server.pid, REPORT);
  const report = await written(/^report\..*\.json$/);
  process.kill(server.pid, SNAPSHOT);
  files = new Map([['report', report], ['snapshot', await written(/\.heapsnapshot$/)]]);
}, 240_000);
afterAll(async () => {
  crowd?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a crash file of the App in the middle of a secret round', () => {
  it('has in it what the App knows: names, who got a ballot, and nothing was left out of the search', () => {
    expect(box.latest.size).toBe(PEOPLE);
    const snapshot = files.get('snapshot')!;
    expect(snapshot.length).toBeGreaterThan(1_000_000);
    for (const member of crowd.members) expect(snapshot.includes(member.name), member.name).toBe(true);
    expect(snapshot.includes(crowd.chair.view.rounds!.ballots!.frozen!.list)).toBe(true);
    expect(files.get('report')!.includes('javascriptHeap')).toBe(true);
  });

  it.each(['report', 'snapshot'])('has no ballot in it, and no part of one: %s', (kind) => {
    const text = files.get(kind)!;
    for (const { pseudonym, prefix, token, signature } of box.latest.values()) {
      for (const mark of [pseudonym, prefix, token.slice(0, 64), signature]) expect(text.includes(mark), `${mark.slice(0, 12)}… in the ${kind}`).toBe(false);
    }
    expect(text.includes('\\"pseudonym\\":')).toBe(false);
  });

  it('and the server goes on: the round is closed with every ballot', async () => {
    expect(await crowd.chair.send({ type: 'CloseRound' })).toMatchObject({ ok: true });
    await crowd.chair.until(() => crowd.chair.view.rounds?.open === null, 'the close');
    expect(crowd.chair.view.rounds!.past[0]).toMatchObject({ answered: PEOPLE });
  });
});

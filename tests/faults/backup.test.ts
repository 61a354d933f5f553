import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeetingEvent } from '../../src/lib/meeting/events.ts';
import { evolve, nothingYet } from '../../src/lib/meeting/meeting.ts';
import { openDatabase } from '../../src/lib/server/store/database.ts';
import { createStore } from '../../src/lib/server/store/sqlite.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { openCrowd, type Crowd } from './crowd.ts';

/** `npm run backup` beside a production server in the middle of a meeting, and `npm run restore` into an empty folder. */
const ENTRY = new URL('../../build/main.js', import.meta.url).pathname;
const PEOPLE = 20;
const scratch = mkdtempSync(join(tmpdir(), 'meegaan-backup-'));
let server: RunningServer;
let crowd: Crowd;

/** The command as npm runs it. */
function run(dataDir: string, ...args: string[]): { code: number | null; said: string } {
  const { PATH, HOME } = process.env;
  const done = spawnSync(process.execPath, [ENTRY, ...args], { encoding: 'utf8', env: { PATH, HOME, NODE_ENV: 'production', DATA_DIR: dataDir } });
  return { code: done.status, said: `${done.stdout}${done.stderr}`.trim() };
}

/** What happened in the meeting, and what follows from it, as it stands in a folder. */
async function meetingIn(dataDir: string) {
  const store = createStore(openDatabase(dataDir));
  const events = (await store.read(crowd.meeting)).map(({ event }) => event as unknown as MeetingEvent);
  const broken = await store.verifyTexts(crowd.meeting);
  await store.close();
  return { events, broken, state: events.reduce(evolve, nothingYet) };
}

beforeAll(async () => {
  server = await startServer();
  crowd = await openCrowd(server.setupLink!, { people: PEOPLE, ballot: 'secret' });
  await crowd.move('arrive', 'agree', 'gather');
}, 120_000);
afterAll(async () => {
  crowd?.close();
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

describe('a backup while a meeting runs', () => {
  const files: string[] = [];

  it('goes beside the server, and nobody is kept waiting or loses anything', async () => {
    await Promise.all(crowd.members.map((m) => m.until(() => m.view.route.step === 'gather', 'gather')));
    const begun = { step: 'gather' as const, version: crowd.chair.view.route.version };
    let busy = true;
    let n = 0;
    const writing = crowd.members.map(async (member, i) => {
      for (; busy; n++) {
        const answer = await member.send({ type: 'GiveContribution', begun, source: 'experiential', scope: 'I', name: 'shown', text: `Zin ${n} van mens ${i}.` });
        expect(answer, `${member.name} is heard`).toMatchObject({ ok: true });
        await new Promise((r) => setTimeout(r, 60));
      }
    });
    for (let i = 0; i < 3; i++) {
      const file = join(scratch, `${i}.backup`);
      // spawned, not waited for in this thread: the writing goes on meanwhile
      const { spawn } = await import('node:child_process');
      const child = spawn(process.execPath, [ENTRY, '--backup', '--to', file], { env: { PATH: process.env.PATH, NODE_ENV: 'production', DATA_DIR: server.dataDir } });
      const code = await new Promise((ok) => child.once('close', ok));
      expect(code).toBe(0);
      files.push(file);
    }
    busy = false;
    await Promise.all(writing);
    expect(n).toBeGreaterThan(PEOPLE);
  }, 120_000);

  it('restores to the state that the live meeting had at that number of events', async () => {
    const live = await meetingIn(server.dataDir);
    const lengths: number[] = [];
    for (const [i, file] of files.entries()) {
      const dir = join(scratch, `restored-${i}`);
      expect(run(dir, '--restore', '--from', file)).toMatchObject({ code: 0, said: expect.stringContaining('Restored') });
      const back = await meetingIn(dir);
      lengths.push(back.events.length);
      expect(back.events).toEqual(live.events.slice(0, back.events.length));
      expect(back.state).toEqual(live.events.slice(0, back.events.length).reduce(evolve, nothingYet));
      expect(back.broken).toEqual([]);
      expect(readFileSync(join(dir, 'installation.key'))).toEqual(readFileSync(join(server.dataDir, 'installation.key')));
    }
    // made during the writing: each later one has more, and none had all
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(lengths[0]).toBeGreaterThan(30);
    expect(lengths[0]).toBeLessThan(live.events.length);
  }, 120_000);

  it('a restored folder serves: people sign in with the words that they had', async () => {
    const restored = await startServer({ dataDir: join(scratch, 'restored-2') });
    expect(restored.setupLink).toBeNull();
    expect(await fetch(`${restored.origin}/healthz`).then((r) => r.ok)).toBe(true);
    await restored.stop();
  }, 60_000);

  it('is one file that only its owner can read, without a log beside it', () => {
    for (const file of files) expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(scratch).filter((name) => /wal|shm|unfinished|journal/.test(name))).toEqual([]);
  });
});

describe('what a backup or a restoration refuses, with one sentence', () => {
  const good = () => join(scratch, '0.backup');
  const refused = (dataDir: string, ...args: string[]) => {
    const { code, said } = run(dataDir, ...args);
    expect(code).toBe(1);
    expect(said.split('\n')).toHaveLength(1);
    return said;
  };
  it('writes over no file and into no filled folder', () => {
    expect(refused(server.dataDir, '--backup', '--to', good())).toContain('is there already');
    const filled = mkdtempSync(join(scratch, 'filled-'));
    writeFileSync(join(filled, 'iets'), 'iets');
    expect(refused(filled, '--restore', '--from', good())).toContain('not empty');
    expect(readdirSync(filled)).toEqual(['iets']);
    expect(refused(server.dataDir, '--restore', '--from', good())).toContain('not empty');
  });
  it('takes no damaged, cut or foreign file, and leaves nothing behind', () => {
    const dir = join(scratch, 'none');
    const bytes = readFileSync(good());
    const damaged = Buffer.from(bytes);
    damaged.fill(0xff, 4096 * 3, 4096 * 6);
    const cases: Record<string, Buffer> = { damaged, cut: bytes.subarray(0, bytes.length / 2), foreign: Buffer.from('geen back-up') };
    for (const [name, content] of Object.entries(cases)) {
      const file = join(scratch, `${name}.broken`);
      writeFileSync(file, content);
      expect(refused(dir, '--restore', '--from', file), name).toMatch(/damaged|no whole backup|not whole|no key/);
      expect(readdirSync(dir)).toEqual([]);
    }
    const store = new DatabaseSync(join(scratch, 'store.broken'));
    store.exec('create table events (x)');
    store.close();
    expect(refused(dir, '--restore', '--from', join(scratch, 'store.broken'))).toContain('no whole backup');
  });
  it('says where to look when there is nothing to copy', () => {
    expect(refused(join(scratch, 'nowhere'), '--backup', '--to', scratch)).toContain('holds no store');
    expect(existsSync(join(scratch, 'nowhere'))).toBe(false);
    expect(refused(join(scratch, 'none'), '--restore', '--from', join(scratch, 'no-such'))).toContain('is no file');
    expect(refused(server.dataDir, '--backup')).toContain('--to');
  });
});

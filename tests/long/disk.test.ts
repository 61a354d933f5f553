import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../play/server.ts';
import { must, openCrowd, type Crowd } from '../faults/crowd.ts';

/**
 * B43, R13: the production server on a real small disk that fills up in the middle of a meeting. Only for root on Linux, who may mount
 * one; `socket/disk.test.ts` holds the same everywhere.
 */
const folder = mkdtempSync(join(tmpdir(), 'meegaan-disk-'));
let server: RunningServer;
let crowd: Crowd;
beforeAll(async () => {
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder]);
  if (status !== 0) throw new Error(`no small disk could be mounted: ${stderr}`);
  server = await startServer({ dataDir: folder });
  crowd = await openCrowd(server.setupLink!, { people: 10, ballot: 'open' });
  await crowd.move('arrive', 'agree', 'gather');
  await Promise.all(crowd.members.map((m) => m.until(() => m.view.route.step === 'gather', 'gather')));
}, 120_000);
afterAll(async () => {
  crowd?.close();
  await server?.stop();
  spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
});

it('B43 a disk of 16 MB that fills up: refused as not saved, read as before, warned at the start and on the console; with room again it goes on', async () => {
  const { chair, members } = crowd;
  const begun = { step: 'gather' as const, version: chair.view.route.version };
  const story = (m: number, i: number) =>
    members[m]!.send({ type: 'GiveContribution', begun, source: 'experiential', scope: 'I', name: 'shown', text: `Verhaal ${m}-${i} ${'lang '.repeat(1_500)}` });
  expect(server.log()).toContain('less than 500 MB');
  expect(chair.view.house?.disk).toBe('low');

  const ballast = join(folder, 'ballast');
  fillUp(ballast);
  const kept: string[] = [];
  let refused = 0;
  for (let i = 0; i < 5; i++) {
    for (const [m] of members.entries()) {
      const answer = await story(m, i);
      if (answer.ok) kept.push(answer.made!.input!);
      else {
        expect(answer.refusal).toBe('not-saved');
        refused++;
      }
    }
  }
  expect(refused).toBeGreaterThan(0);
  await chair.until(() => chair.view.house?.disk === 'failing', 'the warning');
  expect(await members[0]!.browser.get(`/m/${crowd.meeting}/phone?seat=${members[0]!.place}`)).toMatchObject({ status: 200 });

  rmSync(ballast);
  const after = await story(0, 99);
  expect(after).toMatchObject({ ok: true });
  kept.push(after.ok ? after.made!.input! : '');
  await chair.until(() => chair.view.house?.disk === 'low' && chair.view.inputs?.length === kept.length, 'the inputs, and no alarm any more');
  expect(new Set(chair.view.inputs!.map((i) => i.id))).toEqual(new Set(kept));
  await must(chair, { type: 'MoveMeeting', to: 'search' });
  const db = new DatabaseSync(join(folder, 'meegaan.db'), { readOnly: true });
  expect(db.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
  db.close();
  expect(server.log()).not.toContain('Verhaal');
}, 240_000);

/** Writes until nothing fits any more. */
function fillUp(file: string): void {
  for (const size of [1_000_000, 4_096]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // full for pieces of this size
    }
  }
}

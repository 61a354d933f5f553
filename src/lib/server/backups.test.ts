import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backupName } from './backup.ts';
import { backUpNow, KEEP_DAYS, listBackups } from './backups.ts';
import { readConfig } from './config.ts';
import { installationSecret } from './secret.ts';
import { openDatabase } from './store/database.ts';

const DAY = 24 * 3_600_000;
let dataDir: string;
let dir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'meegaan-kept-'));
  dir = join(dataDir, 'backups');
  mkdirSync(dir);
  installationSecret(dataDir);
  openDatabase(dataDir).close();
});
afterAll(() => rmSync(dataDir, { recursive: true }));

test('a backup goes after 35 days; younger ones, the newest, and files of others stay', async () => {
  const now = new Date('2026-11-25T19:30:05Z');
  const ago = (days: number) => backupName(new Date(now.getTime() - days * DAY));
  for (const name of [ago(KEEP_DAYS + 1), ago(KEEP_DAYS - 1), ago(1), 'meegaan-oud.backup', 'vakantie.jpg']) writeFileSync(join(dir, name), '');
  const { file, events } = await backUpNow(dataDir, dir, now);
  expect(file).toBe(join(dir, 'meegaan-2026-11-25T193005.backup'));
  expect(events).toBe(0);
  expect(readdirSync(dir).sort()).toEqual([ago(KEEP_DAYS - 1), ago(1), ago(0), 'meegaan-oud.backup', 'vakantie.jpg'].sort());
  expect(listBackups(dir).map((b) => b.name)).toEqual([ago(0), ago(1), ago(KEEP_DAYS - 1)]);
  expect(listBackups(dir)[0]).toMatchObject({ at: now.getTime() });
});

test('where and how often is set by the administrator; what is wrong is one sentence', () => {
  const read = (env: Record<string, string>) => readConfig({ DATA_DIR: dataDir, ...env });
  expect(read({})).toMatchObject({ config: { backups: null } });
  expect(read({ BACKUP_DIR: dir })).toMatchObject({ config: { backups: { dir, everyHours: 24 } } });
  expect(read({ BACKUP_DIR: dir, BACKUP_HOURS: '6' })).toMatchObject({ config: { backups: { everyHours: 6 } } });
  for (const BACKUP_HOURS of ['0', '999', 'vaak']) expect(read({ BACKUP_DIR: dir, BACKUP_HOURS })).toMatchObject({ ok: false, error: expect.stringContaining('BACKUP_HOURS') });
  expect(read({ BACKUP_DIR: '/proc/nergens' })).toMatchObject({ ok: false, error: expect.stringContaining('BACKUP_DIR "/proc/nergens"') });
});

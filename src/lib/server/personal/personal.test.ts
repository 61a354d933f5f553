import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stage, type Stage } from '../../meeting/testing.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { openDatabase, type Database } from '../store/database.ts';
import { Personal } from './personal.ts';

const DAY = 24 * 3_600_000;
let dir: string;
let database: Database;
let s: Stage;
let now: number;
let personal: Personal;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'personal-'));
  database = openDatabase(dir);
  s = stage().to('leave');
  now = s.now;
  personal = new Personal(database, (meeting) => Promise.resolve(meeting === 'meeting' ? s.state : null), { of: () => DEFAULT_SETTINGS, set() {} }, Buffer.alloc(32, 7), () => now);
});
afterEach(() => {
  database.close();
  rmSync(dir, { recursive: true });
});
const open = async (token: string) => personal.opened((await personal.enter(token)) ?? undefined);

test('a link opens the page of its seat; the token itself is kept nowhere', async () => {
  const token = personal.make('meeting', 'm1');
  expect(Buffer.from(token, 'base64url')).toHaveLength(16);
  expect(await open(token)).toEqual({ meeting: 'meeting', seat: 'm1', office: false });
  expect(JSON.stringify(database.sql.prepare('select * from personal').all())).not.toContain(token);
  expect((await personal.enter(token))!).not.toContain(token);
});

test('unknown, of a meeting or a seat that is gone, taken back: nothing, alike', async () => {
  const token = personal.make('meeting', 'm1');
  const session = (await personal.enter(token))!;
  expect([await open('unknown'), await open(personal.make('gone', 'm1')), await open(personal.make('meeting', 'nobody')), await personal.opened(undefined)]).toEqual([null, null, null, null]);
  expect(personal.revoke('meeting', 'm1')).toBe(1);
  expect([await personal.enter(token), await personal.opened(session)]).toEqual([null, null]);
});

test('a session is short, and cannot be made or stretched by whoever has one', async () => {
  const session = (await personal.enter(personal.make('meeting', 'm1')))!;
  const [hash, until, signature] = session.split('.');
  expect(await personal.opened(`${hash}.${Number(until) + 1}.${signature}`)).toBe(null);
  expect(await personal.opened(`${hash}.${until}.`)).toBe(null);
  now += 3_600_000;
  expect(await personal.opened(session)).not.toBe(null);
  now += 1;
  expect(await personal.opened(session)).toBe(null);
});

test('without an adopted record it opens for half a year after the meeting, with one for as long as the council set', async () => {
  const token = personal.make('meeting', 'm1');
  now += 200 * DAY;
  expect(await open(token), 'the meeting is not over yet').not.toBe(null);
  now = s.now;
  s.to('answer');
  now += 180 * DAY;
  expect(await open(token)).not.toBe(null);
  now += 1;
  expect(await open(token)).toBe(null);
  s.given({ type: 'RecordAdopted', decision: 'd1', by: ['piet', 'sec'], at: now });
  now += 180 * DAY;
  expect(await open(token)).not.toBe(null);
  expect(await personal.sweep()).toBe(0);
  now += 1;
  expect(await open(token)).toBe(null);
  expect([await personal.sweep(), database.sql.prepare('select * from personal').all()]).toEqual([1, []]);
});

test('never longer than two years, whatever happens to the meeting', async () => {
  const token = personal.make('meeting', 'm1');
  now += 2 * 365 * DAY + 1;
  expect(await open(token)).toBe(null);
});

test('a seat has so many links at most: the oldest goes', async () => {
  const first = personal.make('meeting', 'm1');
  for (let i = 0; i < 12; i++) {
    now++;
    personal.make('meeting', 'm1');
  }
  expect(await open(first)).toBe(null);
  expect(database.sql.prepare('select * from personal').all()).toHaveLength(12);
});

test('whoever holds a place makes a link to their own page, and nobody makes one for a place that is none', async () => {
  expect(await open((await personal.makeOwn('meeting', 'm1'))!)).toEqual({ meeting: 'meeting', seat: 'm1', office: false });
  expect([await personal.makeOwn('meeting', 'nobody'), await personal.makeOwn('gone', 'm1')]).toEqual([null, null]);
  // a device that speaks for somebody on paper
  expect(await personal.makeOwn('meeting', 'pa')).toBe(null);
});

test('the secretary makes letters for who is on paper, and for nobody with a device of their own', async () => {
  const letters = await personal.letters('meeting', 'sec', null);
  if (!letters.ok) throw new Error(letters.refusal);
  expect(letters.letters.map((l) => l.mine.seat)).toEqual(['pa']);
  expect(await open(letters.letters[0]!.token)).toEqual({ meeting: 'meeting', seat: 'pa', office: true });
  const refusals = [['sec', 'm1'], ['sec', 'nobody'], ['piet', 'pa'], ['m1', 'pa'], ['m1', null], ['nobody', null]] as const;
  expect(await Promise.all(refusals.map(async ([who, seat]) => {
    const answer = await personal.letters('meeting', who, seat);
    return answer.ok ? 'made' : answer.refusal;
  }))).toEqual(['not-entitled', 'not-entitled', 'not-entitled', 'not-entitled', 'not-entitled', 'no-seat']);
});

test('chair and secretary close the links of anybody', async () => {
  const token = personal.make('meeting', 'm1');
  expect([await personal.close('meeting', 'gina', 'm1'), await personal.close('meeting', 'm2', 'm1'), await personal.close('meeting', 'sec', 'nobody')].map((a) => (a.ok ? 'ok' : a.refusal)))
    .toEqual(['not-entitled', 'not-entitled', 'unknown-reference']);
  expect(await open(token)).not.toBe(null);
  expect((await personal.close('meeting', 'sec', 'm1')).ok).toBe(true);
  expect(await open(token)).toBe(null);
});

import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DiskWatch } from '$lib/server/disk.ts';
import { openHouse, openMeeting, type Hall, type TestHouse } from './house.ts';

/** B43: the disk is full. SQLite itself refuses to grow its file (`max_page_count`), as on a full disk (SQLITE_FULL). */
let house: TestHouse;
let hall: Hall;
let file: DatabaseSync;
const said: string[] = [];

beforeAll(async () => {
  const exec = vi.spyOn(DatabaseSync.prototype, 'exec');
  house = await openHouse();
  file = exec.mock.contexts.at(-1) as unknown as DatabaseSync;
  exec.mockRestore();
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  hall = await openMeeting(house, 5, 'secret');
  for (const to of ['arrive', 'agree', 'gather'] as const) await hall.chair.must({ type: 'MoveMeeting', to });
  await Promise.all(hall.phones.map((p) => p.until(() => p.view.route.step === 'gather', 'gather')));
});
afterAll(async () => {
  vi.restoreAllMocks();
  hall.close();
  await house.close();
});

const pages = () => Number(file.prepare('pragma page_count').get()!.page_count);
const full = () => file.exec(`pragma max_page_count = ${pages()}`);
const freed = () => file.exec('pragma max_page_count = 1000000');
/** Long enough to need a new page. */
const story = (what: string) =>
  ({ type: 'GiveContribution', begun: { step: 'gather', version: hall.chair.view.route.version }, source: 'experiential', scope: 'I', name: 'shown', text: `${what} ${'lang verhaal '.repeat(500)}` }) as const;

describe('B43 the disk is full', () => {
  it('a text is refused as not saved, reading goes on, the chair and the secretary are warned; with room again it goes through', async () => {
    const { chair, desk, phones } = hall;
    const [phone] = phones;
    full();
    expect(await phone!.refusal(story('Eerst'))).toBe('not-saved');
    await chair.until(() => chair.view.house?.disk === 'failing', 'the warning');
    await desk.until(() => desk.view.house?.disk === 'failing', 'the warning at the desk');
    expect(phones[1]!.view).not.toHaveProperty('house');
    const again = await house.app.meetings.whole(hall.meeting, phone!.place, 'phone');
    expect(again!.view.route.step).toBe('gather');
    expect(file.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });

    freed();
    await phone!.must(story('Daarna'));
    await chair.until(() => chair.view.inputs?.length === 1 && !chair.view.house, 'the input, and no warning any more');
    expect(chair.view.inputs![0]!.text).toMatch(/^Daarna/);
  });

  it('pages open as before, also for a phone that has yet to exchange the key of the door', async () => {
    const { chair, meeting } = hall;
    const asked = await house.app.hall.ask(meeting, 'Late', 'member');
    if (!asked.ok) throw new Error(asked.refusal);
    await chair.must({ type: 'Admit', ask: asked.place });
    full();
    const stuff = async () => {
      for (;;) await house.app.identity.grantKey({ meeting, seat: 'nobody' });
    };
    await expect(stuff()).rejects.toThrow(/full/);
    expect(await house.app.hall.moveIn(meeting, asked.place, asked.key)).toBeNull();
    expect(await house.app.hall.holds(meeting, asked.place, asked.key)).toBe(true);
    freed();
    const fresh = await house.app.hall.moveIn(meeting, asked.place, asked.key);
    expect(fresh).not.toBeNull();
    expect(await house.app.hall.holds(meeting, asked.place, fresh!)).toBe(true);
  });

  it('the log tells the administrator once, and not a word of anybody', async () => {
    said.length = 0;
    full();
    for (const phone of hall.phones) expect(await phone.refusal(story('Geheim'))).toBe('not-saved');
    freed();
    await hall.phones[0]!.must(story('Weer'));
    expect(said).toEqual([expect.stringMatching(/^Disk: a write failed/), 'Disk: there is room again.\n']);
    expect(said.join('')).not.toContain('Geheim');
  });

  it('what lives in memory is as before a move that was not kept: hands, and who is writing', async () => {
    const { chair, phones } = hall;
    await phones[0]!.must({ type: 'RaiseHand' });
    for (const p of phones.slice(0, 3)) await p.must({ type: 'SayWriting', writing: true });
    await chair.until(() => chair.view.care?.hands.length === 1 && chair.view.care.writing === 3, 'a hand and three who write');
    const exec = file.exec.bind(file);
    const disk = vi.spyOn(file, 'exec').mockImplementation((sql) => {
      if (sql === 'commit') throw new Error('disk I/O error');
      exec(sql);
    });
    expect(await chair.refusal({ type: 'MoveMeeting', to: 'search' })).toBe('not-saved');
    disk.mockRestore();
    await phones[4]!.must({ type: 'RaiseHand' });
    await chair.until(() => chair.view.care?.hands.length === 2, 'a view after it');
    expect(chair.view.route.step).toBe('gather');
    expect(chair.view.care).toMatchObject({ writing: 3 });
    await chair.must({ type: 'MoveMeeting', to: 'search' });
    await chair.until(() => chair.view.route.step === 'search' && chair.view.care?.writing === null, 'the move, and nobody writes');
    expect(chair.view.care!.hands).toHaveLength(2);
  });

  it('a secret ballot needs no disk once it was given out: there is a receipt, also while nothing can be kept', async () => {
    const { chair, phones } = hall;
    for (const to of ['spread', 'ready'] as const) await chair.must({ type: 'MoveMeeting', to });
    await chair.must({ type: 'MoveMeeting', to: 'vote', reason: 'Wij willen het weten.' });
    await Promise.all(phones.map((p) => p.hasBallot()));
    // somebody has no phone with them any more
    if (chair.view.rounds!.ballots!.frozen === null) await chair.must({ type: 'FreezeBallots', decision: hall.decision, reason: 'Een telefoon is weg.' });
    await chair.until(() => chair.view.rounds?.ballots?.frozen != null, 'the freeze');
    full();
    for (const p of phones) await p.vote('along');
    freed();
    await chair.must({ type: 'CloseRound' });
    await chair.until(() => chair.view.rounds?.past[0]?.class === 'everyone', 'the close');
  });
});

it('B43 below 500 MB free it warns, above it says that there is room again', () => {
  let free = 2_000_000_000;
  const disk = new DiskWatch('/nowhere', () => free);
  let changes = 0;
  disk.onChange(() => changes++);
  expect(disk.line).toBeNull();
  free = 499_000_000;
  disk.look();
  expect([disk.trouble, disk.line]).toEqual(['low', expect.stringContaining('500 MB')]);
  disk.failed();
  expect(disk.trouble).toBe('failing');
  disk.wrote();
  free = 600_000_000;
  disk.look();
  expect([disk.trouble, disk.line, changes]).toEqual([null, null, 4]);
  disk.close();
});

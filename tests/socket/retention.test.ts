import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { strToU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Drafts } from '$lib/client/drafts.ts';
import { memoryDrawer } from '$lib/client/kept.ts';
import { LIMITS } from '$lib/limits.ts';
import type { Step } from '$lib/meeting/vocabulary.ts';
import { backupName } from '$lib/server/backup.ts';
import { backUpNow, KEEP_DAYS, listBackups } from '$lib/server/backups.ts';
import { hashToken } from '$lib/server/identity/tokens.ts';
import { DAY_MS, MONTH_MS, RETENTION, termOf, type KeptThing } from '$lib/server/retention-table.ts';
import { DEFAULT_SETTINGS, type CouncilSettings } from '$lib/server/settings/settings.ts';
import { openHouse, openMeeting, type Hall, type TestHouse } from './house.ts';

/** Every row of the table of what is kept, carried out by a moved clock over the real store: `npm run unit -- tests/socket/retention.test.ts`. */
let house: TestHouse;
let hall: Hall;
/** The council waits as long as it set, not as long as the app's own number. */
const SET: CouncilSettings['retention'] = { raw: 10, names: 20, personal: 40, audit: 7 };
beforeEach(async () => {
  house = await openHouse();
  house.app.settings.set(house.chair.council, { ...DEFAULT_SETTINGS, retention: SET });
  hall = await openMeeting(house, 3, 'open', (i) => `Kanarie Lid ${i}`);
});
afterEach(async () => {
  vi.useRealTimers();
  hall.close();
  await house.close();
});

/** Every byte that the house wrote. */
const bytes = () => readdirSync(house.dataDir).filter((f) => f.startsWith('meegaan.db')).map((f) => readFileSync(join(house.dataDir, f)).toString('latin1')).join('\n');
const MINUTE = 60_000;
const term = (thing: KeptThing) => termOf(thing, SET) as number;
const run = (now: number) => house.app.retention.run(now);
/** What the log of the council, or of the installation, says went last. */
const went = (council = house.chair.council) => house.app.retention.runs(council)[0]?.kinds ?? {};
const sql = <T>(work: (sql: DatabaseSync) => T): T => {
  const open = new DatabaseSync(join(house.dataDir, 'meegaan.db'));
  try {
    return work(open);
  } finally {
    open.close();
  }
};
async function to(step: Step, ...more: Step[]): Promise<void> {
  for (const next of [step, ...more]) await hall.chair.must({ type: 'MoveMeeting', to: next });
  const [lid] = hall.phones;
  await lid!.until(() => lid!.view.route.step === (more.at(-1) ?? step), 'the step');
}
async function adopted(): Promise<number> {
  const room = (await house.app.meetings.room(hall.meeting))!;
  const at = Date.now();
  await room.own(() => ({ ok: true, events: [{ type: 'RecordAdopted', decision: hall.decision, by: [hall.chair.place, hall.desk.place], at }] }));
  return at;
}
async function gives(text: string, more: object = {}): Promise<string> {
  const [lid] = hall.phones;
  const made = await lid!.must({
    type: 'GiveContribution', begun: { step: 'gather', version: lid!.view.route.version }, source: 'experiential', scope: 'we', name: 'hidden', text, gathered: 'Met de straat.', ...more
  } as never);
  return made.input!;
}
/** Nothing goes a minute before the term, this goes a minute after it, and the log says so in numbers only. */
async function goesAfter(at: number, thing: KeptThing, there: () => boolean | Promise<boolean>, council?: string): Promise<void> {
  await run(at + term(thing) - MINUTE);
  expect(await there(), `${thing}, too soon`).toBe(true);
  await run(at + term(thing) + MINUTE);
  expect(await there(), `${thing}, too late`).toBe(false);
  expect(went(council)[thing], `${thing} in the log`).toBeGreaterThan(0);
  expect(JSON.stringify(house.app.retention.runs(null))).not.toContain('anarie');
}

const ROWS: Readonly<Record<KeptThing, () => Promise<void>>> = {
  async waiting() {
    const at = Date.now();
    expect(await house.app.hall.ask(hall.meeting, 'Kanarie Wacht', 'member')).toMatchObject({ ok: true });
    await goesAfter(at, 'waiting', () => bytes().includes('Kanarie Wacht'));
  },
  async refused() {
    const asked = await house.app.hall.ask(hall.meeting, 'Kanarie Weg', 'member');
    if (!asked.ok) throw new Error(asked.refusal);
    await hall.chair.must({ type: 'RefuseEntry', ask: asked.place });
    expect(bytes()).not.toContain('Kanarie Weg');
  },
  async addresses() {
    for (let i = 0; i < 3; i++) await house.app.identity.signIn('niemand', 'fout', '203.0.113.77');
    expect(bytes()).not.toContain('203.0.113.77');
  },
  async presence() {
    const before = (await house.app.meetings.state(hall.meeting))!.seq;
    await hall.phones[0]!.must({ type: 'RaiseHand' });
    await hall.phones[0]!.must({ type: 'GiveSignal', signal: 'pause' });
    await hall.chair.until(() => JSON.stringify(hall.chair.view).includes(hall.phones[0]!.place), 'the hand');
    expect((await house.app.meetings.state(hall.meeting))!.seq).toBe(before);
  },
  async ballots() {
    // what a file may hold of secret rounds is the subject of tests/secrecy/canary.test.ts; that no row has a place for a choice stands here
    const tables = sql((s) => s.prepare("select name, sql from sqlite_master where type = 'table'").all()) as { name: string; sql: string }[];
    expect(tables.filter((t) => /ballot|choice|vote/i.test(t.sql)).map((t) => t.name)).toEqual([]);
    expect(tables.find((t) => t.name === 'tallies')!.sql).not.toMatch(/seat|meeting/);
  },
  async bulletins() {
    const tables = sql((s) => s.prepare("select name, sql from sqlite_master where type = 'table' and name in ('issued', 'bulletins')").all()) as { name: string; sql: string }[];
    expect(tables).toHaveLength(2);
    // of neither a moment, and of all ballots of a round no seat
    for (const table of tables) expect(table.sql).not.toMatch(/\bat\b|time|order|integer/);
    expect(tables.find((t) => t.name === 'bulletins')!.sql).not.toMatch(/seat|device/);
    sql((s) => s.prepare('insert into bulletins (round, stream, decision, bytes) values (?, ?, ?, ?)').run('r', hall.meeting, hall.decision, strToU8('Kanarie Bus')));
    await adopted();
    await run(Date.now() + 50 * 365 * DAY_MS);
    expect(bytes()).toContain('Kanarie Bus');
  },
  async unsent() {
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
    const drawer = memoryDrawer();
    const drafts = new Drafts(drawer, 'm', 'seat');
    drafts.write('gather', { text: 'Kanarie Half' });
    vi.setSystemTime(Date.now() + term('unsent') - MINUTE);
    expect(new Drafts(drawer, 'm', 'seat').read('gather')).toEqual({ text: 'Kanarie Half' });
    vi.setSystemTime(Date.now() + 2 * MINUTE);
    // of another meeting, too: whoever opens the next one finds nothing
    new Drafts(drawer, 'next', 'other');
    expect(drawer.keys!()).toEqual([]);
  },
  async withdrawn() {
    await to('arrive', 'agree', 'gather');
    const input = await gives('Kanarie Terug');
    await hall.phones[0]!.must({ type: 'WithdrawContribution', input });
    expect(bytes()).not.toContain('Kanarie Terug');
  },
  async raw() {
    await to('arrive', 'agree', 'gather');
    await gives('Ik wacht.', { gathered: 'Kanarie Buren' });
    await goesAfter(await adopted(), 'raw', () => bytes().includes('Kanarie Buren'));
    // what the record shows stays with it
    expect(bytes()).toContain('Ik wacht.');
  },
  async notes() {
    await hall.desk.must({ type: 'SaveNote', decision: hall.decision, step: 'prepare', base: 0, text: 'Kanarie Notitie', editor: 'laptop-1' });
    const at = await adopted();
    const onDesk = async () => JSON.stringify((await house.app.meetings.whole(hall.meeting, hall.desk.place, 'desk'))?.view).includes('Kanarie Notitie');
    expect(await onDesk()).toBe(true);
    await goesAfter(at, 'notes', () => bytes().includes('Kanarie Notitie'));
    // also from the memory of a room that was open all the time
    expect(await onDesk()).toBe(false);
  },
  async names() {
    await hall.desk.must({ type: 'PrepareSeat', name: 'Kanarie Nooit', role: 'member', vote: true, joins: 'phone' });
    await goesAfter(await adopted(), 'names', () => bytes().includes('Kanarie Nooit'));
    expect(bytes()).toContain('Kanarie Lid 0');
  },
  async keys() {
    const [lid] = hall.phones;
    await goesAfter(await adopted(), 'keys', () => house.app.hall.holds(hall.meeting, lid!.place, lid!.key));
    expect((await house.app.identity.meeting(hall.meeting))?.code).toBe(null);
  },
  async personal() {
    await house.app.personal.makeOwn(hall.meeting, hall.phones[0]!.place);
    await goesAfter(await adopted(), 'personal', () => sql((s) => s.prepare('select count(*) as n from personal').get()!.n) === 1);
  },
  async wishes() {
    await to('arrive', 'agree', 'gather');
    const input = await gives('Ik wacht.');
    const room = (await house.app.meetings.room(hall.meeting))!;
    expect(await room.own((_, c) => ({ ok: true, events: [{ type: 'TalkAsked', decision: hall.decision, input, wanted: true, how: c.text('Kanarie Bel Mij') }] }))).toMatchObject({ ok: true });
    expect(bytes()).toContain('Kanarie Bel Mij');
    await goesAfter(await adopted(), 'wishes', () => bytes().includes('Kanarie Bel Mij'));
  },
  async tablet() {
    const before = bytes().length;
    const lent = await house.app.hall.tablet(hall.meeting, hall.chair.place);
    if (lent.ok) expect(bytes()).not.toContain(lent.token);
    expect(bytes().length).toBe(before);
  },
  async sessions() {
    const at = Date.now();
    const count = () => Number(sql((s) => s.prepare('select count(*) as n from sessions').get()!.n));
    // in use until the very end
    sql((s) => s.prepare('update sessions set seen_at = ?').run(at + term('sessions')));
    await goesAfter(at, 'sessions', () => count() > 0, '');
  },
  async links() {
    const at = Date.now();
    await house.app.identity.createSetupLink();
    // the other ways in were used while the house was set up
    const end = Number(sql((s) => s.prepare('select max(expires) as e from links').get()!.e));
    expect(end).toBeGreaterThan(at);
    await goesAfter(end, 'links', () => Number(sql((s) => s.prepare('select count(*) as n from links where expires = ?').get(end)!.n)) > 0, '');
  },
  async audit() {
    const at = await adopted();
    const { audit } = house.app;
    expect(audit.list(house.chair.council)).toMatchObject([{ act: 'adopted', account: house.secretary.account }, { act: 'adopted', account: house.chair.account }]);
    await goesAfter(at, 'audit', () => audit.list(house.chair.council).length > 0);
  },
  async backups() {
    const dir = join(house.dataDir, 'backups');
    mkdirSync(dir);
    const now = new Date();
    for (const days of [KEEP_DAYS + 1, KEEP_DAYS - 1]) writeFileSync(join(dir, backupName(new Date(now.getTime() - days * DAY_MS))), '');
    await backUpNow(house.dataDir, dir, now);
    expect(listBackups(dir).map((b) => Math.round((now.getTime() - b.at) / DAY_MS))).toEqual([0, KEEP_DAYS - 1]);
  },
  async record() {
    await to('arrive', 'agree', 'gather');
    await gives('Kanarie Verslag');
    const at = await adopted();
    await run(at + 50 * 365 * DAY_MS);
    const state = (await house.app.meetings.state(hall.meeting))!;
    expect(JSON.stringify(state)).toContain('Kanarie Verslag');
    expect(Object.values(state.seats).some((s) => s.name.value === 'Kanarie Lid 0')).toBe(true);
  },
  async papers() {
    const { papers } = house.app;
    const made = papers.add(house.chair.council, { title: 'Oud', date: '', law: '', subjects: '', addressee: '', summary: '', outcome: '', visibility: 'internal' }, { name: 'a.txt', content: strToU8('Kanarie Oud') });
    if (!('id' in made)) throw new Error(made.refused);
    await run(Date.now() + 50 * 365 * DAY_MS);
    expect(bytes()).toContain('Kanarie Oud');
    papers.remove(made.id, house.chair.council);
    expect(bytes()).not.toContain('Kanarie Oud');
  }
};

describe('the table of what is kept', () => {
  it.each(Object.keys(ROWS) as KeptThing[])('%s', (thing) => ROWS[thing]());

  it('has no row without a test, and the terms of a council are its own', () => {
    expect(Object.keys(ROWS).sort()).toEqual(Object.keys(RETENTION).sort());
    expect([termOf('raw', SET), termOf('keys', SET), termOf('audit', SET), termOf('waiting', SET)]).toEqual([10 * DAY_MS, 20 * DAY_MS, 7 * MONTH_MS, LIMITS.askMs]);
  });
});

it('before the adoption an erasure is complete: store, search, additions that were drafted, sealed records, personal links, memory', async () => {
  await to('arrive', 'agree', 'gather');
  const input = await gives('Kanarie Verhaal over mijn nierdialyse', { gathered: 'Kanarie Panel', reference: 'Kanarie Dossier' });
  const token = (await house.app.personal.makeOwn(hall.meeting, hall.phones[0]!.place))!;
  expect(bytes()).toContain(hashToken(token));
  expect(bytes()).toContain('Kanarie Verhaal');
  await hall.phones[0]!.must({ type: 'WithdrawContribution', input });
  const everything = async () => bytes() + JSON.stringify(await house.app.meetings.state(hall.meeting)) + JSON.stringify(house.app.archive.all(house.chair.council));
  for (const canary of ['Kanarie Verhaal', 'nierdialyse', 'Kanarie Panel', 'Kanarie Dossier']) expect((await everything()).includes(canary), canary).toBe(false);
  expect(sql((s) => s.prepare('select count(*) as n from sealed').get()!.n)).toBe(0);
  // and the whole meeting, with every place that leads to it
  const ids = [hall.meeting, hall.decision, ...hall.phones.map((p) => p.place)];
  expect(await house.app.data.remove(hall.meeting, hall.desk.place, Date.now())).toEqual({ ok: true });
  const left = await everything();
  for (const id of [...ids, 'Kanarie', hashToken(token)]) expect(left.includes(id), id).toBe(false);
});

it('the search hears of an adoption at once, and of a redaction; what is internal is found by its own officers only', async () => {
  const { archive } = house.app;
  const find = (own: string | null, words = 'spreekuur') => archive.find({ words, council: '', year: '', subject: '', law: '', source: '', grade: '', open: '', sort: 'best' }, own, '2026-12-01').total;
  await to('arrive', 'agree', 'gather');
  const input = await gives('Onze kanariegroep wil een spreekuur', { name: 'shown' });
  expect([find(null), find(house.chair.council)]).toEqual([0, 0]);
  const at = await adopted();
  expect([find(null), find(house.chair.council), find(null, 'kanariegroep')]).toEqual([1, 1, 1]);
  const room = (await house.app.meetings.room(hall.meeting))!;
  const shows = (visibility: 'public' | 'internal') => room.own(() => ({ ok: true, events: [{ type: 'VisibilitySet', decision: hall.decision, visibility }] }));
  await shows('internal');
  expect([find(null), find(house.chair.council), find('another council')]).toEqual([0, 1, 0]);
  // a facilitator reads it by a seat of that meeting, which the search does not know
  expect([archive.all(house.chair.council).length, archive.all(house.chair.council, false).length]).toEqual([1, 0]);
  expect(archive.find({ words: 'spreekuur', council: '', year: '', subject: '', law: '', source: '', grade: '', open: '', sort: 'best' }, house.chair.council, '2026-12-01', 1, false).total).toBe(0);
  await shows('public');
  expect([find(null), find(null, 'kanariegroep')]).toEqual([1, 1]);
  const text = (await house.app.meetings.state(hall.meeting))!.decisions[0]!.contributions[input]!.text!;
  await room.own((_, c) => ({
    ok: true,
    events: [{ type: 'TextRedacted', decision: hall.decision, by: [{ who: house.chair.account, name: c.text('Vera'), role: 'chair' }], at, target: { kind: 'input', input }, reason: 'own-wish', erases: [text['~text']] }]
  }));
  expect([find(null), find(null, 'kanariegroep'), find(house.chair.council, 'kanariegroep')]).toEqual([1, 0, 0]);
  expect(house.app.audit.list(house.chair.council)[0]).toMatchObject({ act: 'redacted', account: house.chair.account });
});


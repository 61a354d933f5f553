import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cookies } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMeeting } from '$lib/record/record.fixture.ts';
import type { MeetingEvent } from '$lib/meeting/events.ts';
import { gradesOf } from '$lib/record/trace.ts';
import { htmlOf } from '$lib/record/html/file.ts';
import { LocalBox } from '../../../tests/ballot/local-box.ts';
import { Stamps } from '$lib/server/issuing/stamps.ts';
import { Files } from '$lib/server/forms/files.ts';
import { FORMS } from '$lib/server/forms/registry.ts';
import { Hall } from '$lib/server/hall.ts';
import { createIdentity } from '$lib/server/identity/sqlite.ts';
import { Meetings } from '$lib/server/meetings.ts';
import { createSealedRows } from '$lib/server/seal/rows.ts';
import { Seal } from '$lib/server/seal/seal.ts';
import { createSettings } from '$lib/server/settings/sqlite.ts';
import { openDatabase } from '$lib/server/store/database.ts';
import { createStore } from '$lib/server/store/sqlite.ts';
import { fileOf } from './files.server.ts';
import { draftPlace, readableRecord, readableVersion, sharedRecord } from './found.server.ts';

/** Real store, identity, meetings and hall; only the request is made by hand. */
const folder = mkdtempSync(join(tmpdir(), 'records-'));
const database = openDatabase(folder);
const store = createStore(database);
const identity = createIdentity(database);
const meetings = new Meetings({ store, box: new LocalBox(), stamps: new Stamps(), secure: true, gradesOf }, identity);
const hall = new Hall(meetings, identity, Buffer.alloc(32, 1));
const files = new Files({ check: () => Promise.resolve(), pdf: () => Promise.resolve(new TextEncoder().encode('%PDF')) });
const settings = createSettings(database);
const seal = new Seal(store, createSealedRows(database), folder);
let council = '';

const cookies = (held: Record<string, string> = {}): Cookies =>
  ({ getAll: () => Object.entries(held).map(([name, value]) => ({ name, value })) }) as unknown as Cookies;
const locals = (own?: string): App.Locals =>
  ({ app: { identity, meetings, hall, files, settings, seal, config: { origin: 'http://localhost' } }, lang: 'nl', officer: own === undefined ? null : { council: own } }) as unknown as App.Locals;
const seat = async (meeting: string, id: string) => cookies({ [`seat-${id}`]: await identity.grantKey({ meeting, seat: id }) });
const hidden = { status: 404 };

/** The meeting of the fixture under names of its own, as if it had been played here. */
async function played(meeting: string, decision: string, events: readonly MeetingEvent[]): Promise<void> {
  const renamed = structuredClone(events).map((event) => {
    if (event.type === 'MeetingPlanned') return { ...event, meeting, council: { id: council, name: 'Wmo-raad Heerenhoek' } };
    return 'decision' in event ? { ...event, decision } : event;
  });
  await store.append({ stream: meeting, expected: 0, at: 1, events: renamed as never });
  await identity.addMeeting({ meeting, council });
}

beforeAll(async () => {
  const link = await identity.createSetupLink();
  const made = await identity.useSetupLink(link, { council: { name: 'Wmo-raad Heerenhoek' }, chair: { name: 'Piet' }, secretary: { name: 'Anja' } });
  if ('refused' in made) throw new Error(made.refused);
  council = made.council.id;
  await played('done', 'd-done', openMeeting());
  await played('inner', 'd-inner', [...openMeeting(), { type: 'VisibilitySet', decision: 'd1', visibility: 'internal' }]);
  await played('busy', 'd-busy', openMeeting('settle'));
  const early = openMeeting('round');
  await played('early', 'd-early', early.slice(0, early.findIndex((e) => e.type === 'MeetingMoved' && e.to === 'vote')));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('who may read a record', () => {
  test('everyone reads an adopted one', async () => {
    const { record, officer } = await readableRecord(locals(), cookies(), 'd-done');
    expect(record.status).toBe('adopted');
    expect(officer).toBe(false);
  });

  test('a draft is as unknown as a decision that does not exist', async () => {
    await expect(readableRecord(locals(), cookies(), 'd-busy')).rejects.toMatchObject(hidden);
    await expect(readableRecord(locals(), cookies(), 'nothing')).rejects.toMatchObject(hidden);
    await expect(readableRecord(locals('another council'), cookies(), 'd-busy')).rejects.toMatchObject(hidden);
  });

  test('a member, an expert and an officer of the council read the draft', async () => {
    expect((await readableRecord(locals(), await seat('busy', 'kees'), 'd-busy')).record.status).toBe('draft');
    expect((await readableRecord(locals(), await seat('busy', 'ria'), 'd-busy')).officer).toBe(false);
    expect((await readableRecord(locals(council), cookies(), 'd-busy')).officer).toBe(true);
  });

  test('a cookie with the wrong key, of another meeting, of another seat or of a big screen opens nothing', async () => {
    const key = await identity.grantKey({ meeting: 'busy', seat: 'kees' });
    const others = await identity.grantKey({ meeting: 'done', seat: 'kees' });
    const screen = await identity.grantKey({ meeting: 'busy', seat: 'screen-1' });
    const wrong: Record<string, string>[] = [{ 'seat-kees': 'guess' }, { 'seat-kees': others }, { 'seat-tom': key }, { 'seat-screen-1': screen }];
    for (const held of wrong) {
      await expect(readableRecord(locals(), cookies(held), 'd-busy')).rejects.toMatchObject(hidden);
    }
  });

  test('before the vote there is no draft, for a seat nor for an officer', async () => {
    await expect(readableRecord(locals(), await seat('early', 'kees'), 'd-early')).rejects.toMatchObject(hidden);
    await expect(readableRecord(locals(council), cookies(), 'd-early')).rejects.toMatchObject(hidden);
  });

  test('a link to a draft opens that draft only, and no longer once it is taken back', async () => {
    const key = await identity.grantKey({ meeting: 'busy', seat: draftPlace('d-busy') });
    expect((await sharedRecord(locals(), 'd-busy', key)).record.status).toBe('draft');
    await expect(sharedRecord(locals(), 'd-early', key)).rejects.toMatchObject(hidden);
    await expect(sharedRecord(locals(), 'd-busy', `${key}x`)).rejects.toMatchObject(hidden);
    await expect(sharedRecord(locals(), 'd-busy', await identity.grantKey({ meeting: 'busy', seat: 'kees' }))).rejects.toMatchObject(hidden);
    // the link's key is no seat either
    await expect(readableRecord(locals(), cookies({ [`seat-${draftPlace('d-busy')}`]: key }), 'd-busy')).rejects.toMatchObject(hidden);
    await identity.revokeKeys('busy', draftPlace('d-busy'));
    await expect(sharedRecord(locals(), 'd-busy', key)).rejects.toMatchObject(hidden);
  });
});

const at = (query = '') => new URL(`http://localhost/${query}`);
const done = () => readableRecord(locals(), cookies(), 'd-done');

describe('versions', () => {
  test('an adopted record is served as it was sealed, with its seal, under its version too', async () => {
    const found = await done();
    expect(found.sealed).toMatchObject({ version: 1, kid: seal.keys().keys[0]!.kid });
    expect(found.record.chain!.digests.length).toBeGreaterThan(50);
    const { gone, found: first } = await readableVersion(locals(), cookies(), 'd-done', '1');
    expect(gone).toBeNull();
    expect(first.sealed).toEqual(found.sealed);
    expect(await (await fileOf(locals(), found, 'record.json.jws', at())).text()).toBe(found.sealed!.jws);
  });

  test('there is no other version, and none of a draft, for nobody', async () => {
    for (const version of ['0', '2', '01', '1.0', '-1', '', '1e3', '99999999999']) {
      await expect(readableVersion(locals(), cookies(), 'd-done', version), version).rejects.toMatchObject(hidden);
    }
    await expect(readableVersion(locals(council), cookies(), 'd-busy', '1')).rejects.toMatchObject(hidden);
    await expect(readableVersion(locals(), cookies(), 'd-busy', '1')).rejects.toMatchObject(hidden);
  });

  test('a draft has no seal, no keys and no signed list', async () => {
    const draft = await readableRecord(locals(council), cookies(), 'd-busy');
    expect(draft.sealed).toBeUndefined();
    expect(draft.record.chain).toBeNull();
    for (const name of ['record.json.jws', 'jwks.json', 'files.jws']) await expect(fileOf(locals(council), draft, name, at()), name).rejects.toMatchObject(hidden);
  });
});

describe('the files', () => {
  test('record.json is the same twice, and a draft of it is kept by nobody', async () => {
    const file = await fileOf(locals(), await done(), 'record.json', at());
    expect(file.headers.get('content-type')).toContain('application/json');
    expect(await file.text()).toBe(await (await fileOf(locals(), await done(), 'record.json', at())).text());
    const draft = await readableRecord(locals(council), cookies(), 'd-busy');
    for (const { name } of FORMS) {
      const made = await fileOf(locals(council), draft, name, at()).catch((none: { status: number }) => none);
      if (made instanceof Response) expect(made.headers.get('cache-control'), name).toBe('private, no-store');
      else expect(made.status, name).toBe(404);
    }
  });

  test('a file of an internal record is kept by no cache on the way; of a public one it may be', async () => {
    const found = await done();
    expect((await fileOf(locals(), found, 'record.json', at())).headers.get('cache-control')).toBe('public, max-age=60');
    expect((await fileOf(locals(), { ...found, everyone: false }, 'record.json', at())).headers.get('cache-control')).toBe('private, no-store');
    const inner = await readableRecord(locals(council), cookies(), 'd-inner');
    expect(inner.record.status).toBe('adopted');
    expect((await fileOf(locals(council), inner, 'record.json', at())).headers.get('cache-control')).toBe('private, no-store');
  });

  test('a name that no form has is not found, whatever it is', async () => {
    for (const name of ['nothing.pdf', '__proto__', 'constructor', '..', 'record.json ', '']) {
      await expect(fileOf(locals(), await done(), name, at()), name).rejects.toMatchObject(hidden);
    }
  });

  test('the language is the one that is asked for, else that of the reader', async () => {
    const lang = async (query: string) => (await (await fileOf(locals(), await done(), 'record.html', at(query))).text()).slice(0, 40);
    expect(await lang('?lang=en')).toContain('lang="en"');
    expect(await lang('?lang=xx')).toContain('lang="nl"');
    expect(await lang('')).toContain('lang="nl"');
  });

  test('record.html stands on its own: no script, nothing fetched, its words escaped', async () => {
    const { record } = await done();
    const evil = { ...record, notHeard: '<script>alert(1)</script>', decision: { ...record.decision, question: '</title><img src=x>' } };
    const html = htmlOf(evil, 'nl');
    // the whole file is long: say only what is wrong in it
    expect(html.match(/<script|<link|<img|<[a-z]+[^>]*\s(src|style|on[a-z]+)=|url\((?!data:)|<!--/g)).toBeNull();
    expect(html.includes('&lt;script>alert(1)')).toBe(true);
    expect(html.includes('Wat dit verslag niet weet')).toBe(true);
    expect(htmlOf(record, 'en').startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
  });

  test('the page names every input, and the withdrawn one without words', async () => {
    const { record } = await done();
    const html = htmlOf(record, 'nl');
    expect(record.inputs.filter((input) => !html.includes(`id="input-${input.id}"`))).toEqual([]);
    expect(html.includes('KANARIE')).toBe(false);
  });
});

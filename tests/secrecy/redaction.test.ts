import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isText } from '$lib/core/text.ts';
import type { MeetingEvent } from '$lib/meeting/events.ts';
import { redactable } from '$lib/record/after-desk.ts';
import { recordDocument } from '$lib/record/documents/recordDocument.ts';
import { laterOf } from '$lib/record/later.ts';
import { recordJson, recordOf } from '$lib/record/model.ts';
import { openMeeting } from '$lib/record/record.fixture.ts';
import { gradesOf } from '$lib/record/trace.ts';
import { LocalBox } from '../ballot/local-box.ts';
import { Stamps } from '$lib/server/issuing/stamps.ts';
import { now } from '$lib/server/clock.ts';
import { createIdentity } from '$lib/server/identity/sqlite.ts';
import { Meetings } from '$lib/server/meetings.ts';
import { createSealedRows } from '$lib/server/seal/rows.ts';
import { Seal } from '$lib/server/seal/seal.ts';
import { openDatabase } from '$lib/server/store/database.ts';
import { createStore } from '$lib/server/store/sqlite.ts';

/**
 * [Z4] Every kind of words that can be taken from an adopted record, one after another: afterwards they stand in no byte of the data folder, in no
 * sealed version, in no form and no state; everything else still does. Each text of the meeting carries a mark of its own.
 */
const folder = mkdtempSync(join(tmpdir(), 'redaction-'));
const database = openDatabase(folder);
const store = createStore(database);
const identity = createIdentity(database);
const meetings = new Meetings({ store, box: new LocalBox(), stamps: new Stamps(), secure: true, gradesOf }, identity);
const seal = new Seal(store, createSealedRows(database), folder);
afterAll(async () => {
  await meetings.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const mark = (id: string): string => `KANARIE-${id}-X`;

/** The same value with a mark in every text, said by its id. */
function marked<T>(value: T): T {
  if (isText(value)) return { '~text': value['~text'], value: `${value.value ?? ''} ${mark(value['~text'])}` } as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(marked) as T;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)])) as T;
}

/** All bytes that this installation keeps. */
const bytes = (): string => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile())
  .map((f) => readFileSync(join(f.parentPath, f.name)).toString('latin1')).join('\n');

async function adopted() {
  const made = await identity.useSetupLink(await identity.createSetupLink(), { council: { name: 'Wmo-raad' }, chair: { name: 'Piet' }, secretary: { name: 'Anja' } });
  if ('refused' in made) throw new Error(made.refused);
  const council = made.council.id;
  const events = marked(openMeeting()).map((event): MeetingEvent => (event.type === 'MeetingPlanned' ? { ...event, meeting: 'm', council: { id: council, name: 'Wmo-raad' } } : event));
  await store.append({ stream: 'm', expected: 0, at: 1, events: events as never });
  await identity.addMeeting({ meeting: 'm', council });
  const secretary = (await identity.accounts(council)).find((a) => a.role === 'secretary')!;
  return { account: secretary.id, name: secretary.name, role: 'secretary' as const, council };
}

describe('[Z4] words that are taken from an adopted record', () => {
  it('are nowhere afterwards, and everything else is where it was', async () => {
    const officer = await adopted();
    const state = async () => (await meetings.state('m'))!;
    const decision = async () => (await state()).decisions[0]!;
    await seal.all('m');
    const all = redactable(await state(), await decision());
    const kinds = new Set(all.map((one) => one.target.kind));
    expect([...kinds].sort()).toEqual(['answer', 'dispute', 'follow-up', 'input', 'minority-view', 'name', 'not-heard']);
    const marksOf = (words: string) => words.match(/KANARIE-t\d+-X/g)!;
    const every = all.flatMap((one) => marksOf(one.words));
    const withInput = new Set(all.filter((one) => one.target.kind === 'dispute').flatMap((one) => marksOf(one.words)));
    const start = bytes();
    expect(every.filter((one) => !start.includes(one))).toEqual([]);
    const gone: string[] = [];
    for (const { target, words } of all) {
      const answer = await meetings.actFor('m', officer, { type: 'RedactText', decision: 'd1', target, reason: 'own-wish' }, now());
      // what was said against an input went with it
      if (target.kind === 'dispute' && !answer.ok) continue;
      expect(answer, target.kind).toEqual({ ok: true });
      gone.push(...marksOf(words));
      const [after, now_] = [await state(), await decision()];
      await seal.all('m');
      const record = recordOf(after, now_);
      const forms = [
        recordJson(record), JSON.stringify(recordDocument(record, laterOf(now_), 'nl', { law: '', site: '' })), JSON.stringify(after),
        ...record.history.map(({ version }) => JSON.stringify(seal.version('d1', version)))
      ].join('\n');
      const file = bytes();
      for (const one of gone) expect([forms.includes(one), file.includes(one)], `${target.kind}: ${one}`).toEqual([false, false]);
      expect(every.filter((m) => !gone.includes(m) && !withInput.has(m) && !file.includes(m)), `after ${target.kind} these are still there`).toEqual([]);
      expect(record.version).toBe(record.history.length);
    }
    expect(gone.length).toBeGreaterThan(15);
    expect((await decision()).after.versions.every((v) => v.kind === 'redaction')).toBe(true);
    expect(await store.verifyTexts('m')).toEqual([]);
  }, 60_000);
});

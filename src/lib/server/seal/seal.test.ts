import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calculateJwkThumbprint, compactVerify, decodeProtectedHeader, flattenedVerify, importJWK } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gradesOf } from '$lib/record/trace.ts';
import { happened } from '$lib/meeting/rules.ts';
import { verify } from '$lib/verify/verify.ts';
import { LocalBox } from '../../../../tests/ballot/local-box.ts';
import { Stamps } from '$lib/server/issuing/stamps.ts';
import { createIdentity } from '../identity/sqlite.ts';
import { Meetings } from '../meetings.ts';
import { replay } from '$lib/meeting/meeting.ts';
import type { MeetingState } from '$lib/meeting/state.ts';
import { canonical } from '$lib/record/canonical.ts';
import { headOf } from '$lib/record/chain.ts';
import { recordOf } from '$lib/record/model.ts';
import { openMeeting } from '$lib/record/record.fixture.ts';
import { makeBackup, restoreBackup } from '../backup.ts';
import { removeMeeting } from '../removal.ts';
import { installationSecret } from '../secret.ts';
import { openDatabase, type Database } from '../store/database.ts';
import { createStore } from '../store/sqlite.ts';
import type { EventStore } from '../store/store.ts';
import { KEYS_FILE, publicKeys, renewSealKey, sealKey } from './keys.ts';
import { createSealedRows } from './rows.ts';
import { Seal, type SealedRecord } from './seal.ts';

let folder: string;
let database: Database;
let store: EventStore;
let seal: Seal;
let state: MeetingState;

const open = (): void => {
  database = openDatabase(folder);
  store = createStore(database);
  seal = new Seal(store, createSealedRows(database), folder);
};
const newest = async () => (await seal.newest('m', state, state.decisions[0]!))!;
const add = (events: readonly unknown[], more = {}) => store.append({ stream: 'm', expected: state ? state.seq : 0, at: 1, events: events as never, ...more });
const bytes = (dir: string) => Buffer.concat(readdirSync(dir).map((name) => readFileSync(join(dir, name)))).toString('latin1');
const later = { type: 'TextsForgotten', erases: [] };

/** Checks a detached seal with a library that had no part in making ours. */
async function holds({ json, jws }: Pick<SealedRecord, 'json' | 'jws'>): Promise<boolean> {
  const [head, middle, signature] = jws.split('.') as [string, string, string];
  expect(middle).toBe('');
  const key = publicKeys(folder).keys.find(({ kid }) => kid === decodeProtectedHeader(jws).kid)!;
  return flattenedVerify({ protected: head, payload: json, signature }, await importJWK({ ...key }, 'EdDSA'), { crit: { b64: true } }).then(() => true, () => false);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'meegaan-seal-'));
  open();
  const events = openMeeting();
  state = undefined as never;
  await add(events);
  state = replay(events);
});
afterEach(async () => {
  await store.close().catch(() => {});
  rmSync(folder, { recursive: true, force: true });
});

describe('the key of the seal', () => {
  test('is made at the first start, can be read by its owner only, and stays', () => {
    expect(statSync(join(folder, KEYS_FILE)).mode & 0o077).toBe(0);
    const before = sealKey(folder);
    new Seal(store, createSealedRows(database), folder);
    expect(sealKey(folder)).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  test('has its thumbprint by RFC 7638 as its name, and shows no secret', async () => {
    const [key] = seal.keys().keys;
    expect(key!.kid).toBe(await calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x: key!.x }));
    expect(Object.keys(key!).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  });

  test('made anew, also beside a running server, seals from then on; what the old one sealed still holds', async () => {
    const old = await newest();
    const kid = renewSealKey(folder);
    expect(seal.keys().keys.map((key) => key.kid)).toEqual([kid, decodeProtectedHeader(old.jws).kid]);
    expect(readFileSync(join(folder, KEYS_FILE), 'utf8').match(/"d"/g)).toHaveLength(1);
    expect(await holds(old)).toBe(true);
    expect(decodeProtectedHeader(await seal.signFiles(old.record, []))).toMatchObject({ kid });
  });

  test('that cannot be read is said in a sentence, and never replaced', () => {
    writeFileSync(join(folder, KEYS_FILE), '{"current":');
    expect(() => seal.keys()).toThrow(/^The keys of the seal in .* cannot be read: .*\.$/);
    expect(() => renewSealKey(folder)).toThrow('cannot be read');
    expect(readFileSync(join(folder, KEYS_FILE), 'utf8')).toBe('{"current":');
  });

  test('goes along in a backup, and a restored installation seals with it', async () => {
    installationSecret(folder);
    const sealed = await newest();
    const { file } = await makeBackup(folder, join(folder, 'copy.backup'));
    const other = join(folder, 'restored');
    restoreBackup(file, other);
    expect(sealKey(other)).toEqual(sealKey(folder));
    expect(statSync(join(other, KEYS_FILE)).mode & 0o077).toBe(0);
    const restored = openDatabase(other);
    expect(createSealedRows(restored).find('d1', 1)).toMatchObject({ jws: sealed.jws, sha256: sealed.sha256 });
    restored.close();
  });
});

describe('a sealed record', () => {
  test('is canonical, holds the chain up to its adoption, and its seal holds by another library', async () => {
    const sealed = await newest();
    const text = new TextDecoder().decode(sealed.json);
    expect(text).toBe(canonical(JSON.parse(text)));
    expect(sealed.record).toEqual({ ...recordOf(state, state.decisions[0]!), chain: await store.chain('m') });
    expect(headOf(sealed.record.chain!)).toBe(sealed.record.chain!.head);
    expect(decodeProtectedHeader(sealed.jws)).toEqual({
      alg: 'EdDSA', b64: false, crit: ['b64'], kid: sealKey(folder).kid, typ: 'meegaan-record+jws', iat: expect.any(Number)
    });
    expect(await holds(sealed)).toBe(true);
    expect(await holds({ ...sealed, json: sealed.json.with(20, 65) })).toBe(false);
  });

  test('stays these bytes, whatever happens after it and however this app would write it later', async () => {
    const first = await newest();
    await add([later]);
    await store.close();
    open();
    expect(await newest()).toEqual(first);
    // as if an older app had sealed it: what lies there is served, not what we would make of the events now
    database.sql.exec(`update sealed set json = cast('{"of":"before"}' as blob)`);
    expect((await newest()).record).toEqual({ of: 'before' });
  });

  test('that nobody sealed in time is sealed when it is read, as it was at that moment', async () => {
    await add([later, later]);
    const sealed = await newest();
    expect(sealed.record.chain!.digests).toHaveLength(state.seq);
    expect((await store.chain('m')).digests).toHaveLength(state.seq + 2);
  });

  test('is sealed by itself once it is adopted, and only once by two that ask together', async () => {
    seal.follow('m', state);
    const [one, two] = await Promise.all([newest(), newest()]);
    expect(one).toEqual(two);
    expect(database.sql.prepare('select count(*) as n from sealed').get()!.n).toBe(1);
  });

  test('is never made of a draft', async () => {
    const draft = replay(openMeeting('settle'));
    expect(await seal.newest('m', draft, draft.decisions[0]!)).toBeNull();
    seal.follow('m', draft);
    await seal.quiet();
    expect(database.sql.prepare('select count(*) as n from sealed').get()!.n).toBe(0);
  });

  test('loses its words in the write of a redaction, in every byte of every file, and keeps its hash', async () => {
    const sealed = await newest();
    const words = sealed.record.notHeard;
    expect(words.length).toBeGreaterThan(10);
    expect(bytes(folder)).toContain(words);
    await add([{ type: 'TextsForgotten', erases: [state.decisions[0]!.notHeard!['~text']] }], { forgetsSealed: ['d1'] });
    expect(bytes(folder)).not.toContain(Buffer.from(words).toString('latin1'));
    expect(seal.version('d1', 1)).toEqual({ version: 1, gone: true, sha256: sealed.sha256, jws: sealed.jws });
    expect(await store.verifyChain('m')).toBeNull();
    expect((await store.chain('m', state.seq))).toEqual(sealed.record.chain);
  });

  test('of a redaction is a version of its own; those before lose their words as it happens', async () => {
    const identity = createIdentity(database);
    const { council } = (await identity.useSetupLink(await identity.createSetupLink(), { council: { name: 'R' }, chair: { name: 'P' }, secretary: { name: 'A' } })) as { council: { id: string } };
    await identity.addMeeting({ meeting: 'm', council: council.id });
    const meetings = new Meetings({ store, box: new LocalBox(), stamps: new Stamps(), secure: true, gradesOf, recorded: (meeting, now) => seal.follow(meeting, now) }, identity);
    const room = (await meetings.room('m'))!;
    const first = await newest();
    const input = state.decisions[0]!.contributions['in-e1']!;
    const words = input.text!.value!;
    expect(bytes(folder)).toContain(words.slice(0, 40));
    const event = { type: 'TextRedacted', decision: 'd1', by: [], at: Date.UTC(2027, 0, 5), target: { kind: 'input', input: 'in-e1' }, reason: 'own-wish', erases: [input.text!['~text']] } as const;
    expect(await room.own(() => happened(event))).toMatchObject({ ok: true });
    expect(bytes(folder)).not.toContain(words.slice(0, 40));
    expect(seal.version('d1', 1)).toMatchObject({ gone: true, sha256: first.sha256 });
    state = room.state;
    const second = await newest();
    expect(second.record).toMatchObject({ version: 2, status: 'adopted' });
    expect(second.record.chain!.digests.slice(0, -1)).toEqual(first.record.chain!.digests);
    expect(second.record.inputs.find((i) => i.id === 'in-e1')).toMatchObject({ text: null, redacted: '2027-01-05' });
    expect(await holds(second)).toBe(true);
    const report = verify([{ name: 'record.json', bytes: second.json }, { name: 'record.json.jws', bytes: Buffer.from(second.jws) }], { keys: JSON.stringify(seal.keys()) });
    expect(report.findings.filter((f) => f.level === 'broken')).toEqual([]);
    // a version that nobody sealed before its words went is never made up afterwards
    database.sql.exec('delete from sealed');
    await seal.all('m');
    expect([seal.version('d1', 1), seal.version('d1', 2)]).toMatchObject([null, { version: 2 }]);
    await meetings.close();
  });

  test('is not kept when its words were taken away while it was being signed', async () => {
    const gone = { type: 'TextRedacted', decision: 'd1', by: [], at: 1, target: { kind: 'not-heard' }, reason: 'own-wish', erases: [state.decisions[0]!.notHeard!['~text']] };
    await add([gone], { forgetsSealed: ['d1'] });
    const made = { decision: 'd1', version: 1, meeting: 'm', json: Buffer.from('{}'), sha256: '', jws: '' };
    const [before, after] = [state.seq, state.seq + 1];
    const rows = createSealedRows(database);
    rows.add(made, before);
    expect(rows.find('d1', 1)).toBeNull();
    rows.add(made, after);
    expect(rows.find('d1', 1)).not.toBeNull();
  });

  test('goes with its meeting', async () => {
    const { record } = await newest();
    removeMeeting(database, 'm');
    expect(seal.version('d1', 1)).toBeNull();
    expect(bytes(folder)).not.toContain(Buffer.from(record.notHeard).toString('latin1'));
  });
});

test('the list of files is signed, and says the hash of each', async () => {
  const jws = await seal.signFiles((await newest()).record, [{ name: 'b.pdf', bytes: Buffer.from('pdf') }, { name: 'a.txt', bytes: new Uint8Array() }]);
  const { payload } = await compactVerify(jws, await importJWK({ ...seal.keys().keys[0]! }, 'EdDSA'));
  expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({
    format: 'meegaan-files/1', decision: 'd1', version: 1,
    files: { 'a.txt': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'b.pdf': 'c35b21d6ca39aa7cc3b79a705d989f1a6e88b99ab43988d74048799e3db926a3' }
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../store/database.ts';
import { LAYOUT } from '../store/schema.ts';
import type { Account, Administrator, Identity, NewAccount, NewCouncil, SecondStepNeeded, SignedIn } from './identity.ts';
import { codeEveryMs, codesFree, passphraseLinkMs, secondStepMs, secondStepTries, sessionAtMostMs, sessionMs, setupLinkMs } from './limits.ts';
import { createIdentity } from './sqlite.ts';

/** What signing in has beside a name and a passphrase: the code of a phone, codes on paper, links to new words, sessions. */
const KEY = Buffer.alloc(32, 7);
let folder: string;
let database: Database;
let identity: Identity;
let now: number;
let council: NewCouncil;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'meegaan-officers-'));
  database = openDatabase(folder);
  now = Date.UTC(2026, 10, 24, 9);
  identity = createIdentity(database, () => now, KEY);
  const setup = { council: { name: 'Adviesraad Heerenhoek' }, chair: { name: 'Ria' }, secretary: { name: 'Jan' } };
  council = (await identity.useSetupLink(await identity.createSetupLink(), setup)) as NewCouncil;
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const codeAt = (key: string, at = now) => new TOTP({ secret: Secret.fromBase32(key), digits: 6, period: 30, algorithm: 'SHA1' }).generate({ timestamp: at });
const signedIn = async ({ account, passphrase }: NewAccount) => (await identity.signIn(account.login, passphrase)) as SignedIn;
/** Ria switches the code of her phone on. @returns the key in her phone */
function withPhone(): string {
  const { account } = council.chair;
  const { key } = identity.secondStep.begin(account.login);
  expect(identity.secondStep.confirm(account.id, key, codeAt(key))).toBe(true);
  now += 30_000;
  return key;
}
const firstStep = async () => (await identity.signIn(council.chair.account.login, council.chair.passphrase)) as SecondStepNeeded;

describe('the code of one’s phone', () => {
  it('is off until its first code is right, and then asked at each sign-in', async () => {
    const { account } = council.chair;
    const { key, uri } = identity.secondStep.begin(account.login);
    expect(uri).toContain(`secret=${key}`);
    expect(identity.secondStep.confirm(account.id, key, '000000')).toBe(false);
    expect(identity.secondStep.confirm(account.id, 'geen sleutel', codeAt(key))).toBe(false);
    expect(await signedIn(council.chair)).toHaveProperty('session');
    expect(identity.secondStep.confirm(account.id, key.toLowerCase().replace(/.{4}/g, '$& '), codeAt(key))).toBe(true);
    const first = await firstStep();
    expect(first).toEqual({ second: expect.any(String) });
    expect(await identity.session(first.second)).toBeNull();
    now += 30_000;
    expect(await identity.signInWithCode(first.second, codeAt(key))).toMatchObject({ account, session: expect.any(String) });
  });

  it('takes a pasted code with spaces, and the half minute before and after; not two away', async () => {
    const key = withPhone();
    now += 5 * 60_000;
    for (const off of [-60_000, 60_000]) expect(await identity.signInWithCode((await firstStep()).second, codeAt(key, now + off))).toEqual({ refused: 'wrong' });
    for (const off of [-30_000, 0, 30_000]) {
      const code = codeAt(key, now + off);
      expect(await identity.signInWithCode((await firstStep()).second, ` ${code.slice(0, 3)} ${code.slice(3)}\n`)).toHaveProperty('session');
    }
  });

  it('works once, also within its half minute, and also for the step that switched it on', async () => {
    const { account } = council.chair;
    const { key } = identity.secondStep.begin(account.login);
    const code = codeAt(key);
    identity.secondStep.confirm(account.id, key, code);
    expect(await identity.signInWithCode((await firstStep()).second, code)).toEqual({ refused: 'wrong' });
    now += 30_000;
    const next = codeAt(key);
    expect(await identity.signInWithCode((await firstStep()).second, next)).toHaveProperty('session');
    expect(await identity.signInWithCode((await firstStep()).second, next)).toEqual({ refused: 'wrong' });
  });

  it('asks the passphrase again after five wrong codes, after five minutes, and after it was used', async () => {
    const key = withPhone();
    const guessed = await firstStep();
    for (let i = 1; i < secondStepTries; i++) expect(await identity.signInWithCode(guessed.second, '000000')).toEqual({ refused: 'wrong' });
    expect(await identity.signInWithCode(guessed.second, '000000')).toEqual({ refused: 'start-again' });
    expect(await identity.signInWithCode(guessed.second, codeAt(key))).toEqual({ refused: 'start-again' });
    const late = await firstStep();
    now += secondStepMs;
    expect(await identity.signInWithCode(late.second, codeAt(key))).toEqual({ refused: 'start-again' });
    const used = await firstStep();
    expect(await identity.signInWithCode(used.second, codeAt(key))).toHaveProperty('session');
    now += 30_000;
    expect(await identity.signInWithCode(used.second, codeAt(key))).toEqual({ refused: 'start-again' });
    expect(await identity.signInWithCode('', codeAt(key))).toEqual({ refused: 'start-again' });
  });

  it('slows a guesser down who has the passphrase, while a code on paper lets the real person in at once', async () => {
    withPhone();
    for (let i = 0; i < codesFree; i += secondStepTries - 1) {
      const { second } = await firstStep();
      for (let n = 1; n < secondStepTries && i + n <= codesFree; n++) await identity.signInWithCode(second, '000000');
    }
    expect(await identity.signInWithCode((await firstStep()).second, '000000')).toMatchObject({ refused: 'wait', waitMs: codeEveryMs });
    const made = (await identity.useRecoveryCode(council.chair.account.login, council.chair.recovery[0]!)) as NewAccount;
    expect(await signedIn(made)).toHaveProperty('session');
    expect(await identity.signIn(made.account.login, council.chair.passphrase)).toEqual({ refused: 'wrong' });
  });

  it('can be switched off, and its key stands in no file', async () => {
    const key = withPhone();
    const bytes = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
    expect(bytes.includes(Buffer.from(key))).toBe(false);
    expect(bytes.includes(Buffer.from(Secret.fromBase32(key).bytes))).toBe(false);
    const { account } = council.chair;
    identity.secondStep.stop(account.id);
    expect(identity.secondStep.isOn(account.id)).toBe(false);
    expect(await signedIn(council.chair)).toHaveProperty('session');
  });

  it('is not opened by another key of an installation', async () => {
    withPhone();
    const other = createIdentity(database, () => now, Buffer.alloc(32, 8));
    await expect(other.signIn(council.chair.account.login, council.chair.passphrase)).rejects.toThrow();
  });
});

describe('codes on paper', () => {
  it('are eight of 120 bits, each good once, whatever stands between the groups', async () => {
    const { account, recovery } = council.chair;
    expect(new Set(recovery).size).toBe(8);
    for (const code of recovery) expect(code.replaceAll('-', '')).toMatch(/^[0-9a-hjkmnp-tv-z]{24}$/);
    const { session } = await signedIn(council.chair);
    const typed = recovery[2]!.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l');
    const made = (await identity.useRecoveryCode(' Voorzitter Heerenhoek ', typed)) as NewAccount;
    expect(made).toMatchObject({ account, recovery: [] });
    expect(await identity.session(session)).toBeNull();
    expect(await identity.signIn(account.login, council.chair.passphrase)).toEqual({ refused: 'wrong' });
    expect(await signedIn(made)).toHaveProperty('session');
    expect(await identity.useRecoveryCode(account.login, recovery[2]!)).toEqual({ refused: 'wrong' });
    expect(identity.recovery.left(account.id)).toBe(7);
  });

  it('open their own account only, and once when they come twice at one moment', async () => {
    const { chair, secretary } = council;
    expect(await identity.useRecoveryCode(secretary.account.login, chair.recovery[0]!)).toEqual({ refused: 'wrong' });
    expect(await identity.useRecoveryCode('voorzitter-nergens', chair.recovery[0]!)).toEqual({ refused: 'wrong' });
    expect(await identity.useRecoveryCode(chair.account.login, '')).toEqual({ refused: 'wrong' });
    const twice = await Promise.all([0, 1].map(() => identity.useRecoveryCode(chair.account.login, chair.recovery[0]!)));
    expect(twice.filter((made) => 'passphrase' in made)).toHaveLength(1);
  });

  it('stop working when there are new ones', async () => {
    const { chair } = council;
    const fresh = identity.recovery.renew(chair.account.id);
    expect(await identity.useRecoveryCode(chair.account.login, chair.recovery[0]!)).toEqual({ refused: 'wrong' });
    expect(await identity.useRecoveryCode(chair.account.login, fresh[0]!)).toHaveProperty('passphrase');
  });
});

describe('a link to new words', () => {
  const linkFor = async (person: NewAccount, by: 'chair' | 'administrator' | 'server') => (await identity.createPassphraseLink(person.account.id, by))!;

  it('gives its person a new passphrase, once, within ten minutes, and ends their sessions', async () => {
    const { secretary } = council;
    const { session } = await signedIn(secretary);
    const token = await linkFor(secretary, 'chair');
    expect(await identity.peekLink(token)).toEqual({ kind: 'passphrase', account: secretary.account });
    expect(await identity.session(session)).not.toBeNull();
    const made = (await identity.usePassphraseLink(token, null)) as NewAccount;
    expect(await identity.session(session)).toBeNull();
    expect(await identity.signIn(secretary.account.login, secretary.passphrase)).toEqual({ refused: 'wrong' });
    expect(await signedIn(made)).toHaveProperty('session');
    expect(await identity.usePassphraseLink(token, null)).toEqual({ refused: 'link-used' });
    const late = await linkFor(secretary, 'chair');
    now += passphraseLinkMs;
    expect(await identity.usePassphraseLink(late, null)).toEqual({ refused: 'link-expired' });
    expect(await identity.createPassphraseLink('nobody', 'chair')).toBeNull();
  });

  it('does not let in who made it for another: four eyes stay four', async () => {
    const { chair, secretary } = council;
    const token = await linkFor(secretary, 'chair');
    expect(await identity.usePassphraseLink(token, chair.account.id)).toEqual({ refused: 'link-of-another' });
    expect(await identity.usePassphraseLink(token, secretary.account.id)).toHaveProperty('passphrase');
    expect((await identity.facts(secretary.account.id)).renewed).toEqual({ at: now, by: 'chair' });
  });

  it('of the chair opens no more than the words did; of the administrator or the server also helps who lost phone and paper', async () => {
    const { chair } = council;
    withPhone();
    const words = (await identity.usePassphraseLink(await linkFor(chair, 'chair'), null)) as NewAccount;
    expect(words.recovery).toEqual([]);
    expect(await identity.signIn(words.account.login, words.passphrase)).toHaveProperty('second');
    const all = (await identity.usePassphraseLink(await linkFor(chair, 'server'), null)) as NewAccount;
    expect(all.recovery).toHaveLength(8);
    expect(await signedIn(all)).toHaveProperty('session');
    expect(await identity.useRecoveryCode(chair.account.login, chair.recovery[0]!)).toEqual({ refused: 'wrong' });
  });

  it('makes earlier ones useless when it is used', async () => {
    const [first, second] = [await linkFor(council.chair, 'server'), await linkFor(council.chair, 'server')];
    expect(await identity.usePassphraseLink(second, null)).toHaveProperty('passphrase');
    expect(await identity.usePassphraseLink(first, null)).toEqual({ refused: 'link-unknown' });
  });
});

describe('an administrator', () => {
  it('is made by a link of a quarter of an hour, once, and belongs to no council', async () => {
    const token = await identity.createAdministratorLink();
    expect(await identity.useSetupLink(token, { council: { name: 'X' }, chair: { name: 'Y' }, secretary: { name: 'Z' } })).toEqual({ refused: 'link-unknown' });
    const made = (await identity.useAdministratorLink(token, { name: ' Bo ' })) as NewAccount<Administrator>;
    expect(made.account).toEqual({ id: expect.any(String), council: null, role: 'administrator', name: 'Bo', login: 'beheerder' });
    expect(made.recovery).toHaveLength(8);
    expect(await identity.useAdministratorLink(token, { name: 'Bo' })).toEqual({ refused: 'link-used' });
    const late = await identity.createAdministratorLink();
    now += setupLinkMs;
    expect(await identity.useAdministratorLink(late, { name: 'Bo' })).toEqual({ refused: 'link-expired' });
    const { session } = (await identity.signIn('beheerder', made.passphrase)) as SignedIn;
    expect(await identity.session(session)).toMatchObject({ role: 'administrator', council: null });
    expect((await identity.accounts(council.council.id)).map((a: Account) => a.role)).toEqual(['chair', 'secretary']);
  });
});

describe('sessions', () => {
  it('are listed with a hint of the device, and end one by one or all but this one', async () => {
    const { account, passphrase } = council.chair;
    const [laptop, phone, tablet] = (await Promise.all(
      ['Firefox, Windows', 'Chrome, Android', 'Safari, iPad'].map((device) => identity.signIn(account.login, passphrase, '', device))
    )) as SignedIn[];
    const list = identity.sessions.list(account.id);
    expect(list.map((s) => s.device).sort()).toEqual(['Chrome, Android', 'Firefox, Windows', 'Safari, iPad']);
    expect(JSON.stringify(list)).not.toContain(laptop!.session);
    const told: string[] = [];
    const stop = identity.sessions.onEnd(() => told.push('end'));
    const here = (await identity.session(laptop!.session))!;
    expect(identity.sessions.endOne(council.secretary.account.id, here.id)).toBe(false);
    expect(identity.sessions.endOne(account.id, list.find((s) => s.device === 'Chrome, Android')!.id)).toBe(true);
    expect(await identity.session(phone!.session)).toBeNull();
    expect(identity.sessions.endAll(account.id, here.id)).toBe(1);
    expect(await identity.session(tablet!.session)).toBeNull();
    expect(await identity.session(laptop!.session)).toMatchObject({ account: account.id });
    expect(told.length).toBeGreaterThanOrEqual(2);
    stop();
  });

  it('end after seven days, however much they are used', async () => {
    const { session } = await signedIn(council.chair);
    const end = now + sessionAtMostMs;
    while (now + sessionMs / 2 < end) {
      now += sessionMs / 2;
      expect(await identity.session(session)).not.toBeNull();
    }
    now = end;
    expect(await identity.session(session)).toBeNull();
  });

  it('take the keys of seats along: locked they open nothing for a while, ended never again', async () => {
    const { session } = await signedIn(council.chair);
    const { id } = (await identity.session(session))!;
    const key = await identity.grantKey({ meeting: 'm1', seat: 's1', session: id });
    const phone = await identity.grantKey({ meeting: 'm1', seat: 's2' });
    const opens = () => Promise.all([key, phone].map((k) => identity.holderOf('m1', k)));
    expect(await opens()).toEqual(['s1', 's2']);
    identity.sessions.lock(session);
    expect(await opens()).toEqual([null, 's2']);
    expect(await identity.keyStanding('m1', key)).toBe('locked');
    expect(await identity.session(session)).toMatchObject({ locked: true });
    identity.sessions.unlock(session);
    expect(await opens()).toEqual(['s1', 's2']);
    await identity.signOut(session);
    expect(await opens()).toEqual([null, 's2']);
    expect(await identity.keyStanding('m1', key)).toBe('signed-out');
    expect(await identity.keyStanding('m1', 'x')).toBe('unknown');
  });
});

it('a store of the first version keeps its people, their words and who is signed in', async () => {
  const old = mkdtempSync(join(tmpdir(), 'meegaan-old-'));
  const file = new DatabaseSync(join(old, 'meegaan.db'));
  file.exec(`${LAYOUT[0]}; pragma user_version = 1;
    insert into councils values ('c', 'Oude Raad', null)`);
  const kept = database.sql.prepare('select passphrase from accounts where id = ?').get(council.chair.account.id)!.passphrase as string;
  file.prepare("insert into accounts values ('a', 'c', 'chair', 'Ria', 'voorzitter-oude', ?)").run(kept);
  file.prepare('insert into sessions values (?, ?, ?)').run('f'.repeat(64), 'a', now);
  file.exec("insert into links values ('l', 'facilitator', 'c', 9999999999999, 0); insert into keys values ('k', 'm', 's')");
  file.close();
  const opened = openDatabase(old);
  const before = createIdentity(opened, () => now, KEY);
  expect(await before.signIn('voorzitter-oude', council.chair.passphrase)).toMatchObject({ account: { id: 'a', council: 'c', role: 'chair' } });
  expect(before.sessions.list('a')).toHaveLength(2);
  expect(opened.sql.prepare('pragma foreign_key_check').all()).toEqual([]);
  expect(opened.sql.prepare('pragma foreign_key_list(sessions)').get()).toMatchObject({ table: 'accounts' });
  expect(opened.sql.prepare('select kind from links').all()).toEqual([{ kind: 'facilitator' }]);
  opened.close();
  rmSync(old, { recursive: true });
});

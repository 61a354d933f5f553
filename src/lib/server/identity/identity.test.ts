import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../store/database.ts';
import type { Identity, NewAccount, NewCouncil, SignedIn } from './identity.ts';
import { facilitatorLinkMs, freeTries, sessionMs, setupLinkMs, triesWithinMs, tryEveryMs } from './limits.ts';
import { createIdentity } from './sqlite.ts';
import { hashToken } from './tokens.ts';

let folder: string;
let database: Database;
let identity: Identity;
let now: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meegaan-identity-'));
  database = openDatabase(folder);
  now = Date.UTC(2026, 10, 24, 9);
  identity = createIdentity(database, () => now);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const setup = { council: { name: 'Adviesraad Heerenhoek' }, chair: { name: 'Ria' }, secretary: { name: 'Jan' } };
const newCouncil = async (name = setup.council.name) =>
  (await identity.useSetupLink(await identity.createSetupLink(), { ...setup, council: { name } })) as NewCouncil;
const signedIn = async ({ account, passphrase }: NewAccount) => (await identity.signIn(account.login, passphrase)) as SignedIn;

describe('a set-up link', () => {
  it('makes a council with a chair and a secretary who can sign in', async () => {
    const token = await identity.createSetupLink();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(await identity.peekLink(token)).toEqual({ kind: 'setup' });
    const council = { name: ' Adviesraad Heerenhoek ', identifier: '0599' };
    const made = (await identity.useSetupLink(token, { ...setup, council })) as NewCouncil;
    expect(made.council).toEqual({ id: expect.any(String), name: 'Adviesraad Heerenhoek', identifier: '0599' });
    expect(made.chair.account).toMatchObject({ council: made.council.id, role: 'chair', name: 'Ria', login: 'voorzitter-heerenhoek' });
    expect(made.secretary.account).toMatchObject({ role: 'secretary', name: 'Jan', login: 'secretaris-heerenhoek' });
    for (const { account, passphrase } of [made.chair, made.secretary]) {
      expect(passphrase).toMatch(/^[a-z]{4,8}(-[a-z]{4,8}){3}$/);
      expect(await identity.signIn(account.login, passphrase)).toMatchObject({ account });
    }
    expect(await identity.councils()).toEqual([made.council]);
    expect(await identity.accounts(made.council.id)).toEqual([made.chair.account, made.secretary.account]);
  });

  it('works once, also when it is used twice at the same moment', async () => {
    const token = await identity.createSetupLink();
    const results = await Promise.all([identity.useSetupLink(token, setup), identity.useSetupLink(token, setup)]);
    expect(results.filter((r) => 'council' in r)).toHaveLength(1);
    expect(results.find((r) => 'refused' in r)).toEqual({ refused: 'link-used' });
    expect(await identity.councils()).toHaveLength(1);
    expect(await identity.peekLink(token)).toBeNull();
  });

  it('is good for 15 minutes', async () => {
    const token = await identity.createSetupLink();
    now += setupLinkMs - 1;
    expect(await identity.peekLink(token)).not.toBeNull();
    now += 1;
    expect(await identity.peekLink(token)).toBeNull();
    expect(await identity.useSetupLink(token, setup)).toEqual({ refused: 'link-expired' });
  });

  it('stays good after a form without a name', async () => {
    const token = await identity.createSetupLink();
    expect(await identity.useSetupLink(token, { ...setup, chair: { name: '  ' } })).toEqual({ refused: 'name-missing' });
    expect(await identity.useSetupLink(token, { ...setup, chair: { name: 'x'.repeat(121) } })).toEqual({ refused: 'name-too-long' });
    expect(await identity.useSetupLink(token, setup)).toHaveProperty('council');
  });

  it('is not guessed, nor used as a link of another kind', async () => {
    expect(await identity.useSetupLink('x', setup)).toEqual({ refused: 'link-unknown' });
    const { council } = await newCouncil();
    expect(await identity.useSetupLink(await identity.createFacilitatorLink(council.id), setup)).toEqual({ refused: 'link-unknown' });
    expect(await identity.useFacilitatorLink(await identity.createSetupLink(), { name: 'Els' })).toEqual({ refused: 'link-unknown' });
  });

  it('gives a second council of the same place other sign-in names', async () => {
    await newCouncil('Cliëntenraad Heerenhoek');
    expect((await newCouncil('Jongerenraad HEERENHOEK')).chair.account.login).toBe('voorzitter-heerenhoek-2');
    expect((await newCouncil('Raad ’s-Gravenmoer én Ürk')).chair.account.login).toBe('voorzitter-urk');
    expect((await newCouncil('!!')).chair.account.login).toBe('voorzitter-raad');
  });
});

describe('a facilitator link', () => {
  it('makes a facilitator of its council, once, within seven days', async () => {
    const { council } = await newCouncil();
    const token = await identity.createFacilitatorLink(council.id);
    now += facilitatorLinkMs - 1;
    expect(await identity.peekLink(token)).toEqual({ kind: 'facilitator', council });
    const made = (await identity.useFacilitatorLink(token, { name: 'Els' })) as NewAccount;
    expect(made.account).toMatchObject({ role: 'facilitator', council: council.id, name: 'Els', login: 'gespreksleider-heerenhoek' });
    expect(await identity.useFacilitatorLink(token, { name: 'Els' })).toEqual({ refused: 'link-used' });
    expect(await signedIn(made)).toHaveProperty('session');
    const late = await identity.createFacilitatorLink(council.id);
    now += facilitatorLinkMs;
    expect(await identity.useFacilitatorLink(late, { name: 'Els' })).toEqual({ refused: 'link-expired' });
  });
});

describe('signing in', () => {
  it('forgives case, spaces and dashes', async () => {
    const { chair } = await newCouncil();
    const shouted = ` ${chair.passphrase.toUpperCase().replaceAll('-', '  ')} `;
    expect(await identity.signIn(' Voorzitter Heerenhoek', shouted)).toHaveProperty('session');
    expect(await identity.signIn('VOORZITTER-HEERENHOEK', chair.passphrase.replaceAll('-', ' – '))).toHaveProperty('session');
  });

  it('says the same for an unknown name, a wrong passphrase, and the passphrase of someone else', async () => {
    const { chair, secretary } = await newCouncil();
    const wrong = { refused: 'wrong' };
    expect(await identity.signIn('voorzitter-nergens', chair.passphrase)).toEqual(wrong);
    expect(await identity.signIn(chair.account.login, secretary.passphrase)).toEqual(wrong);
    expect(await identity.signIn(chair.account.login, '')).toEqual(wrong);
    expect(await identity.signIn(chair.account.login, `${chair.passphrase}${' '.repeat(200)}`)).toEqual(wrong);
  });

  it('lasts twelve hours without use, or until signing out', async () => {
    const { chair } = await newCouncil();
    const { session } = await signedIn(chair);
    const start = now;
    const { council, role, name } = chair.account;
    const known = { id: expect.any(String), account: chair.account.id, council, role, name, signedInAt: start, locked: false };
    now += sessionMs - 1;
    expect(await identity.session(session)).toEqual(known);
    // it was used, so the twelve hours begin again: an evening never ends under somebody's hands
    now += sessionMs - 1;
    expect(await identity.session(session)).toEqual(known);
    now += sessionMs;
    expect(await identity.session(session)).toBeNull();
    const { session: second } = await signedIn(chair);
    await identity.signOut(second);
    expect(await identity.session(second)).toBeNull();
    expect(await identity.session('')).toBeNull();
  });

  it('again renews the time, with one’s own passphrase only', async () => {
    const { chair, secretary } = await newCouncil();
    const { session } = await signedIn(chair);
    now += sessionMs - 1;
    expect(await identity.signInAgain(session, secretary.passphrase)).toBe(false);
    expect((await identity.session(session))!.signedInAt).toBe(now - sessionMs + 1);
    expect(await identity.signInAgain(session, chair.passphrase)).toBe(true);
    expect((await identity.session(session))!.signedInAt).toBe(now);
    expect(await identity.signInAgain('unknown', chair.passphrase)).toBe(false);
  });

  it('outlives a restart', async () => {
    const { chair } = await newCouncil();
    const { session } = await signedIn(chair);
    database.close();
    database = openDatabase(folder);
    identity = createIdentity(database, () => now);
    expect(await identity.session(session)).toMatchObject({ account: chair.account.id });
  });

  it('asks a guesser to wait after ten wrong tries, also when they come all at once', async () => {
    const { chair } = await newCouncil();
    const guess = () => identity.signIn(chair.account.login, 'fout-fout-fout-fout', 'here');
    const tries = await Promise.all(Array.from({ length: freeTries + 5 }, guess));
    expect(tries.map((t) => 'refused' in t && t.refused)).toEqual([...Array(freeTries).fill('wrong'), ...Array(5).fill('wait')]);
    expect(await identity.signIn(chair.account.login, chair.passphrase, 'here')).toEqual({ refused: 'wait', waitMs: tryEveryMs });
    now += tryEveryMs;
    expect(await identity.signIn(chair.account.login, 'fout', 'here')).toEqual({ refused: 'wrong' });
    expect(await identity.signIn(chair.account.login, 'fout', 'here')).toMatchObject({ refused: 'wait' });
  });

  it('does not make the real person wait for guesses from elsewhere, and ten seconds at most for their own', async () => {
    const { chair } = await newCouncil();
    await Promise.all(Array.from({ length: freeTries + 1 }, () => identity.signIn(chair.account.login, 'fout', 'elsewhere')));
    expect(await identity.signIn(chair.account.login, chair.passphrase, 'home')).toHaveProperty('session');
    now += tryEveryMs;
    expect(await identity.signIn(chair.account.login, chair.passphrase, 'elsewhere')).toHaveProperty('session');
    expect(await identity.signIn(chair.account.login, 'fout', 'elsewhere')).toEqual({ refused: 'wrong' });
  });

  it('forgets wrong tries after ten quiet minutes', async () => {
    const { chair } = await newCouncil();
    await Promise.all(Array.from({ length: freeTries }, () => identity.signIn(chair.account.login, 'fout')));
    now += triesWithinMs;
    const again = await Promise.all([1, 2, 3].map(() => identity.signIn(chair.account.login, 'fout')));
    expect(again).toEqual(Array(3).fill({ refused: 'wrong' }));
  });

  it('asks to come back when too many passphrases wait, and works again after it', async () => {
    const { chair } = await newCouncil();
    const flood = await Promise.all(Array.from({ length: 80 }, (_, i) => identity.signIn(`naam-${i}`, 'fout', String(i))));
    expect(flood.some((t) => 'refused' in t && t.refused === 'wait')).toBe(true);
    expect(flood.some((t) => 'refused' in t && t.refused === 'wrong')).toBe(true);
    expect(await identity.signIn(chair.account.login, chair.passphrase)).toHaveProperty('session');
  }, 20_000);
});

describe('keys of seats', () => {
  it('open their own seat in their own meeting, until they are taken back', async () => {
    const phone = await identity.grantKey({ meeting: 'm1', seat: 's1' });
    const tablet = await identity.grantKey({ meeting: 'm1', seat: 's1' });
    const other = await identity.grantKey({ meeting: 'm1', seat: 's2' });
    expect(Buffer.from(phone, 'base64url')).toHaveLength(32);
    expect(await Promise.all([phone, tablet, other].map((key) => identity.holderOf('m1', key)))).toEqual(['s1', 's1', 's2']);
    expect(await identity.holderOf('m2', phone)).toBeNull();
    expect(await identity.holderOf('m1', '')).toBeNull();
    await identity.revokeKeys('m1', 's1');
    expect(await Promise.all([phone, tablet, other].map((key) => identity.holderOf('m1', key)))).toEqual([null, null, 's2']);
  });
});

describe('the directory of meetings', () => {
  it('lists the meetings of a council, newest date first, with a date and no time', async () => {
    const { council } = await newCouncil();
    const other = await newCouncil('Andere Raad');
    await identity.addMeeting({ meeting: 'm1', council: council.id });
    now += 24 * 3600_000;
    await identity.addMeeting({ meeting: 'm2', council: council.id });
    await identity.addMeeting({ meeting: 'm3', council: other.council.id });
    expect(await identity.meetings(council.id)).toEqual([
      { meeting: 'm2', council: council.id, createdOn: '2026-11-25', code: null },
      { meeting: 'm1', council: council.id, createdOn: '2026-11-24', code: null }
    ]);
    expect(await identity.meeting('m3')).toMatchObject({ council: other.council.id });
    expect(await identity.meeting('m9')).toBeNull();
    await expect(identity.addMeeting({ meeting: 'm4', council: 'nowhere' })).rejects.toThrow('FOREIGN KEY');
  });

  it('finds an open hall by its code, and gives no code to two halls', async () => {
    const { council } = await newCouncil();
    for (const meeting of ['m1', 'm2']) await identity.addMeeting({ meeting, council: council.id });
    const code = await identity.newCode();
    expect(code).toMatch(/^[1-9]\d{5}$/);
    expect(await identity.setCode('m1', code)).toBe(true);
    expect(await identity.setCode('m1', code)).toBe(true);
    expect(await identity.setCode('m2', code)).toBe(false);
    expect(await identity.meetingByCode(` ${code.slice(0, 3)} ${code.slice(3)}`)).toBe('m1');
    expect(await identity.setCode('m1', null)).toBe(true);
    expect(await identity.meetingByCode(code)).toBeNull();
    expect(await identity.setCode('m2', code)).toBe(true);
    expect(await identity.meetingByCode('')).toBeNull();
    await expect(identity.setCode('m1', '12')).rejects.toThrow('six digits');
    await expect(identity.setCode('m9', '123456')).rejects.toThrow('no meeting');
  });

  it('finds a meeting by its latest invite only', async () => {
    const { council } = await newCouncil();
    await identity.addMeeting({ meeting: 'm1', council: council.id });
    const first = await identity.newInvite('m1');
    expect(Buffer.from(first, 'base64url')).toHaveLength(16);
    expect(await identity.meetingByInvite(first)).toBe('m1');
    const second = await identity.newInvite('m1');
    expect(await identity.meetingByInvite(first)).toBeNull();
    expect(await identity.meetingByInvite(second)).toBe('m1');
    await identity.setInvite('m1', hashToken('own'));
    expect(await identity.meetingByInvite('own')).toBe('m1');
    await identity.setInvite('m1', null);
    expect(await identity.meetingByInvite('own')).toBeNull();
    await expect(identity.newInvite('m9')).rejects.toThrow('no meeting');
  });
});

it('no file of the folder holds a token or a passphrase', async () => {
  const link = await identity.createSetupLink();
  const made = (await identity.useSetupLink(link, setup)) as NewCouncil;
  const { session } = await signedIn(made.chair);
  await identity.addMeeting({ meeting: 'm1', council: made.council.id });
  const secrets = [
    link, session, made.chair.passphrase, made.secretary.passphrase,
    await identity.createFacilitatorLink(made.council.id),
    await identity.grantKey({ meeting: 'm1', seat: 's1' }),
    await identity.newInvite('m1')
  ];
  const all = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))).toString('latin1');
  expect(all).toContain(made.chair.account.login);
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
});

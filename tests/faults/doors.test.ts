import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrowserLike, type FormAnswer } from '../play/browser-like.ts';
import { createCouncil, enterAsOfficer, inviteFacilitator, newMeeting, signIn, type Login } from '../play/doors.ts';
import { must, openCrowd } from './crowd.ts';
import { startServer, type RunningServer } from '../play/server.ts';

/** The doors of officers and of the administrator, over HTTP against the production server. */
const ENTRY = new URL('../../build/main.js', import.meta.url).pathname;
let server: RunningServer;
let chair: BrowserLike;
let secretary: BrowserLike;
let logins: { chair: Login; secretary: Login };
let meeting: string;
let admin: BrowserLike;
let adminLogin: Login;

const browser = () => new BrowserLike(server.origin);
/** A command beside the server. */
function said(...args: string[]): string {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, NODE_ENV: 'production', DATA_DIR: server.dataDir, ORIGIN: server.origin };
  return spawnSync(process.execPath, [ENTRY, ...args], { encoding: 'utf8', env }).stdout;
}
const linkIn = (text: string) => new URL(/http\S+/.exec(text)![0]);
const secretOf = (link: URL) => link.hash.slice(1);
/** What a form answered on its page. */
function told<T>(answer: FormAnswer): T {
  if (!('data' in answer) || !answer.data) throw new Error(`the form told nothing: ${JSON.stringify(answer)}`);
  return answer.data as T;
}
type Made = { made: { people: (Login & { name: string; recovery: string[] })[] } };

beforeAll(async () => {
  server = await startServer();
  [chair, secretary] = [browser(), browser()];
  logins = await createCouncil(chair, server.setupLink!, { name: 'Raad van Deuren', identifier: '' }, 'Vera', 'Sam');
  await signIn(chair, logins.chair);
  await signIn(secretary, logins.secretary);
  meeting = await newMeeting(chair, { title: 'Geheime titel', date: '2026-12-01', start: '19:00', end: '21:00', place: 'Zaal' });
  await enterAsOfficer(chair, meeting);
  admin = browser();
  const made = await admin.post('/administrator?/make', { link: secretOf(linkIn(said('--admin-link'))), name: 'Bo' });
  adminLogin = told<Made>(made).made.people[0]!;
  expect(await admin.post('/sign-in', { ...adminLogin, back: '' })).toMatchObject({ type: 'redirect', location: '/admin' });
}, 60_000);
afterAll(() => server.stop());

/** Each kind of one-time link: how one gets it, where it opens, and what the press sends. */
const LINKS = {
  setup: { get: () => said('--setup-link'), press: '/setup?/make', fields: { council: 'Tweede raad', chair: 'A', secretary: 'B', identifier: '' } },
  administrator: { get: () => said('--admin-link'), press: '/administrator?/make', fields: { name: 'Cas' } },
  facilitator: {
    get: async () => told<{ link: string }>(await chair.post('/council?/invite', {})).link,
    press: '/facilitator?/make', fields: { name: 'Gina' }
  },
  recover: {
    get: () => said('--recover', logins.secretary.login), press: '/recover?/make', fields: {}
  }
} as const;

describe.each(Object.keys(LINKS) as (keyof typeof LINKS)[])('a link of the kind "%s"', (kind) => {
  const { get, press, fields } = LINKS[kind];
  const page = press.split('?')[0]!;

  it('[B24] is not used up by a scanner that opens it, by HEAD, or by looking; the press uses it, once', async () => {
    const secret = secretOf(linkIn(await get()));
    for (const method of ['GET', 'HEAD'] as const) {
      // also as a scanner that moves the part after # into the address
      for (const address of [page, `${page}?link=${secret}`, `${page}?/make&link=${secret}`]) {
        const opened = await fetch(`${server.origin}${address}`, { method });
        expect(opened.status, address).toBeLessThan(500);
        expect(await opened.text()).not.toMatch(/Vier woorden|Four words/);
      }
    }
    expect(told(await browser().post(`${page}?/look`, { link: secret }))).toMatchObject({ good: true });
    const made = await browser().post(press, { link: secret, ...fields });
    expect(made).toMatchObject({ type: 'success', data: { made: { people: expect.any(Array) } } });
    expect(await browser().post(press, { link: secret, ...fields })).toMatchObject({ type: 'failure', status: 400 });
  });

  it('[B25] used, tampered with or made up: a page without names that says how to get another', async () => {
    const secret = secretOf(linkIn(await get()));
    const tampered = `${secret.slice(0, -2)}${secret.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const link of [tampered, 'x', '', `${secret}${secret}`]) {
      expect(await browser().post(`${page}?/look`, { link }), link).toMatchObject({ type: 'success', data: { good: false } });
      const answer = await browser().post(press, { link, ...fields });
      expect(answer, link).toMatchObject({ type: 'failure', status: 400 });
      expect(JSON.stringify(answer)).not.toMatch(/Raad van Deuren|Vera|Sam|passphrase/);
    }
    // the page itself, as somebody without a script gets it after the press
    const html = await (await fetch(`${server.origin}${press}`, {
      method: 'POST', headers: { origin: server.origin, 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'nl', accept: 'text/html' },
      body: new URLSearchParams({ link: tampered, ...fields })
    })).text();
    expect(html).toContain('Deze link kennen we niet');
    expect(html).not.toContain('Raad van Deuren');
    expect(await browser().post(press, { link: secret, ...fields })).toMatchObject({ type: 'success' });
  });
});

it('[B24] [B25] the tablet of voting cards: opened by a scanner it still works, pressed once it is used up, and says how to get another', async () => {
  const crowd = await openCrowd(linkIn(said('--setup-link')).href, { people: 5, ballot: 'secret' });
  await crowd.move('arrive', 'agree', 'gather', 'search', 'spread', 'ready', 'vote');
  const seat = crowd.chair.view.people!.seats!.find((s) => s.role === 'member')!.id;
  await must(crowd.chair, { type: 'SetJoins', seat, joins: 'paper' });
  const answer = await crowd.chair.browser.post(`/m/${crowd.meeting}/chair?/tablet&seat=${crowd.chair.place}`, { for: seat });
  crowd.close();
  const link = secretOf(new URL(told<{ tablet: string }>(answer).tablet));
  for (const method of ['GET', 'HEAD'] as const) await fetch(`${server.origin}/tablet?link=${link}`, { method });
  expect(await browser().post('/tablet', { link })).toMatchObject({ type: 'redirect' });
  for (const used of [link, `${link}x`, '']) expect(await browser().post('/tablet', { link: used })).toMatchObject({ type: 'failure', data: { bad: true } });
});

it('[B25] too old: the same page, without a name', async () => {
  const secret = secretOf(linkIn(said('--recover', logins.chair.login)));
  const file = new DatabaseSync(join(server.dataDir, 'meegaan.db'));
  file.prepare("update links set expires = 0 where kind = 'passphrase' and used = 0").run();
  file.close();
  expect(await browser().post('/recover?/look', { link: secret })).toMatchObject({ data: { good: false, name: null } });
  expect(await browser().post('/recover?/make', { link: secret })).toMatchObject({ type: 'failure', data: { problem: 'link-expired' } });
});

it('[B26] a cookie that stood there before signing in is never the one after, and its session ends', async () => {
  // the secretary's words were renewed above: a fresh person for this
  const victim = browser();
  const made = await inviteFacilitator(chair, victim, 'Fenna');
  const attacker = browser();
  await signIn(attacker, made);
  const planted = attacker.cookies.get('account')!;
  for (const cookie of [planted, 'made-up-by-somebody']) {
    victim.cookies.set('account', cookie);
    const answer = await victim.post('/sign-in', { ...made, back: '' });
    expect(answer).toMatchObject({ type: 'redirect', location: '/council' });
    expect(victim.cookies.get('account')).not.toBe(cookie);
    expect(victim.cookies.get('account')!.length).toBeGreaterThan(40);
  }
  expect((await attacker.get('/council')).status).toBe(303);
  expect((await victim.get('/council')).status).toBe(200);
});

describe('the administrator', () => {
  it('sees councils and accounts, and no title or word of a meeting', async () => {
    const page = await admin.text('/admin');
    for (const there of ['Raad van Deuren', 'Vera', logins.chair.login]) expect(page).toContain(there);
    for (const not of ['Geheime titel', meeting, logins.chair.passphrase]) expect(page).not.toContain(not);
  });

  it('gets into no meeting and no council, by any page or form', async () => {
    for (const path of ['/council', '/council/new', `/m/${meeting}/prepare`, `/m/${meeting}/prepare/people`, `/m/${meeting}/chair`, `/m/${meeting}/desk`, `/m/${meeting}/phone`, `/m/${meeting}/screen`]) {
      const answer = await admin.get(path);
      // the big screen's page stands open for a screen that is to be paired; it shows nothing of a meeting then
      if (!path.endsWith('/screen')) expect([303, 403, 404], path).toContain(answer.status);
      expect(await answer.text(), path).not.toContain('Geheime titel');
      const data = await admin.get(`${path}/__data.json`, '*/*');
      expect(await data.text(), path).not.toContain('Geheime titel');
    }
    for (const form of [`/m/${meeting}/enter`, '/council?/invite', '/council?/help', '/council/new', `/m/${meeting}/chair?/screen`, `/m/${meeting}/desk?/tablet`]) {
      const answer = await admin.post(form, { account: 'x', for: 'x', title: 'X', date: '2026-12-01', start: '19:00', end: '21:00', place: 'Z' });
      expect(answer.type === 'redirect' ? answer.location : answer.type, form).toMatch(/^(error|failure|.*\/sign-in\?back=.*)$/);
    }
    expect([...admin.cookies.keys()].filter((name) => name.startsWith('seat-'))).toEqual([]);
  });

  it('is what no officer is: their pages are closed to a chair', async () => {
    expect((await chair.get('/admin')).status).toBe(404);
    for (const act of ['setup', 'help', 'end', 'backup']) expect((await chair.post(`/admin?/${act}`, { account: 'x' })).type, act).toBe('error');
    expect((await browser().get('/admin')).headers.get('location')).toBe('/sign-in?back=%2Fadmin');
  });

  it('helps somebody to new words, but gets none of their seats: the link does not work where the administrator is signed in', async () => {
    const { councils } = await admin.pageData<{ councils: { accounts: { id: string; login: string }[] }[] }>('/admin', '');
    const vera = councils.flatMap((c) => c.accounts).find((a) => a.login === logins.chair.login)!;
    const link = secretOf(new URL(told<{ link: string }>(await admin.post('/admin?/help', { account: vera.id })).link));
    expect(await admin.post('/recover?/make', { link })).toMatchObject({ type: 'failure', data: { problem: 'link-of-another' } });
    const [card] = told<Made>(await browser().post('/recover?/make', { link })).made.people;
    expect(card).toMatchObject({ login: logins.chair.login, recovery: expect.any(Array) });
    expect(card!.recovery).toHaveLength(8);
    // signed out everywhere, also on the page of the meeting
    expect((await chair.get('/council')).headers.get('location')).toContain('/sign-in');
    expect((await chair.get(`/m/${meeting}/chair`)).headers.get('location')).toContain('/sign-in');
    logins = { ...logins, chair: card! };
    await signIn(chair, card!);
    const { accounts } = await chair.pageData<{ accounts: { login: string; renewed: { by: string } | null }[] }>('/council', '');
    expect(accounts.find((a) => a.login === card!.login)!.renewed).toMatchObject({ by: 'administrator' });
  });
});

describe('a locked console', () => {
  it('stays locked after a reload and on every page, until the own words are given; then one is back where one was', async () => {
    const back = `/m/${meeting}/chair`;
    await enterAsOfficer(chair, meeting);
    expect((await chair.get(back)).status).toBe(200);
    expect(await chair.post('/locked?/lock', { back })).toMatchObject({ type: 'redirect', location: `/locked?back=${encodeURIComponent(back)}` });
    for (const path of [back, '/council', '/account', `/m/${meeting}/prepare`]) {
      expect(decodeURIComponent((await chair.get(path)).headers.get('location') ?? ''), path).toMatch(/^\/(locked|sign-in)\?back=/);
    }
    expect((await chair.get('/sign-in?back=/council')).headers.get('location')).toContain('/locked');
    expect(await chair.text('/locked')).not.toContain('Geheime titel');
    expect(await chair.post('/locked?/unlock', { passphrase: logins.secretary.passphrase, back })).toMatchObject({ type: 'failure' });
    expect(await chair.post('/locked?/unlock', { passphrase: logins.chair.passphrase, back })).toMatchObject({ type: 'redirect', location: back });
    expect((await chair.get(back)).status).toBe(200);
  });

  it('whoever signs in on the way to a meeting sits down on their seat', async () => {
    const laptop = browser();
    const answer = await laptop.post('/sign-in', { ...logins.chair, back: `/m/${meeting}/chair` });
    expect(answer).toMatchObject({ type: 'redirect', location: expect.stringMatching(new RegExp(`^/m/${meeting}/chair\\?seat=`)) });
    expect((await laptop.get((answer as { location: string }).location)).status).toBe(200);
  });
});

it('npm run recover lists the sign-in names when it is given none, and its link does not show in the log of the server', () => {
  const list = said('--recover');
  for (const login of ['beheerder', logins.chair.login, logins.secretary.login]) expect(list).toContain(login);
  expect(said('--recover', 'nobody')).toContain('There is no "nobody"');
  const link = linkIn(said('--recover', logins.chair.login));
  expect(link.pathname).toBe('/recover');
  expect(server.log()).not.toContain(secretOf(link));
});

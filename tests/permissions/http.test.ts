import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unflatten } from 'devalue';
import { STEPS, type Step } from '$lib/meeting/vocabulary.ts';
import { createIdentity } from '$lib/server/identity/sqlite.ts';
import { ACCOUNT_COOKIE } from '$lib/server/seat-cookies.ts';
import { createSettings } from '$lib/server/settings/sqlite.ts';
import { openDatabase, type Database } from '$lib/server/store/database.ts';
import { createStore } from '$lib/server/store/sqlite.ts';
import { verifyBallotBytes } from '$lib/ballot/verify.ts';
import type { MeetingEvent } from '$lib/meeting/events.ts';
import { methodOf } from '$lib/meeting/methods/index.ts';
import { nodeSuite } from '$lib/server/box/suite.ts';
import { votedWithBallots } from '../ballot/secret-decision.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { atStep, cellOf, COLUMNS, EVERY } from './table.ts';
import { OTHER, SEAT, walk, type Snapshot } from './walk.ts';
import { copyOf, newAdministrator, newCouncil, newFacilitator, visitor, type Ground, type Trial } from './world.ts';

/**
 * The cells that are about pages, files and forms, tried over HTTP against the production server: every column asks for every page
 * and posts every form. `yes` is what the table gives; anything else must be a door (another page, 403, 404), never a word of it.
 */
let server: RunningServer;
let ground: Ground;
let snapshots: readonly Snapshot[];
let stranger: string;
/** Made before anybody asks for a record: the server knows of a meeting that it did not make only when it first looks. */
const copies = new Map<Step, { open: Trial; secret: Trial; other: Trial }>();
/** The same of a secret decision that was voted with ballots. */
const BALLOTS_AT = ['gather', 'improve', 'answer'] as const;
const voted = new Map<Step, Trial>();
const published = new Map<string, Trial>();
let cells = 0;
let database: Database;

beforeAll(async () => {
  server = await startServer();
  database = openDatabase(server.dataDir);
  const identity = createIdentity(database);
  const officers = await newCouncil(identity, 'Raad');
  stranger = (await newCouncil(identity, 'Elders')).chair.session;
  ground = {
    store: createStore(database), house: { origin: server.origin, ...officers, app: { identity } },
    facilitator: await newFacilitator(identity, officers.chair.council), administrator: await newAdministrator(identity)
  };
  snapshots = walk({ piet: officers.chair.account, gina: ground.facilitator.account, sec: officers.secretary.account });
  for (const { step, events, known } of snapshots) {
    const secret = events.map((e) => (e.type === 'DecisionPrepared' ? { ...e, rules: { ...e.rules, ballot: 'secret' as const } } : e));
    copies.set(step, { open: await copyOf(ground, events, known), secret: await copyOf(ground, secret, known), other: await copyOf(ground, events, known) });
  }
  for (const step of BALLOTS_AT) voted.set(step, await inBallots(step));
  const adopted = (decision: string): MeetingEvent => ({ type: 'RecordAdopted', decision, by: [SEAT.secretary, SEAT.chair], at: Date.now() });
  published.set('chosen and adopted', await inBallots('answer', true, (d) => [adopted(d)]));
  published.set('not chosen', await inBallots('answer', false, (d) => [adopted(d)]));
  published.set('not adopted', await inBallots('answer', true));
  published.set('internal', await inBallots('answer', true, (d) => [{ type: 'VisibilitySet', decision: d, visibility: 'internal' }, adopted(d)]));
});
afterAll(async () => {
  await ground.store.close();
  await server.stop();
});

/** The columns of the table, and one more: the chair of another council, whose session opens nothing here. */
const EVERYONE = [...COLUMNS, 'another council'] as const;
type Who = (typeof EVERYONE)[number];

async function cookieOf(trial: Trial, who: Who): Promise<{ cookie: string; place: string }> {
  return who === 'another council' ? { cookie: `${ACCOUNT_COOKIE}=${stranger}`, place: SEAT.chair } : visitor(ground, trial, who);
}

const ask = (path: string, cookie: string, init: RequestInit = {}) =>
  fetch(new URL(path, server.origin), { redirect: 'manual', ...init, headers: { accept: 'text/html', ...(cookie ? { cookie } : {}), ...init.headers } });

const post = (path: string, cookie: string, fields: Record<string, string>, origin = server.origin) =>
  ask(path, cookie, {
    method: 'POST', body: new URLSearchParams(fields),
    headers: { origin, accept: 'application/json', 'x-sveltekit-action': 'true', 'content-type': 'application/x-www-form-urlencoded' }
  });

/** What a request came to: `yes`, or the door that was shut. A server error is never an answer. */
async function outcome(response: Response): Promise<string> {
  if (response.status >= 500) await new Promise((r) => setTimeout(r, 50));
  expect(response.status, `${response.url}: ${server.log().slice(-300)}`).toBeLessThan(500);
  if (response.status >= 300 && response.status < 400) return led(response.headers.get('location')!);
  if (response.status !== 200) return String(response.status);
  if (!response.headers.get('content-type')?.includes('json')) return 'yes';
  const body = (await response.json()) as { type?: string; status?: number; location?: string };
  if (body.type === 'redirect') return led(body.location!);
  return body.type === 'failure' || body.type === 'error' ? String(body.status) : 'yes';
}

function led(to: string): string {
  const { pathname, search } = new URL(to, server.origin);
  return `to ${pathname}${search === '?removed' ? search : ''}`;
}

/** Pages of a meeting, and who may open them. At every step the same. */
const PAGES: readonly { path: string; who: readonly Who[] }[] = [
  { path: 'chair', who: ['chair', 'facilitator'] },
  { path: 'desk', who: ['chair', 'secretary'] },
  { path: 'phone', who: ['chair', 'facilitator', 'secretary', 'member', 'expert', 'official', 'supporter', 'observer', 'lobby'] },
  { path: 'prepare', who: ['chair', 'secretary'] },
  { path: 'prepare/people', who: ['chair', 'secretary'] },
  { path: 'prepare/person/new', who: ['chair', 'secretary'] },
  { path: `prepare/person/${SEAT.member}`, who: ['chair', 'secretary'] },
  { path: 'prepare/decision/new', who: ['chair', 'secretary'] },
  // to go on with on paper; what is kept about one person; deleting a trial
  { path: 'paper', who: ['chair', 'facilitator', 'secretary'] },
  { path: 'people', who: ['chair', 'secretary'] },
  { path: `people/${SEAT.member}/person.json`, who: ['chair', 'secretary'] },
  { path: 'delete', who: ['chair', 'secretary'] }
];
const AT: readonly Step[] = ['prepare', 'gather', 'improve', 'answer'];

describe('pages of a meeting', () => {
  it.each(AT)('at %s: every column asks for every page', async (step) => {
    const snapshot = snapshots.find((s) => s.step === step)!;
    const trial = await copyOf(ground, snapshot.events, snapshot.known);
    for (const column of EVERYONE) {
      const { cookie } = await cookieOf(trial, column);
      for (const { path, who } of PAGES) {
        const response = await ask(`/m/${trial.meeting}/${path}`, cookie);
        const answer = await outcome(response.clone());
        cells++;
        expect(answer === 'yes', `${column} asks for ${path} at ${step}: ${answer}`).toBe(who.includes(column));
        if (answer !== 'yes') expect(await response.text(), `${column} asks for ${path}`).not.toMatch(/Inbreng van|Naam m1|Het spreekuur/);
      }
      // the big screen's page is there for all, and empty without its key
      const screen = await ask(`/m/${trial.meeting}/screen/__data.json`, cookie);
      const { nodes } = (await screen.json()) as { nodes: ({ data?: unknown[] } | null)[] };
      const data = Object.assign({}, ...nodes.map((n) => (n?.data ? (unflatten(n.data as never) as object) : {}))) as { whole: unknown };
      expect(data.whole !== null, `${column} on the big screen`).toBe(column === 'screen');
      const { place } = await cookieOf(trial, column);
      const code = await outcome(await ask(`/m/${trial.meeting}/screen/hall?seat=${place}`, cookie));
      expect(code === 'yes', `${column} asks for the code: ${code}`).toBe(['chair', 'facilitator', 'secretary', 'screen'].includes(column));
      // what is kept about oneself: of one's own seat, never of another's
      const mine = await outcome(await ask(`/m/${trial.meeting}/mine.json?seat=${place}`, cookie));
      expect(mine === 'yes', `${column} asks what is kept about them: ${mine}`).toBe(column in SEAT);
      const theirs = await ask(`/m/${trial.meeting}/mine.json?seat=${OTHER}`, cookie);
      expect(theirs.status, `${column} asks what is kept about another`).toBe(404);
      cells += 4;
    }
  });

  it('pages of the council are for its officers; making a meeting is for chair and secretary', async () => {
    const snapshot = snapshots[0]!;
    const trial = await copyOf(ground, snapshot.events, snapshot.known);
    for (const column of EVERYONE) {
      const { cookie } = await cookieOf(trial, column);
      const officer = ['chair', 'facilitator', 'secretary'].includes(column);
      const page = await ask('/council', cookie);
      const answer = await outcome(page.clone());
      if (column === 'another council') expect(await page.text()).not.toContain(trial.meeting);
      else expect(answer === 'yes', `${column}: ${answer}`).toBe(officer);
      const made = await outcome(await ask('/council/new', cookie));
      if (column !== 'another council') expect(made === 'yes', `${column}: ${made}`).toBe(['chair', 'secretary'].includes(column));
      // old papers are put in and changed by chair and secretary; what is kept is seen by the administrator too
      const imports = await outcome(await ask('/archive/import', cookie));
      const keeps = await outcome(await ask('/council/retention', cookie));
      if (column !== 'another council') {
        expect(imports === 'yes', `${column} on /archive/import: ${imports}`).toBe(['chair', 'secretary'].includes(column));
        expect(keeps === 'yes', `${column} on /council/retention: ${keeps}`).toBe(['chair', 'secretary', 'administrator'].includes(column));
      }
      const copy = await ask(`/council/new?copy=${trial.meeting}`, cookie);
      if (column === 'another council') expect(await copy.text()).not.toContain('Overleg');
      // the year report of one's own council, on the page and as a file
      for (const path of ['', '/jaarverslag.odt']) {
        const year = await ask(`/council/years/${new Date().getFullYear()}${path}`, cookie);
        const told = await outcome(year.clone());
        if (column === 'another council') expect(await year.text()).not.toContain('Overleg');
        else expect(told === 'yes', `${column} reads the year report${path}: ${told}`).toBe(officer);
      }
      // what is due, as a page and as a calendar file; and what is done with a record afterwards
      for (const path of ['/council/due', '/council/due.ics']) {
        const due = await ask(path, cookie, { headers: { accept: '*/*' } });
        const told = await outcome(due.clone());
        if (column === 'another council') expect(await due.text()).not.toContain(trial.meeting);
        else expect(told === 'yes', `${column} reads ${path}: ${told}`).toBe(officer);
      }
      const afterwards = await outcome(await ask(`/records/${trial.decision}/after`, cookie));
      expect(afterwards === 'yes', `${column} on the page of after the meeting: ${afterwards}`).toBe(['chair', 'secretary'].includes(column));
      for (const act of ['visibility', 'due', 'drop', 'confirm', 'redact', 'correct', 'reply', 'follow', 'decline']) {
        const sent = await outcome(await post(`/records/${trial.decision}/after?/${act}`, cookie, { visibility: 'internal', date: '2027-01-01' }));
        // of these, only who may read it can be settled before the adoption
        const may = act === 'visibility' && ['chair', 'secretary'].includes(column);
        expect(sent.startsWith(`to /records/${trial.decision}/after`), `${column} sends ${act}: ${sent}`).toBe(may);
      }
      // another council's chair reads and sets their own council's, never this one's
      const before = JSON.stringify(createSettings(database).of(ground.house.chair.council));
      const shown = await outcome(await ask('/council/settings', cookie));
      const sent = await outcome(await post('/council/settings', cookie, { 'advice.law': `Wet van ${column}` }));
      const prepares = ['chair', 'secretary'].includes(column);
      if (column !== 'another council') {
        expect(shown === 'yes', `${column} reads the settings: ${shown}`).toBe(prepares);
        expect(sent.startsWith('to /council/settings'), `${column} sets them: ${sent}`).toBe(prepares);
      }
      expect(JSON.stringify(createSettings(database).of(ground.house.chair.council)) !== before, `${column} changed the settings`).toBe(prepares);
      cells += 19;
    }
  });

  it('pages of the installation are for its administrator; one\'s own account for whoever has one', async () => {
    const trial = await copyOf(ground, snapshots[0]!.events, snapshots[0]!.known);
    for (const column of EVERYONE) {
      const { cookie } = await cookieOf(trial, column);
      const page = await ask('/admin', cookie);
      const answer = await outcome(page.clone());
      expect(answer === 'yes', `${column} on /admin: ${answer}`).toBe(column === 'administrator');
      // sees no content: neither a meeting nor what stands in it
      if (column === 'administrator') expect(await page.text()).not.toMatch(/Overleg|Inbreng|Het spreekuur|meeting\.c/);
      const account = await outcome(await ask('/account', cookie));
      expect(account === 'yes', `${column} on /account: ${account}`).toBe(['administrator', 'chair', 'facilitator', 'secretary', 'another council'].includes(column));
      for (const form of ['setup', 'help', 'end', 'backup'].filter(() => column !== 'administrator')) {
        expect(await outcome(await post(`/admin?/${form}`, cookie, { account: ground.house.chair.account })), `${column} sends ${form}`).not.toBe('yes');
        cells++;
      }
      cells += 2;
    }
  });
});

/** Forms of a meeting, and who may send them. */
const FORMS: readonly { path: string; fields?: Record<string, string>; who: readonly Who[]; what: string }[] = [
  { what: 'a big screen', path: 'chair?/screenLink', who: ['chair', 'facilitator', 'secretary'] },
  { what: 'a big screen here', path: 'chair?/screen', who: ['chair', 'facilitator', 'secretary'] },
  { what: 'another code', path: 'chair?/code', who: ['chair', 'facilitator', 'secretary'] },
  { what: 'the plan', path: 'prepare?/plan', fields: { title: 'Nu', date: '2026-12-02', start: '19:00', end: '20:00', place: 'Zaal' }, who: ['chair', 'secretary'] },
  { what: 'who leads', path: 'prepare?/lead', fields: { seat: SEAT.facilitator }, who: ['chair'] },
  { what: 'a facilitator\'s seat', path: 'prepare?/facilitator', fields: { name: 'Nog een' }, who: ['chair', 'secretary'] },
  { what: 'a person', path: 'prepare/person/new?/save', fields: { name: 'Iemand', role: 'member', vote: 'on', joins: 'phone' }, who: ['chair', 'secretary'] },
  { what: 'a person less', path: 'prepare/person/m3?/remove', who: ['chair', 'secretary'] },
  { what: 'to open the hall', path: 'prepare?/open', who: ['chair', 'secretary'] },
  { what: 'to delete it', path: 'delete', fields: { sure: 'yes' }, who: ['chair', 'secretary'] },
  { what: 'to sit down', path: 'enter', who: ['chair', 'facilitator', 'secretary'] }
];
/** These lead on to another page; where to says whether they did it. */
const DONE = /^to \/m\/[^/]+\/(prepare|chair|desk|screen)$|^to \/council\?removed$/;

describe('forms of a meeting', () => {
  it.each(FORMS)('$what: every column sends it', async ({ path, fields = {}, who }) => {
    const snapshot = snapshots[0]!;
    const refused = await copyOf(ground, snapshot.events, snapshot.known);
    const before = (await ground.store.read(refused.meeting)).length;
    for (const column of EVERYONE) {
      const may = who.includes(column);
      const trial = may ? await copyOf(ground, snapshot.events, snapshot.known) : refused;
      const { cookie } = await cookieOf(trial, column);
      const answer = await outcome(await post(`/m/${trial.meeting}/${path}`, cookie, fields));
      cells++;
      expect(answer === 'yes' || DONE.test(answer), `${column} sends ${path}: ${answer}`).toBe(may);
    }
    expect((await ground.store.read(refused.meeting)).length, 'what was refused changed nothing').toBe(before);
  });

  it('a form from another site is refused, and so is one that says no site', async () => {
    const trial = await copyOf(ground, snapshots[0]!.events, snapshots[0]!.known);
    const { cookie } = await cookieOf(trial, 'chair');
    const before = (await ground.store.read(trial.meeting)).length;
    for (const origin of ['https://evil.example', 'null', `${server.origin}.evil.example`]) {
      for (const { path, fields = {} } of FORMS) {
        expect((await post(`/m/${trial.meeting}/${path}`, cookie, fields, origin)).status, `${path} from ${origin}`).toBe(403);
        cells++;
      }
    }
    expect((await ground.store.read(trial.meeting)).length).toBe(before);
  });

  it('an invitation for a facilitator is the chair\'s to make', async () => {
    const trial = await copyOf(ground, snapshots[0]!.events, snapshots[0]!.known);
    for (const column of EVERYONE.filter((c) => c !== 'another council')) {
      const { cookie } = await cookieOf(trial, column);
      const answer = await outcome(await post('/council?/invite', cookie, {}));
      expect(answer === 'yes', `${column}: ${answer}`).toBe(column === 'chair');
      cells++;
    }
  });
});

describe('old papers of the archive', () => {
  const upload = (cookie: string, fields: Record<string, string>, file = new File(['Kanarie Stuk'], 'brief.txt')) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set('file', file);
    return ask('/archive/import', cookie, { method: 'POST', body, headers: { origin: server.origin, accept: 'application/json', 'x-sveltekit-action': 'true' } });
  };
  const fields = { title: 'Oud', date: '', law: '', subjects: '', addressee: '', summary: '', outcome: '', visibility: 'internal' };

  it('are put in by chair and secretary; an internal one is read by officers of its council, and changed and removed by those two', async () => {
    const trial = await copyOf(ground, snapshots[0]!.events, snapshots[0]!.known);
    const chair = await cookieOf(trial, 'chair');
    const made = (await (await upload(chair.cookie, fields)).json()) as { location: string };
    const paper = `/archive/papers/${new URL(made.location, server.origin).searchParams.get('added')}`;
    for (const column of EVERYONE) {
      const { cookie } = await cookieOf(trial, column);
      const keeper = ['chair', 'secretary'].includes(column);
      if (column !== 'another council' && !keeper) expect(await upload(cookie, fields).then((r) => r.status, () => 'cut off'), `${column} puts one in`).not.toBe(200);
      for (const path of [paper, `${paper}/file`]) {
        const answer = await ask(path, cookie, { headers: { accept: '*/*' } });
        expect(answer.status, `${column} reads ${path}`).toBe(keeper || column === 'facilitator' ? 200 : 404);
        cells++;
      }
      for (const form of ['edit', 'remove'].filter(() => !keeper)) expect(await outcome(await post(`${paper}?/${form}`, cookie, fields)), `${column} sends ${form}`).not.toBe('yes');
      cells += 3;
    }
    expect((await ask(`${paper}/file`, chair.cookie)).status).toBe(200);
  });

  it('only their form may be large', async () => {
    const large = 'x'.repeat(600_000);
    const status = (path: string, body: string) =>
      ask(path, '', { method: 'POST', body, headers: { origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' } }).then((r) => r.status, () => 413);
    expect([await status('/join', large), await status('/sign-in', large)]).toEqual([413, 413]);
    const { cookie } = await cookieOf(await copyOf(ground, snapshots[0]!.events, snapshots[0]!.known), 'secretary');
    const taken = await upload(cookie, fields, new File(['Een lange tekst. '.repeat(200_000)], 'lang.txt'));
    expect(await outcome(taken)).toMatch(/^to \/archive\/import/);
  });
});

/** A copy of the meeting at a step, decided in secret by ballots. */
function inBallots(step: Step, publish = false, more: (decision: string) => MeetingEvent[] = () => []): Promise<Trial> {
  const { events, known } = snapshots.find((one) => one.step === step)!;
  const secret = events.filter(({ type }) => type !== 'OpenBallotCast').map((event): MeetingEvent => {
    if (event.type === 'DecisionPrepared') return { ...event, rules: { ...event.rules, ballot: 'secret' } };
    if (event.type === 'RoundOpened') return { ...event, ballot: 'secret' };
    return event.type === 'RoundClosed' ? (({ counts: _, ...rest }) => rest)(event) : event;
  });
  return copyOf(ground, secret, known, async (all) => {
    const whole = [...all, ...more(all.find((e) => e.type === 'DecisionPrepared')!.decision)];
    if (!all.some(({ type }) => type === 'RoundOpened')) return { events: whole, issued: [], bulletins: [] };
    return votedWithBallots(whole, (round, seat) => (round === 1 && seat === SEAT.member ? 'not-yet' : 'along'), publish);
  });
}

const row = (action: string) => EVERY.find((r) => r.action === action)!;

describe('rows that are read or done over HTTP alone', () => {
  it.each(STEPS)('the draft of a record, and a tablet of voting cards, at %s', async (step) => {
    const { open: trial, secret: inSecret } = copies.get(step)!;
    for (const column of EVERYONE) {
      const { cookie } = await cookieOf(trial, column);
      const given = (action: string) => column !== 'another council' && cellOf(row(action), column) === 'y' && atStep(row(action), column, step);
      const reads = given('read-draft-record');
      for (const form of ['', '/record.json', '/record.html']) {
        const response = await ask(`/records/${trial.decision}${form}`, cookie, { headers: { accept: '*/*' } });
        expect(response.status, `${column} reads the draft${form} at ${step}`).toBe(reads ? 200 : 404);
        cells++;
      }
      // a draft has no version and no seal, for nobody
      for (const form of ['/v/1', '/v/1/record.json', '/record.json.jws', '/files.jws']) {
        expect((await ask(`/records/${trial.decision}${form}`, cookie, { headers: { accept: '*/*' } })).status, `${column} reads ${form} of a draft at ${step}`).toBe(404);
        cells++;
      }
      // who leads makes a tablet from the console, the secretary from the desk; the chair who does not lead has a console too
      const makes = given('tablet');
      for (const page of ['chair', 'desk']) {
        const there = await cookieOf(inSecret, column);
        const answer = await outcome(await post(`/m/${inSecret.meeting}/${page}?/tablet`, there.cookie, {}));
        const here = makes && (page === 'desk' ? column === 'secretary' : true);
        expect(answer === 'yes', `${column} makes a tablet from ${page} at ${step}: ${answer}`).toBe(here);
        cells += 1;
      }
      // cards to print, and the page of the tablet itself: a seat is none
      const there = await cookieOf(inSecret, column);
      expect((await ask(`/m/${inSecret.meeting}/cards`, there.cookie)).status === 200, `${column} prints cards at ${step}`).toBe(makes);
      expect((await ask(`/m/${inSecret.meeting}/tablet`, there.cookie)).status, `${column} opens the tablet at ${step}`).toBe(303);
      cells += 2;
    }
  });

  it('a shared link opens its own draft, from the vote on, for whoever has it; no other key does', async () => {
    const { identity } = ground.house.app;
    for (const step of ['ready', 'settle'] as const) {
      const { open: trial, other } = copies.get(step)!;
      const key = await identity.grantKey({ meeting: trial.meeting, seat: `draft-${trial.decision}` });
      const seat = await identity.grantKey({ meeting: trial.meeting, seat: SEAT.member });
      const status = async (path: string) => (await ask(path, '')).status;
      const good = step === 'settle' ? 200 : 404;
      expect(await status(`/drafts/${trial.decision}/${key}`), step).toBe(good);
      expect(await status(`/drafts/${trial.decision}/${key}/record.json`), step).toBe(good);
      for (const wrong of [`/drafts/${other.decision}/${key}`, `/drafts/${trial.decision}/${seat}`, `/drafts/${trial.decision}/x`, `/drafts/__proto__/${key}`]) {
        expect(await status(wrong), wrong).toBe(404);
        cells++;
      }
    }
  });

  it('the ballots of a secret decision: from the freeze on for who took part and officers of the council; never before, never of an open one', async () => {
    for (const step of BALLOTS_AT) {
      const trial = voted.get(step)!;
      const { open } = copies.get(step)!;
      let same: Buffer | null = null;
      for (const column of [...EVERYONE, 'tablet'] as const) {
        const comes = (to: Trial) => (column === 'tablet' ? visitor(ground, to, column) : cookieOf(to, column));
        const get = async (to: Trial, from: Trial) => ask(`/ballots/${to.decision}`, (await comes(from)).cookie, { headers: { accept: '*/*' } });
        const reads = step !== 'gather' && (column === 'tablet' || (column !== 'another council' && cellOf(row('read-ballots'), column) === 'y'));
        const response = await get(trial, trial);
        expect(response.status, `${column} reads the ballots at ${step}`).toBe(reads ? 200 : 404);
        const bytes = Buffer.from(await response.arrayBuffer());
        if (reads) {
          expect([response.headers.get('cache-control'), response.headers.get('content-disposition')]).toEqual(['no-store', 'attachment; filename="ballots.json"']);
          same ??= bytes;
          expect(bytes.equals(same), `${column} gets the same bytes`).toBe(true);
        } else expect(bytes.toString(), `${column} reads the ballots at ${step}`).not.toContain('pseudonym');
        // the record of the same decision leads there for who may, and tells nobody else of it
        const page = await (await ask(`/records/${trial.decision}`, (await comes(trial)).cookie)).text();
        if (column !== 'tablet') expect(page.includes(`/ballots/${trial.decision}`), `${column} is led to the ballots at ${step}`).toBe(reads);
        expect((await get(open, open)).status, `${column} asks for ballots of an open decision`).toBe(404);
        // a seat in one meeting opens the ballots of no other
        if (!['chair', 'secretary', 'facilitator'].includes(column)) expect((await get(trial, open)).status, `${column} of another meeting`).toBe(404);
        cells += 4;
      }
      if (step === 'answer') expect(await verifyBallotBytes(same!, nodeSuite, methodOf('deep-democracy')!.classOf)).toMatchObject({ holds: true, rounds: [{ number: 1 }, { number: 2 }] });
    }
    for (const id of ['x', '__proto__', 'd1']) expect((await ask(`/ballots/${id}`, '', { headers: { accept: '*/*' } })).status).toBe(404);
  });

  it('the ballots are everybody\'s where that was chosen before the vote and the record is public: not before its adoption, and not of an internal one', async () => {
    for (const [what, trial] of published) {
      const { status } = await ask(`/ballots/${trial.decision}`, '', { headers: { accept: '*/*' } });
      expect(status, what).toBe(what === 'chosen and adopted' ? 200 : 404);
      cells++;
    }
    expect(published.size).toBe(4);
  });

  it('prints how much was tried', () => {
    process.stdout.write(`permissions: ${cells} cells tried over HTTP\n`);
    expect(cells).toBeGreaterThan(1_500);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perform, type World } from '../play/acts.ts';
import { hallCode, recordAddress } from '../play/doors.ts';
import { readScenario } from '../play/scenario.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { spoiled } from '../play/spoiled.ts';
import { setStage, type Stage } from '../play/stage.ts';

/**
 * [B44] A whole meeting on the production server in which every word, name and secret is marked. Afterwards no mark may stand
 * where other people read along: in the server's output, in an address (asked for or led to), or on an error page.
 */
const SCENARIO = new URL('../play/scenarios/schuldhulp-spreekuur.json', import.meta.url).pathname;
const MARK = 'Kanariewoord';

let server: RunningServer;
let stage: Stage;
let code = '';
const addresses: string[] = [];
const failed: string[] = [];
const plainFetch = globalThis.fetch;

beforeAll(async () => {
  server = await startServer();
  // every request of everybody's browser goes by here
  globalThis.fetch = async (input, init) => {
    const response = await plainFetch(input, init);
    addresses.push(input instanceof Request ? input.url : String(input), response.headers.get('location') ?? '', response.headers.get('referer') ?? '');
    return response;
  };
  stage = await setStage(spoiled(readScenario(SCENARIO), () => MARK, () => MARK), server.setupLink!);
  code = await hallCode(stage.chair.browser, stage.meeting, stage.chair.place);
  const world: World = { stage, ids: { inputs: new Map(), changes: new Map() }, restart: () => server.killAndStartAgain(), check: (ok, what) => void (ok || failed.push(what)) };
  for (const [at, act] of stage.scenario.script.entries()) {
    await perform(world, act, at);
    if (act.do !== 'step' || act.to !== 'gather') continue;
    // what came after the scenario's own acts: notes, a hidden card, turns, a break
    const { decision } = stage;
    const phone = stage.player('noor')!;
    const { step, version } = stage.lead.view.route;
    await stage.secretary.send({ type: 'SaveNote', decision, step, base: 0, editor: 'x', text: `${MARK} in een notitie` });
    const given = await phone.send({ type: 'GiveContribution', source: 'professional', scope: 'I', name: 'shown', text: `${MARK} op een kaart`, begun: { step, version } });
    if (given.ok) {
      await stage.lead.send({ type: 'HideCard', input: given.made!.input!, reason: `${MARK} als reden` });
      await phone.send({ type: 'WithdrawContribution', input: given.made!.input! });
    }
    // and what is refused, which is where a careless server writes a line
    await phone.send({ type: 'SayNotHeard', text: `${MARK} zonder recht` });
    await phone.send({ type: 'GiveContribution', source: 'professional', scope: 'I', name: 'shown', text: MARK.repeat(400), begun: { step, version } });
  }
  await server.killAndStartAgain();
}, 120_000);
afterAll(async () => {
  globalThis.fetch = plainFetch;
  stage.close();
  await server.stop();
});

/** What only one browser or one person may know. */
const secrets = () => [
  ...stage.all().flatMap((p) => [...p.browser.cookies].filter(([name]) => name === 'account' || name.startsWith('seat-')).map(([, value]) => value)),
  ...[...stage.logins.values()].map((l) => l.passphrase)
];

describe('[B44] words, names and codes of people', () => {
  it('were all there: the record says them, and the meeting went its way', async () => {
    expect(failed).toEqual([]);
    const record = await (await plainFetch(new URL(`${await recordAddress(stage.secretary.browser, stage.decision)}/record.json`, server.origin))).text();
    expect(record.split(MARK).length).toBeGreaterThan(20);
    expect(secrets().length).toBeGreaterThan(stage.all().length);
    expect(code).toMatch(/^\d{6}$/);
  });

  it('stand nowhere in what the server writes', () => {
    const log = server.log();
    expect(log).toContain('People open');
    expect(log).not.toContain(MARK);
    expect(log).not.toContain(code);
    for (const secret of secrets()) expect(log).not.toContain(secret);
  });

  it('stand in no address that a browser asked for or was led to', () => {
    expect(addresses.length).toBeGreaterThan(100);
    const all = addresses.map((a) => decodeURIComponent(a)).join('\n');
    expect(all).toContain(stage.meeting);
    expect(all).not.toContain(MARK);
    expect(all).not.toContain(code);
    for (const secret of secrets()) expect(all).not.toContain(secret);
  });

  it.each<[string, string, RequestInit]>([
    ['an address that is not there', `/${MARK}`, {}], ['a record that is not there', `/records/${MARK}`, {}], ['a draft by a wrong link', `/drafts/${MARK}/${MARK}`, {}],
    ['a meeting that is not there', `/m/${MARK}/chair?x=${MARK}`, {}], ['a question with words in it', `/nergens?q=${MARK}`, {}],
    ['a form from elsewhere', '/join?/code', { method: 'POST', headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' }, body: `code=${MARK}` }],
    ['a form that is none', '/join?/code', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: MARK }],
    ['a method that is none', '/join', { method: 'PUT', body: MARK }],
    ['a place that one does not hold', `/m/x/screen/hall?seat=${MARK}`, {}]
  ])('stand on no error page: %s', async (_, path, init) => {
    const response = await plainFetch(new URL(path, server.origin), { redirect: 'manual', ...init, headers: { accept: 'text/html', origin: server.origin, ...init.headers } });
    expect([303, 400, 403, 404, 405, 415]).toContain(response.status);
    const body = await response.text();
    expect(body).not.toContain(MARK);
    expect(server.log()).not.toContain(MARK);
  });
});

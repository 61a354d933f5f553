import { expect, test, type BrowserContext } from '@playwright/test';
import { perform, type Ids, type World } from '../play/acts.ts';
import type { BrowserLike } from '../play/browser-like.ts';
import { openScreen, recordAddress } from '../play/doors.ts';
import { readScenario, type Scenario } from '../play/scenario.ts';
import { spoiled } from '../play/spoiled.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { setStage } from '../play/stage.ts';
import { cookiesInto } from './people.ts';

/** B1: a whole meeting in which everything that a person can type tries to be a script, looked at in a real browser. */
const SCENARIO = new URL('../play/scenarios/schuldhulp-spreekuur.json', import.meta.url).pathname;
const TRIES = [
  '<script>window.hit=1</script>', '<img src=x onerror="window.hit=1">', 'javascript:window.hit=1', '<svg/onload=window.hit=1>', '<a href="javascript:window.hit=1">klik</a>',
  '</script><script>window.hit=1</script>', '"><iframe srcdoc="<script>parent.hit=1</script>"></iframe>', "'-window.hit=1-'", '${window.hit=1}', '{@html window.hit}', '<!--'
] as const;
/** Names are short; a title, a reason and a text take anything. */
const SHORT = TRIES.filter((t) => t.length < 40);
let server: RunningServer;
test.beforeAll(async () => void (server = await startServer()));
test.afterAll(() => server.stop());

/** The same meeting, with a try at each word of it. */
function hostile(scenario: Scenario): Scenario {
  let n = 0;
  return spoiled(scenario, () => TRIES[n++ % TRIES.length]!, (i) => SHORT[i % SHORT.length]!);
}

test('B1 nothing that people type is ever more than text: on no face, in no list, in no record', async ({ browser }) => {
  const stage = await setStage(hostile(readScenario(SCENARIO)), server.setupLink!);
  const failed: string[] = [];
  const world: World = { stage, ids: { inputs: new Map(), changes: new Map() } satisfies Ids, restart: null, check: (ok, what) => void (ok || failed.push(what)) };
  const screen = await openScreen(stage.chair.browser, stage.meeting, stage.chair.place);
  const contexts = new Map<BrowserLike, BrowserContext>();
  const shown = new Set<string>();
  const problems: string[] = [];

  /** One address as one person sees it. */
  async function look(who: BrowserLike, path: string, where: string): Promise<void> {
    let context = contexts.get(who);
    if (!context) {
      context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 800 } });
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (e) => console.error(`policy: ${e.violatedDirective} ${e.blockedURI} ${e.sample}`));
      });
      contexts.set(who, context);
    }
    await cookiesInto(context, who, server.origin);
    const page = await context.newPage();
    page.on('dialog', (d) => void (problems.push(`${where}: a dialog`), d.dismiss()));
    page.on('pageerror', (e) => problems.push(`${where}: ${e.message}`));
    page.on('console', (m) => m.type() === 'error' && !/Failed to load resource/.test(m.text()) && problems.push(`${where}: ${m.text()}`));
    await page.goto(new URL(path, server.origin).href);
    await expect(page.locator('body')).not.toBeEmpty();
    await page.waitForTimeout(150);
    const found = await page.evaluate(() => ({
      hit: 'hit' in window,
      // what a try would have become; a try inside a label is words
      made: [...document.querySelectorAll('[onerror], [onload], [srcdoc], [src="x"], [href^="javascript:" i], script')]
        .filter((e) => e.tagName !== 'SCRIPT' || /^\s*window\.hit/.test(e.textContent ?? ''))
        .map((e) => e.outerHTML.slice(0, 80)),
      text: document.body.innerText
    }));
    expect(found.hit, `${where}: a script ran`).toBe(false);
    expect(found.made, `${where}: it became an element`).toEqual([]);
    for (const t of TRIES) if (found.text.includes(t)) shown.add(t);
    if (/window\.hit/.test(found.text)) shown.add(where.split(' ')[0]!);
    await page.close();
  }

  async function faces(moment: string): Promise<void> {
    const at = (face: string, place: string) => `/m/${stage.meeting}/${face}?seat=${place}`;
    const phone = stage.player('noor')!;
    stage.chair.browser.cookies.set(`seat-${screen.place}`, screen.key);
    await look(phone.browser, at('phone', phone.place), `phone at ${moment}`);
    await look(stage.chair.browser, at('chair', stage.chair.place), `chair at ${moment}`);
    await look(stage.secretary.browser, at('desk', stage.secretary.place), `desk at ${moment}`);
    await look(stage.chair.browser, at('screen', screen.place), `screen at ${moment}`);
  }

  for (const path of ['/council', '/council/new', `/m/${stage.meeting}/prepare`, `/m/${stage.meeting}/prepare/decision/${stage.decision}`, `/m/${stage.meeting}/prepare/person/${stage.seats.get('noor')}`]) {
    await look(stage.chair.browser, path, `prepare on ${path}`);
  }
  const moments = ['gather', 'spread', 'improve', 'settle', 'answer'];
  let step = '';
  for (const [at, act] of stage.scenario.script.entries()) {
    await perform(world, act, at);
    if (act.do === 'step' && act.refused === undefined) step = act.to;
    const next = stage.scenario.script[at + 1];
    if ((next !== undefined && next.do !== 'step') || !moments.includes(step)) continue;
    if (step === 'gather') await stage.lead.send({ type: 'OpenWall' });
    await faces(step);
    moments.splice(moments.indexOf(step), 1);
  }
  const record = await recordAddress(stage.secretary.browser, stage.decision);
  for (const path of ['/records', record, `${record}/record.html`]) await look(stage.secretary.browser, path, `record on ${path}`);

  expect(moments).toEqual([]);
  expect(failed, 'the play').toEqual([]);
  expect(problems).toEqual([]);
  // and it was really there, as text: every try, and one on every face
  expect([...shown]).toEqual(expect.arrayContaining([...TRIES, 'phone', 'chair', 'desk', 'screen', 'prepare', 'record']));
  stage.close();
  for (const context of contexts.values()) await context.close();
});

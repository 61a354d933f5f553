import { expect, test, type Browser, type Page } from '@playwright/test';
import { perform, type Ids, type World } from '../play/acts.ts';
import type { BrowserLike } from '../play/browser-like.ts';
import { openScreen, recordAddress } from '../play/doors.ts';
import { readScenario } from '../play/scenario.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { setStage } from '../play/stage.ts';
import { inspect, look } from './look.ts';
import { cookiesInto } from './people.ts';

let server: RunningServer;
test.beforeAll(async () => void (server = await startServer()));
test.afterAll(() => server.stop());

const SCENARIO = new URL('../play/scenarios/schuldhulp-spreekuur.json', import.meta.url).pathname;

/** A page of somebody, kept open through the whole meeting. */
async function pageOf(browser: Browser, who: BrowserLike | null, origin: string, size: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'nl-NL' });
  if (who) await cookiesInto(context, who, origin);
  return context.newPage();
}

test('every screen of a whole meeting: axe finds nothing, nothing runs over the edge', async ({ browser }) => {
  test.setTimeout(420_000);
  const stage = await setStage(readScenario(SCENARIO), server.setupLink!);
  const { origin, meeting } = stage;
  const noor = stage.player('noor')!;
  const screen = await openScreen(stage.chair.browser, meeting, stage.chair.place);
  const phone = await pageOf(browser, noor.browser, origin, { width: 320, height: 640 });
  const chair = await pageOf(browser, stage.chair.browser, origin, { width: 1280, height: 800 });
  const desk = await pageOf(browser, stage.secretary.browser, origin, { width: 1280, height: 800 });
  const wall = await pageOf(browser, stage.chair.browser, origin, { width: 1920, height: 1080 });
  const nobody = await pageOf(browser, null, origin, { width: 320, height: 640 });
  const faces = async (step: string) => {
    await look(phone, `${origin}/m/${meeting}/phone?seat=${noor.place}`, `${step}: phone`);
    await look(chair, `${origin}/m/${meeting}/chair?seat=${stage.chair.place}`, `${step}: chair`);
    await look(desk, `${origin}/m/${meeting}/desk?seat=${stage.secretary.place}`, `${step}: desk`);
    await look(wall, `${origin}/m/${meeting}/screen?seat=${screen.place}`, `${step}: big screen`);
  };
  for (const path of ['/', '/join', '/sign-in', '/records', '/beloften', '/toegankelijkheid', '/verify', '/mine']) await look(nobody, `${origin}${path}`, path);
  for (const path of ['/council', '/council/new', `/m/${meeting}/prepare`, `/m/${meeting}/prepare/decision/${stage.decision}`]) {
    await look(chair, `${origin}${path}`, path);
  }

  const ids: Ids = { inputs: new Map(), changes: new Map() };
  const world: World = { stage, ids, restart: null, check: (passed, what) => expect(passed, what).toBe(true) };
  const { script } = stage.scenario;
  await faces('prepare');
  let step = '';
  for (const [at, act] of script.entries()) {
    await perform(world, act, at);
    if (act.do === 'step' && act.refused === undefined) step = act.to;
    const next = script[at + 1];
    // each step in its fullest state, and the vote while it is open
    const full = next === undefined || (next.do === 'step' && next.refused === undefined) || (act.do === 'step' && act.to === 'vote' && act.refused === undefined);
    if (full && step) await faces(step);
  }
  const address = await recordAddress(stage.secretary.browser, stage.decision);
  await look(nobody, `${origin}${address}`, 'the record');
  await look(chair, `${origin}/council/years`, 'the year report');
  // where it stands nothing may run in it, not even what looks at it: so its content is looked at
  await nobody.goto('about:blank');
  await nobody.setContent(await (await fetch(`${origin}${address}/record.html`)).text());
  await expect(nobody.locator('h1'), 'the record as a file').toHaveCount(1);
  await inspect(nobody, 'the record as a file');
  stage.close();
});

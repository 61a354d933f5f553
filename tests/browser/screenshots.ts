import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { perform, type Ids, type World } from '../play/acts.ts';
import type { BrowserLike } from '../play/browser-like.ts';
import { openScreen, recordAddress } from '../play/doors.ts';
import { readScenario } from '../play/scenario.ts';
import { startServer } from '../play/server.ts';
import { setStage, type Stage } from '../play/stage.ts';
import { chromiumOptions } from './chromium.ts';

/**
 * `npm run screenshots -- --out DIR [--only WORD]`: every screen in its main state, light and dark, at the size that it is
 * made for (phone 360x740, laptop 1280x800, big screen 1920x1080), from a real meeting that is played meanwhile.
 */
const SIZES = { phone: { width: 360, height: 740 }, laptop: { width: 1280, height: 800 }, screen: { width: 1920, height: 1080 } } as const;
type Size = keyof typeof SIZES;
const SCENARIO = new URL('../play/scenarios/schuldhulp-spreekuur.json', import.meta.url).pathname;

const { values } = parseArgs({ options: { out: { type: 'string', default: 'screenshots' }, only: { type: 'string' } } });
const out = values.out;
mkdirSync(out, { recursive: true });

async function cookiesInto(context: BrowserContext, from: BrowserLike | null, origin: string): Promise<void> {
  if (from) await context.addCookies([...from.cookies].map(([name, value]) => ({ name, value, url: origin })));
}

/** One picture of one address, light and dark. */
async function shoot(browser: Browser, origin: string, name: string, path: string, size: Size, who: BrowserLike | null): Promise<void> {
  if (values.only && !name.includes(values.only)) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: SIZES[size], colorScheme, locale: 'nl-NL' });
    await cookiesInto(context, who, origin);
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (m) => m.type() === 'error' && problems.push(m.text()));
    page.on('pageerror', (e) => problems.push(e.message));
    await page.goto(new URL(path, origin).href);
    await page.waitForTimeout(600);
    await page.screenshot({ path: join(out, `${name}.${size}.${colorScheme}.png`), fullPage: size !== 'screen' });
    if (problems.length > 0) process.stdout.write(`${name}: ${problems.join(' | ')}\n`);
    await context.close();
  }
}

async function faces(browser: Browser, stage: Stage, screen: { place: string; key: string }, step: string): Promise<void> {
  const { origin, meeting } = stage;
  const noor = stage.player('noor')!;
  const seen = stage.chair.browser;
  seen.cookies.set(`seat-${screen.place}`, screen.key);
  await shoot(browser, origin, `${step}-phone`, `/m/${meeting}/phone?seat=${noor.place}`, 'phone', noor.browser);
  await shoot(browser, origin, `${step}-chair`, `/m/${meeting}/chair?seat=${stage.chair.place}`, 'laptop', stage.chair.browser);
  await shoot(browser, origin, `${step}-desk`, `/m/${meeting}/desk?seat=${stage.secretary.place}`, 'laptop', stage.secretary.browser);
  await shoot(browser, origin, `${step}-screen`, `/m/${meeting}/screen?seat=${screen.place}`, 'screen', seen);
}

const server = await startServer();
const browser = await chromium.launch(chromiumOptions());
try {
  await shoot(browser, server.origin, '00-setup', `/setup${new URL(server.setupLink!).hash}`, 'laptop', null);
  const stage = await setStage(readScenario(SCENARIO), server.setupLink!);
  const { origin } = stage;
  for (const size of ['phone', 'laptop'] as const) {
    await shoot(browser, origin, '00-home', '/', size, null);
    await shoot(browser, origin, '00-join', '/join', size, null);
    await shoot(browser, origin, '00-sign-in', '/sign-in', size, null);
  }
  await shoot(browser, origin, '00-council', '/council', 'laptop', stage.chair.browser);
  await shoot(browser, origin, '00-new', '/council/new', 'laptop', stage.chair.browser);
  await shoot(browser, origin, '01-prepare', `/m/${stage.meeting}/prepare`, 'laptop', stage.chair.browser);

  const ids: Ids = { inputs: new Map(), changes: new Map() };
  const world: World = { stage, ids, restart: null, check: (ok, what) => ok || process.stdout.write(`the play: ${what}\n`) };
  const screen = await openScreen(stage.chair.browser, stage.meeting, stage.chair.place);
  await faces(browser, stage, screen, '02-prepare');
  const { script } = stage.scenario;
  let n = 3;
  let current = '';
  for (const [at, act] of script.entries()) {
    await perform(world, act, at);
    if (act.do === 'step' && act.refused === undefined) current = act.to;
    const next = script[at + 1];
    const leaves = next === undefined || next.do === 'step' || (next.do === 'vote' && next.refused === undefined);
    if (leaves && current && next?.refused === undefined) await faces(browser, stage, screen, `${String(n++).padStart(2, '0')}-${current}`);
  }
  const address = await recordAddress(stage.secretary.browser, stage.decision);
  for (const size of ['phone', 'laptop'] as const) await shoot(browser, origin, '90-record', address, size, null);
  await shoot(browser, origin, '90-records', '/records', 'laptop', null);
  stage.close();
} finally {
  await browser.close();
  await server.stop();
}

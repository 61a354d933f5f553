import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { perform, type Ids } from '../play/acts.ts';
import { recordAddress } from '../play/doors.ts';
import { readScenario } from '../play/scenario.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { setStage, type Stage } from '../play/stage.ts';
import { inspect } from './look.ts';
import { device, goHome, LAPTOP, PHONE, noProblems } from './people.ts';

/** The page of an adopted record, read without scripts, as years later: the drawing by keyboard, the text in two ways, and all of it on a phone. */
let server: RunningServer;
let stage: Stage;
let address = '';
test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await startServer();
  const scenario = readScenario(fileURLToPath(new URL('../play/scenarios/zorgtaxi.json', import.meta.url)));
  stage = await setStage(scenario, server.setupLink!);
  const ids: Ids = { inputs: new Map(), changes: new Map() };
  for (const [at, act] of scenario.script.entries()) await perform({ stage, ids, restart: null, check: () => {} }, act, at);
  address = new URL(await recordAddress(stage.secretary.browser, stage.decision), server.origin).href;
});
test.afterEach(goHome);
test.afterAll(async () => {
  stage.close();
  await server.stop();
});

const drawing = (page: Page) => page.getByRole('group', { name: 'De weg van inbreng naar tekst, als tekening' });

test('the drawing is walked along by keyboard, and each box opens what it stands for', async ({ browser }) => {
  const page = await device(browser, LAPTOP);
  await page.goto(address);
  const links = drawing(page).getByRole('link');
  const names = await links.evaluateAll((all) => all.map((link) => link.getAttribute('aria-label') ?? ''));
  expect(names.every((name) => name.length > 5)).toBe(true);
  await links.first().focus();
  const walked: string[] = [];
  for (let n = 0; n < names.length; n++) {
    walked.push((await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? 'not in the drawing');
    await page.keyboard.press('Tab');
  }
  expect(walked).toEqual(names);
  const decisive = links.filter({ hasText: /doorslaggevend/i }).first();
  await decisive.focus();
  const ring = await decisive.locator('.outline').evaluate((box) => getComputedStyle(box).strokeWidth);
  expect(ring).toBe('4px');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toMatch(/^#input-/);
  await expect(page.locator(':target')).toBeInViewport();
  await inspect(page, 'the record');
  noProblems();
});

test('without scripts the text is read in two ways, a change opens its origin, and a phone reads the drawing as a table', async ({ browser }) => {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false, locale: 'nl-NL' });
  const page = await context.newPage();
  await page.goto(address);
  const one = page.locator('.history .one .part-text');
  await expect(one.first()).toBeHidden();
  await page.getByRole('radio', { name: 'Als één tekst' }).check();
  await expect(one.first()).toBeVisible();
  await expect(page.locator('.history .side').first()).toBeHidden();
  await expect(page.locator('.history .one del').first()).toBeVisible();
  const change = page.locator('.change details').first();
  if ((await change.getAttribute('open')) === null) await change.locator('summary').click();
  await expect(change.getByRole('link', { name: /^Ronde \d+$/ })).toBeVisible();
  await expect(drawing(page)).toBeHidden();
  await page.locator('summary').filter({ hasText: 'De tekening als tabel' }).click();
  await expect(page.getByRole('table', { name: 'De tekening als tabel' }).getByRole('row').nth(1)).toBeVisible();
  await context.close();
  const phone = await device(browser, PHONE);
  await phone.goto(address);
  await phone.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
  await inspect(phone, 'the record on a phone, all of it open');
  noProblems();
});

import { expect, test, type Browser, type Page } from '@playwright/test';
import type { BrowserLike } from '../play/browser-like.ts';
import { readScenario } from '../play/scenario.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { setStage } from '../play/stage.ts';
import { inspect, look } from './look.ts';
import { cookiesInto, goHome, LAPTOP, noProblems, watch } from './people.ts';

/** The screens that no meeting walks past: preparing people, what a lost passphrase leads to, and what a phone opens over its page. */
let server: RunningServer;
test.beforeAll(async () => void (server = await startServer()));
test.afterEach(goHome);
test.afterAll(() => server.stop());

async function pageOf(browser: Browser, who: BrowserLike | null, size: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'nl-NL' });
  if (who) await cookiesInto(context, who, server.origin);
  const page = await context.newPage();
  watch(page);
  return page;
}

test('the screens around a meeting, and every dialog of a phone, pass the same look as its steps', async ({ browser }) => {
  test.setTimeout(120_000);
  const stage = await setStage(readScenario(new URL('../play/scenarios/schuldhulp-spreekuur.json', import.meta.url).pathname), server.setupLink!);
  const { origin, meeting } = stage;
  for (const to of ['arrive', 'agree', 'gather'] as const) await stage.lead.send({ type: 'MoveMeeting', to });

  await test.step('nobody in particular, on a small phone', async () => {
    const nobody = await pageOf(browser, null, { width: 320, height: 640 });
    for (const path of ['/sign-in/recovery', '/recover', '/administrator', '/facilitator', '/tablet', '/kaart', '/nergens']) await look(nobody, `${origin}${path}`, path);
  });

  await test.step('a chair around the meeting', async () => {
    const chair = await pageOf(browser, stage.chair.browser, LAPTOP);
    const seat = stage.seats.get('noor')!;
    for (const path of [`/m/${meeting}/prepare/people`, `/m/${meeting}/prepare/person/${seat}`, `/m/${meeting}/prepare/person/new`]) {
      await look(chair, `${origin}${path}`, path);
      expect.soft(new URL(chair.url()).pathname, 'not sent elsewhere').toBe(path);
    }
  });

  await test.step('what a phone opens over its page', async () => {
    const noor = stage.player('noor')!;
    const phone = await pageOf(browser, noor.browser, { width: 320, height: 640 });
    await phone.goto(`${origin}/m/${meeting}/phone?seat=${noor.place}`);
    await expect(phone.getByText('Verbonden', { exact: true })).toBeVisible();
    const dialog = phone.getByRole('dialog');
    for (const name of ['Hulp', 'Signaal', 'Wat betekent dit?', /Alle meningen/]) {
      await phone.getByRole('button', { name }).first().click();
      await expect(dialog.getByRole('heading').first()).toBeFocused();
      // what is folded away is part of it
      for (const fold of await dialog.locator('summary').all()) await fold.click();
      await inspect(phone, `a phone: ${name}`);
      await phone.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
    await phone.getByRole('button', { name: 'Hulp' }).click();
    await phone.getByRole('button', { name: 'Ik moet weg' }).click();
    await expect(phone.getByLabel('Wil je nog iets zeggen voor je gaat?')).toBeVisible();
    await inspect(phone, 'a phone: leaving');
  });
  stage.close();
  noProblems();
});

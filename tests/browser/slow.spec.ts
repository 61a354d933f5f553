import { expect, test } from '@playwright/test';
import { BrowserLike } from '../play/browser-like.ts';
import { hallCode } from '../play/doors.ts';
import { readScenario } from '../play/scenario.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { setStage } from '../play/stage.ts';
import { cookiesInto, device, goHome, LAPTOP, noProblems, PHONE } from './people.ts';

let server: RunningServer;
test.beforeAll(async () => void (server = await startServer()));
test.afterEach(goHome);
test.afterAll(() => server.stop());

const SCENARIO = new URL('../play/scenarios/schuldhulp-spreekuur.json', import.meta.url).pathname;

test('an old phone, a slow console: what is pressed before the script has come is done when it has', async ({ browser }) => {
  const stage = await setStage(readScenario(SCENARIO), server.setupLink!);
  const { origin, meeting } = stage;
  const noor = stage.player('noor')!;
  const slow = async (size: typeof PHONE | typeof LAPTOP, who: typeof noor.browser) => {
    const page = await device(browser, size);
    await cookiesInto(page.context(), who, origin);
    let go = () => {};
    const hold = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/_app/**/*.js', async (route) => {
      await hold;
      await route.continue();
    });
    return { page, go };
  };

  const phone = await slow(PHONE, noor.browser);
  await phone.page.goto(`${origin}/m/${meeting}/phone?seat=${noor.place}`, { waitUntil: 'commit' });
  await phone.page.getByRole('button', { name: 'Hulp' }).click();
  await expect(phone.page.getByRole('dialog')).toHaveCount(0);
  phone.go();
  await expect(phone.page.getByRole('dialog', { name: 'Hulp' })).toBeVisible();

  const chair = await slow(LAPTOP, stage.chair.browser);
  await chair.page.goto(`${origin}/m/${meeting}/chair?seat=${stage.chair.place}`, { waitUntil: 'commit' });
  const people = chair.page.locator('details').filter({ hasText: 'Noor Haddad' }).first();
  await people.locator('summary').click();
  await expect(people.getByText('Noor Haddad').first()).toBeVisible();
  await chair.page.getByRole('button', { name: 'Verder naar Aankomen' }).click();
  chair.go();
  await expect(chair.page.getByRole('heading', { level: 1, name: 'Aankomen' })).toBeVisible();
  await expect(people.getByText('Noor Haddad').first()).toBeVisible();

  // what is filled in and ticked at the door is still so when the script is there
  const door = await slow(PHONE, new BrowserLike(origin));
  await door.page.goto(`${origin}/join`, { waitUntil: 'commit' });
  await door.page.getByLabel('Code van de vergadering').fill(await hallCode(stage.chair.browser, meeting, stage.chair.place));
  await door.page.getByRole('button', { name: 'Verder' }).click();
  await door.page.getByLabel(/Hoe mogen we je noemen/).fill('fatma');
  await door.page.getByLabel('Ik was er al').check();
  door.go();
  await expect(door.page.getByText('Lezen en luisteren')).toBeVisible();
  await expect(door.page.getByLabel('Ik was er al')).toBeChecked();
  await expect(door.page.getByLabel(/Hoe mogen we je noemen/)).toHaveValue('fatma');
  stage.close();
  noProblems();
});

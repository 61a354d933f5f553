import { expect, test } from '@playwright/test';
import { openMeeting } from '../../src/lib/record/record.fixture.ts';
import { createIdentity } from '../../src/lib/server/identity/sqlite.ts';
import { ACCOUNT_COOKIE } from '../../src/lib/server/seat-cookies.ts';
import { openDatabase } from '../../src/lib/server/store/database.ts';
import { createStore } from '../../src/lib/server/store/sqlite.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { look } from './look.ts';

let server: RunningServer;
test.beforeAll(async () => void (server = await startServer()));
test.afterAll(() => server.stop());

/** An adopted record of a council, put into the store as if its meeting had been held; and the session of its secretary. */
async function adopted(): Promise<string> {
  const database = openDatabase(server.dataDir);
  const [identity, store] = [createIdentity(database), createStore(database)];
  const made = await identity.useSetupLink(await identity.createSetupLink(), { council: { name: 'Wmo-raad Heerenhoek' }, chair: { name: 'Piet' }, secretary: { name: 'Anja' } });
  if ('refused' in made) throw new Error(made.refused);
  const council = { id: made.council.id, name: 'Wmo-raad Heerenhoek' };
  const events = openMeeting().map((event) => (event.type === 'MeetingPlanned' ? { ...event, council } : event));
  await store.append({ stream: 'm1', expected: 0, at: 1, events: events as never });
  await identity.addMeeting({ meeting: 'm1', council: council.id });
  const session = await identity.signIn(made.secretary.account.login, made.secretary.passphrase);
  await store.close();
  if (!('session' in session)) throw new Error('signing in was refused');
  return session.session;
}

test('a council sets what its archive says, and reads it back under the names of MDTO', async ({ page, context }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const session = await adopted();
  await context.addCookies([{ name: ACCOUNT_COOKIE, value: session, url: server.origin }]);
  await look(page, `${server.origin}/council/settings`, 'the settings');
  await page.getByLabel('Wie vormt het archief?').fill('Gemeente Heerenhoek');
  await page.getByText('Tijdelijk', { exact: true }).click();
  await page.getByRole('button', { name: 'Bewaar de instellingen' }).click();
  // what is missing is said at its field, and what was typed is still there
  await expect(page.getByLabel('Hoeveel jaar?')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Wie vormt het archief?')).toHaveValue('Gemeente Heerenhoek');
  await page.getByLabel('Hoeveel jaar?').fill('10');
  await page.getByLabel('Categorie in de selectielijst').fill('Adviezen');
  await page.getByLabel('Welke selectielijst?').fill('Selectielijst gemeenten 2020');
  await page.getByRole('button', { name: 'Bewaar de instellingen' }).click();
  await expect(page.getByText('De instellingen zijn bewaard.')).toBeVisible();

  await look(page, `${server.origin}/records/d1/archive`, 'the archive metadata');
  await expect(page.getByText('Gemeente Heerenhoek').first()).toBeVisible();
  await expect(page.getByText('P10Y').first()).toBeVisible();

  await page.goto(`${server.origin}/records/d1`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Alles in één keer' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^besluit-2026-10-08-.+\.zip$/);
});

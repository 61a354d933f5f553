import { expect, test, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { startServer, type RunningServer } from '../play/server.ts';
import { inspect } from './look.ts';
import { device, goHome, LAPTOP, noProblems, PHONE, press, readCards, type Login } from './people.ts';

/** A chair signs in with the code of a phone, locks the console, signs a device out, and comes back with a code on paper. */
let server: RunningServer;
test.beforeAll(async () => void (server = await startServer()));
test.afterAll(() => server.stop());
test.afterEach(goHome);

async function words(page: Page, login: Login): Promise<void> {
  await page.goto(`${server.origin}/sign-in`);
  await page.getByLabel('Inlognaam').fill(login.login);
  await page.getByLabel('Je vier woorden').fill(login.passphrase);
  await press(page, 'Inloggen');
}

test('a code of the phone, a lock, another device that is signed out, and a code on paper', async ({ browser }) => {
  const laptop = await device(browser, LAPTOP);
  await laptop.goto(server.setupLink!);
  await laptop.getByLabel('Naam van de raad').fill('Adviesraad Waterdam');
  await laptop.getByLabel('Naam van de voorzitter').fill('Vera de Wit');
  await laptop.getByLabel('Naam van de secretaris').fill('Sam Bos');
  await press(laptop, 'Maak de raad');
  const [chair] = await readCards(laptop);
  const paper = await laptop.locator('section.sheet').first().locator('code').allInnerTexts();
  expect(paper).toHaveLength(8);
  await inspect(laptop, 'the cards');

  // switched on with the key, typed as it stands there
  await words(laptop, chair!);
  await laptop.getByRole('link', { name: 'Mijn account' }).click();
  await expect(laptop.getByRole('heading', { name: 'Mijn account' })).toBeVisible();
  await inspect(laptop, 'account');
  await press(laptop, 'Zet aan');
  const key = (await laptop.locator('section:has(#phone) code').innerText()).replaceAll(' ', '');
  const phone = new TOTP({ secret: Secret.fromBase32(key) });
  await expect(laptop.getByRole('img', { name: 'QR-code' })).toBeVisible();
  await inspect(laptop, 'the key');
  await laptop.getByLabel('De code van 6 cijfers').fill('000000');
  await press(laptop, 'Zet de code aan');
  await expect(laptop.getByText('Deze code klopt niet').first()).toBeVisible();
  await laptop.getByLabel('De code van 6 cijfers').fill(phone.generate());
  await press(laptop, 'Zet de code aan');
  await expect(laptop.getByText('De code van je telefoon staat aan.')).toBeVisible();

  // another device, with the words and then the code; the next one, since a code works once
  const other = await device(browser, PHONE);
  await words(other, chair!);
  const field = other.getByLabel('De code van 6 cijfers');
  await expect(field).toHaveAttribute('autocomplete', 'one-time-code');
  await inspect(other, 'the second step');
  await field.fill('12 34 56');
  await press(other, 'Inloggen');
  await expect(other.getByText('Deze code klopt niet').first()).toBeVisible();
  const code = phone.generate({ timestamp: Date.now() + 30_000 });
  await field.fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await press(other, 'Inloggen');
  await expect(other.getByRole('heading', { name: 'Adviesraad Waterdam' })).toBeVisible();

  // a meeting, both at the console
  await laptop.goto(`${server.origin}/council/new`);
  await laptop.getByLabel('Titel van de vergadering').fill('Proef');
  await press(laptop, 'Maak de vergadering');
  await laptop.waitForURL(/\/m\/[^/]+\/prepare/);
  for (const page of [laptop, other]) {
    await page.goto(`${server.origin}/council`);
    await press(page, 'Naar de vergadering');
    await expect(page.getByText('Verbonden')).toBeVisible();
  }

  // locked by a key: nothing shows, also after a reload; the own words open
  await laptop.keyboard.press('Control+Shift+L');
  await expect(laptop.getByRole('heading', { name: 'Dit scherm is vergrendeld' })).toBeFocused();
  await expect(laptop.getByText('Proef')).toBeHidden();
  await inspect(laptop, 'locked');
  await expect(other.getByText('Verbonden')).toBeVisible();
  await laptop.getByLabel('Je vier woorden').fill('fout fout fout fout');
  await press(laptop, 'Ontgrendelen');
  await expect(laptop.getByText('Deze woorden kloppen niet').first()).toBeVisible();
  await laptop.getByLabel('Je vier woorden').fill(chair!.passphrase);
  await press(laptop, 'Ontgrendelen');
  await expect(laptop.getByText('Verbonden')).toBeVisible();
  await press(laptop, 'Vergrendel');
  await expect(laptop.getByRole('heading', { name: 'Dit scherm is vergrendeld' })).toBeVisible();
  await expect(async () => {
    await laptop.reload();
    await expect(laptop).toHaveURL(/\/locked/, { timeout: 2_000 });
  }).toPass();
  await laptop.getByLabel('Je vier woorden').fill(chair!.passphrase);
  await press(laptop, 'Ontgrendelen');
  await expect(laptop.getByText('Verbonden')).toBeVisible();

  // nobody touches it for ten minutes: it locks by itself, in every tab
  const tab = await laptop.context().newPage();
  await tab.clock.install();
  await tab.goto(laptop.url());
  await expect(tab.getByText('Verbonden')).toBeVisible();
  await tab.clock.fastForward('09:00');
  await expect(tab.getByRole('heading', { name: 'Dit scherm is vergrendeld' })).toBeHidden();
  await tab.clock.fastForward('01:30');
  for (const page of [tab, laptop]) await expect(page.getByRole('heading', { name: 'Dit scherm is vergrendeld' })).toBeVisible();
  await tab.close();
  await laptop.getByLabel('Je vier woorden').fill(chair!.passphrase);
  await press(laptop, 'Ontgrendelen');
  await expect(laptop.getByText('Verbonden')).toBeVisible();

  // the other device is signed out from here, and says so
  const account = await laptop.context().newPage();
  await account.goto(`${server.origin}/account`);
  await press(account, 'Log uit op alle andere apparaten');
  await expect(other.getByRole('heading', { name: 'Je bent hier uitgelogd' })).toBeVisible();
  await inspect(other, 'signed out');

  for (const path of ['/recover', '/administrator']) {
    await account.goto(`${server.origin}${path}#made-up`);
    await expect(account.getByText('Deze link werkt niet (meer).')).toBeVisible();
    await inspect(account, path);
  }

  // words and phone lost: a code on paper
  await other.getByRole('link', { name: 'Inloggen' }).click();
  await other.getByText('Hulp', { exact: true }).click();
  await other.getByRole('link', { name: 'Gebruik een herstelcode' }).click();
  await expect(other.getByRole('heading', { name: 'Verder met een herstelcode' })).toBeVisible();
  await other.getByLabel('Inlognaam').fill(chair!.login);
  await other.getByLabel('Je herstelcode').fill(paper[3]!.toUpperCase());
  await inspect(other, 'a code on paper');
  await press(other, 'Geef mij nieuwe woorden');
  const [fresh] = await readCards(other);
  expect(fresh!.passphrase).not.toBe(chair!.passphrase);
  await expect(laptop.getByRole('heading', { name: 'Je bent hier uitgelogd' })).toBeVisible();
  await words(other, fresh!);
  await expect(other.getByRole('heading', { name: 'Adviesraad Waterdam' })).toBeVisible();
  noProblems();
});

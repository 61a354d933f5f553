import { expect, test, type Page } from '@playwright/test';
import { joinByCode } from '../play/doors.ts';
import { BrowserLike } from '../play/browser-like.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { openCouncil } from './council.ts';
import { inspect } from './look.ts';
import { device, goHome, joinOnPhone, LAPTOP, noProblems, PHONE, press } from './people.ts';

/** The door with people at it: many at once, one person with two devices, somebody who is sent away; and a trial that is deleted. */
let server: RunningServer;
test.beforeAll(async () => void (server = await startServer()));
test.afterEach(goHome);
test.afterAll(() => server.stop());

const DOOR = { code: 'Code van de vergadering', next: 'Verder', name: 'Hoe mogen we je noemen?', role: 'Raadslid', ask: 'Vraag om binnen te komen' };
const seatKey = async (page: Page) => (await page.context().cookies()).find((c) => c.name.startsWith('seat-'))!.value;
const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
};

test('the chair deals with a crowd, joins two devices of one person, sends somebody away and lets them back, and deletes the trial', async ({ browser }) => {
  test.setTimeout(120_000);
  const chair = await device(browser, LAPTOP);
  await openCouncil(chair, server);
  await chair.getByRole('link', { name: 'Nieuwe vergadering' }).click();
  await chair.getByLabel(/Titel|Waar gaat/).first().fill('Proef');
  await press(chair, /Maak|Verder|Bewaar/);
  await chair.goto(`${server.origin}/council`);
  await press(chair, 'Naar de vergadering');
  await expect(chair.getByText('Verbonden')).toBeVisible();
  await press(chair, 'Open de zaal');
  const code = (await chair.locator('.code.digits').innerText()).replace(/\s/g, '');

  const phone = await device(browser, PHONE);
  const tablet = await device(browser, PHONE);
  await test.step('a name is let in, and its key is another one from then on', async () => {
    await joinOnPhone(phone, server.origin, code, 'Fatma', DOOR);
    await expect(phone.getByRole('heading', { name: 'Je bent bijna binnen' })).toBeVisible();
    const waited = await seatKey(phone);
    await press(chair, 'Laat binnen: Fatma');
    await expect(phone.getByRole('heading', { name: 'De vergadering begint zo' })).toBeVisible();
    await expect.poll(() => seatKey(phone)).not.toBe(waited);
    await phone.reload();
    await expect(phone.getByRole('heading', { name: 'De vergadering begint zo' })).toBeVisible();
  });

  await test.step('"ik was er al": one tap joins the second device to the seat', async () => {
    await tablet.goto(`${server.origin}/join`);
    await tablet.getByLabel(DOOR.code).fill(code);
    await press(tablet, DOOR.next);
    await tablet.getByLabel('Ik was er al').check();
    await press(tablet, DOOR.ask);
    await expect(tablet.getByText('Vul je naam in.').first()).toBeVisible();
    await tablet.getByLabel(DOOR.name).fill('fatma');
    await inspect(tablet, 'the door, for who was in already');
    await press(tablet, DOOR.ask);
    await expect(chair.getByText('fatma zegt: ik was er al')).toBeVisible();
    await press(chair, 'Ja, dit is Fatma');
    await expect(tablet.getByRole('heading', { name: 'De vergadering begint zo' })).toBeVisible();
  });

  await test.step('thirty made-up people: one banner, the first ones, one act; who is too many gets a kind page', async () => {
    for (let i = 0; i < 30; i++) await joinByCode(new BrowserLike(server.origin), code, `Naam ${i}`, 'observer');
    const late = await device(browser, PHONE);
    await joinOnPhone(late, server.origin, code, 'Te laat', DOOR);
    await expect(late.getByRole('heading', { name: 'Het is heel druk bij de deur' })).toBeVisible();
    await inspect(late, 'the door when it is full');
    await shot(late, 'door-full');
    // on the page, not where it is said for a screen reader
    const hall = chair.getByRole('complementary', { name: 'Mensen en zaal' });
    await expect(hall.getByText('Er komen opeens veel mensen: 30 wachten.')).toBeVisible();
    await expect(chair.getByText('En nog 27')).toBeVisible();
    await inspect(chair, 'the console with a crowd at the door');
    await shot(chair, 'console-crowd');
    await press(chair, 'Weiger alle 30');
    await press(chair, 'Ja, weiger ze');
    await expect(hall.getByText('Er komen opeens veel mensen')).toHaveCount(0);
    // the page tries again by itself, so nobody has to press
    await expect(late.getByRole('heading', { name: 'Je bent bijna binnen' })).toBeVisible({ timeout: 30_000 });
    await press(chair, 'Laat binnen: Te laat');
  });

  await test.step('sent away on both devices, and let back', async () => {
    await chair.getByText('Stoort iemand?').click();
    await chair.getByLabel('Wie stuur je weg?').selectOption({ label: 'Fatma' });
    await press(chair, 'Stuur weg: Fatma');
    await shot(chair, 'console-away');
    await press(chair, 'Ja, stuur weg');
    for (const page of [phone, tablet]) await expect(page.getByRole('heading', { name: 'Je kunt nu niet meedoen' })).toBeVisible();
    await inspect(phone, 'somebody who was sent away');
    await chair.getByText(/^Nog verwacht/).click();
    await press(chair, 'Mag weer meedoen: Fatma');
    for (const page of [phone, tablet]) await expect(page.getByRole('heading', { name: 'De vergadering begint zo' })).toBeVisible();
  });

  await test.step('all about one person, and the end of a trial: each after the passphrase once more', async () => {
    await chair.goto(`${server.origin}/council`);
    await chair.getByText('Gegevens', { exact: true }).click();
    await shot(chair, 'council-data');
    await chair.getByRole('link', { name: 'Gegevens van één persoon' }).click();
    await expect(chair.getByRole('heading', { level: 1, name: 'Gegevens van één persoon' })).toBeVisible();
    await inspect(chair, 'all about one person');
    await shot(chair, 'person-data');
    const [file] = await Promise.all([chair.waitForEvent('download'), chair.getByRole('link', { name: 'Haal op: Fatma', exact: true }).click()]);
    expect(file.suggestedFilename()).toBe('gegevens.json');
    await chair.goto(`${server.origin}/council`);
    await chair.getByText('Gegevens', { exact: true }).click();
    await chair.getByRole('link', { name: 'Verwijder deze vergadering' }).click();
    await press(chair, 'Verwijder alles');
    await expect(chair.getByText('Zet eerst het vinkje.').first()).toBeVisible();
    await inspect(chair, 'deleting a meeting');
    await shot(chair, 'delete');
    await chair.getByLabel('Ik weet dat alles weg is').check();
    await press(chair, 'Verwijder alles');
    await expect(chair.getByText('De vergadering is verwijderd.')).toBeVisible();
    await expect(phone.getByText('Deze vergadering is er niet meer').first()).toBeVisible();
  });
  noProblems();
});

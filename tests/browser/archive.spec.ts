import { expect, test } from '@playwright/test';
import { startServer, type RunningServer } from '../play/server.ts';
import { openCouncil } from './council.ts';
import { inspect, look } from './look.ts';
import { device, goHome, LAPTOP, noProblems, PHONE, press } from './people.ts';

let server: RunningServer;
test.beforeAll(async () => void (server = await startServer()));
test.afterAll(() => server.stop());
test.afterEach(goHome);

const shot = process.env.SHOTS;

test('a secretary puts old advice into the archive, and a citizen finds the public one, without the internal one', async ({ browser }) => {
  test.setTimeout(180_000);
  const chair = await device(browser, LAPTOP);
  await openCouncil(chair, server);
  await chair.getByRole('link', { name: 'Archief' }).click();
  await chair.getByRole('link', { name: 'Zet oude adviezen in het archief' }).click();

  // nothing chosen and nothing typed: said beside the fields, and what was typed stays
  await chair.getByLabel('Waar gaat het over?').fill('De bus rijdt niet meer langs het ziekenhuis.');
  await press(chair, 'Zet in het archief');
  await expect(chair.getByRole('link', { name: 'Kies een bestand.' })).toBeVisible();
  await expect(chair.getByLabel('Waar gaat het over?')).toHaveValue('De bus rijdt niet meer langs het ziekenhuis.');
  await inspect(chair, 'the import with mistakes');

  const put = async (title: string, who: string, name: string, text: string) => {
    await chair.goto(`${server.origin}/archive/import`);
    await chair.getByLabel('Het bestand').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await chair.getByLabel('Titel').fill(title);
    await chair.getByLabel('Datum').fill('2019-05-14');
    await chair.getByLabel('Wet of regel').fill('Wmo 2015');
    await chair.getByRole('radio', { name: who }).check();
    await press(chair, 'Zet in het archief');
  };
  await put('Advies over de zorgbus', 'Iedereen', 'zorgbus.txt', 'Wij vragen om haltes bij de huisartsenpost. Reizigers met een rollator kunnen niet ver lopen.');
  await expect(chair.getByText('Het stuk staat in het archief.')).toBeVisible();
  await put('Brief over de zorgbus aan de raad', 'Alleen voor de raad', 'brief.txt', 'Vertrouwelijk: het rollatorverhaal van een inwoner.');
  await put('Een programma', 'Iedereen', 'virus.exe', 'MZ');
  await expect(chair.getByText('Dit bestand kunnen we niet bewaren.').first()).toBeVisible();
  if (shot) await chair.screenshot({ path: `${shot}/import.png`, fullPage: true });

  const citizen = await device(browser, PHONE);
  await look(citizen, `${server.origin}/archive`, 'the archive');
  // a typing error, and an ending that is not in the text
  await citizen.getByLabel('Waar zoek je naar?').fill('rollaters');
  await citizen.getByRole('button', { name: 'Zoek' }).first().click();
  await expect(citizen.getByRole('heading', { level: 2, name: '1 resultaat' })).toBeVisible();
  await expect(citizen.getByText('In het bestand')).toBeVisible();
  await expect(citizen.locator('mark')).toHaveText('rollator');
  await inspect(citizen, 'a search');
  if (shot) await citizen.screenshot({ path: `${shot}/search-360.png`, fullPage: true });
  await citizen.getByRole('link', { name: 'Advies over de zorgbus' }).click();
  await inspect(citizen, 'an old paper');
  const file = await citizen.request.get(`${citizen.url()}/file`);
  expect([file.status(), file.headers()['content-disposition']?.slice(0, 10), file.headers()['x-content-type-options']]).toEqual([200, 'attachment', 'nosniff']);
  expect(await citizen.context().cookies()).toEqual([]);
  if (shot) await citizen.screenshot({ path: `${shot}/paper-360.png`, fullPage: true });

  await citizen.goto(`${server.origin}/archive?q=nijlpaard&year=2019`);
  await expect(citizen.getByText('We vonden niets.')).toBeVisible();
  await inspect(citizen, 'nothing found');
  if (shot) await citizen.screenshot({ path: `${shot}/nothing-360.png`, fullPage: true });
  await citizen.goto(`${server.origin}/archive?q=zorgbus&year=2018`);
  await citizen.getByRole('link', { name: 'Zonder "Jaar"' }).click();
  await expect(citizen.getByRole('heading', { level: 2, name: '1 resultaat' })).toBeVisible();

  // the officer finds both; the council's own page and its feed have the public one only
  await look(chair, `${server.origin}/archive?q=zorgbus`, 'a search by an officer');
  await expect(chair.getByRole('heading', { level: 2, name: '2 resultaten' })).toBeVisible();
  if (shot) await chair.screenshot({ path: `${shot}/search-1280.png`, fullPage: true });
  await citizen.goto(`${server.origin}/archive`);
  await citizen.getByRole('link', { name: 'Adviezen van' }).first().click();
  await inspect(citizen, 'the list of a council');
  await expect(citizen.getByRole('listitem')).toHaveCount(1);
  if (shot) await citizen.screenshot({ path: `${shot}/council-360.png`, fullPage: true });
  const feed = await (await citizen.request.get(`${citizen.url()}/feed.atom`)).text();
  expect([feed.includes('Advies over de zorgbus'), feed.includes('Brief')]).toEqual([true, false]);

  // what is kept, and who did what
  await look(chair, `${server.origin}/council/retention`, 'what is kept');
  await expect(chair.getByRole('cell', { name: /Zette een oud stuk in het archief/ })).toHaveCount(2);
  if (shot) await chair.screenshot({ path: `${shot}/retention-1280.png`, fullPage: true });
  await chair.setViewportSize(PHONE);
  if (shot) await chair.screenshot({ path: `${shot}/retention-360.png`, fullPage: true });
  noProblems();
});

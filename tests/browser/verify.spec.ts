import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { ballotFileBytes } from '../../src/lib/ballot/file.ts';
import { createIdentity } from '../../src/lib/server/identity/sqlite.ts';
import { ACCOUNT_COOKIE } from '../../src/lib/server/seat-cookies.ts';
import { openDatabase } from '../../src/lib/server/store/database.ts';
import { createStore } from '../../src/lib/server/store/sqlite.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import { bundle, sealable, testKey } from '../../src/lib/verify/bundle.fixture.ts';
import { council } from '../ballot/council.ts';
import { secretDecision } from '../ballot/secret-decision.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { inspect } from './look.ts';

let server: RunningServer;
test.beforeAll(async () => void (server = await startServer()));
test.afterAll(() => server.stop());

const zip = (files = bundle()) => ({ name: 'besluit.zip', mimeType: 'application/zip', buffer: Buffer.from(zipSync(files)) });

test('anybody checks a record in the browser, without a line, and nothing leaves it', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' });
  const page = await context.newPage();
  await page.goto(`${server.origin}/verify`, { waitUntil: 'networkidle' });
  // from here on there is no network: whatever the page would still need or send would fail
  await context.setOffline(true);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const files = page.getByLabel('Bestanden van het verslag');

  await files.setInputFiles(zip());
  await expect(page.getByRole('heading', { name: 'Alles klopt' })).toBeFocused();
  await expect(page.getByText(`Vergelijk daarom deze vingerafdruk met die van de raad: ${testKey().kid}`)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Wat dit niet bewijst' })).toBeVisible();

  await files.setInputFiles(zip({ ...bundle(), 'record.pdf': strToU8('%PDF another') }));
  await expect(page.getByRole('heading', { name: 'Er klopt iets niet' })).toBeFocused();
  await expect(page.getByText('Het bestand record.pdf is veranderd of omgewisseld.')).toBeVisible();

  await files.setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50]) });
  await expect(page.getByRole('heading', { name: 'Dit kunnen wij niet lezen' })).toBeFocused();

  // with keys that were fetched from the council, a bundle of somebody else is found
  await page.getByText('Ik heb de openbare sleutels van de raad zelf opgehaald').click();
  await page.getByLabel('Openbare sleutels van de raad').setInputFiles({ name: 'jwks.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(testKey(2).set)) });
  await files.setInputFiles(zip());
  await expect(page.getByText('Het zegel is gemaakt met een sleutel die hier niet bij hoort.')).toBeVisible();
  expect(asked).toEqual([]);

  await context.setOffline(false);
  await inspect(page, 'verify, with an outcome');
  await context.close();
});

test('anybody counts the ballots of secret rounds again in the browser, without a line: alone, beside the record, and after a change of one byte', async ({ browser }) => {
  const [made, two] = await Promise.all([secretDecision(), council()]);
  const { sum: _, ...facts } = two.file;
  const ballots = (bytes: Uint8Array) => ({ name: 'ballots.json', mimeType: 'application/json', buffer: Buffer.from(bytes) });
  for (const [locale, width, label, holds, broken, came] of [
    ['nl-NL', 360, 'Bestanden van het verslag', 'Alles klopt', 'Er klopt iets niet', '2 van de 3 mensen die eerst niet mee konden, kunnen nu wel mee (ronde 2).'],
    ['en-GB', 1280, 'Files of the record', 'All of it holds', 'Something does not hold', '2 of the 3 people who could not come along at first can come along now (round 2).']
  ] as const) {
    const context = await browser.newContext({ viewport: { width, height: 740 }, locale });
    const page = await context.newPage();
    await page.goto(`${server.origin}/verify`, { waitUntil: 'networkidle' });
    await context.setOffline(true);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const files = page.getByLabel(label);
    await files.setInputFiles(ballots(ballotFileBytes(facts, nodeSuite)));
    await expect(page.getByRole('heading', { name: holds })).toBeFocused();
    await expect(page.getByText(came)).toBeVisible();
    await inspect(page, `verify, ballots that hold, ${locale}`);
    if (process.env.LOOK_DIR) await page.screenshot({ path: `${process.env.LOOK_DIR}/verify-ballots-${width}.png`, fullPage: true });
    await files.setInputFiles([ballots(made.bytes), zip(bundle(sealable(made.events)))]);
    await expect(page.getByRole('heading', { name: holds })).toBeFocused();
    await expect(page.getByText(locale === 'nl-NL' ? 'De stembiljetten en het verslag zeggen hetzelfde' : 'The ballots and the record say the same')).toBeVisible();
    await files.setInputFiles(ballots(made.bytes.with(1_000, made.bytes[1_000]! ^ 1)));
    await expect(page.getByRole('heading', { name: broken })).toBeFocused();
    expect(asked).toEqual([]);
    await context.close();
  }
});

test('the secretary takes the ballots from the record, and counts them again; the council may say that everybody can', async ({ page, context }) => {
  const made = await secretDecision();
  const database = openDatabase(server.dataDir);
  const [identity, store] = [createIdentity(database), createStore(database)];
  const house = await identity.useSetupLink(await identity.createSetupLink(), { council: { name: 'Adviesraad Waterdam' }, chair: { name: 'Piet' }, secretary: { name: 'Anja' } });
  if ('refused' in house) throw new Error(house.refused);
  const events = made.events.map((event) => (event.type === 'MeetingPlanned' ? { ...event, council: { id: house.council.id, name: 'Adviesraad Waterdam' } } : event));
  await store.append({ stream: 'm1', expected: 0, at: 1, issued: made.issued, bulletins: made.bulletins, events: events as never });
  await identity.addMeeting({ meeting: 'm1', council: house.council.id });
  const session = await identity.signIn(house.secretary.account.login, house.secretary.passphrase);
  await store.close();
  if (!('session' in session)) throw new Error('signing in was refused');

  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${server.origin}/records/d1`);
  await expect(page.getByText('Code van alle stembiljetten:')).toHaveCount(2);
  // it is a record for everybody, and the ballots are not
  await expect(page.getByRole('link', { name: 'Stembiljetten controleren' })).toHaveCount(0);
  await context.addCookies([{ name: ACCOUNT_COOKIE, value: session.session, url: server.origin }]);
  await page.reload();
  await inspect(page, 'a record with ballots');
  if (process.env.LOOK_DIR) await page.locator('#files').locator('xpath=..').screenshot({ path: `${process.env.LOOK_DIR}/record-files-360.png` });
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Stembiljetten controleren' }).click()]);
  expect(download.suggestedFilename()).toBe('ballots.json');
  const buffer = await readFile(await download.path());
  expect(buffer.equals(made.bytes)).toBe(true);
  await page.goto(`${server.origin}/verify`, { waitUntil: 'networkidle' });
  await page.getByLabel('Bestanden van het verslag').setInputFiles({ name: 'ballots.json', mimeType: 'application/json', buffer });
  await expect(page.getByText('3 van de 3 mensen die eerst niet mee konden, kunnen nu wel mee (ronde 2).')).toBeVisible();

  await page.goto(`${server.origin}/council/settings`);
  const everyone = page.getByLabel('Iedereen mag de stembiljetten controleren');
  await expect(everyone).not.toBeChecked();
  await everyone.check();
  await inspect(page, 'the settings, with ballots for everybody');
  if (process.env.LOOK_DIR) await page.locator('[aria-labelledby="group-publication"]').screenshot({ path: `${process.env.LOOK_DIR}/settings-360.png` });
  await page.getByRole('button', { name: 'Bewaar de instellingen' }).click();
  await expect(page.getByText('De instellingen zijn bewaard.')).toBeVisible();
  await expect(everyone).toBeChecked();
});

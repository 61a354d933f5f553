import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { cardLink, newCard } from '../../src/lib/client/card.ts';
import { BrowserLike } from '../play/browser-like.ts';
import { tabletLink, useTabletLink } from '../play/doors.ts';
import { readScenario, type Scenario } from '../play/scenario.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { setStage, type Stage } from '../play/stage.ts';
import { cameras, film, readerOfCodes, squaresOf, squaresOfPath, withCamera } from './fake-camera.ts';
import { inspect } from './look.ts';
import { goHome, LAPTOP, noProblems, pageOf } from './people.ts';

/** The shared tablet reads a voting card by its camera [K20], and where it cannot, somebody types. The camera is a film of what our page prints. */

const TABLET = { width: 820, height: 1180 };
const CARD_PERSON = 'Willem de Boer';
const folder = mkdtempSync(join(tmpdir(), 'meegaan-camera-'));
let server: RunningServer;
let stage: Stage;

test.beforeAll(async () => {
  server = await startServer();
  const scenario = readScenario(new URL('../play/scenarios/schuldhulp-spreekuur.json', import.meta.url).pathname);
  const people = scenario.people.map((person) => (person.id === 'willem' ? { ...person, name: CARD_PERSON, joins: 'paper' as const } : person));
  stage = await setStage({ ...scenario, people } satisfies Scenario, server.setupLink!);
  // the card that the play gave him is torn up: here he draws another
  stage.tablet!.close();
  expect(await stage.secretary.send({ type: 'DropCard', for: stage.seats.get('willem')! })).toMatchObject({ ok: true });
});
test.afterEach(goHome);
test.afterAll(async () => {
  stage.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

const start = (page: Page) => page.getByRole('button', { name: 'Scan met de camera' });
const isOpen = (page: Page) => expect(page.getByRole('heading', { name: 'Welke naam is van jou?' }).or(page.getByText('Welke naam is van jou?')).first()).toBeVisible();
const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/camera-${name}.png`, fullPage: true });
};

/** A tablet in a browser with this film before its camera, whose reader knows these texts; `none`: without a reader. */
async function withTablet(filmed: string | null, known: readonly string[] | null | 'none', use: (tablet: Page) => Promise<void>): Promise<void> {
  const { origin, meeting, lead } = stage;
  const browser = await chromium.launch(withCamera(filmed));
  const device = new BrowserLike(origin);
  const place = await useTabletLink(device, await tabletLink(lead.browser, meeting, lead.place));
  const page = await pageOf(browser, device, `${origin}/ping`, TABLET);
  if (known !== 'none') await readerOfCodes(page, known);
  await page.goto(`${origin}/m/${meeting}/tablet?seat=${place}`);
  await use(page);
  noProblems();
  await goHome();
  await browser.close();
}
/** Somebody types it instead. */
async function type(page: Page, card: string): Promise<void> {
  await page.getByLabel('De code van je kaart').fill(card);
  await isOpen(page);
}

test('[K20] a printed card before the camera opens, and then the camera is off', async ({ browser }) => {
  const { origin, meeting, secretary } = stage;
  const print = await pageOf(browser, secretary.browser, `${origin}/m/${meeting}/cards?seat=${secretary.place}`, LAPTOP);
  const sheet = print.locator('.card-sheet').first();
  await expect(sheet).toBeAttached();
  const code = ((await sheet.locator('.signs').textContent()) ?? '').trim().replace(/\s+/g, '-');
  const squares = squaresOfPath((await sheet.locator('svg.qr path').getAttribute('d'))!);
  const link = cardLink(origin, code);
  // what one scans and what one types are the same card
  expect(squares).toEqual(squaresOf(link));
  const filmed = join(folder, 'card.y4m');
  film(filmed, squares);
  await withTablet(filmed, [link], async (tablet) => {
    await start(tablet).click();
    await isOpen(tablet);
    expect(await cameras(tablet)).toEqual([1, 0]);
  });
});

test('[K20] a QR that is no card is said kindly while the camera looks on; stopping and typing work', async () => {
  const filmed = join(folder, 'other.y4m');
  const poster = 'https://raad.example/folder';
  film(filmed, squaresOf(poster));
  await withTablet(filmed, [poster], async (tablet) => {
    await start(tablet).click();
    await expect(tablet.getByText('Dit is geen stemkaart.')).toBeVisible();
    expect(await cameras(tablet)).toEqual([1, 1]);
    await inspect(tablet, 'the tablet, a QR that is no card');
    await shot(tablet, 'other');
    const stop = tablet.getByRole('button', { name: 'Stop de camera' });
    await stop.focus();
    await tablet.keyboard.press('Enter');
    await expect(start(tablet)).toBeFocused();
    expect(await cameras(tablet)).toEqual([1, 0]);
    // once more, and then it is typed while the camera looks
    await tablet.keyboard.press('Enter');
    await expect(stop).toBeFocused();
    await type(tablet, newCard());
    await expect.poll(() => cameras(tablet)).toEqual([2, 0]);
  });
});

test('[K20] a camera that may not be used, a reader that does not work, none at all: a sentence, and the code is typed', async () => {
  await withTablet(null, [], async (tablet) => {
    await start(tablet).click();
    await expect(tablet.getByText('De camera gaat niet aan. Typ de code.')).toBeVisible();
    await inspect(tablet, 'the tablet, without a camera');
    await shot(tablet, 'refused');
    await type(tablet, newCard());
  });
  const filmed = join(folder, 'empty.y4m');
  film(filmed, []);
  await withTablet(filmed, null, async (tablet) => {
    await start(tablet).click();
    await expect(tablet.getByText('Deze tablet leest geen codes met de camera. Typ de code.')).toBeVisible();
    expect(await cameras(tablet)).toEqual([1, 0]);
    await type(tablet, newCard());
  });
  await withTablet(null, 'none', async (tablet) => {
    await expect(tablet.getByText('Deze tablet leest geen codes met de camera. Typ de code.')).toBeVisible();
    await expect(start(tablet)).toHaveCount(0);
    await type(tablet, newCard());
  });
});

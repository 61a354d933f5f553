import { expect, test, type Browser, type Page } from '@playwright/test';
import type { BrowserLike } from '../play/browser-like.ts';
import { openScreen } from '../play/doors.ts';
import { readScenario } from '../play/scenario.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { setStage, type Stage } from '../play/stage.ts';
import { inspect } from './look.ts';
import { cookiesInto, goHome, LAPTOP, noProblems, PHONE, press, watch } from './people.ts';

let server: RunningServer;
let stage: Stage;
test.beforeAll(async () => {
  server = await startServer();
  stage = await setStage(readScenario(new URL('../play/scenarios/zorgtaxi.json', import.meta.url).pathname), server.setupLink!);
  for (const to of ['arrive', 'agree', 'gather'] as const) await stage.lead.send({ type: 'MoveMeeting', to });
});
test.afterEach(goHome);
test.afterAll(async () => {
  stage.close();
  await server.stop();
});

// one meeting goes on through these tests
test.describe.configure({ mode: 'serial' });

const main = (page: Page) => page.locator('#main');
const ARABIC = 'مرحبا، سيارة الأجرة تأتي متأخرة جدا.';
const TAMAZIGHT = 'ⴰⵣⵓⵍ ⴼⵍⵍⴰⵡⵏ';
const LONG = `Zorgtaxi${'vergoedingsregeling'.repeat(12)} 🚕👩🏽‍🦽`;

async function pageOf(browser: Browser, who: BrowserLike, path: string, size: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'nl-NL' });
  await cookiesInto(context, who, stage.origin);
  const page = await context.newPage();
  watch(page);
  await page.goto(stage.origin + path);
  return page;
}
const deskOf = (browser: Browser) => pageOf(browser, stage.secretary.browser, `/m/${stage.meeting}/desk?seat=${stage.secretary.place}`, LAPTOP);

/** The way a text runs, and whether anything makes the page wider than the screen. */
async function runs(page: Page, text: string, direction: 'rtl' | 'ltr', what: string): Promise<void> {
  const found = page.locator('p, li, textarea, q, blockquote').filter({ hasText: text.slice(0, 12) }).last();
  await expect(found, what).toBeVisible();
  expect(await found.evaluate((e) => getComputedStyle(e).direction), `${what}: direction`).toBe(direction);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${what}: sideways`).toBeLessThanOrEqual(0);
}

test('B48 Arabic, Tamazight, emoji and a very long word wrap and run their own way on desk, phone, wall and paper', async ({ browser }) => {
  test.setTimeout(90_000);
  const { meeting, lead, chair } = stage;
  const [noor, ...others] = stage.all().filter((p) => p.view.mine && ['member', 'expert'].includes(p.view.mine.role) && !p.view.mine.leads);
  const { version } = noor!.view.route;
  const said = { source: 'experiential', scope: 'I', name: 'shown', begun: { step: 'gather', version } } as const;
  for (const text of [ARABIC, TAMAZIGHT, LONG]) expect((await noor!.send({ type: 'GiveContribution', ...said, text })).ok).toBe(true);
  await lead.send({ type: 'OpenWall' });
  const screen = await openScreen(chair.browser, meeting, chair.place);
  const phone = await pageOf(browser, others[0]!.browser, `/m/${meeting}/phone?seat=${others[0]!.place}`, PHONE);
  const desk = await deskOf(browser);
  const wall = await pageOf(browser, chair.browser, `/m/${meeting}/screen?seat=${screen.place}`, { width: 1280, height: 720 });
  const paper = await pageOf(browser, stage.secretary.browser, `/m/${meeting}/paper?seat=${stage.secretary.place}`, PHONE);
  for (const [what, page] of Object.entries({ phone, desk, wall, paper })) {
    await runs(page, ARABIC, 'rtl', what);
    await runs(page, TAMAZIGHT, 'ltr', what);
    await runs(page, LONG, 'ltr', what);
  }
  await inspect(paper, 'the page to go on with on paper');
  noProblems();
});

test('the secretary writes notes that save themselves, B50 also what was pasted; a second device sees it and takes nothing away', async ({ browser }) => {
  test.setTimeout(60_000);
  const desk = await deskOf(browser);
  const tablet = await deskOf(browser);
  const notes = (page: Page) => page.getByRole('textbox', { name: 'Notities bij Alle meningen' });
  await notes(desk).pressSequentially('Noor vertelt.');
  await expect(desk.getByText('Bewaard.', { exact: true })).toBeVisible();
  await expect(notes(tablet)).toHaveValue('Noor vertelt.');
  await expect(tablet.getByText(/schrijft hier$/)).toBeVisible();
  await expect(notes(tablet)).not.toBeEditable();

  await notes(desk).evaluate((field: HTMLTextAreaElement) => {
    field.setSelectionRange(field.value.length, field.value.length);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<h1>Kop</h1><script>window.hacked = true</script><p>Eén <b>vet</b> woord<img src="x" onerror="window.hacked = true"></p>');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(notes(desk)).toHaveValue('Noor vertelt.Kop\nEén vet woord');
  expect(await desk.evaluate(() => 'hacked' in window)).toBe(false);
  await expect(notes(tablet)).toHaveValue('Noor vertelt.Kop\nEén vet woord');
  await desk.reload();
  await expect(notes(desk)).toHaveValue('Noor vertelt.Kop\nEén vet woord');

  // whoever wrote here need not wait for themselves after a reload, and lets the section go by leaving it
  await expect(notes(desk)).toBeEditable();
  await notes(desk).focus();
  // the line of the tablet is cut while both write: what was saved and what was typed are both there, and the person chooses
  await desk.locator('h1').click();
  await expect(notes(tablet)).toBeEditable();
  await tablet.context().setOffline(true);
  await notes(tablet).fill('Van de tablet.');
  await notes(desk).fill('Van de laptop.');
  await expect(desk.getByText('Bewaard.', { exact: true })).toBeVisible();
  await desk.locator('h1').click();
  await tablet.context().setOffline(false);
  await expect(tablet.getByText('Hier staat ook een andere tekst')).toBeVisible({ timeout: 30_000 });
  await expect(tablet.getByText('Van de laptop.')).toBeVisible();
  await press(tablet, 'Zet ze onder elkaar');
  await expect(notes(desk)).toHaveValue('Van de laptop.\n\nVan de tablet.');
  noProblems();
});

test('a round on paper is entered twice; then input is linked by keys alone, and one answer is given to more', async ({ browser }) => {
  test.setTimeout(90_000);
  const { lead, meeting } = stage;
  for (const to of ['search', 'spread', 'ready', 'vote'] as const) await lead.send({ type: 'MoveMeeting', to, reason: 'Wij willen het weten.' });
  const desk = await deskOf(browser);
  const chair = await pageOf(browser, lead.browser, `/m/${meeting}/chair?seat=${lead.place}`, LAPTOP);
  const count = async (page: Page, numbers: readonly string[]) => {
    for (const [i, label] of ['Ik kan mee', 'Nog niet', 'Ik onthoud me'].entries()) await page.getByRole('textbox', { name: label }).fill(numbers[i]!);
  };
  await test.step('the secretary and whoever leads enter the same numbers', async () => {
    await desk.getByText('Deze ronde is op papier gehouden').click();
    await press(desk, 'Geef de telling door');
    await expect(desk.getByText('Vul een aantal in. Niemand is 0.').first()).toBeVisible();
    await count(desk, ['3', '1', '0']);
    await desk.getByLabel('Wie telden er?').fill('Kees en Ria');
    await press(desk, 'Geef de telling door');
    await expect(chair.getByText('Geteld door: Kees en Ria')).toBeVisible();
    await count(chair, ['4', '0', '0']);
    await press(chair, 'Sluit de ronde met deze telling');
    await expect(chair.getByText('Jullie schreven niet dezelfde aantallen op.')).toBeVisible();
    await count(chair, ['3', '1', '0']);
    await press(chair, 'Sluit de ronde met deze telling');
    await expect(main(desk).getByText('op papier gehouden')).toBeVisible();
  });
  await test.step('Ctrl+K: which input, to what; the focus stays in the box for the next', async () => {
    for (const to of ['need', 'improve'] as const) await lead.send({ type: 'MoveMeeting', to });
    await expect(desk.getByText('3 bijdragen zijn niet gekoppeld')).toBeVisible();
    await desk.keyboard.press('Control+k');
    await expect(desk.getByRole('combobox', { name: 'Welke inbreng?' })).toBeFocused();
    await desk.keyboard.type('zorgtaxi');
    await expect(desk.getByRole('dialog').getByRole('option')).toHaveCount(1);
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('combobox', { name: 'Waaraan koppel je deze inbreng?' })).toBeFocused();
    await desk.keyboard.type('onderbouwing onderdeel 1');
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('ArrowUp');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('dialog').getByText(/De koppeling staat erin/)).toBeVisible();
    await expect(desk.getByRole('combobox', { name: 'Welke inbreng?' })).toBeFocused();
    await inspect(desk, 'linking by keys');
    await desk.keyboard.press('Escape');
    await expect(desk.getByText('2 bijdragen zijn niet gekoppeld')).toBeVisible();
  });
  await test.step('one answer for two inputs of an owner who agreed becomes two answers', async () => {
    await lead.send({ type: 'MoveMeeting', to: 'settle' });
    const owner = stage.all().find((p) => p.view.mine?.inputs.some((input) => input.text === ARABIC))!;
    for (const { id, text } of owner.view.mine!.inputs) {
      if (text !== LONG) expect(await owner.send({ type: 'AgreeToGrouping', input: id, agree: true })).toEqual({ ok: true });
    }
    await expect(main(desk).getByRole('heading', { name: 'Wat nog moet tot het verslag vaststaat' })).toBeVisible();
    await main(desk).getByRole('listitem').filter({ hasText: TAMAZIGHT }).getByRole('button', { name: 'Geef antwoord' }).click();
    await desk.getByRole('radio', { name: /Niet gevolgd/ }).check();
    await desk.getByRole('radio', { name: /geld/ }).first().check();
    await desk.getByLabel('Leg het uit').fill('Hier is nu geen geld voor.');
    await desk.getByText('Zelfde antwoord voor meer').click();
    await desk.getByRole('group', { name: 'Voor welke inbreng nog meer?' }).getByRole('checkbox', { name: ARABIC }).check();
    await press(desk, 'Bewaar 2 antwoorden');
    await expect(desk.getByRole('complementary').getByText('Alle inbreng heeft een antwoord.')).toBeVisible();
  });
  await test.step('a note goes into the record only with a yes', async () => {
    await press(desk, 'Zet in het verslag');
    await expect(main(desk).getByText('Staat in het verslag.', { exact: true })).toBeVisible();
    await desk.goto(`${stage.origin}/records/${stage.decision}`);
    await expect(main(desk).getByText('Van de tablet.')).toBeVisible();
    await expect(main(desk).getByText('Deze ronde is op papier gehouden.')).toBeVisible();
    await expect(main(desk).getByText('Wie er telde: Kees en Ria')).toBeVisible();
    // B48, in the record: as wide as a phone
    await desk.setViewportSize(PHONE);
    await runs(desk, ARABIC, 'rtl', 'the record');
    await runs(desk, LONG, 'ltr', 'the record');
  });
  noProblems();
});

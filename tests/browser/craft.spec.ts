import { expect, test, type Page } from '@playwright/test';
import { openScreen } from '../play/doors.ts';
import { readScenario } from '../play/scenario.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { setStage } from '../play/stage.ts';
import { inspect } from './look.ts';
import { goHome, LAPTOP, noProblems, pageOf, PHONE, press } from './people.ts';

let server: RunningServer;
test.beforeAll(async () => void (server = await startServer()));
test.afterEach(goHome);
test.afterAll(() => server.stop());

const SCENARIO = new URL('../play/scenarios/schuldhulp-spreekuur.json', import.meta.url).pathname;
const BAD = 'Wie dit bedacht, is een sukkel.';
const main = (page: Page) => page.locator('#main');

test('the one who leads keeps time, gives turns, hides a card, freezes the screen and calls a break; phone and big screen say so', async ({ browser }) => {
  test.setTimeout(90_000);
  const stage = await setStage(readScenario(SCENARIO), server.setupLink!);
  const { origin, meeting, lead } = stage;
  for (const to of ['arrive', 'agree', 'gather'] as const) await lead.send({ type: 'MoveMeeting', to });
  const noor = stage.player('noor')!;
  const { place } = await openScreen(stage.chair.browser, meeting, stage.chair.place);
  const chair = await pageOf(browser, lead.browser, `${origin}/m/${meeting}/chair?seat=${lead.place}`, LAPTOP);
  const phone = await pageOf(browser, noor.browser, `${origin}/m/${meeting}/phone?seat=${noor.place}`, PHONE);
  const screen = await pageOf(browser, stage.chair.browser, `${origin}/m/${meeting}/screen?seat=${place}`, { width: 1280, height: 720 });
  const shot = async (name: string) => {
    if (!process.env.SHOTS) return;
    for (const [who, page] of [['chair', chair], ['phone', phone], ['screen', screen]] as const) await page.screenshot({ path: `${process.env.SHOTS}/${name}-${who}.png`, fullPage: who === 'chair' });
  };

  await test.step('time: whole minutes on the big screen, a wish for more from a phone, more with one press', async () => {
    await press(chair, 'Start 10 minuten');
    await expect(main(screen).getByText('Nog ongeveer 10 minuten')).toBeVisible();
    await press(phone, 'Ik wil meer tijd');
    await expect(main(phone).getByText('De voorzitter ziet: iemand wil meer tijd.')).toBeVisible();
    await expect(chair.getByText('Iemand vraagt meer tijd.').first()).toBeVisible();
    await shot('1-time');
    await press(chair, '+5 minuten');
    await expect(main(screen).getByText('Nog ongeveer 15 minuten')).toBeVisible();
    await expect(chair.locator('.console').getByText('Iemand vraagt meer tijd.')).toHaveCount(0);
  });

  await test.step('a hand has a place; getting the turn lowers it, and the phone says when it is done', async () => {
    await press(phone, 'Hand');
    await expect(phone.locator('.phone').getByText('Je hand is omhoog. Je bent 1e.')).toBeVisible();
    await expect(main(screen).getByText('1 hand omhoog')).toBeVisible();
    await shot('2-hand');
    await press(chair, /^Geef de beurt/);
    await expect(phone.locator('.phone').getByText('Jij bent aan de beurt')).toBeVisible();
    await expect(main(screen).getByText(/^Aan het woord/)).toBeVisible();
    await press(phone, 'Klaar');
    await expect(main(screen).getByText(/^Aan het woord/)).toBeHidden();
  });

  await test.step('a round: quiet first, who speaks and who is next, passing and going on', async () => {
    await chair.locator('summary', { hasText: 'Begin een rondje' }).click();
    await chair.getByLabel('Tijd per persoon').selectOption('2');
    await press(chair, 'Start het rondje');
    await expect(main(screen).getByText(/^Daarna:/)).toBeVisible();
    await shot('3-round');
    // Noor spoke already, so everyone else comes first; whoever leads may ask her in between
    const now = chair.getByRole('group', { name: /^Nu: / });
    const first = (await now.getAttribute('aria-label'))!;
    await chair.locator('summary', { hasText: 'Zet iemand ertussen' }).click();
    await chair.getByLabel('Wie?', { exact: true }).selectOption({ label: 'Noor Haddad' });
    await press(chair, 'Als volgende');
    await expect(phone.locator('.phone').getByText('Hierna ben jij aan de beurt')).toBeVisible();
    await now.getByRole('button', { name: /^Klaar/ }).click();
    await expect(chair.getByRole('group', { name: first })).toHaveCount(0);
    await expect(phone.locator('.phone').getByText('Jij bent aan de beurt')).toBeVisible();
    await shot('4-turn');
    for (const [what, page] of [['a round: chair', chair], ['a round: phone', phone], ['a round: big screen', screen]] as const) await inspect(page, what);
    await press(phone, 'Ik sla over');
    await expect(chair.getByText('Sloeg over: Noor Haddad')).toBeVisible();
    await press(chair, 'Stop het rondje');
    await expect(main(screen).getByText(/^Aan het woord/)).toBeHidden();
  });

  await test.step('a card that hurts somebody leaves the big screen; its writer alone reads why', async () => {
    await phone.getByLabel('Wat wil je zeggen?').fill(BAD);
    await press(phone, 'Versturen');
    await expect(chair.getByText(BAD)).toBeVisible();
    await press(chair, 'Zet de inbreng op het scherm');
    await expect(main(screen).getByText(BAD)).toBeVisible();
    const card = chair.getByRole('article').filter({ hasText: BAD });
    await card.getByText('Toon deze kaart niet').click();
    await card.getByLabel('Waarom niet?').fill('Hier staat een scheldwoord.');
    await card.getByRole('button', { name: 'Toon hem niet' }).click();
    await expect(main(screen).getByText(BAD)).toBeHidden();
    await expect(main(phone).getByText(/Hier staat een scheldwoord/)).toBeVisible();
    await shot('5-hidden');
  });

  await test.step('a frozen screen stays on what it shows; a break says when it ends, everywhere', async () => {
    await press(chair, 'Zet het beeld stil');
    await expect(chair.getByText(/Het grote scherm staat stil/)).toBeVisible();
    const before = await screen.getByRole('heading', { level: 1 }).innerText();
    await press(chair, 'Verder naar Wie denkt er anders?');
    await expect(chair.getByRole('heading', { level: 1, name: 'Wie denkt er anders?' })).toBeVisible();
    await expect(main(phone).getByText('De voorzitter is nu bij: Wie denkt er anders?')).toBeVisible();
    expect(await screen.getByRole('heading', { level: 1 }).innerText()).toBe(before);
    await shot('6-frozen');
    await press(chair, 'Pauze');
    await press(chair, /^10 minuten$/);
    for (const page of [chair, phone, screen]) await expect(main(page).getByText(/^We gaan verder om \d\d\.\d[05] uur\.$/)).toBeVisible();
    await shot('7-break');
    for (const [what, page] of [['a break: chair', chair], ['a break: phone', phone], ['a break: big screen', screen]] as const) await inspect(page, what);
    await press(chair, 'Ga weer verder');
    await press(chair, 'Laat het beeld weer meelopen');
    await expect(screen.getByRole('heading', { level: 1 })).not.toHaveText(before);
  });
  stage.close();
  noProblems();
});

import { expect, test, type Page } from '@playwright/test';
import { readScenario } from '../play/scenario.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { setStage } from '../play/stage.ts';
import { look } from './look.ts';
import { goHome, LAPTOP, noProblems, pageOf, PHONE, press } from './people.ts';

let server: RunningServer;
test.beforeAll(async () => void (server = await startServer()));
test.afterEach(goHome);
test.afterAll(() => server.stop());

const SCENARIO = new URL('../play/scenarios/schuldhulp-spreekuur.json', import.meta.url).pathname;
const WHY = 'Mijn zus werkt bij deze aanbieder.';
const NOTE = 'Vraag Ria straks naar haar zus.';
const main = (page: Page) => page.locator('#main');

test('B16 the chair takes the lead over: the old device is told, and has nothing left to press; ahead is only looked at; somebody steps out', async ({ browser }) => {
  test.setTimeout(90_000);
  const stage = await setStage(readScenario(SCENARIO), server.setupLink!);
  const { origin, meeting, lead } = stage;
  for (const to of ['arrive', 'agree', 'gather'] as const) await lead.send({ type: 'MoveMeeting', to });
  const noor = stage.player('noor')!;
  // a member leads for the chair; the chair takes it back below
  const sanne = stage.player('sanne')!;
  await lead.send({ type: 'HandOverLead', seat: sanne.view.mine!.seat });
  const old = await pageOf(browser, sanne.browser, `${origin}/m/${meeting}/chair?seat=${sanne.place}`, LAPTOP);
  const chair = await pageOf(browser, stage.chair.browser, `${origin}/m/${meeting}/chair?seat=${stage.chair.place}`, LAPTOP);
  const phone = await pageOf(browser, noor.browser, `${origin}/m/${meeting}/phone?seat=${noor.place}`, PHONE);
  const shot = async (name: string) => {
    if (!process.env.SHOTS) return;
    for (const [who, page] of [['old', old], ['chair', chair], ['phone', phone]] as const) await page.screenshot({ path: `${process.env.SHOTS}/lead-${name}-${who}.png`, fullPage: true });
  };

  await test.step('looking ahead shows what a step is and what everyone will see, and the meeting stays where it is', async () => {
    const route = old.getByRole('navigation', { name: /Waar zijn we/ });
    await route.getByRole('button', { name: /Stemmen/ }).click();
    await expect(old.getByText('Je kijkt alleen. De vergadering blijft waar zij is.')).toBeVisible();
    await expect(old.getByText('Dan staat op het grote scherm')).toBeVisible();
    await shot('1-ahead');
    await expect(old.getByRole('heading', { level: 1 })).toHaveText('Alle meningen');
    await press(old, 'Sluit de uitleg');
  });

  await test.step('a phone that is along is counted; a private note stays', async () => {
    await expect(old.getByText('Een paar mensen zijn mee')).toBeVisible();
    await old.locator('summary', { hasText: 'Mijn notities bij deze stap' }).click();
    await old.getByLabel('Mijn notities bij deze stap').fill(NOTE);
    await expect(old.getByText('Bewaard', { exact: true })).toBeVisible();
    await expect(chair.getByText(NOTE)).toHaveCount(0);
    await old.reload();
    await old.locator('summary', { hasText: 'Mijn notities bij deze stap' }).click();
    await expect(old.getByLabel('Mijn notities bij deze stap')).toHaveValue(NOTE);
  });

  await test.step('somebody with an interest steps out on their phone, in their own words', async () => {
    await press(phone, 'Hulp');
    await phone.locator('summary', { hasText: 'Ik doe niet mee bij dit besluit' }).click();
    await phone.getByLabel('Waarom doe je niet mee?').fill(WHY);
    await shot('2-out');
    await phone.getByRole('button', { name: 'Ik doe niet mee' }).click();
    await expect(phone.getByText('Je doet niet mee bij dit besluit. Dit zei je:')).toBeVisible();
    await phone.keyboard.press('Escape');
    await expect(main(phone).getByText('Je doet niet mee bij dit besluit. Je mag blijven en luisteren.')).toBeVisible();
    await chair.locator('summary', { hasText: 'Wie zijn er?' }).click();
    await expect(chair.getByText(`Doet niet mee bij dit besluit: “${WHY}”`)).toBeVisible();
    await shot('3-is-out');
  });

  await test.step('the lead is taken over; the old device is told who leads', async () => {
    await press(chair, 'Neem de leiding');
    await press(chair, 'Ja, ik leid');
    await expect(chair.getByRole('button', { name: 'Verder naar Wie denkt er anders?' })).toBeVisible();
    await expect(old.getByText(/ leidt nu\. Je doet nu mee als lid\.$/)).toBeVisible();
    await expect(old.getByRole('button', { name: /^Verder naar/ })).toHaveCount(0);
    await shot('4-taken');
    await press(chair, 'Verder naar Wie denkt er anders?');
    await expect(chair.getByRole('heading', { level: 1 })).toHaveText('Wie denkt er anders?');
  });

  await look(chair, `${origin}/m/${meeting}/chair?seat=${stage.chair.place}`, 'the console');
  noProblems();
});

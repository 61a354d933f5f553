import { expect, test, type Page } from '@playwright/test';
import { readScenario } from '../play/scenario.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { setStage } from '../play/stage.ts';
import { inspect } from './look.ts';
import { goHome, LAPTOP, noProblems, pageOf, PHONE, press } from './people.ts';

/** Minority views after a secret vote [K19]: one screen for everybody, shown all at once, and proven where they come from. */

let server: RunningServer;
test.beforeAll(async () => void (server = await startServer()));
test.afterEach(goHome);
test.afterAll(() => server.stop());

const SCENARIO = new URL('../play/scenarios/schuldhulp-spreekuur.json', import.meta.url).pathname;
const PROOF = 'Ondertekend door iemand die niet mee kon. Niemand kan zien wie.';
const main = (page: Page) => page.locator('#main');
/** From below: the bar at the foot of the screen then lies half over nothing that one presses. */
const look = async (page: Page, name: string) => {
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await inspect(page, name);
};
const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/minority-${name}.png`, fullPage: true });
};

test('[K19] [P4] [P5] everybody gets the same screen; all texts come at once, and what the minority wrote is signed by nobody in particular', async ({ browser }) => {
  const stage = await setStage(readScenario(SCENARIO), server.setupLink!);
  const { origin, meeting, lead } = stage;
  // who cannot come along and who can: each on a real phone; the others vote as phones do
  const [noor, joost] = [stage.player('noor')!, stage.player('joost')!];
  for (const player of [noor, joost]) player.close();
  const at = (face: string, place: string) => `${origin}/m/${meeting}/${face}?seat=${place}`;
  for (const to of ['arrive', 'agree', 'gather', 'search', 'spread', 'ready'] as const) await lead.send({ type: 'MoveMeeting', to });
  const minority = await pageOf(browser, noor.browser, at('phone', noor.place), PHONE);
  const along = await pageOf(browser, joost.browser, at('phone', joost.place), PHONE);
  const chair = await pageOf(browser, stage.chair.browser, at('chair', stage.chair.place), LAPTOP);
  expect(await lead.send({ type: 'MoveMeeting', to: 'vote', reason: 'We stemmen nu.' })).toMatchObject({ ok: true });

  await test.step('three cannot come along', async () => {
    for (const [page, choice] of [[minority, 'Nog niet'], [along, 'Ik kan mee']] as const) {
      await press(page, 'Ga mee');
      await page.getByRole('radio', { name: choice }).check();
      await press(page, 'Stuur mijn keuze');
    }
    const others = ['willem', 'karim', 'sanne', 'lukasz', 'tugba', 'els', 'amina'].map((id) => stage.player(id)!);
    for (const [i, player] of others.entries()) expect(await player.vote(i < 2 ? 'not-yet' : 'along')).toMatchObject({ ok: true });
    for (const page of [minority, along]) await expect(main(page).getByText('Ontvangen. Jij koos:')).toBeVisible();
    expect(await lead.send({ type: 'CloseRound' })).toMatchObject({ ok: true });
    for (const to of ['need', 'improve', 'settle'] as const) expect(await lead.send({ type: 'MoveMeeting', to })).toMatchObject({ ok: true });
  });

  await test.step('at the settlement everybody is asked in the same way, whatever they chose', async () => {
    for (const page of [minority, along]) {
      await press(page, 'Ga mee');
      await expect(main(page).getByRole('heading', { name: 'Wil je iets laten opschrijven bij dit besluit?' })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Leg mijn tekst klaar' })).toBeVisible();
    }
    const asked = (page: Page) => main(page).locator('section[aria-labelledby="minority"]').innerText();
    await expect(async () => expect(await asked(minority)).toBe(await asked(along))).toPass();
    await look(minority, 'minority view: asked');
    await shot(minority, '1-asked');
    await press(along, 'Leg mijn tekst klaar');
    await expect(main(along).getByText('Schrijf eerst op wat in het verslag moet.').first()).toBeVisible();
    await look(along, 'minority view: nothing written');
    await shot(along, '1-empty');
  });

  await test.step('what was typed stays through a reload, goes by itself, and can be changed', async () => {
    const box = minority.getByLabel('Wat wil je dat er in het verslag komt?');
    await box.fill('Ik mis de balie.');
    await minority.reload();
    await expect(box).toHaveValue('Ik mis de balie.');
    await press(minority, 'Leg mijn tekst klaar');
    await expect(main(minority).getByText('Je tekst is aangekomen.')).toBeVisible();
    await minority.reload();
    await expect(main(minority).getByText('Je tekst is aangekomen.')).toBeVisible();
    await look(minority, 'minority view: arrived');
    await shot(minority, '2-arrived');
    await press(minority, 'Verander mijn tekst');
    await expect(box).toBeFocused();
    await box.fill('Ik mis de balie in de wijk.');
    await press(minority, 'Leg mijn tekst klaar');
    await along.getByLabel('Wat wil je dat er in het verslag komt?').fill('Ik help wie vastloopt.');
    await press(along, 'Leg mijn tekst klaar');
    for (const page of [minority, along]) await expect(main(page).getByText('Je tekst is aangekomen.')).toBeVisible();
  });

  await test.step('whoever leads sees that nothing was shown yet, and shows all at once', async () => {
    await expect(main(chair).getByText('Niemand ziet wie dat doet.')).toBeVisible();
    await expect(main(chair)).not.toContainText('balie');
    await look(chair, 'minority view: to be shown');
    await shot(chair, '3-to-show');
    await press(chair, 'Laat de minderheidsstandpunten zien');
    await expect(main(chair).getByText('Ik mis de balie in de wijk.')).toBeVisible();
    await expect(chair.getByRole('button', { name: 'Laat de minderheidsstandpunten zien' })).toHaveCount(0);
    await shot(chair, '4-shown');
  });

  await test.step('phones have the texts, the proof beside what the minority wrote, and say that one’s own is there', async () => {
    for (const page of [minority, along]) {
      await expect(main(page).getByText('Jouw tekst staat erin.')).toBeVisible();
      await expect(main(page).getByText('Ik help wie vastloopt.').last()).toBeVisible();
      await expect(main(page).getByText(PROOF)).toHaveCount(1);
      await expect(page.getByRole('button', { name: 'Leg mijn tekst klaar' })).toHaveCount(0);
    }
    await look(minority, 'minority view: shown');
    await shot(minority, '5-shown');
  });
  stage.close();
  noProblems();
});

import { expect, test, type Page } from '@playwright/test';
import { readScenario } from '../play/scenario.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { setStage } from '../play/stage.ts';
import { inspect } from './look.ts';
import { goHome, LAPTOP, noProblems, pageOf, PHONE, press, watch } from './people.ts';

/** What people see of a secret round, in each state that a phone can be in; of whole meetings with cards and pens: ballot.spec.ts. */

let server: RunningServer;
test.beforeAll(async () => void (server = await startServer()));
test.afterEach(goHome);
test.afterAll(() => server.stop());

const SCENARIO = new URL('../play/scenarios/schuldhulp-spreekuur.json', import.meta.url).pathname;
const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;
const main = (page: Page) => page.locator('#main');
const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/secret-${name}.png`, fullPage: true });
};

test('[K1] [K4] [K8] [K11] [K14] [K17] a secret round on phone, console, desk and big screen: without somebody, with a device too many, closed over a missing ballot', async ({ browser }) => {
  const stage = await setStage(readScenario(SCENARIO), server.setupLink!);
  const { origin, meeting, lead } = stage;
  const [noor, karim] = [stage.player('noor')!, stage.player('karim')!];
  const others = ['willem', 'joost', 'sanne', 'lukasz', 'tugba', 'els', 'amina'].map((id) => stage.player(id)!);
  // these two have no other device
  noor.close();
  karim.close();
  for (const to of ['arrive', 'agree', 'gather', 'search', 'spread', 'ready'] as const) await lead.send({ type: 'MoveMeeting', to });
  const at = (face: string, place: string) => `${origin}/m/${meeting}/${face}?seat=${place}`;
  const phone = await pageOf(browser, noor.browser, at('phone', noor.place), PHONE);
  const chair = await pageOf(browser, stage.chair.browser, at('chair', stage.chair.place), LAPTOP);
  const desk = await pageOf(browser, stage.secretary.browser, at('desk', stage.secretary.place), LAPTOP);

  await test.step('before the vote the two sentences, what is not promised and each case are one tap away', async () => {
    await phone.locator('summary', { hasText: 'Hoe geheim is mijn keuze?' }).click();
    await expect(main(phone).getByText('Je telefoon stopt een leeg stembiljet in een dichte envelop.')).toBeVisible();
    await expect(main(phone).getByText('Nog niemand van buiten heeft gekeken of dit samen goed in elkaar zit.')).toBeVisible();
    for (const when of ['Er zijn te weinig mensen', 'De verbinding is niet veilig', 'Je komt later binnen', 'Je gaat eerder weg']) await expect(main(phone).getByText(when)).toBeVisible();
    await inspect(phone, 'secret: before the vote');
    await shot(phone, '1-before');
  });

  expect(await lead.send({ type: 'MoveMeeting', to: 'vote', reason: 'We stemmen nu.' })).toMatchObject({ ok: true });
  await press(phone, 'Ga mee');

  await test.step('while ballots are given out the console and the desk say who has none yet; a phone can choose already', async () => {
    for (const page of [chair, desk]) {
      await expect(main(page).getByText('8 van de 9 mensen hebben een stembiljet').first()).toBeVisible();
      await expect(main(page).getByText('Karim Bouali').first()).toBeVisible();
    }
    await phone.getByRole('radio', { name: 'Ik kan mee' }).check();
    await press(phone, 'Stuur mijn keuze');
    for (const again of [false, true]) {
      if (again) await phone.reload();
      await expect(main(phone).getByText('Jij koos: Ik kan mee.')).toBeVisible();
      await expect(main(phone).getByText('Nog niet aangekomen.')).toBeVisible();
    }
    await inspect(phone, 'secret: under way');
    await inspect(chair, 'secret: giving out');
    await shot(phone, '2-under-way');
    await shot(chair, '2-giving-out');
    await shot(desk, '2-giving-out-desk');
  });

  await test.step('the chair begins without somebody only with a reason, who is told so; the choice arrives', async () => {
    const reason = chair.getByLabel('Waarom wacht je niet op hen?');
    await press(chair, 'Begin zonder hen');
    await expect(main(chair).getByText('stemt dan niet mee in dit besluit')).toBeVisible();
    await press(chair, 'Ja, begin zonder hen');
    await expect(main(chair).getByText('Hier hoort een reden bij.')).toBeVisible();
    await expect(reason).toBeFocused();
    await inspect(chair, 'secret: beginning without somebody');
    await shot(chair, '3-begin-reason');
    // what was typed stays
    await reason.fill('Zijn telefoon is leeg.');
    const voiding = chair.getByLabel('Waarom telt deze ronde niet?');
    await main(chair).locator('summary', { hasText: 'Laat deze ronde niet tellen' }).click();
    await voiding.fill('De verkeerde tekst.');
    await chair.reload();
    await main(chair).locator('summary', { hasText: 'Laat deze ronde niet tellen' }).click();
    await expect(voiding).toHaveValue('De verkeerde tekst.');
    await press(chair, 'Begin zonder hen');
    await expect(reason).toHaveValue('Zijn telefoon is leeg.');
    await press(chair, 'Ja, begin zonder hen');
    for (const page of [chair, desk]) await expect(main(page).getByText('1 mens kreeg geen stembiljet.')).toBeVisible();
    await expect(main(phone).getByText('Ontvangen. Jij koos: Ik kan mee.')).toBeVisible();
    const left = await pageOf(browser, karim.browser, at('phone', karim.place), PHONE);
    await expect(main(left).getByText('Je telefoon kreeg geen stembiljet.')).toBeVisible();
    await expect(left.getByRole('button', { name: 'Stuur mijn keuze' })).toHaveCount(0);
    await inspect(left, 'secret: left out');
    await shot(left, '3-left-out');
  });

  const second = await pageOf(browser, noor.browser, at('phone', noor.place), PHONE);
  await test.step('another device of the same seat is told where the ballot is, and cannot choose', async () => {
    await expect(main(second).getByText('Je stembiljet is op je andere apparaat.')).toBeVisible();
    await expect(second.getByRole('radio')).toHaveCount(0);
    await inspect(second, 'secret: elsewhere');
    await shot(second, '4-elsewhere');
  });

  // one of them does not choose
  for (const [i, player] of others.slice(1).entries()) expect(await player.vote(i < 3 ? 'not-yet' : 'along')).toMatchObject({ ok: true });

  await test.step('the chair cannot close over the missing ballot without a reason', async () => {
    await expect(main(chair).getByText('7 van de 8 ontvangen')).toBeVisible();
    await shot(chair, '5-received');
    await press(chair, 'Sluit de ronde');
    await expect(main(chair).getByText('Nog niet alle stemmen zijn ontvangen.')).toBeVisible();
    await press(chair, 'Ja, sluit de ronde nu');
    await expect(main(chair).getByText('Hier hoort een reden bij.')).toBeVisible();
    await inspect(chair, 'secret: closing over a missing ballot');
    await shot(chair, '5-reason');
    // a reason that was typed before closes nothing by itself, and stays
    const closing = chair.getByLabel('Waarom sluit je nu al?');
    await closing.fill('Iemand moest even weg.');
    await press(chair, 'Wacht nog');
    for (const again of [false, true]) {
      if (again) await chair.reload();
      await press(chair, 'Sluit de ronde');
      await expect(closing).toHaveValue('Iemand moest even weg.');
    }
    await press(chair, 'Ja, sluit de ronde nu');
    await expect(main(chair).getByText('Code van deze stemming')).toBeVisible();
  });

  const opened = chair.context().waitForEvent('page');
  await press(chair, 'Open het grote scherm');
  const screen = await opened;
  watch(screen);
  await screen.setViewportSize({ width: 1920, height: 1080 });
  await test.step('everyone sees the class and one code; the phone says that its vote is in, and never what it was', async () => {
    await expect(screen.getByText('Staat dezelfde code op jouw telefoon?')).toBeVisible();
    const code = CODE.exec(await screen.locator('body').innerText())![0];
    await expect(main(phone).getByText('Jouw stem zit erin.')).toBeVisible();
    await expect(main(phone)).toContainText(code);
    await expect(main(phone)).not.toContainText('Jij koos');
    await expect(main(second).getByText('Kijk daar of je stem erin zit.')).toBeVisible();
    await expect(main(chair)).toContainText(code);
    await expect(main(desk)).toContainText(code);
    for (const page of [phone, chair, desk]) await expect(main(page)).toContainText('Waarom zonder hen is begonnen: “Zijn telefoon is leeg.”');
    await expect(screen.getByText('1 mens kreeg geen stembiljet.')).toBeVisible();
    await expect(screen.getByText('Zijn telefoon is leeg.')).toHaveCount(0);
    await main(desk).locator('summary', { hasText: 'Zegt een telefoon dat er iets niet klopt?' }).click();
    const [file] = await Promise.all([desk.waitForEvent('download'), main(desk).getByRole('link', { name: 'Haal de stembiljetten op' }).click()]);
    expect(file.suggestedFilename()).toBe('ballots.json');
    await inspect(desk, 'secret: what to do when a phone warns');
    await inspect(phone, 'secret: it is in');
    await inspect(screen, 'secret: the code');
    for (const [name, page] of [['phone', phone], ['screen', screen], ['chair', chair], ['desk', desk]] as const) await shot(page, `6-closed-${name}`);
  });

  await test.step('in a later round the choice stays by one tap, and only by that', async () => {
    await press(chair, 'Nog een ronde over dezelfde tekst');
    await expect(main(phone).getByText('Vorige keer koos je: Ik kan mee.')).toBeVisible();
    await expect(main(chair).getByText('0 van de 8 ontvangen')).toBeVisible();
    await shot(phone, '7-stays');
    await press(phone, 'Mijn keuze blijft zo');
    await expect(main(phone).getByText('Ontvangen. Jij koos: Ik kan mee.')).toBeVisible();
    await expect(main(chair).getByText('1 van de 8 ontvangen')).toBeVisible();
  });
  stage.close();
  noProblems();
});

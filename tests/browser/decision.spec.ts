import { expect, test, type Page } from '@playwright/test';
import { startServer, type RunningServer } from '../play/server.ts';
import { device, goHome, joinOnPhone, LAPTOP, noProblems, PHONE, press, readCards, watch } from './people.ts';

let server: RunningServer;
test.beforeAll(async () => void (server = await startServer()));
test.afterEach(goHome);
test.afterAll(() => server.stop());

const NAMES = ['Noor', 'Joost', 'Sanne', 'Els', 'Karim'] as const;
const NEED = 'Ik kan mee als er één avond per week iemand is, zonder afspraak.';
const OPINION = 'Bij schuldhulp zien wij elke week: een belafspraak verlaagt de drempel.';
const NEW_TEXT = 'Het spreekuur is digitaal, of zonder afspraak op één avond per week.';
const DOOR = { code: 'Code van de vergadering', next: 'Verder', name: /Hoe mogen we je noemen/, role: 'Raadslid', ask: 'Vraag om binnen te komen' };

/** The page itself, without the regions that only a screen reader hears. */
const main = (page: Page) => page.locator('#main');

/** The chair goes on; every phone is asked, and goes along. */
async function goOn(chair: Page, phones: readonly Page[], step: string, word: string | RegExp = `Verder naar ${step}`): Promise<void> {
  await press(chair, word);
  await expect(chair.getByRole('heading', { level: 1, name: step })).toBeVisible();
  for (const phone of phones) {
    await expect(main(phone).getByText(`De voorzitter is nu bij: ${step}`)).toBeVisible();
    await press(phone, 'Ga mee');
    await expect(main(phone).getByText(`De voorzitter is nu bij: ${step}`)).toBeHidden();
  }
}

async function choose(phone: Page, choice: string): Promise<void> {
  await phone.getByRole('radio', { name: choice }).check();
  await press(phone, 'Stuur mijn keuze');
  await expect(main(phone).getByText(`Ontvangen. Jij koos: ${choice}.`)).toBeVisible();
}

test('chair, secretary, big screen and five phones run one secret decision, from the set-up link to the adopted record', async ({ browser }) => {
  const chair = await device(browser, LAPTOP);
  const secretary = await device(browser, LAPTOP);
  const phones = await Promise.all(NAMES.map(() => device(browser, PHONE)));
  const [noor, joost, sanne] = phones as [Page, Page, Page];

  await test.step('the set-up link makes a council; the chair and the secretary sign in', async () => {
    await chair.goto(server.setupLink!);
    await chair.getByLabel('Naam van de raad').fill('Adviesraad Waterdam');
    await chair.getByLabel('Naam van de voorzitter').fill('Fatma Ünal');
    await chair.getByLabel('Naam van de secretaris').fill('Bram de Vries');
    await press(chair, 'Maak de raad');
    const [first, second] = await readCards(chair);
    await chair.getByRole('checkbox', { name: 'Ik heb ze opgeschreven' }).check();
    await chair.getByRole('link', { name: 'Verder naar inloggen' }).click();
    for (const [page, card] of [[chair, first], [secretary, second]] as const) {
      await page.goto(`${server.origin}/sign-in`);
      await page.getByLabel('Inlognaam').fill(card!.login);
      await page.getByLabel('Je vier woorden').fill(card!.passphrase);
      await press(page, 'Inloggen');
      await expect(page.getByRole('heading', { level: 1, name: 'Adviesraad Waterdam' })).toBeVisible();
    }
  });

  await test.step('the chair prepares a meeting and opens the hall', async () => {
    await chair.getByRole('link', { name: 'Nieuwe vergadering' }).click();
    await chair.getByLabel('Titel van de vergadering').fill('Spreekuur voor mensen met schulden');
    await chair.getByLabel('Dag').fill('2026-12-03');
    await chair.getByLabel(/^Waar(?!over)/).fill('Buurthuis De Kade');
    await chair.getByLabel('Waarover vragen we advies?').fill('Wat adviseren wij over het spreekuur?');
    await chair.getByLabel('De tekst die op tafel ligt').fill('Het college opent in 2027 een spreekuur.\nHet spreekuur is alleen digitaal.');
    await press(chair, 'Maak de vergadering');
    await chair.getByRole('link', { name: /^Aanpassen: Wat adviseren wij/ }).click();
    // what nobody may promise by accident is left open by the template
    await chair.getByLabel(/^Kaders/).fill('Er is geld voor één medewerker. Dat ligt vast.');
    await chair.getByLabel(/^Beloning/).fill('Je krijgt je reiskosten terug.');
    await press(chair, 'Bewaar het besluit');
    await expect(main(chair).getByText('7 van de 7 afspraken')).toBeVisible();
    await press(chair, 'Open de zaal');
    await expect(main(chair).getByText(/^\d{3} \d{3}$/).first()).toBeVisible();
  });

  const opened = chair.context().waitForEvent('page');
  await press(chair, 'Open het grote scherm');
  const screen = await opened;
  watch(screen);
  await screen.setViewportSize({ width: 1920, height: 1080 });

  await test.step('five people come in with the code of the big screen; the chair lets them in', async () => {
    const code = await screen.getByText(/^\d{3}\s\d{3}$/).first().innerText();
    for (const [i, phone] of phones.entries()) {
      await joinOnPhone(phone, server.origin, code.replace(/\s/g, ' '), NAMES[i]!, DOOR);
      await expect(phone.getByRole('heading', { level: 1, name: 'Je bent bijna binnen' })).toBeVisible();
      await press(chair, `Laat binnen: ${NAMES[i]}`);
      await expect(phone.getByRole('heading', { level: 1, name: 'Je bent bijna binnen' })).toBeHidden();
    }
    await secretary.reload();
    await press(secretary, 'Naar je werkplek');
    await secretary.locator('summary', { hasText: 'Wie zijn er?' }).click();
    await expect(secretary.getByText('Noor').first()).toBeVisible();
  });

  await test.step('arriving, agreeing', async () => {
    await press(chair, 'Verder naar Aankomen');
    await expect(chair.getByRole('heading', { level: 1, name: 'Aankomen' })).toBeVisible();
    for (const phone of phones) {
      // who came in before the start is asked, or is at this step already
      const bar = phone.getByRole('button', { name: 'Ga mee' });
      await expect(bar.or(phone.getByText('Stap 1 van')).first()).toBeVisible();
      if (await bar.isVisible()) await bar.click();
    }
    await goOn(chair, phones, 'Afspraken');
    for (const phone of phones) {
      await press(phone, 'Akkoord');
      await expect(main(phone).getByText(/Je bent akkoord/).first()).toBeVisible();
    }
  });

  await test.step('all perspectives: two inputs, one with a name', async () => {
    await goOn(chair, phones, 'Alle meningen');
    await joost.getByLabel('Wat wil je zeggen?').fill(OPINION);
    await joost.getByRole('radio', { name: 'Met mijn naam' }).check();
    await press(joost, 'Versturen');
    await expect(main(joost).getByText('Verstuurd.').first()).toBeVisible();
    await expect(main(chair).getByText(OPINION)).toBeVisible();
    await expect(main(secretary).getByText(OPINION)).toBeVisible();
    await press(chair, 'Zet de inbreng op het scherm');
    await expect(main(screen).getByText(OPINION)).toBeVisible();
  });

  await test.step('the other view, who recognises it, ready', async () => {
    await goOn(chair, phones, 'Wie denkt er anders?');
    await sanne.getByLabel('Wat zie jij anders?').fill('Een loket op het stadhuis voelt als controle.');
    await press(sanne, 'Versturen');
    await expect(main(sanne).getByText('Verstuurd.').first()).toBeVisible();
    // hidden: nobody sees it on arrival
    await expect(main(chair).getByText('Een loket op het stadhuis')).toBeHidden();
    await goOn(chair, phones, 'Wie herkent dit?');
    for (const phone of phones.slice(0, 3)) {
      await expect(main(phone).getByText('Een loket op het stadhuis voelt als controle.')).toBeVisible();
      await phone.getByRole('radio', { name: 'Een beetje' }).or(phone.getByRole('button', { name: 'Een beetje' })).first().click();
      await expect(main(phone).getByText(/Ontvangen/).first()).toBeVisible();
    }
    await goOn(chair, phones, 'Klaar om te kiezen?');
    for (const phone of phones) {
      await phone.getByRole('radio', { name: '8', exact: true }).check();
      await press(phone, 'Stuur mijn cijfer');
      await expect(main(phone).getByText('Jij gaf een 8.')).toBeVisible();
    }
  });

  await test.step('a secret vote: a majority, not everyone', async () => {
    await goOn(chair, phones, 'Stemmen');
    await expect(main(noor).getByText('Jouw keuze is geheim.')).toBeVisible();
    for (const [i, phone] of phones.entries()) await choose(phone, i < 2 ? 'Nog niet' : 'Ik kan mee');
    await expect(main(screen).getByText(/5 van de 5/)).toBeVisible();
    await expect(main(chair).getByText('Iedereen met een stembiljet heeft gekozen.')).toBeVisible();
    await press(chair, 'Sluit de ronde');
    await expect(main(screen).getByText(/Meerderheid|meeste mensen/).first()).toBeVisible();
    await expect(noor.getByRole('heading', { level: 1, name: 'De stemming is gesloten' })).toBeVisible();
  });

  await test.step('everyone is asked what they need; the secretary makes an addition of it', async () => {
    await goOn(chair, phones, 'Wat heb je nodig?');
    await noor.getByLabel('Wat moet erbij, eraf of anders?').fill(NEED);
    await noor.getByRole('radio', { name: 'Met mijn naam' }).check();
    await noor.getByText(/^Dit is:/).click();
    await noor.getByRole('radio', { name: /^ervaring/i }).check();
    await press(noor, 'Versturen');
    await expect(main(noor).getByText('Verstuurd.').first()).toBeVisible();
    await goOn(chair, phones, 'Aanvullen');
    await secretary.getByLabel('Welk onderdeel verandert?').selectOption('2');
    await secretary.getByLabel('Hoe wordt de tekst?').fill(NEW_TEXT);
    await secretary.getByRole('radio', { name: /Inhoud/i }).check();
    await secretary.getByRole('checkbox', { name: NEED }).check();
    await press(secretary, 'Leg klaar voor een ronde');
    await press(chair, 'Open een ronde over deze aanvulling');
    await expect(main(screen).getByText('Met deze aanvulling erbij: kun je mee?')).toBeVisible();
    for (const phone of phones) await choose(phone, 'Ik kan mee');
    await expect(main(chair).getByText('Iedereen met een stembiljet heeft gekozen.')).toBeVisible();
    await press(chair, 'Sluit de ronde');
    await expect(main(screen).getByText(/Iedereen (kan mee|die stemde kan mee)/).first()).toBeVisible();
  });

  await test.step('settling: the contributor says that it is right', async () => {
    await goOn(chair, phones, 'Vastleggen');
    await expect(noor.getByRole('heading', { name: 'Klopt dit?' })).toBeVisible();
    await press(noor, 'Klopt');
    await expect(main(noor).getByText('Jij zei: klopt.').first()).toBeVisible();
    await goOn(chair, phones, 'Afronden');
    await goOn(chair, phones, 'Antwoorden');
  });

  await test.step('every input gets an answer, then two people adopt the record', async () => {
    for (const left of [2, 1]) {
      await expect(main(secretary).getByText(`Nog geen antwoord (${left})`)).toBeVisible();
      await secretary.getByRole('button', { name: 'Geef antwoord' }).first().click();
      await secretary.getByRole('radio', { name: /Niet gevolgd/ }).check();
      await secretary.getByRole('radio', { name: /Te weinig mensen/ }).check();
      await secretary.getByLabel('Leg het uit').fill('Er waren te weinig mensen die hier achter stonden.');
      await press(secretary, 'Bewaar het antwoord');
    }
    await expect(main(secretary).getByText('Alle inbreng heeft een antwoord.').first()).toBeVisible();
    const notHeard = secretary.getByRole('region', { name: 'Wie hebben we niet gehoord?' });
    await notHeard.getByRole('textbox').fill('Mensen die geen Nederlands lezen.');
    await notHeard.getByRole('button', { name: 'Bewaar' }).click();
    await press(secretary, 'Stel het verslag voor');
    await expect(main(secretary).getByText(/Jij stelde het verslag voor/)).toBeVisible();
    await chair.goto(`${server.origin}/council`);
    await press(chair, 'Naar de werkplek van de secretaris');
    await expect(chair.getByText('Verbonden').first()).toBeVisible();
    await press(chair, 'Stel vast');
    await expect(main(chair).getByText(/Het verslag (van dit besluit )?is vastgesteld/).first()).toBeVisible();
    await chair.getByRole('link', { name: 'Lees het verslag' }).first().click();
    await expect(main(chair).getByText('Doorslaggevend', { exact: false }).first()).toBeVisible();
    await expect(main(chair).getByText('zonder afspraak op één avond per week').first()).toBeVisible();
    await expect(chair.locator('body')).not.toContainText('Concept');
  });
  noProblems();
});

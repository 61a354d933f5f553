import { expect, test, type Page } from '@playwright/test';
import type { Step } from '../../src/lib/meeting/vocabulary.ts';
import { stepWords } from '../../src/lib/words/steps.ts';
import { perform, type World } from '../play/acts.ts';
import { hallCode } from '../play/doors.ts';
import { readScenario } from '../play/scenario.ts';
import { setupLinkOf, startServer, type RunningServer } from '../play/server.ts';
import { setStage, type Stage } from '../play/stage.ts';
import { openCouncil, signIn } from './council.ts';
import { device, follow, goHome, joinOnPhone, LAPTOP, noProblems, PHONE, press } from './people.ts';
import { fakeVoice, spokenOn } from './voice.ts';

/**
 * Journeys as a new user makes them, tried by hand first: nobody explains anything, every step is found on the screen.
 */
const SCENARIO = new URL('../play/scenarios/schuldhulp-spreekuur.json', import.meta.url).pathname;
const DOOR = { code: 'Code van de vergadering', next: 'Verder', name: /Hoe mogen we je noemen/, role: 'Raadslid', ask: 'Vraag om binnen te komen' };

let server: RunningServer;
test.beforeAll(async () => void (server = await startServer()));
test.afterEach(goHome);
test.afterAll(() => server.stop());

/** One thing that a person does with hand or keyboard: a press, or filling in a field. */
class Counted {
  actions = 0;
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }
  async press(role: 'button' | 'link', name: string | RegExp): Promise<void> {
    await this.#page.getByRole(role, { name }).first().click();
    this.actions++;
  }
  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.#page.getByLabel(label).fill(text);
    this.actions++;
  }
}

test('a first-time chair starts a meeting from the template in at most twelve actions', async ({ browser }) => {
  const chair = await device(browser, LAPTOP);
  await openCouncil(chair, server);
  const hand = new Counted(chair);
  await hand.press('link', 'Nieuwe vergadering');
  await hand.fill('Titel van de vergadering', 'De zorgtaxi');
  await hand.fill('Waarover vragen we advies?', 'Wat adviseren wij over de zorgtaxi?');
  await hand.fill('De tekst die op tafel ligt', 'De zorgtaxi rijdt ook na 18.00 uur.');
  await hand.press('button', 'Maak de vergadering');
  // the page says what is still missing, and leads there
  await hand.press('link', /Kaders/);
  await hand.fill(/^Kaders/, 'Dat de taxi blijft, ligt vast.');
  await hand.fill(/^Beloning/, 'Je krijgt je reiskosten terug.');
  await hand.press('button', 'Bewaar het besluit');
  await hand.press('button', 'Open de zaal');
  await expect(chair.locator('#main').getByText(/^\d{3} \d{3}$/).first()).toBeVisible();
  await expect(chair.getByText('Verbonden').first()).toBeVisible();
  await hand.press('button', 'Verder naar Aankomen');
  await expect(chair.getByRole('heading', { level: 1, name: 'Aankomen' })).toBeVisible();
  expect(hand.actions).toBeLessThanOrEqual(12);
  noProblems();
});

test('an expert by experience who reads with difficulty takes part with the largest text and read aloud, and leaves early', async ({ browser }) => {
  const stage = await setStage(readScenario(SCENARIO), await setupLinkOf(server));
  const phone = await device(browser, PHONE);
  await fakeVoice(phone);
  const main = phone.locator('#main');
  const largest = () => phone.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

  await test.step('at the door: the largest text, the code, a name, what one is', async () => {
    await phone.goto(server.origin);
    const ordinary = await largest();
    await press(phone, /grootste/i);
    expect(await largest()).toBeGreaterThan(ordinary * 1.2);
    const code = await hallCode(stage.chair.browser, stage.meeting, stage.chair.place);
    await joinOnPhone(phone, server.origin, code, 'Ali', { ...DOOR, role: 'Ervaringsdeskundige' });
    await expect(phone.getByRole('heading', { level: 1, name: 'Je bent bijna binnen' })).toBeVisible();
    await stage.chair.until(() => stage.chair.view.waiting?.length === 1, 'Ali at the door');
    await stage.chair.send({ type: 'Admit', ask: stage.chair.view.waiting![0]!.ask });
    await expect(phone.getByRole('heading', { level: 1, name: 'De vergadering begint zo' })).toBeVisible();
    expect(await largest(), 'the size goes along').toBeGreaterThan(ordinary * 1.2);
  });

  await test.step('agreeing, then the question is read aloud and a word is explained', async () => {
    for (const to of ['arrive', 'agree'] as const) await go(stage, phone, to);
    await press(phone, 'Akkoord');
    await expect(main.getByText(/Je bent akkoord/).first()).toBeVisible();
    await go(stage, phone, 'gather');
    await press(phone, 'Lees voor');
    await expect.poll(() => spokenOn(phone)).toContain('Er is geen goed of fout.');
    expect((await spokenOn(phone))[0]).toBe('Wat vind jij?');
    await press(phone, 'Wat betekent dit?');
    await expect(phone.getByRole('dialog')).toBeVisible();
    await phone.keyboard.press('Escape');
    await expect(phone.getByRole('dialog')).toBeHidden();
  });

  await test.step('a story is sent; then it is time for the taxi, with a last word', async () => {
    await phone.getByRole('textbox', { name: 'Wat wil je zeggen?' }).fill('Ik durf niet te bellen. Ik kom liever langs.');
    await press(phone, 'Versturen');
    await expect(main.getByText(/^Verstuurd/).first()).toBeVisible();
    await press(phone, 'Hulp');
    await press(phone, 'Ik moet weg');
    const goodbye = phone.getByRole('dialog');
    await goodbye.getByRole('textbox').fill('Voor mij moet er iemand aan de deur zijn.');
    await goodbye.getByRole('button', { name: 'Verstuur dit en ga weg' }).click();
    await expect(main.getByText(/Je bent afgemeld/).first()).toBeVisible();
  });
  stage.close();
  noProblems();
});

test('a secretary comes back after the meeting: what is left is said, every answer is given, and two people adopt the record', async ({ browser }) => {
  const stage = await setStage(readScenario(SCENARIO), await setupLinkOf(server));
  const world: World = { stage, ids: { inputs: new Map(), changes: new Map() }, restart: null, check: (ok, what) => expect(ok, what).toBe(true) };
  const left = new Set(['answer', 'not-heard', 'adopt-record']);
  for (const [at, act] of stage.scenario.script.entries()) if (!left.has(act.do) && act.refused === undefined) await perform(world, act, at);
  stage.close();

  const secretary = await device(browser, LAPTOP);
  const main = secretary.locator('#main');
  const council = stage.scenario.council.name;
  await signIn(secretary, server.origin, stage.logins.get('bram')!, council);
  await press(secretary, 'Naar je werkplek');
  await expect(secretary.getByText('Verbonden').first()).toBeVisible();
  await test.step('pressed too early: it says what is still missing', async () => {
    await press(secretary, 'Stel het verslag voor');
    await expect(main.getByText('Nog zonder antwoord: 1').first()).toBeVisible();
    await expect(main.getByText(/vastgesteld\. Er kan niets/)).toBeHidden();
  });
  await press(secretary, 'Geef antwoord');
  await secretary.getByRole('radio', { name: /Niet gevolgd/ }).check();
  await secretary.getByRole('radio', { name: /geld/ }).check();
  await secretary.getByLabel('Leg het uit').fill('Er is alleen geld voor één medewerker.');
  await press(secretary, 'Bewaar het antwoord');
  const notHeard = secretary.getByRole('region', { name: 'Wie hebben we niet gehoord?' });
  await notHeard.getByRole('textbox').fill('Mensen die geen Nederlands lezen.');
  await notHeard.getByRole('button', { name: 'Bewaar' }).click();
  await press(secretary, 'Stel het verslag voor');
  await expect(main.getByText(/Jij stelde het verslag voor/)).toBeVisible();

  const chair = await device(browser, LAPTOP);
  await signIn(chair, server.origin, stage.logins.get('fatma')!, council);
  await press(chair, 'Naar de werkplek van de secretaris');
  await expect(chair.getByText('Verbonden').first()).toBeVisible();
  await press(chair, 'Stel vast');
  await expect(main.getByText(/Het verslag (van dit besluit )?is vastgesteld/).first()).toBeVisible();
  await follow(secretary, 'Lees het verslag', /\/records\//);
  await expect(main.getByText('Er is alleen geld voor één medewerker.').first()).toBeVisible();
  noProblems();
});

/** Whoever leads goes on; the phone is asked, and goes along. */
async function go(stage: Stage, phone: Page, to: Step): Promise<void> {
  const answer = await stage.lead.send({ type: 'MoveMeeting', to });
  expect(answer.ok, to).toBe(true);
  const along = phone.getByRole('button', { name: 'Ga mee' });
  const there = phone.locator('button.where').getByText(stepWords.nl.name[to]);
  await expect(along.or(there).first()).toBeVisible();
  if (await along.isVisible()) await along.click();
  await expect(there).toBeVisible();
  // for a moment a new screen takes no press: it was meant for the one before
  await expect(phone.locator('.phone.shielded')).toHaveCount(0);
}

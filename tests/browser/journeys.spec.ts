import { expect, test, type Page } from '@playwright/test';
import { openCouncil } from './council.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { device, goHome, LAPTOP, noProblems } from './people.ts';

/**
 * Journeys as a new user makes them, tried by hand first: nobody explains anything, every step is found on the screen.
 */
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
  await hand.press('button', 'Verder naar Aankomen');
  await expect(chair.getByRole('heading', { level: 1, name: 'Aankomen' })).toBeVisible();
  expect(hand.actions).toBeLessThanOrEqual(12);
  noProblems();
});

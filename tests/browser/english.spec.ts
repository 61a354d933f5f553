import { expect, test } from '@playwright/test';
import { startServer, type RunningServer } from '../play/server.ts';
import { device, goHome, joinOnPhone, LAPTOP, noProblems, PHONE, press, readCards } from './people.ts';

let server: RunningServer;
test.beforeAll(async () => void (server = await startServer()));
test.afterEach(goHome);
test.afterAll(() => server.stop());

const DOOR = { code: 'Code of the meeting', next: 'Go on', name: /What may we call you/, role: 'Council member', ask: 'Ask to come in' };
const INPUT = 'I work during the day. In the evening nothing is open.';

test('in English: from the set-up link to a draft of the record', async ({ browser }) => {
  const chair = await device(browser, LAPTOP, 'en-GB');
  const phone = await device(browser, PHONE, 'en-GB');

  await chair.goto(server.setupLink!);
  await chair.getByLabel('Name of the council').fill('Council of Waterdam');
  await chair.getByLabel('Name of the chair').fill('Fatma');
  await chair.getByLabel('Name of the secretary').fill('Bram');
  await press(chair, 'Make the council');
  const [card] = await readCards(chair);
  await chair.goto(`${server.origin}/sign-in`);
  await chair.locator('input[name=login]').fill(card!.login);
  await chair.locator('input[name=passphrase]').fill(card!.passphrase);
  await press(chair, 'Sign in');
  await chair.getByRole('link', { name: 'New meeting' }).click();
  await chair.locator('input[name=title]').fill('The walk-in hour');
  await chair.locator('input[name=date]').fill('2026-12-03');
  await chair.getByLabel('What do we ask advice about?').fill('Is the walk-in hour good as it is?');
  await chair.getByLabel('The text on the table').fill('The walk-in hour is online only.');
  await press(chair, 'Make the meeting');
  await chair.getByRole('link', { name: /^Change: Is the walk-in hour/ }).click();
  await chair.locator('#agreement-frame').fill('There is money for one person.');
  await chair.locator('#agreement-reward').fill('You get your travel costs back.');
  await press(chair, 'Keep the decision');
  await press(chair, 'Open the hall');
  const code = await chair.getByText(/^\d{3}\s\d{3}$/).first().innerText();

  await joinOnPhone(phone, server.origin, code, 'Karim', DOOR);
  await press(chair, 'Let in: Karim');
  await expect(phone.getByRole('heading', { level: 1, name: /almost in/i })).toBeHidden();
  for (const step of ['Arriving', 'Agreements', 'All perspectives']) {
    await chair.locator('section.next').getByRole('button').first().click();
    const bar = phone.getByRole('button', { name: 'Come along' });
    await expect(bar.or(phone.getByText('Step 1 of')).first(), step).toBeVisible();
    if (await bar.isVisible()) await bar.click();
  }
  await phone.getByRole('textbox').first().fill(INPUT);
  await phone.getByRole('radio', { name: /With my name/ }).check();
  await press(phone, 'Send');
  await expect(chair.locator('#main').getByText(INPUT)).toBeVisible();
  await expect(phone.locator('html')).toHaveAttribute('lang', 'en');

  await press(chair, 'Stop the meeting');
  await press(chair, 'Yes, stop');
  await chair.goto(`${server.origin}/council`);
  await chair.getByRole('link', { name: 'Draft of the record' }).click();
  // the lists that are closed name it too
  await expect(chair.getByText(INPUT).filter({ visible: true }).first()).toBeVisible();
  await expect(chair.getByText(/Draft/).first()).toBeVisible();
  noProblems();
});

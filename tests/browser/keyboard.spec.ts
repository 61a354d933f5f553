import { expect, test, type Browser, type Page } from '@playwright/test';
import type { Command } from '../../src/lib/meeting/commands.server.ts';
import { BrowserLike } from '../play/browser-like.ts';
import { hallCode, joinByCode } from '../play/doors.ts';
import type { Player } from '../play/player.ts';
import { readScenario } from '../play/scenario.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { setStage, type Stage } from '../play/stage.ts';
import { pressBy, standsSomewhere, walkTo } from './keys.ts';
import { cookiesInto, goHome, LAPTOP, noProblems, PHONE, watch } from './people.ts';

/** Everyone with a keyboard only (WCAG 2.1.1, 2.4.3, 2.4.11): no pointer anywhere in this file. */
test.describe.configure({ mode: 'serial' });

let server: RunningServer;
let stage: Stage;
test.beforeAll(async () => {
  server = await startServer();
  stage = await setStage(readScenario(new URL('../play/scenarios/schuldhulp-spreekuur.json', import.meta.url).pathname), server.setupLink!);
});
test.afterEach(goHome);
test.afterAll(async () => {
  stage.close();
  await server.stop();
});

const lead = async (command: Command) => expect(await stage.lead.send(command)).toMatchObject({ ok: true });

async function open(browser: Browser, who: Player, face: 'chair' | 'desk' | 'phone', size: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'nl-NL' });
  await cookiesInto(context, who.browser, stage.origin);
  const page = await context.newPage();
  watch(page);
  await page.goto(`${stage.origin}/m/${stage.meeting}/${face}?seat=${who.place}`);
  await expect(page.getByText('Verbonden', { exact: true })).toBeVisible();
  return page;
}

test('a chair opens the hall, lets somebody in, goes on, and holds the time and a break', async ({ browser }) => {
  await lead({ type: 'CloseHall' });
  const chair = await open(browser, stage.chair, 'chair', LAPTOP);
  await pressBy(chair, 'Open de zaal');
  await expect(chair.getByText(/^Doe mee op/)).toBeVisible();
  await standsSomewhere(chair, 'opening the hall');

  await joinByCode(new BrowserLike(stage.origin), await hallCode(stage.chair.browser, stage.meeting, stage.chair.place), 'Bezoeker', 'observer');
  await walkTo(chair, chair.locator('summary', { hasText: /^Anders$/ }));
  await chair.keyboard.press('Enter');
  // the person themselves is asked about twice before they are sent away: thinking again leads back to where one was
  await pressBy(chair, 'Weiger: Bezoeker');
  await standsSomewhere(chair, 'asking to refuse');
  await pressBy(chair, 'Annuleren');
  await expect(chair.getByRole('button', { name: 'Weiger: Bezoeker' })).toBeFocused();
  await pressBy(chair, 'Laat binnen: Bezoeker', 'Space', true);
  await expect(chair.getByRole('button', { name: /^Laat binnen/ })).toHaveCount(0);
  await standsSomewhere(chair, 'letting in');

  await pressBy(chair, /^Verder naar/);
  await expect(chair.getByRole('heading', { level: 1 })).toBeFocused();
  for (const to of ['agree', 'gather'] as const) await lead({ type: 'MoveMeeting', to });
  await expect(chair.getByRole('heading', { level: 1 })).toHaveText('Alle meningen');

  await pressBy(chair, /^Start \d+ minuten/, 'Space');
  await expect(chair.getByText(/^Nog ongeveer/)).toBeVisible();
  await standsSomewhere(chair, 'starting the time');
  await pressBy(chair, 'Zet stil');
  await expect(chair.getByText('De klok staat stil.')).toBeVisible();
  await standsSomewhere(chair, 'holding the time');
  await pressBy(chair, 'Pauze');
  await expect(chair.getByText('Het is pauze.', { exact: false })).toBeVisible();
  await standsSomewhere(chair, 'a break');
  await pressBy(chair, 'Ga weer verder');
  await expect(chair.getByText('Het is pauze.', { exact: false })).toHaveCount(0);
  await standsSomewhere(chair, 'going on again');
  noProblems();
});

test('a person on a phone says something, asks for help and votes; an arrow chooses and sends nothing', async ({ browser }) => {
  const noor = await open(browser, stage.player('noor')!, 'phone', PHONE);
  await walkTo(noor, noor.getByRole('textbox').first());
  await noor.keyboard.type('Ik kon overdag niet weg van mijn werk.');
  await walkTo(noor, noor.getByRole('radio').first());
  await noor.keyboard.press('ArrowDown');
  await expect(noor.getByRole('radio').nth(1)).toBeChecked();
  await standsSomewhere(noor, 'an arrow');
  await pressBy(noor, 'Versturen');
  await expect(noor.getByText('Je stuurde', { exact: false }).or(noor.getByText('Ik kon overdag niet weg', { exact: false })).first()).toBeVisible();
  await expect(noor.getByRole('textbox').first()).toHaveValue('');
  await standsSomewhere(noor, 'sending');

  for (const tool of ['Hulp', 'Signaal', 'Wat betekent dit?']) {
    await pressBy(noor, tool, 'Enter', tool === 'Wat betekent dit?');
    const dialog = noor.getByRole('dialog');
    await expect(dialog.getByRole('heading').first()).toBeFocused();
    await walkTo(noor, dialog.getByRole('button', { name: 'Sluiten' }));
    await noor.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(noor.getByRole('button', { name: tool })).toBeFocused();
  }

  // a ballot is on one device: here it is this browser
  stage.player('noor')!.close();
  for (const to of ['search', 'spread', 'ready', 'vote'] as const) await lead({ type: 'MoveMeeting', to, ...(to === 'vote' ? { reason: 'Wij willen het weten.' } : {}) });
  await expect(noor.locator('#main').getByText('De voorzitter is nu bij: Stemmen')).toBeVisible();
  // a press that was meant for the page before is held off for a moment
  await expect(noor.locator('.shielded')).toHaveCount(0);
  await pressBy(noor, 'Ga mee', 'Enter', true);
  await expect(noor.getByRole('heading', { level: 1 })).toBeFocused();
  const choices = noor.locator('#ballot').getByRole('radio');
  await expect(choices).toHaveCount(3);
  await expect(noor.locator('.shielded')).toHaveCount(0);
  await walkTo(noor, choices.first());
  for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) await noor.keyboard.press(key);
  await expect(choices.first()).toBeChecked();
  expect(stage.lead.view.rounds?.open?.answered).toBe(0);
  await pressBy(noor, 'Stuur mijn keuze');
  await expect(noor.getByText(/^Ontvangen/).first()).toBeVisible();
  await standsSomewhere(noor, 'voting');
  await stage.lead.until(() => stage.lead.view.rounds?.open?.answered === 1, 'the vote');
  noProblems();
});

test('a secretary gives an answer at the desk', async ({ browser }) => {
  const round = stage.lead.view.rounds!.open!;
  // noor did so in a browser
  const others = stage.all().filter((player) => player.connected && (player.view.mine?.round?.entitled.length ?? 0) > 0);
  for (const player of others) expect(await player.vote('along')).toMatchObject({ ok: true });
  await stage.lead.until(() => stage.lead.view.rounds?.open?.answered === round.entitled, 'every choice');
  await lead({ type: 'CloseRound' });
  for (const to of ['settle', 'leave', 'answer'] as const) await lead({ type: 'MoveMeeting', to });
  const desk = await open(browser, stage.secretary, 'desk', LAPTOP);
  await pressBy(desk, 'Geef antwoord');
  await standsSomewhere(desk, 'opening the form');
  await walkTo(desk, desk.getByRole('radio').first());
  await desk.keyboard.press('Space');
  await walkTo(desk, desk.locator('fieldset').nth(1).getByRole('radio').first());
  await desk.keyboard.press('Space');
  await pressBy(desk, /^Bewaar het antwoord/);
  await expect(desk.getByText('Leg uit waarom.').first()).toBeVisible();
  await standsSomewhere(desk, 'what is missing');
  await walkTo(desk, desk.getByLabel('Leg het uit'));
  await desk.keyboard.type('De wet zegt dat dit overdag moet.');
  // a second press within a second is not taken
  await expect(desk.locator('.guarded')).toHaveCount(0);
  await pressBy(desk, /^Bewaar het antwoord/);
  await expect(desk.locator('#main').getByText('Alle inbreng heeft een antwoord.')).toBeVisible();
  await standsSomewhere(desk, 'answering');
  noProblems();
});

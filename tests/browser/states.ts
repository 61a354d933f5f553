import type { Page } from '@playwright/test';
import { BrowserLike } from '../play/browser-like.ts';
import { hallCode, joinByCode } from '../play/doors.ts';
import type { Stage } from '../play/stage.ts';
import type { Camera } from './camera.ts';

/** How long a page takes to say that its line is gone, in ms, with room. */
const LOST_MS = 4_000;

/** What a person may meet on a screen beside its ordinary state: an error, no line, a dialog, a break, a full waiting room. At `gather`. */
export async function states(camera: Camera, stage: Stage): Promise<void> {
  await phoneStates(camera, stage);
  await chairStates(camera, stage);
  await doorStates(camera, stage);
}

const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
  await page.waitForTimeout(800);
};

async function phoneStates(camera: Camera, stage: Stage): Promise<void> {
  const { origin, meeting } = stage;
  const { browser, place } = stage.player('amina')!;
  const path = `/m/${meeting}/phone?seat=${place}`;
  const phone = (state: string, act?: (page: Page) => Promise<void>) => camera.shoot(`50-phone-${state}`, origin, path, 'phone', browser, act);
  const box = (page: Page) => page.getByRole('textbox').first();

  await phone('empty-sent', press('Versturen'));
  await phone('too-long', async (page) => {
    await box(page).fill('Dit is te lang. '.repeat(560));
    await press('Versturen')(page);
  });
  await phone('draft', (page) => box(page).fill('Dit is nog niet af.'));
  await phone('offline', async (page) => {
    await box(page).fill('Ik schrijf door zonder verbinding.');
    await page.context().setOffline(true);
    await page.waitForTimeout(LOST_MS);
  });
  await phone('offline-sending', async (page) => {
    await box(page).fill('Ik stuur dit zonder verbinding.');
    await page.context().setOffline(true);
    await press('Versturen')(page);
    await page.waitForTimeout(LOST_MS);
  });
  for (const tool of ['Signaal', 'Hulp']) await phone(`dialog-${tool.toLowerCase()}`, press(tool));
  await phone('dialog-route', async (page) => {
    await page.locator('button.where').click();
    await page.waitForTimeout(800);
  });
  await phone('largest-text', async (page) => {
    await press('Hulp')(page);
    await page.getByRole('button', { name: /grootste/i }).first().click();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(500);
  });
  await phone('asked-to-come-along', async (page) => {
    await box(page).fill('Ik schrijf nog.');
    await stage.lead.send({ type: 'MoveMeeting', to: 'search' });
    await page.getByText(/De voorzitter is nu bij/).first().waitFor();
    await page.waitForTimeout(500);
    await stage.lead.send({ type: 'UndoMove' });
  });
  // what the pages sent is taken back: the meeting goes on as its script says
  const amina = stage.player('amina')!;
  for (const { id } of amina.view.mine?.inputs ?? []) await amina.send({ type: 'WithdrawContribution', input: id });
  await stage.lead.send({ type: 'PauseMeeting' });
  await phone('pause');
  await camera.shoot('50-chair-pause', origin, `/m/${meeting}/chair?seat=${stage.chair.place}`, 'laptop', stage.chair.browser);
  await stage.lead.send({ type: 'ResumeMeeting' });
}

async function chairStates(camera: Camera, stage: Stage): Promise<void> {
  const { origin, meeting } = stage;
  const chair = (state: string, act?: (page: Page) => Promise<void>) =>
    camera.shoot(`51-chair-${state}`, origin, `/m/${meeting}/chair?seat=${stage.chair.place}`, 'laptop', stage.chair.browser, act);
  await stage.player('amina')!.send({ type: 'RaiseHand' });
  await stage.player('hans')!.send({ type: 'RaiseHand' });
  await stage.player('noor')!.send({ type: 'GiveSignal', signal: 'too-fast' });
  await stage.player('els')!.send({ type: 'SayWriting', writing: true });
  await knock(stage, 3);
  await chair('busy');
  await knock(stage, 27);
  await chair('full-waiting-room');
  await stage.lead.send({ type: 'HearSignals' });
}

/** So many strangers ask to come in by the code. */
async function knock(stage: Stage, people: number): Promise<void> {
  const code = await hallCode(stage.chair.browser, stage.meeting, stage.chair.place);
  for (let i = 0; i < people; i++) await joinByCode(new BrowserLike(stage.origin), code, `Bezoeker ${i + 1}`, 'observer');
}

async function doorStates(camera: Camera, stage: Stage): Promise<void> {
  const { origin } = stage;
  const door = (state: string, path: string, act: (page: Page) => Promise<void>) => camera.shoot(`52-door-${state}`, origin, path, 'phone', null, act);
  await door('wrong-code', '/join', async (page) => {
    await page.getByLabel('Code van de vergadering').fill('000 000');
    await press('Verder')(page);
  });
  await door('empty-code', '/join', press('Verder'));
  await door('wrong-words', '/sign-in', async (page) => {
    await page.getByLabel('Inlognaam').fill('voorzitter-nergens');
    await page.getByLabel('Je vier woorden').fill('fout fout fout fout');
    await press('Inloggen')(page);
  });
  const code = await hallCode(stage.chair.browser, stage.meeting, stage.chair.place);
  await door('name', '/join', async (page) => {
    await page.getByLabel('Code van de vergadering').fill(code);
    await press('Verder')(page);
    await page.waitForTimeout(500);
  });
}

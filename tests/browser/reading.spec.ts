import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { Command } from '../../src/lib/meeting/commands.server.ts';
import { readScenario } from '../play/scenario.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { setStage, type Stage } from '../play/stage.ts';
import { cookiesInto, goHome, noProblems, PHONE, press, watch } from './people.ts';

/** How a phone reads: aloud, larger, calm, explained, and as a screen reader says it. */
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

const main = (page: Page) => page.locator('#main');
const lead = async (command: Command) => expect(await stage.lead.send(command)).toMatchObject({ ok: true });
const go = (to: Extract<Command, { type: 'MoveMeeting' }>['to'], reason?: string) => lead({ type: 'MoveMeeting', to, ...(reason ? { reason } : {}) });

async function contextOf(browser: Browser, person: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'nl-NL' });
  await cookiesInto(context, stage.player(person)!.browser, stage.origin);
  return context;
}
async function open(context: BrowserContext, person: string): Promise<Page> {
  const page = await context.newPage();
  watch(page);
  await page.goto(`${stage.origin}/m/${stage.meeting}/phone?seat=${stage.player(person)!.place}`);
  await expect(page.getByText('Verbonden', { exact: true })).toBeVisible();
  return page;
}

/** Voices that say nothing aloud, and write down what they were told. */
function voices(list: { lang: string; localService: boolean; name: string }[]): void {
  const spoken: string[] = [];
  const synth = Object.assign(new EventTarget(), {
    getVoices: () => list,
    cancel: () => {},
    speak: (words: { text: string; onend?: () => void }) => {
      if (words.text === '') return;
      spoken.push(words.text);
      setTimeout(() => words.onend?.(), 60);
    }
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synth });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: class { text: string; constructor(text: string) { this.text = text; } } });
  Object.defineProperty(window, 'spoken', { value: spoken });
}
const spoken = (page: Page) => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);

test('reading aloud, a calm screen, every word explained, and going early with what one still wants to say', async ({ browser }) => {
  await go('arrive');
  await go('agree');
  await go('gather');
  expect(await stage.player('karim')!.send({ type: 'GiveContribution', text: 'Ik sliep in mijn auto.', source: 'experiential', scope: 'I', name: 'shown', begun: { step: 'gather', version: stage.lead.view.route.version } })).toMatchObject({ ok: true });
  await lead({ type: 'OpenWall' });

  await test.step('a voice of the device reads everything, marks what it reads, and stops', async () => {
    const context = await contextOf(browser, 'noor');
    await context.addInitScript(voices, [{ lang: 'nl-NL', localService: true, name: 'Ellen' }]);
    const noor = await open(context, 'noor');
    await press(noor, 'Lees voor');
    await expect.poll(() => noor.evaluate(() => [...(CSS.highlights.get('aloud') ?? [])].length)).toBe(1);
    await expect.poll(() => spoken(noor)).toContain('“Ik sliep in mijn auto.”');
    expect((await spoken(noor))[0]).toMatch(/^[A-Z]/);
    await expect(noor.getByRole('button', { name: 'Lees voor' })).toBeVisible();
    await press(noor, 'Lees voor');
    await expect(noor.getByRole('button', { name: 'Nog een keer' })).toBeVisible();
    await press(noor, 'Stop');
    await expect(noor.getByRole('button', { name: 'Nog een keer' })).toBeHidden();
    expect(await noor.evaluate(() => CSS.highlights.has('aloud'))).toBe(false);
  });

  await test.step('only a voice from the internet: asked first, and the words of people stay here', async () => {
    const context = await contextOf(browser, 'willem');
    await context.addInitScript(voices, [{ lang: 'nl-NL', localService: false, name: 'Google Nederlands' }]);
    const willem = await open(context, 'willem');
    await expect(willem.getByRole('button', { name: 'Lees voor' })).toBeHidden();
    await press(willem, 'Hulp');
    await press(willem, 'Ja, dat mag');
    await press(willem, 'Sluiten');
    await press(willem, 'Lees voor');
    await expect(willem.getByRole('button', { name: 'Lees voor' })).toBeVisible();
    const words = await spoken(willem);
    expect(words.length).toBeGreaterThan(3);
    expect(words.join(' ')).not.toContain('auto');
  });

  const context = await contextOf(browser, 'els');
  const els = await open(context, 'els');
  await test.step('no voice: no button, and the help says so; the settings stay with the device', async () => {
    await expect(els.getByRole('button', { name: 'Lees voor' })).toBeHidden();
    await press(els, 'Hulp');
    await expect(els.getByText('Op deze telefoon is geen voorleesstem. Vraag om hulp.')).toBeVisible();
    await els.getByRole('checkbox', { name: /Rustig scherm/ }).check();
    await els.getByRole('checkbox', { name: /Ga vanzelf mee/ }).check();
    await press(els, 'Sluiten');
    await els.reload();
    await expect(els.getByText('Verbonden', { exact: true })).toBeHidden();
    await expect(els.locator('html')).toHaveAttribute('data-calm', '');
  });

  await test.step('"Wat betekent dit?" explains the step and the words on this screen', async () => {
    await press(els, 'Wat betekent dit?');
    const dialog = els.getByRole('dialog');
    await expect(dialog.getByText('Zeg wat je vindt. Er is geen goed of fout.')).toBeVisible();
    await expect(dialog.getByText('Een ik-verhaal is van jou alleen.', { exact: false })).toBeVisible();
    await press(els, 'Sluiten');
  });

  await test.step('going along by itself, when nothing is half done; looking back moves nothing', async () => {
    await go('search');
    await expect(els.getByRole('heading', { level: 1, name: 'Zie jij het anders?' })).toBeFocused();
    await els.getByLabel('Wat zie jij anders?').fill('Half af');
    await go('spread');
    await expect(main(els).getByText('De voorzitter is nu bij: Wie herkent dit?')).toBeVisible();
    await els.getByRole('button', { name: /Wie denkt er anders/ }).click();
    await els.getByRole('dialog').getByRole('button', { name: /Alle meningen/ }).click();
    await expect(els.getByRole('dialog').getByText('Jij stuurde hier niets.')).toBeVisible();
    await els.getByRole('dialog').getByRole('button', { name: /Stemmen/ }).click();
    await expect(els.getByRole('dialog').getByText('Dit komt nog.')).toBeVisible();
    await press(els, 'Sluiten');
    await expect(els.getByLabel('Wat zie jij anders?')).toHaveValue('Half af');
  });

  await test.step('going early, with what one still wants to say', async () => {
    await go('ready');
    await press(els, 'Hulp');
    await press(els, 'Ik moet weg');
    await els.getByLabel('Wil je nog iets zeggen voor je gaat?').fill('Ik kan mee als er een avond bij komt.');
    // nobody else writes here, so no choice: a card without a name would have theirs
    await expect(els.getByRole('dialog').getByText('Je naam staat erbij.', { exact: false })).toBeVisible();
    await expect(els.getByRole('radio', { name: 'Met mijn naam', exact: true })).toHaveCount(0);
    await press(els, 'Verstuur dit en ga weg');
    await expect(main(els).getByText('Je bent afgemeld.', { exact: false })).toBeVisible();
    await stage.secretary.until(() => stage.secretary.view.inputs?.some((input) => input.text === 'Ik kan mee als er een avond bij komt.' && input.step === 'need') === true, 'the need');
  });
  noProblems();
});

/** The virtual screen reader, in the page itself. */
async function listen(page: Page): Promise<void> {
  await page.route('**/virtual-reader.js', (route) => route.fulfill({ path: 'node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js', contentType: 'text/javascript' }));
  await page.evaluate(async () => {
    const path = '/virtual-reader.js';
    const { virtual } = (await import(path)) as { virtual: unknown };
    Object.assign(window, { virtual });
    await (virtual as { start(options: object): Promise<void> }).start({ container: document.body });
  });
}
type Reader = { virtual: { next(): Promise<void>; lastSpokenPhrase(): Promise<string>; spokenPhraseLog(): Promise<string[]> } };
/** Everything that is heard from the top to the end of the page. */
const heard = (page: Page) =>
  page.evaluate(async () => {
    const { virtual } = window as unknown as Reader;
    for (let i = 0; i < 300; i++) {
      await virtual.next();
      if ((await virtual.lastSpokenPhrase()) === 'end of document') break;
    }
    return virtual.spokenPhraseLog();
  });
const log = (page: Page) => page.evaluate(() => (window as unknown as Reader).virtual.spokenPhraseLog());

test('what a screen reader says at the door, when the meeting moves, at a vote and at a turn', async ({ browser }) => {
  await test.step('the door', async () => {
    const page = await (await browser.newContext({ viewport: PHONE, locale: 'nl-NL' })).newPage();
    await page.goto(`${stage.origin}/join`);
    await listen(page);
    const said = await heard(page);
    expect(said).toContain('heading, Doe mee, level 1');
    expect(said.find((phrase) => phrase.startsWith('textbox, Code van de vergadering'))).toMatch(/6 cijfers/);
    expect(said).toContain('button, Verder');
  });

  const context = await contextOf(browser, 'joost');
  const joost = await open(context, 'joost');
  await listen(joost);
  // a ballot is on one device: here it is this browser
  stage.player('joost')!.close();
  await test.step('the meeting moves: one polite sentence, and the focus stays', async () => {
    await go('vote', 'Wij willen het weten.');
    await expect.poll(() => log(joost)).toContain('polite: De voorzitter is nu bij: Stemmen');
    await press(joost, 'Ga mee');
    await expect(joost.getByRole('heading', { level: 1 })).toBeFocused();
    expect((await log(joost)).filter((phrase) => phrase.startsWith('assertive'))).toEqual([]);
  });

  await test.step('the vote: the question, the promise as the name of the group, each choice with its words', async () => {
    const said = await heard(joost);
    expect(said.some((phrase) => phrase.startsWith('heading, Kun je mee met deze tekst?'))).toBe(true);
    expect(said.some((phrase) => /^group, Jouw keuze is geheim\./.test(phrase))).toBe(true);
    for (const choice of ['Ik kan mee', 'Nog niet', 'Ik onthoud me']) expect(said.some((phrase) => phrase.startsWith(`radio, ${choice}`) && phrase.includes('not checked')), choice).toBe(true);
    await joost.getByRole('radio', { name: 'Ik kan mee' }).check();
    await press(joost, 'Stuur mijn keuze');
    await expect.poll(() => log(joost)).toContain('polite: Ontvangen');
  });

  await test.step('the turn', async () => {
    await lead({ type: 'GiveTurn', seat: stage.seats.get('joost')! });
    await expect.poll(() => log(joost)).toContain('polite: Jij bent aan de beurt');
  });
  noProblems();
});

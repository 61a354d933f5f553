import { expect, test, type Page } from '@playwright/test';
import { STEPS, type Step } from '../../src/lib/meeting/vocabulary.ts';
import { readScenario } from '../play/scenario.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { setStage, type Stage } from '../play/stage.ts';
import { inspect } from './look.ts';
import { device, goHome, LAPTOP, noProblems, pageOf, PHONE, press } from './people.ts';

/** After a meeting: the secretary answers, somebody opens their own page and says "klopt niet", two people adopt. */
let server: RunningServer;
let stage: Stage;
const NAMED = 'Een taxi die later komt dan een uur, is voor mij geen taxi.';
const HIDDEN = 'Ik durf niet alleen te wachten in het donker.';
const NEW = 'De taxi komt binnen een half uur.';

test.beforeAll(async () => {
  server = await startServer();
  const scenario = readScenario(new URL('../play/scenarios/zorgtaxi.json', import.meta.url).pathname);
  stage = await setStage({ ...scenario, decision: { ...scenario.decision, rules: { ...scenario.decision.rules, ballot: 'open', disputeDays: 7 } } }, server.setupLink!);
  await toAnswer();
});
test.afterEach(goHome);
test.afterAll(async () => {
  stage.close();
  await server.stop();
});
test.describe.configure({ mode: 'serial' });

async function sent(who: { send: Stage['lead']['send'] }, command: Parameters<Stage['lead']['send']>[0]): Promise<Record<string, string>> {
  const answer = await who.send(command);
  if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal}`);
  return { ...answer.made };
}

/** A short meeting with an open vote: tom gives two needs, greet one on paper; tom's named one changes the text. */
async function toAnswer(): Promise<void> {
  const { lead, secretary } = stage;
  const tom = stage.player('tom')!;
  const move = (to: Step) => sent(lead, { type: 'MoveMeeting', to, reason: 'we gaan door' });
  for (const to of STEPS.slice(1, STEPS.indexOf('vote') + 1)) await move(to);
  await sent(lead, { type: 'CloseRound' });
  await move('need');
  await tom.until(() => tom.view.route.step === 'need', 'the needs');
  const { version } = tom.view.route;
  const said = { source: 'experiential', scope: 'I', begun: { step: 'need', version } } as const;
  const { input } = await sent(tom, { type: 'GiveContribution', ...said, name: 'shown', text: NAMED });
  await sent(tom, { type: 'GiveContribution', ...said, name: 'hidden', text: HIDDEN });
  await sent(secretary, { type: 'GiveContribution', ...said, name: 'shown', text: 'Bel mij als hij later komt.', for: stage.seats.get('greet')! });
  await move('improve');
  const { draft } = await sent(secretary, { type: 'DraftAddition', changes: [{ part: '1', text: NEW, kind: 'substantive', because: [input!] }] });
  await sent(lead, { type: 'OpenRound', draft: draft! });
  for (const who of ['yara', 'kees', 'mila', 'omar', 'piet']) await sent(stage.player(who)!, { type: 'CastBallot', choice: 'along' });
  await sent(lead, { type: 'CloseRound' });
  for (const to of ['settle', 'leave', 'answer'] as const) await move(to);
}

const main = (page: Page) => page.locator('#main');
let link = '';

test('a contributor makes a link on the phone, opens their own page without an account, says "klopt niet" and asks to talk', async ({ browser }) => {
  const tom = stage.player('tom')!;
  const phone = await pageOf(browser, tom.browser, `${stage.origin}/m/${stage.meeting}/phone?seat=${tom.place}`, PHONE);
  await phone.locator('summary', { hasText: 'Bewaar de link naar jouw inbreng' }).click();
  await press(phone, 'Maak mijn link');
  link = await phone.getByRole('link', { name: 'Open mijn pagina' }).getAttribute('href') ?? '';
  expect(link).toMatch(/\/mine#[\w-]{22}$/);
  await inspect(phone, 'the link on the phone');

  const mine = await device(browser, PHONE);
  const asked: string[] = [];
  mine.on('request', (request) => asked.push(request.url() + (request.headers().referer ?? '')));
  await mine.goto(link);
  await expect(main(mine).getByText('Dag Tom Visser.')).toBeVisible();
  expect(asked.join(), 'the secret is in no address and no referrer').not.toContain(link.split('#')[1]);
  // also what they gave without a name, and nothing of others
  for (const text of [NAMED, HIDDEN]) await expect(main(mine).getByText(text).first()).toBeVisible();
  await expect(main(mine).getByText('Bel mij als hij later komt.')).toHaveCount(0);
  await inspect(mine, 'the personal page');

  await mine.getByRole('form', { name: 'Klopt het dat dit door jou kwam?' }).getByRole('button', { name: 'Klopt niet' }).click();
  await expect(main(mine).getByText('Jij zei: klopt niet.')).toBeVisible();
  const card = mine.getByRole('article').filter({ hasText: HIDDEN });
  await card.locator('summary', { hasText: 'Ik wil praten' }).click();
  await expect(card.getByText('De secretaris weet niet wie jij bent.')).toBeVisible();
  await card.getByRole('button', { name: 'Ik wil praten' }).click();
  await expect(card.getByText('Je vroeg om te praten.')).toBeVisible();
  expect(mine.url(), 'the address stays, to be kept').toBe(link);
  noProblems();
});

test('who has the wrong link is told so kindly, with and without scripts', async ({ browser }) => {
  const wrong = await device(browser, PHONE);
  await wrong.goto(`${stage.origin}/mine#${'A'.repeat(22)}`);
  await expect(main(wrong).getByText('Deze link werkt niet, of niet meer. Vraag de secretaris om een nieuwe.').first()).toBeVisible();
  await inspect(wrong, 'a wrong link');
  const plain = await browser.newContext({ javaScriptEnabled: false, locale: 'nl-NL' });
  const page = await plain.newPage();
  await page.goto(`${stage.origin}/mine`);
  await page.getByLabel('Je link').fill(link);
  await page.getByRole('button', { name: 'Open mijn pagina' }).click();
  await expect(page.getByText('Dag Tom Visser.')).toBeVisible();
  await page.getByRole('article').filter({ hasText: NAMED }).getByRole('button', { name: 'Klopt', exact: true }).click();
  await expect(page.getByText('Jij zei: klopt.')).toBeVisible();
  await page.getByRole('article').filter({ hasText: NAMED }).getByRole('button', { name: 'Klopt niet', exact: true }).click();
  await expect(page.getByText('Jij zei: klopt niet.')).toBeVisible();
  await plain.close();
});

test('the secretary answers with a beginning that must be finished, makes a letter, and two people adopt', async ({ browser }) => {
  test.setTimeout(180_000);
  const desk = await pageOf(browser, stage.secretary.browser, `${stage.origin}/m/${stage.meeting}/desk?seat=${stage.secretary.place}`, LAPTOP);
  await expect(main(desk).getByText('Iemand wil over deze inbreng praten. Wie het is, weten we niet.')).toBeVisible();
  await inspect(desk, 'the answer desk');

  const open = desk.locator('li[id^="answer-"]');
  await expect(open).toHaveCount(3);
  for (let left = 3; left > 0; left--) {
    await open.first().getByRole('button', { name: 'Geef antwoord' }).click();
    await desk.getByRole('radio', { name: /^Niet gevolgd/ }).check();
    await desk.getByRole('radio', { name: 'Er is geen geld voor.' }).check();
    await press(desk, /Hier is nu geen geld voor/);
    if (left === 3) {
      await press(desk, 'Bewaar het antwoord');
      await expect(main(desk).getByText('Maak de zin af. Alleen een begin is geen antwoord.').first()).toBeVisible();
    }
    await desk.getByLabel('Leg het uit').pressSequentially('een belletje vooraf.');
    await press(desk, 'Bewaar het antwoord');
    await expect(open).toHaveCount(left - 1);
  }
  const [letter] = await Promise.all([desk.waitForEvent('download'), press(desk, 'Brief voor Greet Mulder')]);
  expect(letter.suggestedFilename()).toBe('brief.pdf');

  await desk.getByRole('textbox', { name: 'Wie hebben we niet gehoord?' }).fill('Mensen die niet kunnen bellen.');
  await desk.locator('#not-heard').getByRole('button', { name: 'Bewaar' }).click();
  await desk.getByLabel('Waarom kon iedereen al reageren?').fill('Iedereen reageerde in de vergadering.');
  await press(desk, 'Stel het verslag voor');
  await expect(main(desk).getByText('Nu is de ander aan de beurt: de voorzitter, op een eigen scherm.')).toBeVisible();
  const chair = await pageOf(browser, stage.chair.browser, `${stage.origin}/m/${stage.meeting}/desk?seat=${stage.chair.place}`, LAPTOP);
  await expect(chair.getByText('Verbonden').first()).toBeVisible();
  await press(chair, 'Stel vast');
  await expect(main(chair).getByText('Het verslag van dit besluit is vastgesteld.').first()).toBeVisible();

  const mine = await device(browser, PHONE);
  await mine.goto(link);
  await expect(main(mine).getByText('Hier is nu geen geld voor. Wat wel kan is een belletje vooraf.').first()).toBeVisible();
  await expect(main(mine).getByRole('link', { name: 'Lees het verslag' })).toBeVisible();
  await inspect(mine, 'the personal page after the adoption');
  // all links closed: the same words as for one that never was
  await mine.locator('summary', { hasText: 'Sluit alle links naar deze pagina' }).click();
  await press(mine, 'Ja, sluit ze');
  await expect(main(mine).getByText('Alle links naar deze pagina zijn gesloten.')).toBeVisible();
  await mine.goto('about:blank');
  await mine.goto(link);
  await expect(main(mine).getByText('Deze link werkt niet, of niet meer. Vraag de secretaris om een nieuwe.').first()).toBeVisible();
  noProblems();
});

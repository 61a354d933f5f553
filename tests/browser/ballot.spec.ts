import { expect, test, type Browser, type Page } from '@playwright/test';
import { newCard } from '../../src/lib/client/card.ts';
import { openScreen, tabletLink } from '../play/doors.ts';
import { BrowserLike } from '../play/browser-like.ts';
import { readScenario, type Person, type Scenario } from '../play/scenario.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { setStage, type Stage } from '../play/stage.ts';
import { inspect } from './look.ts';
import { cookiesInto, goHome, LAPTOP, noProblems, PHONE, press, watch } from './people.ts';

/**
 * Issue 6, section 4: eight phones in a real browser, one of them loaded again at every step between every two messages, one person by card on the
 * shared tablet, two rounds, two of three who could not come along come along, and the page that verifies says so.
 */
let server: RunningServer;
test.beforeAll(async () => void (server = await startServer()));
test.afterEach(goHome);
test.afterAll(() => server.stop());

const NAMES = ['Noor', 'Joost', 'Sanne', 'Els', 'Karim', 'Bodil', 'Femke', 'Ali'] as const;
const CARD_PERSON = 'Ans van Dam';
const NOT_YET = ['Noor', 'Joost'] as const;
const main = (page: Page) => page.locator('#main');

/** The council of a scenario, with other people: the chair leads, eight have phones, one takes part on paper. */
function council(): Scenario {
  const scenario = readScenario(new URL('../play/scenarios/schuldhulp-spreekuur.json', import.meta.url).pathname);
  const voter = (name: string, joins: Person['joins']): Person => ({ id: name.toLowerCase().replaceAll(' ', '-'), name, role: 'member', vote: true, joins });
  return {
    ...scenario, script: [], decision: { ...scenario.decision, agendaOrigin: [], rules: { ...scenario.decision.rules, ballot: 'secret' } },
    people: [
      { id: 'chair', name: 'Fatma', role: 'chair', facilitates: true, vote: false, joins: 'laptop' }, { id: 'secretary', name: 'Bram', role: 'secretary', vote: false, joins: 'laptop' },
      ...NAMES.map((name) => voter(name, 'phone')), voter(CARD_PERSON, 'paper')
    ]
  };
}

async function pageOf(browser: Browser, who: BrowserLike, address: string, size: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'nl-NL' });
  await cookiesInto(context, who, new URL(address).origin);
  const page = await context.newPage();
  watch(page);
  await page.goto(address);
  return page;
}

/** Loads a page again; one that is loading again already (it does so by itself in the middle of a ballot) is tried once more. */
const reload = (page: Page) => expect(async () => void (await page.reload())).toPass();

async function choose(page: Page, choice: string): Promise<void> {
  await page.getByRole('radio', { name: choice }).check();
  await press(page, 'Stuur mijn keuze');
}
const received = (page: Page, choice: string) => expect(main(page).getByText(`Ontvangen. Jij koos: ${choice}.`)).toBeVisible();
async function scan(tablet: Page, card: string): Promise<void> {
  await tablet.getByLabel('De code van je kaart').fill(card);
}
/** The twelve characters that stand on a page. */
const codeOn = async (page: Page): Promise<string> => /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await page.locator('body').innerText())?.[0] ?? '';

async function move(stage: Stage, to: 'vote' | 'need' | 'improve' | 'settle'): Promise<void> {
  const answer = await stage.lead.send({ type: 'MoveMeeting', to, reason: 'We gaan verder.' });
  expect(answer, `to ${to}`).toMatchObject({ ok: true });
}

/** A person comes along to the step that the meeting is at, where their phone asks. */
async function comeAlong(phone: Page): Promise<void> {
  const ask = phone.getByRole('button', { name: 'Ga mee' });
  if (await ask.isVisible()) await ask.click();
}

/** One page that is loaded again between every two messages of its ballot: once the first is on its way, and once its answer is. */
async function restless(page: Page): Promise<{ readonly loads: () => number }> {
  let loads = 0;
  const again = () => {
    loads++;
    void page.reload().catch(() => {});
  };
  // the asking is on its way, its answer is not here yet
  let asked = false;
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      if (asked || !String(payload).includes('AskBallot')) return;
      asked = true;
      again();
    })
  );
  // the first casting of each round never arrives; of the second the Box has the ballot, and its receipt does not come back
  let casts = 0;
  await page.route('**/stem/cast', async (route) => {
    const nth = ++casts % 3;
    if (nth === 1) {
      await route.abort();
      again();
    } else if (nth === 2) {
      await route.fetch();
      await route.abort();
      again();
    } else await route.continue();
  });
  return { loads: () => loads };
}

test('eight phones and a card in two secret rounds: two of three come along, and everybody can check it', async ({ browser }) => {
  const stage = await setStage(council(), server.setupLink!);
  const { origin, meeting, decision } = stage;
  for (const name of NAMES) stage.player(name.toLowerCase())!.close();
  const ans = stage.seats.get('ans-van-dam')!;
  stage.tablet?.close();
  expect(await stage.secretary.send({ type: 'DropCard', for: ans })).toMatchObject({ ok: true });
  const card = newCard();
  let tablet!: Page;
  let phones!: Page[];
  let restlessPhone!: { readonly loads: () => number };
  const lead = () => stage.lead.view;

  await test.step('a device becomes the tablet; Ans takes the card that she drew from the hat', async () => {
    const link = await tabletLink(stage.lead.browser, meeting, stage.lead.place);
    tablet = await pageOf(browser, new BrowserLike(origin), `${origin}/tablet#${link}`, { width: 820, height: 1180 });
    await expect(async () => {
      // pressed before the script is here, the page asks once more
      await press(tablet, 'Maak dit de tablet');
      await expect(tablet).toHaveURL(/\/m\//, { timeout: 5_000 });
    }).toPass({ timeout: 30_000 });
    await expect(tablet.getByRole('heading', { level: 1, name: 'Scan je stemkaart' })).toBeVisible();
    await inspect(tablet, 'the tablet at rest');
    await scan(tablet, `${card.slice(0, -1)}${card.endsWith('2') ? '3' : '2'}`);
    await press(tablet, 'Open mijn kaart');
    await expect(tablet.getByText('Er zit een typfout in')).toBeVisible();
    await scan(tablet, card);
    await expect(tablet.getByText('Welke naam is van jou?')).toBeVisible();
    await inspect(tablet, 'the tablet, picking a name');
    await tablet.getByRole('radio', { name: CARD_PERSON }).check();
    await press(tablet, 'Dit ben ik');
    await expect(tablet.getByRole('heading', { name: `Dag ${CARD_PERSON}` })).toBeVisible();
    await press(tablet, 'Klaar');
    await expect(tablet.getByRole('heading', { level: 1, name: 'Scan je stemkaart' })).toBeVisible();
  });

  await test.step('the vote opens; every phone gets its ballot by itself, and the card too, without Ans', async () => {
    for (const to of ['arrive', 'agree', 'gather', 'search', 'spread', 'ready', 'vote'] as const) {
      expect(await stage.lead.send({ type: 'MoveMeeting', to, reason: 'We gaan verder.' }), to).toMatchObject({ ok: true });
    }
    const open = (name: string) => pageOf(browser, stage.player(name.toLowerCase())!.browser, `${origin}/m/${meeting}/phone`, PHONE);
    const restlessPage = await open(NAMES[0]);
    restlessPhone = await restless(restlessPage);
    await reload(restlessPage);
    await stage.lead.until(() => (lead().rounds?.ballots?.issued ?? 0) >= 2, 'the ballots of the first phone and of the card');
    await reload(restlessPage);
    phones = [restlessPage, ...(await Promise.all(NAMES.slice(1).map(open)))];
    await stage.lead.until(() => lead().rounds?.ballots?.frozen != null, 'the freeze');
    await reload(restlessPage);
  });

  await test.step('everybody chooses; one phone is loaded again between every two messages', async () => {
    for (const [i, phone] of phones.entries()) await choose(phone, NOT_YET.includes(NAMES[i] as never) ? 'Nog niet' : 'Ik kan mee');
    for (const [i, phone] of phones.entries()) await received(phone, NOT_YET.includes(NAMES[i] as never) ? 'Nog niet' : 'Ik kan mee');
    await reload(phones[0]!);
    await received(phones[0]!, 'Nog niet');
    await scan(tablet, card);
    await expect(tablet.getByRole('heading', { level: 1, name: 'Kun je mee met deze tekst?' })).toBeVisible();
    await inspect(tablet, 'the tablet, voting');
    await choose(tablet, 'Nog niet');
    await expect(main(tablet).getByText('Ontvangen. Jij koos: Nog niet.')).toBeVisible();
    await inspect(tablet, 'the tablet, received');
    await press(tablet, 'Klaar');
    await stage.lead.until(() => lead().rounds?.open?.answered === 9, 'nine ballots');
  });

  const screen = await openScreen(stage.chair.browser, meeting, stage.chair.place);
  const bigScreen = await pageOf(browser, stage.chair.browser, `${origin}/m/${meeting}/screen?seat=${screen.place}`, LAPTOP);

  /** Closes the round; every phone finds its ballot, and every screen has the same code. */
  async function closeAndCompare(): Promise<string> {
    expect(await stage.lead.send({ type: 'CloseRound' })).toMatchObject({ ok: true });
    await stage.lead.until(() => lead().rounds?.open === null, 'the close');
    const code = lead().rounds!.past.at(-1)!.code!;
    await reload(phones[0]!);
    for (const phone of phones) await expect(main(phone).getByText('Jouw stem zit erin.')).toBeVisible();
    await reload(phones[0]!);
    await expect(main(phones[0]!).getByText('Jouw stem zit erin.')).toBeVisible();
    for (const page of [...phones, bigScreen]) await expect.poll(() => codeOn(page)).toBe(code);
    await scan(tablet, card);
    await expect(tablet.getByText('Jouw stem zit erin.')).toBeVisible();
    expect(await codeOn(tablet)).toBe(code);
    await inspect(tablet, 'the tablet, after a close');
    await press(tablet, 'Klaar');
    return code;
  }
  const first = await closeAndCompare();

  await test.step('an addition; one of the two keeps to "nog niet", the other and Ans come along', async () => {
    await move(stage, 'need');
    await move(stage, 'improve');
    const made = await stage.secretary.send({ type: 'DraftAddition', changes: [{ part: '1', text: 'Het spreekuur is digitaal, of op dinsdagavond zonder afspraak.', kind: 'substantive', because: [] }] });
    if (!made.ok) throw new Error(made.refusal);
    expect(await stage.lead.send({ type: 'OpenRound', draft: made.made!['draft']! })).toMatchObject({ ok: true });
    for (const phone of phones) await comeAlong(phone);
    await reload(phones[0]!);
    for (const phone of phones) await comeAlong(phone);
    await choose(phones[0]!, 'Ik kan mee');
    for (const phone of phones.slice(1)) await press(phone, 'Mijn keuze blijft zo');
    await received(phones[0]!, 'Ik kan mee');
    await reload(phones[0]!);
    await received(phones[0]!, 'Ik kan mee');
    // the tablet was switched off and on since
    await tablet.reload();
    await scan(tablet, card);
    await expect(tablet.getByText('Vorige keer koos je: Nog niet.')).toBeVisible();
    await choose(tablet, 'Ik kan mee');
    await expect(main(tablet).getByText('Ontvangen. Jij koos: Ik kan mee.')).toBeVisible();
    await press(tablet, 'Klaar');
    await stage.lead.until(() => lead().rounds?.open?.answered === 9, 'nine ballots');
  });
  const second = await closeAndCompare();
  expect(second).not.toBe(first);
  expect(lead().rounds!.past.at(-1)!.cameAlong).toBe('some');

  await test.step('the page that verifies says it of the file that every phone can fetch', async () => {
    const file = await phones[1]!.context().request.get(`${origin}/ballots/${decision}`);
    expect(file.ok()).toBe(true);
    const page = await pageOf(browser, new BrowserLike(origin), `${origin}/verify`, PHONE);
    await page.getByLabel('Bestanden van het verslag').setInputFiles({ name: 'ballots.json', mimeType: 'application/json', buffer: await file.body() });
    await expect(page.getByRole('heading', { name: 'Alles klopt' })).toBeVisible();
    await expect(main(page)).toContainText('2 van de 3');
    for (const code of [first, second]) await expect(main(page)).toContainText(code);
  });

  await test.step('[K19] at the settlement the card writes a minority view, as every phone can; it goes by itself when Ans has gone', async () => {
    await move(stage, 'settle');
    await stage.lead.until(() => lead().rounds?.pens?.open === true, 'the pens');
    await scan(tablet, card);
    await expect(main(tablet).getByRole('heading', { name: 'Wil je iets laten opschrijven bij dit besluit?' })).toBeVisible();
    const box = tablet.getByLabel('Wat wil je dat er in het verslag komt?');
    await box.fill('De balie blijft voor mij het belangrijkst.');
    await press(tablet, /^Klaar$/);
    await expect(tablet.getByText('Je tekst ligt nog niet klaar.')).toBeVisible();
    await inspect(tablet, 'the tablet, writing');
    await press(tablet, 'Leg mijn tekst klaar');
    await expect(main(tablet).getByText('Je tekst is aangekomen.')).toBeVisible();
    await inspect(tablet, 'the tablet, written');
    await press(tablet, /^Klaar$/);
    await expect(tablet.getByRole('heading', { level: 1, name: 'Scan je stemkaart' })).toBeVisible();
    expect(await stage.lead.send({ type: 'ShowMinorityViews', decision })).toMatchObject({ ok: true });
    await stage.lead.until(() => lead().closing?.minorityViews.some(({ text }) => text === 'De balie blijft voor mij het belangrijkst.') === true, 'the text of the card');
    await scan(tablet, card);
    await expect(main(tablet).getByText('De stembus had jouw tekst op tijd.')).toBeVisible();
    await press(tablet, /^Klaar$/);
  });

  // what the tablet kept is of no use to anybody: not a choice, not the card
  const kept = await tablet.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  for (const secret of ['not-yet', 'along', 'balie', card, card.replaceAll('-', '')]) expect(kept).not.toContain(secret);
  expect(restlessPhone.loads()).toBeGreaterThanOrEqual(4);
  for (const name of NAMES) expect(server.log()).not.toContain(name);
  await stage.close();
  noProblems();
});

import { expect, test, type Page } from '@playwright/test';
import { verify } from '../../src/lib/verify/verify.ts';
import { perform, type Ids, type World } from '../play/acts.ts';
import { readScenario } from '../play/scenario.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { setStage, type Stage } from '../play/stage.ts';
import { inspect } from './look.ts';
import { goHome, LAPTOP, noProblems, pageOf, PHONE, press } from './people.ts';

let server: RunningServer;
let stage: Stage;
const ids: Ids = { inputs: new Map(), changes: new Map() };
const SCENARIO = new URL('../play/scenarios/zorgtaxi.json', import.meta.url).pathname;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await startServer();
  stage = await setStage(readScenario(SCENARIO), server.setupLink!);
  const world: World = { stage, ids, restart: null, check: (passed, what) => expect(passed, what).toBe(true) };
  for (const [at, act] of stage.scenario.script.entries()) await perform(world, act, at);
});
test.afterEach(goHome);
test.afterAll(async () => {
  stage.close();
  await server.stop();
});

/** Signed in too long ago: the words are asked in the form itself, and what was typed stays. */
async function again(page: Page, role: 'chair' | 'secretary', button: string): Promise<void> {
  const words = stage.logins.get(stage.scenario.people.find((p) => p.role === role)!.id)!.passphrase;
  const field = page.getByLabel('Je vier woorden', { exact: true });
  if (await field.isVisible()) await field.fill(words);
  await press(page, button);
}

async function fileOf(record: string, name: string) {
  const response = await fetch(`${stage.origin}${name.startsWith('/') ? name : `${record}/${name}`}`);
  expect(response.status, name).toBe(200);
  return { name: name.split('/').at(-1)!, bytes: new Uint8Array(await response.arrayBuffer()) };
}

test('after the meeting: an erratum by two people, words that go and a record that verifies, a reply, a follow-up, and what is due', async ({ browser }) => {
  const record = `/records/${stage.decision}`;
  const after = `${stage.origin}${record}/after`;
  const secretary = await pageOf(browser, stage.secretary.browser, after, PHONE);
  const chair = await pageOf(browser, stage.chair.browser, after, LAPTOP);

  await test.step('the secretary proposes a correction; alone they cannot carry it out', async () => {
    await secretary.getByLabel('Wat klopt er niet?').selectOption({ value: '{"kind":"not-heard"}' });
    await secretary.locator('#correct').getByRole('button', { name: 'Kies' }).click();
    await inspect(secretary, 'correcting');
    await secretary.getByLabel('Wat moet er staan?').fill('Kinderen die met de taxi naar school gaan.');
    await again(secretary, 'secretary', 'Stel de verbetering voor');
    await expect(secretary.getByText('Schrijf op waarom.').first()).toBeVisible();
    await expect(secretary.getByLabel('Wat moet er staan?')).toHaveValue('Kinderen die met de taxi naar school gaan.');
    await secretary.getByLabel('Waarom verander je dit?').fill('De kinderen stonden er niet bij.');
    await again(secretary, 'secretary', 'Stel de verbetering voor');
    await expect(secretary.getByText('De verbetering wacht nu op de ander.')).toBeVisible();
    await expect(secretary.getByRole('button', { name: 'Bevestig de verbetering' })).toHaveCount(0);
  });

  await test.step('the chair confirms; the record says what it said and what it says', async () => {
    await chair.reload();
    await inspect(chair, 'a correction that waits');
    await again(chair, 'chair', 'Bevestig de verbetering');
    await expect(chair.getByText('Het verslag is verbeterd.')).toBeVisible();
    await chair.goto(`${stage.origin}${record}`);
    await expect(chair.locator('#version-2')).toContainText('De kinderen stonden er niet bij.');
    await expect(chair.locator('#not-heard')).toContainText('Kinderen die met de taxi naar school gaan.');
  });

  const [input] = [...ids.inputs.values()];
  const before = JSON.parse(new TextDecoder().decode((await fileOf(record, 'record.json')).bytes)) as { inputs: { id: string; text: string; grade: string }[] };
  const said = before.inputs.find((i) => i.id === input)!;

  await test.step('words of an input go; the record still verifies, and the words are nowhere', async () => {
    await secretary.goto(after);
    await secretary.getByLabel('Welke woorden?').selectOption({ value: JSON.stringify({ kind: 'input', input }) });
    await secretary.locator('#redact').getByRole('button', { name: 'Kies' }).click();
    await inspect(secretary, 'taking words away');
    await secretary.getByRole('radio', { name: 'Wie het schreef, vraagt erom' }).check();
    await again(secretary, 'secretary', 'Haal deze woorden voorgoed weg');
    await expect(secretary.getByText('De woorden zijn weg.')).toBeVisible();
    const files = [await fileOf(record, 'record.json'), await fileOf(record, 'record.json.jws'), await fileOf(record, '/.well-known/jwks.json')];
    const report = verify(files);
    expect(report.findings.filter((f) => f.level === 'broken')).toEqual([]);
    expect(report.verdict).toBe('holds');
    const json = new TextDecoder().decode(files[0]!.bytes);
    const now = JSON.parse(json) as { version: number; inputs: { id: string; text: string | null; grade: string; redacted?: string }[] };
    expect(now.version).toBe(3);
    expect(now.inputs.find((i) => i.id === input)).toMatchObject({ text: null, grade: said.grade });
    for (const page of [json, new TextDecoder().decode((await fileOf(record, 'record.html')).bytes)]) expect(page).not.toContain(said.text.slice(0, 40));
    await secretary.goto(`${stage.origin}${record}`);
    await expect(secretary.locator(`#input-${input}`)).toContainText('Verwijderd op verzoek');
  });

  await test.step('the reply of the addressee and what came of the follow-up stand on the record’s page', async () => {
    await secretary.goto(after);
    await secretary.getByText('Schrijf de reactie op onderdeel 1 op').click();
    const reply = secretary.locator('#reply-1');
    await reply.getByRole('radio', { name: 'Neemt het niet over' }).check();
    await reply.getByRole('button', { name: 'Bewaar de reactie' }).click();
    await expect(secretary.locator('#reply-1').getByText('Schrijf de reden op.')).toBeVisible();
    await secretary.locator('#reply-1').getByLabel('Wat staat er in de reactie?').fill('Er is geen geld voor.');
    await secretary.locator('#reply-1').getByRole('button', { name: 'Bewaar de reactie' }).click();
    await expect(secretary.locator('#reply-1')).toContainText('Er is geen geld voor.');
    await secretary.locator('#follow-0').getByText('Schrijf op wat er gebeurde').click();
    const follow = secretary.locator('#follow-0');
    await follow.getByRole('radio', { name: 'Een beetje' }).check();
    await follow.getByLabel('Wie merkte dat?').fill('De reizigers');
    await follow.getByLabel('Wat is er gebeurd?').fill('De taxi komt vaker op tijd.');
    await follow.getByRole('radio', { name: 'Dit punt gaat weer open' }).check();
    await follow.getByRole('button', { name: 'Bewaar' }).click();
    await expect(secretary.getByText('Wat er gebeurde, staat erin.')).toBeVisible();
    await inspect(secretary, 'after the meeting');
    await chair.reload();
    await expect(chair.locator('#after')).toContainText('Er is geen geld voor.');
    await expect(chair.locator('#after')).toContainText('De taxi komt vaker op tijd.');
  });

  await test.step('what is due, as a page and as a calendar file', async () => {
    await chair.goto(`${stage.origin}/council/due`);
    await expect(chair.getByRole('heading', { name: 'Punt 1 is weer open' })).toBeVisible();
    await inspect(chair, 'what is due');
    const file = await chair.request.get(`${stage.origin}/council/due.ics`);
    expect(file.headers()['content-type']).toContain('text/calendar');
    expect(await file.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART;VALUE=DATE:\d{8}\r\n[\s\S]*END:VCALENDAR\r\n$/);
  });

  await test.step('the next meeting approves it as its first item, with a correction that waits for the other', async () => {
    await chair.goto(`${stage.origin}/council/new?copy=${stage.meeting}`);
    await chair.getByLabel('Titel van de vergadering').fill('De volgende keer');
    await chair.getByLabel('Dag').fill('2027-02-01');
    await chair.getByLabel(/^Waar(?!over)/).fill('Buurthuis');
    await press(chair, 'Maak de vergadering');
    await press(chair, 'Open de zaal');
    await press(chair, 'Verder naar Aankomen');
    const card = chair.locator('section', { hasText: 'Eerst: het verslag van' }).last();
    await card.getByText('Er moet iets verbeterd').click();
    await card.getByLabel('Wat klopt er niet?').fill('De zaal was zaal 3.');
    await inspect(chair, 'approving the last record');
    await card.getByRole('button', { name: 'Keur het verslag goed' }).click();
    await expect(chair.getByText('De verbetering wacht op de ander.')).toBeVisible();
    await secretary.goto(after);
    await expect(secretary.locator('#waiting')).toContainText('De zaal was zaal 3.');
    await secretary.goto(`${stage.origin}${record}`);
    await expect(secretary.locator('#after')).toContainText('Goedgekeurd in de vergadering De volgende keer');
  });

  await test.step('internal: for everybody else there is no such record', async () => {
    await secretary.goto(after);
    await secretary.getByRole('radio', { name: /Alleen de raad en wie erbij was/ }).check();
    await secretary.locator('#visibility').getByRole('button', { name: 'Bewaar' }).click();
    await expect(secretary.getByText('Dat is bewaard.')).toBeVisible();
    for (const path of [record, `${record}/record.json`, `${record}/record.html`, `${record}/v/1`, `${record}/record.json.jws`]) {
      expect((await fetch(`${stage.origin}${path}`)).status, path).toBe(404);
    }
    expect((await chair.request.get(`${stage.origin}${record}/record.json`)).status()).toBe(200);
  });
  noProblems();
});

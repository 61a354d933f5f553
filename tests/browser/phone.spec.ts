import { expect, test, type Browser, type BrowserContext, type Page, type WebSocketRoute } from '@playwright/test';
import type { Command } from '../../src/lib/meeting/commands.server.ts';
import { readScenario } from '../play/scenario.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { setStage, type Stage } from '../play/stage.ts';
import { cookiesInto, goHome, noProblems, PHONE, press, watch } from './people.ts';

/** What a phone goes through in a real hall: each test goes on where the one before it left the meeting. */
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
const address = (person: string) => `${stage.origin}/m/${stage.meeting}/phone?seat=${stage.player(person)!.place}`;
const lead = async (...commands: Command[]) => {
  for (const command of commands) expect(await stage.lead.send(command)).toMatchObject({ ok: true });
};
const go = (...steps: Extract<Command, { type: 'MoveMeeting' }>['to'][]) => lead(...steps.map((to) => ({ type: 'MoveMeeting', to }) as const));
/** How often a text is in the meeting, as the secretary sees it. */
const copies = (text: string) => (stage.secretary.view.inputs ?? []).filter((input) => input.text === text).length;

async function contextOf(browser: Browser, person: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'nl-NL', ...options });
  await cookiesInto(context, stage.player(person)!.browser, stage.origin);
  return context;
}
async function open(context: BrowserContext, person: string): Promise<Page> {
  const page = await context.newPage();
  watch(page);
  await page.goto(address(person));
  return page;
}
const connected = (page: Page) => expect(page.getByText('Verbonden', { exact: true })).toBeVisible();

/** The line of a page in our hands: cut it, hold back what goes up or what comes down, or block it from the start. */
interface Wire {
  up: boolean;
  down: boolean;
  blocked: boolean;
  cut(): Promise<void>;
  /** The line of now is dead without a word, in both directions; a new one lives. */
  kill(): void;
}
async function wire(context: BrowserContext, change: (message: string | Buffer) => string | Buffer = (m) => m): Promise<Wire> {
  let last: WebSocketRoute | undefined;
  const dead = new Set<WebSocketRoute>();
  const held: Wire = {
    up: true, down: true, blocked: false,
    cut: async () => void (await last?.close({ code: 1001 })),
    kill: () => void (last && dead.add(last))
  };
  await context.routeWebSocket(/socket\.io/, async (route) => {
    if (held.blocked) return void (await route.close({ code: 1008 }));
    last = route;
    const there = route.connectToServer();
    route.onMessage((message) => held.up && !dead.has(route) && there.send(change(message)));
    there.onMessage((message) => held.down && !dead.has(route) && route.send(message));
  });
  return held;
}
const write = (page: Page, text: string) => page.getByLabel('Wat wil je zeggen?').fill(text);
const sent = (page: Page) => expect(main(page).getByText('Verstuurd. Je kunt dit nog').first()).toBeVisible();

test('B38 B37 B9 B5 a text survives a reload, going back and a killed tab; sent over a line that drops it is there once', async ({ browser }) => {
  await go('arrive', 'agree', 'gather');
  const context = await contextOf(browser, 'noor');
  const line = await wire(context);
  let noor = await open(context, 'noor');
  await connected(noor);

  await test.step('B38 reload, back, another page, a killed tab', async () => {
    await write(noor, 'Ik durfde niet te bellen.');
    await noor.reload();
    await expect(noor.getByLabel('Wat wil je zeggen?')).toHaveValue('Ik durfde niet te bellen.');
    await noor.goto(`${stage.origin}/join`);
    await noor.goBack();
    await expect(noor.getByLabel('Wat wil je zeggen?')).toHaveValue('Ik durfde niet te bellen.');
    await noor.close();
    noor = await open(context, 'noor');
    await expect(noor.getByLabel('Wat wil je zeggen?')).toHaveValue('Ik durfde niet te bellen.');
    await expect(noor).toHaveTitle(/^Stap 3 van \d+: Alle meningen/);
    await connected(noor);
  });

  await test.step('B37 the line drops while sending: it goes by itself, once', async () => {
    line.up = false;
    await press(noor, 'Versturen');
    await line.cut();
    line.up = true;
    await sent(noor);
    await stage.secretary.until(() => copies('Ik durfde niet te bellen.') === 1, 'the text');
  });

  await test.step('B37 the answer is lost and the tab is gone: sent again by hand, still once', async () => {
    await write(noor, 'Bellen met een instantie is een drempel.');
    line.down = false;
    await press(noor, 'Versturen');
    await stage.secretary.until(() => copies('Bellen met een instantie is een drempel.') === 1, 'the text');
    // the tab is gone before the line is back: on a slow machine it would hear the answer to its next try
    const here = noor.url();
    await noor.goto('about:blank');
    line.down = true;
    await noor.goto(here);
    await expect(noor.getByLabel('Wat wil je zeggen?')).toHaveValue('Bellen met een instantie is een drempel.');
    await connected(noor);
    await press(noor, 'Versturen');
    await sent(noor);
    expect(copies('Bellen met een instantie is een drempel.')).toBe(1);
  });

  await test.step('B9 pressed twice: once; a second tab shows the same', async () => {
    await write(noor, 'Een brief lees ik niet altijd.');
    await noor.getByRole('button', { name: 'Versturen' }).dblclick();
    await sent(noor);
    const other = await open(context, 'noor');
    for (const page of [noor, other]) await expect(main(page).getByText('“Een brief lees ik niet altijd.”')).toBeVisible();
    expect(copies('Een brief lees ik niet altijd.')).toBe(1);
    await other.close();
  });

  await test.step('B5 too long: it stays, says how much, nothing goes', async () => {
    const long = 'a'.repeat(8_001);
    await write(noor, long);
    await press(noor, 'Versturen');
    await expect(main(noor).getByText('1 teken te veel. Je tekst blijft staan.')).toBeVisible();
    await expect(noor.getByLabel('Wat wil je zeggen?')).toHaveValue(long);
    await connected(noor);
    expect(copies(long)).toBe(0);
    await write(noor, '');
  });
  noProblems();
});

test('R8 B42 B40 blocked WebSocket, a wifi that wants a sign-in, a browser that keeps nothing', async ({ browser }) => {
  await test.step('R8 no WebSocket on the way: it works over polling, and nobody hears of it', async () => {
    const context = await contextOf(browser, 'karim');
    // what a page sees when something on the way strips the upgrade
    await context.addInitScript(() => {
      const Real = WebSocket;
      const refused = class extends EventTarget {
        onerror: ((event: Event) => void) | null = null;
        onclose: ((event: Event) => void) | null = null;
        readyState = Real.CONNECTING;
        constructor() {
          super();
          setTimeout(() => {
            this.onerror?.(new Event('error'));
            this.onclose?.(new CloseEvent('close', { code: 1006 }));
          });
        }
        close(): void {}
      };
      Object.defineProperty(window, 'WebSocket', { value: refused });
    });
    const karim = await open(context, 'karim');
    await connected(karim);
    await write(karim, 'Dit ging zonder WebSocket.');
    await press(karim, 'Versturen');
    await sent(karim);
    await expect(main(karim).getByText(/Dit netwerk houdt/)).toBeHidden();
  });

  await test.step('B42 a page of the wifi answers for us', async () => {
    const context = await contextOf(browser, 'willem');
    const line = await wire(context);
    const willem = await open(context, 'willem');
    await connected(willem);
    await write(willem, 'Mijn tekst');
    const portal = { status: 200, contentType: 'text/html', body: '<html><h1>Welkom bij GastenWifi</h1></html>' };
    await context.route(/\/(ping|socket\.io\/.*)$/, (route) => route.fulfill(portal));
    line.blocked = true;
    await line.cut();
    await expect(main(willem).getByText('Eerst inloggen op de wifi')).toBeVisible();
    await expect(willem.getByLabel('Wat wil je zeggen?')).toHaveValue('Mijn tekst');
    await context.unrouteAll();
    // signed in: pages come through, a WebSocket still does not
    await willem.evaluate(() => window.dispatchEvent(new Event('online')));
    await connected(willem);
    await expect(main(willem).getByText('Eerst inloggen op de wifi')).toBeHidden();
  });

  await test.step('B40 storage is shut: it works for this visit and says so; without cookies it says what to do', async () => {
    const context = await contextOf(browser, 'sanne');
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, { get: () => { throw new DOMException('denied', 'SecurityError'); } });
      }
    });
    const sanne = await open(context, 'sanne');
    await connected(sanne);
    await expect(main(sanne).getByText('Dit venster onthoudt niets.')).toBeVisible();
    await write(sanne, 'Ook zonder opslag.');
    await press(sanne, 'Versturen');
    await sent(sanne);
    await context.clearCookies();
    await sanne.reload();
    await expect(sanne.getByText('We kennen dit apparaat niet meer.')).toBeVisible();
    await expect(sanne.getByText(/Zet cookies aan/)).toBeVisible();
  });
  noProblems();
});

test('B41 without scripts one reads and sends; a tool whose script does not come says so; a new version keeps the text', async ({ browser }) => {
  for (const [who, broken] of [['els', 'off'], ['amina', 'lost']] as const) {
    await test.step(`scripts ${broken}`, async () => {
      const context = await contextOf(browser, who, { javaScriptEnabled: broken !== 'off' });
      if (broken === 'lost') await context.route('**/_app/immutable/**/*.js', (route) => route.abort());
      const page = await context.newPage();
      await page.goto(address(who));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await write(page, `Zonder scripts, ${who}.`);
      await page.getByRole('button', { name: 'Versturen' }).click();
      await expect(main(page).getByText('Verstuurd.').first()).toBeVisible();
      await stage.secretary.until(() => copies(`Zonder scripts, ${who}.`) === 1, 'the text');
      await context.close();
    });
  }

  await test.step('the script of a tool is gone', async () => {
    const context = await contextOf(browser, 'tugba');
    const tugba = await open(context, 'tugba');
    await connected(tugba);
    await write(tugba, 'Dit blijft staan.');
    await context.route('**/_app/immutable/**', (route) => route.abort());
    await press(tugba, 'Signaal');
    await expect(tugba.getByText('Dit komt nu niet binnen. Je tekst blijft staan.')).toBeVisible();
    await context.unrouteAll();
    await press(tugba, 'Laad de pagina opnieuw');
    await expect(tugba.getByLabel('Wat wil je zeggen?')).toHaveValue('Dit blijft staan.');
    await press(tugba, 'Signaal');
    await expect(tugba.getByRole('button', { name: 'Het gaat te snel' })).toBeVisible();
  });

  await test.step('a new version was put on the server, which no longer understands this page', async () => {
    const context = await contextOf(browser, 'lukasz');
    let old = false;
    const line = await wire(context, (message) => (old ? String(message).replace('"protocol":1', '"protocol":0') : message));
    const lukasz = await open(context, 'lukasz');
    await connected(lukasz);
    await write(lukasz, 'Half af');
    old = true;
    await line.cut();
    await expect(main(lukasz).getByText('Er is een nieuwe versie')).toBeVisible();
    old = false;
    await press(lukasz, 'Laad de pagina opnieuw');
    await expect(lukasz.getByLabel('Wat wil je zeggen?')).toHaveValue('Half af');
    await connected(lukasz);
  });
});

test('B39 R7 B12 B10 a phone that slept over two steps; choosing with the keys sends nothing; two tabs show the last choice', async ({ browser }) => {
  const context = await contextOf(browser, 'joost');
  const line = await wire(context);
  const joost = await open(context, 'joost');
  await connected(joost);

  await test.step('B39 R7 frozen, its line dead without a word; awake it asks, and shows where the meeting is', async () => {
    await write(joost, 'Nog niet verstuurd');
    const devtools = await context.newCDPSession(joost);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    line.kill();
    await go('search', 'spread');
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    // a browser without a screen does not say by itself that its screen came back
    await joost.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(main(joost).getByText('De voorzitter is nu bij: Wie herkent dit?')).toBeVisible();
    await expect(main(joost).getByText('Jij bent nog bij: Alle meningen')).toBeVisible();
    await expect(joost.getByLabel('Wat wil je zeggen?')).toHaveValue('Nog niet verstuurd');
    await press(joost, 'Ga mee');
    await expect(joost.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(joost).toHaveTitle(/Wie herkent dit/);
    await expect(main(joost).getByText('Je schreef nog iets bij: Alle meningen')).toBeVisible();
    await expect(main(joost).getByText('Je tekst is niet weg. Alleen jij ziet hem.')).toBeVisible();
    await joost.close();
  });

  await test.step('B12 arrow keys through the choices: nothing goes', async () => {
    // a ballot is on one device: here it is this browser
    stage.player('joost')!.close();
    await go('ready');
    await lead({ type: 'MoveMeeting', to: 'vote', reason: 'Wij willen het weten.' });
  });
  const one = await context.newPage();
  watch(one);
  const frames: string[] = [];
  one.on('websocket', (socket) => socket.on('framesent', ({ payload }) => void frames.push(String(payload))));
  const casts: string[] = [];
  one.on('request', (request) => void (request.url().endsWith('/cast') && casts.push(request.url())));
  await one.goto(address('joost'));
  await connected(one);
  await one.getByRole('radio', { name: 'Ik kan mee' }).focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await one.keyboard.press(key);
  await expect(one.getByRole('radio', { name: 'Nog niet' })).toBeChecked();
  await press(one, 'Hulp');
  await one.getByRole('button', { name: 'Sluiten' }).click();
  expect(frames.filter((frame) => frame.includes('CastBallot'))).toEqual([]);
  expect(casts).toEqual([]);

  await test.step('B10 B9 two tabs: the last choice counts, both show it', async () => {
    const two = await open(context, 'joost');
    await connected(two);
    await press(one, 'Stuur mijn keuze');
    for (const page of [one, two]) await expect(main(page).getByText('Jij koos: Nog niet.')).toBeVisible();
    await press(two, 'Verander mijn keuze');
    await two.getByRole('radio', { name: 'Ik kan mee' }).check();
    await press(two, 'Stuur mijn keuze');
    for (const page of [one, two]) await expect(main(page).getByText('Jij koos: Ik kan mee.')).toBeVisible();
    // the Box tells it by its own tick
    await expect.poll(() => stage.lead.view.rounds?.open?.answered).toBe(1);
    // a secret choice goes by a way of its own, never over the line that knows the seat
    expect(casts.length).toBeGreaterThan(0);
    expect(frames.filter((frame) => frame.includes('CastBallot'))).toEqual([]);
  });
  noProblems();
});

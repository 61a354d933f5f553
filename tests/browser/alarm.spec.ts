import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { hashOf } from '../../src/lib/ballot/bulletin.ts';
import { ballotFileBytes, type BallotFile } from '../../src/lib/ballot/file.ts';
import type { Ballot, BallotChoice } from '../../src/lib/ballot/messages.ts';
import { isReceipt } from '../../src/lib/ballot/mine.ts';
import type { BallotProof } from '../../src/lib/client/ballot/voter.ts';
import { nodeSuite as suite } from '../../src/lib/server/box/suite.ts';
import { readScenario } from '../play/scenario.ts';
import { startServer } from '../play/server.ts';
import { setStage, type Stage } from '../play/stage.ts';
import { inspect } from './look.ts';
import { goHome, noProblems, pageOf, PHONE, press } from './people.ts';

/** What a phone does when it is lied to [K6] [K17], and when it goes to sleep with a ballot that waits for its moment [K8]. */

test.afterEach(goHome);

const SCENARIO = new URL('../play/scenarios/schuldhulp-spreekuur.json', import.meta.url).pathname;
const main = (page: Page) => page.locator('#main');
const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/alarm-${name}.png`, fullPage: true });
};

/** Everyone is about to vote; these people have no device but the one that the test gives them. */
async function beforeTheVote(link: string, ids: readonly string[]): Promise<Stage> {
  const stage = await setStage(readScenario(SCENARIO), link);
  for (const id of ids) stage.player(id)!.close();
  for (const to of ['arrive', 'agree', 'gather', 'search', 'spread', 'ready'] as const) await stage.lead.send({ type: 'MoveMeeting', to });
  return stage;
}
const addressOf = (stage: Stage, id: string) => `${stage.origin}/m/${stage.meeting}/phone?seat=${stage.player(id)!.place}`;

async function choose(page: Page, choice: string): Promise<void> {
  await page.getByRole('radio', { name: choice }).check();
  await press(page, 'Stuur mijn keuze');
}

/** What the server says instead of the truth. */
type Lie = (file: BallotFile, mine: string) => BallotFile;
/** One round written again, with each hash made to fit; only what was announced before stays as it was. */
const rewritten = (file: BallotFile, change: (ballots: readonly Ballot[]) => readonly Ballot[]): BallotFile => ({
  ...file,
  rounds: file.rounds.map((round) => {
    const bulletin = { ...round.bulletin, ballots: change(round.bulletin.ballots) };
    return { ...round, bulletin, hash: hashOf(bulletin, suite) };
  })
});
const flipped = (ballot: Ballot): Ballot => ({ ...ballot, body: { ...ballot.body, choice: ballot.body.choice === 'along' ? 'not-yet' : 'along' } });
const dropsMine: Lie = (file, mine) => rewritten(file, (all) => all.filter(({ pseudonym }) => pseudonym !== mine));
const flipsMine: Lie = (file, mine) => rewritten(file, (all) => all.map((one) => (one.pseudonym === mine ? flipped(one) : one)));
const flipsAnother: Lie = (file, mine) => rewritten(file, (all) => all.map((one) => (one === all.find(({ pseudonym }) => pseudonym !== mine) ? flipped(one) : one)));
const anotherList: Lie = (file) => ({ ...file, issued: file.issued.map((row) => ({ ...row, blinded: file.issued[0]!.blinded })) });

/** A phone between which and the server somebody stands who can tell it lies; what it sends is written down. */
class Deceived {
  readonly page: Page;
  lie: Lie | null = null;
  /** Everything that went out, over the line or otherwise. */
  sent: string[] = [];

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page): Promise<Deceived> {
    const phone = new Deceived(page);
    page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => void phone.sent.push(String(payload))));
    page.on('request', (request) => void phone.sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.route('**/ballots/*', async (route) => {
      const { lie } = phone;
      if (!lie) return route.continue();
      const { sum: _, ...facts } = lie(JSON.parse(await (await route.fetch()).text()) as BallotFile, await phone.pseudonym());
      await route.fulfill({ contentType: 'application/json', body: Buffer.from(ballotFileBytes(facts, suite)) });
    });
    await page.reload();
    return phone;
  }

  /** Of its ballot, as this browser keeps it. */
  pseudonym(): Promise<string> {
    return this.page.evaluate(() => {
      const name = Object.keys(localStorage).find((key) => key.startsWith('meegaan:ballot:'))!;
      const { ballots } = JSON.parse(localStorage.getItem(name)!) as { ballots: Record<string, { stamped: { pseudonym: string } | null }> };
      return Object.values(ballots)[0]?.stamped?.pseudonym ?? '';
    });
  }

  get casts(): string[] {
    return this.sent.filter((one) => one.includes('/stem/cast'));
  }

  /** Saves the proof as its person would. */
  async proof(): Promise<BallotProof> {
    const [file] = await Promise.all([this.page.waitForEvent('download'), press(this.page, 'Haal het bewijs op')]);
    expect(file.suggestedFilename()).toBe('bewijs-stembiljet.json');
    return JSON.parse(await readFile(await file.path(), 'utf8')) as BallotProof;
  }
}

test('[K6] [K17] a phone that is lied to says so, sends nothing, has a proof that holds, and tells nobody what was chosen', async ({ browser }) => {
  const server = await startServer();
  const stage = await beforeTheVote(server.setupLink!, ['noor', 'joost', 'karim', 'sanne']);
  const { lead } = stage;
  const [dropped, altered, listed, odd] = await Promise.all(
    ['noor', 'joost', 'karim', 'sanne'].map(async (id) => Deceived.open(await pageOf(browser, stage.player(id)!.browser, addressOf(stage, id), PHONE)))
  ) as [Deceived, Deceived, Deceived, Deceived];
  listed.lie = anotherList;
  expect(await lead.send({ type: 'MoveMeeting', to: 'vote', reason: 'We stemmen nu.' })).toMatchObject({ ok: true });
  for (const { page } of [dropped, altered, listed, odd]) await press(page, 'Ga mee');

  await test.step('the list of who got a ballot is not as a phone knows it: it says so and sends nothing; with the list as it is it goes on', async () => {
    await expect(main(listed.page).getByText('Er klopt iets niet. Je telefoon stuurt daarom niets.')).toBeVisible();
    await expect(listed.page.getByRole('button', { name: 'Stuur mijn keuze' })).toHaveCount(0);
    expect(listed.casts).toEqual([]);
    await inspect(listed.page, 'secret: alarm of the list');
    await shot(listed.page, '1-list');
    listed.lie = null;
    await listed.page.reload();
  });

  await test.step('everybody votes', async () => {
    for (const [{ page }, choice] of [[dropped, 'Nog niet'], [altered, 'Ik kan mee'], [listed, 'Ik kan mee'], [odd, 'Ik kan mee']] as const) {
      await choose(page, choice);
      await expect(main(page).getByText(`Ontvangen. Jij koos: ${choice}.`)).toBeVisible();
    }
    for (const id of ['willem', 'lukasz', 'tugba', 'els', 'amina']) expect(await stage.player(id)!.vote('along')).toMatchObject({ ok: true });
    for (const phone of [dropped, altered, odd]) phone.sent = [];
    Object.assign(dropped, { lie: dropsMine });
    Object.assign(altered, { lie: flipsMine });
    Object.assign(odd, { lie: flipsAnother });
    expect(await lead.send({ type: 'CloseRound' })).toMatchObject({ ok: true });
  });

  /** @param what the page of this phone says now, also after a reload */
  async function says({ page }: Deceived, what: string, withProof: boolean): Promise<void> {
    for (const again of [false, true]) {
      if (again) await page.reload();
      await expect(main(page).getByText(what)).toBeVisible();
      await expect(main(page).getByText('Jouw stem zit erin.')).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Haal het bewijs op' })).toHaveCount(withProof ? 1 : 0);
      await expect(main(page)).not.toContainText('Jij koos');
    }
  }
  await test.step('a ballot that is not there, one that was changed, and one of somebody else: each phone says its own', async () => {
    await says(dropped, 'Jouw stem zit er niet in.', true);
    await says(altered, 'Jouw stem is veranderd.', true);
    await says(odd, 'De stembus klopt niet.', false);
    await expect(main(listed.page).getByText('Jouw stem zit erin.')).toBeVisible();
    // from below: the bar at the foot of the screen then lies half over nothing that one presses
    await dropped.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await inspect(dropped.page, 'secret: missing');
    for (const [name, { page }] of [['missing', dropped], ['altered', altered], ['unsound', odd]] as const) await shot(page, `2-${name}`);
  });

  const secrets: string[] = [];
  await test.step('the proof is a file on that phone; it holds against the key of the Box that everybody was told, and only for that ballot', async () => {
    for (const [phone, choice] of [[dropped, 'not-yet'], [altered, 'along']] as const satisfies readonly (readonly [Deceived, BallotChoice])[]) {
      const { decision, round, ballot, receipt, box } = await phone.proof();
      expect({ decision, round, box }).toEqual({ decision: stage.decision, round: 1, box: lead.view.rounds!.ballots!.box.key });
      expect(ballot.body.choice).toBe(choice);
      expect(ballot.pseudonym).toBe(await phone.pseudonym());
      expect(isReceipt(receipt, ballot, box, suite)).toBe(true);
      expect(isReceipt(receipt, flipped(ballot), box, suite)).toBe(false);
      secrets.push(ballot.pseudonym, ballot.signature, receipt);
    }
  });

  await test.step('whoever leads hears of a hand, and of nothing else', async () => {
    await press(dropped.page, 'Steek je hand op');
    await expect(main(dropped.page).getByText('Je hand is omhoog. De voorzitter ziet het.')).toBeVisible();
    await lead.until(() => lead.view.care!.hands.some(({ seat }) => seat === stage.seats.get('noor')), 'the hand');
    for (const phone of [dropped, altered, odd]) {
      expect(phone.casts).toEqual([]);
      for (const secret of [...secrets, 'not-yet', '"along"', 'abstain']) expect(phone.sent.join('\n')).not.toContain(secret);
    }
    for (const { view } of [lead, stage.secretary]) for (const secret of secrets) expect(JSON.stringify(view)).not.toContain(secret);
  });
  stage.close();
  await server.stop();
  noProblems();
});

test('[K8] a phone that is put away before the moment of its ballot has come sends it then, also when its page goes', async ({ browser }) => {
  const server = await startServer({ env: { BALLOT_DELAY_MS: '8000' } });
  const stage = await beforeTheVote(server.setupLink!, ['noor', 'joost']);
  const { lead } = stage;
  const phones = await Promise.all(
    ['noor', 'joost'].map(async (id) => {
      const page = await pageOf(browser, stage.player(id)!.browser, `${stage.origin}/ping`, PHONE);
      await page.clock.install();
      // the longest of all moments
      await page.addInitScript(() => {
        const real = crypto.getRandomValues.bind(crypto);
        crypto.getRandomValues = ((into) => (into instanceof Uint32Array && into.length === 1 ? into.fill(2 ** 32 - 1) : real(into))) as typeof real;
      });
      const casts: string[] = [];
      page.on('request', (request) => void (request.url().endsWith('/stem/cast') && casts.push(request.url())));
      await page.goto(addressOf(stage, id));
      return { page, casts };
    })
  );
  expect(await lead.send({ type: 'MoveMeeting', to: 'vote', reason: 'We stemmen nu.' })).toMatchObject({ ok: true });
  await lead.until(() => lead.view.rounds?.ballots?.frozen != null, 'the freeze');

  await test.step('time stands still on both: of itself nothing will go', async () => {
    for (const { page, casts } of phones) {
      await press(page, 'Ga mee');
      await page.getByRole('radio', { name: 'Ik kan mee' }).check();
      // it found itself in the list: from here on the ballot waits for its moment only
      await expect.poll(() => page.evaluate(() => Object.entries(localStorage).some(([name, kept]) => name.startsWith('meegaan:ballot:') && /"list":"/.test(kept)))).toBe(true);
      await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
      await press(page, 'Stuur mijn keuze');
      await expect(main(page).getByText('Nog niet aangekomen.')).toBeVisible();
      expect(casts).toEqual([]);
    }
  });

  const [hidden, gone] = phones as [(typeof phones)[0], (typeof phones)[0]];
  await test.step('the screen goes dark: the ballot goes, and its receipt comes', async () => {
    // a browser without a screen does not say by itself that its page is hidden
    await hidden.page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect(main(hidden.page).getByText('Ontvangen. Jij koos: Ik kan mee.')).toBeVisible();
    expect(hidden.casts).toHaveLength(1);
    expect(gone.casts).toEqual([]);
  });

  await test.step('the page is left: the ballot still comes to the Box', async () => {
    await gone.page.goto('about:blank');
    await lead.until(() => lead.view.rounds?.open?.answered === 2, 'both ballots');
  });
  stage.close();
  await server.stop();
  noProblems();
});

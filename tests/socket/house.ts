import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVoter } from '$lib/client/ballot/engine.ts';
import type { Voter, VoterState } from '$lib/client/ballot/voter.ts';
import { Connection } from '$lib/client/connection.ts';
import { memoryDrawer, type Drawer } from '$lib/client/kept.ts';
import { createApp, type App } from '$lib/server/app.ts';
import { readConfig, type Config } from '$lib/server/config.ts';
import { ACCOUNT_COOKIE, seatCookie } from '$lib/server/seat-cookies.ts';
import type { Officer } from '$lib/server/services.ts';
import type { Command } from '$lib/meeting/commands.server.ts';
import type { View } from '$lib/meeting/view/view.types.ts';
import type { BallotChoice } from '$lib/ballot/messages.ts';
import type { Face, HelloRefusal, Numbers } from '$lib/protocol.ts';

/** In memory where the system has such a folder: these tests are about what is written, not about waiting for a disk. */
const SCRATCH = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** The whole server without pages, in this process, on a free port and a store of its own. */
export interface TestHouse {
  readonly app: App;
  readonly origin: string;
  readonly dataDir: string;
  readonly http: Server;
  chair: SignedInOfficer;
  secretary: SignedInOfficer;
  /** Devices do nothing by themselves in secret rounds until a test asks them to. */
  readonly quiet: boolean;
  /** Ends the server; with `keep` its store stays for the next one. */
  close(options?: { keep?: boolean }): Promise<void>;
}

/** The server that stands at an address now: another one after a restart. */
const running = new Map<string, App>();

/** An officer with the session that signing in gave them, and the words that give it. */
export type SignedInOfficer = Officer & { readonly session: string; readonly passphrase: string };

/** @param before where an earlier house left off (closed with `keep`): the same store on the same port, as after a restart */
export async function openHouse(before?: TestHouse, { quiet = before?.quiet ?? false } = {}): Promise<TestHouse> {
  const dataDir = before?.dataDir ?? mkdtempSync(join(SCRATCH, 'meegaan-socket-'));
  const http = createServer();
  await new Promise<void>((ok) => http.listen(before ? Number(new URL(before.origin).port) : 0, '127.0.0.1', ok));
  const port = (http.address() as AddressInfo).port;
  const config = readConfig({ HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, BALLOT_DELAY_MS: '0' });
  if (!config.ok) throw new Error(config.error);
  const app = await createApp(config.config as Config);
  http.on('request', app.express);
  app.attach(http);
  running.set(config.config.origin, app);
  const officers = before ?? (await firstCouncil(app));
  return {
    app, dataDir, http, quiet, origin: config.config.origin, chair: officers.chair, secretary: officers.secretary,
    async close({ keep = false } = {}) {
      await app.close();
      await new Promise((ok) => {
        http.close(ok);
        http.closeAllConnections();
      });
      if (!keep) rmSync(dataDir, { recursive: true, force: true });
    }
  };
}

async function firstCouncil({ identity }: App): Promise<{ chair: SignedInOfficer; secretary: SignedInOfficer }> {
  const link = await identity.createSetupLink();
  const made = await identity.useSetupLink(link, { council: { name: 'Raad' }, chair: { name: 'Vera' }, secretary: { name: 'Sam' } });
  if ('refused' in made) throw new Error(made.refused);
  const officer = async ({ account: { id, name, role, council, login }, passphrase }: typeof made.chair): Promise<SignedInOfficer> => {
    const signedIn = await identity.signIn(login, passphrase);
    if (!('session' in signedIn)) throw new Error('signing in did not go');
    const { id: sessionId } = (await identity.session(signedIn.session))!;
    return { account: id, name, role, council, session: signedIn.session, passphrase, sessionId };
  };
  return { chair: await officer(made.chair), secretary: await officer(made.secretary) };
}

/** A device with the cookie of one place. */
export class Device {
  readonly line: Connection;
  refused: HelloRefusal | null = null;
  readonly place: string;
  readonly key: string;
  readonly drawer: Drawer;
  readonly face: Face;
  /** The numbers of every view that came, with the how-many-eth line it came over. */
  readonly numbers: (Numbers & { line: number })[] = [];
  /** By whom a device does its part of a secret round; a test that gives each its own chance puts itself between. */
  static by: <T>(place: string, work: () => T) => T = (_, work) => work();
  /** What it does by itself in secret rounds, as a phone does; with `quiet` only from the first time that it is asked to. */
  readonly voter: Voter;
  #follows = false;
  #lines = 0;
  constructor(
    house: Pick<TestHouse, 'origin'> & Partial<Pick<TestHouse, 'quiet'>>, meeting: string, place: string, key: string, face: Face, drawer: Drawer = memoryDrawer(),
    session?: string
  ) {
    this.place = place;
    this.key = key;
    this.drawer = drawer;
    this.face = face;
    const account = session === undefined ? '' : `; ${ACCOUNT_COOKIE}=${session}`;
    this.line = new Connection({
      meeting, place, face, drawer, origin: house.origin,
      headers: { cookie: `${seatCookie(place)}=${key}${account}`, origin: house.origin },
      onView: (view, { numbers }) => {
        this.numbers.push({ ...numbers, line: this.#lines });
        if (this.#follows) this.#see(view);
      },
      onState: (state) => void (state === 'connected' && this.#lines++), onRefused: (why) => (this.refused = why)
    });
    this.voter = createVoter({
      meeting, place, drawer, send: (command) => this.line.send(command), fetch: (...request) => fetch(...request), onChange: () => {},
      // what a phone reads over HTTP; these houses have no pages
      file: async (decision) => {
        const app = running.get(house.origin);
        const state = await app?.meetings.state(meeting);
        const bytes = state ? await app!.ballots.of(state, decision) : null;
        return bytes && JSON.parse(new TextDecoder().decode(bytes));
      }
    });
    this.#follows = house.quiet !== true;
  }
  /** From now on it does by itself what a phone does in a secret round. */
  follow(): this {
    this.#follows = true;
    if (this.line.view) this.#see(this.line.view);
    return this;
  }
  #see(view: View): void {
    Device.by(this.place, () => this.voter.see(view));
  }
  /** Its own seat: that of its place, unless it was let in on one that was prepared. */
  get seat(): string {
    return this.line.view?.mine?.seat ?? this.place;
  }
  ballot(seat = this.seat): VoterState {
    return this.voter.state(seat);
  }
  /** Waits until it has a ballot for this seat. */
  async hasBallot(seat = this.seat): Promise<void> {
    await this.follow().until(() => this.ballot(seat).ballot === 'ready', `a ballot of ${seat}`);
  }
  /** Chooses in the open secret round, once everybody can, and waits for the receipt. */
  async vote(choice: BallotChoice, seat = this.seat): Promise<void> {
    // what one chose before is known once the ballot was found in the bulletin
    if (choice === 'stand') await this.until(() => this.ballot(seat).before !== null, 'the choice of before');
    await this.follow().until(() => this.view.rounds?.open?.ballot === 'secret' && this.view.rounds.ballots?.frozen != null, 'a secret round that can be voted in');
    if (!(await Device.by(this.place, () => this.voter.choose(seat, choice)))) throw new Error(`${seat} could not cast: ${JSON.stringify(this.ballot(seat))}`);
  }
  /** Writes a minority view after a secret vote, and waits until the box has it. */
  async write(text: string, seat = this.seat): Promise<void> {
    await this.follow().until(() => this.view.rounds?.pens?.open === true && this.voter.writing(seat).pen === 'ready', 'a pen');
    if (!Device.by(this.place, () => this.voter.write(seat, text))) throw new Error(`${seat} could not write: ${JSON.stringify(this.voter.writing(seat))}`);
    await this.until(() => this.voter.writing(seat).arrived, 'a receipt of the text');
  }
  get view() {
    return this.line.view!;
  }
  close(): void {
    this.voter.stop();
    this.line.close();
  }
  async until(condition: () => boolean, what = 'something', ms = 10_000): Promise<void> {
    const end = performance.now() + ms;
    while (!condition()) {
      if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
      await new Promise((r) => setTimeout(r, 5));
    }
  }
  ready(): Promise<void> {
    return this.until(() => this.line.view !== null, 'the first view');
  }
  async must(command: Command): Promise<Record<string, string>> {
    const answer = await this.line.send(command);
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.refusal}`);
    return { ...answer.made };
  }
  async refusal(command: Command): Promise<string> {
    const answer = await this.line.send(command);
    return answer.ok ? 'carried out' : answer.refusal;
  }
}

export interface Hall {
  readonly meeting: string;
  readonly decision: string;
  readonly chair: Device;
  readonly desk: Device;
  readonly phones: readonly Device[];
  close(): void;
}

/**
 * A meeting with `n` members on their phones, admitted; the chair leads.
 * @param after called when somebody took their place, and when a phone was let in
 */
export async function openMeeting(
  house: TestHouse, n: number, ballot: 'open' | 'secret', name = (i: number) => `Lid ${i + 1}`, after: (meeting: string) => Promise<void> = async () => {}
): Promise<Hall> {
  const planned = await house.app.meetings.plan(house.chair, { title: 'Proef', date: '2026-12-01', start: '19:00', end: '21:00', place: 'Zaal' });
  if (!planned.ok) throw new Error(planned.refusal);
  const { meeting } = planned;
  const seat = async (officer: SignedInOfficer, face: Face) => {
    const place = (await house.app.hall.enter(meeting, officer))!;
    const device = new Device(house, meeting, place.place, place.key, face, memoryDrawer(), officer.session);
    await device.ready();
    await after(meeting);
    return device;
  };
  const chair = await seat(house.chair, 'chair');
  const agreement = 'Dit spreken we af.';
  const { decision } = await chair.must({
    type: 'PrepareDecision', question: 'Wat adviseren wij?', addressee: 'het college', kind: 'requested', phase: 'deciding', level: 'decide-along', buyIn: 'proposal',
    agreements: { goal: agreement, frame: agreement, influence: agreement, reward: agreement, time: agreement, contribution: agreement, feedback: agreement },
    rules: { method: 'deep-democracy', ballot, maxLoops: 3, fallback: 'majority-with-minority-view', disputeDays: 0, namesAfterOpenRound: false },
    text: { 1: 'Het spreekuur is digitaal.', 2: 'Het begint in 2027.' }
  });
  await after(meeting);
  await chair.must({ type: 'OpenHall' });
  await after(meeting);
  const desk = await seat(house.secretary, 'desk');
  const phones: Device[] = [];
  for (let i = 0; i < n; i++) {
    const asked = await house.app.hall.ask(meeting, name(i), 'member');
    if (!asked.ok) throw new Error(asked.refusal);
    const phone = new Device(house, meeting, asked.place, asked.key, 'phone');
    await phone.ready();
    await after(meeting);
    await chair.must({ type: 'Admit', ask: asked.place });
    await phone.until(() => phone.view.mine != null, 'being let in');
    await after(meeting);
    phones.push(phone);
  }
  return {
    meeting, decision: decision!, chair, desk, phones,
    close() {
      for (const d of [chair, desk, ...phones]) d.close();
    }
  };
}

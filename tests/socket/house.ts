import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '$lib/client/connection.ts';
import { memoryDrawer, type Drawer } from '$lib/client/kept.ts';
import { createApp, type App } from '$lib/server/app.ts';
import { readConfig, type Config } from '$lib/server/config.ts';
import { seatCookie } from '$lib/server/seat-cookies.ts';
import type { Officer } from '$lib/server/services.ts';
import type { Command } from '$lib/meeting/commands.server.ts';
import type { Face, HelloRefusal } from '$lib/protocol.ts';

/** The whole server without pages, in this process, on a free port and a store of its own. */
export interface TestHouse {
  readonly app: App;
  readonly origin: string;
  readonly dataDir: string;
  chair: Officer;
  secretary: Officer;
  close(): Promise<void>;
}

export async function openHouse(): Promise<TestHouse> {
  const dataDir = mkdtempSync(join(tmpdir(), 'meegaan-socket-'));
  const http = createServer();
  await new Promise<void>((ok) => http.listen(0, '127.0.0.1', ok));
  const port = (http.address() as AddressInfo).port;
  const config = readConfig({ HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir });
  if (!config.ok) throw new Error(config.error);
  const app = await createApp(config.config as Config);
  http.on('request', app.express);
  app.attach(http);
  const link = await app.identity.createSetupLink();
  const made = await app.identity.useSetupLink(link, { council: { name: 'Raad' }, chair: { name: 'Vera' }, secretary: { name: 'Sam' } });
  if ('refused' in made) throw new Error(made.refused);
  const officer = ({ id, name, role, council }: typeof made.chair.account): Officer => ({ account: id, name, role, council });
  return {
    app, dataDir, origin: config.config.origin, chair: officer(made.chair.account), secretary: officer(made.secretary.account),
    async close() {
      await app.close();
      await new Promise((ok) => {
        http.close(ok);
        http.closeAllConnections();
      });
      rmSync(dataDir, { recursive: true, force: true });
    }
  };
}

/** A device with the cookie of one place. */
export class Device {
  readonly line: Connection;
  refused: HelloRefusal | null = null;
  constructor(house: TestHouse, meeting: string, place: string, key: string, face: Face, drawer: Drawer = memoryDrawer()) {
    this.line = new Connection({
      meeting, place, face, drawer, origin: house.origin,
      headers: { cookie: `${seatCookie(place)}=${key}`, origin: house.origin },
      onView: () => {}, onState: () => {}, onRefused: (why) => (this.refused = why)
    });
  }
  get view() {
    return this.line.view!;
  }
  async until(condition: () => boolean, what = 'something'): Promise<void> {
    const end = Date.now() + 5_000;
    while (!condition()) {
      if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
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

/** A meeting with `n` members on their phones, admitted; the chair leads. */
export async function openMeeting(house: TestHouse, n: number, ballot: 'open' | 'secret'): Promise<Hall> {
  const planned = await house.app.meetings.plan(house.chair, { title: 'Proef', date: '2026-12-01', start: '19:00', end: '21:00', place: 'Zaal' });
  if (!planned.ok) throw new Error(planned.refusal);
  const { meeting } = planned;
  const seat = async (officer: Officer, face: Face) => {
    const place = (await house.app.hall.enter(meeting, officer))!;
    const device = new Device(house, meeting, place.place, place.key, face);
    await device.ready();
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
  await chair.must({ type: 'OpenHall' });
  const desk = await seat(house.secretary, 'desk');
  const phones: Device[] = [];
  for (let i = 0; i < n; i++) {
    const asked = await house.app.hall.ask(meeting, `Lid ${i + 1}`, 'member');
    if (!asked.ok) throw new Error(asked.refusal);
    const phone = new Device(house, meeting, asked.place, asked.key, 'phone');
    await phone.ready();
    await chair.must({ type: 'Admit', ask: asked.place });
    await phone.until(() => phone.view.mine != null, 'being let in');
    phones.push(phone);
  }
  return {
    meeting, decision: decision!, chair, desk, phones,
    close() {
      for (const d of [chair, desk, ...phones]) d.line.close();
    }
  };
}

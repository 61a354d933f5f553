import { spawn } from 'node:child_process';
import { io, type Socket } from 'socket.io-client';
import { Connection } from '../../src/lib/client/connection.ts';
import { memoryDrawer } from '../../src/lib/client/kept.ts';
import type { View } from '../../src/lib/meeting/view/view.types.ts';
import { must, openHall, tabOf, inParallel } from '../faults/crowd.ts';
import { BrowserLike } from '../play/browser-like.ts';
import { joinByCode } from '../play/doors.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { cpuOf, pinned, type Room } from './measure.ts';

const AT_ONCE = 32;
const ADMITS_PER_TAB = 20;

/** Counts screens: resolves when the last one has seen a thing. */
class Awaited {
  readonly #people: number;
  readonly #open = new Map<string, { left: number; at: number; done: (ms: number) => void }>();
  constructor(people: number) {
    this.#people = people;
  }
  wait(what: string): Promise<number> {
    return new Promise((done) => this.#open.set(what, { left: this.#people, at: performance.now(), done }));
  }
  seen(what: string): void {
    const open = this.#open.get(what);
    if (!open || --open.left > 0) return;
    this.#open.delete(what);
    open.done(performance.now() - open.at);
  }
}

/** The product: seats through the doors, a line each, the chair lets everyone in; inputs are on every screen, as with an open wall. */
export async function productRoom(people: number): Promise<{ room: Room; joined: number; cpuPerJoin: number; server: RunningServer }> {
  const server = await startServer({ command: pinned(0, process.execPath) });
  const hall = await openHall(server.setupLink!, 'open');
  const { chair, meeting, code } = hall;
  const tabs = await Promise.all(Array.from({ length: Math.ceil(people / ADMITS_PER_TAB) }, () => tabOf(chair, meeting)));
  const screens = new Awaited(people);
  const lines: Connection[] = [];

  const start = performance.now();
  const cpuBefore = cpuOf(server.pid);
  await inParallel(Array.from({ length: people }, (_, i) => i), AT_ONCE, async (i) => {
    const browser = new BrowserLike(chair.browser.origin);
    const ask = () => joinByCode(browser, code, `Lid ${i + 1}`, 'member');
    // a kept-alive connection that the server just let go: a browser asks again by itself, fetch does not
    const place = await ask().catch(ask);
    await new Promise<void>((inside, no) => {
      let step = -1;
      let seen = 0;
      const line = new Connection({
        meeting, place, face: 'phone', drawer: memoryDrawer(), origin: browser.origin, headers: { cookie: browser.cookieHeader, origin: browser.origin },
        onState: () => {}, onRefused: (why) => no(new Error(`a line was refused: ${why}`)),
        onView(view: View) {
          if (view.mine) inside();
          if (view.route.version !== step) {
            step = view.route.version;
            screens.seen(`step ${step}`);
          }
          const inputs = view.inputs ?? [];
          // an open wall only grows, in the order in which inputs were shown
          for (; seen < inputs.length; seen++) screens.seen(inputs[seen]!.text ?? '');
          seen = Math.min(seen, inputs.length);
        }
      });
      lines.push(line);
      void must(tabs[i % tabs.length]!, { type: 'Admit', ask: place }).catch(no);
    });
  });
  const joined = performance.now() - start;
  const cpuPerJoin = ((cpuOf(server.pid) - cpuBefore) * 1000) / people;
  for (const tab of tabs) tab.close();

  const move = async (to: 'arrive' | 'agree' | 'gather' | 'search') => {
    await must(chair, { type: 'MoveMeeting', to });
    await chair.until(() => chair.view.route.step === to, to);
  };
  for (const to of ['arrive', 'agree', 'gather'] as const) await move(to);
  let said = 0;
  let open = false;
  return {
    server, joined, cpuPerJoin,
    room: {
      people, pid: server.pid,
      async step() {
        open = false;
        const next = chair.view.route.version + 1;
        const shown = screens.wait(`step ${next}`);
        await move(chair.view.route.step === 'gather' ? 'search' : 'gather');
        return shown;
      },
      async say(person) {
        if (!open) {
          open = true;
          await must(chair, { type: 'OpenWall' });
        }
        const text = `Inbreng ${++said}: ik heb geen laptop, en het loket is ver weg.`;
        const shown = screens.wait(text);
        const { step, version } = chair.view.route;
        const line = lines[person]!;
        const answer = await line.send({ type: 'GiveContribution', begun: { step, version }, source: 'experiential', scope: 'I', name: 'shown', text });
        if (!answer.ok) throw new Error(`an input was refused: ${answer.refusal}`);
        return shown;
      },
      close() {
        for (const line of [...lines]) line.close();
        chair.close();
      }
    }
  };
}

/** The same room on the bare server: a socket each, and everything is echoed to all. */
export async function baselineRoom(people: number): Promise<{ room: Room; joined: number; cpuPerJoin: number; stop(): void }> {
  const [program, ...rest] = pinned(0, process.execPath, new URL('./baseline.ts', import.meta.url).pathname);
  const child = spawn(program!, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<number>((ok) => child.stdout.on('data', (chunk: Buffer) => ok(Number(/listening (\d+)/.exec(chunk.toString())?.[1]))));
  const screens = new Awaited(people);
  const sockets: Socket[] = [];
  const start = performance.now();
  const cpuBefore = cpuOf(child.pid!);
  await inParallel(Array.from({ length: people }, (_, i) => i), AT_ONCE, () =>
    new Promise<void>((ok) => {
      const socket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true });
      sockets.push(socket);
      socket.on('said', (message: { text: string }) => screens.seen(message.text));
      socket.on('welcome', () => ok());
    })
  );
  const joined = performance.now() - start;
  const cpuPerJoin = ((cpuOf(child.pid!) - cpuBefore) * 1000) / people;
  let said = 0;
  const say = async (person: number) => {
    const text = `Inbreng ${++said}: ik heb geen laptop, en het loket is ver weg.`;
    const shown = screens.wait(text);
    sockets[person]!.emit('say', { text, source: 'experiential', scope: 'I', by: `Lid ${person}` }, () => {});
    return shown;
  };
  return {
    joined, cpuPerJoin,
    room: {
      people, pid: child.pid!, say, step: () => say(0),
      close() {
        for (const s of sockets) s.disconnect();
      }
    },
    stop: () => void child.kill()
  };
}

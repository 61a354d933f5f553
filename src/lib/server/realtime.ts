import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import { Server, type Socket } from 'socket.io';
import { z } from 'zod';
import { refuse } from '../core/refusal.ts';
import { LIMITS } from '../limits.ts';
import { seatFor } from '../meeting/actor.ts';
import { FACES, PROTOCOL, type Answer, type ClientToServer, type HelloRefusal, type ServerToClient } from '../protocol.ts';
import { now as clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Data } from './data.ts';
import { readCookies } from './cookies.ts';
import type { Listener } from './fanout.ts';
import type { Hall } from './hall.ts';
import type { Identity } from './identity/identity.ts';
import { hashToken } from './identity/tokens.ts';
import type { Meetings } from './meetings.ts';
import { isOurs } from './origin.ts';
import type { Room } from './room.ts';
import { ACCOUNT_COOKIE, seatCookie } from './seat-cookies.ts';

const Hello = z.object({ protocol: z.number(), meeting: z.string().max(64), place: z.string().max(64), face: z.enum(FACES) });
const Act = z.strictObject({ id: z.string().min(1).max(64), command: z.unknown() });

/** So long a new key may take to reach its browser before the line of the old one is closed. */
const KEY_ARRIVES_MS = 1_500;
/** The lines that were opened with one key, by its hash. */
const keyGroup = (hash: string) => `key:${hash}`;
const SWEEP_MS = 60_000;

interface Line {
  room: Room;
  meeting: string;
  place: string;
  face: (typeof FACES)[number];
  session: string | undefined;
  key: string;
}
type Wire = Socket<ClientToServer, ServerToClient, Record<string, never>, { line: Line }>;

export interface Realtime {
  /** Before the server ends: tells every page, and takes no acts any more. An act without an answer is sent again by the phone. */
  stopTaking(): void;
  close(): Promise<void>;
}

/** The live lines: one socket for each open page, behind the same http server as the pages. */
export function createRealtime(
  http: HttpServer | HttpsServer, config: Config, services: { meetings: Meetings; hall: Hall; identity: Identity; data: Data }
): Realtime {
  const { meetings, hall, identity, data } = services;
  const io = new Server<ClientToServer, ServerToClient, Record<string, never>, { line: Line }>(http, {
    serveClient: false,
    destroyUpgrade: false, // in development Vite's own socket shares this http server
    perMessageDeflate: false,
    maxHttpBufferSize: LIMITS.messageBytes,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    allowRequest: (request, answer) => {
      const ours = isOurs(request, config.origin);
      answer(ours ? null : 'origin', ours);
    }
  });

  let stopping = false;
  io.use((socket, next) => {
    const no = (why: HelloRefusal) => next(new Error(why));
    const hello = Hello.safeParse(socket.handshake.auth);
    if (!hello.success || hello.data.protocol !== PROTOCOL) return no('protocol');
    const { meeting, place, face } = hello.data;
    const cookies = readCookies(socket.handshake.headers.cookie);
    void (async () => {
      const room = await meetings.room(meeting);
      if (!room) return no('no-meeting');
      const key = cookies.get(seatCookie(place)) ?? '';
      const shut = await shutOut({ meeting, key });
      if (shut) return no(shut);
      if (!(await hall.holds(meeting, place, key))) return no('no-seat');
      if (!room.fanout.allows(place, face)) return no('no-seat');
      socket.data.line = { room, meeting, place, face, session: cookies.get(ACCOUNT_COOKIE), key };
      next();
    })().catch(() => no('no-seat'));
  });

  io.on('connection', (socket: Wire) => {
    const { room, meeting, place, face, session, key } = socket.data.line;
    const group = (audience: string) => `${meeting}:${audience}`;
    void socket.join(keyGroup(hashToken(key)));
    let audience: string | null = null;
    let here: string | null = null;
    const arrive = () => {
      const seat = seatFor(room.state, place);
      if (seat === here) return;
      if (here) room.went(here);
      here = seat;
      if (seat) room.came(seat);
    };
    const listener: Listener = {
      place, face,
      sendWhole: (whole) => void socket.emit('whole', whole),
      sendOwn: (changed) => void socket.emit('changed', changed),
      enter(next) {
        if (audience) void socket.leave(group(audience));
        audience = next;
        void socket.join(group(next));
        arrive(); // someone who was let in speaks for a seat from now on
      }
    };
    room.fanout.onBroadcast((to, changed) => void io.to(group(to)).emit('changed', changed));
    if (!room.fanout.join(listener)) return void socket.disconnect(true);
    const allowance = new Allowance();
    socket.on('act', (act: unknown, answer: unknown) => {
      if (typeof answer !== 'function' || stopping) return;
      const reply = answer as (a: Answer) => void;
      const parsed = Act.safeParse(act);
      if (!parsed.success) return reply(refuse('not-understood'));
      if (!allowance.take()) return reply(refuse('busy'));
      // asked at each act: a line that stayed open opens no more than its key does now
      void shutOut(socket.data.line).then(async (shut) => {
        if (shut) return reply(refuse(shut));
        reply(await meetings.act(meeting, place, { id: parsed.data.id, command: parsed.data.command }, await signedInAt(session)));
      }).catch(() => reply(refuse('not-saved')));
    });
    socket.on('whole', (answer: unknown) => {
      const whole = room.fanout.again(listener);
      if (typeof answer === 'function' && whole && allowance.take()) (answer as (w: typeof whole) => void)(whole);
    });
    socket.on('here', (answer: unknown) => {
      if (typeof answer === 'function' && allowance.take()) (answer as () => void)();
    });
    socket.on('disconnect', () => {
      room.fanout.leave(listener);
      if (here) room.went(here);
    });
  });

  // a meeting that was deleted: its devices come back once, and are told that it is not there any more
  data.onRemoved((meeting) => {
    for (const socket of io.sockets.sockets.values()) if (socket.data.line?.meeting === meeting) socket.conn.close();
  });

  /** A device that was let in has another key now: lines of the old one are closed, and come back with the new one by themselves. */
  hall.onMovedIn((key) => {
    const again = setTimeout(() => {
      for (const id of io.sockets.adapter.rooms.get(keyGroup(key)) ?? []) io.sockets.sockets.get(id)?.conn.close();
    }, KEY_ARRIVES_MS);
    again.unref();
  });

  async function shutOut({ meeting, key }: Pick<Line, 'meeting' | 'key'>): Promise<'locked' | 'signed-out' | null> {
    const standing = await identity.keyStanding(meeting, key);
    // a key that is no longer known was exchanged for another a moment ago; whether a place still holds, the hall says
    return standing === 'locked' || standing === 'signed-out' ? standing : null;
  }

  /** Lines whose session ended or was locked: closed, and told why when they ask again. */
  const sweep = async () => {
    for (const socket of io.sockets.sockets.values()) if (socket.data.line && (await shutOut(socket.data.line))) socket.disconnect(true);
  };
  const stopListening = identity.sessions.onEnd(() => void sweep().catch(() => {}));
  // a session that runs out ends by itself, without an act
  const sweeping = setInterval(() => void sweep().catch(() => {}), SWEEP_MS);
  sweeping.unref();

  async function signedInAt(session: string | undefined): Promise<number | null> {
    if (config.demo) return clock(); // the demo has no accounts, and says so
    return session === undefined ? null : ((await identity.session(session))?.signedInAt ?? null);
  }

  return {
    stopTaking() {
      stopping = true;
      io.emit('restarting');
    },
    // not io.close(): that closes the http server too; not a goodbye to each socket: then they would stay away
    async close() {
      stopListening();
      clearInterval(sweeping);
      io.engine.close();
      await io.of('/').adapter.close();
    }
  };
}

/** How many acts a line may send: more in a second than a person can, refilled evenly. */
class Allowance {
  #left = LIMITS.commandsPerSecond * 2;
  #at = clock();
  take(): boolean {
    const now = clock();
    this.#left = Math.min(LIMITS.commandsPerSecond * 2, this.#left + ((now - this.#at) / 1000) * LIMITS.commandsPerSecond);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left--;
    return true;
  }
}

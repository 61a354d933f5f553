import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { TURNED_AWAY, type TurnedAway } from '../../ballot/doors.ts';
import { LIMITS } from '../../limits.ts';
import type { Box } from './box.ts';
import { Crowd } from './crowd.ts';
import { isOtherSite } from './other-site.ts';
import type { Pens } from './pens.ts';

/** What can be brought to the Box under one name: messages of exactly one size, answers of exactly one size. */
export interface Door {
  /** Bytes of the message, filled up with spaces. */
  readonly size: number;
  /** Bytes of every answer. */
  readonly answer: number;
  take(message: unknown): Promise<object>;
}

/** The doors of a Box, by the last part of their address: whatever stands before it is the proxy's. */
export function doorsOf(box: Box, pens: Pens): Readonly<Record<string, Door>> {
  const answer = LIMITS.boxAnswerBytes;
  return {
    cast: { size: LIMITS.castBytes, answer, take: (ballot) => box.cast(ballot) },
    pen: { size: LIMITS.castBytes, answer: LIMITS.penAnswerBytes, take: (request) => pens.pen(request) },
    write: { size: LIMITS.writeBytes, answer, take: (written) => pens.write(written) }
  };
}

/** How a Box listens. */
export interface Listening {
  /** The one site whose pages may bring messages and read the answers: `https://vergadering.example`. */
  readonly origin: string;
  /** How long a message may take to arrive; another one for tests only. */
  readonly ms?: number;
  /** How many connections there may be at once; another one for tests only. */
  readonly most?: number;
}

/**
 * The Box on HTTP. It keeps no log and no address, sets and reads no cookie, tells no time, and ends each connection after one answer, so that
 * nothing of HTTP links two messages or leads to a person [K7]. Nobody is turned away because of what others send: every message of the right size is
 * looked at, with the cheapest check first, which costs less than to take it in and answer it [W4].
 */
export function createBoxServer(doors: Readonly<Record<string, Door>>, { origin, ms = LIMITS.boxRequestMs, most = LIMITS.boxConnections }: Listening): Server {
  const connected = new Crowd<Socket>(most, (socket) => socket.destroy());
  const server = createServer(
    { keepAlive: false, headersTimeout: ms, requestTimeout: ms, connectionsCheckingInterval: Math.min(ms, 1_000), maxHeaderSize: 16_384, insecureHTTPParser: false },
    (request, response) => void answer(doors, origin, request, response)
  );
  server.on('connection', (socket) => {
    connected.enter(socket);
    socket.on('close', () => connected.leave(socket));
  });
  server.maxRequestsPerSocket = 1;
  server.setTimeout(ms, (socket) => socket.destroy());
  // what is no HTTP gets no answer: an error of the parser holds the bytes that came
  server.on('clientError', (_error, socket) => socket.destroy());
  return server;
}

async function answer(doors: Readonly<Record<string, Door>>, origin: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  request.on('error', () => response.destroy());
  const name = /^(?:\/[\w-]+)*\/([a-z]+)$/.exec(request.url ?? '')?.[1] ?? '';
  const door = request.method === 'POST' && Object.hasOwn(doors, name) ? doors[name] : undefined;
  const respond = (status: number, body: object) => say(response, { status, body, size: door?.answer ?? LIMITS.boxAnswerBytes, origin });
  const turned = (why: TurnedAway) => respond(TURNED_AWAY[why], { refused: why });
  if (!door) return turned('not-found');
  if (isOtherSite(request.headers, origin)) return turned('other-site');
  if (request.headers['content-length'] !== String(door.size)) return turned('wrong-size');
  const message = await read(request);
  if (message === undefined) return turned('not-json');
  try {
    respond(200, await door.take(message));
  } catch {
    // a mistake of ours must not end the process that holds everybody's ballot
    turned('broken');
  }
}

/** The message; undefined for what is no JSON. Its length was looked at: the parser reads no byte beyond it. */
async function read(request: IncomingMessage): Promise<unknown> {
  try {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch {
    return undefined;
  }
}

function say(response: ServerResponse, { status, body, size, origin }: { status: number; body: object; size: number; origin: string }): void {
  response.sendDate = false;
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': size, 'access-control-allow-origin': origin, 'x-content-type-options': 'nosniff', connection: 'close' });
  response.end(JSON.stringify(body).padEnd(size));
}

import { Agent, request as ask, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { TURNED_AWAY, type TurnedAway } from '../ballot/doors.ts';
import { LIMITS } from '../limits.ts';
import { Crowd } from './box/crowd.ts';
import { isOtherSite } from './box/other-site.ts';

/** `/stem/cast` and whatever else the Box takes in; nothing behind a question mark. */
const STEM = /^\/stem\/([a-z]+)$/;
/** What is of no size that the Box takes is not brought to it. */
const SIZES: readonly (string | undefined)[] = [String(LIMITS.castBytes), String(LIMITS.writeBytes)];
/** What of an answer of the Box goes back; nothing of ours is added. */
const BACK = ['content-type', 'content-length', 'access-control-allow-origin', 'x-content-type-options'] as const;

/** How ballots are handed on. */
export interface Forwarding {
  /** Our own site, the only one whose pages may bring ballots. */
  readonly origin: string;
  /** Where the Box listens on this computer; null while it does not. */
  readonly boxPort: () => number | null;
  /** How many may be on their way to the Box, and how many arriving; another one for tests only. */
  readonly most?: number;
}

/**
 * Hands what is posted to `/stem/*` on to the Box: its length and its body, and nothing by which the Box could tell who sent it: no cookie, no
 * browser, no address. Here nothing of it is read, kept or logged, and the connection ends with the answer [K7]. It waits here until all of it has
 * come, so that the Box never waits for a slow line; what is here at once has bounds, and whoever does not finish makes room first [W4]. A site with
 * a proxy of its own can lead phones straight to the Box (`BOX_ORIGIN`).
 */
export function forwardBallots({ origin, boxPort, most = LIMITS.boxForwards }: Forwarding): RequestHandler {
  const agent = new Agent({ keepAlive: false, maxSockets: LIMITS.boxLines });
  const arriving = new Crowd<ServerResponse>(most, (response) => response.destroy());
  let onward = 0;
  return (request, response, next) => {
    if (!request.url.startsWith('/stem/')) return next();
    const name = STEM.exec(request.url)?.[1];
    const refused = (why: TurnedAway) => refuse(response, why, origin);
    if (request.method !== 'POST' || name === undefined) return refused('not-found');
    if (isOtherSite(request.headers, origin)) return refused('other-site');
    if (!SIZES.includes(request.headers['content-length'])) return refused('wrong-size');
    if (onward >= most) return refused('busy');
    arriving.enter(response);
    // who hangs up, or sends too slowly, leaves nothing behind
    const late = setTimeout(() => response.destroy(), LIMITS.boxRequestMs);
    response.on('close', () => {
      clearTimeout(late);
      arriving.leave(response);
    });
    void whole(request).then((body) => {
      arriving.leave(response);
      if (body === null || response.destroyed) return;
      const port = boxPort();
      if (port === null) return refused('away');
      onward++;
      response.on('close', () => onward--);
      handOn({ port, path: `/${name}`, body, agent }, response, () => refused('away'));
    });
  };
}

/** The body; null when it does not come to its end. Its length was looked at: the parser reads no byte beyond it. */
async function whole(request: IncomingMessage): Promise<Buffer | null> {
  try {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    return Buffer.concat(parts);
  } catch {
    return null;
  }
}

function handOn({ port, path, body, agent }: { port: number; path: string; body: Buffer; agent: Agent }, response: ServerResponse, away: () => void): void {
  const onward = ask(
    { host: '127.0.0.1', port, path, method: 'POST', agent, headers: { host: 'box', 'content-type': 'text/plain', 'content-length': body.length, connection: 'close' } },
    (answer) => {
      response.sendDate = false;
      const headers = BACK.flatMap((name) => (answer.headers[name] === undefined ? [] : [[name, answer.headers[name]] as const]));
      response.writeHead(answer.statusCode ?? 502, { ...Object.fromEntries(headers), connection: 'close' });
      answer.on('error', () => response.destroy());
      answer.pipe(response);
    }
  );
  onward.on('error', () => (response.headersSent ? response.destroy() : away()));
  response.on('close', () => onward.destroy());
  onward.end(body);
}

/** In the form of the Box's own answers; the phone sends again by itself. */
function refuse(response: ServerResponse, refused: TurnedAway, origin: string): void {
  if (response.destroyed) return;
  const headers: OutgoingHttpHeaders = { 'content-type': 'application/json', 'content-length': LIMITS.boxAnswerBytes, 'access-control-allow-origin': origin, 'x-content-type-options': 'nosniff', connection: 'close' };
  response.sendDate = false;
  response.writeHead(TURNED_AWAY[refused], headers);
  response.end(JSON.stringify({ refused }).padEnd(LIMITS.boxAnswerBytes));
}

import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { TURNED_AWAY, type TurnedAway } from '../ballot/doors.ts';
import { LIMITS } from '../limits.ts';

/** `/stem/cast` and whatever else the Box takes in; nothing behind a question mark. */
const STEM = /^\/stem\/([a-z]+)$/;
/** What of an answer of the Box goes back; nothing of ours is added. */
const BACK = ['content-type', 'content-length', 'access-control-allow-origin', 'x-content-type-options'] as const;

/**
 * Hands what is posted to `/stem/*` on to the Box: its length and its body, and nothing by which the Box could tell who sent it: no cookie, no
 * browser, no address. Here nothing of it is read, kept or logged, and the connection ends with the answer [K7]. A site with a proxy of its own
 * can lead phones straight to the Box (`BOX_ORIGIN`).
 */
export function forwardBallots(boxPort: () => number | null): RequestHandler {
  return (request, response, next) => {
    if (!request.url.startsWith('/stem/')) return next();
    const name = STEM.exec(request.url)?.[1];
    response.sendDate = false;
    const length = request.headers['content-length'];
    if (request.method !== 'POST' || name === undefined) return refuse(response, 'not-found');
    if (length === undefined || !/^\d{1,6}$/.test(length) || Number(length) > LIMITS.writeBytes) return refuse(response, 'wrong-size');
    const port = boxPort();
    if (port === null) return refuse(response, 'away');
    forward(request, response, { port, path: `/${name}`, length });
  };
}

function forward(request: IncomingMessage, response: ServerResponse, { port, path, length }: { port: number; path: string; length: string }): void {
  const onward = ask(
    { host: '127.0.0.1', port, path, method: 'POST', agent: false, timeout: LIMITS.boxRequestMs, headers: { host: 'box', 'content-type': 'text/plain', 'content-length': length, connection: 'close' } },
    (answer) => {
      const headers = BACK.flatMap((name) => (answer.headers[name] === undefined ? [] : [[name, answer.headers[name]] as const]));
      response.writeHead(answer.statusCode ?? 502, { ...Object.fromEntries(headers), connection: 'close' });
      answer.on('error', () => response.destroy());
      answer.pipe(response);
    }
  );
  onward.on('timeout', () => onward.destroy());
  onward.on('error', () => (response.headersSent ? response.destroy() : refuse(response, 'away')));
  // who hangs up, or sends too slowly, leaves nothing behind
  request.setTimeout(LIMITS.boxRequestMs, () => request.destroy());
  request.on('error', () => onward.destroy());
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}

/** In the form of the Box's own answers; the phone sends again by itself. */
function refuse(response: ServerResponse, refused: TurnedAway): void {
  if (response.destroyed) return;
  response.writeHead(TURNED_AWAY[refused], { 'content-type': 'application/json', 'content-length': LIMITS.boxAnswerBytes, 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff', connection: 'close' });
  response.end(JSON.stringify({ refused }).padEnd(LIMITS.boxAnswerBytes));
}

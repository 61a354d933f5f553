import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import type { Request, Response } from 'express';
import { afterEach, expect, test, vi } from 'vitest';
import { LIMITS } from '../limits.ts';
import { configOrStop } from './config.ts';
import { forwardBallots } from './forward.ts';
import { createExpress } from './http.ts';

const ORIGIN = 'http://localhost:3000';
const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const listening = async (server: Server) => {
  open.push(server.listen(0, '127.0.0.1'));
  await new Promise((ok) => server.once('listening', ok));
  return portOf(server);
};

/** A Box that says what reached it. */
async function box(): Promise<{ port: number; heard: { headers: IncomingMessage['headers']; url: string; body: string }[] }> {
  const heard: { headers: IncomingMessage['headers']; url: string; body: string }[] = [];
  const port = await listening(
    createServer(async (request, response) => {
      let body = '';
      for await (const part of request) body += String(part);
      heard.push({ headers: request.headers, url: request.url!, body });
      response.writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'a=1', 'x-more': 'b' }).end('{"receipt":"r"}');
    })
  );
  return { port, heard };
}

const app = (boxPort: number | null) => listening(createServer(createExpress(configOrStop({ DATA_DIR: tmpdir() }), () => boxPort)));

test('[W3] [K7] the Box hears a length and a body, whatever a browser sends along, and its answer comes back bare', async () => {
  const { port, heard } = await box();
  const at = `http://127.0.0.1:${await app(port)}`;
  const body = '{"a":1}'.padEnd(LIMITS.castBytes);
  const response = await fetch(`${at}/stem/cast`, {
    method: 'POST', body,
    headers: { cookie: 'seat-1=x', 'user-agent': 'phone', 'x-forwarded-for': '10.0.0.1', forwarded: 'for=1', referer: `${at}/m/1/phone`, 'accept-language': 'nl', authorization: 'Bearer x' }
  });
  expect(await response.json()).toEqual({ receipt: 'r' });
  expect(heard).toEqual([{ url: '/cast', body, headers: { host: 'box', 'content-type': 'text/plain', 'content-length': String(LIMITS.castBytes), connection: 'close' } }]);
  expect(Object.fromEntries(response.headers)).toEqual({ 'content-type': 'application/json', connection: 'close', 'transfer-encoding': 'chunked' });
});

test('[W1] what the Box does not take is not brought to it, in answers of one size without a time', async () => {
  const { port, heard } = await box();
  const at = `http://127.0.0.1:${await app(port)}`;
  const answers = await Promise.all([
    fetch(`${at}/stem/cast`), fetch(`${at}/stem/`, { method: 'POST', body: 'x' }), fetch(`${at}/stem/cast?a=1`, { method: 'POST', body: 'x' }),
    fetch(`${at}/stem/a/cast`, { method: 'POST', body: 'x' }), fetch(`${at}/stem/cast`, { method: 'PUT', body: 'x' }),
    ...[0, 1, LIMITS.castBytes - 1, LIMITS.writeBytes + 1].map((size) => fetch(`${at}/stem/cast`, { method: 'POST', body: 'x'.repeat(size) }))
  ]);
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 400, 400, 400, 400]);
  for (const answer of answers) {
    expect(answer.headers.get('date')).toBeNull();
    expect(answer.headers.get('connection')).toBe('close');
    expect((await answer.text()).length).toBe(LIMITS.boxAnswerBytes);
  }
  expect(heard).toEqual([]);
});

test('[W2] while the Box is away the phone hears so, and sends again by itself', async () => {
  const gone = createServer();
  const port = await listening(gone);
  await new Promise((ok) => gone.close(ok));
  for (const boxPort of [null, port]) {
    const response = await fetch(`http://127.0.0.1:${await app(boxPort)}/stem/cast`, { method: 'POST', body: 'x'.padEnd(LIMITS.castBytes) });
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ refused: 'away' });
  }
});

/** A Box that answers when it is told to; `next` is the next message that reaches it. */
async function slowBox() {
  let arrived!: (one: { request: IncomingMessage; answer: () => void }) => void;
  const next = () => new Promise<{ request: IncomingMessage; answer: () => void }>((done) => (arrived = done));
  const port = await listening(createServer((request, response) => arrived({ request, answer: () => response.end('{"receipt":"r"}') })));
  return { port, next };
}
/** Only the way to the Box, with room for one. */
const narrow = (boxPort: number) => {
  const forward = forwardBallots({ origin: ORIGIN, boxPort: () => boxPort, most: 1 });
  const server = createServer((request, response) => void forward(request as Request, response as Response, () => response.end()));
  return listening(server).then((port) => ({ server, at: `http://127.0.0.1:${port}/stem/cast`, port }));
};
const half = `POST /stem/cast HTTP/1.1\r\nhost: x\r\ncontent-length: ${LIMITS.castBytes}\r\n\r\nhalf`;

test('who hangs up leaves nothing at the Box: before all has come it hears nothing', async () => {
  const { port, heard } = await box();
  const { port: at, server } = await narrow(port);
  const gone = new Promise((done) => server.once('request', (_request, response: ServerResponse) => response.once('close', done)));
  const there = new Promise((ok) => server.once('request', ok));
  const socket = connect(at, '127.0.0.1');
  socket.write(half);
  await there;
  socket.destroy();
  await gone;
  // the next one has the room, and is the only one that is heard of
  expect((await fetch(`http://127.0.0.1:${at}/stem/cast`, { method: 'POST', body: 'whole'.padEnd(LIMITS.castBytes) })).status).toBe(200);
  expect(heard.map(({ body }) => body.trim())).toEqual(['whole']);
});

test('who hangs up while the Box looks is gone there too', async () => {
  const { port, next } = await slowBox();
  const { port: at } = await narrow(port);
  const arrived = next();
  const socket = connect(at, '127.0.0.1');
  socket.write(half + ' '.repeat(LIMITS.castBytes - 4));
  const { request } = await arrived;
  const ended = new Promise((done) => request.socket.once('close', done));
  socket.destroy();
  await ended;
});

test('[W4] who does not finish makes room for who does', async () => {
  const { port, heard } = await box();
  const { at, port: here, server } = await narrow(port);
  const there = new Promise((ok) => server.once('request', ok));
  const slow = connect(here, '127.0.0.1').resume();
  const ended = new Promise((done) => slow.on('close', done).on('error', () => {}));
  slow.write(half);
  await there;
  expect(await (await fetch(at, { method: 'POST', body: 'whole'.padEnd(LIMITS.castBytes) })).json()).toEqual({ receipt: 'r' });
  await ended;
  expect(heard).toHaveLength(1);
});

test('[W4] more than can be held are told to come back', async () => {
  const { port, next } = await slowBox();
  const { at } = await narrow(port);
  const bring = () => fetch(at, { method: 'POST', body: 'x'.padEnd(LIMITS.castBytes) });
  const arrived = next();
  const first = bring();
  const { answer } = await arrived;
  const second = await bring();
  expect(second.status).toBe(429);
  expect(await second.json()).toEqual({ refused: 'busy' });
  answer();
  expect(await (await first).json()).toEqual({ receipt: 'r' });
  await vi.waitFor(async () => {
    const again = next();
    const third = bring();
    await Promise.race([third, again.then((one) => one.answer())]);
    expect((await third).status).toBe(200);
  });
});

test('[W1] the page of another site brings nothing to the Box and may read no answer', async () => {
  const { port, heard } = await box();
  const at = `http://127.0.0.1:${await app(port)}/stem/cast`;
  const body = '{}'.padEnd(LIMITS.castBytes);
  const theirs = await fetch(at, { method: 'POST', body, headers: { origin: 'https://evil.example' } });
  expect(theirs.status).toBe(403);
  expect(theirs.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  expect(await theirs.json()).toEqual({ refused: 'other-site' });
  expect(heard).toEqual([]);
  expect((await fetch(at, { method: 'POST', body, headers: { origin: ORIGIN } })).status).toBe(200);
});

test('pages are answered as before', async () => {
  const response = await fetch(`http://127.0.0.1:${await app(null)}/ping`);
  expect(await response.text()).toBe('meegaan');
  expect(response.headers.get('x-frame-options')).toBe('DENY');
});

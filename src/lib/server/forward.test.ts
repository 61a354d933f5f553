import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { LIMITS } from '../limits.ts';
import { configOrStop } from './config.ts';
import { createExpress } from './http.ts';

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
    fetch(`${at}/stem/cast`, { method: 'POST', body: 'x'.repeat(LIMITS.writeBytes + 1) })
  ]);
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 400]);
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

test('who hangs up in the middle leaves nothing at the Box', async () => {
  let cut!: () => void;
  const wasCut = new Promise<void>((done) => (cut = done));
  const port = await listening(createServer((request) => request.on('error', cut).on('close', cut).resume()));
  const socket = connect(await app(port), '127.0.0.1');
  socket.write(`POST /stem/cast HTTP/1.1\r\nhost: x\r\ncontent-length: ${LIMITS.castBytes}\r\n\r\nhalf`);
  await new Promise((ok) => open.at(-2)!.once('request', ok));
  socket.destroy();
  await wasCut;
});

test('pages are answered as before', async () => {
  const response = await fetch(`http://127.0.0.1:${await app(null)}/ping`);
  expect(await response.text()).toBe('meegaan');
  expect(response.headers.get('x-frame-options')).toBe('DENY');
});

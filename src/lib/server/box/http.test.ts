import { generateKeyPairSync } from 'node:crypto';
import { connect, type AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ballotOf, council, DECISION, type Council } from '../../../../tests/ballot/council.ts';
import { LIMITS } from '../../limits.ts';
import { Box } from './box.ts';
import { createBoxServer, doorsOf } from './http.ts';
import { Pens } from './pens.ts';
import { Throttle } from './throttle.ts';

let c: Council;
let server: Server;
let port: number;
beforeAll(async () => {
  c = await council();
  const box = new Box(c.box.private);
  box.open({ decision: DECISION, round: 1, text: c.file.rounds[0]!.text, previous: null, key: c.file.key, earlier: [] });
  const broken = { size: 8, answer: 64, take: () => Promise.reject(new Error('a ballot in the words of an error')) };
  server = createBoxServer({ ...doorsOf(box, new Pens(c.box.private)), broken }).listen(0, '127.0.0.1');
  await new Promise((ok) => server.once('listening', ok));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

/** What comes back over a bare connection until the other side ends it. */
const raw = (text: string | Buffer) =>
  new Promise<string>((done, failed) => {
    let back = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (part) => (back += part)).on('close', () => done(back)).on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? done(back) : failed(error)));
  });
const post = (path: string, body: string, more = '') => raw(`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${more}\r\n${body}`);
const padded = (value: unknown) => JSON.stringify(value).padEnd(LIMITS.castBytes);
const status = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
const bodyOf = (answer: string) => answer.slice(answer.indexOf('\r\n\r\n') + 4);

describe('the Box on HTTP', () => {
  it('[W1] [K7] answers alike, without cookie, time or anything that links, and ends the connection', async () => {
    const first = await post('/cast', padded(ballotOf(c.voters[0]!, 1, 'along', null)));
    const other = await post('/stem/cast', padded(ballotOf(c.voters[1]!, 1, 'not-yet', null)), 'cookie: seat-1=x\r\nconnection: keep-alive\r\n');
    const refused = await post('/cast', padded({ no: 'ballot' }));
    for (const answer of [first, other, refused]) {
      expect(answer.slice(0, answer.indexOf('\r\n\r\n')).split('\r\n')).toEqual([
        'HTTP/1.1 200 OK', 'content-type: application/json', `content-length: ${LIMITS.boxAnswerBytes}`, 'access-control-allow-origin: *', 'x-content-type-options: nosniff', 'connection: close'
      ]);
      expect(bodyOf(answer).length).toBe(LIMITS.boxAnswerBytes);
    }
    expect(JSON.parse(bodyOf(first))).toEqual({ receipt: expect.any(String) });
    expect(JSON.parse(bodyOf(refused))).toEqual({ refused: 'no-round' });
  });

  it('[W1] [K7] serves one message on a connection', async () => {
    const one = `POST /cast HTTP/1.1\r\nhost: x\r\ncontent-length: ${LIMITS.castBytes}\r\n\r\n${padded({})}`;
    expect((await raw(one + one)).match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it.each([
    ['unpadded', () => post('/cast', JSON.stringify(ballotOf(c.voters[2]!, 1, 'along', null))), 400],
    ['too large', () => post('/cast', padded({}) + ' '), 400],
    ['without a length', () => raw(`POST /cast HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`), 400],
    ['no JSON', () => post('/cast', 'x'.repeat(LIMITS.castBytes)), 400],
    ['no UTF-8', () => raw(Buffer.concat([Buffer.from(`POST /cast HTTP/1.1\r\nhost: x\r\ncontent-length: ${LIMITS.castBytes}\r\n\r\n`), Buffer.alloc(LIMITS.castBytes, 0xff)])), 400],
    ['another method', () => raw('GET /cast HTTP/1.1\r\nhost: x\r\n\r\n'), 404],
    ['a preflight', () => raw('OPTIONS /cast HTTP/1.1\r\nhost: x\r\norigin: https://a.example\r\naccess-control-request-method: POST\r\n\r\n'), 404],
    ['another door', () => post('/bulletin', padded({})), 404],
    ['a name that every object has', () => post('/constructor', padded({})), 404],
    ['a question behind it', () => post('/cast?voter=1', padded({})), 404],
    ['a mistake of ours', () => post('/broken', '{}      '), 500]
  ] as const)('[W1] [W2] does not look at what is %s', async (_what, send, expected) => {
    const answer = await send();
    expect(status(answer)).toBe(expected);
    expect(answer.toLowerCase()).not.toMatch(/\r\n(date|set-cookie|server):/);
    expect(answer).not.toContain('a ballot in the words');
    expect(JSON.parse(bodyOf(answer))).toEqual({ refused: expect.any(String) });
  });

  it('gives no answer to what is no HTTP', async () => expect(await raw('\x16\x03\x01 hello\r\n\r\n')).toBe(''));

  it.each([[{ body: { decision: { toString: 1 }, round: 1 } }], [{ body: { decision: DECISION, round: '1' } }], [null], [7], [[]], ['x']])('[K9] refuses %j', async (message) => {
    expect(JSON.parse(bodyOf(await post('/cast', padded(message))))).toEqual({ refused: 'no-round' });
  });

  it.each([['says nothing any more', 0], ['goes on one letter at a time', 20]])('ends whoever %s', async (_what, everyMs) => {
    const hasty = createBoxServer({}, 100).listen(0, '127.0.0.1');
    await new Promise((ok) => hasty.once('listening', ok));
    const socket = connect((hasty.address() as AddressInfo).port, '127.0.0.1', () => socket.write('POST /cast HTTP/1.1\r\nhost: x\r\nlong: '));
    const drip = everyMs > 0 ? setInterval(() => socket.write('x'), everyMs) : undefined;
    // without an end of its own this waits for ever
    await new Promise((done) => socket.on('close', done).on('error', () => {}).resume());
    clearInterval(drip);
    hasty.close();
  });

  it('[W4] lets a whole hall through at once, and then so many each second', () => {
    let now = 0;
    const throttle = new Throttle(LIMITS.boxBurst, LIMITS.boxPerSecond, () => now);
    const through = (n: number) => Array.from({ length: n }, () => throttle.passes()).filter(Boolean).length;
    expect(through(LIMITS.boxBurst + 50)).toBe(LIMITS.boxBurst);
    now = 1_000;
    expect(through(1_000)).toBe(LIMITS.boxPerSecond);
  });
});

it('keeps no more ballots than a meeting can have people, and no more rounds than a house can have meetings', () => {
  const box = new Box(generateKeyPairSync('ed25519').privateKey);
  const open = (round: number) => box.open({ decision: DECISION, round, text: '', previous: null, key: { n: '' }, earlier: [] });
  for (let round = 1; round <= LIMITS.boxRounds; round++) open(round);
  open(1);
  expect(() => open(LIMITS.boxRounds + 1)).toThrow(RangeError);
  box.discard(DECISION, 1);
  open(LIMITS.boxRounds + 1);
});

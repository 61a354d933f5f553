import { generateKeyPairSync } from 'node:crypto';
import { connect, type AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ballotOf, council, DECISION, type Council } from '../../../../tests/ballot/council.ts';
import { LIMITS } from '../../limits.ts';
import { Box } from './box.ts';
import { createBoxServer, doorsOf } from './http.ts';
import { Pens } from './pens.ts';
import { isOtherSite } from './other-site.ts';

const ORIGIN = 'https://vergadering.example';

let c: Council;
let server: Server;
let port: number;
beforeAll(async () => {
  c = await council();
  const box = new Box(c.box.private);
  box.open({ decision: DECISION, round: 1, text: c.file.rounds[0]!.text, previous: null, key: c.file.key, earlier: [] });
  const broken = { size: 8, answer: 64, take: () => Promise.reject(new Error('a ballot in the words of an error')) };
  server = createBoxServer({ ...doorsOf(box, new Pens(c.box.private)), broken }, { origin: ORIGIN }).listen(0, '127.0.0.1');
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
        'HTTP/1.1 200 OK', 'content-type: application/json', `content-length: ${LIMITS.boxAnswerBytes}`, `access-control-allow-origin: ${ORIGIN}`, 'x-content-type-options: nosniff', 'connection: close'
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
    ['the visit of another site', () => post('/cast', padded(ballotOf(c.voters[2]!, 1, 'along', null)), 'origin: https://evil.example\r\n'), 403],
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
    const hasty = createBoxServer({}, { origin: ORIGIN, ms: 100 }).listen(0, '127.0.0.1');
    await new Promise((ok) => hasty.once('listening', ok));
    const socket = connect((hasty.address() as AddressInfo).port, '127.0.0.1', () => socket.write('POST /cast HTTP/1.1\r\nhost: x\r\nlong: '));
    const drip = everyMs > 0 ? setInterval(() => socket.write('x'), everyMs) : undefined;
    // without an end of its own this waits for ever
    await new Promise((done) => socket.on('close', done).on('error', () => {}).resume());
    clearInterval(drip);
    hasty.close();
  });

  it('[W1] gives leave to read its answers to the pages of our own site only, and takes what they bring', async () => {
    const ours = await post('/cast', padded(ballotOf(c.voters[3]!, 1, 'along', null)), `origin: ${ORIGIN}\r\n`);
    const theirs = await post('/cast', padded(ballotOf(c.voters[3]!, 1, 'along', null)), 'origin: https://evil.example\r\n');
    for (const answer of [ours, theirs]) expect([...answer.matchAll(/access-control-allow-origin: (.*)\r\n/g)].map(([, site]) => site)).toEqual([ORIGIN]);
    expect(JSON.parse(bodyOf(ours))).toEqual({ receipt: expect.any(String) });
    expect(JSON.parse(bodyOf(theirs))).toEqual({ refused: 'other-site' });
  });

  it('[W4] turns nobody away for what strangers send, however much and of whatever kind', async () => {
    const good = ballotOf(c.voters[4]!, 1, 'along', null);
    const rubbish = [
      'x'.repeat(LIMITS.castBytes), padded({}), padded({ ...good, body: { ...good.body, decision: 'another' } }),
      padded({ ...good, token: ballotOf(c.voters[5]!, 1, 'along', null).token }), padded({ ...good, signature: 'A'.repeat(86) })
    ];
    const answers: Promise<string>[] = [];
    for (let i = 0; i < 300; i++) answers.push(post('/cast', rubbish[i % rubbish.length]!));
    const honest = [4, 5, 6].map((i) => post('/cast', padded(ballotOf(c.voters[i]!, 1, 'along', null))));
    for (const answer of await Promise.all(honest)) expect(JSON.parse(bodyOf(answer))).toEqual({ receipt: expect.any(String) });
    const said = new Set((await Promise.all(answers)).map((answer) => (JSON.parse(bodyOf(answer)) as { refused: string }).refused));
    expect(said).toEqual(new Set(['not-json', 'no-round', 'not-issued', 'bad-signature']));
  });

  it('[W4] one connection too many ends the one that has been there longest without an answer', async () => {
    const small = createBoxServer(doorsOf(new Box(c.box.private), new Pens(c.box.private)), { origin: ORIGIN, most: 3 }).listen(0, '127.0.0.1');
    await new Promise((ok) => small.once('listening', ok));
    const to = (small.address() as AddressInfo).port;
    const idle = [];
    for (let i = 0; i < 3; i++) {
      const there = new Promise((ok) => small.once('connection', ok));
      const socket = connect(to, '127.0.0.1').resume();
      idle.push({ socket, ended: new Promise((done) => socket.on('close', done).on('error', () => {})) });
      await there;
    }
    const response = await fetch(`http://127.0.0.1:${to}/cast`, { method: 'POST', body: padded({}) });
    expect(await response.json()).toEqual({ refused: 'no-round' });
    await idle[0]!.ended;
    for (const { socket } of idle.slice(1)) expect(socket.closed).toBe(false);
    for (const { socket } of idle) socket.destroy();
    small.close();
  });
});

it.each([
  [{}, false],
  [{ origin: ORIGIN, 'sec-fetch-site': 'same-site' }, false],
  [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, true],
  [{ origin: `${ORIGIN}.evil.example` }, true],
  [{ origin: 'null' }, false],
  [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, false],
  [{ origin: 'null', 'sec-fetch-site': 'cross-site' }, true]
])('[W1] what a browser says of the page that sends: %j', (headers, other) => expect(isOtherSite(headers, ORIGIN)).toBe(other));

it('keeps no more ballots than a meeting can have people, and no more rounds than a house can have meetings', () => {
  const box = new Box(generateKeyPairSync('ed25519').privateKey);
  const open = (round: number) => box.open({ decision: DECISION, round, text: '', previous: null, key: { n: '' }, earlier: [] });
  for (let round = 1; round <= LIMITS.boxRounds; round++) open(round);
  open(1);
  expect(() => open(LIMITS.boxRounds + 1)).toThrow(RangeError);
  box.discard(DECISION, 1);
  open(LIMITS.boxRounds + 1);
});

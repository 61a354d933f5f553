import { expect, test } from 'vitest';
import { obstacle } from './reach.ts';

const answers = (body: string, init: ResponseInit = {}) => (async () => new Response(body, init)) as unknown as typeof fetch;

test('B42 a wifi that answers with its own page, or sends us to one, is known by that', async () => {
  expect(await obstacle(answers('<html>Welkom bij gemeente-wifi</html>'))).toBe('portal');
  expect(await obstacle(answers('', { status: 511 }))).toBe('portal');
  expect(await obstacle((async () => ({ type: 'opaqueredirect', status: 0, ok: false })) as unknown as typeof fetch)).toBe('portal');
});

test('R8 when pages reach us and the line does not, the network blocks the line', async () => {
  expect(await obstacle(answers('meegaan'))).toBe('blocked');
});

test('a server that is starting, a failing one and no network at all are no obstacle that we can name', async () => {
  expect(await obstacle(answers('starting', { status: 503 }))).toBeNull();
  expect(await obstacle(answers('<html>Bad gateway</html>', { status: 502 }))).toBeNull();
  expect(await obstacle((async () => Promise.reject(new TypeError('Failed to fetch'))) as unknown as typeof fetch)).toBeNull();
});

import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { configOrStop } from './config.ts';
import { createExpress } from './http.ts';

/** Asks a server with these settings for a path, over real HTTP. */
async function ask(path: string, env: Record<string, string> = {}): Promise<Response> {
  const http = createExpress(configOrStop({ DATA_DIR: tmpdir(), ...env })).listen(0, '127.0.0.1');
  try {
    await new Promise((ok) => http.once('listening', ok));
    const response = await fetch(`http://127.0.0.1:${(http.address() as AddressInfo).port}${path}`);
    return new Response(await response.text(), { status: response.status, headers: response.headers });
  } finally {
    http.close();
  }
}

test('/ping answers exactly "meegaan", and nobody may keep that answer', async () => {
  const response = await ask('/ping');
  expect(await response.text()).toBe('meegaan');
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('/healthz says that the server is well', async () => {
  expect(await (await ask('/healthz')).json()).toEqual({ ok: true });
});

test('a form keeps its Origin: the referrer policy is same-origin', async () => {
  const { headers } = await ask('/ping');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
});

test.each([
  ['https://raad.example', 'max-age=31536000'],
  ['http://raad.example', null],
  ['https://localhost:3000', null]
])('browsers are told to demand HTTPS only of a host that keeps it: %s', async (origin, header) => {
  expect((await ask('/ping', { ORIGIN: origin })).headers.get('strict-transport-security')).toBe(header);
});

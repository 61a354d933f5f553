import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect, type SecureVersion } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { certificate } from '../../../tests/ballot/certificate.ts';
import { tlsOptions } from './tls.ts';

const pair = certificate();

/** Asks twice, the second time with the session of the first, as a browser does. */
async function reused(options: ServerOptions, version: SecureVersion): Promise<boolean> {
  const server = createServer(options, (_request, response) => response.writeHead(200, { connection: 'close' }).end('here')).listen(0, '127.0.0.1');
  await new Promise((ok) => server.once('listening', ok));
  const once = (session?: Buffer) =>
    new Promise<{ session: Buffer | undefined; reused: boolean }>((done, failed) => {
      const socket = connect({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', rejectUnauthorized: false, minVersion: version, maxVersion: version, session });
      let kept: Buffer | undefined;
      let again = false;
      socket.on('session', (given) => (kept = given));
      socket.on('secureConnect', () => {
        kept ??= socket.getSession();
        again = socket.isSessionReused();
        socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
      });
      socket.on('error', failed);
      socket.resume().on('close', () => done({ session: kept, reused: again }));
    });
  try {
    const first = await once();
    return (await once(first.session)).reused;
  } finally {
    server.close();
  }
}

describe.each(['TLSv1.2', 'TLSv1.3'] as const)('[W1] [K7] over %s', (version) => {
  test('a session is never taken up again', async () => expect(await reused(tlsOptions(pair), version)).toBe(false));
  test('which Node would do by itself: the test sees it', async () => expect(await reused(pair, version)).toBe(true));
});

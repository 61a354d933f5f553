import { constants } from 'node:crypto';
import type { ServerOptions } from 'node:https';
import type { Config } from './config.ts';

/**
 * How this server speaks TLS itself. No session is ever taken up again: ballots come over the same port as everything else, and a session that is
 * taken up again would say that two connections are of one device, however little they hold. Node keeps no sessions by itself; without
 * tickets a browser has nothing to bring back either. It costs a phone one more round trip when it reconnects.
 */
export function tlsOptions({ cert, key }: NonNullable<Config['tls']>): ServerOptions {
  return { cert, key, secureOptions: constants.SSL_OP_NO_TICKET };
}

import express, { type Express } from 'express';
import helmet from 'helmet';
import { isThisComputer, type Config } from './config.ts';

const YEAR_S = 365 * 24 * 60 * 60;

/** What every page of ours answers at /ping: a phone asks it whether it reaches us or a hotel's sign-in page. */
export const PING_BODY = 'meegaan';

/**
 * What stands before SvelteKit: security headers and the two questions of machines. Everything else goes on to Kit's handler,
 * which the entry (or Vite, in development) puts behind it.
 */
export function createExpress(config: Config): Express {
  const url = new URL(config.origin);
  const server = express();
  server.disable('x-powered-by');
  server.set('trust proxy', config.trustProxy);
  server.use(
    helmet({
      // SvelteKit writes the content security policy itself: only it knows the nonce of a page.
      contentSecurityPolicy: false,
      crossOriginEmbedderPolicy: false,
      // helmet's default (no-referrer) makes browsers send `Origin: null` with a form, which SvelteKit refuses as cross-site.
      referrerPolicy: { policy: 'same-origin' },
      // The policy of SvelteKit says the same to newer browsers.
      xFrameOptions: { action: 'deny' },
      // Telling a browser to demand HTTPS of a host that has none would shut people out: so never for this computer itself
      // (other programs answer there too), and never for names below ours.
      strictTransportSecurity: url.protocol === 'https:' && !isThisComputer(url) ? { maxAge: YEAR_S, includeSubDomains: false } : false
    })
  );
  server.get('/ping', (_request, response) => {
    response.set('cache-control', 'no-store').type('text/plain').send(PING_BODY);
  });
  server.get('/healthz', (_request, response) => {
    response.set('cache-control', 'no-store').json({ ok: true });
  });
  return server;
}

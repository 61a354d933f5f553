import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { LIMITS } from '../limits.ts';
import { isThisComputer, type Config } from './config.ts';
import { forwardBallots } from './forward.ts';

/** The one form that carries a file. SvelteKit knows one limit for all; this keeps every other form as small as forms are. */
const UPLOAD = '/archive/import';

/** A body has to say how large it is (every browser does), and may not be larger than what is sent to this address. */
const notTooLarge: RequestHandler = (request, response, next) => {
  const most = request.path === UPLOAD ? LIMITS.uploadBytes : LIMITS.formBytes;
  if (request.headers['transfer-encoding'] !== undefined) return void response.status(411).set('connection', 'close').end();
  if (Number(request.headers['content-length'] ?? 0) > most) return void response.status(413).set('connection', 'close').end();
  next();
};

const YEAR_S = 365 * 24 * 60 * 60;

/** What every page of ours answers at /ping: a phone asks it whether it reaches us or a hotel's sign-in page. */
export const PING_BODY = 'meegaan';

/**
 * What stands before SvelteKit: the way to the Box, security headers and the two questions of machines. Everything else goes on to Kit's
 * handler, which the entry (or Vite, in development) puts behind it.
 * @param boxPort where the Box listens on this computer; null while it does not
 */
export function createExpress(config: Config, boxPort: () => number | null = () => null): Express {
  const url = new URL(config.origin);
  const server = express();
  server.disable('x-powered-by');
  server.set('trust proxy', config.trustProxy);
  // before everything that reads a cookie or a body, or adds a header
  server.use(forwardBallots({ origin: config.origin, boxPort }));
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
  server.use(notTooLarge);
  server.get('/ping', (_request, response) => {
    response.set('cache-control', 'no-store').type('text/plain').send(PING_BODY);
  });
  server.get('/healthz', (_request, response) => {
    response.set('cache-control', 'no-store').json({ ok: true });
  });
  return server;
}

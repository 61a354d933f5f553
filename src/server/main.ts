/**
 * The production entry. Nothing of the app is bundled into it but the reading of settings (which holds no state): loading
 * SvelteKit's handler builds the one App, which then stands on globalThis. So there are never two copies of a module.
 */
import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { App } from '../lib/server/app.ts';
import { configOrStop, selfTest, StartError, type Config } from '../lib/server/config.ts';

/** How long open connections may take to end before the process leaves. */
const CLOSE_MS = 500;

try {
  if (process.argv.includes('--setup-link')) await printSetupLink();
  else await serve();
} catch (error) {
  // A StartError is a sentence for the administrator; anything else is a bug and shows where.
  process.stderr.write(error instanceof Error && error.name === 'StartError' ? `${error.message}\n` : `${(error as Error)?.stack ?? error}\n`);
  process.exit(1);
}

/** Listens first, so that a taken port is known before the store is touched, and a free port (0) before the origin is fixed. */
async function serve(): Promise<void> {
  const wanted = configOrStop(process.env);
  let respond: RequestListener = (_request, response) => {
    response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' }).end('starting');
  };
  const listener: RequestListener = (request, response) => respond(request, response);
  const http = wanted.tls ? createHttps(wanted.tls, listener) : createHttp(listener);
  const port = await listen(http, wanted);
  process.env.PORT = String(port);
  const app = await loadApp(async (loaded, handler) => {
    loaded.express.use(handler);
    loaded.attach(http);
    respond = loaded.express;
  });

  const { config } = app;
  print(`Meegaan listens on ${config.tls ? 'https' : 'http'}://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`);
  print(`People open ${config.origin}`);
  for (const line of [...selfTest(config), ...((await app.started?.()) ?? [])]) print(line);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    // a browser that comes now reads a sentence, and tries again by itself
    respond = (_request, response) => {
      response.writeHead(503, { 'retry-after': '2', refresh: '3', connection: 'close', 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' });
      response.end('We werken bij, even geduld.\nWe are updating, one moment.\n');
    };
    http.close();
    await app.close();
    http.closeIdleConnections();
    setTimeout(() => process.exit(0), CLOSE_MS).unref();
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

/** Prints a further one-time link on the same store, beside a server that may be running. */
async function printSetupLink(): Promise<void> {
  const app = await loadApp(async () => {});
  if (!app.setupLink) throw new StartError('This version cannot make a set-up link: install the whole of Meegaan.');
  print(await app.setupLink());
  await app.close();
  process.exit(0);
}

/** Fixes ORIGIN (SvelteKit reads it while loading, and without it refuses every form), loads the handler and takes the App it built. */
async function loadApp(use: (app: App, handler: RequestListener) => Promise<void>): Promise<App> {
  process.env.ORIGIN = configOrStop(process.env).origin;
  // @ts-ignore -- written by SvelteKit's adapter beside the compiled form of this file
  const { handler } = (await import('./handler.js')) as { handler: RequestListener };
  const app = await (globalThis as unknown as Record<symbol, Promise<App> | undefined>)[Symbol.for('meegaan.app')];
  if (!app) throw new Error('loading the handler built no app');
  await use(app, handler);
  return app;
}

/** Listens and gives the port. What the system refuses becomes a sentence. */
function listen(http: Server, config: Config): Promise<number> {
  return new Promise((ok, no) => {
    http.once('error', (error: NodeJS.ErrnoException) => no(new StartError(whyNotListening(error.code, config))));
    http.listen(config.port, config.host, () => ok((http.address() as AddressInfo).port));
  });
}

function whyNotListening(code: string | undefined, config: Config): string {
  if (code === 'EADDRINUSE') return `Port ${config.port} on ${config.host} is taken: stop the other program, or set PORT to a free port.`;
  if (code === 'EACCES') return `Port ${config.port} may not be opened by this user: set PORT to a number above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `HOST "${config.host}" is no address of this computer: set HOST to one that is, or to 127.0.0.1.`;
  return `The server cannot listen on ${config.host}:${config.port} (${code ?? 'unknown reason'}): check HOST and PORT.`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

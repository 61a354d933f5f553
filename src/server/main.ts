/**
 * The production entry. Nothing of the app is bundled into it but the reading of settings (which holds no state): loading
 * SvelteKit's handler builds the one App, which then stands on globalThis. So there are never two copies of a module.
 */
import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { App } from '../lib/server/app.ts';
import { makeBackup, restoreBackup, type BackupMade } from '../lib/server/backup.ts';
import { LIMITS } from '../lib/limits.ts';
import { configOrStop, selfTest, StartError, type Config } from '../lib/server/config.ts';
import { renewSealKey } from '../lib/server/seal/keys.ts';
import { tlsOptions } from '../lib/server/tls.ts';

/** How long open connections may take to end before the process leaves. */
const CLOSE_MS = 500;

try {
  await run(process.argv.slice(2));
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
  const http = wanted.tls ? createHttps(tlsOptions(wanted.tls), listener) : createHttp(listener);
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

/** What was asked for: a server, or one act beside it on the same store. */
async function run([act, ...rest]: string[]): Promise<void> {
  if (act === '--setup-link') return beside(async (app) => [await app.setupLink()]);
  if (act === '--admin-link') return beside(async (app) => [await app.adminLink()]);
  if (act === '--recover') return beside((app) => app.recover(rest[0]));
  if (act === '--new-key') return newKey();
  if (act === '--backup') return copy(rest, '--to', async (to, dir) => made('Backup', await makeBackup(dir, to)));
  if (act === '--restore') return copy(rest, '--from', async (from, dir) => made('Restored', restoreBackup(from, dir)));
  await serve();
}

/** Prints what an app on the same store says, beside a server that may be running. */
async function beside(ask: (app: App) => Promise<string[]>): Promise<void> {
  const app = await loadApp(async () => {});
  for (const line of await ask(app)) print(line);
  await app.close();
  process.exit(0);
}

/** Another key for the seal, beside a server that may be running: it reads the key at each seal. */
function newKey(): void {
  const { dataDir } = configOrStop(process.env);
  if (!existsSync(dataDir)) throw new StartError(`DATA_DIR "${dataDir}" is not there: set DATA_DIR to the folder of the server whose key you want to renew.`);
  print(`From now on this key seals records; its thumbprint: ${renewSealKey(dataDir)}`);
  print('What was sealed before can still be checked: the public half of each earlier key stays in /.well-known/jwks.json.');
}

/** Copies files only: no app is loaded, so that a restoration finds its folder as it is. */
async function copy(rest: string[], option: string, work: (path: string, dataDir: string) => Promise<string>): Promise<void> {
  const path = rest[rest.indexOf(option) + 1];
  if (!rest.includes(option) || !path) throw new StartError(`Say where: give ${option} and a path.`);
  print(await work(path, resolve(process.env.DATA_DIR?.trim() || './data')));
}

function made(what: string, { file, events }: BackupMade): string {
  return `${what}: ${file} (${events} events)`;
}

/** Fixes ORIGIN (SvelteKit reads it while loading, and without it refuses every form), loads the handler and takes the App it built. */
async function loadApp(use: (app: App, handler: RequestListener) => Promise<void>): Promise<App> {
  process.env.ORIGIN = configOrStop(process.env).origin;
  // the largest of all; `createExpress` keeps each form to its own
  process.env.BODY_SIZE_LIMIT = String(LIMITS.uploadBytes);
  // written by SvelteKit's adapter beside the compiled form of this file
  const handlerFile = new URL('./handler.js', import.meta.url).href;
  const { handler } = (await import(/* @vite-ignore */ handlerFile)) as { handler: RequestListener };
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

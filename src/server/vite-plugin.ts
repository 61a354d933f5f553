import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Plugin, ViteDevServer } from 'vite';
import type { App } from '../lib/server/app.ts';

const KEY = Symbol.for('meegaan.app');
type Anchor = Record<symbol, Promise<App> | undefined>;

/**
 * Development: the same App on Vite's own http server. It is loaded through Vite, so that it is the same copy of each module
 * that SvelteKit renders pages with.
 */
export function meegaan(): Plugin {
  return {
    name: 'meegaan',
    apply: 'serve',
    configureServer(server: ViteDevServer) {
      if (!server.httpServer || process.env.VITEST) return;
      const http = server.httpServer as Server;
      let express: App['express'] | undefined;
      server.middlewares.use((request, response, next) => (express ? express(request as never, response as never, next) : next()));

      const start = async (): Promise<void> => {
        // The address is known only now; the app reads it from the environment, as in production.
        process.env.PORT = String((http.address() as AddressInfo).port);
        process.env.ORIGIN ||= `http://localhost:${process.env.PORT}`;
        const { getApp } = (await server.ssrLoadModule('/src/lib/server/app.ts')) as typeof import('../lib/server/app.ts');
        const app = await getApp();
        express = app.express;
        app.attach(http);
        for (const line of (await app.started?.()) ?? []) server.config.logger.info(`  ${line}`);
        server.config.logger.info(`  ➜  Meegaan is live on ${app.config.origin}`);
      };
      const begin = (): void => {
        start().catch((error: unknown) => server.config.logger.error(String((error as Error)?.stack ?? error)));
      };
      if (http.listening) begin();
      else http.once('listening', begin);

      http.once('close', () => void dispose());
      // Server code cannot be swapped under live connections: start again, and the phones come back by themselves.
      server.watcher.on('change', (file) => {
        if (file.includes('/src/lib/server/') || file.includes('/src/server/')) void dispose().then(() => server.restart());
      });
    }
  };
}

/** Closes the App that runs and takes it off globalThis, so that the next start builds a new one. */
async function dispose(): Promise<void> {
  const anchor = globalThis as unknown as Anchor;
  const running = anchor[KEY];
  delete anchor[KEY];
  await (await running?.catch(() => undefined))?.close();
}

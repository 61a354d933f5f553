import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Express } from 'express';
import { configOrStop, type Config } from './config.ts';
import { createExpress } from './http.ts';

/** Everything that one process of Meegaan holds. */
export interface App {
  readonly config: Config;
  readonly express: Express;
  /** Puts the live connections on the http server that also serves the pages. */
  attach(http: HttpServer | HttpsServer): void;
  /** Lines for the administrator once the server listens, such as the set-up link of a first start. */
  started?(): Promise<string[]>;
  /** Makes a one-time link with which a council is set up. */
  setupLink?(): Promise<string>;
  /** Ends the live connections and closes the store; the http server itself stays with whoever made it. */
  close(): Promise<void>;
}

/** Where the one App of this process stands. The production entry and Vite's plugin look it up under the same name. */
const KEY = Symbol.for('meegaan.app');
type Anchor = typeof globalThis & { [KEY]?: Promise<App> };

/**
 * The one composition root of this process. It stands on globalThis because a module may be evaluated more than once
 * (SvelteKit's bundle, a restart in development); there is one App all the same.
 */
export function getApp(): Promise<App> {
  return ((globalThis as Anchor)[KEY] ??= createApp());
}

/** Builds an App from the environment. A broken setting throws a StartError with a sentence for the administrator. */
export async function createApp(config: Config = configOrStop(process.env)): Promise<App> {
  return {
    config,
    express: createExpress(config),
    attach() {},
    async close() {}
  };
}

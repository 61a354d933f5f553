import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { error, redirect } from '@sveltejs/kit';
import { takePlace } from '$lib/server/seat-cookies.ts';
import type { RequestHandler } from './$types';

/** Written by the demo beside its store: for each face the place that a visitor takes. */
interface DemoPlace {
  meeting: string;
  place: string;
  key: string;
  path: string;
}

/** The links of the demo: each sets the cookie of its place and goes there. In the real thing this page does not exist. */
export const GET: RequestHandler = async ({ locals, params, cookies, url }) => {
  const { config } = locals.app;
  if (!config.demo) error(404);
  const text = await readFile(join(config.dataDir, 'demo.json'), 'utf8').catch(() => error(404));
  const places = JSON.parse(text) as Record<string, DemoPlace>;
  const found = Object.hasOwn(places, params.who) ? places[params.who] : undefined;
  if (!found?.path.startsWith('/')) error(404);
  if (found.key) takePlace(cookies, url, found, params.who === 'phone' ? found.meeting : undefined);
  redirect(303, found.path);
};

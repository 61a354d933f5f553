import { error, json } from '@sveltejs/kit';
import { seatCookie } from '$lib/server/seat-cookies.ts';
import type { RequestHandler } from './$types';

/** Whoever holds a place gets a link to their own page: what stands after its `#` is told once, here, and kept as a hash only. */
export const POST: RequestHandler = async ({ locals, params, url, cookies }) => {
  const place = url.searchParams.get('seat') ?? '';
  if (!(await locals.app.hall.holds(params.meeting, place, cookies.get(seatCookie(place))))) error(404);
  const token = await locals.app.personal.makeOwn(params.meeting, place);
  if (token === null) error(404);
  return json({ link: `${locals.app.config.origin}/mine#${token}` }, { headers: { 'cache-control': 'no-store' } });
};

import { error, json } from '@sveltejs/kit';
import { seatCookie } from '$lib/server/seat-cookies.ts';
import { placeFor } from '../../place.server.ts';
import type { RequestHandler } from './$types';

/** The code and invite of the open hall, for a big screen, a console or a desk that holds its own key; null while the hall is closed. */
export const GET: RequestHandler = async (event) => {
  const { locals, params, cookies, url } = event;
  const seat = url.searchParams.get('seat') ?? '';
  if (!(await locals.app.hall.holds(params.meeting, seat, cookies.get(seatCookie(seat))))) error(403);
  const shows = (await placeFor(event, 'screen')) ?? (await placeFor(event, 'chair')) ?? (await placeFor(event, 'desk'));
  if (shows === null) error(403);
  return json(await locals.app.hall.code(params.meeting), { headers: { 'cache-control': 'no-store' } });
};

import { seatCookie, takePlace } from '$lib/server/seat-cookies.ts';
import type { RequestHandler } from './$types';

/** A device that was just let in gets another key: a cookie that was there before never opens a seat (ux-trust B26). */
export const POST: RequestHandler = async ({ locals, params, cookies, url }) => {
  const place = url.searchParams.get('seat') ?? '';
  const key = await locals.app.hall.moveIn(params.meeting, place, cookies.get(seatCookie(place)));
  if (key) takePlace(cookies, url, { place, key }, params.meeting);
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
};

import { error } from '@sveltejs/kit';
import { seatCookie } from '$lib/server/seat-cookies.ts';
import type { RequestHandler } from './$types';

/** Everything that is kept about whoever holds this place, for themselves alone: also what has no name. */
export const GET: RequestHandler = async ({ locals, params, url, cookies }) => {
  const place = url.searchParams.get('seat') ?? '';
  if (!(await locals.app.hall.holds(params.meeting, place, cookies.get(seatCookie(place))))) error(404);
  const about = await locals.app.data.own(params.meeting, place);
  if (about === null) error(404);
  return new Response(`${JSON.stringify(about, null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': 'attachment; filename="mijn-gegevens.json"', 'cache-control': 'no-store' }
  });
};

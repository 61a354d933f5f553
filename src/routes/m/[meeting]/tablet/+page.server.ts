import { redirect } from '@sveltejs/kit';
import { placeFor } from '../place.server.ts';
import type { PageServerLoad } from './$types';

/** The shared tablet for voting cards. A device that is none goes to where a link makes it one. */
export const load: PageServerLoad = async (event) => {
  const { locals, params, setHeaders } = event;
  const place = await placeFor(event, 'tablet');
  const whole = place === null ? null : await locals.app.meetings.whole(params.meeting, place, 'tablet');
  if (place === null || !whole) redirect(303, '/tablet');
  setHeaders({ 'cache-control': 'no-store' });
  return { whole, place };
};

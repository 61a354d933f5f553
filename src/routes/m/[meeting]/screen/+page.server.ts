import { fail, redirect } from '@sveltejs/kit';
import { takePlace } from '$lib/server/seat-cookies.ts';
import { placeFor } from '../place.server.ts';
import type { Actions, PageServerLoad } from './$types';

/**
 * The big screen. Without a key of its own it shows how to get one: a link made on the console carries the key in its
 * fragment, which only the page itself can read.
 */
export const load: PageServerLoad = async (event) => {
  const { locals, params, url, setHeaders } = event;
  setHeaders({ 'cache-control': 'no-store' });
  const place = await placeFor(event, 'screen');
  const whole = place === null ? null : await locals.app.meetings.whole(params.meeting, place, 'screen');
  if (place === null || !whole) return { whole: null, place: null, hall: null, origin: url.origin };
  return { whole, place, hall: await locals.app.hall.code(params.meeting), origin: url.origin };
};

export const actions: Actions = {
  /** Takes the key from the link and keeps it in a cookie that no script can read. */
  key: async ({ locals, params, request, cookies, url }) => {
    const form = await request.formData();
    const place = String(form.get('place') ?? '');
    const key = String(form.get('key') ?? '');
    const isScreen = (await locals.app.hall.holds(params.meeting, place, key)) && (await locals.app.meetings.whole(params.meeting, place, 'screen'));
    if (!isScreen) return fail(403, { wrong: true });
    takePlace(cookies, url, { place, key });
    redirect(303, `/m/${params.meeting}/screen?seat=${encodeURIComponent(place)}`);
  }
};

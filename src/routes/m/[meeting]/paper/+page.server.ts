import { error, redirect } from '@sveltejs/kit';
import { placeFor } from '../place.server.ts';
import type { PageServerLoad } from './$types';

/** The page to go on with on paper, for chair, secretary and whoever leads: what their own desk or console shows, made for print. */
export const load: PageServerLoad = async (event) => {
  const { locals, params, url, setHeaders } = event;
  const desk = await placeFor(event, 'desk');
  const place = desk ?? (await placeFor(event, 'chair'));
  if (place === null) redirect(303, `/sign-in?back=${encodeURIComponent(url.pathname)}`);
  const face = desk === null ? 'chair' : 'desk';
  const whole = await locals.app.meetings.whole(params.meeting, place, face);
  if (!whole) error(404);
  setHeaders({ 'cache-control': 'no-store' });
  return { view: whole.view, now: whole.now, back: `/m/${params.meeting}/${face}?seat=${place}` };
};

import { error, redirect } from '@sveltejs/kit';
import { placeFor } from '../place.server.ts';
import type { PageServerLoad } from './$types';

/** Cards to print, for whoever may make a tablet. The cards are made in the browser: the server sees none of them. */
export const load: PageServerLoad = async (event) => {
  const { locals, params, url, setHeaders } = event;
  const desk = await placeFor(event, 'desk');
  const place = desk ?? (await placeFor(event, 'chair'));
  if (place === null) redirect(303, `/sign-in?back=${encodeURIComponent(url.pathname)}`);
  const face = desk === null ? 'chair' : 'desk';
  const view = (await locals.app.meetings.whole(params.meeting, place, face))?.view;
  if (!view?.mine?.can.includes('tablet')) error(404);
  setHeaders({ 'cache-control': 'no-store' });
  const onPaper = (view.people?.seats ?? []).filter((s) => s.joins === 'paper' && s.presence !== 'left' && (s.vote || s.voter)).length;
  return { meeting: { title: view.meeting.title, date: view.meeting.date, council: view.meeting.council }, onPaper, back: `/m/${params.meeting}/${face}?seat=${place}`, origin: url.origin };
};

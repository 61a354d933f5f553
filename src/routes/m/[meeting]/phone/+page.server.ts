import { fail, redirect } from '@sveltejs/kit';
import { nanoid } from 'nanoid';
import type { RefusalCode } from '$lib/core/refusal.ts';
import { signInFor } from '$lib/server/officers.ts';
import { heldPlaces, seatCookie, takePlace } from '$lib/server/seat-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = Parameters<PageServerLoad>[0] | Parameters<Actions[string]>[0];

/** The place that this browser may speak for: the one that the address names, else the first that it holds in this meeting. */
async function placeOf({ locals, params, cookies, url }: Pick<Event, 'locals' | 'params' | 'cookies' | 'url'>): Promise<string | null> {
  const { hall, meetings } = locals.app;
  const named = url.searchParams.get('seat');
  if (named !== null) return (await hall.holds(params.meeting, named, cookies.get(seatCookie(named)))) ? named : null;
  for (const { place, key } of heldPlaces(cookies)) {
    if ((await hall.holds(params.meeting, place, key)) && (await meetings.whole(params.meeting, place, 'phone'))) return place;
  }
  return null;
}

/** The page of one place, with everything it may see, so that it reads without JavaScript too. Not ours: to the door. */
export const load: PageServerLoad = async (event) => {
  const { locals, params, setHeaders, cookies, url } = event;
  const place = await placeOf(event);
  if (place === null) redirect(303, locals.locked ? signInFor(locals, url.pathname) : url.searchParams.has('seat') ? '/join?unknown' : '/join');
  const fresh = await locals.app.hall.moveIn(params.meeting, place, cookies.get(seatCookie(place)));
  if (fresh) takePlace(cookies, url, { place, key: fresh });
  const whole = await locals.app.meetings.whole(params.meeting, place, 'phone');
  // a place at the door that was forgotten, or a face that is not theirs: they may ring again
  if (!whole) redirect(303, '/join');
  setHeaders({ 'cache-control': 'no-store' });
  return { whole, place, act: nanoid() };
};

const text = (form: FormData, name: string) => String(form.get(name) ?? '');
/** A field that may be empty does not go along at all then. */
const filled = (form: FormData, name: string) => (text(form, name).trim() ? { [name]: text(form, name) } : {});

export const actions: Actions = {
  /** An input without JavaScript. The act's id comes from the page, so that a form sent twice counts once. */
  give: async (event) => {
    const { locals, params, request } = event;
    const form = await request.formData();
    const step = text(form, 'step');
    const said = Object.fromEntries(['text', 'gathered', 'reference', 'source', 'scope', 'name'].map((name) => [name, text(form, name)]));
    const refused = (refusal: RefusalCode) => fail(refusal === 'no-seat' ? 403 : 422, { about: step, refusal, said });
    const place = await placeOf(event);
    if (place === null) return refused('no-seat');
    const functions = form.getAll('functions').map(String);
    const command = {
      type: 'GiveContribution', text: said['text'], source: said['source'], scope: said['scope'], name: said['name'],
      ...filled(form, 'gathered'), ...filled(form, 'reference'), ...filled(form, 'decision'), ...filled(form, 'for'),
      ...(functions.length > 0 ? { functions } : {}),
      begun: { step, version: Number(text(form, 'version')) }
    };
    const answer = await locals.app.meetings.act(params.meeting, place, { id: text(form, 'act'), command }, null);
    return answer.ok ? { about: step, refusal: null, said: {} as Record<string, string> } : refused(answer.refusal);
  }
};

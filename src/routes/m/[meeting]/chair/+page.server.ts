import { error, fail, redirect } from '@sveltejs/kit';
import { signInFor } from '$lib/server/officers.ts';
import { takePlace } from '$lib/server/seat-cookies.ts';
import { line } from '$lib/doors/names.ts';
import { placeFor } from '../place.server.ts';
import { approveRecord, toApprove } from './approve.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The console of a chair or facilitator. Who holds no such seat here signs in first. */
export const load: PageServerLoad = async (event) => {
  const { locals, params, url, setHeaders } = event;
  const place = await placeFor(event, 'chair');
  if (place === null) {
    // a facilitator who handed the lead over takes part as a member now
    const member = await placeFor(event, 'phone');
    redirect(303, member ? `/m/${params.meeting}/phone?seat=${member}` : signInFor(locals, url.pathname));
  }
  const whole = await locals.app.meetings.whole(params.meeting, place, 'chair');
  if (!whole) error(404);
  setHeaders({ 'cache-control': 'no-store' });
  return {
    whole, place, hall: await locals.app.hall.code(params.meeting), origin: url.origin, lockable: locals.officer !== null,
    toApprove: await toApprove(locals, params.meeting)
  };
};

/** The hall and the big screen are the secretary's too, from the desk. Whether this seat may is asked of the hall. */
async function ownPlace(event: RequestEvent): Promise<string> {
  const place = (await placeFor(event, 'chair')) ?? (await placeFor(event, 'desk'));
  if (place === null) error(403);
  return place;
}

export const actions: Actions = {
  /** The record of the last meeting is approved as the first item of this one, with what has to be corrected in it. */
  approve: async ({ locals, params, request }) => {
    const data = await request.formData();
    const answer = await approveRecord(locals, params.meeting, line(data.get('decision')), line(data.get('correction')));
    return answer.ok ? { approved: true } : fail(422, { refusal: answer.refusal });
  },
  /** Opens the big screen in this browser, in a tab of its own. The screen can only look. */
  screen: async (event) => {
    const { locals, params, cookies, url } = event;
    const made = await locals.app.hall.screen(params.meeting, await ownPlace(event));
    if (!made.ok) return fail(403, { refusal: made.refusal });
    takePlace(cookies, url, made);
    redirect(303, `/m/${params.meeting}/screen?seat=${made.place}`);
  },
  /** A link for the device at the screen. The key stands in the fragment, so that no log and no proxy sees it. */
  screenLink: async (event) => {
    const { locals, params, url } = event;
    const made = await locals.app.hall.screen(params.meeting, await ownPlace(event));
    if (!made.ok) return fail(403, { refusal: made.refusal });
    return { screenLink: `${url.origin}/m/${params.meeting}/screen#k=${made.place}.${made.key}` };
  },
  /** Another code for the hall; the old one is dead at once. */
  code: async (event) => {
    const answer = await event.locals.app.hall.renewCode(event.params.meeting, await ownPlace(event));
    return answer.ok ? { renewed: true } : fail(403, { refusal: answer.refusal });
  },
  /** A link that makes a device the shared tablet for voting cards: it works once. */
  tablet: async (event) => {
    const { locals, params, url } = event;
    const made = await locals.app.hall.tablet(params.meeting, await ownPlace(event));
    return made.ok ? { tablet: `${url.origin}/tablet#${made.token}` } : fail(422, { refusal: made.refusal });
  }
};

import { error, fail, redirect } from '@sveltejs/kit';
import { gradesOf } from '$lib/record/trace.ts';
import { signInFor } from '$lib/server/officers.ts';
import { ACCOUNT_COOKIE, heldPlaces, seatCookie } from '$lib/server/seat-cookies.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

type Request = Pick<RequestEvent, 'locals' | 'params' | 'cookies' | 'url'>;

/** The place that this browser may work the desk from: the one that the address names, else the first that may. */
async function placeOf({ locals, params, cookies, url }: Request): Promise<string | null> {
  const { hall, meetings } = locals.app;
  const named = url.searchParams.get('seat');
  if (named !== null) return (await hall.holds(params.meeting, named, cookies.get(seatCookie(named)))) ? named : null;
  for (const { place, key } of heldPlaces(cookies)) {
    if ((await hall.holds(params.meeting, place, key)) && (await meetings.whole(params.meeting, place, 'desk'))) return place;
  }
  return null;
}

/** What became of each input that the desk can see; hidden ones that still wait for their batch stay unknown. */
async function gradesOnDesk(locals: App.Locals, meeting: string) {
  const state = await locals.app.meetings.state(meeting);
  return Object.fromEntries(
    (state?.decisions ?? []).map((decision) => {
      const shown = [...gradesOf(decision)].filter(([input]) => decision.contributions[input]?.shownAt != null);
      return [decision.id, Object.fromEntries(shown)];
    })
  );
}

/** The desk of one place. Whoever has no desk here goes in by signing in. */
export const load: PageServerLoad = async (event) => {
  const { locals, params, setHeaders, depends, url } = event;
  depends('desk:grades');
  const place = await placeOf(event);
  if (place === null) redirect(303, signInFor(locals, url.pathname));
  const whole = await locals.app.meetings.whole(params.meeting, place, 'desk');
  if (!whole) error(404);
  setHeaders({ 'cache-control': 'no-store' });
  return { whole, place, grades: await gradesOnDesk(locals, params.meeting), lockable: locals.officer !== null };
};

export const actions: Actions = {
  /** The passphrase once more, without leaving the page: what was being written stays. */
  again: async ({ locals, request, cookies, getClientAddress }) => {
    const passphrase = String((await request.formData()).get('passphrase') ?? '');
    const session = cookies.get(ACCOUNT_COOKIE);
    const right = session !== undefined && (await locals.app.identity.signInAgain(session, passphrase, getClientAddress()));
    return right ? { again: true } : fail(400, { again: false });
  },

  /** Nobody opens the page of this person any more, until they get a new link. */
  closeLinks: async (event) => {
    const { locals, params, request } = event;
    const seat = String((await request.formData()).get('for') ?? '');
    const place = await placeOf(event);
    const closed = place === null ? null : await locals.app.personal.close(params.meeting, place, seat);
    return closed?.ok ? { closed: true } : fail(403, { refusal: closed?.refusal ?? ('no-seat' as const) });
  },

  /** A link that makes a device the shared tablet for voting cards: it works once. */
  tablet: async (event) => {
    const { locals, params, url } = event;
    const place = await placeOf(event);
    if (place === null) return fail(403, { refusal: 'no-seat' as const });
    const made = await locals.app.hall.tablet(params.meeting, place);
    return made.ok ? { tablet: `${url.origin}/tablet#${made.token}` } : fail(422, { refusal: made.refusal });
  }
};

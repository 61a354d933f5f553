import { fail, redirect } from '@sveltejs/kit';
import { secretIn } from '$lib/doors/fragment.ts';
import { line } from '$lib/doors/names.ts';
import { takePlace } from '$lib/server/seat-cookies.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  /** This device becomes the shared tablet for voting cards. The link is used up by the press, never by opening the page. */
  default: async ({ locals, request, cookies, url }) => {
    const link = secretIn(line((await request.formData()).get('link')));
    const made = await locals.app.hall.useTablet(link);
    if (!made) return fail(400, { bad: true, empty: link === '' });
    takePlace(cookies, url, made);
    redirect(303, `/m/${made.meeting}/tablet?seat=${made.place}`);
  }
};

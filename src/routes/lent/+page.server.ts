import { fail, redirect } from '@sveltejs/kit';
import { secretIn } from '$lib/doors/fragment.ts';
import { line } from '$lib/doors/names.ts';
import { takePlace } from '$lib/server/seat-cookies.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  /** A device is lent to someone who takes part on paper, for a secret round. The link is used up by the press, never by opening the page. */
  default: async ({ locals, request, cookies, url }) => {
    const lent = await locals.app.hall.useLent(secretIn(line((await request.formData()).get('link'))));
    if (!lent) return fail(400, { bad: true });
    takePlace(cookies, url, lent);
    redirect(303, `/m/${lent.meeting}/phone?seat=${lent.place}`);
  }
};

import { fail, redirect } from '@sveltejs/kit';
import { line } from '$lib/doors/names.ts';
import { ACCOUNT_COOKIE } from '$lib/server/seat-cookies.ts';
import { backPath } from '../lang/back.ts';
import type { Actions, PageServerLoad } from './$types';

/** What one sees of a locked session: whose it is, and a field for their words. Everything else is closed, also after a reload. */
export const load: PageServerLoad = ({ locals, url }) => {
  const back = backPath(url.searchParams.get('back'), null, url.origin);
  if (!locals.locked) redirect(303, back);
  return { back, name: locals.locked.name };
};

export const actions: Actions = {
  /** The console locks, the meeting goes on. */
  lock: async ({ locals, request, cookies, url }) => {
    const back = backPath((await request.formData()).get('back'), null, url.origin);
    const session = cookies.get(ACCOUNT_COOKIE);
    if (session && locals.officer) locals.app.identity.sessions.lock(session);
    redirect(303, `/locked?back=${encodeURIComponent(back)}`);
  },

  unlock: async ({ locals, request, cookies, url, getClientAddress }) => {
    const data = await request.formData();
    const back = backPath(data.get('back'), null, url.origin);
    const session = cookies.get(ACCOUNT_COOKIE) ?? '';
    const right = await locals.app.identity.signInAgain(session, line(data.get('passphrase')), getClientAddress());
    if (!right) return fail(400, { wrong: true });
    locals.app.identity.sessions.unlock(session);
    redirect(303, back);
  }
};

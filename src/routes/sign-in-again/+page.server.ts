import { fail, redirect } from '@sveltejs/kit';
import { line } from '$lib/doors/names.ts';
import { ACCOUNT_COOKIE, takeAccount } from '$lib/server/seat-cookies.ts';
import { personOrSignIn } from '../account/person.server.ts';
import { backPath } from '../lang/back.ts';
import type { Actions, PageServerLoad } from './$types';

/** Before an act that matters (adopting a record): the passphrase once more, then back to where the act waits. */
export const load: PageServerLoad = ({ locals, url }) => {
  const officer = personOrSignIn(locals, url.pathname + url.search);
  return { back: backPath(url.searchParams.get('back'), null, url.origin), officer: { name: officer.name, home: locals.administrator ? '/admin' : '/council' } };
};

export const actions: Actions = {
  default: async ({ locals, request, cookies, url, getClientAddress }) => {
    personOrSignIn(locals);
    const data = await request.formData();
    const back = backPath(data.get('back'), null, url.origin);
    const session = cookies.get(ACCOUNT_COOKIE) ?? '';
    const right = await locals.app.identity.signInAgain(session, line(data.get('passphrase')), getClientAddress());
    if (!right) return fail(400, { back });
    takeAccount(cookies, url, session);
    redirect(303, back);
  }
};

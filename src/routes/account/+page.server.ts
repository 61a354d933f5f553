import { fail, redirect } from '@sveltejs/kit';
import { line } from '$lib/doors/names.ts';
import { leaveAccount } from '$lib/server/seat-cookies.ts';
import { personOrSignIn, recentPerson } from './person.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Finding the phone and an app for it takes a while; what was begun by the right person may be finished. */
const FIND_PHONE_MS = 30 * 60_000;

/** One's own account: where one is signed in, the code of one's phone, and the codes on paper. */
export const load: PageServerLoad = async ({ locals, setHeaders }) => {
  const person = personOrSignIn(locals);
  const { identity } = locals.app;
  const account = (await identity.account(person.account))!;
  setHeaders({ 'cache-control': 'no-store' });
  return {
    officer: { name: person.name, home: locals.administrator ? '/admin' : '/council' },
    role: account.role,
    login: account.login,
    sessions: identity.sessions.list(person.account).map((s) => ({ ...s, here: s.id === person.sessionId })),
    phone: identity.secondStep.isOn(person.account),
    recoveryLeft: identity.recovery.left(person.account),
    renewed: (await identity.facts(person.account)).renewed
  };
};

export const actions: Actions = {
  /** A key for the app on one's phone: shown now, kept only when the first code is right. */
  begin: async ({ locals }) => {
    const person = recentPerson(locals);
    return { key: locals.app.identity.secondStep.begin((await locals.app.identity.account(person.account))!.login) };
  },

  confirm: async ({ locals, request }) => {
    const person = recentPerson(locals, FIND_PHONE_MS);
    const { identity } = locals.app;
    const data = await request.formData();
    const typed = line(data.get('key'));
    if (identity.secondStep.confirm(person.account, typed, line(data.get('code')))) return { done: 'phoneOn' as const };
    // the same key again: it stands in the app on the phone already
    const key = identity.secondStep.again(typed, (await identity.account(person.account))!.login);
    return fail(400, key ? { key, wrong: true } : {});
  },

  stop: async ({ locals }) => {
    locals.app.identity.secondStep.stop(recentPerson(locals).account);
    return { done: 'phoneOff' as const };
  },

  /** Eight new codes on paper; the earlier ones stop working. */
  codes: async ({ locals }) => {
    const person = recentPerson(locals);
    return { codes: locals.app.identity.recovery.renew(person.account) };
  },

  /** Signs out one device; it is told, and can do nothing more. */
  end: async ({ locals, request, cookies }) => {
    const person = personOrSignIn(locals);
    const id = line((await request.formData()).get('session'));
    locals.app.identity.sessions.endOne(person.account, id);
    if (id === person.sessionId) {
      leaveAccount(cookies);
      redirect(303, '/');
    }
    return { done: 'ended' as const };
  },

  others: async ({ locals }) => {
    const person = personOrSignIn(locals);
    locals.app.identity.sessions.endAll(person.account, person.sessionId);
    return { done: 'endedAll' as const };
  }
};

import { fail, redirect } from '@sveltejs/kit';
import { line } from '$lib/doors/names.ts';
import { takeAccount } from '$lib/server/seat-cookies.ts';
import { backPath } from '../lang/back.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where someone goes once they are in: what they were after, else their council. */
function after(back: unknown, url: URL): string {
  const path = backPath(back, null, url.origin);
  return path === '/' ? '/council' : path;
}

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.officer) redirect(303, after(url.searchParams.get('back'), url));
  return { login: url.searchParams.get('login') ?? '', back: url.searchParams.get('back') ?? '' };
};

export const actions: Actions = {
  default: async ({ locals, request, cookies, url, getClientAddress }) => {
    const data = await request.formData();
    const values = { login: line(data.get('login')).trim(), back: line(data.get('back')) };
    const passphrase = line(data.get('passphrase'));
    if (!values.login || !passphrase.trim()) return fail(400, { values, problem: 'missing' as const, seconds: 0 });
    const result = await locals.app.identity.signIn(values.login, passphrase, getClientAddress());
    if ('refused' in result) {
      const seconds = result.refused === 'wait' ? Math.ceil(result.waitMs / 1000) : 0;
      return fail(result.refused === 'wait' ? 429 : 400, { values, problem: result.refused, seconds });
    }
    takeAccount(cookies, url, result.session);
    redirect(303, after(values.back, url));
  }
};

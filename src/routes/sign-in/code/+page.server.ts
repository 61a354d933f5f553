import { fail, redirect } from '@sveltejs/kit';
import { line } from '$lib/doors/names.ts';
import { deviceOf } from '$lib/server/device.ts';
import { SECOND_COOKIE, signedIn } from '../in.server.ts';
import type { Actions, PageServerLoad } from './$types';

const first = (back: string) => `/sign-in?back=${encodeURIComponent(back)}`;

/** The second step: the code of one's phone. Whoever did not take the first goes there. */
export const load: PageServerLoad = ({ cookies, url }) => {
  const back = url.searchParams.get('back') ?? '';
  if (!cookies.get(SECOND_COOKIE)) redirect(303, first(back));
  return { back };
};

export const actions: Actions = {
  default: async (event) => {
    const { locals, request, cookies } = event;
    const data = await request.formData();
    const back = line(data.get('back'));
    const code = line(data.get('code'));
    if (code.replace(/\s/g, '') === '') return fail(400, { back, problem: 'codeMissing' as const, seconds: 0 });
    const result = await locals.app.identity.signInWithCode(cookies.get(SECOND_COOKIE) ?? '', code, deviceOf(request.headers.get('user-agent')));
    if (!('refused' in result)) redirect(303, await signedIn(event, result.session, back));
    if (result.refused === 'wrong') return fail(400, { back, problem: 'codeWrong' as const, seconds: 0 });
    if (result.refused === 'wait') return fail(429, { back, problem: 'codeWait' as const, seconds: Math.ceil(result.waitMs / 1000) });
    return fail(400, { back, problem: 'codeAgain' as const, seconds: 0 });
  }
};

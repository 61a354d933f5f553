import { fail, redirect } from '@sveltejs/kit';
import { line } from '$lib/doors/names.ts';
import { deviceOf } from '$lib/server/device.ts';
import { after, askCode, signedIn } from './in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const back = url.searchParams.get('back') ?? '';
  if (locals.locked) redirect(303, `/locked?back=${encodeURIComponent(back)}`);
  const role = locals.administrator ? 'administrator' : locals.officer?.role;
  if (role) redirect(303, after(back, url, role));
  return { login: url.searchParams.get('login') ?? '', back };
};

export const actions: Actions = {
  default: async (event) => {
    const { locals, request, cookies, url, getClientAddress } = event;
    const data = await request.formData();
    const values = { login: line(data.get('login')).trim(), back: line(data.get('back')) };
    const passphrase = line(data.get('passphrase'));
    if (!values.login || !passphrase.trim()) return fail(400, { values, problem: 'missing' as const, seconds: 0 });
    const result = await locals.app.identity.signIn(values.login, passphrase, getClientAddress(), deviceOf(request.headers.get('user-agent')));
    if ('refused' in result) {
      const seconds = result.refused === 'wait' ? Math.ceil(result.waitMs / 1000) : 0;
      return fail(result.refused === 'wait' ? 429 : 400, { values, problem: result.refused, seconds });
    }
    if ('second' in result) {
      askCode(cookies, url, result.second);
      redirect(303, `/sign-in/code?back=${encodeURIComponent(values.back)}`);
    }
    redirect(303, await signedIn(event, result.session, values.back));
  }
};

import { pickLang } from '$lib/words/language.ts';
import { redirect } from '@sveltejs/kit';
import { backPath } from './back.ts';
import type { RequestHandler } from './$types';

const YEAR_S = 365 * 24 * 60 * 60;

/**
 * The language switch: a plain form with `lang` (nl, en) and `back` (where one was), so that it works without JavaScript.
 * Sets the cookie of one person on one device and returns there. An unknown language changes nothing worse than to Dutch.
 */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData().catch(() => new FormData());
  const lang = form.get('lang');
  cookies.set('lang', pickLang(typeof lang === 'string' ? lang : undefined, null), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: YEAR_S
  });
  redirect(303, backPath(form.get('back'), request.headers.get('referer'), url.origin));
};

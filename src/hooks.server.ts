import { building } from '$app/environment';
import { getApp } from '$lib/server/app.ts';
import { whoIs } from '$lib/server/officers.ts';
import { ACCOUNT_COOKIE } from '$lib/server/seat-cookies.ts';
import { SIZE_COOKIE, toSize } from '$lib/ui/size.ts';
import { pickLang } from '$lib/words/language.ts';
import type { Handle, ServerInit } from '@sveltejs/kit';

/** Builds the one App when the server starts; the production entry finds it on globalThis. */
export const init: ServerInit = async () => {
  if (!building) await getApp();
};

/** Gives each request its App, who is signed in, and its language. Language: the cookie, else what the browser asks for, else Dutch. */
export const handle: Handle = async ({ event, resolve }) => {
  if (building) return resolve(event);
  event.locals.app = await getApp();
  const session = event.cookies.get(ACCOUNT_COOKIE);
  Object.assign(event.locals, whoIs(session ? await event.locals.app.identity.session(session) : null));
  event.locals.lang = pickLang(event.cookies.get('lang'), event.request.headers.get('accept-language'));
  return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.lang).replace('%size%', toSize(event.cookies.get(SIZE_COOKIE))) });
};

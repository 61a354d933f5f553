import { building } from '$app/environment';
import { error } from '@sveltejs/kit';
import { getApp } from '$lib/server/app.ts';
import { reachingTheBox } from '$lib/server/box-policy.ts';
import { whoIs } from '$lib/server/officers.ts';
import { ACCOUNT_COOKIE } from '$lib/server/seat-cookies.ts';
import { SIZE_COOKIE, toSize } from '$lib/ui/size.ts';
import { pickLang } from '$lib/words/language.ts';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';

/** Builds the one App when the server starts; the production entry finds it on globalThis. */
export const init: ServerInit = async () => {
  if (!building) await getApp();
};

/**
 * Everything that is posted here is a form. What is none, or cannot be read (broken on the way, larger than any of ours), is no
 * fault of the server: it is said, not logged.
 * @returns the status to answer with; null for what may go on
 */
async function unreadable(event: RequestEvent): Promise<number | null> {
  const { request } = event;
  const type = request.headers.get('content-type');
  if (request.method !== 'POST' || type === null) return null;
  // a file is read once, by its own page, and of nobody who may not bring it
  if (event.url.pathname === '/archive/import' && type.startsWith('multipart/form-data')) {
    if (event.locals.officer && event.locals.officer.role !== 'facilitator') return null;
    await request.body?.cancel();
    return 403;
  }
  const form = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type);
  if (form && (await request.clone().formData().then(() => true, () => false))) return null;
  // to its end: what is left unread holds up whatever comes next over the same connection
  await request.arrayBuffer().catch(() => null);
  return form ? 400 : 415;
}

/** Gives each request its App, who is signed in, and its language. Language: the cookie, else what the browser asks for, else Dutch. */
export const handle: Handle = async ({ event, resolve }) => {
  if (building) return resolve(event);
  event.locals.app = await getApp();
  const session = event.cookies.get(ACCOUNT_COOKIE);
  Object.assign(event.locals, whoIs(session ? await event.locals.app.identity.session(session) : null));
  event.locals.lang = pickLang(event.cookies.get('lang'), event.request.headers.get('accept-language'));
  const wrong = await unreadable(event);
  if (wrong !== null) error(wrong);
  const response = await resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.lang).replace('%robots%', event.locals.robots ?? 'noindex').replace('%size%', toSize(event.cookies.get(SIZE_COOKIE))) });
  const policy = response.headers.get('content-security-policy');
  if (policy) response.headers.set('content-security-policy', reachingTheBox(policy, event.locals.app.config));
  return response;
};

/** An address that leads nowhere is no news (and may hold what somebody typed); a bug says where it is, without a word of anybody. */
export const handleError: HandleServerError = ({ error: bug, status, message }) => {
  if (status !== 404) {
    const { name, stack } = bug instanceof Error ? bug : new Error('not an error');
    process.stderr.write(`page: a request failed (${name} ${stack?.split('\n').find((l) => /^\s+at /.test(l))?.trim() ?? ''})\n`);
  }
  return { message };
};

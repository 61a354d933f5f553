import type { Cookies } from '@sveltejs/kit';
import { ACCOUNT_COOKIE, takeAccount, takePlace } from '$lib/server/seat-cookies.ts';
import { whoIs } from '$lib/server/officers.ts';
import { backPath } from '../lang/back.ts';

/** Between the passphrase and the code of the phone. It opens nothing by itself, and lives for five minutes. */
export const SECOND_COOKIE = 'second';
const SECOND_S = 5 * 60;

interface Event {
  readonly locals: App.Locals;
  readonly cookies: Cookies;
  readonly url: URL;
}

/** Where someone goes once they are in: what they were after, else their council, or the administrator's page. */
export function after(back: unknown, url: URL, role: string): string {
  const path = backPath(back, null, url.origin);
  return path !== '/' ? path : role === 'administrator' ? '/admin' : '/council';
}

/** The passphrase was right, a code is asked too. */
export function askCode(cookies: Cookies, url: URL, second: string): void {
  cookies.set(SECOND_COOKIE, second, { path: '/sign-in', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', maxAge: SECOND_S });
}

/**
 * Signed in: a cookie of its own, whatever stood there before (B26), and the session that stood there ends. Whoever was on their way to
 * a meeting sits down on their seat at once, with a key that is worth as long as this session. @returns where to go
 */
export async function signedIn({ locals, cookies, url }: Event, session: string, back: unknown): Promise<string> {
  const { identity, hall } = locals.app;
  const before = cookies.get(ACCOUNT_COOKIE);
  if (before) await identity.signOut(before);
  cookies.delete(SECOND_COOKIE, { path: '/sign-in' });
  takeAccount(cookies, url, session);
  const { officer } = whoIs(await identity.session(session));
  const to = after(back, url, officer ? officer.role : 'administrator');
  const [, meeting, face] = /^\/m\/([^/?]+)\/(chair|desk|phone)/.exec(to) ?? [];
  if (!officer || !meeting) return to;
  const place = await hall.enter(meeting, officer);
  if (!place) return '/council?no-seat';
  takePlace(cookies, url, place);
  return `/m/${meeting}/${face}?seat=${place.place}`;
}

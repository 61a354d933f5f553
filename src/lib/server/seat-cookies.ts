import type { Cookies } from '@sveltejs/kit';
import type { PlaceKey } from './services.ts';

/** Cookie of a signed-in account (chair, facilitator, secretary). */
export const ACCOUNT_COOKIE = 'account';
/** As long as a session of identity can be at most; whether it is still good, identity says (twelve hours without use end it). */
const ACCOUNT_S = 7 * 24 * 60 * 60;
/** A place outlives the evening: people come back for the answers, and disputes may take ninety days. */
const SEAT_S = 120 * 24 * 60 * 60;
/** Which place this browser took last, for whoever lost the tab: `<meeting>.<place>`. It opens nothing by itself. */
const LATEST_COOKIE = 'latest';

/** What all our cookies share: no script reads them, no other site sends them along. */
function options(url: URL, maxAge: number) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', maxAge } as const;
}

/** The name of the cookie that proves a place: a seat, a wait in the lobby, or a big screen. */
export function seatCookie(place: string): string {
  return `seat-${place}`;
}

/** This browser now speaks for a place. A place's key goes nowhere but into this cookie. */
export function takePlace(cookies: Cookies, url: URL, { place, key }: PlaceKey, meeting?: string): void {
  cookies.set(seatCookie(place), key, options(url, SEAT_S));
  if (meeting !== undefined) cookies.set(LATEST_COOKIE, `${meeting}.${place}`, options(url, SEAT_S));
}

/** The place that this browser took last; null when it took none. Whether its key still opens is asked of the hall. */
export function latestPlace(cookies: Cookies): { meeting: string; place: string } | null {
  const [meeting, place, ...more] = (cookies.get(LATEST_COOKIE) ?? '').split('.');
  return meeting && place && more.length === 0 ? { meeting, place } : null;
}

/** Every place that this browser holds a key of, whatever meeting it is in. */
export function heldPlaces(cookies: Cookies): { place: string; key: string }[] {
  return cookies.getAll().flatMap(({ name, value }) => (name.startsWith(seatCookie('')) ? [{ place: name.slice(seatCookie('').length), key: value }] : []));
}

/** Signed in on this browser. */
export function takeAccount(cookies: Cookies, url: URL, session: string): void {
  cookies.set(ACCOUNT_COOKIE, session, options(url, ACCOUNT_S));
}

/** Signed out: the account's cookie goes, and with it the places, since a console that stays open is no sign-out. */
export function leaveAccount(cookies: Cookies): void {
  cookies.delete(ACCOUNT_COOKIE, { path: '/' });
  cookies.delete(LATEST_COOKIE, { path: '/' });
  for (const { place } of heldPlaces(cookies)) cookies.delete(seatCookie(place), { path: '/' });
}

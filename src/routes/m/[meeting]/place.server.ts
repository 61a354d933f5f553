import type { Cookies } from '@sveltejs/kit';
import type { Face } from '$lib/protocol.ts';
import { heldPlaces, seatCookie } from '$lib/server/seat-cookies.ts';

interface Request {
  readonly locals: App.Locals;
  readonly params: { readonly meeting: string };
  readonly cookies: Cookies;
  readonly url: URL;
}

/**
 * The place that this browser may show a face for: the one that the address names (`?seat=`), else the first that it holds
 * in this meeting and that has such a face. Null: it holds none, and sees nothing.
 */
export async function placeFor({ locals, params, cookies, url }: Request, face: Face): Promise<string | null> {
  const { hall, meetings } = locals.app;
  const named = url.searchParams.get('seat');
  const held = named === null ? heldPlaces(cookies) : [{ place: named, key: cookies.get(seatCookie(named)) }];
  for (const { place, key } of held) {
    if ((await hall.holds(params.meeting, place, key)) && (await meetings.whole(params.meeting, place, face))) return place;
  }
  return null;
}

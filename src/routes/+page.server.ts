import { latestPlace, seatCookie } from '$lib/server/seat-cookies.ts';
import type { PageServerLoad } from './$types';

/** The start knows two things of whoever comes: whether they are signed in, and whether this browser has a place somewhere. */
export const load: PageServerLoad = async ({ locals, cookies }) => {
  const latest = latestPlace(cookies);
  const { hall, meetings } = locals.app;
  const held = latest && (await hall.holds(latest.meeting, latest.place, cookies.get(seatCookie(latest.place)))) ? latest : null;
  const view = held && (await meetings.whole(held.meeting, held.place, 'phone'))?.view;
  return {
    officer: locals.officer ? { name: locals.officer.name } : locals.administrator && { name: locals.administrator.name, home: '/admin' },
    place: held && view ? { href: `/m/${held.meeting}/phone?seat=${held.place}`, title: view.meeting.title, name: view.mine?.name ?? null } : null
  };
};

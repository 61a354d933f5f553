import { freshOfficer } from '$lib/server/fresh.ts';
import type { PageServerLoad } from './$types';

/** Everything that is kept about one person, to take out for them: chair and secretary, signed in again. */
export const load: PageServerLoad = async ({ locals, url, params, setHeaders }) => {
  const { officer, place } = await freshOfficer(locals, url, params.meeting, 'export-person');
  setHeaders({ 'cache-control': 'no-store' });
  const view = (await locals.app.meetings.whole(params.meeting, place, 'desk'))?.view;
  return {
    officer: { name: officer.name }, title: view?.meeting.title ?? '',
    seats: (view?.people?.seats ?? []).map(({ id, name, role }) => ({ id, name, role }))
  };
};

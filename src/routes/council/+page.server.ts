import { fail } from '@sveltejs/kit';
import { officerOrSignIn } from '$lib/server/officers.ts';
import type { Actions, PageServerLoad } from './$types';

/** The council's own page: its meetings, its people with an account, and who may be invited. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const officer = officerOrSignIn(locals, url);
  const { identity, meetings } = locals.app;
  const [council, accounts, rows] = await Promise.all([identity.council(officer.council), identity.accounts(officer.council), meetings.list(officer.council)]);
  return {
    officer: { name: officer.name, role: officer.role },
    council: council?.name ?? '',
    accounts: accounts.map(({ role, name, login }) => ({ role, name, login })),
    meetings: rows,
    noSeat: url.searchParams.has('no-seat')
  };
};

export const actions: Actions = {
  /** A one-time link that makes a facilitator of this council; the chair gives it on. */
  invite: async ({ locals, url, setHeaders }) => {
    const officer = officerOrSignIn(locals, url);
    if (officer.role !== 'chair') return fail(403, { link: null });
    setHeaders({ 'cache-control': 'no-store' });
    return { link: `${locals.app.config.origin}/facilitator#${await locals.app.identity.createFacilitatorLink(officer.council)}` };
  }
};

import { fail } from '@sveltejs/kit';
import { line } from '$lib/doors/names.ts';
import { officerOrSignIn, recently } from '$lib/server/officers.ts';
import { dueItems } from './due/items.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The council's own page: its meetings, its people with an account, and who may be invited. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const officer = officerOrSignIn(locals, url);
  const { identity, meetings } = locals.app;
  const [council, accounts, rows] = await Promise.all([identity.council(officer.council), identity.accounts(officer.council), meetings.list(officer.council)]);
  return {
    officer: { name: officer.name, role: officer.role },
    council: council?.name ?? '',
    accounts: await Promise.all(accounts.map(async ({ id, role, name, login }) => ({ id, role, name, login, own: id === officer.account, renewed: (await identity.facts(id)).renewed }))),
    meetings: rows,
    due: (await dueItems(locals, officer.council)).length,
    noSeat: url.searchParams.has('no-seat'),
    removed: url.searchParams.has('removed')
  };
};

export const actions: Actions = {
  /** A one-time link that makes a facilitator of this council; the chair gives it on. */
  invite: async ({ locals, url, setHeaders }) => {
    const officer = officerOrSignIn(locals, url);
    if (officer.role !== 'chair') return fail(403, { for: null, link: null });
    setHeaders({ 'cache-control': 'no-store' });
    return { for: null, link: `${locals.app.config.origin}/facilitator#${await locals.app.identity.createFacilitatorLink(officer.council)}` };
  },

  /** The chair helps another officer of the council to new words: a link for that person, which the chair's own browser cannot use. */
  help: async ({ locals, request, url, setHeaders }) => {
    const officer = recently(officerOrSignIn(locals, url), '/council');
    const { identity, config } = locals.app;
    const account = await identity.account(line((await request.formData()).get('account')));
    const other = account?.council === officer.council && account.id !== officer.account;
    const token = officer.role === 'chair' && other ? await identity.createPassphraseLink(account.id, 'chair') : null;
    if (!token || !account) return fail(403, { for: null, link: null });
    setHeaders({ 'cache-control': 'no-store' });
    return { for: account.name, link: `${config.origin}/recover#${token}` };
  }
};

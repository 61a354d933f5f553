import { officerOrSignIn } from '$lib/server/officers.ts';
import { dueItems } from './items.server.ts';
import type { PageServerLoad } from './$types';

/** The agenda of what is due, for whoever signs in for the council. */
export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const officer = officerOrSignIn(locals, url);
  setHeaders({ 'cache-control': 'private, no-store' });
  return { officer: { name: officer.name }, acts: officer.role !== 'facilitator', items: await dueItems(locals, officer.council) };
};

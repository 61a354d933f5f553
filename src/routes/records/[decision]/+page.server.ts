import { error } from '@sveltejs/kit';
import { filesOf } from '../files.server.ts';
import { dayOf } from '$lib/record/day.ts';
import { readableBallots } from '../../ballots/readable.server.ts';
import { draftPlace, readableRecord } from '../found.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies, params, setHeaders }) => {
  const found = await readableRecord(locals, cookies, params.decision);
  const { record, later, officer } = found;
  const ballots = (await readableBallots(locals, cookies, params.decision)) ? `/ballots/${params.decision}` : undefined;
  setHeaders({ 'cache-control': 'private, no-store' });
  // only what everybody may read, and only where the council lets search engines in
  if (locals.app.archive.get(params.decision, null) && locals.app.settings.of(found.council).publication.robots) locals.robots = 'index';
  return { record, later, today: dayOf(Date.now()), files: filesOf(locals, found), ballots, mayShare: officer && record.status === 'draft', office: officer && locals.officer?.role !== 'facilitator' };
};

async function shareable(locals: App.Locals, cookies: Parameters<typeof readableRecord>[1], decision: string): Promise<string> {
  const { meeting, officer, record } = await readableRecord(locals, cookies, decision);
  if (!officer || record.status !== 'draft') error(403);
  return meeting;
}

export const actions: Actions = {
  /** A link with which anyone may read this draft. Each time another one; they work until they are taken back. */
  share: async ({ locals, cookies, params, url }) => {
    const meeting = await shareable(locals, cookies, params.decision);
    const key = await locals.app.identity.grantKey({ meeting, seat: draftPlace(params.decision) });
    return { link: `${url.origin}/drafts/${params.decision}/${key}` };
  },
  /** No link given so far opens this draft any more. */
  unshare: async ({ locals, cookies, params }) => {
    const meeting = await shareable(locals, cookies, params.decision);
    await locals.app.identity.revokeKeys(meeting, draftPlace(params.decision));
    return { unshared: true };
  }
};

import { FormFailed } from '$lib/server/forms/form.ts';
import { archivePackage } from '$lib/server/forms/registry.ts';
import { sourceOf } from '../../files.server.ts';
import { readableRecord } from '../../found.server.ts';
import type { PageServerLoad } from './$types';

/** What the archive package says about a record: the very metadata that are in it. For whoever may read the record. */
export const load: PageServerLoad = async ({ locals, cookies, params, setHeaders }) => {
  const found = await readableRecord(locals, cookies, params.decision);
  setHeaders({ 'cache-control': 'private, no-store' });
  const { record, officer } = found;
  const facts = { id: record.decision.id, question: record.decision.question, draft: record.status === 'draft', maySet: officer && locals.officer?.role !== 'facilitator' };
  try {
    const { objects } = await archivePackage(locals.app.files.making(sourceOf(locals, found, locals.lang)));
    // the root says MDTO, the one element in it what kind of object it is
    return { ...facts, failed: null, objects: [...objects].map(([path, { inside }]) => ({ path, object: typeof inside === 'string' ? null : (inside[0] ?? null) })) };
  } catch (error) {
    if (!(error instanceof FormFailed)) throw error;
    return { ...facts, failed: error.said[locals.lang], objects: [] };
  }
};

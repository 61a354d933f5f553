import { redirect } from '@sveltejs/kit';
import { dayOf } from '$lib/record/day.ts';
import { filesOf } from '../../../records/files.server.ts';
import { sharedRecord } from '../../../records/found.server.ts';
import type { PageServerLoad } from './$types';

/** A draft by its link. Once adopted the record is public, so the link leads there. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const found = await sharedRecord(locals, params.decision, params.key);
  const { record } = found;
  if (record.status === 'adopted') redirect(303, `/records/${record.decision.id}`);
  // The address itself is the key: it goes to nobody else.
  setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' });
  return { record, today: dayOf(Date.now()), files: filesOf(locals, found) };
};

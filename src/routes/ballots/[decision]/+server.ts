import { error } from '@sveltejs/kit';
import { readableBallots } from '../readable.server.ts';
import type { RequestHandler } from './$types';

/** The verification file of one decision: the same bytes for whoever may read it. Read by every phone after each close, and kept by people. */
export const GET: RequestHandler = async ({ locals, cookies, params }) => {
  const bytes = await readableBallots(locals, cookies, params.decision);
  if (!bytes) error(404);
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': 'application/json; charset=utf-8', 'content-disposition': 'attachment; filename="ballots.json"', 'cache-control': 'no-store',
      vary: 'cookie', 'x-content-type-options': 'nosniff'
    }
  });
};

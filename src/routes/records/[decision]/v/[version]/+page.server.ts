import { readableVersion } from '../../../found.server.ts';
import type { PageServerLoad } from './$types';

/** A version as it was sealed; of one that lost its words, that it was there and its hash. */
export const load: PageServerLoad = async ({ locals, cookies, params, setHeaders }) => {
  const { gone, found } = await readableVersion(locals, cookies, params.decision, params.version);
  const now = locals.app.seal;
  setHeaders({ 'cache-control': 'private, no-store' });
  const version = Number(params.version);
  const newer = now.version(params.decision, version + 1) !== null;
  return gone ? { record: null, version, newer, hash: gone.sha256, here: `/records/${params.decision}` } : { record: found.record, version, newer, hash: null, here: `/records/${params.decision}` };
};

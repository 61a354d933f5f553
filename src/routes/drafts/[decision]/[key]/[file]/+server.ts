import { fileOf } from '../../../../records/files.server.ts';
import { sharedRecord } from '../../../../records/found.server.ts';
import type { RequestHandler } from './$types';

/** Any file of a draft, for whoever has the link to it. */
export const GET: RequestHandler = async ({ locals, params, url }) => fileOf(locals, await sharedRecord(locals, params.decision, params.key), params.file, url);

import { fileOf } from '../../files.server.ts';
import { readableRecord } from '../../found.server.ts';
import type { RequestHandler } from './$types';

/** Any file of a record, for whoever may read the record. */
export const GET: RequestHandler = async ({ locals, cookies, params, url }) =>
  fileOf(locals, await readableRecord(locals, cookies, params.decision), params.file, url);

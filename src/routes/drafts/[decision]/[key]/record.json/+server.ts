import { jsonFile } from '../../../../records/files.server.ts';
import { sharedRecord } from '../../../../records/found.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => jsonFile((await sharedRecord(locals, params.decision, params.key)).record);

import { htmlFile } from '../../files.server.ts';
import { readableRecord } from '../../found.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, cookies, params }) =>
  htmlFile((await readableRecord(locals, cookies, params.decision)).record, locals.lang);

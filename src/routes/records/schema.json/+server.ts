import { RECORD_SCHEMA } from '$lib/record/schema.ts';
import type { RequestHandler } from './$types';

const BODY = JSON.stringify(RECORD_SCHEMA, null, 2) + '\n';

/** The JSON Schema of record.json, for who checks a record without us. */
export const GET: RequestHandler = () =>
  new Response(BODY, { headers: { 'content-type': 'application/schema+json; charset=utf-8', 'cache-control': 'public, max-age=3600' } });

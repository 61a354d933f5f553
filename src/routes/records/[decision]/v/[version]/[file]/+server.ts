import { error } from '@sveltejs/kit';
import { readableVersion } from '../../../../found.server.ts';
import type { RequestHandler } from './$types';

/** The sealed bytes of one version, and its seal. What is made of a record (a PDF) is made of the newest one. */
export const GET: RequestHandler = async ({ locals, cookies, params }) => {
  const { gone, found } = await readableVersion(locals, cookies, params.decision, params.version);
  if (gone) error(410);
  const { sealed } = found;
  if (!sealed) error(404);
  const files: Readonly<Record<string, readonly [BodyInit, string]>> = {
    'record.json': [sealed.json as Uint8Array<ArrayBuffer>, 'application/json; charset=utf-8'],
    'record.json.jws': [sealed.jws, 'application/jose; charset=utf-8']
  };
  const [body, type] = (Object.hasOwn(files, params.file) && files[params.file]) || error(404);
  return new Response(body, { headers: { 'content-type': type, 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' } });
};

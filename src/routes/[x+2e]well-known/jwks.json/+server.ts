import type { RequestHandler } from './$types';

/** The public keys that sealed records here: the present one first, then the earlier ones (RFC 7517). */
export const GET: RequestHandler = ({ locals }) =>
  new Response(JSON.stringify(locals.app.seal.keys(), null, 2) + '\n', {
    headers: { 'content-type': 'application/jwk-set+json', 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' }
  });

import { findable } from '../archive/findable.server.ts';
import type { RequestHandler } from './$types';

/** Which pages a search engine may ask for at all; each page says for itself whether it may be shown. */
export const GET: RequestHandler = async ({ locals }) => {
  const open = (await findable(locals.app)).size > 0;
  const lines = open
    ? ['User-agent: *', 'Allow: /archive/', 'Allow: /records/', 'Allow: /_app/', 'Disallow: /', `Sitemap: ${locals.app.config.origin}/sitemap.xml`]
    : ['User-agent: *', 'Disallow: /'];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=300' } });
};

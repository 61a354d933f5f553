import { sitemapOf } from '$lib/server/archive/atom.ts';
import { findable } from '../archive/findable.server.ts';
import { hrefOf } from '../archive/row.ts';
import type { RequestHandler } from './$types';

/** The public pages of councils that let search engines in; of no other council anything. */
export const GET: RequestHandler = async ({ locals }) => {
  const { archive, config } = locals.app;
  await archive.ready;
  const councils = await findable(locals.app);
  const entries = archive.all(null).filter((e) => councils.has(e.council));
  const pages = [...[...councils].map((id) => ({ href: `${config.origin}/archive/${id}` })), ...entries.map((e) => ({ href: config.origin + hrefOf(e), changed: e.changed }))];
  return new Response(sitemapOf(pages), { headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=300' } });
};

import { error } from '@sveltejs/kit';
import { atomOf } from '$lib/server/archive/atom.ts';
import { hrefOf } from '../../row.ts';
import { archiveWords } from '../../words.ts';
import type { RequestHandler } from './$types';

/** More is no news. */
const NEWEST = 50;

/** What a council made public, for a news reader. In Dutch, as its records are. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { archive, identity, config } = locals.app;
  const council = await identity.council(params.council);
  if (!council) error(404);
  await archive.ready;
  const page = `${config.origin}/archive/${council.id}`;
  const entries = archive.all(null).filter((e) => e.council === council.id).sort((a, b) => (a.changed < b.changed ? 1 : -1)).slice(0, NEWEST);
  const feed = atomOf({
    page, self: `${page}/feed.atom`, title: archiveWords.nl.councilTitle(council.name), author: council.name, lang: 'nl',
    entries: entries.map((e) => ({ href: config.origin + hrefOf(e), title: e.texts.title ?? '', updated: e.changed, summary: e.texts.outcome || e.texts.summary || '' }))
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=300' } });
};

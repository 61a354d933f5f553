/** Feeds and sitemaps: XML written by hand, since both are a dozen elements. Sources: RFC 4287 (Atom), sitemaps.org. */
import { escaped } from '../../record/xml.ts';

export interface AtomEntry {
  readonly href: string;
  readonly title: string;
  /** `2026-12-04` */
  readonly updated: string;
  readonly summary: string;
}

export interface AtomFeed {
  /** The page that it is the feed of: also its id, since that address never changes. */
  readonly page: string;
  readonly self: string;
  readonly title: string;
  readonly author: string;
  readonly lang: 'nl' | 'en';
  readonly entries: readonly AtomEntry[];
}

/** Of a council that has made nothing public yet: a feed must say when it changed. */
const NEVER = '1970-01-01';

/** An Atom feed; the same entries give the same bytes. */
export function atomOf(feed: AtomFeed): string {
  const newest = feed.entries.map((e) => e.updated).filter(Boolean).sort().at(-1) ?? NEVER;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">`,
    `  <id>${escaped(feed.page)}</id>`,
    `  <title>${escaped(feed.title)}</title>`,
    `  <updated>${noon(newest)}</updated>`,
    `  <author><name>${escaped(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(feed.page)}"/>`,
    ...feed.entries.map(({ href, title, updated, summary }) =>
      [
        '  <entry>',
        `    <id>${escaped(href)}</id>`,
        `    <title>${escaped(title)}</title>`,
        `    <updated>${noon(updated || NEVER)}</updated>`,
        `    <link rel="alternate" type="text/html" href="${escaped(href)}"/>`,
        ...(summary ? [`    <summary>${escaped(summary)}</summary>`] : []),
        '  </entry>'
      ].join('\n')
    ),
    '</feed>',
    ''
  ].join('\n');
}

/** A sitemap of these addresses; `changed` is a day. */
export function sitemapOf(pages: readonly { readonly href: string; readonly changed?: string }[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.map(({ href, changed }) => `  <url><loc>${escaped(href)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`),
    '</urlset>',
    ''
  ].join('\n');
}

/** A record names a day, no hour. */
const noon = (day: string): string => `${day}T12:00:00Z`;

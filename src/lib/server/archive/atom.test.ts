import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { atomOf, sitemapOf } from './atom.ts';

const FEED = {
  page: 'https://meegaan.example/archive/c1', self: 'https://meegaan.example/archive/c1/feed.atom', title: 'Adviezen van <Raad> & "co"', author: 'Raad\u0000\u000b',
  lang: 'nl' as const,
  entries: [
    { href: 'https://meegaan.example/records/a', title: 'Taxi \ud800]]> <script>', updated: '2026-12-04', summary: 'De meerderheid kan mee.' },
    { href: 'https://meegaan.example/archive/papers/b', title: 'Oud', updated: '', summary: '' }
  ]
};
const NS = { a: 'http://www.w3.org/2005/Atom' };

test('an Atom feed has what RFC 4287 asks: id, title, updated, an author, links; people\'s words break nothing', () => {
  using feed = XmlDocument.fromString(atomOf(FEED));
  const one = (path: string) => feed.get(path, NS)?.content;
  expect([one('/a:feed/a:id'), one('/a:feed/a:title'), one('/a:feed/a:updated'), one('/a:feed/a:author/a:name')]).toEqual([FEED.page, FEED.title, '2026-12-04T12:00:00Z', 'Raad']);
  expect(one('/a:feed/a:link[@rel="self"]/@href')).toBe(FEED.self);
  expect(feed.find('/a:feed/a:entry', NS)).toHaveLength(2);
  for (const entry of feed.find('/a:feed/a:entry', NS)) {
    const text = entry.content;
    expect(text).toMatch(/\d{4}-\d{2}-\d{2}T12:00:00Z/);
  }
  expect(one('/a:feed/a:entry[1]/a:title')).toBe('Taxi \ufffd]]> <script>');
  expect(atomOf(FEED)).toBe(atomOf(FEED));
});

test('a feed of nothing is a feed; a sitemap is read too', () => {
  using empty = XmlDocument.fromString(atomOf({ ...FEED, entries: [] }));
  expect(empty.get('/a:feed/a:updated', NS)?.content).toBe('1970-01-01T12:00:00Z');
  using map = XmlDocument.fromString(sitemapOf([{ href: 'https://x.example/?a&b', changed: '2026-12-04' }, { href: 'https://x.example/' }]));
  const ns = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
  expect(map.find('/s:urlset/s:url/s:loc', ns)).toHaveLength(2);
  expect(map.get('/s:urlset/s:url[1]/s:loc', ns)?.content).toBe('https://x.example/?a&b');
});

import { render } from 'svelte/server';
import bold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff2?inline';
import regular from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2?inline';
import pageStyle from '$lib/record/html/record.css?inline';
import RecordDocument from '$lib/record/html/RecordDocument.svelte';
import { recordJson } from '$lib/record/model.ts';
import type { DecisionRecord } from '$lib/record/record.ts';
import base from '$lib/ui/base.css?inline';
import parts from '$lib/ui/parts.css?inline';
import print from '$lib/ui/print.css?inline';
import shells from '$lib/ui/shells.css?inline';
import tokens from '$lib/ui/tokens.css?inline';
import type { Lang } from '$lib/words/language.ts';

/** The forms of a record as files. A draft is never kept by a cache on the way. */

const caching = (record: DecisionRecord): string => (record.status === 'adopted' ? 'public, max-age=60' : 'private, no-store');

/** record.json: the same bytes for the same state. */
export function jsonFile(record: DecisionRecord): Response {
  return new Response(recordJson(record), {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': caching(record) }
  });
}

const FONTS = ([[400, regular], [700, bold]] as const)
  .map(([weight, url]) => `@font-face{font-family:'Atkinson Hyperlegible Next';font-weight:${weight};src:url(${url}) format('woff2')}`)
  .join('\n');
const STYLE = [
  FONTS, '@layer tokens, base, parts, shells, page, print;',
  ...Object.entries({ tokens, base, parts, shells, page: pageStyle, print }).map(([layer, css]) => `@layer ${layer} {\n${css}\n}`)
].join('\n');

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** record.html: one file that stands on its own for years, with its style and font in it; no script runs in it and nothing is fetched. */
export function htmlFile(record: DecisionRecord, lang: Lang): Response {
  // Svelte's marks for scripts mean nothing here; people's own words are escaped, so only these marks match.
  const body = render(RecordDocument, { props: { record, lang } }).body.replace(/<!--.*?-->/gs, '');
  const page = `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escaped(record.decision.question)} – ${escaped(record.council.name)}</title>
<style>
${STYLE}
</style>
</head>
<body>
${body}
</body>
</html>
`;
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8', 'cache-control': caching(record), vary: 'cookie, accept-language',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    }
  });
}

import { render } from 'svelte/server';
import bold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff2?inline';
import regular from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2?inline';
import base from '../../ui/base.css?inline';
import parts from '../../ui/parts.css?inline';
import print from '../../ui/print.css?inline';
import shells from '../../ui/shells.css?inline';
import tokens from '../../ui/tokens.css?inline';
import type { Lang } from '../../words/language.ts';
import { NOTHING_LATER, type Later } from '../later.ts';
import type { DecisionRecord } from '../record.ts';
import pageStyle from './record.css?inline';
import RecordDocument from './RecordDocument.svelte';

const FONTS = ([[400, regular], [700, bold]] as const)
  .map(([weight, url]) => `@font-face{font-family:'Atkinson Hyperlegible Next';font-weight:${weight};src:url(${url}) format('woff2')}`)
  .join('\n');
const STYLE = [
  FONTS, '@layer tokens, base, parts, shells, page, print;',
  ...Object.entries({ tokens, base, parts, shells, page: pageStyle, print }).map(([layer, css]) => `@layer ${layer} {\n${css}\n}`)
].join('\n');

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** record.html: one file that stands on its own for years, with its style and font in it; no script runs in it and nothing is fetched. */
export function htmlOf(record: DecisionRecord, lang: Lang, later: Later = NOTHING_LATER): string {
  // Svelte's marks for scripts mean nothing here; people's own words are escaped, so only these marks match.
  const body = render(RecordDocument, { props: { record, lang, later } }).body.replace(/<!--.*?-->/gs, '');
  return `<!doctype html>
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
}

/**
 * The package that a text and a spreadsheet of OpenDocument share: a zip with its kind first, a list of its files, and what the file is about.
 * Source: OASIS OpenDocument 1.3, part 2 (packages) and part 3 (metadata).
 */
import { strToU8, type Zippable } from 'fflate';
import { element, escaped, type Attributes } from './xml.ts';
import { zipOf } from './zip.ts';
import type { Lang } from '../words/language.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const VERSION = '1.3';

const urn = (name: string): string => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;
const NAMESPACES: Attributes = {
  'xmlns:office': urn('office'), 'xmlns:style': urn('style'), 'xmlns:text': urn('text'), 'xmlns:table': urn('table'), 'xmlns:draw': urn('drawing'),
  'xmlns:fo': urn('xsl-fo-compatible'), 'xmlns:svg': urn('svg-compatible'), 'xmlns:number': urn('datastyle'), 'xmlns:meta': urn('meta'),
  'xmlns:xlink': 'http://www.w3.org/1999/xlink', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/'
};

export const LOCALE: Readonly<Record<Lang, { readonly language: string; readonly country: string }>> = {
  nl: { language: 'nl', country: 'NL' }, en: { language: 'en', country: 'GB' }
};

export interface About {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: readonly string[];
  readonly lang: Lang;
  /** ISO day. */
  readonly date: string;
}

/** A whole XML file of a package, with every namespace that we use. */
export function xmlFile(root: string, content: string): string {
  return HEAD + element(root, { ...NAMESPACES, 'office:version': VERSION }, content);
}

function metaOf({ title, subject, author, keywords, lang, date }: About): string {
  const { language, country } = LOCALE[lang];
  const moment = `${date}T00:00:00`;
  return xmlFile('office:document-meta', element('office:meta', {}, [
    element('meta:generator', {}, 'Meegaan'), element('dc:title', {}, escaped(title)), element('dc:subject', {}, escaped(subject)),
    ...keywords.map((keyword) => element('meta:keyword', {}, escaped(keyword))),
    element('meta:initial-creator', {}, escaped(author)), element('dc:creator', {}, escaped(author)),
    element('meta:creation-date', {}, moment), element('dc:date', {}, moment), element('dc:language', {}, `${language}-${country}`)
  ].join('')));
}

/** A picture inside a package. */
export interface Inside {
  readonly path: string;
  readonly type: string;
  readonly content: string;
}

/** The bytes of the package. `mimetype` stands first and as it is, so that a file system knows the kind without unpacking. */
export function packageOf(type: string, about: About, content: string, styles: string, inside: readonly Inside[] = []): Uint8Array {
  const files: readonly Inside[] = [
    { path: 'content.xml', type: 'text/xml', content }, { path: 'styles.xml', type: 'text/xml', content: styles },
    { path: 'meta.xml', type: 'text/xml', content: metaOf(about) }, ...inside
  ];
  const entry = (path: string, kind: string): string => element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': kind });
  const manifest = HEAD + element(
    'manifest:manifest', { 'xmlns:manifest': urn('manifest'), 'manifest:version': VERSION },
    [element('manifest:file-entry', { 'manifest:full-path': '/', 'manifest:version': VERSION, 'manifest:media-type': type }), ...files.map((file) => entry(file.path, file.type))].join('')
  );
  const zip: Zippable = { mimetype: [strToU8(type), { level: 0 }] };
  for (const file of files) zip[file.path] = strToU8(file.content);
  zip['META-INF/manifest.xml'] = strToU8(manifest);
  return zipOf(zip);
}

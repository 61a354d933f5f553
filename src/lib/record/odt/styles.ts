/** How an OpenDocument text looks: styles that a secretary can change in one place, the page, and what stands above and below each page. */
import type { Doc } from '../document/document.ts';
import { LOCALE, xmlFile } from '../opendocument.ts';
import { element, escaped, type Attributes } from '../xml.ts';
import { odtWords } from './odt.words.ts';
import { LANG_STYLE, MARK_STYLES } from '../opendocument-text.ts';

/** The colours of the printed page: ink, soft ink, and the one colour for headings. All over 7 to 1 on white. */
const INK = '#1d2330';
const SOFT = '#424b59';
const HEAD = '#063c35';
const LINE = '#d9d1c2';

const POINTS = { normal: 11, large: 18 };
/** How far the value of a fact stands from the margin. */
const FACT_CM = { normal: 4.2, large: 7 };

const cm = (n: number): string => `${n}cm`;
const style = (name: string, family: string, attributes: Attributes, ...properties: string[]): string =>
  element('style:style', { 'style:name': name, 'style:family': family, ...attributes }, properties.join(''));
const text = (attributes: Attributes): string => element('style:text-properties', attributes);
const par = (attributes: Attributes, inner = ''): string => element('style:paragraph-properties', attributes, inner);
/** Size and weight for every script, as OpenDocument asks them apart. */
const size = (points: number): Attributes => ({ 'fo:font-size': `${points}pt`, 'style:font-size-asian': `${points}pt`, 'style:font-size-complex': `${points}pt` });
const BOLD: Attributes = { 'fo:font-weight': 'bold', 'style:font-weight-asian': 'bold', 'style:font-weight-complex': 'bold' };

function paragraphStyles(doc: Doc): string[] {
  const kind = doc.large ? 'large' : 'normal';
  const base = POINTS[kind];
  const at = FACT_CM[kind];
  const scaled = (by: number): Attributes => size(Math.round(base * by * 2) / 2);
  const paragraph = (name: string, display: string, parent: string, ...properties: string[]): string =>
    style(name, 'paragraph', { 'style:display-name': display, 'style:parent-style-name': parent, 'style:class': 'text' }, ...properties);
  const heading = (level: number, by: number, above: number): string =>
    style(`Heading_20_${level}`, 'paragraph', {
      'style:display-name': `Heading ${level}`, 'style:parent-style-name': 'Standard', 'style:next-style-name': 'Text_20_body', 'style:default-outline-level': level, 'style:class': 'text'
    }, par({ 'fo:margin-top': cm(above), 'fo:margin-bottom': cm(0.2), 'fo:keep-with-next': 'always' }), text({ ...scaled(by), ...BOLD, 'fo:color': HEAD }));
  return [
    style('Standard', 'paragraph', { 'style:class': 'text' }),
    paragraph('Text_20_body', 'Text body', 'Standard', par({ 'fo:margin-bottom': cm(0.25), 'fo:line-height': '135%', 'fo:orphans': 2, 'fo:widows': 2 })),
    paragraph('Title', 'Title', 'Standard', par({ 'fo:margin-bottom': cm(0.15), 'fo:keep-with-next': 'always', 'fo:line-height': '115%' }), text({ ...scaled(2), ...BOLD, 'fo:color': HEAD })),
    paragraph('Subtitle', 'Subtitle', 'Standard', par({ 'fo:margin-bottom': cm(0.6), 'fo:keep-with-next': 'always' }), text({ ...scaled(1.15), 'fo:color': SOFT })),
    heading(1, 1.5, 0.8), heading(2, 1.2, 0.6), heading(3, 1.05, 0.5),
    paragraph('Lead', 'Lead', 'Text_20_body', text(scaled(1.15))),
    paragraph('Soft', 'Soft', 'Text_20_body', text({ ...scaled(0.92), 'fo:color': SOFT })),
    paragraph('Quotations', 'Quotations', 'Text_20_body', par({ 'fo:margin-left': cm(0.6), 'fo:padding-left': cm(0.35), 'fo:border-left': `2.5pt solid ${HEAD}`, 'fo:border-right': 'none', 'fo:border-top': 'none', 'fo:border-bottom': 'none' })),
    paragraph('Notice', 'Notice', 'Text_20_body', par({ 'fo:padding': cm(0.25), 'fo:border': `1pt solid ${SOFT}`, 'fo:margin-top': cm(0.2) })),
    paragraph('Fact', 'Fact', 'Text_20_body',
      par({ 'fo:margin-left': cm(at), 'fo:text-indent': cm(-at), 'fo:margin-bottom': cm(0.12) }, element('style:tab-stops', {}, element('style:tab-stop', { 'style:position': cm(0) })))),
    paragraph('Last_20_Fact', 'Last Fact', 'Fact', par({ 'fo:margin-left': cm(at), 'fo:text-indent': cm(-at), 'fo:margin-bottom': cm(0.4) })),
    paragraph('List_20_Contents', 'List Contents', 'Text_20_body', par({ 'fo:margin-bottom': cm(0.15) })),
    paragraph('Caption', 'Caption', 'Text_20_body', par({ 'fo:margin-top': cm(0.3), 'fo:margin-bottom': cm(0.12), 'fo:keep-with-next': 'always' }), text({ ...BOLD, 'fo:color': SOFT })),
    paragraph('Table_20_Contents', 'Table Contents', 'Standard', par({ 'fo:line-height': '120%' }), text(scaled(0.92))),
    paragraph('Table_20_Heading', 'Table Heading', 'Table_20_Contents', text(BOLD)),
    paragraph('Header', 'Header', 'Standard', par({ 'fo:margin-bottom': cm(0.3) }), text({ ...scaled(1.05), ...BOLD, 'fo:color': SOFT })),
    paragraph('Footer', 'Footer', 'Standard', par({ 'fo:border-top': `0.5pt solid ${LINE}`, 'fo:padding-top': cm(0.15) }, element('style:tab-stops', {}, element('style:tab-stop', { 'style:position': cm(17), 'style:type': 'right' }))), text({ ...scaled(0.82), 'fo:color': SOFT }))
  ];
}

function textStyles(): string[] {
  const mark = (name: string, attributes: Attributes): string => style(name, 'text', {}, text(attributes));
  return [
    mark(MARK_STYLES.strong, BOLD),
    mark(MARK_STYLES.emphasis, { 'fo:font-style': 'italic', 'style:font-style-asian': 'italic', 'style:font-style-complex': 'italic' }),
    mark(MARK_STYLES.inserted, { 'style:text-underline-style': 'solid', 'style:text-underline-width': 'auto', 'style:text-underline-color': 'font-color', ...BOLD }),
    mark(MARK_STYLES.deleted, { 'style:text-line-through-style': 'solid', 'style:text-line-through-type': 'single', 'fo:color': SOFT }),
    mark(MARK_STYLES.mono, { 'style:font-name': 'Mono' }),
    ...(['nl', 'en'] as const).map((lang) => mark(LANG_STYLE[lang], { 'fo:language': LOCALE[lang].language, 'fo:country': LOCALE[lang].country }))
  ];
}

function listStyles(): string[] {
  const indent = element('style:list-level-properties', { 'text:list-level-position-and-space-mode': 'label-alignment' },
    element('style:list-level-label-alignment', { 'text:label-followed-by': 'listtab', 'text:list-tab-stop-position': cm(0.8), 'fo:text-indent': cm(-0.6), 'fo:margin-left': cm(0.8) }));
  return [
    element('text:list-style', { 'style:name': 'Bullets' }, element('text:list-level-style-bullet', { 'text:level': 1, 'text:bullet-char': '•' }, indent)),
    element('text:list-style', { 'style:name': 'Numbers' }, element('text:list-level-style-number', { 'text:level': 1, 'style:num-format': '1', 'style:num-suffix': '.' }, indent))
  ];
}

/** Every style, the page, its header (a draft and a working copy say so) and its footer with the number of the page. */
export function stylesXml(doc: Doc): string {
  const { language, country } = LOCALE[doc.lang];
  const words = odtWords[doc.lang];
  const font = (name: string, family: string, generic: string, pitch: string): string =>
    element('style:font-face', { 'style:name': name, 'svg:font-family': family, 'style:font-family-generic': generic, 'style:font-pitch': pitch });
  const number = (name: string): string => element(name, name === 'text:page-number' ? { 'text:select-page': 'current' } : {}, '1');
  const standing = (side: string): string => element('style:header-footer-properties', { 'fo:min-height': cm(0.8), [side]: cm(0.6) });
  const header = doc.draft ?? words.working;
  return xmlFile('office:document-styles', [
    element('office:font-face-decls', {}, font('Body', 'Arial', 'swiss', 'variable') + font('Mono', "'Courier New'", 'modern', 'fixed')),
    element('office:styles', {}, [
      element('style:default-style', { 'style:family': 'paragraph' },
        par({ 'style:writing-mode': 'page', 'fo:hyphenation-ladder-count': 'no-limit' }) +
        text({ 'style:font-name': 'Body', ...size(POINTS[doc.large ? 'large' : 'normal']), 'fo:language': language, 'fo:country': country, 'fo:color': INK })),
      ...paragraphStyles(doc), ...textStyles(), ...listStyles()
    ].join('')),
    element('office:automatic-styles', {}, element('style:page-layout', { 'style:name': 'A4' },
      element('style:page-layout-properties', { 'fo:page-width': cm(21), 'fo:page-height': cm(29.7), 'style:print-orientation': 'portrait', 'fo:margin-top': cm(1.6), 'fo:margin-bottom': cm(1.4), 'fo:margin-left': cm(2), 'fo:margin-right': cm(2) }) +
      element('style:header-style', {}, standing('fo:margin-bottom')) + element('style:footer-style', {}, standing('fo:margin-top')))),
    element('office:master-styles', {}, element('style:master-page', { 'style:name': 'Standard', 'style:page-layout-name': 'A4' },
      element('style:header', {}, element('text:p', { 'text:style-name': 'Header' }, escaped(header))) +
      element('style:footer', {}, element('text:p', { 'text:style-name': 'Footer' },
        `${escaped(doc.footer)}${element('text:tab')}${words.page} ${number('text:page-number')} ${words.of} ${number('text:page-count')}`))))
  ].join(''));
}

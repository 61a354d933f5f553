/**
 * A document as an OpenDocument text (ODT): the working copy for LibreOffice and Word. Headings have their level, tables their header row,
 * pictures their words; what people typed is text and nothing else. The same document gives the same bytes.
 */
import type { Block, Doc, Run } from '../document/document.ts';
import type { Lang } from '../../words/language.ts';
import { packageOf, xmlFile, type Inside } from '../opendocument.ts';
import { element, escaped, type Attributes } from '../xml.ts';
import { odtWords } from './odt.words.ts';
import { pictureSvg, squaresSvg, type Drawing } from './drawing.ts';
import { stylesXml } from './styles.ts';
import { rightToLeft, textXml } from '../opendocument-text.ts';

export const ODT_TYPE = 'application/vnd.oasis.opendocument.text';
/** Of the line between the margins. */
const LINE_CM = 17;
/** Of a page, with room for a heading above a picture. */
const PAGE_CM = 22;
/** A row with fewer letters than this is not cut by the end of a page. */
const TOGETHER = 600;

const LOOKS = { lead: 'Lead', soft: 'Soft', quote: 'Quotations', notice: 'Notice' } as const;

const lengthOf = (row: readonly (readonly Run[])[]): number => row.flat().reduce((sum, run) => sum + run.text.length, 0);

/** Writes blocks in their order, and remembers what they need: styles of their own, pictures, a new page before the next one. */
class Writer {
  readonly pictures: Inside[] = [];
  readonly #styles = new Map<string, string>();
  #tables = 0;
  #newPage = false;
  readonly #lang: Lang;

  constructor(lang: Lang) {
    this.#lang = lang;
  }

  /** Styles that only this document needs. */
  get styles(): string {
    return [...this.#styles.values()].join('');
  }

  /** The style of a paragraph: the named one, or one of its own where it runs right to left or begins a page. */
  #style(parent: string, runs: readonly Run[]): string {
    const toLeft = rightToLeft(runs);
    const newPage = this.#newPage;
    this.#newPage = false;
    if (!toLeft && !newPage) return parent;
    const name = `${parent}${toLeft ? '_left' : ''}${newPage ? '_page' : ''}`;
    this.#styles.set(name, element('style:style', { 'style:name': name, 'style:family': 'paragraph', 'style:parent-style-name': parent },
      element('style:paragraph-properties', { ...(toLeft ? { 'style:writing-mode': 'rl-tb', 'fo:text-align': 'start' } : {}), ...(newPage ? { 'fo:break-before': 'page' } : {}) })));
    return name;
  }

  paragraph(style: string, runs: readonly Run[]): string {
    return element('text:p', { 'text:style-name': this.#style(style, runs) }, textXml(runs));
  }

  block(block: Block): string {
    switch (block.kind) {
      case 'heading': {
        const runs = [{ text: block.text }];
        return element('text:h', { 'text:style-name': this.#style(`Heading_20_${block.level}`, runs), 'text:outline-level': block.level }, textXml(runs));
      }
      case 'paragraph': return this.paragraph(block.look ? LOOKS[block.look] : 'Text_20_body', block.runs);
      case 'list': return element('text:list', { 'text:style-name': block.ordered ? 'Numbers' : 'Bullets' },
        block.items.map((item) => element('text:list-item', {}, this.paragraph('List_20_Contents', item))).join(''));
      case 'facts': return block.rows.map((row, i) => this.paragraph(i < block.rows.length - 1 ? 'Fact' : 'Last_20_Fact', [
        { text: /[?:]$/.test(row.term) ? row.term : `${row.term}:`, marks: ['strong'] }, { text: '\t' }, ...row.value
      ])).join('');
      case 'table': return this.#table(block);
      case 'picture': return this.#drawing(pictureSvg(block, this.#lang), block.alt) + this.paragraph('Caption', [{ text: block.caption }]);
      case 'qr': return this.#drawing(squaresSvg(block.squares), block.alt);
      case 'page-break': this.#newPage = true; return '';
    }
  }

  #table({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): string {
    const name = `Table${++this.#tables}`;
    const shares = columns.reduce((sum, column) => sum + column.width, 0);
    const own = (kind: string, family: string, properties: string, attributes: Attributes): string => {
      this.#styles.set(kind, element('style:style', { 'style:name': kind, 'style:family': family }, element(properties, attributes)));
      return kind;
    };
    const before = this.paragraph('Caption', [{ text: caption }]);
    own('Table', 'table', 'style:table-properties', { 'style:width': `${LINE_CM}cm`, 'table:align': 'margins', 'fo:margin-bottom': '0.4cm' });
    own('Cell', 'table-cell', 'style:table-cell-properties', { 'fo:padding': '0.12cm', 'fo:border': '0.5pt solid #767c88' });
    own('Header', 'table-cell', 'style:table-cell-properties', { 'fo:padding': '0.12cm', 'fo:border': '0.5pt solid #767c88', 'fo:background-color': '#f2ede3' });
    const column = (width: number, i: number): string => element('table:table-column', {
      'table:style-name': own(`${name}.${i}`, 'table-column', 'style:table-column-properties', { 'style:column-width': `${((LINE_CM * width) / shares).toFixed(2)}cm` })
    });
    const cell = (kind: string, style: string, runs: readonly Run[]): string =>
      element('table:table-cell', { 'table:style-name': kind, 'office:value-type': 'string' }, this.paragraph(style, runs));
    const [first, ...others] = columns.map(({ width }, i) => column(width, i));
    return before + element('table:table', { 'table:name': name, 'table:style-name': 'Table' }, [
      element('table:title', {}, escaped(caption)),
      element('table:table-header-columns', {}, first), ...others,
      element('table:table-header-rows', {}, element('table:table-row', {}, columns.map(({ title }) => cell('Header', 'Table_20_Heading', [{ text: title }])).join(''))),
      ...rows.map((row) => element('table:table-row', { 'table:style-name': lengthOf(row) < TOGETHER ? own('Row', 'table-row', 'style:table-row-properties', { 'fo:keep-together': 'always' }) : undefined }, row.map((runs) => cell('Cell', 'Table_20_Contents', runs)).join('')))
    ].join(''));
  }

  #drawing({ svg, width, height }: Drawing, alt: string): string {
    const path = `Pictures/${this.pictures.length + 1}.svg`;
    this.pictures.push({ path, type: 'image/svg+xml', content: svg });
    const fits = Math.min(1, LINE_CM / width, PAGE_CM / height);
    const frame = element('draw:frame', { 'draw:name': path, 'text:anchor-type': 'as-char', 'svg:width': `${(width * fits).toFixed(2)}cm`, 'svg:height': `${(height * fits).toFixed(2)}cm` },
      element('draw:image', { 'xlink:href': path, 'xlink:type': 'simple', 'xlink:show': 'embed', 'xlink:actuate': 'onLoad', 'draw:mime-type': 'image/svg+xml' }) +
      element('svg:title', {}, escaped(alt.split(/(?<=[.!?])\s/)[0]!)) + element('svg:desc', {}, escaped(alt)));
    return element('text:p', { 'text:style-name': this.#style('Standard', []) }, frame);
  }
}

/** The bytes of the document as ODT. */
export function odtOf(doc: Doc): Uint8Array {
  const writer = new Writer(doc.lang);
  const about = doc.draft === null ? [writer.paragraph('Soft', [{ text: `${odtWords[doc.lang].working}. ${odtWords[doc.lang].workingAbout}` }])] : [];
  const body = [
    writer.paragraph('Title', [{ text: doc.title }]), ...(doc.subtitle ? [writer.paragraph('Subtitle', [{ text: doc.subtitle }])] : []),
    ...about, ...doc.blocks.map((block) => writer.block(block))
  ].join('');
  const content = xmlFile('office:document-content', element('office:automatic-styles', {}, writer.styles) + element('office:body', {}, element('office:text', {}, body)));
  return packageOf(
    ODT_TYPE, { title: doc.title, subject: doc.subtitle ?? doc.title, author: doc.author, keywords: doc.keywords, lang: doc.lang, date: doc.date },
    content, stylesXml(doc), writer.pictures
  );
}

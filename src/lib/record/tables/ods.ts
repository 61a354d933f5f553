/** Tables as an OpenDocument spreadsheet (ODS): each cell has its kind, so that words stay words, days sort and numbers add up. */
import { LOCALE, packageOf, xmlFile, type About } from '../opendocument.ts';
import { textXml } from '../opendocument-text.ts';
import { element, escaped, legal } from '../xml.ts';
import type { Cell, Sheet } from './tables.ts';

const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const CM_PER_LETTER = 0.2;
/** What no name of a sheet may hold, and how long it may be (what Excel takes). */
const NOT_IN_NAMES = /[[\]*?:/\\']/g;
const NAME_MAX = 31;

const paragraphs = (text: string): string => legal(text).split('\n').map((line) => element('text:p', {}, textXml([{ text: line }]))).join('');

function cellXml(cell: Cell): string {
  if (cell === null || cell === '') return element('table:table-cell', { 'table:style-name': 'Cell' });
  if (typeof cell === 'number') {
    // a part number that is no number after all stays words
    if (!Number.isFinite(cell)) return element('table:table-cell', { 'table:style-name': 'Cell', 'office:value-type': 'string' }, paragraphs(String(cell)));
    return element('table:table-cell', { 'table:style-name': 'Cell', 'office:value-type': 'float', 'office:value': cell }, paragraphs(String(cell)));
  }
  if (typeof cell === 'object') return element('table:table-cell', { 'table:style-name': 'Day', 'office:value-type': 'date', 'office:date-value': cell.day }, paragraphs(cell.day));
  return element('table:table-cell', { 'table:style-name': 'Cell', 'office:value-type': 'string' }, paragraphs(cell));
}

function sheetXml({ name, columns, rows }: Sheet, place: number): string {
  const header = columns.map(({ title }) => element('table:table-cell', { 'table:style-name': 'Head', 'office:value-type': 'string' }, paragraphs(title))).join('');
  return element('table:table', { 'table:name': name.replace(NOT_IN_NAMES, ' ').slice(0, NAME_MAX), 'table:style-name': 'Sheet' }, [
    ...columns.map((_, i) => element('table:table-column', { 'table:style-name': `Column${place}.${i}`, 'table:default-cell-style-name': 'Cell' })),
    element('table:table-header-rows', {}, element('table:table-row', {}, header)),
    ...rows.map((row) => element('table:table-row', {}, row.map(cellXml).join('')))
  ].join(''));
}

const cellStyle = (name: string, properties: string, more: Record<string, string> = {}): string =>
  element('style:style', { 'style:name': name, 'style:family': 'table-cell', 'style:parent-style-name': 'Default', ...more },
    element('style:table-cell-properties', { 'fo:wrap-option': 'wrap', 'style:vertical-align': 'top', 'fo:padding': '0.08cm' }) + properties);

/** The bytes of the spreadsheet. */
export function odsOf(sheets: readonly Sheet[], about: About): Uint8Array {
  const number = (part: string): string => element(`number:${part}`, { 'number:style': 'long' });
  const automatic = [
    element('number:date-style', { 'style:name': 'IsoDay' }, number('year') + element('number:text', {}, '-') + number('month') + element('number:text', {}, '-') + number('day')),
    element('style:style', { 'style:name': 'Sheet', 'style:family': 'table', 'style:master-page-name': 'Default' }, element('style:table-properties', { 'table:display': 'true' })),
    ...sheets.flatMap(({ columns }, place) => columns.map(({ width }, i) =>
      element('style:style', { 'style:name': `Column${place}.${i}`, 'style:family': 'table-column' }, element('style:table-column-properties', { 'style:column-width': `${(width * CM_PER_LETTER).toFixed(2)}cm` })))),
    cellStyle('Cell', ''), cellStyle('Day', '', { 'style:data-style-name': 'IsoDay' }),
    cellStyle('Head', element('style:text-properties', { 'fo:font-weight': 'bold', 'style:font-weight-asian': 'bold', 'style:font-weight-complex': 'bold' }))
  ].join('');
  const { language, country } = LOCALE[about.lang];
  const content = xmlFile('office:document-content',
    element('office:automatic-styles', {}, automatic) + element('office:body', {}, element('office:spreadsheet', {}, sheets.map(sheetXml).join(''))));
  const styles = xmlFile('office:document-styles', [
    element('office:styles', {}, element('style:style', { 'style:name': 'Default', 'style:family': 'table-cell' }, element('style:text-properties', { 'fo:font-family': 'Arial', 'fo:font-size': '10pt', 'fo:language': language, 'fo:country': country }))),
    element('office:automatic-styles', {}, element('style:page-layout', { 'style:name': 'Wide' }, element('style:page-layout-properties', { 'fo:page-width': '29.7cm', 'fo:page-height': '21cm', 'style:print-orientation': 'landscape', 'style:scale-to-X': 1 }))),
    element('office:master-styles', {}, element('style:master-page', { 'style:name': 'Default', 'style:page-layout-name': 'Wide' },
      element('style:header', {}, element('text:p', {}, escaped(about.title))) + element('style:footer', {}, element('text:p', {}, element('text:page-number', {}, '1')))))
  ].join(''));
  return packageOf(ODS_TYPE, about, content, styles);
}

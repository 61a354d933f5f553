/**
 * Whether a PDF holds the document that it was made of: each block as the element that it must be, with its words. The words come out of the
 * PDF by another reader (pdf.js), as a search or a screen reader would get them.
 */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Block, Doc, Run } from '../../src/lib/record/document/document.ts';
import type { PdfFile } from './reader.ts';
import { all, type Element } from './tree.ts';

/** What pdf.js gives of a page with marks; its own types leave these fields out. */
interface Item {
  readonly tag?: string;
  readonly type?: string;
  readonly id?: string | null;
  readonly str?: string;
}

/** The words of each marked content, by page (from 1) and number. */
export interface Words {
  readonly title: string;
  readonly pages: readonly ReadonlyMap<number, string>[];
}

export async function wordsOf(pdf: Uint8Array): Promise<Words> {
  const task = getDocument({ data: Uint8Array.from(pdf), useSystemFonts: false, verbosity: 0 });
  try {
    const document = await task.promise;
    const { info } = await document.getMetadata();
    const pages: Map<number, string>[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent({ includeMarkedContent: true, disableNormalization: true });
      pages.push(marked(items as readonly Item[]));
    }
    return { title: String((info as { Title?: unknown }).Title ?? ''), pages };
  } finally {
    await task.destroy();
  }
}

function marked(items: readonly Item[]): Map<number, string> {
  const words = new Map<number, string>();
  const open: (number | null)[] = [];
  for (const { type, id, str, tag } of items) {
    if (type === 'beginMarkedContentProps') open.push(Number(/mc(\d+)$/.exec(id ?? '')?.[1] ?? NaN));
    else if (type === 'beginMarkedContent') open.push(tag === 'Artifact' ? null : NaN);
    else if (type === 'endMarkedContent') open.pop();
    else {
      const mark = open.findLast((one) => one === null || !Number.isNaN(one));
      if (typeof mark === 'number') words.set(mark, (words.get(mark) ?? '') + (str ?? ''));
    }
  }
  return words;
}

/** Of a text what every way of setting it keeps: letters and digits of ASCII, without numbers of letters that cannot be printed. */
const kept = (text: string): string => text.normalize('NFD').replace(/\[U\+[0-9A-F]{4,6}\](\u00d7\d+)?/g, '').replace(/[^A-Za-z0-9]/g, '');
/** Whether a text stands there, whole or, where it is cut, its beginning. */
const isThere = (text: string, found: string): boolean => (found.trimEnd().endsWith('\u2026') ? kept(text).startsWith(kept(found)) : kept(text) === kept(found));
/** Words in letters that every font sets as they are typed, one form for each; others (marks, other directions) are compared by eye. */
const comparable = (text: string): boolean => /^[\t\n\r -~\u00a0-\u00ac\u00ae-\u0131\u0134-\u017f\u2010-\u2026]*$/u.test(text.normalize('NFC')) && !/\p{M}/u.test(text.normalize('NFC'));
/** Whether anything of a text shows on paper: a control or an invisible mark does not. */
const shows = (text: string): boolean => text.replace(/[\s\p{Cc}]|(?![\u202d\u202e])\p{Cf}/gu, '') !== '';
const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

export async function compareWith(pdf: Uint8Array, file: PdfFile, tree: readonly Element[], doc: Doc): Promise<string[]> {
  const words = await wordsOf(pdf);
  const pageNumber = new Map(file.pages().map(({ ref }, i) => [ref, i]));
  const said = (element: Element): string =>
    all([element]).flatMap(({ content }) => content).sort((a, b) => (pageNumber.get(a.page) ?? 0) - (pageNumber.get(b.page) ?? 0) || a.id - b.id)
      .map(({ page, id }) => words.pages[pageNumber.get(page) ?? -1]?.get(id) ?? '').join('');
  const elements = all(tree);
  const of = (...roles: string[]): Element[] => elements.filter(({ role }) => roles.includes(role));
  const problems: string[] = [];
  const same = (what: string, expected: readonly string[], found: readonly string[]): void => {
    if (expected.length !== found.length) problems.push(`${what}: ${found.length} of ${expected.length} in the tree`);
    else expected.forEach((text, i) => comparable(text) && !isThere(text, found[i] ?? '') && problems.push(`${what}: "${kept(text).slice(0, 60)}" (${kept(text).length}) stands there as "${kept(found[i] ?? "").slice(0, 60)}" (${kept(found[i] ?? "").length})`));
  };
  const blocks = <K extends Block['kind']>(kind: K): Extract<Block, { kind: K }>[] => doc.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
  
  if (!isThere(doc.title, words.title) && doc.title.trim() !== '' && comparable(doc.title)) problems.push('the title is another one');
  same('headings', blocks('heading').filter(({ text }) => shows(text)).map(({ text }) => text), of('H1', 'H2', 'H3').map(said));
  const tables = doc.blocks.filter((block) => (block.kind === 'table' && block.columns.length > 0) || (block.kind === 'facts' && block.rows.length > 0));
  same('cells', tables.flatMap(cellsOf), of('TH', 'TD').map(said));
  same('captions of tables', blocks('table').filter(({ caption, columns }) => columns.length > 0 && shows(caption)).map(({ caption }) => caption), of('Table').flatMap(({ kids }) => kids).filter(({ role }) => role === 'Caption').map(said));
  same('items of lists', blocks('list').flatMap(({ items }) => items.map(textOf)), of('LBody').map(said));
  const figures = of('Figure').map(({ alt }) => alt ?? '');
  const alts = doc.blocks.flatMap((block) => (block.kind === 'picture' || (block.kind === 'qr' && block.squares.length > 0) ? [block.alt] : []));
  for (const alt of alts) if (comparable(alt) && kept(alt) !== '' && !figures.some((one) => kept(one) === kept(alt))) problems.push(`a figure without its words: ${alt.slice(0, 60)}`);
  const paragraphs = blocks('paragraph').filter(({ runs }) => shows(textOf(runs))).map(({ runs }) => textOf(runs));
  const found = of('P').map(said).map(kept);
  let at = 0;
  for (const text of paragraphs.filter(comparable)) {
    const here = found.findIndex((one, i) => i >= at && one === kept(text));
    if (here < 0) problems.push(`a paragraph that is not there: ${text.slice(0, 60)}`);
    else at = here + 1;
  }
  return [...problems, ...changesProblems(doc, elements)];
}

function cellsOf(block: Block): string[] {
  if (block.kind === 'facts') return block.rows.flatMap(({ term, value }) => [term, textOf(value)]);
  if (block.kind !== 'table') return [];
  return [...block.columns.map(({ title }) => title), ...block.rows.flatMap((row) => block.columns.map((_, i) => textOf(row[i] ?? [])))];
}

/** Words that were added or taken away are heard as such. */
function changesProblems(doc: Doc, elements: readonly Element[]): string[] {
  const runs = doc.blocks.flatMap((block): Run[] => {
    if (block.kind === 'paragraph') return [...block.runs];
    if (block.kind === 'list') return block.items.flat();
    if (block.kind === 'facts') return block.rows.flatMap(({ value }) => value);
    return block.kind === 'table' ? block.rows.flatMap((row) => row.slice(0, block.columns.length).flat()) : [];
  });
  const changed = runs.filter(({ marks, text }) => (marks?.includes('inserted') || marks?.includes('deleted')) && comparable(text) && kept(text) !== '');
  const spoken = elements.filter(({ role, alt }) => role === 'Span' && alt !== null).map(({ alt }) => kept(alt ?? ''));
  return changed.filter(({ text }) => !spoken.some((one) => one.endsWith(kept(text)) || one.includes(kept(text)))).map(({ text }) => `a change that is not heard: ${text.slice(0, 40)}`);
}

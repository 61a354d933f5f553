/**
 * What a PDF of ours must be: PDF/A-2a and PDF/UA-1 as far as it can be seen in the file itself, and the whole document that it was made of, tagged.
 * A file that only says that it is accessible fails here. Not a full validator of these standards: those run outside the project, at a release.
 */
import type { Doc } from '../../src/lib/record/document/document.ts';
import { compareWith } from './compare.ts';
import { drawnOn } from './content.ts';
import { Name, PdfFile, Ref, Stream, type Dict } from './reader.ts';
import { all, attribute, treeOf, type Element } from './tree.ts';

/**
 * @param doc the document that it was made of; without one, its content is not compared
 * @returns a sentence for each problem; none when all is well
 */
export async function problemsOf(pdf: Uint8Array, doc?: Doc): Promise<string[]> {
  let file: PdfFile;
  try {
    file = new PdfFile(pdf);
  } catch (error) {
    return [`cannot be read: ${(error as Error).message}`];
  }
  try {
    const tree = treeOf(file);
    const own = [...settings(file), ...metadata(file), ...safety(file), ...fonts(file), ...structure(file, tree), ...coverage(file, tree)];
    return doc ? [...own, ...(await compareWith(pdf, file, tree, doc))] : own;
  } catch (error) {
    return [`cannot be read: ${(error as Error).message}`];
  }
}

const unless = (holds: boolean, problem: string): string[] => (holds ? [] : [problem]);

/** What the catalog says of the whole. */
function settings(file: PdfFile): string[] {
  const { root } = file;
  const mark = file.dict(root.get('MarkInfo'));
  const intent = file.dict(file.array(root.get('OutputIntents'))[0]);
  const profile = file.get(intent.get('DestOutputProfile'));
  const icc = profile instanceof Stream ? profile.data : Buffer.alloc(0);
  return [
    ...unless(/^%PDF-1\.7\n%[\x80-\xff]{4}/.test(file.bytes.subarray(0, 16).toString('latin1')), 'the first lines do not say PDF 1.7 with binary content'),
    ...unless(file.trailer.has('ID'), 'has no ID'),
    ...unless(/^(nl-NL|en-GB)$/.test(file.text(root.get('Lang')) ?? ''), 'the language of the document is not said'),
    ...unless(mark.get('Marked') === true && mark.get('Suspects') !== true, 'is not marked as tagged'),
    ...unless(file.dict(root.get('ViewerPreferences')).get('DisplayDocTitle') === true, 'the window does not show the title'),
    ...unless(file.name(intent.get('S')) === 'GTS_PDFA1', 'has no output intent for PDF/A'),
    ...unless(icc.length > 128 && icc.subarray(36, 40).toString('latin1') === 'acsp' && icc.readUInt32BE(0) === icc.length, 'the colour profile is no profile')
  ];
}

/** What the metadata say, and whether it is the same as the document's own title. */
function metadata(file: PdfFile): string[] {
  const stream = file.get(file.root.get('Metadata'));
  if (!(stream instanceof Stream)) return ['has no metadata'];
  const xmp = stream.data.toString('utf8');
  const unescaped = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');
  const title = /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">([^<]*)<\/rdf:li>/.exec(xmp)?.[1];
  const info = file.text(file.dict(file.trailer.get('Info')).get('Title')) ?? '';
  const described = /<pdfaExtension:schemas>[^]*<pdfaSchema:namespaceURI>http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/<\/pdfaSchema:namespaceURI>[^]*<pdfaProperty:name>part<\/pdfaProperty:name>[^]*<\/pdfaExtension:schemas>/;
  return [
    ...unless(!stream.dict.has('Filter'), 'the metadata are packed'),
    ...unless(/<pdfaid:part>2<\/pdfaid:part>/.test(xmp) && /<pdfaid:conformance>A<\/pdfaid:conformance>/.test(xmp), 'the metadata do not say PDF/A-2a'),
    ...unless(/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp) && xmp.includes('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'), 'the metadata do not say PDF/UA-1'),
    ...unless(described.test(xmp), 'the metadata do not describe what PDF/UA-1 adds'),
    ...unless(title !== undefined && title.trim() !== '' && unescaped(title) === info, 'the title of the metadata is not the title of the document'),
    ...unless(/<dc:language><rdf:Bag><rdf:li>(nl-NL|en-GB)</.test(xmp), 'the metadata do not say the language')
  ];
}

/** What may not be in a file that is kept: programs, locks, files in it, things from elsewhere, what shines through. */
function safety(file: PdfFile): string[] {
  const problems = new Set<string>();
  if (file.trailer.has('Encrypt')) problems.add('is locked');
  for (let number = 1; number < file.count; number++) {
    const value = file.object(number);
    const dict: Dict = file.dict(value);
    for (const key of ['JS', 'JavaScript', 'OpenAction', 'AA', 'EmbeddedFiles', 'EF', 'RichMediaContent', 'XFA']) if (dict.has(key)) problems.add(`has ${key}`);
    const action = file.name(dict.get('S'));
    if (action !== null && ['JavaScript', 'Launch', 'URI', 'GoToR', 'SubmitForm', 'ImportData'].includes(action)) problems.add(`has an action ${action}`);
    const alpha = ['ca', 'CA'].some((key) => typeof dict.get(key) === 'number' && (dict.get(key) as number) < 1);
    const mask = dict.has('SMask') && !(dict.get('SMask') instanceof Name);
    const blend = file.name(dict.get('BM'));
    if (alpha || mask || (blend !== null && blend !== 'Normal' && blend !== 'Compatible')) problems.add('has something that shines through');
    if (value instanceof Stream && dict.has('F')) problems.add('a stream stands outside the file');
  }
  return [...problems];
}

/** Every font is in the file, with a table that turns its glyphs back into text. */
function fonts(file: PdfFile): string[] {
  const problems: string[] = [];
  let found = 0;
  for (let number = 1; number < file.count; number++) {
    const font = file.dict(file.object(number));
    if (file.name(font.get('Type')) !== 'Font') continue;
    found++;
    const name = file.name(font.get('BaseFont')) ?? '?';
    const subtype = file.name(font.get('Subtype')) ?? '';
    if (subtype === 'Type0') {
      if (!(file.get(font.get('ToUnicode')) instanceof Stream)) problems.push(`${name}: its glyphs cannot be turned into text`);
      continue;
    }
    const descriptor = file.dict(font.get('FontDescriptor'));
    const program = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => file.get(descriptor.get(key))).find((one) => one instanceof Stream);
    if (subtype === 'Type3') continue;
    if (!(program instanceof Stream)) problems.push(`${name}: the font is not in the file`);
    else if (!isFont(program.data)) problems.push(`${name}: what is in the file is no font`);
  }
  return [...problems, ...unless(found > 0, 'has no fonts')];
}

/** A TrueType or OpenType font, or a bare CFF. */
function isFont(data: Buffer): boolean {
  const head = data.subarray(0, 4).toString('latin1');
  return data.length > 200 && (['\0\x01\0\0', 'true', 'OTTO'].includes(head) || (data[0] === 1 && data[1] === 0));
}

const GROUPING = new Set(['Document', 'Part', 'Sect', 'Div', 'Art', 'BlockQuote', 'NonStruct', 'Caption']);
const KNOWN = new Set([...GROUPING, 'P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'THead', 'TBody', 'TFoot', 'TR', 'TH', 'TD', 'Span', 'Figure', 'Quote', 'Link', 'Note', 'Code', 'Reference']);
/** What must stand directly in what (ISO 32000-1, 14.8.4.3). */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'Caption', 'L'], LI: ['Lbl', 'LBody'], Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'], THead: ['TR'], TBody: ['TR'], TFoot: ['TR'], TR: ['TH', 'TD']
};

/** Whether the tree itself makes sense. */
function structure(file: PdfFile, tree: readonly Element[]): string[] {
  const elements = all(tree);
  const problems: string[] = [];
  if (tree.length !== 1 || tree[0]?.role !== 'Document') problems.push('the tree does not begin with one Document');
  let level = 0;
  for (const element of elements) {
    const { role, kids, content, alt } = element;
    if (!KNOWN.has(role)) problems.push(`an element of an unknown kind: ${role}`);
    const wrong = kids.find((kid) => INSIDE[role] && !INSIDE[role].includes(kid.role));
    if (wrong) problems.push(`${wrong.role} stands in ${role}`);
    const heading = /^H([1-6])$/.exec(role);
    if (heading) {
      if (Number(heading[1]) > level + 1) problems.push(`a heading ${role} after level ${level}`);
      level = Number(heading[1]);
    }
    if (role === 'Figure' && (alt ?? '').trim() === '') problems.push('a figure without words');
    if (role === 'Figure' && all([element]).every((one) => one.content.length === 0)) problems.push('a figure without content');
    if (role === 'Table') problems.push(...tableProblems(file, element));
    if (GROUPING.has(role) && role !== 'Caption' && content.length > 0) problems.push(`text that belongs to no paragraph, in ${role}`);
  }
  if (level === 0) problems.push('has no headings');
  return problems;
}

function tableProblems(file: PdfFile, table: Element): string[] {
  const rows = all([table]).filter(({ role }) => role === 'TR');
  const head = table.kids.find(({ role }) => role === 'THead');
  const scopes = (row: Element): (string | null)[] => row.kids.map((cell) => (cell.role === 'TH' ? attribute(file, cell, 'Scope') : null));
  // a table without rows of its own has a head only, and then no element for it
  const inHead = new Set(head?.kids ?? (rows.length === 1 && rows[0]?.kids.every(({ role }) => role === 'TH') && table.kids.includes(rows[0]) && scopes(rows[0]).includes('Column') ? rows : []));
  return [
    ...unless(rows.length > 0, 'a table without rows'),
    ...unless(new Set(rows.map((row) => row.kids.length)).size <= 1, 'a table with rows of different lengths'),
    ...unless([...inHead].every((row) => scopes(row).every((scope) => scope === 'Column')), 'a head of a table that names no columns'),
    ...unless(rows.filter((row) => !inHead.has(row)).every((row) => scopes(row)[0] === 'Row' && scopes(row).slice(1).every((scope) => scope === null)), 'a row of a table that is not named')
  ];
}

/** Whether everything on the pages stands in the tree once, or is an ornament; and whether the way back from page to tree is right. */
function coverage(file: PdfFile, tree: readonly Element[]): string[] {
  const problems: string[] = [];
  const owners = new Map<string, number>();
  for (const element of all(tree)) {
    for (const { page, id } of element.content) {
      const place = `${page}/${id}`;
      if (owners.has(place)) problems.push('marked content that stands in two elements');
      owners.set(place, element.ref);
    }
  }
  const parents = parentTree(file);
  const used = new Set<string>();
  for (const { ref, page } of file.pages()) {
    const drawn = drawnOn(file, page);
    if (drawn.loose.length > 0) problems.push(`drawn without a mark: ${[...new Set(drawn.loose)].join(' ')}`);
    const key = page.get('StructParents');
    for (const id of drawn.marked) {
      const owner = owners.get(`${ref}/${id}`);
      used.add(`${ref}/${id}`);
      if (owner === undefined) problems.push('marked content that is not in the tree');
      else if (typeof key !== 'number' || parents.get(key)?.[id] !== owner) problems.push('the way back from page to tree is wrong');
    }
    const fontsOfPage = file.dict(file.dict(page.get('Resources')).get('Font'));
    if ([...drawn.fonts].some((name) => !fontsOfPage.has(name))) problems.push('text in a font that is not there');
  }
  for (const place of owners.keys()) if (!used.has(place)) problems.push('the tree names content that shows nothing');
  return [...new Set([...problems, ...unless(owners.size > 0, 'nothing on the pages stands in the tree')])];
}

function parentTree(file: PdfFile): Map<number, (number | null)[]> {
  const found = new Map<number, (number | null)[]>();
  const walk = (node: Dict): void => {
    const numbers = file.array(node.get('Nums'));
    for (let i = 0; i < numbers.length; i += 2) found.set(Number(numbers[i]), file.array(numbers[i + 1]).map((one) => (one instanceof Ref ? one.number : null)));
    for (const kid of file.array(node.get('Kids'))) walk(file.dict(kid));
  };
  walk(file.dict(file.dict(file.root.get('StructTreeRoot')).get('ParentTree')));
  return found;
}

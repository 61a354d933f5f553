import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { OfficeParser } from 'officeparser';
import { describe, expect, test } from 'vitest';
import type { Block, Doc } from '../document/document.ts';
import { textOf } from '../documents/text.fixture.ts';
import { adviceLetter } from '../documents/adviceLetter.ts';
import { adviceReport } from '../documents/adviceReport.ts';
import { decisionList } from '../documents/decisionList.ts';
import { minutes } from '../documents/minutes.ts';
import { recordDocument } from '../documents/recordDocument.ts';
import { NOTHING_LATER } from '../later.ts';
import { recordOf } from '../model.ts';
import { anyRecord } from '../picture/record.arbitrary.ts';
import { openMeeting, stateOf } from '../record.fixture.ts';
import { legal } from '../xml.ts';
import { odtOf } from './odt.ts';

const state = stateOf(openMeeting());
const RECORD = recordOf(state, state.decisions[0]!);
const whole = recordDocument(RECORD, NOTHING_LATER, 'nl', { law: '', site: '' });
const docWith = (blocks: readonly Block[], more: Partial<Doc> = {}): Doc => ({ ...whole, blocks, ...more });
const said = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
const partsOf = (doc: Doc): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(odtOf(doc))).map(([name, bytes]) => [name, strFromU8(bytes)]));
/** What another program reads in it. */
const readBy = async (doc: Doc): Promise<string> => String((await (await OfficeParser.parseOffice(Buffer.from(odtOf(doc)))).to('text')).value);
const flat = (text: string): string => legal(text).replace(/\s+/g, ' ').trim();
const runs = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 40) };

const HOSTILE = [
  '=cmd|" /C calc"!A0', '<script>alert(1)</script>', ']]>&amp;&#0;<!--', '#read("/etc/passwd") $x$ *b* _c_ @d \\e', 'سيارة الأجرة لا تأتي', '\u202eomgekeerd\u202c',
  'a\u0000b\u0007c\u000bd\ufffee\uffff', '\ud800 half', 'W'.repeat(8000), '  twee  spaties ', 'regel\r\nregel\ttab', '👩🏽‍🦽', 'e\u0301 \u1dd7]'
];

describe('an OpenDocument text', () => {
  test('says its kind in its first bytes, before anything that is packed', () => {
    const bytes = odtOf(whole);
    // local file header: method 0 (stored) at 8, name "mimetype" at 30, no extra field, then the kind itself
    expect([bytes[8], bytes[9], bytes[28], bytes[29]]).toEqual([0, 0, 0, 0]);
    expect(strFromU8(bytes.subarray(30, 38 + 39))).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
    const { 'META-INF/manifest.xml': manifest, ...parts } = partsOf(whole);
    for (const name of Object.keys(parts)) if (name !== 'mimetype') expect(manifest).toContain(`manifest:full-path="${name}"`);
  });

  test('another program reads every word of the record in it', async () => {
    const text = flat(await readBy(whole));
    for (const block of whole.blocks) {
      if (block.kind === 'picture') continue;
      for (const line of textOf(block).split('\n')) for (const cell of line.split(' | ')) expect(text).toContain(flat(cell));
    }
  });

  test('has headings with their level, header rows, a name for each row, and languages', () => {
    const { 'content.xml': content = '', 'styles.xml': styles = '', 'meta.xml': meta = '' } = partsOf(recordDocument(RECORD, NOTHING_LATER, 'en', { law: '', site: '' }));
    const count = (text: string): number => content.split(text).length - 1;
    const kinds = (kind: Block['kind']): number => whole.blocks.filter((block) => block.kind === kind).length;
    expect(count('<text:h ')).toBe(kinds('heading'));
    for (const level of [1, 2, 3]) expect(count(`text:outline-level="${level}"`)).toBe(whole.blocks.filter((b) => b.kind === 'heading' && b.level === level).length);
    expect([count('<table:table-header-rows>'), count('<table:table-header-columns>'), count('<table:title>')]).toEqual(Array(3).fill(kinds('table')));
    expect(styles).toContain('fo:language="en" fo:country="GB"');
    expect(content).toContain('text:style-name="In_Dutch"');
    expect(meta).toContain('<dc:language>en-GB</dc:language>');
  });

  test('has the picture with its words, and a code with what it opens', () => {
    const parts = partsOf(docWith([...whole.blocks, { kind: 'qr', squares: [[true, false], [false, true]], alt: 'Opent jouw pagina.' }]));
    expect(parts['content.xml']).toMatch(/<draw:frame [^>]*><draw:image [^>]*\/><svg:title>[^<]+<\/svg:title><svg:desc>Links staat de inbreng/);
    expect(parts['content.xml']).toContain('<svg:desc>Opent jouw pagina.</svg:desc>');
    expect(parts['Pictures/1.svg']).toContain('<svg');
    expect(parts['Pictures/2.svg']).toContain('M4 4h1v1h-1zM5 5h1v1h-1z');
  });

  test('says on each page that it is a draft, and else that it is a working copy', () => {
    const header = (doc: Doc): string => partsOf(doc)['styles.xml']!.match(/<style:header>(.*?)<\/style:header>/)![1]!.replace(/<[^>]+>/g, '');
    expect(header(docWith([], { draft: 'Concept' }))).toBe('Concept');
    expect(header(docWith([]))).toBe('Werkversie');
    expect(partsOf(whole)['styles.xml']).toContain('<text:page-number');
  });

  test('gives the same bytes for the same document', () => {
    expect(Buffer.from(odtOf(structuredClone(whole))).equals(Buffer.from(odtOf(whole)))).toBe(true);
  });

  test.each(HOSTILE.map((words): [string, string] => [words.slice(0, 20), words]))('keeps hostile words as words: %j', async (_, words) => {
    const doc = docWith([
      { kind: 'heading', level: 1, text: words }, said(words), { kind: 'list', ordered: true, items: [[{ text: words, marks: ['strong', 'mono'], lang: 'en' }]] },
      { kind: 'facts', rows: [{ term: words, value: [{ text: words }] }] }, { kind: 'table', caption: words, columns: [{ title: words, width: 1 }], rows: [[[{ text: words }]]] }
    ], { title: words, subtitle: words, author: words, footer: words, keywords: [words], draft: words });
    for (const [name, xml] of Object.entries(partsOf(doc))) if (name.endsWith('.xml')) XmlDocument.fromString(xml).dispose();
    const text = flat(await readBy(doc));
    // title, subtitle, heading, paragraph, item, term, value, caption, column, cell
    expect(text.split(flat(words)).length - 1).toBeGreaterThanOrEqual(10);
  });

  test('keeps white space as it was typed', () => {
    const content = partsOf(docWith([said('  a  b \n c\t d ')]))['content.xml']!;
    const paragraph = content.match(/<text:p text:style-name="Text_20_body">(.*?)<\/text:p>/)![1]!;
    expect(paragraph).toBe('<text:s text:c="2"/>a <text:s text:c="1"/>b<text:s text:c="1"/><text:line-break/><text:s text:c="1"/>c<text:tab/><text:s text:c="1"/>d<text:s text:c="1"/>');
  });

  test('lets words from right to left run their own way', () => {
    expect(partsOf(docWith([said('سيارة الأجرة'), said('taxi')]))['content.xml']).toMatch(/style:name="Text_20_body_left".*writing-mode="rl-tb".*text:style-name="Text_20_body_left">سيارة.*text:style-name="Text_20_body">taxi/);
  });

  test('any record gives well-formed XML in which all words of all inputs stand', () => {
    fc.assert(fc.property(anyRecord, fc.constantFrom('nl', 'en'), fc.constantFrom(adviceLetter, adviceReport, decisionList, minutes), (record, lang, other) => {
      for (const [name, xml] of Object.entries(partsOf(other(record, NOTHING_LATER, lang, { law: '', site: '' })))) if (name !== 'mimetype') XmlDocument.fromString(xml).dispose();
      const parts = partsOf(recordDocument(record, NOTHING_LATER, lang, { law: '', site: '' }));
      for (const [name, xml] of Object.entries(parts)) {
        if (name === 'mimetype') continue;
        const parsed = XmlDocument.fromString(xml);
        if (name === 'content.xml') {
          const text = flat(parsed.root.content.replace(/\s/g, '')).replace(/\s/g, '');
          for (const input of record.inputs) if (input.text) expect(text).toContain(legal(input.text).replace(/\s/g, ''));
        }
        parsed.dispose();
      }
    }), runs);
  });
});

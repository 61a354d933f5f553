/** What every PDF of ours must be, and that the check of it is not easily pleased. */
import { deflateSync, inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Doc } from '../../src/lib/record/document/document.ts';
import { recordDocument } from '../../src/lib/record/documents/recordDocument.ts';
import { NOTHING_LATER } from '../../src/lib/record/later.ts';
import { recordOf } from '../../src/lib/record/model.ts';
import { openMeeting, secretMeeting, stateOf } from '../../src/lib/record/record.fixture.ts';
import { readObjects, writeObjects } from '../../src/lib/server/pdf/objects.ts';
import { createPdf } from '../../src/lib/server/pdf/pdf.ts';
import { problemsOf } from '../pdf/check.ts';
import { EVERYTHING } from '../pdf/samples.ts';

const pdf = createPdf();
afterAll(() => pdf.close());

const recordFrom = (events: Parameters<typeof stateOf>[0]): Parameters<typeof recordDocument>[0] => {
  const state = stateOf(events);
  return recordOf(state, state.decisions[0]!);
};
const FACTS = { law: 'Verordening Wmo-raad, artikel 3', site: 'https://raad.example' };
const english: Doc = { ...EVERYTHING, lang: 'en', draft: 'Draft', large: true };

describe('a PDF of ours is PDF/A-2a and PDF/UA-1 as far as a file shows it, and holds its document', () => {
  test.each<[string, Doc]>([
    ['every kind of block', EVERYTHING],
    ['a draft in English in large letters', english],
    ['a record', recordDocument(recordFrom(openMeeting()), NOTHING_LATER, 'nl', FACTS)],
    ['a draft of a record', recordDocument(recordFrom(openMeeting('settle')), NOTHING_LATER, 'nl', FACTS)],
    ['a record of a secret round, in English, in large letters', { ...recordDocument(recordFrom(secretMeeting()), NOTHING_LATER, 'en', FACTS), large: true }]
  ])('%s', async (_name, doc) => {
    expect(await problemsOf(await pdf.make(doc), doc)).toEqual([]);
  });
});

describe('the check finds', () => {
  let good: Uint8Array;
  beforeAll(async () => {
    good = await pdf.make(EVERYTHING);
  });

  /** The file with one object changed: the first one that holds the words. */
  const changed = (from: string | RegExp, to: string): Uint8Array => {
    const file = readObjects(good);
    const at = file.objects.findIndex((object) => (typeof from === 'string' ? object.includes(from) : from.test(object)));
    expect(at, `nothing in the file has ${from}`).toBeGreaterThan(0);
    file.objects[at] = file.objects[at]!.replace(from, to);
    return writeObjects(file);
  };
  /** The file with every page drawn otherwise. */
  const drawn = (by: (content: string) => string): Uint8Array => {
    const file = readObjects(good);
    file.objects.forEach((object, i) => {
      const [, content] = /\/Contents (\d+) 0 R/.exec(object) ?? [];
      if (!content) return;
      const stream = file.objects[Number(content)]!;
      const from = stream.indexOf('stream\n') + 7;
      const data = Buffer.from(stream.slice(from, stream.lastIndexOf('\nendstream')), 'latin1');
      const packed = deflateSync(Buffer.from(by(inflateSync(data).toString('latin1')), 'latin1'));
      file.objects[Number(content)] = `<<\n  /Length ${packed.length}\n  /Filter /FlateDecode\n>>\nstream\n${packed.toString('latin1')}\nendstream`;
      expect(i).toBeGreaterThan(0);
    });
    return writeObjects(file);
  };

  test('nothing in the file itself', async () => {
    expect(await problemsOf(changed('/Lang (nl-NL)', '/Lang (nl-NL)'), EVERYTHING)).toEqual([]);
    expect(await problemsOf(drawn((content) => content), EVERYTHING)).toEqual([]);
  });

  test.each<[string, string | RegExp, string, string]>([
    ['no language', '/Lang (nl-NL)\n', '\n', 'the language of the document is not said'],
    ['no mark that it is tagged', '/Marked true', '/Marked false', 'is not marked as tagged'],
    ['a window that shows the name of the file', '/DisplayDocTitle true', '/DisplayDocTitle false', 'the window does not show the title'],
    ['no output intent', '/S /GTS_PDFA1', '/S /GTS_PDFX', 'has no output intent for PDF/A'],
    ['a colour profile that is something else', /\/DestOutputProfile \d+ 0 R/, '/DestOutputProfile 1 0 R', 'the colour profile is no profile'],
    ['metadata without PDF/UA', '<pdfuaid:part>1', '<pdfuaid:part>0', 'the metadata do not say PDF/UA-1'],
    ['metadata with a lower PDF/A', '<pdfaid:conformance>A', '<pdfaid:conformance>B', 'the metadata do not say PDF/A-2a'],
    ['metadata that do not describe PDF/UA', '/pdfua/ns/id/</pdfaSchema', '/pdfua/ns/xx/</pdfaSchema', 'the metadata do not describe what PDF/UA-1 adds'],
    ['another title in the metadata', '"x-default">Besluit', '"x-default">Verslag', 'the title of the metadata is not the title of the document'],
    ['a font that is not in the file', '/FontFile2', '/FontFileX', 'the font is not in the file'],
    ['glyphs that cannot be copied', /\/ToUnicode \d+ 0 R/, '', 'its glyphs cannot be turned into text'],
    ['a program', '/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>', 'has OpenAction'],
    ['something that shines through', '/Type /Catalog', '/Type /Catalog /ca 0.5', 'has something that shines through'],
    ['a file inside', '/Type /Catalog', '/Type /Catalog /EmbeddedFiles << >>', 'has EmbeddedFiles'],
    ['a picture without words', /(\/S \/Figure[^]*?)\/Alt \([^)]*\)/, '$1', 'a figure without words'],
    ['a row without a name', /\/S \/TH([^]*?\/Scope \/Row)/, '/S /TD$1', 'a row of a table that is not named'],
    ['a column without a name', '/Scope /Column', '/Scope /Row', 'a head of a table that names no columns'],
    ['a heading that is a paragraph', '/S /H2', '/S /P', 'headings: 2 of 3 in the tree'],
    ['a level that is skipped', '/S /H2', '/S /H3', 'a heading H3 after level 1'],
    ['a list without items', '/S /LI\n', '/S /P\n', 'P stands in L'],
    ['an element of its own kind', '/S /P\n', '/S /Fancy\n', 'an element of an unknown kind: Fancy'],
    ['a piece of a page twice in the tree', /(\/S \/Title\n[^]*?\/K \[)1\]/, '$10]', 'marked content that stands in two elements'],
    ['a way back that is wrong', '/StructParents 0', '/StructParents 9', 'the way back from page to tree is wrong'],
    ['a change that cannot be heard', /(\/S \/Span\n) {2}\/Alt <[0-9A-F]+>\n/, '$1', 'a change that is not heard']
  ])('%s', async (_name, from, to, problem) => {
    expect((await problemsOf(changed(from, to), EVERYTHING)).join('\n')).toContain(problem);
  });

  test('text outside the tags', async () => {
    expect((await problemsOf(drawn((content) => content.replace(/\/Span <<\s+\/MCID 3[^]*?BDC([^]*?)EMC/, '$1')), EVERYTHING)).join('\n')).toContain('drawn without a mark');
  });

  test('a file that only says that it is accessible: every flag is there, and no tag holds anything', async () => {
    const bare = readObjects(drawn((content) => content.replace(/\/(Span|Artifact) (<<[^]*?>> BDC|BMC)/g, '').replace(/\bEMC\b/g, '')));
    bare.objects.forEach((object, i) => {
      if (object.includes('/S /Document')) bare.objects[i] = object.replace(/\/K \[[^\]]*\]/, '/K []');
    });
    const problems = await problemsOf(writeObjects(bare));
    expect(problems).toEqual(expect.arrayContaining(['has no headings', 'nothing on the pages stands in the tree']));
    expect(problems.join('\n')).toContain('drawn without a mark: TJ');
  });

  test('another document', async () => {
    const { blocks } = EVERYTHING;
    const more: Doc = { ...EVERYTHING, blocks: [...blocks, { kind: 'paragraph', runs: [{ text: 'Dit staat er niet.' }] }] };
    expect(await problemsOf(good, more)).toEqual(['a paragraph that is not there: Dit staat er niet.']);
    expect((await problemsOf(good, { ...EVERYTHING, title: 'Iets anders' })).join()).toContain('the title is another one');
    expect((await problemsOf(good, { ...EVERYTHING, blocks: blocks.filter(({ kind }) => kind !== 'facts') })).join()).toContain('cells: 10 of 6 in the tree');
  });

  test('what is no PDF', async () => {
    expect((await problemsOf(Buffer.from('%PDF-1.7\nniets'))).join()).toContain('cannot be read');
    expect((await problemsOf(good.slice(0, -30))).join()).toContain('cannot be read');
  });
});

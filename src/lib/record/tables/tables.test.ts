import { unzipSync, strFromU8 } from 'fflate';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { OfficeParser } from 'officeparser';
import { describe, expect, test } from 'vitest';
import { NOTHING_LATER, type Later } from '../later.ts';
import { recordOf } from '../model.ts';
import { anyRecord } from '../picture/record.arbitrary.ts';
import { HIDDEN_NAME, openMeeting, secretMeeting, stateOf } from '../record.fixture.ts';
import type { About } from '../opendocument.ts';
import { csvOf, safe } from './csv.ts';
import { odsOf } from './ods.ts';
import { inputsTable, sheetsOf, type Sheet } from './tables.ts';

const recordFrom = (events: Parameters<typeof stateOf>[0]) => {
  const state = stateOf(events);
  return recordOf(state, state.decisions[0]!);
};
const open = recordFrom(openMeeting());
const secret = recordFrom(secretMeeting());
const ABOUT: About = { title: 'Vraag', subject: 'Tabellen', author: 'Raad', keywords: [], lang: 'nl', date: '2026-12-04' };
const LATER: Later = {
  ...NOTHING_LATER, replies: [{ part: '2', status: 'partly', text: 'Alleen overdag.', from: 'het college', date: '2027-01-10' }],
  followUps: [{ moved: 'yes', noticedBy: 'Ria Bos', text: 'Minder klachten.', next: 'closed', date: '2027-10-02' }]
};

/** A reader of CSV that knows nothing of ours: RFC 4180, character by character. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let inside = false;
  for (let i = csv.startsWith('\ufeff') ? 1 : 0; i < csv.length; i++) {
    const sign = csv[i]!;
    if (inside) {
      if (sign !== '"') cell += sign;
      else if (csv[i + 1] === '"') { cell += '"'; i++; }
      else inside = false;
    } else if (sign === '"') inside = true;
    else if (sign === ',' || sign === '\r') {
      rows.at(-1)!.push(cell);
      cell = '';
      if (sign === '\r') { i++; rows.push([]); }
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

describe('tables of a record', () => {
  test('each input is a row with its short name, its words or why they are gone, its grade and its answer', () => {
    const { columns, rows } = inputsTable(open, 'nl');
    const at = (title: string) => columns.findIndex((column) => column.title === title);
    expect(rows).toHaveLength(open.inputs.length);
    const row = (nr: string) => rows.find((each) => each[0] === nr)!;
    expect([row('E1')[at('Van')], row('E1')[at('Onderdeel')], row('E1')[at('Wat werd het')]]).toEqual(['Ria Bos', 2, 'Mede doorslaggevend']);
    expect([row('E4')[at('Inbreng')], row('E4')[at('Van')]]).toEqual(['Ingetrokken', null]);
    expect([row('E5')[at('Aan wie')], row('E5')[at('Wanneer')]]).toEqual(['Team leerlingenvervoer', { day: '2026-12-01' }]);
  });

  test('inputs, answers, follow-up and replies each have their sheet', () => {
    const sheets = sheetsOf(open, LATER, 'nl');
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['Inbreng', 7], ['Antwoorden', 2], ['Vervolg', 1], ['Reacties', 1]]);
    expect(sheets[2]!.rows[0]).toEqual([
      'Mensen missen geen afspraak meer door de taxi.', 'Hoe vaak miste je een afspraak?', 'Ria Bos', { day: '2027-10-01' }, 'gehaald', 'gesloten', 'Ria Bos', 'Minder klachten.', { day: '2027-10-02' }
    ]);
    expect(sheets[3]!.rows[0]).toEqual([2, 'deels overgenomen', 'Alleen overdag.', 'het college', { day: '2027-01-10' }]);
  });

  test('a hidden input has no name, and a draft says that it is one', () => {
    const text = JSON.stringify(sheetsOf(secret, NOTHING_LATER, 'nl'));
    expect(text).not.toContain(HIDDEN_NAME);
    expect(text).toContain('Zonder naam');
    expect(sheetsOf(recordFrom(openMeeting('settle')), NOTHING_LATER, 'nl').every(({ name }) => name.endsWith('(Concept)'))).toBe(true);
  });
});

describe('CSV', () => {
  test.each([
    ['=cmd|" /C calc"!A0', `'=cmd|" /C calc"!A0`], ['+1', `'+1`], ['-1', `'-1`], ['@x', `'@x`], ['\t=1', `'\t=1`], ['\tx', `'\tx`], ['\r=1', `\n'=1`], [' =1', `' =1`],
    ['\u00a0=1', `'\u00a0=1`], ['\ufeff\u200b=1', `'\ufeff\u200b=1`], ['eerst\n=1', `eerst\n'=1`], ['eerst\r\n - dan\n@ook', `eerst\n' - dan\n'@ook`], ['＝1', `'＝1`],
    ['ja; =1', `ja; '=1`], ['Bel mij; het is -2 graden', 'Bel mij; het is -2 graden'], ['gewone = woorden', 'gewone = woorden']
  ])('B32 %j becomes %j', (typed, written) => {
    expect(safe(typed)).toBe(written);
  });

  const columns = [{ title: 'a', width: 1 }, { title: 'b', width: 1 }];
  const sheet = (rows: Sheet['rows']): Sheet => ({ name: 'x', columns, rows });

  test('B32 no line of any cell begins as a formula, however it is typed, and a reader gets back every cell', () => {
    const nasty = fc.array(fc.oneof(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '\u00a0', '"', ',', ';', "'", '＝', '\ufeff', '\u0000', 'x'), fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 12 }).map((signs) => signs.join(''));
    fc.assert(fc.property(fc.array(fc.tuple(nasty, nasty), { maxLength: 6 }), (rows) => {
      const read = parsed(csvOf(sheet(rows)));
      expect(read).toHaveLength(rows.length + 1);
      read.slice(1).forEach((cells, i) => {
        expect(cells).toHaveLength(2);
        cells.forEach((cell, n) => {
          for (const line of cell.split('\n')) expect(line).not.toMatch(/^[\s\u00a0\u200b\ufeff]*[=+\-@＝]|^\t/);
          expect(cell).toBe(safe(rows[i]![n]!));
        });
      });
    }));
  });

  test('begins with the mark of UTF-8, ends each line as RFC 4180 asks, and writes days and numbers as they are', () => {
    expect(csvOf(sheet([['zeg "ja", nu', null], [2, { day: '2026-12-01' }]]))).toBe('\ufeff"a","b"\r\n"zeg ""ja"", nu",""\r\n"2","2026-12-01"\r\n');
  });
});

describe('ODS', () => {
  const xmlOf = (sheets: readonly Sheet[]) => strFromU8(unzipSync(odsOf(sheets, ABOUT))['content.xml']!);

  test('has a sheet for each table with its header row; words are words, days are days', () => {
    const xml = xmlOf(sheetsOf(open, LATER, 'nl'));
    expect([...xml.matchAll(/table:name="([^"]+)"/g)].map((match) => match[1])).toEqual(['Inbreng', 'Antwoorden', 'Vervolg', 'Reacties']);
    expect(xml.split('<table:table-header-rows>').length - 1).toBe(4);
    expect(xml).toContain('office:value-type="date" office:date-value="2027-10-01"');
    expect(xml).toContain('office:value-type="float" office:value="2"');
    expect(xml).not.toContain('table:formula');
  });

  test('another program reads every cell in it', async () => {
    const sheets = sheetsOf(open, LATER, 'nl');
    const text = String((await (await OfficeParser.parseOffice(Buffer.from(odsOf(sheets, ABOUT)))).to('text')).value).replace(/\s+/g, ' ');
    for (const { columns, rows } of sheets) {
      for (const cell of [...columns.map((column) => column.title), ...rows.flat()]) if (typeof cell === 'string') expect(text).toContain(cell.replace(/\s+/g, ' '));
    }
  });

  test('any record gives well-formed sheets, with the words of people as they were typed', () => {
    fc.assert(fc.property(anyRecord, (record) => {
      const sheets = sheetsOf(record, NOTHING_LATER, 'nl');
      for (const [name, bytes] of Object.entries(unzipSync(odsOf(sheets, ABOUT)))) if (name !== 'mimetype') XmlDocument.fromString(strFromU8(bytes)).dispose();
      expect(parsed(csvOf(inputsTable(record, 'nl')))).toHaveLength(record.inputs.length + 1);
    }), { numRuns: Number(process.env['FUZZ_RUNS'] ?? 40) });
  });

  test('a formula that somebody typed stays their words, and the same tables give the same bytes', () => {
    const sheets: Sheet[] = [{ name: 'a/b*?[x]', columns: [{ title: '=1', width: 5 }], rows: [['=SUM(A1)\n twee  ']] }];
    expect(xmlOf(sheets)).toContain('office:value-type="string"><text:p>=SUM(A1)</text:p><text:p><text:s text:c="1"/>twee<text:s text:c="2"/></text:p>');
    expect(Buffer.from(odsOf(sheets, ABOUT)).equals(Buffer.from(odsOf(structuredClone(sheets), ABOUT)))).toBe(true);
  });
});

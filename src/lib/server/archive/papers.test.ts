import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '$lib/limits.ts';
import { createIdentity } from '../identity/sqlite.ts';
import { openDatabase, type Database } from '../store/database.ts';
import { PAPER_TYPES, textOfPaper, typeOfPaper } from './paper-file.ts';
import { paperHeaders, Papers, type PaperFields } from './papers.ts';
import { namesInZip } from './zip.ts';

let folder: string;
let database: Database;
let papers: Papers;
let council: string;
const told: string[] = [];
const FIELDS: PaperFields = {
  title: 'Advies over de huishoudelijke hulp', date: '2019-05-14', law: 'Wmo 2015', subjects: 'hulp thuis', addressee: 'het college', summary: '', outcome: '', visibility: 'public'
};
const PDF = strToU8('%PDF-1.7\n%rest');
const odt = (xml: string, more: Zippable = {}) => zipSync({ mimetype: [strToU8(PAPER_TYPES.odt), { level: 0 }], 'content.xml': strToU8(xml), ...more });
const docx = (xml: string) => zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8(xml) });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'));
  database = openDatabase(folder);
  const identity = createIdentity(database);
  const made = await identity.useSetupLink(await identity.createSetupLink(), { council: { name: 'Raad' }, chair: { name: 'Piet' }, secretary: { name: 'Anja' } });
  if ('refused' in made) throw new Error(made.refused);
  council = made.council.id;
  papers = new Papers(database, () => '2026-11-26');
  papers.onChange((id) => told.push(id));
});
beforeEach(() => void (told.length = 0));
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

test('a file is what its bytes say, and its name has to say the same', () => {
  expect(typeOfPaper(PDF, 'Advies 2019.PDF')).toBe('pdf');
  expect(typeOfPaper(odt('<a/>'), 'a.odt')).toBe('odt');
  expect(typeOfPaper(docx('<a/>'), 'a.docx')).toBe('docx');
  expect(typeOfPaper(strToU8('Geachte wethouder,\r\n\tgroet'), 'brief.txt')).toBe('txt');
  for (const [file, name] of [
    [PDF, 'a.odt'], [odt('<a/>'), 'a.docx'], [zipSync({ 'a.txt': PDF }), 'a.docx'], [strToU8('GIF89a<script>'), 'foto.jpg'], [strToU8('<html>'), 'a.html'],
    [new Uint8Array([77, 90, 144, 0, 3]), 'a.txt'], [PDF, 'a'], [new Uint8Array(), 'a.txt'], [strToU8('<svg onload=x>'), 'a.svg']
  ] as const) expect(typeOfPaper(file, name), name).toBeNull();
});

test('[B33] a zip that swells, has too many files, leads out of its folder, points elsewhere or is locked is refused before it is unpacked', () => {
  expect(namesInZip(odt('<a/>'))).toEqual(['mimetype', 'content.xml']);
  expect(namesInZip(odt('<a/>', { 'bomb.bin': new Uint8Array(30 * 1_048_576) }))).toBeNull();
  expect(namesInZip(odt('<a/>', Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`f${i}`, new Uint8Array()]))))).toBeNull();
  for (const name of ['../../etc/passwd', '/etc/passwd', 'a/../../b', '..\\b', 'C:\\b']) expect(namesInZip(odt('<a/>', { [name]: strToU8('x') })), name).toBeNull();
  expect(namesInZip(odt('<a/>', { link: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] }))).toBeNull();
  const locked = odt('<a/>');
  const entry = locked.findIndex((_, i) => locked[i] === 0x50 && locked[i + 1] === 0x4b && locked[i + 2] === 1 && locked[i + 3] === 2);
  locked[entry + 8]! |= 1;
  expect(namesInZip(locked)).toBeNull();
  for (const broken of [new Uint8Array(), strToU8('PK\u0003\u0004'), odt('<a/>').slice(0, -30)]) expect(namesInZip(broken)).toBeNull();
  // the list says large, the text stays unread
  expect(textOfPaper(odt('x'.repeat(8 * LIMITS.paperText + 1)), 'odt')).toBe('');
});

test('the words of a text, an ODT and a DOCX are read; those of a PDF are not', () => {
  expect(textOfPaper(odt('<office:body><text:h>Hulp &amp; zorg</text:h><text:p>Eén <text:span>lange</text:span> zin &#8211; klaar</text:p></office:body>'), 'odt')).toBe('Hulp & zorg\nEén lange zin – klaar');
  expect(textOfPaper(docx('<w:p><w:r><w:t>Eerste</w:t></w:r></w:p><w:p><w:t>Tweede</w:t></w:p>'), 'docx')).toBe('Eerste\nTweede');
  expect(textOfPaper(new Uint8Array([0x43, 0x61, 0x66, 0xe9]), 'txt')).toBe('Café');
  expect([textOfPaper(PDF, 'pdf'), textOfPaper(strToU8('PK stuk'), 'odt')]).toEqual(['', '']);
});

test('what is put in comes out the same, under a random name, to be saved and never shown as a page', () => {
  const made = papers.add(council, FIELDS, { name: '../../ge<h>eim "é".pdf', content: PDF });
  if (!('id' in made)) throw new Error(made.refused);
  const paper = papers.get(made.id)!;
  expect(made.id).toMatch(/^[\w-]{22}$/);
  expect(paper).toMatchObject({ ...FIELDS, council, type: 'pdf', bytes: PDF.length, added: '2026-11-26' });
  expect(paper.file).toBe('ge-h-eim -é-.pdf');
  expect(papers.content(made.id)).toEqual(PDF);
  expect(paperHeaders(paper)).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'content-security-policy': "sandbox; default-src 'none'" });
  expect(paperHeaders(paper)['content-disposition']).toMatch(/^attachment; filename="[\w.() -]+"; filename\*=UTF-8''[\w%.()-]+$/);
  expect(told).toEqual([made.id]);
});

test('too large, empty, of another kind, and no more room are refused', () => {
  const add = (name: string, content: Uint8Array) => papers.add(council, FIELDS, { name, content });
  expect(add('a.pdf', new Uint8Array())).toEqual({ refused: 'no-file' });
  expect(add('a.pdf', new Uint8Array(LIMITS.paperBytes + 1))).toEqual({ refused: 'too-large' });
  expect(add('a.exe', PDF)).toEqual({ refused: 'not-this-kind' });
  const full = new Papers(database, () => '2026-11-26');
  full.size = () => LIMITS.papersBytes;
  expect(full.add(council, FIELDS, { name: 'a.pdf', content: PDF })).toEqual({ refused: 'full' });
  expect(told).toEqual([]);
});

test('another council can neither change nor delete it; a deletion leaves no word in the file', () => {
  const made = papers.add(council, { ...FIELDS, title: 'KANARIE-TITEL' }, { name: 'a.txt', content: strToU8('KANARIE-TEKST '.repeat(2_000)) });
  if (!('id' in made)) throw new Error(made.refused);
  expect([papers.edit(made.id, 'other', FIELDS), papers.remove(made.id, 'other')]).toEqual([false, false]);
  expect(papers.edit(made.id, council, { ...FIELDS, title: 'KANARIE-TWEE', visibility: 'internal' })).toBe(true);
  expect(papers.entry(made.id)).toMatchObject({ public: false, texts: { title: 'KANARIE-TWEE', file: expect.stringContaining('KANARIE-TEKST') } });
  expect(papers.remove(made.id, council)).toBe(true);
  expect([papers.get(made.id), papers.content(made.id), papers.entry(made.id)]).toEqual([null, null, null]);
  const bytes = readFileSync(join(folder, 'meegaan.db'), 'latin1') + readFileSync(join(folder, 'meegaan.db-wal'), 'latin1');
  for (const canary of ['KANARIE-TEKST', 'KANARIE-TITEL', 'KANARIE-TWEE']) expect(bytes.includes(canary), canary).toBe(false);
});

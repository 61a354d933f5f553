import { describe, expect, test } from 'vitest';
import { xmlFile } from '../strict-xml.ts';
import { fileObject as fileXml, informationObject as objectXml, type Appraisal, type FileObject, type InformationObject, type Restriction } from './mdto.ts';

const informationObject = (o: InformationObject) => xmlFile(objectXml(o));
const fileObject = (f: FileObject) => xmlFile(fileXml(f));

const id = { mark: 'd-1', source: 'Meegaan' };
const ref = { name: 'Vergadering', id };
const piece: InformationObject = {
  ids: [id], name: 'Besluit', level: 'Archiefstuk', keywords: ['besluit'], description: 'Vastgesteld.', languages: ['nl'],
  events: [{ type: 'Creatie', day: '2026-11-26', by: { name: 'De raad' } }], appraisal: { code: 'N' }, partOf: ref, parts: [], files: [ref], moreMetadata: [],
  creator: { name: 'Gemeente' }, involved: [], activity: 'Adviseren', restriction: { type: 'Nader te bepalen' }
};
const file: FileObject = {
  id, name: 'record.pdf', bytes: 10, format: { label: 'PDF', puid: 'fmt/476' }, sha256: 'a'.repeat(64), checkedAt: '2026-11-26T00:00:00', of: ref
};
const category = { label: 'Adviezen', list: 'Selectielijst gemeenten 2020' };

/** What the types do not let through; each line stands here because it must not compile. */
export const NEVER: readonly unknown[] = [
  // @ts-expect-error V without a category
  { code: 'V', years: 10, from: '2026-11-26' } satisfies Appraisal,
  // @ts-expect-error V without a term
  { code: 'V', category } satisfies Appraisal,
  // @ts-expect-error what is undecided has no term
  { code: 'N', years: 10 } satisfies Appraisal,
  // @ts-expect-error no such appraisal
  { code: 'X' } satisfies Appraisal,
  // @ts-expect-error another restriction says which
  { type: 'Overig' } satisfies Restriction,
  // @ts-expect-error no such level
  'Map' satisfies InformationObject['level']
];

describe('an information object', () => {
  test('has its elements in the order of MDTO', () => {
    const names = [...informationObject(piece).matchAll(/^ {4}<([A-Za-z]+)>/gm)].map((m) => m[1]);
    expect(names).toEqual([
      'identificatie', 'naam', 'aggregatieniveau', 'trefwoord', 'omschrijving', 'taal', 'event', 'waardering', 'isOnderdeelVan', 'heeftRepresentatie',
      'archiefvormer', 'activiteit', 'beperkingGebruik'
    ]);
  });

  test('what is kept for some time has its term, from when to when, and its category', () => {
    const xml = informationObject({ ...piece, appraisal: { code: 'V', years: 10, from: '2026-11-26', category } });
    expect(xml).toContain('<termijnLooptijd>P10Y</termijnLooptijd>');
    expect(xml).toContain('<termijnEinddatum>2036-11-26</termijnEinddatum>');
    expect(xml).toContain('<begripLabel>Adviezen</begripLabel>');
  });

  test.each<[string, object, RegExp]>([
    ['V without a category', { appraisal: { code: 'V', years: 10, from: '2026-11-26' } }, /informatiecategorie/],
    ['V without a term', { appraisal: { code: 'V', category } }, /bewaartermijn/],
    ['a term of no years', { appraisal: { code: 'V', years: 0, from: '2026-11-26', category } }, /bewaartermijn/],
    ['a term that begins nowhere', { appraisal: { code: 'V', years: 1, from: '', category } }, /bewaartermijn/],
    ['N with a term', { appraisal: { code: 'N', years: 10 } }, /bewaartermijn/],
    ['N with a category', { appraisal: { code: 'N', category } }, /informatiecategorie/],
    ['an appraisal of another list', { appraisal: { code: 'X' } }, /waardering/],
    ['a level of another list', { level: 'Map', files: [] }, /Aggregatieniveaus/],
    ['an event of another list', { events: [{ type: 'Feest', day: '2026-11-26', by: ref }] }, /EventTypeLijst/],
    ['another restriction without words', { restriction: { type: 'Overig' } }, /beperkingGebruikNadereBeschrijving/],
    ['an empty restriction', { restriction: { type: 'Overig', about: ' \u0007 ' } }, /beperkingGebruikNadereBeschrijving/],
    ['no restriction, with words', { restriction: { type: 'Geen beperking', about: 'toch wel' } }, /beperkingGebruik/],
    ['an empty name', { name: ' \n' }, /naam/],
    ['nobody who made it', { creator: { name: '' } }, /verwijzingNaam/],
    ['a piece that belongs to nothing', { partOf: undefined }, /isOnderdeelVan/],
    ['a piece with parts', { parts: [ref] }, /bevatOnderdeel/],
    ['a dossier with files', { level: 'Dossier' }, /heeftRepresentatie/]
  ])('refuses %s', (_, change, why) => {
    expect(() => informationObject({ ...piece, ...change } as InformationObject)).toThrow(why);
  });

  test('words that XML cannot hold are left out, and markup stays words', () => {
    const xml = informationObject({ ...piece, name: 'a\u0000b\ufffec\ud800 <naam>&amp;' });
    expect(xml).toContain('<naam>abc\ufffd &lt;naam&gt;&amp;amp;</naam>');
  });
});

describe('a file', () => {
  test('has its size, format and checksum', () => {
    expect(fileObject(file)).toMatch(/<omvang>10<\/omvang>[^]*fmt\/476[^]*SHA-256[^]*a{64}[^]*2026-11-26T00:00:00[^]*isRepresentatieVan/);
  });

  test.each<[string, Partial<FileObject>, RegExp]>([
    ['without bytes', { bytes: 0 }, /omvang/],
    ['with half a byte', { bytes: 1.5 }, /omvang/],
    ['with another checksum', { sha256: 'A'.repeat(64) }, /checksumWaarde/],
    ['with a format of another register', { format: { label: 'PDF', puid: 'application/pdf' } }, /PRONOM/]
  ])('is refused %s', (_, change, why) => {
    expect(() => fileObject({ ...file, ...change })).toThrow(why);
  });
});

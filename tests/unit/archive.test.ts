import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { NOTHING_LATER } from '$lib/record/later.ts';
import { factsOf, SettingsRefused, wrongIn, type ArchiveSettings } from '$lib/record/mdto/facts.ts';
import { packageOf, packedName, type Package } from '$lib/record/mdto/sip.ts';
import { recordOf } from '$lib/record/model.ts';
import { oriAOf } from '$lib/record/ori-a/ori-a.ts';
import { openMeeting, secretMeeting, stateOf } from '$lib/record/record.fixture.ts';
import type { DecisionRecord } from '$lib/record/record.ts';
import { Files } from '$lib/server/forms/files.ts';
import { FormFailed, type Form, type Source } from '$lib/server/forms/form.ts';
import { invalid, Schemas } from '$lib/server/forms/schemas.ts';
import { DEFAULT_SETTINGS } from '$lib/server/settings/settings.ts';
import { sayAbsent, schemaFile } from '../schemas.ts';

/** Every file for an archive against the schemas of the Nationaal Archief and of ORI-A, read from where they stand. */
const MDTO = schemaFile('MDTO-XML1.0.1.xsd');
const ORI_A = schemaFile('ORI-A.xsd');

const fixtures: Readonly<Record<string, DecisionRecord>> = Object.fromEntries(
  Object.entries({ open: openMeeting(), draft: openMeeting('settle'), round: openMeeting('round'), secret: secretMeeting() }).map(([name, events]) => {
    const state = stateOf(events);
    return [name, recordOf(state, state.decisions[0]!)];
  })
);
const set = (change: Partial<ArchiveSettings> = {}): ArchiveSettings => ({ ...DEFAULT_SETTINGS.archive, ...change });
const KEPT = set({ appraisal: 'V', retentionTerm: 'P10Y', informationCategory: 'Adviezen', selectionList: 'Selectielijst gemeenten en intergemeentelijke organen 2020' });
const bytes = (text: string) => new TextEncoder().encode(text);
const FILES = [{ name: 'record.pdf', bytes: bytes('%PDF') }, { name: 'record.json', bytes: bytes('{}') }, { name: 'record.json.jws', bytes: bytes('{}') }];
const pack = (record: DecisionRecord, settings = set()): Package =>
  packageOf(record, factsOf(settings, record.council.name, record.meeting.date), 'Adviseren', 'nl', FILES, [{ name: 'meeting.ori-a.xml', bytes: bytes('<a/>') }]);

/** By the schema where there is one; else what every XML file of ours has to be. */
async function mustBeValid(schema: Buffer | null, files: ReadonlyMap<string, string>): Promise<void> {
  if (schema) expect(await invalid(schema, [...files])).toEqual([]);
  else sayAbsent();
  for (const [name, xml] of files) {
    expect(xml, name).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<[A-Z-]+ xmlns="https:/);
    expect(xml, name).not.toMatch(/<([A-Za-z]+)>\s*<\/\1>|<[A-Za-z]+\/>/);
  }
}

/** Every text of a record replaced. */
function spoiled(record: DecisionRecord, text: () => string): DecisionRecord {
  const kept = /^(id|format|status|kind|role|date|start|end|class|ballot|method|outcome|change|input|part|round|source|scope|grade|phase|level|buyIn|fallback|because)$/;
  const spoil = (value: unknown, key: string): unknown =>
    typeof value === 'string' ? (kept.test(key) ? value : text())
    : Array.isArray(value) ? value.map((one) => spoil(one, key))
    : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, spoil(v, k)]))
    : value;
  return spoil(record, '') as DecisionRecord;
}

describe('the metadata of a package', () => {
  test.each(Object.keys(fixtures))('%s: MDTO takes every file', async (name) => {
    for (const settings of [set(), KEPT, set({ appraisal: 'B' }), set({ creator: 'Gemeente', creatorId: 'gm1', creatorIdSource: 'TOOI', restriction: 'other', restrictionAbout: 'Namen' })]) {
      await mustBeValid(MDTO, pack(fixtures[name]!, settings).metadata);
    }
  });

  test('MDTO takes it with any text of any field', async () => {
    const some = fc.string({ unit: 'binary', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(fixtures)), fc.array(some, { minLength: 1, maxLength: 8 }), async (name, texts) => {
        let n = 0;
        const evil = spoiled(fixtures[name]!, () => texts[n++ % texts.length]!);
        await mustBeValid(MDTO, pack(evil, KEPT).metadata);
        await mustBeValid(ORI_A, new Map([['meeting', oriAOf(evil)]]));
      }),
      { numRuns: 60 }
    );
  });

  test('nobody chose anything: it is still to be decided, never open or kept for ever', () => {
    const all = [...pack(fixtures.open!).metadata.values()].join('');
    expect(all).toContain('<begripCode>N</begripCode>');
    expect(all).not.toMatch(/Geen beperking|Blijvend|Tijdelijk|bewaartermijn/);
    expect(all.match(/<begripLabel>Nader te bepalen<\/begripLabel>/g)).toHaveLength(4);
  });

  test('settings that do not go together are refused, each with its field', () => {
    const wrong = (change: Partial<ArchiveSettings>) => wrongIn(set(change)).map(({ field }) => field);
    expect(wrong({})).toEqual([]);
    expect(wrong({ appraisal: 'V' })).toEqual(['retentionTerm', 'informationCategory']);
    expect(wrong({ appraisal: 'B', informationCategory: 'Adviezen' })).toEqual(['selectionList']);
    expect(wrong({ creatorId: 'gm1' })).toEqual(['creatorIdSource']);
    expect(wrong({ restriction: 'other' })).toEqual(['restrictionAbout']);
    expect(() => factsOf(set({ appraisal: 'V' }), 'Raad', '2026-01-01')).toThrow(SettingsRefused);
  });

  test('objects point at each other both ways, and every checksum is that of its file', () => {
    const { zip, metadata } = pack(fixtures.open!);
    const inside = unzipSync(zip);
    const objects = [...metadata].map(([path, xml]) => ({ path, xml, mark: markOf(xml, 'identificatie') }));
    const files = objects.filter(({ path }) => path.endsWith('.bestand.MDTO.xml'));
    expect(files).toHaveLength(4);
    for (const { path, xml, mark } of files) {
      const bytesOf = inside[path.replace('.bestand.MDTO.xml', '')]!;
      expect(xml).toContain(`<omvang>${bytesOf.length}</omvang>`);
      expect(xml).toContain(`<checksumWaarde>${createHash('sha256').update(bytesOf).digest('hex')}</checksumWaarde>`);
      const of = objects.find((other) => other.mark === markOf(xml, 'isRepresentatieVan'))!;
      expect([...marksOf(of.xml, 'heeftRepresentatie'), ...marksOf(of.xml, 'aanvullendeMetagegevens')]).toContain(mark);
    }
    const [dossier, piece] = ['Dossier', 'Archiefstuk'].map((level) => objects.find(({ xml }) => xml.includes(`>${level}<`))!);
    expect(markOf(piece!.xml, 'isOnderdeelVan')).toBe(dossier!.mark);
    expect(marksOf(dossier!.xml, 'bevatOnderdeel')).toEqual([piece!.mark]);
  });
});

const markOf = (xml: string, element: string): string | undefined => marksOf(xml, element)[0];
function marksOf(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}>[^]*?</${element}>`, 'g'))].map(([part]) => /<identificatieKenmerk>([^<]*)</.exec(part)?.[1] ?? '');
}

describe('the package', () => {
  test('has a folder for each aggregation, metadata beside each file, and names that any system takes', () => {
    const paths = Object.keys(unzipSync(pack(fixtures.open!).zip));
    const [dossier] = paths[0]!.split('/');
    expect(paths).toContain(`${dossier}/${dossier}.MDTO.xml`);
    expect(paths.every((path) => path.startsWith(`${dossier}/`))).toBe(true);
    const piece = paths.find((path) => /\/besluit-[^/]+\/besluit-[^/]+\.MDTO\.xml$/.test(path))!;
    expect(piece.split('/')[1]).toBe(piece.split('/')[2]!.replace('.MDTO.xml', ''));
    for (const path of paths.filter((one) => !one.endsWith('.MDTO.xml'))) {
      expect(paths, path).toContain(`${path}.bestand.MDTO.xml`);
      expect(path.split('/').at(-1), path).toMatch(/^[^.]+\.[^.]+$/);
    }
    for (const name of paths.flatMap((path) => path.split('/'))) expect(name).toMatch(/^[^<>:"/\\|?*#& ]{1,255}$/);
    expect(packedName('meeting.ori-a.xml')).toBe('meeting-ori-a.xml');
  });

  test('the slip beside it has its hash, and counts what is in it', () => {
    const { zip, slip, metadata } = pack(fixtures.open!, set({ contact: 'Secretaris <x@y>', destination: 'E-depot' }));
    expect(slip).toContain(`<checksumWaarde>${createHash('sha256').update(zip).digest('hex')}</checksumWaarde>`);
    expect(slip).toContain(`<aantalMetagegevensbestanden>${metadata.size}</aantalMetagegevensbestanden>`);
    expect(slip).toContain('<aantalBestanden>4</aantalBestanden>');
    expect(slip).toContain('<contact>Secretaris &lt;x@y&gt;</contact>');
    expect(pack(fixtures.open!).slip).not.toMatch(/contact|doelarchief/);
  });

  test('the same record gives the same bytes', () => {
    expect(Buffer.from(pack(fixtures.open!).zip).equals(Buffer.from(pack(structuredClone(fixtures.open!)).zip))).toBe(true);
  });
});

describe('ORI-A', () => {
  test.each(Object.keys(fixtures))('%s: the schema takes it', async (name) => {
    await mustBeValid(ORI_A, new Map([[name, oriAOf(fixtures[name]!)]]));
  });

  test('says what was decided, and never what a person chose', () => {
    const xml = oriAOf(fixtures.open!);
    expect(xml).toContain('<resultaat>Geamendeerd aangenomen</resultaat>');
    expect(xml).not.toMatch(/keuzeStemming|neemtDeelAanStemming/);
    expect(oriAOf(fixtures.round!)).not.toContain('<besluit>');
    // one round leads to the decision: the last that counted
    expect(xml.match(/leidtTotBesluit/g)).toHaveLength(2);
  });

  test('a person whose name was taken out is not in it under another one', () => {
    const record = fixtures.open!;
    const xml = oriAOf({ ...record, people: record.people.map((person, i) => (i === 0 ? { ...person, name: '' } : person)) });
    expect(xml.match(/<aanwezigeDeelnemer>/g)).toHaveLength(record.people.length - 1);
  });
});

describe('what an administrator puts into the data folder', () => {
  const pdf = () => Promise.resolve(bytes('%PDF'));
  const source: Source = { record: fixtures.open!, later: NOTHING_LATER, settings: DEFAULT_SETTINGS, lang: 'nl', site: 'http://localhost' };
  const inFolder = async (xsd: string | Buffer | null, act: (files: Files) => Promise<void>) => {
    const dir = mkdtempSync(join(tmpdir(), 'schemas-'));
    if (xsd !== null) {
      mkdirSync(join(dir, 'schemas'));
      writeFileSync(join(dir, 'schemas/MDTO.xsd'), xsd);
    }
    const schemas = new Schemas(dir);
    const files = new Files({ check: (written) => schemas.check(written), pdf });
    try {
      await act(files);
    } finally {
      files.close();
      rmSync(dir, { recursive: true });
    }
  };
  const STRICT =
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="https://www.nationaalarchief.nl/mdto" elementFormDefault="qualified"><xs:element name="MDTO"><xs:complexType><xs:sequence><xs:element name="nooit"/></xs:sequence></xs:complexType></xs:element></xs:schema>';

  test('nothing there: the package is made', () =>
    inFolder(null, async (files) => expect(await files.make(source, 'archive.zip')).not.toBeNull()));

  test('the real schema: the package is made', async () => {
    if (!MDTO) return sayAbsent();
    await inFolder(MDTO, async (files) => expect(await files.make(source, 'archive.zip')).not.toBeNull());
  });

  test('a schema that it does not fit stops the package and its slip, says why, and stops nothing else', () =>
    inFolder(STRICT, async (files) => {
      const { made, failed } = await files.all(source);
      expect(failed.map(({ name }) => name)).toEqual(['archive.zip', 'archive.pakbon.xml']);
      expect(failed[0]!.why.said.nl).toMatch(/passen niet op het schema MDTO\.xsd.*nooit/s);
      expect(made.map(({ name }) => name)).toEqual(expect.arrayContaining(['record.json', 'record.html', 'meeting.ori-a.xml']));
    }));

  test('a file that is no schema says so', () =>
    inFolder('<xs:schema targetNamespace="https://www.nationaalarchief.nl/mdto"', async (files) => {
      await expect(files.make(source, 'archive.zip')).rejects.toMatchObject({ said: { nl: expect.stringContaining('niet te lezen') as string } });
      expect(await files.make(source, 'record.json')).not.toBeNull();
    }));

  test('settings that do not go together stop the package, in words', () =>
    inFolder(null, async (files) => {
      const wrong = { ...source, settings: { ...DEFAULT_SETTINGS, archive: { ...DEFAULT_SETTINGS.archive, appraisal: 'V' as const } } };
      await expect(files.make(wrong, 'archive.zip')).rejects.toMatchObject({ said: { nl: expect.stringContaining('hoeveel jaar') as string } });
    }));

  test('a package is whole or not there', async () => {
    const { archiveForms } = await import('$lib/server/forms/archive.ts');
    const broken: Form = { name: 'record.pdf', type: 'application/pdf', group: 'read', shown: true, make: () => { throw new FormFailed({ nl: 'Kapot.', en: 'Broken.' }); } };
    const files = new Files({ check: () => Promise.resolve(), pdf }, [broken, ...archiveForms([broken])]);
    await expect(files.make(source, 'archive.zip')).rejects.toMatchObject({ said: { nl: 'Het archiefpakket is niet compleet: record.pdf lukte niet. Kapot.' } });
    files.close();
  });

  test('what is in the package is what the record became', () =>
    inFolder(null, async (files) => {
      const inside = unzipSync((await files.make(source, 'archive.zip'))!);
      const json = Object.keys(inside).find((path) => path.endsWith('/record.json'))!;
      expect(strFromU8(inside[json]!)).toBe(strFromU8((await files.make(source, 'record.json'))!));
    }));
});

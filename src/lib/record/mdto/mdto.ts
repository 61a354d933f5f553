/**
 * MDTO 1.0.1 as XML: one file for each object, an informatieobject or a bestand. The writer knows the order of the elements, what is obliged
 * and what goes together; it refuses the rest, because an e-depot finds it a year later, when nobody knows what was meant.
 * Source: MDTO-XML 1.0.1 and the MDTO metagegevensschema of the Nationaal Archief.
 */
import { element, ifSaid, XmlRefused, type Xml } from '../strict-xml.ts';
import { concept, identification, reference, term, type Identification, type Label, type Reference } from './terms.ts';

export const MDTO = 'https://www.nationaalarchief.nl/mdto';

/** A category of a selection list. */
export interface Category {
  readonly label: string;
  readonly list: string;
}

/** How long it is kept. What is kept for some time (V) has a term and the category that says so; what is undecided has neither. */
export type Appraisal =
  | { readonly code: 'N' }
  | { readonly code: 'B'; readonly category?: Category }
  | { readonly code: 'V'; readonly years: number; readonly from: string; readonly category: Category };

/** What limits its use. `Overig` says what. */
export type Restriction = { readonly type: 'Nader te bepalen' | 'Geen beperking' } | { readonly type: 'Overig'; readonly about: string };

export interface InformationObject {
  readonly ids: readonly [Identification, ...Identification[]];
  readonly name: string;
  readonly level: Label<'level'>;
  readonly keywords: readonly string[];
  readonly description: string;
  readonly languages: readonly string[];
  readonly events: readonly { readonly type: Label<'event'>; readonly day: string; readonly by: Reference; readonly result?: string }[];
  readonly appraisal: Appraisal;
  readonly partOf?: Reference;
  readonly parts: readonly Reference[];
  readonly files: readonly Reference[];
  /** Files with more metadata, in a standard of their own field. */
  readonly moreMetadata: readonly Reference[];
  readonly creator: Reference;
  readonly involved: readonly { readonly as: Label<'involved'>; readonly who: Reference }[];
  /** What the council was doing when it made this. */
  readonly activity: string;
  readonly restriction: Restriction;
}

export interface FileObject {
  readonly id: Identification;
  readonly name: string;
  readonly bytes: number;
  /** A format of the PRONOM register. */
  readonly format: { readonly label: string; readonly puid: string };
  /** SHA-256 in lower hexadecimals. */
  readonly sha256: string;
  /** When the checksum was made, as xsd:dateTime. */
  readonly checkedAt: string;
  readonly of: Reference;
}

const APPRAISALS = { B: 'Blijvend te bewaren', V: 'Tijdelijk te bewaren', N: 'Nader te bepalen' } as const;
const DAY = /^\d{4}-\d\d-\d\d$/;

function appraised(appraisal: Appraisal): readonly Xml[] {
  const { code } = appraisal;
  if (!Object.hasOwn(APPRAISALS, code)) throw new XmlRefused(`waardering: "${String(code)}" is none of B, V and N`);
  const value = term('waardering', 'appraisal', APPRAISALS[code], code);
  const category = (given: Category) => concept('informatiecategorie', given.label, { name: given.list });
  if (code === 'V') return [value, kept(appraisal), category(required(appraisal.category, 'informatiecategorie'))];
  const extra = appraisal as { readonly years?: unknown; readonly category?: Category };
  if (extra.years !== undefined) throw new XmlRefused(`bewaartermijn: only what is kept for some time (V) has a term, this is ${code}`);
  if (code === 'N' && extra.category) throw new XmlRefused('informatiecategorie: what is still to be decided (N) has no category yet');
  return [value, ...(extra.category ? [category(extra.category)] : [])];
}

/** The term, with the day on which it begins and the day on which it ends. */
function kept({ years, from }: Extract<Appraisal, { code: 'V' }>): Xml {
  if (!Number.isInteger(years) || years < 1 || years > 999) throw new XmlRefused('bewaartermijn: V needs a whole number of years, from 1 to 999');
  if (!DAY.test(from)) throw new XmlRefused('bewaartermijn: V needs the day on which the term begins');
  const end = new Date(`${from}T00:00:00Z`);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  return element(
    'bewaartermijn', element('termijnStartdatumLooptijd', from), element('termijnLooptijd', `P${years}Y`), element('termijnEinddatum', end.toISOString().slice(0, 10))
  );
}

function restricted(restriction: Restriction): Xml {
  const type = term('beperkingGebruikType', 'restriction', restriction.type);
  const about = (restriction as { readonly about?: string }).about;
  if (restriction.type !== 'Overig' && about !== undefined) throw new XmlRefused(`beperkingGebruik: "${restriction.type}" has no description`);
  return element('beperkingGebruik', type, restriction.type === 'Overig' ? [element('beperkingGebruikNadereBeschrijving', about ?? '')] : []);
}

function required<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new XmlRefused(`${name} is missing`);
  return value;
}

/** The XML of an informatieobject: a dossier, or a piece in it. @throws XmlRefused for what MDTO does not allow */
export function informationObject(o: InformationObject): Xml {
  if (o.level === 'Archiefstuk' && o.parts.length > 0) throw new XmlRefused('bevatOnderdeel: an Archiefstuk is the lowest level, it contains nothing');
  if (o.level === 'Archiefstuk' && !o.partOf) throw new XmlRefused('isOnderdeelVan is missing: an Archiefstuk belongs to something');
  if (o.level !== 'Archiefstuk' && o.files.length > 0) throw new XmlRefused(`heeftRepresentatie: files represent an Archiefstuk, not a ${o.level}`);
  return element('MDTO', element(
    'informatieobject',
    o.ids.map((id) => identification('identificatie', id)),
    element('naam', o.name),
    term('aggregatieniveau', 'level', o.level),
    o.keywords.flatMap((word) => ifSaid('trefwoord', word)),
    ifSaid('omschrijving', o.description),
    o.languages.map((code) => element('taal', code)),
    o.events.map(({ type, day, by, result }) =>
      element('event', term('eventType', 'event', type), element('eventTijd', day), reference('eventVerantwoordelijkeActor', by), ifSaid('eventResultaat', result))
    ),
    appraised(o.appraisal),
    o.partOf ? [reference('isOnderdeelVan', o.partOf)] : [],
    o.parts.map((part) => reference('bevatOnderdeel', part)),
    o.files.map((file) => reference('heeftRepresentatie', file)),
    o.moreMetadata.map((file) => reference('aanvullendeMetagegevens', file)),
    reference('archiefvormer', o.creator),
    o.involved.map(({ as, who }) => element('betrokkene', term('betrokkeneTypeRelatie', 'involved', as), reference('betrokkeneActor', who))),
    reference('activiteit', { name: o.activity }),
    restricted(o.restriction)
  ));
}

/** The XML of a bestand. @throws XmlRefused for what MDTO does not allow */
export function fileObject(f: FileObject): Xml {
  if (!Number.isInteger(f.bytes) || f.bytes < 1) throw new XmlRefused(`omvang: ${f.name} has no bytes`);
  if (!/^[0-9a-f]{64}$/.test(f.sha256)) throw new XmlRefused(`checksumWaarde: no SHA-256 of ${f.name}`);
  if (!/^(x-)?fmt\/\d+$/.test(f.format.puid)) throw new XmlRefused(`bestandsformaat: "${f.format.puid}" is no number of PRONOM`);
  return element('MDTO', element(
    'bestand',
    identification('identificatie', f.id),
    element('naam', f.name),
    element('omvang', String(f.bytes)),
    concept('bestandsformaat', f.format.label, { name: 'PRONOM-register' }, f.format.puid),
    element('checksum', term('checksumAlgoritme', 'checksum', 'SHA-256'), element('checksumWaarde', f.sha256), element('checksumDatum', f.checkedAt)),
    reference('isRepresentatieVan', f.of)
  ));
}

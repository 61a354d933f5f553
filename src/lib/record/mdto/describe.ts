/**
 * A record as two information objects: the dossier of the meeting, and the decision in it, of which the files are representations. The
 * metadata are in Dutch, whatever language the files are in: they are for a Dutch archive.
 */
import type { Lang } from '../../words/language.ts';
import type { DecisionRecord } from '../record.ts';
import { slug } from '../slug.ts';
import { worded } from '../strict-xml.ts';
import { formatOf } from './formats.ts';
import type { ArchiveFacts } from './facts.ts';
import type { FileObject, InformationObject } from './mdto.ts';
import type { Identification, Reference } from './terms.ts';

/** A file of the package, with what has to be known of it. */
export interface DescribedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Described {
  readonly dossier: InformationObject;
  readonly decision: InformationObject;
  /** The files that represent the decision, and the file with more metadata of the dossier. */
  readonly files: readonly FileObject[];
  readonly more: readonly FileObject[];
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The day of this version: of its adoption or its last correction; of a draft the day of the meeting. */
export function dayOfVersion(record: DecisionRecord): string {
  return record.history.at(-1)?.date ?? record.meeting.date;
}

/** Of a draft too: what its files are called in numbers. */
const versionOf = (record: DecisionRecord): string => (record.status === 'draft' ? 'concept' : `versie-${record.version}`);

/** Names of the two folders of a package. */
export function folderNames(record: DecisionRecord): { readonly dossier: string; readonly decision: string } {
  const { meeting, decision } = record;
  return {
    dossier: ['vergadering', ...(DAY.test(meeting.date) ? [meeting.date] : []), slug(meeting.title, 'zonder-naam')].join('-'),
    decision: `besluit-${slug(decision.question, 'zonder-vraag')}`
  };
}

/**
 * The number of the meeting's dossier. The record has no number of the meeting, and its title may be corrected later; council, day and hour
 * do not change, so that two decisions of one meeting are in one dossier.
 */
function dossierMark({ council, meeting }: DecisionRecord): string {
  return ['vergadering', slug(council.name, 'raad', 80), meeting.date, meeting.start.replace(/[^0-9]/g, '')].filter(Boolean).join('-');
}

/** @param lang the language of the files; what people wrote is in Dutch all the same */
export function describe(
  record: DecisionRecord, facts: ArchiveFacts, activity: string, lang: Lang, files: readonly DescribedFile[], more: readonly DescribedFile[]
): Described {
  const { meeting, decision, council } = record;
  const source = `Meegaan van ${worded(council.name, 'een raad')}`;
  const id = (mark: string): Identification => ({ mark, source });
  const dossierId = id(dossierMark(record));
  const decisionId = id(decision.id);
  const maker: Reference = { name: worded(council.name, 'De raad') };
  const dossier: Reference = { name: worded(meeting.title, `Vergadering van ${meeting.date}`), id: dossierId };
  const piece: Reference = { name: worded(decision.question, `Besluit ${decision.id}`), id: decisionId };
  const fileRef = ({ name }: DescribedFile): Reference => ({ name, id: id(`${decision.id}/${versionOf(record)}/${name}`) });
  const fileObjectOf = (file: DescribedFile, of: Reference): FileObject => ({
    id: fileRef(file).id!, name: file.name, bytes: file.bytes, format: formatOf(file.name), sha256: file.sha256,
    // The files are the same bytes whenever they are made: their checksums hold from the day of the version on.
    checkedAt: `${DAY.test(dayOfVersion(record)) ? dayOfVersion(record) : '1970-01-01'}T00:00:00`, of
  });
  const draft = record.status === 'draft';
  const held = DAY.test(meeting.date) ? [{ type: 'Creatie' as const, day: meeting.date, by: maker, result: 'De raad vergaderde.' }] : [];
  const common = {
    languages: [...new Set(['nl', lang])], appraisal: facts.appraisal, creator: facts.creator, restriction: facts.restriction,
    activity: worded(activity, 'Adviseren')
  };
  return {
    dossier: {
      ...common, ids: [dossierId], name: dossier.name, level: 'Dossier', keywords: ['vergadering', 'adviesraad'],
      description: [`Vergadering van ${maker.name}`, DAY.test(meeting.date) ? ` op ${meeting.date}` : '', meeting.place ? `, ${meeting.place}` : '', '.'].join(''),
      events: held, parts: [piece], files: [], moreMetadata: more.map(fileRef), involved: []
    },
    decision: {
      ...common, ids: [decisionId], name: piece.name, level: 'Archiefstuk',
      keywords: ['besluit', decision.kind === 'requested' ? 'gevraagd advies' : 'ongevraagd advies', ...(draft ? ['concept'] : [])],
      description: [
        draft ? 'Dit is een concept: de raad stelde het verslag nog niet vast.' : `Vastgesteld verslag, versie ${record.version}.`,
        decision.outcomeSentence?.nl ?? 'Er is nog geen uitkomst.'
      ].join(' '),
      events: [
        ...held,
        ...record.history.map(({ kind, date, version }) => ({
          type: kind === 'adopted' ? ('Accordering' as const) : ('Wijziging' as const), day: date, by: maker,
          result: kind === 'adopted' ? 'Voorzitter en secretaris stelden het verslag vast.' : kind === 'erratum' ? `Versie ${version}: een verbetering.` : `Versie ${version}: een tekst is verwijderd op verzoek.`
        }))
      ],
      partOf: dossier, parts: [], files: files.map(fileRef), moreMetadata: [],
      involved: worded(decision.addressee, '') ? [{ as: 'Belanghebbende', who: { name: decision.addressee } }] : []
    },
    files: files.map((file) => fileObjectOf(file, piece)),
    more: more.map((file) => fileObjectOf(file, dossier))
  };
}

/**
 * The package for an e-depot: a zip with a folder for each aggregation, the files, and beside each of them its metadata. The slip with the
 * hash of the zip cannot be in the zip, so it goes beside it. Source: MDTO-SIP-specificatie.
 */
import type { Zippable } from 'fflate';
import type { Lang } from '../../words/language.ts';
import type { DecisionRecord } from '../record.ts';
import { fileHash } from '../seal.ts';
import { element, ifSaid, xmlFile, XmlRefused, type Xml } from '../strict-xml.ts';
import { zipOf } from '../zip.ts';
import { dayOfVersion, describe, folderNames, type DescribedFile } from './describe.ts';
import type { ArchiveFacts } from './facts.ts';
import { fileObject, informationObject, MDTO } from './mdto.ts';
import { identification, reference } from './terms.ts';

export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Package {
  readonly zip: Uint8Array;
  readonly slip: string;
  /** What the metadata files say, by their path. */
  readonly objects: ReadonlyMap<string, Xml>;
  /** The metadata files in it, by their path. */
  readonly metadata: ReadonlyMap<string, string>;
}

const UTF8 = new TextEncoder();
/** Letters that the specification forbids in names; a dot stands only before the extension. */
const FORBIDDEN = /[<>:"/\\|?*#& ]/;

/** The name of a file inside the package: no dot but that of its extension, as in `meeting-ori-a.xml`. */
export function packedName(name: string): string {
  const dot = name.lastIndexOf('.');
  return name.slice(0, dot).replaceAll('.', '-') + name.slice(dot);
}

function checked(path: string): string {
  for (const name of path.split('/')) {
    if (name.length > 255 || FORBIDDEN.test(name) || name.startsWith('.')) throw new XmlRefused(`"${name}" is no name for a file in a package`);
  }
  return path;
}

/**
 * Packs the files of a record.
 * @param activity what the council was doing, such as the law under which it advises
 * @param files represent the decision; `more` are metadata of the meeting in another standard
 * @throws XmlRefused for what MDTO does not allow
 */
export function packageOf(record: DecisionRecord, facts: ArchiveFacts, activity: string, lang: Lang, files: readonly FileBytes[], more: readonly FileBytes[]): Package {
  const described = (file: FileBytes): DescribedFile => ({ name: packedName(file.name), bytes: file.bytes.length, sha256: fileHash(file.bytes) });
  const about = describe(record, facts, activity, lang, files.map(described), more.map(described));
  const names = folderNames(record);
  const top = names.dossier;
  const folder = `${top}/${names.decision}`;
  const objects = new Map<string, Xml>([
    [`${top}/${top}.MDTO.xml`, informationObject(about.dossier)],
    ...about.more.map((file): [string, Xml] => [`${top}/${file.name}.bestand.MDTO.xml`, fileObject(file)]),
    [`${folder}/${names.decision}.MDTO.xml`, informationObject(about.decision)],
    ...about.files.map((file): [string, Xml] => [`${folder}/${file.name}.bestand.MDTO.xml`, fileObject(file)])
  ]);
  const metadata = new Map([...objects].map(([path, xml]): [string, string] => [path, xmlFile(xml, MDTO)]));
  const inside: Zippable = {};
  for (const [path, xml] of metadata) inside[checked(path)] = UTF8.encode(xml);
  for (const { name, bytes } of more) inside[checked(`${top}/${packedName(name)}`)] = bytes;
  for (const { name, bytes } of files) inside[checked(`${folder}/${packedName(name)}`)] = bytes;
  const zip = zipOf(inside);
  const all = [...files, ...more];
  return { zip, objects, metadata, slip: xmlFile(slipOf(record, facts, top, zip, metadata.size, all.length, all.reduce((sum, file) => sum + file.bytes.length, 0))) };
}

function slipOf(record: DecisionRecord, facts: ArchiveFacts, title: string, zip: Uint8Array, metadata: number, files: number, bytes: number): Xml {
  return element(
    'pakbon',
    identification('identificatie', { mark: `${record.decision.id}/${record.status === 'draft' ? 'concept' : `versie-${record.version}`}`, source: `Meegaan van ${record.council.name}` }),
    element('titel', title),
    ifSaid('doelarchief', facts.destination),
    element('bestandsnaam', 'archive.zip'),
    element('omvang', String(zip.length)),
    element('checksum', element('checksumAlgoritme', 'SHA-256'), element('checksumWaarde', fileHash(zip))),
    element('datum', dayOfVersion(record)),
    reference('archiefvormer', facts.creator),
    ifSaid('contact', facts.contact),
    element('metagegevensschema', 'MDTO 1.0.1'),
    element(
      'inhoud', element('aantalAggregaties', '2'), element('aantalBestanden', String(files)), element('aantalMetagegevensbestanden', String(metadata)),
      element('totaleOmvangBestanden', String(bytes))
    )
  );
}

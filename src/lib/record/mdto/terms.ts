/**
 * The lists of MDTO 1.0.1 of which our files use labels, with the names that the Nationaal Archief gives them in its examples. A label that is
 * not in its list does not compile; one that comes in by another way is refused by `term`.
 */
import { element, XmlRefused, type Xml } from '../strict-xml.ts';

export const LISTS = {
  level: { name: 'Begrippenlijst Aggregatieniveaus MDTO', labels: ['Archief', 'Serie', 'Dossier', 'Archiefstuk'] },
  event: { name: 'Begrippenlijst EventTypeLijst MDTO', labels: ['Creatie', 'Accordering', 'Wijziging'] },
  appraisal: { name: 'Begrippenlijst Waarderingen MDTO', labels: ['Blijvend te bewaren', 'Tijdelijk te bewaren', 'Nader te bepalen'] },
  restriction: { name: 'Begrippenlijst BeperkingGebruikType MDTO', labels: ['Geen beperking', 'Nader te bepalen', 'Overig'] },
  involved: { name: 'Begrippenlijst BetrokkeneTypeRelatie MDTO', labels: ['Belanghebbende', 'Indiener', 'Rechthebbende'] },
  checksum: { name: 'Begrippenlijst ChecksumAlgoritme MDTO', labels: ['SHA-256'] }
} as const;
export type ListName = keyof typeof LISTS;
export type Label<L extends ListName> = (typeof LISTS)[L]['labels'][number];

/** The name and, where it is known, the number of something elsewhere (verwijzingGegevens). */
export interface Reference {
  readonly name: string;
  readonly id?: Identification;
}

/** A number and where it comes from (identificatieGegevens). */
export interface Identification {
  readonly mark: string;
  readonly source: string;
}

export function identification(name: string, { mark, source }: Identification): Xml {
  return element(name, element('identificatieKenmerk', mark), element('identificatieBron', source));
}

export function reference(name: string, { name: called, id }: Reference): Xml {
  return element(name, element('verwijzingNaam', called), id ? [identification('verwijzingIdentificatie', id)] : []);
}

/** A term of any list (begripGegevens). */
export function concept(name: string, label: string, list: Reference, code?: string): Xml {
  return element(name, element('begripLabel', label), code === undefined ? [] : [element('begripCode', code)], reference('begripBegrippenlijst', list));
}

/** A term of a list of MDTO itself. */
export function term<L extends ListName>(name: string, list: L, label: Label<L>, code?: string): Xml {
  const { name: called, labels } = LISTS[list];
  if (!(labels as readonly string[]).includes(label)) throw new XmlRefused(`${name}: "${label}" is no term of "${called}"`);
  return concept(name, label, { name: called }, code);
}

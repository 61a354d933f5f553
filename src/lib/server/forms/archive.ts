import { factsOf, SettingsRefused } from '../../record/mdto/facts.ts';
import { dayOfVersion } from '../../record/mdto/describe.ts';
import { packageOf, type FileBytes, type Package } from '../../record/mdto/sip.ts';
import { oriAOf } from '../../record/ori-a/ori-a.ts';
import { XmlRefused } from '../../record/strict-xml.ts';
import { FormFailed, type Form, type Making } from './form.ts';

/** The file with the meeting in the archive format for council information. */
const ORI_A_FILE = 'meeting.ori-a.xml';
const UTF8 = new TextEncoder();

/** A refusal of a writer, or settings that do not go together, in words for the reader. */
function said(error: unknown): never {
  if (error instanceof SettingsRefused) {
    throw new FormFailed({ nl: `${error.said.nl} Dat kan bij de instellingen van je raad.`, en: `${error.said.en} You can do that in the settings of your council.` }, error);
  }
  if (error instanceof XmlRefused) {
    throw new FormFailed({ nl: `MDTO staat dit niet toe (${error.message}). Vraag de beheerder om hulp.`, en: `MDTO does not allow this (${error.message}). Ask the administrator for help.` }, error);
  }
  throw error;
}

async function oriA({ record, tools }: Making): Promise<Uint8Array> {
  let xml: string;
  try {
    xml = oriAOf(record);
  } catch (error) {
    return said(error);
  }
  await tools.check(new Map([[ORI_A_FILE, xml]]));
  return UTF8.encode(xml);
}

/** The package of everything that this record has: an archive must not get less than there is without knowing. */
export async function packed(making: Making, names: readonly string[]): Promise<Package> {
  const files: FileBytes[] = [];
  for (const name of [...names, ORI_A_FILE]) {
    const bytes = await making.other(name).catch((error: unknown) => {
      if (!(error instanceof FormFailed)) throw error;
      throw new FormFailed(
        { nl: `Het archiefpakket is niet compleet: ${name} lukte niet. ${error.said.nl}`, en: `The archive package is not complete: ${name} could not be made. ${error.said.en}` },
        error
      );
    });
    if (bytes) files.push({ name, bytes });
  }
  const { record, settings, lang } = making;
  let made: Package;
  try {
    const facts = factsOf(settings.archive, record.council.name, dayOfVersion(record));
    const { law } = settings.advice;
    made = packageOf(
      record, facts, law ? `Adviseren op grond van ${law}` : 'Adviseren', lang,
      files.filter(({ name }) => name !== ORI_A_FILE), files.filter(({ name }) => name === ORI_A_FILE)
    );
  } catch (error) {
    return said(error);
  }
  await making.tools.check(made.metadata);
  return made;
}

/**
 * The forms for an archive.
 * @param others everything else that a record can become: it all goes into the package
 */
export function archiveForms(others: readonly Form[]): readonly Form[] {
  const names = others.map(({ name }) => name);
  return [
    { name: ORI_A_FILE, type: 'application/xml; charset=utf-8', group: 'archive', shown: false, make: oriA },
    { name: 'archive.zip', type: 'application/zip', group: 'archive', shown: false, make: async (making) => (await packed(making, names)).zip },
    { name: 'archive.pakbon.xml', type: 'application/xml; charset=utf-8', group: 'archive', shown: false, make: async (making) => UTF8.encode((await packed(making, names)).slip) }
  ];
}

/**
 * Every file that a record can become: one line each. A new form is a folder in `lib/record` and a line here; the page, the bundle,
 * `play --out` and the bench then have it. What a maker needs is loaded when it is first asked for.
 */
import { recordJson } from '../../record/model.ts';
import type { Package } from '../../record/mdto/sip.ts';
import { archiveForms, packed } from './archive.ts';
import { readMe } from './bundle.ts';
import { asOdt, asPdf, type Document } from './documents.ts';
import type { Form, Group, Making, Source } from './form.ts';

const UTF8 = new TextEncoder();

/** A file of text that a function of the record writes. */
const text = (name: string, type: string, group: Group, shown: boolean, write: (making: Making) => Promise<string | null> | string | null): Form => ({
  name, type: `${type}; charset=utf-8`, group, shown,
  async make(making) {
    const written = await write(making);
    return written === null ? null : UTF8.encode(written);
  }
});

/** The name of the signed list of all files. */
const SIGNED_LIST = 'files.jws';

function isSealed({ sealed }: Source): boolean {
  return sealed !== undefined;
}

/** The signed list of all other files that this record has. One that cannot be made is not in it. */
async function signedList({ sealed, other }: Making): Promise<string | null> {
  if (!sealed) return null;
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const { name } of FORMS) {
    const bytes = name === SIGNED_LIST ? null : await other(name).catch(() => null);
    if (bytes) files.push({ name, bytes });
  }
  return sealed.signFiles(files);
}

/** The documents of a record: the record itself, and what a secretary sends and files. Each as PDF and as ODT. */
const DOCUMENTS: readonly Document[] = [
  { name: 'record', load: async () => (await import('../../record/documents/recordDocument.ts')).recordDocument },
  { name: 'adviesbrief', load: async () => (await import('../../record/documents/adviceLetter.ts')).adviceLetter },
  { name: 'adviesrapport', load: async () => (await import('../../record/documents/adviceReport.ts')).adviceReport },
  { name: 'besluitenlijst', load: async () => (await import('../../record/documents/decisionList.ts')).decisionList },
  { name: 'verslag', load: async () => (await import('../../record/documents/minutes.ts')).minutes }
];

/** Everything but the forms for an archive, which are made of these. */
const OF_THE_RECORD: readonly Form[] = [
  ...DOCUMENTS.map(asPdf),
  text('record.html', 'text/html', 'read', true, async ({ record, lang, later }) => (await import('../../record/html/file.ts')).htmlOf(record, lang, later)),
  text('influence.svg', 'image/svg+xml', 'read', true, async ({ record, lang }) => {
    const [{ layoutOf }, { svgOf }, { pictureSaid, pictureTitle }] = await Promise.all([
      import('../../record/picture/layout.ts'), import('../../record/picture/svg.ts'), import('../../record/picture/said.ts')
    ]);
    return svgOf(layoutOf(record, lang), pictureTitle(lang), pictureSaid(record, lang), lang);
  }),
  ...DOCUMENTS.map(asOdt),
  text('inputs.csv', 'text/csv', 'work', false, async ({ record, lang }) => (await import('../../record/tables/files.ts')).inputsCsv(record, lang)),
  {
    name: 'inputs.ods', type: 'application/vnd.oasis.opendocument.spreadsheet', group: 'work', shown: false,
    make: async ({ record, later, lang }) => (await import('../../record/tables/files.ts')).inputsOds(record, later, lang)
  },
  {
    name: 'record.json', type: 'application/json; charset=utf-8', group: 'proof', shown: true,
    make: ({ record, sealed }) => sealed?.json ?? UTF8.encode(recordJson(record))
  },
  { ...text('record.json.jws', 'application/jose', 'proof', true, ({ sealed }) => sealed?.jws ?? null), has: isSealed },
  { ...text('jwks.json', 'application/jwk-set+json', 'proof', true, ({ sealed }) => (sealed ? `${JSON.stringify(sealed.keys, null, 2)}\n` : null)), has: isSealed }
];

const WITH_ARCHIVE: readonly Form[] = [...OF_THE_RECORD, ...archiveForms(OF_THE_RECORD)];
const SIGNED: Form = { ...text(SIGNED_LIST, 'application/jose', 'proof', true, signedList), has: isSealed };

/** The signed list is the last: it lists all others. */
export const FORMS: readonly Form[] = [...WITH_ARCHIVE, readMe(WITH_ARCHIVE, SIGNED), SIGNED];

/** The archive package of a record, with what its metadata say. Throws FormFailed. */
export function archivePackage(making: Making): Promise<Package> {
  return packed(making, OF_THE_RECORD.map(({ name }) => name));
}

/** The form of this name; undefined: there is none. */
export function formNamed(name: string): Form | undefined {
  return FORMS.find((form) => form.name === name);
}

/** Names and groups of the files that this record has, for a page that offers them. */
export function offered(source: Source): { readonly name: string; readonly group: Group }[] {
  return FORMS.filter((form) => !form.inBundle && (form.has?.(source) ?? true)).map(({ name, group }) => ({ name, group }));
}

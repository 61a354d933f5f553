/** The formats of our files in the PRONOM register of The National Archives. */
import { XmlRefused } from '../strict-xml.ts';
import type { FileObject } from './mdto.ts';

const FORMATS: Readonly<Record<string, FileObject['format']>> = {
  pdf: { label: 'Acrobat PDF/A - Portable Document Format 2a', puid: 'fmt/476' },
  odt: { label: 'OpenDocument Text 1.3', puid: 'fmt/1756' },
  ods: { label: 'OpenDocument Spreadsheet 1.3', puid: 'fmt/1755' },
  html: { label: 'Hypertext Markup Language 5', puid: 'fmt/471' },
  svg: { label: 'Scalable Vector Graphics 1.1', puid: 'fmt/92' },
  csv: { label: 'Comma Separated Values', puid: 'x-fmt/18' },
  json: { label: 'JSON Data Interchange Format', puid: 'fmt/817' },
  // a detached signature in its compact form: one line of text
  jws: { label: 'Plain Text File', puid: 'x-fmt/111' },
  xml: { label: 'Extensible Markup Language 1.0', puid: 'fmt/101' }
};

/** The format of a file by its name. @throws XmlRefused for one that no file of ours has */
export function formatOf(name: string): FileObject['format'] {
  const format = FORMATS[name.slice(name.lastIndexOf('.') + 1)];
  if (!format) throw new XmlRefused(`bestandsformaat: nothing is known of ${name}`);
  return format;
}

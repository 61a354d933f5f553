import { unzipSync } from 'fflate';
import { LIMITS } from '$lib/limits.ts';
import { namesInZip } from './zip.ts';

/** Which kinds of file the archive takes, and what a browser is told that they are. */
export const PAPER_TYPES = {
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8'
} as const;
export type PaperType = keyof typeof PAPER_TYPES;

const starts = (file: Uint8Array, text: string, at = 0): boolean => [...text].every((letter, i) => file[at + i] === letter.charCodeAt(0));

/** What the file is by its own bytes; its name must say the same. Null: none of ours, or a zip that would not stay small. */
export function typeOfPaper(file: Uint8Array, name: string): PaperType | null {
  const said = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  const is = byItsBytes(file);
  return is === said ? is : null;
}

function byItsBytes(file: Uint8Array): PaperType | null {
  if (starts(file, '%PDF-')) return 'pdf';
  if (starts(file, 'PK\u0003\u0004')) {
    const names = namesInZip(file);
    if (!names) return null;
    if (starts(file, `mimetype${PAPER_TYPES.odt}`, 30) && names.includes('content.xml')) return 'odt';
    return names.includes('[Content_Types].xml') && names.includes('word/document.xml') ? 'docx' : null;
  }
  return plainText(file) === null ? null : 'txt';
}

/** The words, when these bytes are a text and nothing else. Old texts of Windows are read too. */
function plainText(file: Uint8Array): string | null {
  if (file.length === 0) return null;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    text = new TextDecoder('windows-1252').decode(file);
  }
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? null : text;
}

/** The words in it that can be searched. Of a PDF nothing: its words are not read. A damaged file gives none. */
export function textOfPaper(file: Uint8Array, type: PaperType): string {
  if (type === 'pdf') return '';
  if (type === 'txt') return (plainText(file) ?? '').slice(0, LIMITS.paperText);
  const part = type === 'odt' ? 'content.xml' : 'word/document.xml';
  try {
    // only this part is unpacked, and only when the list of contents says that it stays small
    const found = unzipSync(file, { filter: ({ name, originalSize }) => name === part && originalSize <= 8 * LIMITS.paperText })[part];
    return found ? wordsOfXml(new TextDecoder().decode(found)).slice(0, LIMITS.paperText) : '';
  } catch {
    return '';
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' };

/** The text between the tags; a paragraph, a heading, a cell ends a line. */
function wordsOfXml(xml: string): string {
  return xml
    .replace(/<\/(text:p|text:h|w:p|table:table-cell|w:tc)>|<(text:tab|text:s|text:line-break|w:tab|w:br)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, dec: string, hex: string, name: string) => (name ? (NAMED[name] ?? ' ') : sign(dec ? Number(dec) : Number.parseInt(hex, 16))))
    .replace(/\n\s*\n+/g, '\n')
    .trim();
}

const sign = (code: number): string => (code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ');

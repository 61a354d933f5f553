/**
 * A table as CSV (RFC 4180) that a spreadsheet opens without running anything: every line of a cell that a program could read as a formula
 * begins with an apostrophe. JSON and ODS have the words as they were typed.
 */
import { legal } from '../xml.ts';
import type { Cell, Sheet } from './tables.ts';

/** What makes a spreadsheet calculate (OWASP, "CSV injection"; also in full width), after any white space or sign without a width. */
const FORMULA = /^[\s\u00a0\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]/;
/** A Dutch spreadsheet cuts at semicolons too, so what follows one is a beginning as well. */
const AFTER_SEMICOLON = /;([\s\u00a0]*)(?=[=+\-@＝＋－＠])/g;

/** A text of which no line can be a formula. */
export function safe(text: string): string {
  return legal(text).split('\n').map((line) => {
    const inside = line.replace(AFTER_SEMICOLON, ";$1'");
    return FORMULA.test(line) || line.startsWith('\t') ? `'${inside}` : inside;
  }).join('\n');
}

const plain = (cell: Cell): string => (cell === null ? '' : typeof cell === 'object' ? cell.day : typeof cell === 'number' ? String(cell) : safe(cell));
const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** The bytes as text: a mark that it is UTF-8 (Excel asks for it), the header, one record a line, every cell between quotation marks. */
export function csvOf({ columns, rows }: Sheet): string {
  const line = (cells: readonly Cell[]): string => `${cells.map((cell) => quoted(plain(cell))).join(',')}\r\n`;
  return `\ufeff${line(columns.map((column) => column.title))}${rows.map(line).join('')}`;
}

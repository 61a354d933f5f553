/**
 * The tag tree of a PDF from Typst, and what it still lacks for who listens: the first cell of a row names the row, a table has its caption inside it, and
 * words that were added or taken away say so. Changes the objects in place.
 * Source: ISO 14289-1 (PDF/UA-1) 7.5, ISO 32000-1 14.8.
 */
import { refuse } from './objects.ts';
import type { Prints } from './prepared.ts';

const roleOf = (object: string): string => (object.includes('/Type /StructElem') ? (/\/S \/(\w+)/.exec(object)?.[1] ?? '') : '');

/** The elements that stand in an element, in order. Numbers of marked content are no elements. */
function kidsOf(object: string): number[] {
  const at = object.indexOf('/K [');
  if (at < 0) return [];
  const end = object.indexOf(']', at);
  if (end < 0) refuse('the children of an element');
  return [...object.slice(at + 4, end).replace(/<<[^]*?>>/g, '').matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}

/** Changes one object of the file; refuses a number that has none. */
function change(objects: string[], number: number, by: (object: string) => string): void {
  objects[number] = by(objects[number] ?? refuse(`object ${number}`));
}

/** @param root the number of the tree's root */
export function improveTree(objects: string[], root: number, { changes, more }: Pick<Prints, 'changes' | 'more'>): void {
  const heard = new Set<number>();
  const walk = (number: number): void => {
    const object = objects[number] ?? refuse(`object ${number}`);
    const role = roleOf(object);
    const kids = kidsOf(object);
    if (role === 'Div') captionInside(objects, number, kids);
    if (role === 'TR') nameRow(objects, kids);
    if (role === 'TH' || role === 'TD') change(objects, number, withoutHeaders);
    const which = role === 'Span' ? changeOf(object) : null;
    if (which !== null) {
      // words that go on on the next page stand in two elements: the second one must not say them all again
      sayChange(objects, number, changes[which], heard.has(which) ? more : null);
      heard.add(which);
    }
    for (const kid of kids) walk(kid);
  };
  walk(root);
}

/** Which change a line under or through words stands for: the template writes it into the line's thickness. */
function changeOf(object: string): number | null {
  const [, thickness] = /\/TextDecorationThickness ([\d.]+)/.exec(object) ?? [];
  return thickness === undefined ? null : Math.round((Number(thickness) - 1) * 10_000);
}

/** The first cell of a row of the body becomes the head of the row. */
function nameRow(objects: string[], [first]: number[]): void {
  if (first === undefined || roleOf(objects[first] ?? '') !== 'TD') return;
  change(objects, first, (cell) => {
    if (!cell.includes('/O /Table')) refuse('a cell without its table');
    return cell.replace('/S /TD', '/S /TH').replace('/O /Table', '/O /Table\n    /Scope /Row');
  });
}

/** Rows and columns say which cells they name; a list of heads per cell, as Typst writes it, would leave the rows out. */
const withoutHeaders = (cell: string): string => cell.replace(/\n *\/Headers \[[^\]]*\]/, '');

/** Typst puts a caption beside the table that it belongs to; a reader looks for it inside. */
function captionInside(objects: string[], div: number, kids: number[]): void {
  const [caption, inner] = kids;
  if (caption === undefined || inner === undefined || kids.length !== 2 || roleOf(objects[caption] ?? '') !== 'Caption') return;
  const [table, ...others] = roleOf(objects[inner] ?? '') === 'Table' ? [inner] : kidsOf(objects[inner] ?? '');
  if (table === undefined || others.length > 0 || roleOf(objects[table] ?? '') !== 'Table') return;
  change(objects, div, (object) => object.replace(`/K [${caption} 0 R ${inner} 0 R]`, `/K [${inner} 0 R]`));
  change(objects, table, (object) => object.replace('/K [', `/K [${caption} 0 R `));
  change(objects, caption, (object) => object.replace(`/P ${div} 0 R`, `/P ${table} 0 R`));
}

/** What a reader says instead of the bare words; a line under or through them cannot be heard. */
function sayChange(objects: string[], number: number, told: Prints['changes'][number] | undefined, instead: string | null): void {
  const line = told?.mark === 'deleted' ? 'LineThrough' : 'Underline';
  change(objects, number, (object) => {
    if (!told || !object.includes(`/TextDecorationType /${line}`)) refuse('words with a line through or under them');
    return object.replace('/S /Span', `/S /Span\n  /Alt ${textString(instead ?? told.said)}`);
  });
}

/** A text as PDF writes it: UTF-16 in hexadecimal, so that no sign of it can be read as PDF. */
function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

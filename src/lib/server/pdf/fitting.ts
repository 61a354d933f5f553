/** What makes parts of a Doc fit for a page: too long, marked twice, left alone. Pure. */
import type { Run } from '../../record/document/document.ts';
import type { Lines, PreparedBlock } from './prepared.ts';
import { piecesOf } from './script.ts';

/**
 * The longest of what stands on one page: what is longer would run off it, and a head of a table that is higher than its page would come back
 * for ever. A string of PDF has an end, too (32,767 bytes in PDF/A). Ours are far shorter; of what people typed the whole stands below.
 */
export const LONGEST = { title: 400, heading: 400, caption: 300, column: 120, draft: 60, footer: 200, alt: 8_000 };

/**
 * The marks of words. What was added and taken away again is away: a page cannot show both lines, and Typst refuses them. A space has no line.
 */
export function marksOf({ marks = [] }: Run, text: string): readonly string[] {
  if (text.trim() === '') return marks.filter((mark) => mark !== 'inserted' && mark !== 'deleted');
  return marks.includes('deleted') ? marks.filter((mark) => mark !== 'inserted') : marks;
}

/** The beginning of a text that is too long for where it stands. */
export function short(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).toWellFormed().replace(/(\ufffd|\[U\+?[0-9A-F]*)$/u, '')}\u2026`;
}

/** Without words there is no caption: an empty one would be read out as one. */
export const captionOf = (text: string): Lines | null => (text === '' ? null : piecesOf(short(text, LONGEST.caption)));

/** A picture with pages of its own takes its heading along, and the few words under that. */
export function together(blocks: readonly PreparedBlock[]): PreparedBlock[] {
  return blocks.reduce<PreparedBlock[]>((all, block) => {
    if (block.kind !== 'picture' || block.place === 'text') return [...all, block];
    const at = all.findLastIndex(({ kind }) => kind === 'heading');
    const leads = at >= 0 && at >= all.length - 3 && all.slice(at + 1).every(({ kind }) => kind === 'paragraph');
    return leads ? [...all.slice(0, at), { ...block, before: all.slice(at) }] : [...all, block];
  }, []);
}

/** The day of a document. A Doc without one is a mistake of who made it: the PDF must not take today's. */
export function dayOf(date: string): [number, number, number] {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  if (!year || !month || !day) throw new Error('a document without its day');
  return [Number(year), Number(month), Number(day)];
}

/** The squares as one shape, so that no seam shows between two of them, with the four squares of white around that a camera needs. */
export function squares(rows: readonly (readonly boolean[])[]): string {
  const side = rows.length + 8;
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : ''))).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}"><path fill="#ffffff" d="M0 0h${side}v${side}H0z"/><path fill="#000000" d="${path}"/></svg>`;
}

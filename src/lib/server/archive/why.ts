import { FIELDS, type Entry, type Field } from './entry.ts';
import type { Hit } from './index.ts';
import { termOf, wordsIn } from './terms.ts';

/** Why something was found: in which field, and its words there, the found ones marked. */
export interface Why {
  readonly field: Field;
  readonly pieces: readonly { readonly text: string; readonly found: boolean }[];
  /** Something stood before or after it. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
}

const SHOWN = 3;
/** Letters around the first found word: two lines on a phone. */
const BEFORE = 50;
const AROUND = 170;

/** At most three fields, the title first: it is shown anyway, so its own words are marked there. */
export function whyFound({ entry, match }: Pick<Hit, 'entry' | 'match'>): Why[] {
  const fields = FIELDS.filter((field) => Object.values(match).some((where) => where.includes(field)));
  return fields.slice(0, SHOWN).flatMap((field) => piece(entry, field, new Set(Object.entries(match).flatMap(([term, where]) => (where.includes(field) ? [term] : [])))));
}

function piece(entry: Entry, field: Field, terms: ReadonlySet<string>): Why[] {
  const text = entry.texts[field] ?? '';
  const marks = [...wordsIn(text)].filter(({ word }) => terms.has(termOf(word) ?? '')).map(({ word, at }) => ({ from: at, to: at + word.length }));
  const first = marks[0];
  if (!first) return [];
  const from = startOfWord(text, Math.max(0, first.from - BEFORE), first.from);
  const to = endOfWord(text, Math.min(text.length, Math.max(from + AROUND, first.to)));
  const pieces: { text: string; found: boolean }[] = [];
  let at = from;
  for (const mark of marks.filter((m) => m.to <= to)) {
    if (mark.from > at) pieces.push({ text: text.slice(at, mark.from), found: false });
    pieces.push({ text: text.slice(mark.from, mark.to), found: true });
    at = mark.to;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), found: false });
  return [{ field, pieces, cut: { before: from > 0, after: to < text.length } }];
}

/** Not in the middle of a word, and never past what was found. */
function startOfWord(text: string, from: number, latest: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, latest).search(/\s\S/);
  return space === -1 ? latest : from + space + 1;
}

function endOfWord(text: string, to: number): number {
  const rest = text.slice(to).search(/\s/);
  return rest === -1 || rest > 30 ? (rest === -1 && text.length - to <= 30 ? text.length : to) : to + rest;
}

import type { Grade, Source } from '$lib/meeting/vocabulary.ts';
import type { Entry } from './entry.ts';
import { folded } from './terms.ts';

/** What can be asked of the archive. Everything is optional. */
export interface Query {
  readonly words: string;
  readonly council: string;
  /** `2026`; '' for every year. */
  readonly year: string;
  readonly subject: string;
  readonly law: string;
  readonly source: Source | '';
  readonly grade: Grade | '';
  readonly open: Open | '';
  readonly sort: 'best' | 'newest' | 'oldest';
}

export const OPENS = ['unanswered', 'overdue', 'follow-up-due'] as const;
/** What is still to be done about it. */
export type Open = (typeof OPENS)[number];

export const FILTERS = ['council', 'year', 'subject', 'law', 'source', 'grade', 'open'] as const;
export type Filter = (typeof FILTERS)[number];

export const EVERYTHING: Query = { words: '', council: '', year: '', subject: '', law: '', source: '', grade: '', open: '', sort: 'best' };

/** Whether an entry passes the filters; `today` as `2026-11-26`. */
export function passes(entry: Entry, query: Query, today: string): boolean {
  return FILTERS.every((filter) => query[filter] === '' || PASS[filter](entry, query, today));
}

const PASS: Readonly<Record<Filter, (entry: Entry, query: Query, today: string) => boolean>> = {
  council: (entry, { council }) => entry.council === council,
  year: (entry, { year }) => entry.date.startsWith(`${year}-`),
  subject: (entry, { subject }) => holds([entry.texts.title, entry.texts.subjects, entry.texts.summary, entry.texts.meeting], subject),
  law: (entry, { law }) => holds([entry.texts.law], law),
  // both at once are about the same input: "what experience decided", not "experience, and something decisive"
  source: (entry, { source, grade }) => entry.inputs.some((i) => i.source === source && (grade === '' || i.grade === grade)),
  grade: (entry, { source, grade }) => entry.inputs.some((i) => i.grade === grade && (source === '' || i.source === source)),
  open: (entry, { open }, today) => {
    if (open === 'unanswered') return entry.unanswered;
    return (open === 'overdue' ? entry.dues : entry.followUps).some((day) => day < today);
  }
};

/** Somewhere in these texts, without minding capitals and accents. */
function holds(texts: readonly (string | undefined)[], asked: string): boolean {
  return texts.some((text) => text !== undefined && folded(text).includes(folded(asked)));
}

export const newestFirst = (a: Entry, b: Entry): number => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1);

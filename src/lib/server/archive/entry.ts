import type { Grade, Source } from '$lib/meeting/vocabulary.ts';

/** What the search looks in, in the order in which a reader hears why something was found. */
export const FIELDS = [
  'title', 'subjects', 'law', 'addressee', 'summary', 'advice', 'outcome', 'inputs', 'answers', 'minority', 'notHeard', 'followUps', 'replies', 'notes', 'meeting', 'file'
] as const;
export type Field = (typeof FIELDS)[number];

/** One thing in the archive: a record of a decision made here, or a paper from before. */
export interface Entry {
  /** Of a decision, or of a paper; random, so never the same. */
  readonly id: string;
  readonly kind: 'record' | 'paper';
  readonly council: string;
  readonly public: boolean;
  /** `2026-11-24`; '' when nobody knows it. */
  readonly date: string;
  /** When the page last changed: `2026-12-04`. */
  readonly changed: string;
  /** What can be read of it, by field. Nobody's name stands here: the archive is for finding advice, not people. */
  readonly texts: Readonly<Partial<Record<Field, string>>>;
  /** Grades of the inputs, with the source of each. */
  readonly inputs: readonly { readonly source: Source; readonly grade: Grade }[];
  /** An input has no answer, or a recommendation no reply that says something. */
  readonly unanswered: boolean;
  /** Days on which the addressee should have replied, and did not yet. */
  readonly dues: readonly string[];
  /** Days on which somebody would look what came of it, and nobody did yet. */
  readonly followUps: readonly string[];
}

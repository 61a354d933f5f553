import type { Step } from '../vocabulary.ts';

/** The secretary's notes, one section for each step of each decision that has something (desk only). */
export type NotesSlice = readonly NoteSection[];

export interface NoteSection {
  readonly decision: string;
  readonly step: Step;
  readonly version: number;
  readonly text: string;
  /** The words that were put into the record; null: none. */
  readonly inRecord: string | null;
  /** The device that has the section for itself, until when (the server's clock), and whose it is. */
  readonly holder: { readonly editor: string; readonly until: number; readonly name: string } | null;
}

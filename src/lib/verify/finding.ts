import type { Both } from '../record/record.ts';

/** `broken`: something is not as it was sealed, or does not follow; `note`: what a reader has to know beside that. */
export type Level = 'holds' | 'broken' | 'note';

/** One thing that was looked at, in plain words. `code` names the kind of finding, for programs and tests. */
export interface Finding {
  readonly level: Level;
  readonly code: string;
  readonly said: Both;
}

/** A file with its name, as it was given. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What came of a check. `unreadable`: there was nothing to check. */
export interface Report {
  readonly verdict: 'holds' | 'broken' | 'unreadable';
  readonly findings: readonly Finding[];
  /** What this check does not prove, whatever it found. Empty when nothing could be read. */
  readonly limits: readonly Both[];
  /** Which record it was about. */
  readonly about: { readonly question: string; readonly council: string; readonly version: number } | null;
}

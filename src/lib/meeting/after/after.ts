/**
 * What the state keeps of a decision after its record was adopted: the versions of the record, what the addressee replied, what came of the
 * follow-ups, and who may read it. Rules Z1 to Z9 of the room's README.
 */
import type { Text } from '../../core/text.ts';
import type { FollowUpNext, Moved, RedactionReason, ReplyStatus, Role, Step, Visibility } from '../vocabulary.ts';

/** Somebody of the council who did something with the record: by their seat in this meeting, or by their account when they have none. */
export interface By {
  readonly who: string;
  readonly name: Text;
  readonly role: Role;
}

export const FOLLOW_UP_FIELDS = ['goal', 'indicator', 'who', 'date'] as const;
export type FollowUpField = (typeof FOLLOW_UP_FIELDS)[number];

/** Where a correction stands. `other` says in words what was wrong, and changes no field. */
export type CorrectionTarget =
  | { readonly kind: 'title' | 'place' | 'question' | 'addressee' | 'not-heard' | 'other' }
  | { readonly kind: 'answer'; readonly input: string }
  | { readonly kind: 'note'; readonly step: Step }
  | { readonly kind: 'follow-up'; readonly index: number; readonly field: FollowUpField };

/** One thing that was corrected. Both stay: an erratum shows what it said and what it says. `was` null: it said nothing there. */
export interface Correction {
  readonly target: CorrectionTarget;
  readonly was: Text | null;
  readonly becomes: Text;
  /** Of a follow-up's date: the day itself. */
  readonly date?: string;
}

/** Words that can be taken away on request, with the fact that they were there left. `correction`: all words of one erratum. */
export type RedactionTarget =
  | { readonly kind: 'input' | 'answer'; readonly input: string }
  | { readonly kind: 'minority-view'; readonly view: string }
  | { readonly kind: 'dispute'; readonly input: string; readonly change: string; readonly index: number }
  | { readonly kind: 'note'; readonly step: Step }
  | { readonly kind: 'not-heard' }
  | { readonly kind: 'follow-up' | 'waterline'; readonly index: number }
  | { readonly kind: 'name' | 'stepped-out'; readonly seat: string }
  | { readonly kind: 'correction'; readonly version: number };

/** A correction that one of the two proposed, and that waits for the other. */
export interface WaitingErratum {
  readonly by: By;
  readonly corrections: readonly Correction[];
  readonly reason: Text;
}

export type Version =
  | { readonly kind: 'erratum'; readonly at: number; readonly by: readonly By[]; readonly reason: Text; readonly corrections: readonly Correction[] }
  | { readonly kind: 'redaction'; readonly at: number; readonly by: readonly By[]; readonly reason: RedactionReason };

export interface Reply {
  readonly status: ReplyStatus;
  readonly text: Text | null;
  readonly from: Text;
  readonly date: string;
}

export interface FollowUpResult {
  readonly moved: Moved;
  readonly noticedBy: Text;
  readonly text: Text;
  readonly next: FollowUpNext;
  readonly at: number;
}

export interface After {
  /** Errata and redactions, in their order; the adoption itself stands beside it. */
  readonly versions: readonly Version[];
  readonly waiting: WaitingErratum | null;
  /** Inputs whose owner asked to have their words taken away, and what they were told when it was not done. Never who. */
  readonly asked: Readonly<Record<string, { readonly at: number; readonly declined: Text | null }>>;
  /** Texts whose words were taken away, by the id of the text: when. */
  readonly redacted: Readonly<Record<string, number>>;
  /** Texts of names that stand where a name was taken away. */
  readonly aliases: readonly string[];
  /** null: nobody said so, which is public once the record is adopted. */
  readonly visibility: Visibility | null;
  readonly replyDue: string | null;
  /** By part of the adopted text: the latest reply. */
  readonly replies: Readonly<Record<string, Reply>>;
  /** By the place in the list of follow-ups: the latest. */
  readonly followUps: Readonly<Record<string, FollowUpResult>>;
  readonly approved: { readonly title: Text; readonly date: string } | null;
}

export const NOTHING_AFTER: After = {
  versions: [], waiting: null, asked: {}, redacted: {}, aliases: [], visibility: null, replyDue: null, replies: {}, followUps: {}, approved: null
};

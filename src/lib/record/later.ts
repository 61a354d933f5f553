/**
 * What happened after a record was adopted and is no part of it: replies of the addressee, what came of a follow-up, the approval at a next
 * meeting, and who agreed to be quoted. It changes over time; the record beside it does not.
 */
import type { FollowUpNext, Moved, ReplyStatus } from '../meeting/vocabulary.ts';

export type { ReplyStatus };

export interface Later {
  /** When the addressee should have replied; null: not set. */
  readonly replyDue: string | null;
  /** One for each recommendation (a part of the adopted text) that was replied to: the latest. */
  readonly replies: readonly { readonly part: string; readonly status: ReplyStatus; readonly text: string; readonly from: string; readonly date: string }[];
  /** What came of each follow-up of the record, by its place in the record's list; null: not looked at yet. */
  readonly followUps: readonly ({
    readonly moved: Moved;
    readonly noticedBy: string;
    readonly text: string;
    readonly next: FollowUpNext;
    readonly date: string;
  } | null)[];
  /** The meeting at which the council approved the record. */
  readonly approved: { readonly title: string; readonly date: string } | null;
  /** By input: whether its owner agreed that it is quoted, on these final words. An input that is not here was not asked or not answered. */
  readonly quotes: Readonly<Record<string, 'yes' | 'no'>>;
}

export const NOTHING_LATER: Later = { replyDue: null, replies: [], followUps: [], approved: null, quotes: {} };

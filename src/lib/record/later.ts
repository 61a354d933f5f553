/**
 * What happened after a record was adopted and is no part of it: replies of the addressee, what came of a follow-up, the approval at a next
 * meeting, and who agreed to be quoted. It changes over time; the record beside it does not.
 */
import { words } from '../core/text.ts';
import { mayQuote } from '../meeting/answering/owners.ts';
import { adoptedText } from '../meeting/outcome.ts';
import type { Decision } from '../meeting/state.ts';
import type { FollowUpNext, Moved, ReplyStatus } from '../meeting/vocabulary.ts';
import { dayOf, daysAfter } from './day.ts';

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

/**
 * What came after the adoption, as far as is known now.
 * @param replyDays within how many days the council wants a reply, where nobody set a day; without it that day is not known
 */
export function laterOf(decision: Decision, replyDays?: number): Later {
  const { adoption, after } = decision;
  if (!adoption) return NOTHING_LATER;
  const parts = Object.keys(adoptedText(decision) ?? {});
  const plain = (text: Parameters<typeof words>[0]): string => words(text) ?? '';
  return {
    // without a text there is nothing to reply to
    replyDue: parts.length === 0 ? null : (after.replyDue ?? (replyDays === undefined ? null : daysAfter(dayOf(adoption.at), replyDays))),
    replies: parts.flatMap((part) => {
      const reply = Object.hasOwn(after.replies, part) ? after.replies[part] : undefined;
      return reply ? [{ part, status: reply.status, text: plain(reply.text), from: plain(reply.from), date: reply.date }] : [];
    }),
    followUps: decision.followUps.map((_, i) => {
      const result = after.followUps[i];
      return result ? { moved: result.moved, noticedBy: plain(result.noticedBy), text: plain(result.text), next: result.next, date: dayOf(result.at) } : null;
    }),
    approved: after.approved && { title: plain(after.approved.title), date: after.approved.date },
    quotes: Object.fromEntries(Object.keys(decision.quotes).sort().flatMap((input) => {
      const answer = mayQuote(decision, input);
      return answer === null ? [] : [[input, answer] as const];
    }))
  };
}

/** What a council still owes after a meeting, or is owed, each with its day: the agenda of what is due. Pure; no name of a person is in it. */
import { words } from '../core/text.ts';
import { disputesUntil } from '../meeting/answering/terms.ts';
import { adoptedText, liveLinks } from '../meeting/outcome.ts';
import type { Decision, MeetingState } from '../meeting/state.ts';
import { dayOf } from './day.ts';
import { laterOf } from './later.ts';
import { recordOf } from './model.ts';

const DUE_KINDS = ['answers', 'disputes', 'correction', 'redaction', 'reply', 'follow-up', 'reopened', 'approval'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

export interface DueItem {
  /** The same for the same thing on every day: a calendar knows it again. */
  readonly id: string;
  readonly kind: DueKind;
  readonly meeting: string;
  readonly decision: string;
  readonly question: string;
  /** The day by which it should have been done; null: at the next meeting, or now. */
  readonly day: string | null;
  readonly late: boolean;
  /** How many of them; of a follow-up its number. */
  readonly n: number;
}

/** @param today as YYYY-MM-DD, in the Netherlands @param replyDays within how many days the council wants a reply */
export function dueOf(state: MeetingState, decision: Decision, today: string, replyDays: number): DueItem[] {
  const item = (kind: DueKind, day: string | null, n: number, key = ''): DueItem => ({
    id: `${decision.id}-${kind}${key}`, kind, meeting: state.id, decision: decision.id, question: words(decision.question) ?? '', day, late: day !== null && day < today, n
  });
  return decision.adoption === null ? beforeAdoption(state, decision, item) : afterAdoption(decision, replyDays, item);
}

type Item = (kind: DueKind, day: string | null, n: number, key?: string) => DueItem;

/** Inputs without an answer, by the day on which that is due; and what was said against a link and has no reply. */
function beforeAdoption(state: MeetingState, decision: Decision, item: Item): DueItem[] {
  if (!decision.settled) return [];
  const byDay = new Map<string, number>();
  for (const { grade, answerDue } of recordOf(state, decision).inputs) {
    if (grade === 'unanswered' && answerDue !== undefined) byDay.set(answerDue, (byDay.get(answerDue) ?? 0) + 1);
  }
  const open = liveLinks(decision).filter((l) => !decision.contributions[l.input]?.withdrawn)
    .reduce((n, l) => n + l.disputes.filter((_, i) => l.replies?.[i] == null).length, 0);
  const until = disputesUntil(state, decision);
  return [
    ...[...byDay].map(([day, n]) => item('answers', day, n, `-${day}`)),
    ...(open > 0 ? [item('disputes', until === null ? null : dayOf(until), open)] : [])
  ];
}

function afterAdoption(decision: Decision, replyDays: number, item: Item): DueItem[] {
  const { after, adoption } = decision;
  const later = laterOf(decision, replyDays);
  const owed = Object.keys(adoptedText(decision) ?? {}).filter((part) => !later.replies.some((r) => r.part === part && r.status !== 'says-nothing')).length;
  const asked = Object.values(after.asked).filter((a) => a.declined === null);
  return [
    ...(after.waiting ? [item('correction', null, after.waiting.corrections.length)] : []),
    // who asks waits for an answer since that day
    ...(asked.length > 0 ? [item('redaction', dayOf(Math.min(...asked.map((a) => a.at))), asked.length)] : []),
    ...(owed > 0 && later.replyDue !== null ? [item('reply', later.replyDue, owed)] : []),
    ...decision.followUps.flatMap((f, i) => {
      const result = later.followUps[i];
      if (!result) return [item('follow-up', f.date, i + 1, `-${i + 1}`)];
      return result.next === 'reopened' ? [item('reopened', null, i + 1, `-${i + 1}`)] : [];
    }),
    ...(adoption && after.approved === null ? [item('approval', null, 1)] : [])
  ];
}

/** Earliest first; what has no day comes after what has one. */
export function byDay(a: DueItem, b: DueItem): number {
  if (a.day !== b.day) return a.day === null ? 1 : b.day === null ? -1 : a.day < b.day ? -1 : 1;
  return DUE_KINDS.indexOf(a.kind) - DUE_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1);
}

/**
 * What a council did in one year, counted from its records: advices, answers, replies, follow-ups, and what became of the inputs of each source
 * of knowledge. Numbers always with how many of how many; no percentage, no order of people. Of an internal record only the numbers count:
 * a year report is read by others too. Pure.
 */
import { GRADES, MOVED, OUTCOMES, REPLY_STATUSES, SOURCES, type Grade, type Moved, type Outcome, type ReplyStatus, type Source } from '../../meeting/vocabulary.ts';
import type { Later } from '../later.ts';
import type { DecisionRecord } from '../record.ts';

/** A record of the council, adopted or a draft, with what came later. */
export interface YearEntry {
  readonly record: DecisionRecord;
  readonly later: Later;
  readonly internal: boolean;
}

export interface YearReport {
  readonly year: string;
  readonly council: string;
  /** The day (ISO) on which it was counted. */
  readonly today: string;
  /** Whether the year is over on that day. */
  readonly over: boolean;
  /** Adopted in this year, by day. `question` and `addressee` are null for an internal record. */
  readonly advices: readonly { readonly date: string; readonly kind: DecisionRecord['decision']['kind']; readonly question: string | null; readonly addressee: string | null; readonly outcome: Outcome; readonly inputs: number }[];
  readonly internal: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Meetings of this year whose record is not adopted: inputs that wait for an answer, and those whose day has passed. */
  readonly open: { readonly records: number; readonly waiting: number; readonly overdue: number };
  /** Of the inputs of the adopted records. */
  readonly inputs: { readonly total: number; readonly grades: Readonly<Record<Grade, number>> };
  readonly sources: Readonly<Record<Source, { readonly total: number; readonly grades: Readonly<Record<Grade, number>> }>>;
  /** Of the recommendations of the adopted advices. `overdue`: no reply although its day has passed. */
  readonly replies: { readonly total: number; readonly by: Readonly<Record<ReplyStatus, number>>; readonly none: number; readonly overdue: number };
  readonly followUps: { readonly total: number; readonly by: Readonly<Record<Moved, number>>; readonly reopened: number; readonly toCome: number; readonly overdue: number };
  readonly notHeard: readonly { readonly question: string; readonly words: string; readonly redacted?: string }[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const counted = <K extends string, V = number>(codes: readonly K[], of: (code: K) => V): Record<K, V> =>
  Object.fromEntries(codes.map((code) => [code, of(code)])) as Record<K, V>;
const inYear = (day: string | undefined, year: string): boolean => day?.startsWith(`${year}-`) ?? false;

/** @param entries all records of the council; those of other years are left out here */
export function yearReport(council: string, year: string, entries: readonly YearEntry[], today: string): YearReport {
  const adopted = entries.filter(({ record }) => inYear(record.adoption?.date, year) && record.decision.outcome !== null)
    .sort((a, b) => (a.record.adoption!.date < b.record.adoption!.date ? -1 : a.record.adoption!.date > b.record.adoption!.date ? 1 : a.record.decision.id < b.record.decision.id ? -1 : 1));
  const drafts = entries.filter(({ record }) => record.adoption === null && inYear(record.meeting.date, year));
  const waiting = drafts.flatMap(({ record }) => record.inputs.filter((input) => input.grade === 'unanswered'));
  const of = (source: Source, grade: Grade): number => sum(adopted.map(({ record }) => record.influence[source].grades[grade]));
  const sources = counted(SOURCES, (source) => ({ total: sum(adopted.map(({ record }) => record.influence[source].total)), grades: counted(GRADES, (grade) => of(source, grade)) }));
  return {
    year, council, today, over: today > `${year}-12-31`,
    advices: adopted.map(({ record: { adoption, decision, inputs }, internal }) => ({
      date: adoption!.date, kind: decision.kind, question: internal ? null : decision.question, addressee: internal ? null : decision.addressee, outcome: decision.outcome!, inputs: inputs.length
    })),
    internal: adopted.filter(({ internal }) => internal).length,
    outcomes: counted(OUTCOMES, (outcome) => adopted.filter(({ record }) => record.decision.outcome === outcome).length),
    open: { records: drafts.length, waiting: waiting.length, overdue: waiting.filter((input) => input.answerDue !== undefined && input.answerDue < today).length },
    inputs: { total: sum(SOURCES.map((source) => sources[source].total)), grades: counted(GRADES, (grade) => sum(SOURCES.map((source) => sources[source].grades[grade]))) },
    sources,
    replies: repliesOf(adopted, today),
    followUps: followUpsOf(adopted, today),
    notHeard: adopted.flatMap(({ record, internal }) => (internal || (!record.notHeard && !record.notHeardRedacted) ? [] : [
      { question: record.decision.question, words: record.notHeard, ...(record.notHeardRedacted ? { redacted: record.notHeardRedacted } : {}) }
    ]))
  };
}

function repliesOf(adopted: readonly YearEntry[], today: string): YearReport['replies'] {
  const each = adopted.map(({ record, later }) => {
    const parts = Object.keys(record.decision.adopted ?? {});
    const replies = later.replies.filter((reply) => parts.includes(reply.part));
    const none = parts.length - replies.length;
    return { parts: parts.length, replies, none, overdue: later.replyDue !== null && later.replyDue < today ? none : 0 };
  });
  const all = each.flatMap(({ replies }) => replies);
  return {
    total: sum(each.map(({ parts }) => parts)), none: sum(each.map(({ none }) => none)), overdue: sum(each.map(({ overdue }) => overdue)),
    by: counted(REPLY_STATUSES, (status) => all.filter((reply) => reply.status === status).length)
  };
}

function followUpsOf(adopted: readonly YearEntry[], today: string): YearReport['followUps'] {
  const all = adopted.flatMap(({ record, later }) => record.followUps.map(({ date }, i) => ({ date, came: later.followUps[i] ?? null })));
  const waiting = all.filter(({ came }) => came === null);
  const overdue = waiting.filter(({ date }) => date < today).length;
  return {
    total: all.length, by: counted(MOVED, (moved) => all.filter(({ came }) => came?.moved === moved).length),
    reopened: all.filter(({ came }) => came?.next === 'reopened').length, overdue, toCome: waiting.length - overdue
  };
}

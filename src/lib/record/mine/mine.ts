/**
 * What one person gave in one meeting and what became of it: for their own page and their letter. It holds what is theirs (also without a
 * name), and of others only what everyone in the meeting reads. Pure.
 */
import { words, type Text } from '../../core/text.ts';
import { sentence } from '../../influence/sentences.ts';
import { actorOf, seatOf } from '../../meeting/actor.ts';
import { mayQuote } from '../../meeting/answering/owners.ts';
import { answerDueOf, disputesUntil } from '../../meeting/answering/terms.ts';
import { nameOf } from '../../meeting/names.ts';
import { adoptedChanges, liveLinks, outcomeOf, proposedChanges } from '../../meeting/outcome.ts';
import { granted } from '../../meeting/permissions.ts';
import type { Contribution, Decision, MeetingState, Seat, SeatId } from '../../meeting/state.ts';
import type { AnswerStatus, Grade, Outcome, ReasonCode, Source } from '../../meeting/vocabulary.ts';
import { dayOf } from '../day.ts';
import type { Both } from '../record.ts';
import { gradedOf } from '../trace.ts';

/** One change that the secretary says came from this input. */
export interface MineChange {
  readonly id: string;
  readonly part: string;
  readonly from: string | null;
  readonly to: string;
  /** It came into the text. */
  readonly adopted: boolean;
  readonly confirmed: 'yes' | 'no' | null;
  /** Who does not agree with it, in their words, and what the secretary says to that. */
  readonly disputes: readonly { readonly reason: string; readonly reply: string | null }[];
}

export interface MineInput {
  readonly id: string;
  /** Whose it is, when not of the person of this page but of whom they act for. */
  readonly for: { readonly seat: SeatId; readonly name: string } | null;
  readonly text: string;
  readonly source: Source;
  readonly hidden: boolean;
  readonly grade: Grade;
  readonly sentence: Both;
  readonly changes: readonly MineChange[];
  readonly answer: {
    readonly status: AnswerStatus; readonly code: ReasonCode | null; readonly reason: string; readonly to: string | null; readonly due: string | null;
    readonly together: boolean;
  } | null;
  /** Before which day (ISO) it gets its answer; null: it has what it needs, or no term is known. */
  readonly due: string | null;
  readonly grouping: boolean;
  readonly talk: { readonly how: string | null } | null;
  readonly judged: { readonly right: boolean; readonly reason: string | null } | null;
  readonly quote: 'yes' | 'no' | null;
  /** They asked to have the words taken from the adopted record; `declined`: why that was not done. */
  readonly redaction: { readonly declined: string | null } | null;
}

export interface MineDecision {
  readonly id: string;
  readonly question: string;
  readonly outcome: Outcome | null;
  /** There is an outcome: what became of each input can be said. */
  readonly settled: boolean;
  readonly adopted: boolean;
  /** The last day (ISO) on which a link can be disputed; null: none is set. */
  readonly disputesUntil: string | null;
  readonly disputesOpen: boolean;
  readonly inputs: readonly MineInput[];
  /** Links of others, which everyone in the meeting may dispute. */
  readonly others: readonly { readonly input: string; readonly text: string; readonly change: string; readonly part: string; readonly to: string }[];
}

export interface Mine {
  readonly name: string;
  readonly seat: SeatId;
  readonly council: string;
  readonly title: string;
  readonly date: string;
  /** Something can still be done: the person was not sent away. */
  readonly acts: boolean;
  readonly decisions: readonly MineDecision[];
}

/**
 * @param office the link was made by the secretary: what somebody gave without a name on a device of their own is left out, since the secretary
 * may not know that it is theirs
 * @param now for the window of disputes (ms, the clock that never jumps)
 * @returns null for a seat that is not there
 */
export function mineOf(state: MeetingState, id: SeatId, office: boolean, now: number): Mine | null {
  const seat = seatOf(state, id);
  if (!seat) return null;
  return {
    name: nameOf(state, id) ?? '', seat: id, council: state.council.name, title: words(state.plan.title) ?? '', date: state.plan.date, acts: seat.removed !== true,
    decisions: state.decisions.map((d) => mineDecision(state, d, seat, office, now)).filter((d) => d.inputs.length > 0 || d.others.length > 0)
  };
}

function mineDecision(state: MeetingState, d: Decision, seat: Seat, office: boolean, now: number): MineDecision {
  const graded = gradedOf(d);
  const until = disputesUntil(state, d);
  const disputesOpen = d.settled && d.adoption === null && (until === null || now <= until);
  const isOwn = (c: Contribution): boolean => isTheirs(c, seat) && (!office || c.name === 'shown' || c.broughtBy !== null);
  const own = Object.values(d.contributions).filter(isOwn);
  return {
    id: d.id, question: words(d.question) ?? '', outcome: outcomeOf(d), settled: d.settled, adopted: d.adoption !== null,
    disputesUntil: until === null ? null : dayOf(until), disputesOpen,
    inputs: own.map((c): MineInput => {
      const grade = graded.get(c.id)!;
      const judged = Object.hasOwn(d.judged, c.id) ? d.judged[c.id]! : null;
      const asked = Object.hasOwn(d.after.asked, c.id) ? d.after.asked[c.id]! : null;
      return {
        id: c.id, for: c.owner !== null && c.owner !== seat.id ? { seat: c.owner, name: nameOf(state, c.owner) ?? '' } : null,
        text: words(c.text) ?? '', source: c.source, hidden: c.name === 'hidden', grade: grade.grade, sentence: { nl: sentence(grade, 'nl'), en: sentence(grade, 'en') },
        changes: changesOf(d, c.id), answer: answerOf(d, c.id), due: d.settled && grade.grade === 'unanswered' ? answerDueOf(state, d, c.id) : null,
        grouping: Object.hasOwn(d.grouping, c.id), talk: Object.hasOwn(d.talks, c.id) ? { how: words(d.talks[c.id]!.how) } : null,
        judged: judged && { right: judged.right, reason: words(judged.reason) }, quote: mayQuote(d, c.id), redaction: asked && { declined: words(asked.declined) }
      };
    }),
    others: disputesOpen ? othersOf(state, d, seat, isOwn) : []
  };
}

/** Their own, what they brought as somebody's supporter, and what carries the name of whom they represent. */
function isTheirs(c: Contribution, seat: Seat): boolean {
  if (c.withdrawn || c.text === null) return false;
  if (c.owner === seat.id) return true;
  return seat.role === 'supporter' && (c.broughtBy === seat.id || (c.name === 'shown' && c.owner !== null && c.owner === seat.represents));
}

const plain = (text: Text | null | undefined): string => words(text) ?? '';

function changesOf(d: Decision, input: string): MineChange[] {
  const adopted = new Set(adoptedChanges(d).map((c) => c.id));
  const known = new Map(proposedChanges(d).map((c) => [c.id, c]));
  return liveLinks(d).filter((l) => l.input === input).flatMap((l) => {
    const c = known.get(l.change);
    return c
      ? [{
          id: c.id, part: c.part, from: words(c.from), to: plain(c.to), adopted: adopted.has(c.id), confirmed: l.confirmed,
          disputes: l.disputes.map((reason, i) => ({ reason: plain(reason), reply: words(l.replies?.[i]) }))
        }]
      : [];
  });
}

function answerOf(d: Decision, input: string): MineInput['answer'] {
  const a = Object.hasOwn(d.answers, input) ? d.answers[input] : undefined;
  return a ? { status: a.status, code: a.code ?? null, reason: plain(a.reason), to: words(a.to), due: a.due ?? null, together: a.together === true } : null;
}

/**
 * What everyone in the meeting reads of others: not what the room was not shown, and nothing under the name of who was sent away.
 * @param isOwn what this page shows as theirs. Nothing else is left out: a gap would tell the secretary which input without a name it is
 */
function othersOf(state: MeetingState, d: Decision, seat: Seat, isOwn: (c: Contribution) => boolean): MineDecision['others'] {
  const actor = actorOf(state, seat.id);
  if (!actor || seat.removed || !granted(state, actor, 'dispute')) return [];
  const known = new Map(proposedChanges(d).map((c) => [c.id, c]));
  return liveLinks(d).flatMap((l) => {
    const c = d.contributions[l.input];
    const change = known.get(l.change);
    if (!c || !change || isOwn(c) || c.withdrawn || c.notShown || c.shownAt === null || words(c.text) === null) return [];
    if (c.name === 'shown' && c.owner !== null && seatOf(state, c.owner)?.removed) return [];
    return [{ input: c.id, text: plain(c.text), change: change.id, part: change.part, to: plain(change.to) }];
  });
}

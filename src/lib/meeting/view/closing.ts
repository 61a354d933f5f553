import { words } from '../../core/text.ts';
import { answerDueOf, disputesUntil } from '../answering/terms.ts';
import { adoptedChanges } from '../outcome.ts';
import { isProven } from '../pens.ts';
import type { Decision, MeetingState } from '../state.ts';
import type { AnsweringSlice, ClosingSlice } from './closing.types.ts';
import { plain } from './plain.ts';

/** What belongs to an outcome: minority views, agreements, and the answer that each input gets. */

/**
 * Inputs that still need an answer, as the grading has it: no answer, no ground, and not the origin of a change that came into the text. One
 * that still waits for its batch is known to nobody.
 */
function unanswered(state: MeetingState, d: Decision): ClosingSlice['unanswered'] {
  if (!d.settled || d.adoption) return [];
  const adopted = new Set(adoptedChanges(d).filter((c) => c.kind === 'substantive').map((c) => c.id));
  const used = new Set([...d.links.filter((l) => l.confirmed !== 'no' && adopted.has(l.change)).map((l) => l.input), ...d.supports.map((s) => s.input)]);
  return Object.values(d.contributions)
    .filter((c) => !c.withdrawn && c.shownAt !== null && !Object.hasOwn(d.answers, c.id) && !used.has(c.id))
    .map((c) => ({ input: c.id, due: answerDueOf(state, d, c.id) }))
    .sort((a, b) => (a.input < b.input ? -1 : 1));
}

/** What the desk has about answers besides: only of what is on it. */
export function answeringSlice(state: MeetingState): AnsweringSlice {
  return state.decisions.filter((d) => d.settled).map((d) => {
    const shown = <T>(record: Readonly<Record<string, T>>) => Object.entries(record).filter(([input]) => d.contributions[input]?.shownAt != null).sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      decision: d.id,
      plans: shown(d.answerPlans).map(([input, plan]) => ({ input, ...plan })),
      grouping: shown(d.grouping).map(([input]) => input),
      talks: shown(d.talks).map(([input, { how }]) => ({ input, how: words(how) })),
      judged: shown(d.judged).map(([input, { right, reason }]) => ({ input, right, reason: words(reason) }))
    };
  });
}

export function closingSlice(state: MeetingState, d: Decision | undefined): ClosingSlice {
  return {
    // without a seat they stand in the order of their random ids, not in that of their arrival
    minorityViews: [...(d?.minorityViews ?? [])].sort((a, b) => (a.seat !== null || b.seat !== null ? 0 : a.id < b.id ? -1 : 1)).map((v) => ({ text: plain(v.text), proven: d !== undefined && isProven(d, v) })),
    notHeard: words(d?.notHeard) ?? null,
    followUps: (d?.followUps ?? []).map((f) => ({ goal: plain(f.goal), indicator: plain(f.indicator), who: plain(f.who), date: f.date })),
    answers: Object.entries(d?.answers ?? {}).filter(([input]) => !d?.contributions[input]?.withdrawn).map(([input, a]) => ({
      input, status: a.status, code: a.code ?? null, reason: plain(a.reason), to: words(a.to), due: a.due ?? null,
      ...(a.together ? { together: true as const } : {})
    })),
    unanswered: d ? unanswered(state, d) : [], disputesUntil: d ? disputesUntil(state, d) : null,
    proposed: d?.proposal != null, adopted: d?.adoption != null
  };
}

import { words, type Text } from '../core/text.ts';
import { adoptedText } from '../meeting/outcome.ts';
import type { Decision, MeetingState } from '../meeting/state.ts';
import { STEPS } from '../meeting/vocabulary.ts';
import { isAlias } from '../meeting/after/redaction.ts';
import { FOLLOW_UP_FIELDS, type CorrectionTarget, type RedactionTarget } from '../meeting/after/after.ts';

/**
 * What chair and secretary see of an adopted record when they come back to it: what can be put right, what can be taken away, what waits. They
 * see nothing that the record does not show to everybody; of a hidden input no owner.
 */

/** One thing that can be chosen: what it is, the words that stand there, and which of several it is. */
export interface Choosable<T> {
  readonly target: T;
  readonly words: string;
  /** The input that an answer or a dispute is about: its first words. */
  readonly about?: string;
}

const plain = (text: Text | null | undefined): string => words(text) ?? '';

/** Inputs that stand in the record, in its order. */
function listed(decision: Decision) {
  return Object.values(decision.contributions).filter((c) => c.shownAt !== null && !c.withdrawn && !c.notShown).sort((a, b) => (a.id < b.id ? -1 : 1));
}

const aboutInput = (decision: Decision, input: string): string => plain(decision.contributions[input]?.text);

/** Everything that an erratum can put right, with what it says now. */
export function correctable(state: MeetingState, decision: Decision): Choosable<CorrectionTarget>[] {
  return [
    { target: { kind: 'question' }, words: plain(decision.question) }, { target: { kind: 'addressee' }, words: plain(decision.addressee) },
    { target: { kind: 'title' }, words: plain(state.plan.title) }, { target: { kind: 'place' }, words: plain(state.plan.place) },
    { target: { kind: 'not-heard' }, words: plain(decision.notHeard) },
    ...listed(decision).flatMap((c): Choosable<CorrectionTarget>[] =>
      Object.hasOwn(decision.answers, c.id) ? [{ target: { kind: 'answer', input: c.id }, words: plain(decision.answers[c.id]!.reason), about: aboutInput(decision, c.id) }] : []
    ),
    ...decision.followUps.flatMap((f, index) =>
      FOLLOW_UP_FIELDS.map((field): Choosable<CorrectionTarget> => ({ target: { kind: 'follow-up', index, field }, words: field === 'date' ? f.date : plain(f[field]) }))
    ),
    ...STEPS.flatMap((step): Choosable<CorrectionTarget>[] => (decision.notes[step] ? [{ target: { kind: 'note', step }, words: plain(decision.notes[step]) }] : [])),
    { target: { kind: 'other' }, words: '' }
  ];
}

/** Everything whose words can be taken away: what has none any more is not among it. */
export function redactable(state: MeetingState, decision: Decision): Choosable<RedactionTarget>[] {
  const all: Choosable<RedactionTarget>[] = [
    ...listed(decision).map((c): Choosable<RedactionTarget> => ({ target: { kind: 'input', input: c.id }, words: [c.text, c.gathered, c.reference].map(plain).filter(Boolean).join(' · ') })),
    ...listed(decision).flatMap((c): Choosable<RedactionTarget>[] => {
      const answer = Object.hasOwn(decision.answers, c.id) ? decision.answers[c.id] : undefined;
      return answer ? [{ target: { kind: 'answer', input: c.id }, words: [answer.reason, answer.to].map(plain).filter(Boolean).join(' · '), about: aboutInput(decision, c.id) }] : [];
    }),
    ...decision.minorityViews.map((v): Choosable<RedactionTarget> => ({ target: { kind: 'minority-view', view: v.id }, words: plain(v.text) })),
    ...decision.links.filter((l) => !decision.contributions[l.input]?.withdrawn).flatMap((l) =>
      l.disputes.map((d, index): Choosable<RedactionTarget> => ({ target: { kind: 'dispute', input: l.input, change: l.change, index }, words: plain(d), about: aboutInput(decision, l.input) }))
    ),
    { target: { kind: 'not-heard' }, words: plain(decision.notHeard) },
    ...decision.followUps.map((f, index): Choosable<RedactionTarget> => ({ target: { kind: 'follow-up', index }, words: [f.goal, f.indicator, f.who].map(plain).filter(Boolean).join(' · ') })),
    ...STEPS.flatMap((step): Choosable<RedactionTarget>[] => (decision.notes[step] ? [{ target: { kind: 'note', step }, words: plain(decision.notes[step]) }] : [])),
    ...decision.waterline.notes.map((note, index): Choosable<RedactionTarget> => ({ target: { kind: 'waterline', index }, words: plain(note) })),
    ...Object.entries(decision.steppedOut).map(([seat, text]): Choosable<RedactionTarget> => ({ target: { kind: 'stepped-out', seat }, words: plain(text) })),
    ...decision.after.versions.flatMap((v, i): Choosable<RedactionTarget>[] =>
      v.kind === 'erratum' ? [{ target: { kind: 'correction', version: i + 2 }, words: [v.reason, ...v.corrections.flatMap((c) => [c.was, c.becomes])].map(plain).filter(Boolean).join(' · ') }] : []
    ),
    // who signs in acts for the council, and keeps their name; a name that is gone already cannot go again
    ...Object.values(state.seats).filter((s) => s.account === undefined && s.presence !== 'expected' && !isAlias(state, s.name))
      .map((s): Choosable<RedactionTarget> => ({ target: { kind: 'name', seat: s.id }, words: plain(s.name) }))
  ];
  return all.filter((one) => one.words !== '');
}

/** What waits and what came, for the pages of after the meeting. */
export function afterDesk(state: MeetingState, decision: Decision) {
  const { after } = decision;
  const parts = adoptedText(decision) ?? {};
  return {
    waiting: after.waiting && {
      by: { who: after.waiting.by.who, name: plain(after.waiting.by.name), role: after.waiting.by.role }, reason: plain(after.waiting.reason),
      corrections: after.waiting.corrections.map((c) => ({ target: c.target, was: plain(c.was), becomes: plain(c.becomes) }))
    },
    asked: Object.entries(after.asked).filter(([, a]) => a.declined === null).map(([input, { at }]) => ({ input, at, words: aboutInput(decision, input) })),
    parts: Object.entries(parts).map(([part, text]) => ({ part, text })),
    visibility: after.visibility ?? 'public'
  };
}

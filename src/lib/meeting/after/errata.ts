import { refuse, type RefusalCode } from '../../core/refusal.ts';
import { words, type Text } from '../../core/text.ts';
import { LIMITS } from '../../limits.ts';
import type { Actor } from '../actor.ts';
import type { CommandOf } from '../commands.server.ts';
import type { MeetingEvent } from '../events.ts';
import { authorise } from '../permissions.ts';
import { decisionOf, firstRefusal, fresh, happened, isEmpty, isTooLong, stepFor, type Context, type Deciders, type Evolvers } from '../rules.ts';
import type { Decision, FollowUp, MeetingState } from '../state.ts';
import { byOf, changeAfter } from './office.ts';
import type { Correction, CorrectionTarget } from './after.ts';

/**
 * An erratum: what an adopted record says wrong is put right by two people, as it was adopted by two. What it said stays beside it.
 * Rules Z1 to Z3 of the room's README.
 */

type Asked = CommandOf<'CorrectRecord'>['corrections'][number];
type Wanted = Asked['target'];

function followUpOf(decision: Decision, index: number): FollowUp | undefined {
  return decision.followUps[index];
}

/** A target of which there is something in this record to put right. */
function isKnown(decision: Decision, target: Wanted): boolean {
  switch (target.kind) {
    case 'answer': return Object.hasOwn(decision.answers, target.input) && decision.contributions[target.input]?.withdrawn === false;
    case 'note': return decision.notes[target.step] !== undefined;
    case 'follow-up': return followUpOf(decision, target.index) !== undefined;
    default: return true;
  }
}

function isFixed(target: Wanted): target is Exclude<Wanted, CorrectionTarget> {
  return target.kind === 'adopted-text' || target.kind === 'grade' || target.kind === 'round';
}

function isDate(target: Wanted): boolean {
  return target.kind === 'follow-up' && target.field === 'date';
}

/** What stands there now. */
function wordsAt(state: MeetingState, decision: Decision, target: CorrectionTarget): Text | string | null {
  switch (target.kind) {
    case 'title': return state.plan.title;
    case 'place': return state.plan.place;
    case 'question': return decision.question;
    case 'addressee': return decision.addressee;
    case 'not-heard': return decision.notHeard;
    case 'other': return null;
    case 'answer': return decision.answers[target.input]?.reason ?? null;
    case 'note': return decision.notes[target.step] ?? null;
    case 'follow-up': return followUpOf(decision, target.index)?.[target.field] ?? null;
  }
}

const LINES: ReadonlySet<Wanted['kind']> = new Set(['title', 'place', 'question', 'addressee']);

function wordsRefusal({ target, text }: Asked): RefusalCode | null {
  if (isEmpty(text)) return 'empty-text';
  if (isTooLong(text, LINES.has(target.kind) ? LIMITS.lineMax : LIMITS.proseMax)) return 'too-long';
  return isDate(target) && !/^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? 'not-understood' : null;
}

function correctionOf(state: MeetingState, decision: Decision, target: CorrectionTarget, text: string, context: Context): Correction {
  const was = wordsAt(state, decision, target);
  return {
    target, was: typeof was === 'string' ? context.text(was) : was, becomes: context.text(text), ...(isDate(target) ? { date: text.trim() } : {})
  };
}

/** The events of a proposal; an earlier one of the same person makes place for it. */
export function proposed(
  state: MeetingState, decision: Decision, actor: Actor, corrections: readonly { target: CorrectionTarget; text: string }[], reason: string, context: Context
): MeetingEvent[] {
  return [
    ...(decision.after.waiting ? [dropped(decision)] : []),
    {
      type: 'CorrectionProposed', decision: decision.id, by: byOf(state, actor, context),
      corrections: corrections.map(({ target, text }) => correctionOf(state, decision, target, text, context)), reason: context.text(reason)
    }
  ];
}

/** The words of a proposal that comes to nothing go. `was` stays: it is what the record says, unless it was written down for this only. */
export function dropped(decision: Decision): MeetingEvent {
  const waiting = decision.after.waiting!;
  const texts = [waiting.reason, ...waiting.corrections.flatMap((c) => [c.becomes, ...(c.date !== undefined && c.was ? [c.was] : [])])];
  return { type: 'CorrectionDropped', decision: decision.id, erases: texts.filter((t) => t.value !== null).map((t) => t['~text']) };
}

/** Nobody takes the place of a proposal of somebody else. */
export function othersWaits(decision: Decision | undefined, actor: Actor): boolean {
  return decision?.after.waiting != null && decision.after.waiting.by.who !== actor.seat;
}

function may(state: MeetingState, actor: Actor, decision: Decision | undefined) {
  return firstRefusal(authorise(state, actor, 'correct-record', actor.seat, stepFor(state, decision)), decision?.adoption === null && 'wrong-step');
}

export const errataDeciders: Deciders<'CorrectRecord' | 'ConfirmCorrection' | 'DropCorrection'> = {
  CorrectRecord(state, command, actor, context) {
    const decision = decisionOf(state, command.decision);
    const targets = command.corrections.map((c) => c.target);
    const refusal = may(state, actor, decision) ?? firstRefusal(
      targets.some(isFixed) && 'only-a-new-meeting',
      fresh(context),
      isEmpty(command.reason) && 'reason-needed', isTooLong(command.reason) && 'too-long',
      ...command.corrections.map(wordsRefusal),
      (!decision || !targets.every((t) => isKnown(decision, t))) && 'unknown-reference',
      othersWaits(decision, actor) && 'correction-waits'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    const wanted = command.corrections.flatMap(({ target, text }) => (isFixed(target) ? [] : [{ target, text }]));
    return happened(...proposed(state, decision, actor, wanted, command.reason, context));
  },

  ConfirmCorrection(state, command, actor, context) {
    const decision = decisionOf(state, command.decision);
    const waiting = decision?.after.waiting;
    const refusal = may(state, actor, decision) ?? firstRefusal(fresh(context), !decision && 'unknown-reference', !waiting && 'nothing-to-confirm');
    if (refusal || !decision || !waiting) return refusal ?? refuse('unknown-reference');
    const other = byOf(state, actor, context);
    // as with the adoption: the chair and the secretary, in either order, and never one person as both
    if (waiting.by.who === other.who || waiting.by.role === other.role) return refuse('needs-second-person');
    const { corrections, reason } = waiting;
    const by = [waiting.by, other];
    const ofMeeting = corrections.filter((c) => c.target.kind === 'title' || c.target.kind === 'place');
    // title and place stand in the record of every decision of the meeting: each of these gets its version
    const others = ofMeeting.length === 0 ? [] : state.decisions.filter((d) => d.id !== decision.id && d.adoption !== null);
    return happened(
      { type: 'RecordCorrected', decision: decision.id, by, at: context.now, corrections, reason },
      ...others.map((d): MeetingEvent => ({ type: 'RecordCorrected', decision: d.id, by, at: context.now, corrections: ofMeeting, reason }))
    );
  },

  DropCorrection(state, command, actor) {
    const decision = decisionOf(state, command.decision);
    const refusal = may(state, actor, decision) ?? firstRefusal(!decision && 'unknown-reference', !decision?.after.waiting && 'nothing-to-confirm');
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    return happened(dropped(decision));
  }
};

/** The state with what one correction says. */
function corrected(state: MeetingState, id: string, { target, becomes, date }: Correction): MeetingState {
  if (target.kind === 'title' || target.kind === 'place') return { ...state, plan: { ...state.plan, [target.kind]: becomes } };
  return { ...state, decisions: state.decisions.map((d) => (d.id === id ? correctedDecision(d, target, becomes, date) : d)) };
}

function correctedDecision(d: Decision, target: CorrectionTarget, becomes: Text, date: string | undefined): Decision {
  switch (target.kind) {
    case 'question': return { ...d, question: becomes };
    case 'addressee': return { ...d, addressee: becomes };
    case 'not-heard': return { ...d, notHeard: becomes };
    case 'answer': return { ...d, answers: { ...d.answers, [target.input]: { ...d.answers[target.input]!, reason: becomes } } };
    case 'note': return { ...d, notes: { ...d.notes, [target.step]: becomes } };
    case 'follow-up': {
      const { field } = target;
      return { ...d, followUps: d.followUps.map((f, i) => (i !== target.index ? f : { ...f, [field]: field === 'date' ? (date ?? words(becomes) ?? f.date) : becomes })) };
    }
    default: return d;
  }
}

export const errataEvolvers: Evolvers<'CorrectionProposed' | 'CorrectionDropped' | 'RecordCorrected'> = {
  CorrectionProposed: (state, { decision, by, corrections, reason }) => changeAfter(state, decision, (a) => ({ ...a, waiting: { by, corrections, reason } })),
  CorrectionDropped: (state, { decision }) => changeAfter(state, decision, (a) => ({ ...a, waiting: null })),
  RecordCorrected(state, { decision, by, at, corrections, reason }) {
    const next = corrections.reduce((s, c) => corrected(s, decision, c), state);
    return changeAfter(next, decision, (a) => ({
      ...a, versions: [...a.versions, { kind: 'erratum', at, by, reason, corrections }],
      // another decision of the meeting may have a proposal of its own, which still waits
      waiting: a.waiting?.reason['~text'] === reason['~text'] ? null : a.waiting
    }));
  }
};

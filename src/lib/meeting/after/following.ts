import { refuse } from '../../core/refusal.ts';
import { LIMITS } from '../../limits.ts';
import type { Actor } from '../actor.ts';
import { adoptedText } from '../outcome.ts';
import { authorise } from '../permissions.ts';
import { textIds } from '../preparation.ts';
import { decisionOf, firstRefusal, happened, isEmpty, isTooLong, stepFor, type Deciders, type Evolvers } from '../rules.ts';
import type { Decision, MeetingState } from '../state.ts';
import { othersWaits, proposed } from './errata.ts';
import { changeAfter } from './office.ts';

/**
 * What comes of an adopted record: the reply of the addressee to each recommendation, the follow-ups, the approval by the next meeting, and
 * who may read it. Rules Z6 to Z9 of the room's README. None of it changes the record.
 */

function may(state: MeetingState, actor: Actor, decision: Decision | undefined) {
  return firstRefusal(authorise(state, actor, 'follow-record', actor.seat, stepFor(state, decision)), decision?.adoption === null && 'wrong-step');
}

const replaces = (old: unknown) => (old === undefined ? {} : { erases: textIds(old) });

export const followingDeciders: Deciders<'SetReplyDue' | 'GiveReply' | 'AnswerFollowUp' | 'ApproveRecord' | 'SetVisibility'> = {
  SetReplyDue(state, command, actor) {
    const decision = decisionOf(state, command.decision);
    const refusal = may(state, actor, decision);
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    return decision.after.replyDue === command.date ? happened() : happened({ type: 'ReplyDueSet', decision: decision.id, date: command.date });
  },

  GiveReply(state, command, actor, context) {
    const decision = decisionOf(state, command.decision);
    const { part, status, text, from, date } = command;
    const refusal = may(state, actor, decision) ?? firstRefusal(
      // an addressee that does not take something over owes the reason
      (status === 'not' || status === 'partly') && isEmpty(text) && 'reason-needed',
      isEmpty(from) && 'empty-text', (isTooLong(text) || isTooLong(from, LIMITS.lineMax)) && 'too-long',
      (!decision || !Object.hasOwn(adoptedText(decision) ?? {}, part)) && 'unknown-reference'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    const old = Object.hasOwn(decision.after.replies, part) ? decision.after.replies[part] : undefined;
    return happened({
      type: 'ReplyGiven', decision: decision.id, part,
      reply: { status, text: isEmpty(text) ? null : context.text(text!), from: context.text(from), date }, ...replaces(old)
    });
  },

  AnswerFollowUp(state, command, actor, context) {
    const decision = decisionOf(state, command.decision);
    const { index, moved, noticedBy, text, next } = command;
    const refusal = may(state, actor, decision) ?? firstRefusal(
      [noticedBy, text].some(isEmpty) && 'empty-text', (isTooLong(noticedBy, LIMITS.lineMax) || isTooLong(text)) && 'too-long',
      !decision?.followUps[index] && 'unknown-reference'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    return happened({
      type: 'FollowUpAnswered', decision: decision.id, index,
      result: { moved, noticedBy: context.text(noticedBy), text: context.text(text), next, at: context.now }, ...replaces(decision.after.followUps[index])
    });
  },

  ApproveRecord(state, command, actor, context) {
    const decision = decisionOf(state, command.decision);
    const correction = isEmpty(command.correction) ? null : command.correction!;
    const refusal = may(state, actor, decision) ?? firstRefusal(
      isEmpty(command.title) && 'empty-text', (isTooLong(command.title, LIMITS.lineMax) || isTooLong(command.correction)) && 'too-long',
      !decision && 'unknown-reference', decision?.after.approved != null && 'already-done', correction !== null && othersWaits(decision, actor) && 'correction-waits'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    const approved = { type: 'RecordApproved' as const, decision: decision.id, title: context.text(command.title), date: command.date };
    if (correction === null) return happened(approved);
    // the words change only when the other confirms, freshly signed in: in the meeting itself nobody has to go and do that
    const before = (decision.after.waiting?.corrections ?? []).map((c) => ({ target: c.target, text: c.becomes.value ?? '' }));
    return happened(approved, ...proposed(state, decision, actor, [...before, { target: { kind: 'other' }, text: correction }], command.title, context));
  },

  SetVisibility(state, command, actor) {
    const decision = decisionOf(state, command.decision);
    const refusal = firstRefusal(authorise(state, actor, 'visibility'), !decision && 'unknown-reference');
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    if (decision.after.visibility === command.visibility) return happened();
    return happened({ type: 'VisibilitySet', decision: decision.id, visibility: command.visibility });
  }
};

export const followingEvolvers: Evolvers<'ReplyDueSet' | 'ReplyGiven' | 'FollowUpAnswered' | 'RecordApproved' | 'VisibilitySet'> = {
  ReplyDueSet: (state, { decision, date }) => changeAfter(state, decision, (a) => ({ ...a, replyDue: date })),
  ReplyGiven: (state, { decision, part, reply }) => changeAfter(state, decision, (a) => ({ ...a, replies: { ...a.replies, [part]: reply } })),
  FollowUpAnswered: (state, { decision, index, result }) => changeAfter(state, decision, (a) => ({ ...a, followUps: { ...a.followUps, [index]: result } })),
  RecordApproved: (state, { decision, title, date }) => changeAfter(state, decision, (a) => ({ ...a, approved: { title, date } })),
  VisibilitySet: (state, { decision, visibility }) => changeAfter(state, decision, (a) => ({ ...a, visibility }))
};

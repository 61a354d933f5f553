import { refuse } from '../../core/refusal.ts';
import type { Text } from '../../core/text.ts';
import { isOnlyBeginning } from '../../words/answering/beginnings.ts';
import { seatOf } from '../actor.ts';
import type { CommandOf } from '../commands.server.ts';
import { liveLinks } from '../outcome.ts';
import { authorise } from '../permissions.ts';
import { changeDecision, decisionOf, firstRefusal, happened, isEmpty, isTooLong, stepFor, type Context, type Deciders, type Evolvers } from '../rules.ts';
import type { Answer, Decision, Link } from '../state.ts';
import { inputOf, without } from './said.ts';

/** What chair and secretary do about answers. Rules T5, T10 and T11 of the meeting's README; what owners say stands in `owners.ts`. */

type Reasoned = Pick<CommandOf<'GiveAnswer'>, 'status' | 'code' | 'reason' | 'to' | 'due'>;

/** Why these words are no answer yet: a reason that is missing, or that is only the beginning that was offered. */
export function answerRefusal({ status, code, reason, to }: Reasoned) {
  const incomplete = isEmpty(reason) || isOnlyBeginning(reason!) || (status === 'passed-on' ? isEmpty(to) : !code);
  return (incomplete && ('reason-needed' as const)) || ((isTooLong(reason) || isTooLong(to)) && ('too-long' as const));
}

export function answerFrom({ status, code, reason, to, due }: Reasoned, context: Context): Answer {
  return {
    status, reason: context.text(reason!), ...(code ? { code } : {}), ...(isEmpty(to) ? {} : { to: context.text(to!) }), ...(due ? { due } : {})
  };
}

/** What goes when an input gets another answer: the words of the earlier one, and what its owner said of that. */
export function answeredBefore(decision: Decision, input: string): { erases?: string[] } {
  const old = Object.hasOwn(decision.answers, input) ? decision.answers[input] : undefined;
  const judged = Object.hasOwn(decision.judged, input) ? decision.judged[input] : undefined;
  const erases = [old?.reason, old?.to, judged?.reason].flatMap((t) => (t ? [t['~text']] : []));
  return erases.length > 0 ? { erases } : {};
}

export function linkOf(decision: Decision | undefined, input: string, change: string): Link | undefined {
  return decision && liveLinks(decision).find((l) => l.input === input && l.change === change);
}

export const answeringDeciders: Deciders<'SetAnswerDue' | 'AnswerTogether' | 'ReplyToDispute' | 'HandleTalk'> = {
  SetAnswerDue(state, command, actor) {
    const decision = decisionOf(state, command.decision);
    const { input, who = null, due = null } = command;
    const refusal = firstRefusal(
      authorise(state, actor, 'answer', actor.seat, stepFor(state, decision)),
      decision?.adoption && 'wrong-step',
      (!inputOf(decision, input) || (who !== null && !seatOf(state, who))) && 'unknown-reference'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    return happened({ type: 'AnswerPlanned', decision: decision.id, input, who, due });
  },

  AnswerTogether(state, command, actor, context) {
    const decision = decisionOf(state, command.decision);
    const inputs = [...new Set(command.inputs)];
    const refusal = firstRefusal(
      authorise(state, actor, 'answer', actor.seat, stepFor(state, decision)),
      decision?.adoption && 'wrong-step',
      answerRefusal(command),
      inputs.some((input) => !inputOf(decision, input)) && 'unknown-reference',
      inputs.some((input) => !decision || !Object.hasOwn(decision.grouping, input)) && 'not-grouped'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    // words of its own for each: one can be changed, or erased, without the others
    return happened(...inputs.map((input) => ({
      type: 'AnswerGiven' as const, decision: decision.id, input, answer: { ...answerFrom(command, context), together: true as const }, ...answeredBefore(decision, input)
    })));
  },

  ReplyToDispute(state, command, actor, context) {
    const decision = decisionOf(state, command.decision);
    const { input, change, dispute } = command;
    const link = inputOf(decision, input) && linkOf(decision, input, change);
    const refusal = firstRefusal(
      authorise(state, actor, 'answer', actor.seat, stepFor(state, decision)),
      decision?.adoption && 'wrong-step',
      isEmpty(command.text) && 'empty-text',
      isTooLong(command.text) && 'too-long',
      !link?.disputes[dispute] && 'unknown-reference'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    const old = link?.replies?.[dispute];
    return happened({
      type: 'DisputeReplied', decision: decision.id, input, change, dispute, text: context.text(command.text), ...(old ? { erases: [old['~text']] } : {})
    });
  },

  HandleTalk(state, command, actor) {
    const decision = decisionOf(state, command.decision);
    const talk = decision && Object.hasOwn(decision.talks, command.input) ? decision.talks[command.input] : undefined;
    const refusal = firstRefusal(authorise(state, actor, 'answer', actor.seat, stepFor(state, decision)), !talk && 'unknown-reference');
    if (refusal || !decision || !talk) return refusal ?? refuse('unknown-reference');
    return happened({ type: 'TalkSettled', decision: decision.id, input: command.input, ...(talk.how ? { erases: [talk.how['~text']] } : {}) });
  }
};

/** The replies of a link with one more: as many places as there are disputes. */
function repliesWith(link: Link, dispute: number, text: Text): (Text | null)[] {
  return link.disputes.map((_, i) => (i === dispute ? text : (link.replies?.[i] ?? null)));
}

export const answeringEvolvers: Evolvers<'AnswerPlanned' | 'DisputeReplied' | 'TalkSettled'> = {
  AnswerPlanned: (state, { decision, input, who, due }) =>
    changeDecision(state, decision, (d) => ({ ...d, answerPlans: { ...d.answerPlans, [input]: { who, due } } })),
  // it stands in the record, so a proposal that waits is gone (A4)
  DisputeReplied: (state, { decision, input, change, dispute, text }) =>
    changeDecision(state, decision, (d) => ({
      ...d, proposal: null,
      links: d.links.map((l) => (l.input === input && l.change === change ? { ...l, replies: repliesWith(l, dispute, text) } : l))
    })),
  TalkSettled: (state, { decision, input }) => changeDecision(state, decision, (d) => ({ ...d, talks: without(d.talks, input) }))
};

import { refuse } from '../core/refusal.ts';
import type { Actor } from './actor.ts';
import { answeredBefore, answerFrom, answerRefusal, linkOf } from './answering/answering.ts';
import { inputOf, without } from './answering/said.ts';
import { disputesUntil } from './answering/terms.ts';
import { mayActFor } from './contributions.ts';
import { proposedChanges, standingText } from './outcome.ts';
import { authorise, grantedForAnyone, inStep } from './permissions.ts';
import { changeDecision, decisionOf, firstRefusal, happened, isEmpty, isTooLong, stepFor, type Deciders, type Evolvers } from './rules.ts';
import type { Contribution, Decision, MeetingState } from './state.ts';

/**
 * The trace from input to text: links with their two keys (the secretary links, the owner says "klopt"), grounds, disputes,
 * the answer to each input, who was not heard, the follow-up. Rules T1 to T11 of the room's README.
 */

function mayConfirm(state: MeetingState, actor: Actor, c: Contribution | undefined): boolean {
  return c ? mayActFor(state, actor, 'confirm', c) : grantedForAnyone(state, actor, 'confirm');
}

export const traceDeciders: Deciders<
  'SetLink' | 'SupportPart' | 'ConfirmLink' | 'DisputeLink' | 'GiveAnswer' | 'SayNotHeard' | 'SetFollowUp'
> = {
  SetLink(state, command, actor) {
    const decision = decisionOf(state, command.decision);
    const known = inputOf(decision, command.input) && decision && proposedChanges(decision).some((c) => c.id === command.change);
    const refusal = firstRefusal(
      authorise(state, actor, 'link', actor.seat, stepFor(state, decision)), decision?.adoption && 'wrong-step', !known && 'unknown-reference'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    if (linkOf(decision, command.input, command.change)) return happened();
    return happened({ type: 'LinkSet', decision: decision.id, input: command.input, change: command.change });
  },

  SupportPart(state, command, actor) {
    const decision = decisionOf(state, command.decision);
    const known = inputOf(decision, command.input) && decision && command.part in standingText(decision);
    const refusal = firstRefusal(
      authorise(state, actor, 'link', actor.seat, stepFor(state, decision)), decision?.adoption && 'wrong-step', !known && 'unknown-reference'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    if (decision.supports.some((s) => s.input === command.input && s.part === command.part)) return happened();
    return happened({ type: 'PartSupported', decision: decision.id, input: command.input, part: command.part });
  },

  ConfirmLink(state, command, actor) {
    const decision = decisionOf(state, command.decision);
    const c = inputOf(decision, command.input);
    const refusal = firstRefusal(
      (!mayConfirm(state, actor, c) || (c !== undefined && command.for !== undefined && command.for !== c.owner)) && 'not-entitled',
      (!inStep('confirm', stepFor(state, decision)) || decision?.adoption != null) && 'wrong-step',
      (!c || !linkOf(decision, command.input, command.change)) && 'unknown-reference'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    const { input, change, answer } = command;
    return happened({ type: 'LinkConfirmed', decision: decision.id, input, change, answer });
  },

  DisputeLink(state, command, actor, context) {
    const decision = decisionOf(state, command.decision);
    const until = decision ? disputesUntil(state, decision) : null;
    const refusal = firstRefusal(
      authorise(state, actor, 'dispute', actor.seat, stepFor(state, decision)),
      decision?.adoption && 'wrong-step',
      isEmpty(command.reason) && 'reason-needed',
      isTooLong(command.reason) && 'too-long',
      (!inputOf(decision, command.input) || !linkOf(decision, command.input, command.change)) && 'unknown-reference',
      until !== null && context.now > until && 'dispute-closed'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    const { input, change } = command;
    return happened({ type: 'LinkDisputed', decision: decision.id, input, change, reason: context.text(command.reason) });
  },

  GiveAnswer(state, command, actor, context) {
    const decision = decisionOf(state, command.decision);
    const refusal = firstRefusal(
      authorise(state, actor, 'answer', actor.seat, stepFor(state, decision)),
      decision?.adoption && 'wrong-step',
      answerRefusal(command),
      !inputOf(decision, command.input) && 'unknown-reference'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    return happened({
      type: 'AnswerGiven', decision: decision.id, input: command.input, answer: answerFrom(command, context), ...answeredBefore(decision, command.input)
    });
  },

  SayNotHeard(state, command, actor, context) {
    const decision = decisionOf(state, command.decision);
    const refusal = firstRefusal(
      authorise(state, actor, 'answer', actor.seat, stepFor(state, decision)),
      decision?.adoption && 'wrong-step',
      isEmpty(command.text) && 'empty-text',
      isTooLong(command.text) && 'too-long'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    return happened({
      type: 'NotHeardSaid', decision: decision.id, text: context.text(command.text),
      ...(decision.notHeard ? { erases: [decision.notHeard['~text']] } : {})
    });
  },

  SetFollowUp(state, command, actor, context) {
    const decision = decisionOf(state, command.decision);
    const refusal = firstRefusal(
      authorise(state, actor, 'answer', actor.seat, stepFor(state, decision)),
      decision?.adoption && 'wrong-step',
      [command.goal, command.indicator, command.who].some((t) => isEmpty(t)) && 'empty-text',
      [command.goal, command.indicator, command.who].some((t) => isTooLong(t)) && 'too-long'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    return happened({
      type: 'FollowUpSet', decision: decision.id,
      followUp: { goal: context.text(command.goal), indicator: context.text(command.indicator), who: context.text(command.who), date: command.date }
    });
  }
};

/** A change of what the record says takes a waiting proposal away: nobody adopts another text than was proposed. */
function changed(d: Decision): Decision {
  return d.proposal ? { ...d, proposal: null } : d;
}

export const traceEvolvers: Evolvers<
  'LinkSet' | 'PartSupported' | 'LinkConfirmed' | 'LinkDisputed' | 'AnswerGiven' | 'NotHeardSaid' | 'FollowUpSet'
> = {
  LinkSet: (state, { decision, input, change }) =>
    changeDecision(state, decision, (d) => changed({ ...d, links: [...d.links, { input, change, confirmed: null, disputes: [] }] })),
  PartSupported: (state, { decision, input, part }) =>
    changeDecision(state, decision, (d) => changed({ ...d, supports: [...d.supports, { input, part }] })),
  LinkConfirmed: (state, { decision, input, change, answer }) =>
    changeDecision(state, decision, (d) => changed({
      ...d, links: d.links.map((l) => (l.input === input && l.change === change ? { ...l, confirmed: answer } : l))
    })),
  LinkDisputed: (state, { decision, input, change, reason }) =>
    changeDecision(state, decision, (d) => changed({
      ...d, links: d.links.map((l) => (l.input === input && l.change === change ? { ...l, disputes: [...l.disputes, reason] } : l))
    })),
  AnswerGiven: (state, { decision, input, answer }) =>
    changeDecision(state, decision, (d) => changed({ ...d, answers: { ...d.answers, [input]: answer }, judged: without(d.judged, input) })),
  NotHeardSaid: (state, { decision, text }) => changeDecision(state, decision, (d) => changed({ ...d, notHeard: text })),
  FollowUpSet: (state, { decision, followUp }) =>
    changeDecision(state, decision, (d) => changed({ ...d, followUps: [...d.followUps, followUp] }))
};

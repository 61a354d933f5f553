import { refuse, type Refusal } from '../../core/refusal.ts';
import type { Actor } from '../actor.ts';
import { mayActFor } from '../contributions.ts';
import { grantedForAnyone, inStep } from '../permissions.ts';
import { changeDecision, decisionOf, firstRefusal, happened, isEmpty, isTooLong, stepFor, type Deciders, type Evolvers } from '../rules.ts';
import type { Contribution, Decision, MeetingState, SeatId } from '../state.ts';
import { inputOf, without } from './said.ts';

/**
 * What the owner of an input says of what became of it: that it may be answered together with others, that they want to talk, whether the
 * answer is right, and whether they may be quoted. Rules O1 to O4 of the meeting's README. Nothing here tells anybody whose a hidden input is.
 */
interface About {
  readonly decision?: string | undefined;
  readonly for?: SeatId | undefined;
  readonly input: string;
}

/** Whose it is, the step, and that it is there; for all four alike, so that trying tells nothing about a hidden input. */
function own(state: MeetingState, about: About, actor: Actor, action: 'own-input' | 'judge', wrong = false): { refusal: Refusal | null; decision?: Decision; c?: Contribution } {
  const decision = decisionOf(state, about.decision);
  const c = inputOf(decision, about.input);
  const mine = c ? mayActFor(state, actor, action, c) && (about.for === undefined || about.for === c.owner) : grantedForAnyone(state, actor, action);
  const refusal = firstRefusal(!mine && 'not-entitled', (!inStep(action, stepFor(state, decision)) || wrong) && 'wrong-step', !c && 'unknown-reference');
  return decision && c ? { refusal, decision, c } : { refusal: refusal ?? refuse('unknown-reference') };
}

const adopted = (state: MeetingState, about: About) => decisionOf(state, about.decision)?.adoption != null;

export const ownersDeciders: Deciders<'AgreeToGrouping' | 'AskTalk' | 'JudgeAnswer' | 'AnswerQuote'> = {
  AgreeToGrouping(state, command, actor) {
    const { refusal, decision, c } = own(state, command, actor, 'own-input', adopted(state, command));
    if (refusal || !decision || !c) return refusal ?? refuse('unknown-reference');
    if (Object.hasOwn(decision.grouping, c.id) === command.agree) return happened();
    return happened({ type: 'GroupingAgreed', decision: decision.id, input: c.id, agree: command.agree });
  },

  AskTalk(state, command, actor, context) {
    const { refusal, decision, c } = own(state, command, actor, 'own-input');
    if (refusal || !decision || !c) return refusal ?? refuse('unknown-reference');
    if (isTooLong(command.how)) return refuse('too-long');
    const before = Object.hasOwn(decision.talks, c.id) ? decision.talks[c.id] : undefined;
    if (!command.wanted && !before) return happened();
    return happened({
      type: 'TalkAsked', decision: decision.id, input: c.id, wanted: command.wanted,
      how: command.wanted && !isEmpty(command.how) ? context.text(command.how!) : null, ...(before?.how ? { erases: [before.how['~text']] } : {})
    });
  },

  JudgeAnswer(state, command, actor, context) {
    const { refusal, decision, c } = own(state, command, actor, 'judge', adopted(state, command));
    if (refusal || !decision || !c) return refusal ?? refuse('unknown-reference');
    if (isTooLong(command.reason)) return refuse('too-long');
    const before = Object.hasOwn(decision.judged, c.id) ? decision.judged[c.id] : undefined;
    return happened({
      type: 'AnswerJudged', decision: decision.id, input: c.id, right: command.right, reason: isEmpty(command.reason) ? null : context.text(command.reason!),
      ...(before?.reason ? { erases: [before.reason['~text']] } : {})
    });
  },

  AnswerQuote(state, command, actor) {
    const { refusal, decision, c } = own(state, command, actor, 'judge');
    if (refusal || !decision || !c?.text) return refusal ?? refuse('unknown-reference');
    return happened({ type: 'QuoteAnswered', decision: decision.id, input: c.id, answer: command.answer, of: c.text['~text'] });
  }
};

export const ownersEvolvers: Evolvers<'GroupingAgreed' | 'TalkAsked' | 'AnswerJudged' | 'QuoteAnswered'> = {
  GroupingAgreed: (state, { decision, input, agree }) =>
    changeDecision(state, decision, (d) => ({ ...d, grouping: agree ? { ...d.grouping, [input]: true } : without(d.grouping, input) })),
  TalkAsked: (state, { decision, input, wanted, how }) =>
    changeDecision(state, decision, (d) => ({ ...d, talks: wanted ? { ...d.talks, [input]: { how } } : without(d.talks, input) })),
  AnswerJudged: (state, { decision, input, right, reason }) =>
    changeDecision(state, decision, (d) => ({ ...d, judged: { ...d.judged, [input]: { right, reason } } })),
  QuoteAnswered: (state, { decision, input, answer, of }) =>
    changeDecision(state, decision, (d) => ({ ...d, quotes: { ...d.quotes, [input]: { answer, of } } }))
};

/** Whether an input may be quoted: only what its owner said of these very words (O4). */
export function mayQuote(decision: Decision, input: string): 'yes' | 'no' | null {
  const quote = Object.hasOwn(decision.quotes, input) ? decision.quotes[input] : undefined;
  const text = inputOf(decision, input)?.text;
  return quote && text?.value != null && quote.of === text['~text'] ? quote.answer : null;
}

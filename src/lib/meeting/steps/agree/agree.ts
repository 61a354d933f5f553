import { refuse } from '../../../core/refusal.ts';
import { authorise } from '../../permissions.ts';
import {
  changeDecision, currentDecision, firstRefusal, happened, isEmpty, isTooLong, type Deciders, type Evolvers
} from '../../rules.ts';

/** Afspraken: everyone sees the seven agreements and says "akkoord" or "ik heb een vraag". A question is handled first; it blocks nobody. */
export const agreeDeciders: Deciders<'AgreeWithCard' | 'AskAboutCard' | 'HandleCardQuestion'> = {
  AgreeWithCard(state, command, actor) {
    const decision = currentDecision(state);
    const seat = command.for ?? actor.seat;
    const refusal = firstRefusal(authorise(state, actor, 'agree', seat), (!decision || state.ended !== null) && 'wrong-step');
    if (refusal || !decision) return refusal ?? refuse('wrong-step');
    return decision.agreed[seat] ? happened() : happened({ type: 'CardAgreed', decision: decision.id, seat });
  },
  AskAboutCard(state, command, actor, context) {
    const decision = currentDecision(state);
    const seat = command.for ?? actor.seat;
    const refusal = firstRefusal(
      authorise(state, actor, 'agree', seat),
      (!decision || state.ended !== null) && 'wrong-step',
      isEmpty(command.text) && 'empty-text',
      isTooLong(command.text) && 'too-long'
    );
    if (refusal || !decision) return refusal ?? refuse('wrong-step');
    return happened({ type: 'CardQuestioned', decision: decision.id, question: context.newId(), seat, text: context.text(command.text) });
  },
  HandleCardQuestion(state, command, actor) {
    const decision = currentDecision(state);
    const question = decision?.cardQuestions.find((q) => q.id === command.question);
    const refusal = firstRefusal(authorise(state, actor, 'handle-question'), !question && 'unknown-reference');
    if (refusal || !decision || !question) return refusal ?? refuse('unknown-reference');
    return question.handled ? happened() : happened({ type: 'CardQuestionHandled', decision: decision.id, question: question.id });
  }
};

export const agreeEvolvers: Evolvers<'CardAgreed' | 'CardQuestioned' | 'CardQuestionHandled'> = {
  CardAgreed: (state, { decision, seat }) => changeDecision(state, decision, (d) => ({ ...d, agreed: { ...d.agreed, [seat]: true } })),
  CardQuestioned: (state, { decision, question, seat, text }) =>
    changeDecision(state, decision, (d) => ({ ...d, cardQuestions: [...d.cardQuestions, { id: question, seat, text, handled: false }] })),
  CardQuestionHandled: (state, { decision, question }) =>
    changeDecision(state, decision, (d) => ({
      ...d, cardQuestions: d.cardQuestions.map((q) => (q.id === question ? { ...q, handled: true } : q))
    }))
};

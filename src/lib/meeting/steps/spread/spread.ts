import { refuse } from '../../../core/refusal.ts';
import { isPresent, seatOf } from '../../actor.ts';
import { authorise } from '../../permissions.ts';
import { currentDecision, firstRefusal, remembered, type Deciders } from '../../rules.ts';

/** Wie herkent dit? Each other view is a card: yes, a bit, no, skip. The answers live in memory; only an aggregate is kept. */
export const spreadDeciders: Deciders<'Recognise'> = {
  Recognise(state, command, actor) {
    const decision = currentDecision(state);
    const seat = command.for ?? actor.seat;
    const view = decision && Object.hasOwn(decision.contributions, command.view) ? decision.contributions[command.view] : undefined;
    const refusal = firstRefusal(
      authorise(state, actor, 'recognise', seat),
      !isPresent(seatOf(state, actor.seat)) && 'not-entitled',
      state.ended !== null && 'wrong-step',
      (!view || view.withdrawn || view.notShown || view.step !== 'search') && 'unknown-reference'
    );
    if (refusal || !view) return refusal ?? refuse('unknown-reference');
    return remembered({ kind: 'recognised', view: view.id, seat, answer: command.answer });
  }
};

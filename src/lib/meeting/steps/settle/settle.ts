import { refuse } from '../../../core/refusal.ts';
import { seatOf } from '../../actor.ts';
import { viewsByBox } from '../../pens.ts';
import { authorise } from '../../permissions.ts';
import { isVoter } from '../../rounds.ts';
import {
  changeDecision, currentDecision, firstRefusal, happened, isEmpty, isTooLong, type Deciders, type Evolvers
} from '../../rules.ts';

/** Rule T8. Vastleggen: a voter may add a minority view in their own words. In a secret decision it carries no seat, and comes by the box (G7). */
export const settleDeciders: Deciders<'GiveMinorityView'> = {
  GiveMinorityView(state, command, actor, context) {
    const decision = currentDecision(state);
    const seat = command.for ?? actor.seat;
    const allowed = authorise(state, actor, 'minority-view', seat);
    const refusal = firstRefusal(
      (allowed === 'not-entitled' || !decision || !isVoter(state, decision, seat)) && 'not-entitled',
      allowed,
      state.ended !== null && 'wrong-step',
      // over this line the house knows who says it; on paper there is no pen, and the secretary writes it down
      decision && viewsByBox(decision) && seatOf(state, seat)?.joins !== 'paper' && 'view-by-box',
      isEmpty(command.text) && 'empty-text',
      isTooLong(command.text) && 'too-long'
    );
    if (refusal || !decision) return refusal ?? refuse('wrong-step');
    return happened({
      type: 'MinorityViewGiven', decision: decision.id, view: context.newId(),
      seat: decision.rules.ballot === 'secret' ? null : seat, text: context.text(command.text)
    });
  }
};

export const settleEvolvers: Evolvers<'MinorityViewGiven'> = {
  MinorityViewGiven: (state, { decision, view, seat, text, proof }) =>
    changeDecision(state, decision, (d) => ({ ...d, proposal: null, minorityViews: [...d.minorityViews, { id: view, seat, text, ...(proof ? { proof } : {}) }] }))
};

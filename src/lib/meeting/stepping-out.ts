import { refuse } from '../core/refusal.ts';
import { seatOf } from './actor.ts';
import { authorise } from './permissions.ts';
import { changeDecision, decisionOf, firstRefusal, happened, isEmpty, isTooLong, type Deciders, type Evolvers } from './rules.ts';
import type { Decision } from './state.ts';

/**
 * Not taking part in one decision because of a conflict of interest ("belangenverstrengeling"), said by the person in their own
 * words: they may stay and listen. Rules B1 to B4 of the room's README. Whoever leads hands the lead over first.
 */

function roundOpen(decision: Decision | undefined): boolean {
  return decision?.rounds.some((r) => r.status === 'open') === true;
}

export const steppingOutDeciders: Deciders<'StepOut' | 'StepIn'> = {
  StepOut(state, command, actor, context) {
    const decision = decisionOf(state, command.decision);
    const seat = command.for ?? actor.seat;
    const refusal = firstRefusal(
      authorise(state, actor, 'step-out', seat),
      (decision?.adoption != null || state.ended !== null) && 'wrong-step',
      roundOpen(decision) && 'frozen',
      isEmpty(command.words) && 'empty-text',
      isTooLong(command.words) && 'too-long',
      (!decision || !seatOf(state, seat)) && 'unknown-reference'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    if (Object.hasOwn(decision.steppedOut, seat)) return refuse('already-done');
    return happened({ type: 'SteppedOut', decision: decision.id, seat, text: context.text(command.words) });
  },

  StepIn(state, command, actor) {
    const decision = decisionOf(state, command.decision);
    const seat = command.for ?? actor.seat;
    const refusal = firstRefusal(
      authorise(state, actor, 'step-out', seat),
      (decision?.adoption != null || state.ended !== null) && 'wrong-step',
      decision?.rounds.some((r) => !r.undone) && 'frozen',
      !decision && 'unknown-reference'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    const said = Object.hasOwn(decision.steppedOut, seat) ? decision.steppedOut[seat] : undefined;
    return said ? happened({ type: 'SteppedIn', decision: decision.id, seat, erases: [said['~text']] }) : happened();
  }
};

export const steppingOutEvolvers: Evolvers<'SteppedOut' | 'SteppedIn'> = {
  SteppedOut: (state, { decision, seat, text }) =>
    changeDecision(state, decision, (d) => ({ ...d, proposal: null, steppedOut: { ...d.steppedOut, [seat]: text } })),
  SteppedIn: (state, { decision, seat }) =>
    changeDecision(state, decision, (d) => {
      const { [seat]: _, ...steppedOut } = d.steppedOut;
      return { ...d, proposal: null, steppedOut };
    })
};

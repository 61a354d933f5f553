import { refuse } from '../../../core/refusal.ts';
import { authorise, grantedForAnyone, inStep } from '../../permissions.ts';
import {
  changeDecision, currentDecision, firstRefusal, happened, isEmpty, isTooLong, remembered, type Deciders, type Evolvers
} from '../../rules.ts';

/** Dieper praten: people's work. Own consent (memory only), a stop button without a name, a note; never who said what. */
export const waterlineDeciders: Deciders<'ConsentToDive' | 'StopDive' | 'NoteDive'> = {
  ConsentToDive(state, command, actor) {
    const seat = command.for ?? actor.seat;
    return (
      firstRefusal(authorise(state, actor, 'dive', seat), state.ended !== null && 'wrong-step') ??
      remembered({ kind: 'dive', seat, consent: command.consent })
    );
  },
  StopDive(state, _, actor) {
    const decision = currentDecision(state);
    // a stop carries no seat, so whoever may stop for anybody (a supporter, the secretary for paper) may press it
    const refusal = firstRefusal(
      !grantedForAnyone(state, actor, 'stop-dive') && 'not-entitled',
      (!inStep('stop-dive', state.step) || state.ended !== null) && 'wrong-step'
    );
    if (refusal || !decision) return refusal ?? refuse('wrong-step');
    return decision.waterline.stopped ? happened() : happened({ type: 'WaterlineStopped', decision: decision.id });
  },
  NoteDive(state, command, actor, context) {
    const decision = currentDecision(state);
    const refusal = firstRefusal(
      authorise(state, actor, 'note-dive'),
      (!decision || state.ended !== null) && 'wrong-step',
      isEmpty(command.text) && 'empty-text',
      isTooLong(command.text) && 'too-long'
    );
    if (refusal || !decision) return refusal ?? refuse('wrong-step');
    return happened({ type: 'WaterlineNoted', decision: decision.id, text: context.text(command.text) });
  }
};

export const waterlineEvolvers: Evolvers<'WaterlineNoted' | 'WaterlineStopped'> = {
  WaterlineNoted: (state, { decision, text }) =>
    changeDecision(state, decision, (d) => ({ ...d, waterline: { ...d.waterline, notes: [...d.waterline.notes, text] } })),
  WaterlineStopped: (state, { decision }) =>
    changeDecision(state, decision, (d) => ({ ...d, waterline: { ...d.waterline, stopped: true } }))
};

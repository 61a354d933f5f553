import { refuse } from '../core/refusal.ts';
import { Sealed } from '../core/sealed.ts';
import { seatOf } from './actor.ts';
import { authorise } from './permissions.ts';
import { roundClosed } from './rounds.ts';
import { currentDecision, firstRefusal, happened, isEmpty, isTooLong, openRound, remembered, type Deciders, type Evolvers } from './rules.ts';
import { CHOICES, type Counts } from './vocabulary.ts';

/**
 * What was done on paper. Rules F1 to F4 of the room's README: a round that was counted in the hall is entered twice, by the
 * secretary and by whoever leads, and counts when both wrote the same numbers. So no screen has to show them to be confirmed, also
 * not those of a secret round.
 */

const sum = (counts: Counts): number => CHOICES.reduce((n, choice) => n + counts[choice], 0);

export const paperDeciders: Deciders<'EnterPaperTally' | 'ConfirmPaperTally' | 'SetJoins'> = {
  EnterPaperTally(state, command, actor) {
    const round = openRound(state);
    const refusal = firstRefusal(
      authorise(state, actor, 'tally-paper'),
      (!round || round.id !== command.round) && 'wrong-step',
      isEmpty(command.countedBy) && 'empty-text',
      isTooLong(command.countedBy) && 'too-long',
      round && sum(command.counts) > round.entitled.length && 'tally-too-high'
    );
    if (refusal) return refusal;
    return remembered({
      kind: 'paper-tally', tally: { round: command.round, counts: new Sealed(command.counts), countedBy: command.countedBy, by: actor.seat }
    });
  },

  ConfirmPaperTally(state, command, actor, context) {
    const decision = currentDecision(state);
    const round = openRound(state);
    const waiting = context.memory.paperTally;
    const refusal = firstRefusal(
      authorise(state, actor, 'round'),
      (!round || round.id !== command.round) && 'wrong-step',
      (!waiting || waiting.round !== round?.id) && 'unknown-reference',
      // the secretary may lead for a while: two entries by one person are no check
      waiting?.by === actor.seat && 'needs-second-person',
      waiting && CHOICES.some((choice) => waiting.counts.open()[choice] !== command.counts[choice]) && 'tally-differs'
    );
    if (refusal || !round || !decision || !waiting) return refusal ?? refuse('wrong-step');
    return roundClosed(decision, round, waiting.counts.open(), { held: 'on-paper', countedBy: context.text(waiting.countedBy) });
  },

  SetJoins(state, command, actor) {
    const seat = seatOf(state, command.seat);
    const refusal = firstRefusal(
      authorise(state, actor, 'set-joins'),
      // whoever leads, and who signs in, works on a device
      command.joins === 'paper' && seat !== undefined && (state.lead === seat.id || seat.account !== undefined) && 'not-entitled',
      state.ended !== null && 'wrong-step',
      !seat && 'unknown-reference'
    );
    if (refusal || !seat) return refusal ?? refuse('unknown-reference');
    return seat.joins === command.joins ? happened() : happened({ type: 'JoinsSet', seat: seat.id, joins: command.joins });
  }
};

export const paperEvolvers: Evolvers<'JoinsSet'> = {
  JoinsSet: (state, { seat, joins }) => ({ ...state, seats: { ...state.seats, [seat]: { ...state.seats[seat]!, joins } } })
};

import { refuse } from '../core/refusal.ts';
import { isPresent, seatOf } from './actor.ts';
import { authorise } from './permissions.ts';
import { isVoter } from './rounds.ts';
import { currentDecision, firstRefusal, happened, type Deciders, type Evolvers } from './rules.ts';
import type { MeetingState, Seat } from './state.ts';

/**
 * Voting cards: who is on paper votes in secret rounds with a card on the shared tablet. Rules J1 to J4 of the room's README. The meeting knows
 * whose card it is by the card's device key, as it knows whose phone a phone is; that key cannot vote.
 */

/** Who may take a card: on paper, here, and with a vote. */
export function mayTakeCard(state: MeetingState, seat: Seat): boolean {
  const decision = currentDecision(state);
  if (seat.joins !== 'paper' || !isPresent(seat) || seat.removed) return false;
  return seat.vote || (decision !== undefined && isVoter(state, decision, seat.id));
}

export const cardDeciders: Deciders<'TakeCard' | 'DropCard'> = {
  TakeCard(state, command, actor) {
    const seat = seatOf(state, command.for);
    const refusal = firstRefusal(authorise(state, actor, 'take-card'), state.ended !== null && 'wrong-step', !seat && 'unknown-reference', seat && !mayTakeCard(state, seat) && 'not-entitled');
    if (refusal || !seat) return refusal ?? refuse('unknown-reference');
    if (seat.card === command.device) return happened();
    // one card for one person: a second one comes only once the first was struck off, by somebody who answers for that
    const taken = Object.values(state.seats).some((other) => other.card === command.device);
    return seat.card !== undefined || taken ? refuse('card-taken') : happened({ type: 'CardTaken', seat: seat.id, device: command.device });
  },

  DropCard(state, command, actor) {
    const seat = seatOf(state, command.for);
    const refusal = firstRefusal(authorise(state, actor, 'tablet'), !seat && 'unknown-reference');
    if (refusal || !seat) return refusal ?? refuse('unknown-reference');
    return seat.card === undefined ? happened() : happened({ type: 'CardDropped', seat: seat.id });
  }
};

export const cardEvolvers: Evolvers<'CardTaken' | 'CardDropped'> = {
  CardTaken: (state, { seat, device }) => ({ ...state, seats: { ...state.seats, [seat]: { ...state.seats[seat]!, card: device } } }),
  CardDropped(state, { seat }) {
    const { card: _, ...rest } = state.seats[seat]!;
    return { ...state, seats: { ...state.seats, [seat]: rest } };
  }
};

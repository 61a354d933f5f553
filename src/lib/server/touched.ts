import type { MeetingEvent } from '../meeting/events.ts';
import { decisionWithInput } from '../meeting/rules.ts';
import type { MeetingState, SeatId } from '../meeting/state.ts';

/** Seats, and who acts for them: a supporter sees whether the answer of whom they represent is here. */
export function withSupporters(state: MeetingState, seats: Iterable<SeatId>): SeatId[] {
  const all = new Set(seats);
  if (all.size === 0) return [];
  for (const seat of Object.values(state.seats)) if (seat.represents !== undefined && all.has(seat.represents)) all.add(seat.id);
  return [...all];
}

/**
 * Whose own view an event can change. What is frequent names its seats, so that an input costs the same whether fifteen or
 * five hundred people are there; everything else touches all, which is always right.
 */
export function touched(event: MeetingEvent, before: MeetingState): readonly SeatId[] | 'all' {
  switch (event.type) {
    case 'ContributionGiven':
      return event.broughtBy ? [event.owner, event.broughtBy] : [event.owner];
    case 'ContributionReplaced':
    case 'ContributionWithdrawn': {
      const old = decisionWithInput(before, event.input)?.contributions[event.input];
      return [old?.owner, old?.broughtBy].filter((s): s is SeatId => s != null);
    }
    case 'CardHidden':
    case 'CardShown': {
      // the owner alone is told; nobody learns whose it is by what else is sent
      const card = decisionWithInput(before, event.input)?.contributions[event.input];
      return [card?.owner, card?.broughtBy].filter((s): s is SeatId => s != null);
    }
    case 'OpenBallotCast':
    case 'CardAgreed':
    case 'CardQuestioned':
    case 'SeatLeft':
    case 'SeatTaken':
    case 'SeatSentAway':
    case 'CardTaken':
    case 'CardDropped':
      return [event.seat];
    case 'CheckedIn':
      // who was sent away and is let back in stood at the door: their devices are not known by their seat then
      return before.seats[event.seat]?.removed ? 'all' : [event.seat];
    case 'Admitted':
      return before.seats[event.seat]?.removed ? 'all' : [event.seat, event.ask];
    case 'EntryRefused':
    case 'EntryLapsed':
      return [event.ask];
    case 'EntryAsked':
    case 'HallOpened':
    case 'HallClosed':
    case 'AdditionDrafted':
    case 'DraftDiscarded':
    case 'NotePut':
    case 'NoteTakenOut':
    case 'WallOpened':
    case 'WallClosed':
    case 'TimerStarted':
    case 'TimerExtended':
    case 'TimerHalted':
    case 'TimerRun':
    case 'TimerStopped':
    case 'ScreenFrozen':
    case 'ScreenThawed':
      return [];
    default:
      return 'all';
  }
}

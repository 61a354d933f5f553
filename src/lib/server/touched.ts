import type { MeetingEvent } from '../meeting/events.ts';
import type { SeatId } from '../meeting/state.ts';

/**
 * Whose own view an event can change. What is frequent names its seats, so that an input costs the same whether fifteen or
 * five hundred people are there; everything else touches all, which is always right.
 */
export function touched(event: MeetingEvent): readonly SeatId[] | 'all' {
  switch (event.type) {
    case 'ContributionGiven':
      return event.broughtBy ? [event.owner, event.broughtBy] : [event.owner];
    case 'OpenBallotCast':
    case 'CardAgreed':
    case 'CardQuestioned':
    case 'CheckedIn':
    case 'SeatLeft':
    case 'SeatTaken':
      return [event.seat];
    case 'Admitted':
      return [event.seat, event.ask];
    case 'EntryRefused':
      return [event.ask];
    case 'EntryAsked':
    case 'HallOpened':
    case 'HallClosed':
    case 'AdditionDrafted':
    case 'DraftDiscarded':
    case 'WallOpened':
    case 'WallClosed':
      return [];
    default:
      return 'all';
  }
}

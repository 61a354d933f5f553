import { type Json, plainSlices } from '../../core/json.ts';
import { halted } from '../../core/timer.ts';
import { actorOf } from '../actor.ts';
import { noteSections } from '../notes.ts';
import { currentDecision } from '../rules.ts';
import type { MeetingState, SeatId } from '../state.ts';
import { agendaSlice } from './agenda.ts';
import { careSlice, paceSlice } from './care.ts';
import { answeringSlice, closingSlice } from './closing.ts';
import { beforeTheDoor, decisionSlice } from './decision.ts';
import { participantInputs, spreadSlice, wall } from './inputs.ts';
import { houseSlice, meetingSlice, routeSlice } from './meeting.ts';
import type { MemoryView } from './memory.ts';
import { cardsSlice, peopleCounts, peopleSlice, waitingRoom } from './people.ts';
import { at } from './plain.ts';
import { roundsSlice } from './rounds.ts';
import { traceSlice } from './trace.ts';

/**
 * What each audience may see, built from what it may see: there is no full state on a phone to hide. Rules V1 to V9 of the
 * room's README. An audience without a view does not compile; an unknown seat sees nothing.
 */

/** Rooms of people who see the same: what is the same for all is made and encoded once. */
export const AUDIENCES = ['lobby', 'participants', 'screen', 'lead', 'desk', 'tablet'] as const;

export type Audience = (typeof AUDIENCES)[number];

/** Which room a seat's device belongs to. */
export function audienceOf(state: MeetingState, seat: SeatId | null, face: 'phone' | 'chair' | 'desk' | 'screen'): Audience | null {
  if (seat === null) return 'lobby';
  const actor = actorOf(state, seat);
  if (!actor) return null;
  if (face === 'chair') return actor.roles.has('chair') || actor.roles.has('facilitator') ? 'lead' : null;
  if (face === 'desk') return actor.roles.has('secretary') || actor.roles.has('chair') ? 'desk' : null;
  return 'participants';
}

/** The slices that everyone in an audience sees. */
export function viewFor(state: MeetingState, audience: Audience, memory: MemoryView): Record<string, Json> {
  if (audience === 'screen' && state.frozen) return plainSlices(still(state, state.frozen, memory));
  return plainSlices(shared(state, audience, memory));
}

/** A screen that stands still: all as it was, but an empty screen, a break and the end are of now. */
function still(state: MeetingState, { at, state: then }: NonNullable<MeetingState['frozen']>, memory: MemoryView) {
  const { screenBlank, paused, pausedUntil, ended, hallOpen } = state;
  const halt = { ...then, timer: then.timer && halted(then.timer, at), screenBlank, paused, pausedUntil, ended, hallOpen };
  const view = shared(halt, 'screen', memory.frozen ?? memory);
  return { ...view, meeting: { ...view.meeting, screenFrozen: true } };
}

export function shared(state: MeetingState, audience: Audience, memory: MemoryView) {
  const decision = currentDecision(state);
  const base = { meeting: meetingSlice(state), route: routeSlice(state, audience), decision: decision ? decisionSlice(decision) : null };
  switch (audience) {
    case 'lobby':
      // agreements and route: no text on the table, no results, no names
      return { ...base, decision: base.decision && beforeTheDoor(base.decision) };
    case 'screen':
      return {
        ...base, rounds: roundsSlice(state, decision, memory), inputs: participantInputs(state, decision),
        people: peopleCounts(state, decision), ...(at(state.step) >= at('settle') ? { trace: traceSlice(decision) } : {}), closing: closingSlice(state, decision),
        spread: spreadSlice(decision, memory), pace: paceSlice(state, memory)
      };
    case 'participants':
      return {
        ...base, rounds: roundsSlice(state, decision, memory), inputs: participantInputs(state, decision), people: peopleCounts(state, decision),
        trace: at(state.step) >= at('settle') ? traceSlice(decision) : null, closing: closingSlice(state, decision), spread: spreadSlice(decision, memory),
        pace: paceSlice(state, memory)
      };
    case 'lead':
      return {
        ...base, rounds: roundsSlice(state, decision, memory, true), inputs: wall(state, decision, true), people: peopleSlice(state, decision, memory),
        waiting: waitingRoom(state), pace: paceSlice(state, memory), care: careSlice(state, decision, memory), trace: traceSlice(decision), closing: closingSlice(state, decision),
        spread: spreadSlice(decision, memory), agenda: agendaSlice(state), ...houseSlice(memory)
      };
    case 'tablet':
      // what a person reads before they choose, and whom a card can be of
      return { ...base, rounds: roundsSlice(state, decision, memory), cards: cardsSlice(state, decision, memory) };
    case 'desk':
      return {
        ...base, rounds: roundsSlice(state, decision, memory, true), inputs: wall(state, decision, true), people: peopleSlice(state, decision, memory),
        waiting: waitingRoom(state), pace: paceSlice(state, memory), trace: traceSlice(decision), closing: closingSlice(state, decision), spread: spreadSlice(decision, memory),
        // open questions, notes and "er wordt nog geschreven"; signals are for whoever leads
        care: { ...careSlice(state, decision, memory), signals: [] }, agenda: agendaSlice(state), ...houseSlice(memory), notes: noteSections(state, memory.notes), answering: answeringSlice(state)
      };
  }
}

import { ways } from '../route.ts';
import type { MeetingState } from '../state.ts';
import type { Audience } from './audiences.ts';
import type { HouseSlice, MeetingSlice, RouteSlice } from './meeting.types.ts';
import type { MemoryView } from './memory.ts';
import { plain } from './plain.ts';

/** The meeting itself, where it is on its route, and the house that it runs in. */

/** Only when something is wrong: whoever leads or writes can warn the administrator. */
export function houseSlice({ disk }: MemoryView): { house?: HouseSlice } {
  return disk ? { house: { disk } } : {};
}

export function meetingSlice(state: MeetingState): MeetingSlice {
  const { id, council, plan, hallOpen, wallOpen, screenBlank, frozen, paused, pausedUntil, ended } = state;
  return {
    id, council: council.name, title: plain(plan.title), date: plan.date, start: plan.start, end: plan.end, place: plain(plan.place), ...(plan.quorum === undefined ? {} : { quorum: plan.quorum }),
    hallOpen, wallOpen, screenBlank, screenFrozen: frozen !== null, paused, pausedUntil, ended: ended !== null,
    ...(state.leadMissed ? { leadMissed: true as const } : {})
  };
}

export function routeSlice(state: MeetingState, audience: Audience): RouteSlice {
  const leads = audience === 'lead' || audience === 'desk';
  return {
    step: state.step, version: state.stepVersion, decision: state.current + 1, decisions: state.decisions.length,
    left: state.lastMove ? { step: state.lastMove.from.step, version: state.lastMove.from.stepVersion, at: state.lastMove.at } : null,
    ...(leads ? { ways: ways(state) } : {})
  };
}

import { seatOf, type Actor } from '../actor.ts';
import { changeDecision, type Context } from '../rules.ts';
import type { MeetingState } from '../state.ts';
import type { After, By } from './after.ts';

/** Chair or secretary as they stand in the record's history; who came to the council later has no seat here, but a name. */
export function byOf(state: MeetingState, actor: Actor, context: Context): By {
  const seat = seatOf(state, actor.seat);
  return { who: actor.seat, name: seat?.name ?? context.text(actor.office ?? ''), role: actor.roles.has('chair') ? 'chair' : 'secretary' };
}

/** Chair or secretary of the council, years later: by their role alone, without having been at the meeting. */
export function officeActor(account: string, name: string, role: 'chair' | 'secretary'): Actor {
  return { seat: account, roles: new Set([role]), leads: false, office: name };
}

export function changeAfter(state: MeetingState, decision: string, change: (a: After) => After): MeetingState {
  return changeDecision(state, decision, (d) => ({ ...d, after: change(d.after) }));
}

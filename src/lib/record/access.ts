/**
 * Who may read a record. An adopted one is public, unless the council made it internal: then it stays with those who might read its draft, which are the
 * people of the meeting, from the vote on or once the meeting has ended (row `read-draft-record` of the permission table). And who may read the
 * verification file of its secret rounds: it has every ballot in it, so it is public only where the council chose that before the vote (row `read-ballots`).
 */
import { actorOf, isTabletPlace, seatFor, tabletActor } from '../meeting/actor.ts';
import { granted } from '../meeting/permissions.ts';
import type { Decision, MeetingState } from '../meeting/state.ts';
import { STEPS } from '../meeting/vocabulary.ts';

/** Whether everybody may read the record: it was adopted, and nobody made it internal (Z9). */
export function isPublic(decision: Decision): boolean {
  return decision.adoption !== null && decision.after.visibility !== 'internal';
}

/** Whether the draft of this decision is ready to be read by the people of the meeting. */
export function draftIsOpen(state: MeetingState, decision: Decision): boolean {
  const place = state.decisions.findIndex((d) => d.id === decision.id);
  if (state.ended || place < state.current) return true;
  return place === state.current && STEPS.indexOf(state.step) >= STEPS.indexOf('vote');
}

/**
 * Chair and secretary of the council have their columns, with or without the cookie of their seat; a facilitator reads by the
 * seat that they have in this meeting.
 */
export function mayOfficerReadDraft(state: MeetingState, decision: Decision, officer: { account: string; role: string; council: string }): boolean {
  if (officer.council !== state.council.id || !draftIsOpen(state, decision)) return false;
  return officer.role !== 'facilitator' || Object.values(state.seats).some((s) => s.account === officer.account);
}

/** @param place the seat, or the admitted ask, that a device speaks for; whether it holds the key is asked elsewhere */
export function mayReadDraft(state: MeetingState, decision: Decision, place: string): boolean {
  const seat = seatFor(state, place);
  const actor = seat === null ? null : actorOf(state, seat);
  return actor !== null && granted(state, actor, 'read-draft-record', actor.seat) && draftIsOpen(state, decision);
}

/** Whether everybody may read the verification file: that was chosen before the vote, and the record is public. */
export function ballotsArePublic(decision: Decision): boolean {
  return decision.ballots?.publish === true && isPublic(decision);
}

/** Officers of the council, by their account; a facilitator by the seat that they have in this meeting. */
export function mayOfficerReadBallots(state: MeetingState, officer: { account: string; role: string; council: string }): boolean {
  return officer.council === state.council.id && (officer.role !== 'facilitator' || Object.values(state.seats).some((s) => s.account === officer.account));
}

/** Who took part, by the seat of their device: also an observer, where that one may vote. */
export function mayReadBallots(state: MeetingState, decision: Decision, place: string): boolean {
  const seat = seatFor(state, place);
  // the shared tablet looks for the ballots of voting cards, as phones do for theirs
  const actor = isTabletPlace(place) ? tabletActor(place) : seat === null ? null : actorOf(state, seat);
  return actor !== null && (granted(state, actor, 'read-ballots', actor.seat) || decision.secretEntitled?.includes(actor.seat) === true);
}

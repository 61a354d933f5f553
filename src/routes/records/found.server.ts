import { error, type Cookies } from '@sveltejs/kit';
import { draftIsOpen, mayOfficerReadDraft, mayReadDraft } from '$lib/record/access.ts';
import { recordOf } from '$lib/record/model.ts';
import { NOTHING_LATER, type Later } from '$lib/record/later.ts';
import type { DecisionRecord } from '$lib/record/record.ts';
import { heldPlaces } from '$lib/server/seat-cookies.ts';

export interface Found {
  readonly record: DecisionRecord;
  readonly later: Later;
  readonly meeting: string;
  /** Whose settings the files follow. */
  readonly council: string;
  /** An officer of the council reads it: may share the draft. */
  readonly officer: boolean;
}

/** The place in the directory of keys under which the links to one draft stand; no seat has such an id. */
export const draftPlace = (decision: string): string => `draft-${decision}`;

async function findDecision(locals: App.Locals, id: string) {
  const meeting = await locals.app.meetings.meetingOfDecision(id);
  const state = meeting === null ? null : await locals.app.meetings.state(meeting);
  const decision = state?.decisions.find((d) => d.id === id);
  return meeting !== null && state && decision ? { meeting, state, decision } : null;
}

/**
 * The record that this request may read: everyone an adopted one; a draft only who holds a seat that may, or an officer of the
 * council, from the vote on. Anything else is a 404: it tells nobody that there is a draft.
 */
export async function readableRecord(locals: App.Locals, cookies: Cookies, id: string): Promise<Found> {
  const found = await findDecision(locals, id);
  if (!found) error(404);
  const { meeting, state, decision } = found;
  const officer = locals.officer !== null && mayOfficerReadDraft(state, decision, locals.officer);
  if (!decision.adoption && !officer) {
    const allowed = heldPlaces(cookies).filter(({ place }) => mayReadDraft(state, decision, place));
    const held = await Promise.all(allowed.map(({ place, key }) => locals.app.hall.holds(meeting, place, key)));
    if (!held.includes(true)) error(404);
  }
  return { record: recordOf(state, decision), later: NOTHING_LATER, meeting, council: state.council.id, officer };
}

/** The record behind a shared link to its draft: who has the link may read, until an officer takes the links back. */
export async function sharedRecord(locals: App.Locals, id: string, key: string): Promise<Found> {
  const found = await findDecision(locals, id);
  if (!found || (await locals.app.identity.holderOf(found.meeting, key)) !== draftPlace(id)) error(404);
  // the meeting went back to before the vote: then there is no draft to read, for nobody
  if (!found.decision.adoption && !draftIsOpen(found.state, found.decision)) error(404);
  return { record: recordOf(found.state, found.decision), later: NOTHING_LATER, meeting: found.meeting, council: found.state.council.id, officer: false };
}

import { error, type Cookies } from '@sveltejs/kit';
import { draftIsOpen, isPublic, mayOfficerReadDraft, mayReadDraft } from '$lib/record/access.ts';
import { recordOf } from '$lib/record/model.ts';
import type { Decision, MeetingState } from '$lib/meeting/state.ts';
import { laterOf, type Later } from '$lib/record/later.ts';
import type { DecisionRecord } from '$lib/record/record.ts';
import type { GoneRecord, SealedRecord } from '$lib/server/seal/seal.ts';
import { heldPlaces } from '$lib/server/seat-cookies.ts';

export interface Found {
  readonly record: DecisionRecord;
  readonly later: Later;
  readonly meeting: string;
  /** Whose settings the files follow. */
  readonly council: string;
  /** Everyone may read it: it is adopted, and the council did not make it internal. */
  readonly everyone: boolean;
  /** An officer of the council reads it: may share the draft. */
  readonly officer: boolean;
  /** The bytes and the signature of an adopted record, as they were sealed. */
  readonly sealed?: SealedRecord;
}

/** An adopted record as it was sealed, and for ever the same; a draft as it stands now. */
async function recordNow(locals: App.Locals, meeting: string, state: MeetingState, decision: Decision): Promise<Pick<Found, 'record' | 'sealed'>> {
  const sealed = await locals.app.seal.newest(meeting, state, decision).catch((error: Error) => {
    // a full disk: the record can be read all the same, and is sealed the next time
    process.stderr.write(`seal: not now (${error.name})\n`);
    return null;
  });
  return sealed ? { record: sealed.record, sealed } : { record: recordOf(state, decision) };
}

/** The place in the directory of keys under which the links to one draft stand; no seat has such an id. */
export const draftPlace = (decision: string): string => `draft-${decision}`;

async function findDecision(locals: App.Locals, id: string) {
  const meeting = await locals.app.meetings.meetingOfDecision(id);
  const state = meeting === null ? null : await locals.app.meetings.state(meeting);
  const decision = state?.decisions.find((d) => d.id === id);
  return meeting !== null && state && decision ? { meeting, state, decision } : null;
}

/** What came after it, with the council's own term for a reply. */
const laterHere = (locals: App.Locals, state: MeetingState, decision: Decision): Later =>
  laterOf(decision, locals.app.settings.of(state.council.id).advice.replyDays);

/**
 * The record that this request may read: everyone an adopted one; a draft, or an internal one, only who holds a seat that may, or an officer of
 * the council, from the vote on. Anything else is a 404: it tells nobody that there is one.
 */
export async function readableRecord(locals: App.Locals, cookies: Cookies, id: string): Promise<Found> {
  const found = await findDecision(locals, id);
  if (!found) error(404);
  const { meeting, state, decision } = found;
  const officer = locals.officer !== null && mayOfficerReadDraft(state, decision, locals.officer);
  if (!isPublic(decision) && !officer) {
    const allowed = heldPlaces(cookies).filter(({ place }) => mayReadDraft(state, decision, place));
    const held = await Promise.all(allowed.map(({ place, key }) => locals.app.hall.holds(meeting, place, key)));
    if (!held.includes(true)) error(404);
  }
  return { ...(await recordNow(locals, meeting, state, decision)), later: laterHere(locals, state, decision), meeting, council: state.council.id, everyone: isPublic(decision), officer };
}

/** The record behind a shared link to its draft: who has the link may read, until an officer takes the links back. */
export async function sharedRecord(locals: App.Locals, id: string, key: string): Promise<Found> {
  const found = await findDecision(locals, id);
  if (!found || (await locals.app.identity.holderOf(found.meeting, key)) !== draftPlace(id)) error(404);
  // the meeting went back to before the vote: then there is no draft to read, for nobody
  // a link to a draft is no way into a record that became internal
  if (found.decision.adoption && !isPublic(found.decision)) error(404);
  if (!found.decision.adoption && !draftIsOpen(found.state, found.decision)) error(404);
  return { ...(await recordNow(locals, found.meeting, found.state, found.decision)), later: laterHere(locals, found.state, found.decision), meeting: found.meeting, council: found.state.council.id, everyone: isPublic(found.decision), officer: false };
}

/** One version of an adopted record, as it was sealed, for who may read the record; `gone` when a later redaction took its words away. */
export async function readableVersion(
  locals: App.Locals, cookies: Cookies, id: string, number: string
): Promise<{ readonly gone: null; readonly found: Found } | { readonly gone: GoneRecord; readonly found: Found }> {
  const found = await readableRecord(locals, cookies, id);
  const version = /^[1-9]\d{0,5}$/.test(number) ? locals.app.seal.version(id, Number(number)) : null;
  if (!version) error(404);
  return 'gone' in version ? { gone: version, found } : { gone: null, found: { ...found, record: version.record, sealed: version } };
}

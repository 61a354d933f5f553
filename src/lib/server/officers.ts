import { error, redirect } from '@sveltejs/kit';
import type { Officer } from './services.ts';

/** Someone signed in, with the moment of their passphrase (ms): what a request knows of them. */
export interface SignedInOfficer extends Officer {
  readonly signedInAt: number;
}

/** The signed-in person, or off to the sign-in page and back here afterwards. */
export function officerOrSignIn(locals: App.Locals, url: URL): SignedInOfficer {
  if (!locals.officer) redirect(303, `/sign-in?back=${encodeURIComponent(url.pathname + url.search)}`);
  return locals.officer;
}

/**
 * A meeting of the officer's own council, and the seat that is theirs in it (null: none is bound to them yet). A meeting of
 * another council is as unknown as one that does not exist.
 */
export async function ownMeeting(locals: App.Locals, officer: Officer, meeting: string) {
  const entry = await locals.app.identity.meeting(meeting);
  if (entry?.council !== officer.council) error(404);
  const state = await locals.app.meetings.state(meeting);
  if (!state) error(404);
  const seat = Object.values(state.seats).find((s) => s.account === officer.account) ?? null;
  return { state, place: seat?.id ?? null };
}

import { error, redirect } from '@sveltejs/kit';
import { now } from './clock.ts';
import { LIMITS } from '../limits.ts';
import type { Session } from './identity/identity.ts';
import type { Officer } from './services.ts';

/** Someone signed in, with the moment of their passphrase (ms): what a request knows of them. */
export interface SignedInOfficer extends Officer {
  readonly sessionId: string;
  readonly signedInAt: number;
}

/** Who looks after the installation. No page of a council or a meeting takes one for an officer. */
export interface SignedInAdministrator {
  readonly account: string;
  readonly name: string;
  readonly sessionId: string;
  readonly signedInAt: number;
}

/** What a request knows of who sent it: while a session is locked it is nobody, but for the page that unlocks. */
export function whoIs(session: Session | null): Pick<App.Locals, 'officer' | 'administrator' | 'locked'> {
  if (!session) return { officer: null, administrator: null, locked: null };
  const { account, name, signedInAt, id: sessionId } = session;
  if (session.locked) return { officer: null, administrator: null, locked: { name } };
  if (session.role === 'administrator') return { officer: null, administrator: { account, name, sessionId, signedInAt }, locked: null };
  return { officer: { account, name, sessionId, signedInAt, role: session.role, council: session.council }, administrator: null, locked: null };
}

/** The signed-in person, or off to the sign-in page and back here afterwards. */
export function officerOrSignIn(locals: App.Locals, url: URL): SignedInOfficer {
  if (!locals.officer) redirect(303, signInFor(locals, url.pathname + url.search));
  return locals.officer;
}

/** The administrator of the installation; whoever is none is told nothing of such a page. */
export function administratorOrSignIn(locals: App.Locals, url: URL): SignedInAdministrator {
  if (locals.officer) error(404);
  if (!locals.administrator) redirect(303, signInFor(locals, url.pathname));
  return locals.administrator;
}

/** Where a page sends whoever may not see it: to unlock, to sign in, or (signed in, without a seat here) to the council. */
export function signInFor(locals: App.Locals, back: string): string {
  if (locals.locked) return `/locked?back=${encodeURIComponent(back)}`;
  return locals.officer && /^\/m\//.test(back) ? '/council' : `/sign-in?back=${encodeURIComponent(back)}`;
}

/** The signed-in person of either kind, whose passphrase was given a short while ago; else off to give it once more. */
export function recently<P extends { readonly signedInAt: number }>(person: P, back: string, withinMs: number = LIMITS.freshSignInMs): P {
  if (now() - person.signedInAt > withinMs) redirect(303, `/sign-in-again?back=${encodeURIComponent(back)}`);
  return person;
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

import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { line } from '$lib/doors/names.ts';
import { LIMITS } from '$lib/limits.ts';
import type { AfterCommand } from '$lib/meeting/after/commands.server.ts';
import type { RefusalCode } from '$lib/core/refusal.ts';
import { now } from '$lib/server/clock.ts';
import { officerOrSignIn, type SignedInOfficer } from '$lib/server/officers.ts';
import { ACCOUNT_COOKIE, takeAccount } from '$lib/server/seat-cookies.ts';
import type { z } from 'zod';
import type { Done } from './words.ts';

/** What a form of this page needs of chair or secretary: who they are, of which record. A record of another council is as unknown as none. */
export async function officeOf(locals: App.Locals, url: URL, decisionId: string) {
  const officer = officerOrSignIn(locals, url);
  const meeting = await locals.app.meetings.meetingOfDecision(decisionId);
  const state = meeting === null ? null : await locals.app.meetings.state(meeting);
  const decision = state?.decisions.find((d) => d.id === decisionId);
  if (!meeting || !state || !decision || state.council.id !== officer.council || officer.role === 'facilitator') error(404);
  return { officer, meeting, state, decision };
}

export function isFresh(officer: SignedInOfficer): boolean {
  return now() - officer.signedInAt <= LIMITS.freshSignInMs;
}

/** What was typed in a form, by the name of each field. */
export type Typed = Readonly<Record<string, string>>;
/** Fields that are not right yet, by the name of what is said about them; `refusal`: what the rules said. */
export interface Wrong {
  readonly form: string;
  readonly typed: Typed;
  readonly errors: Readonly<Record<string, string>>;
  readonly refusal?: RefusalCode;
}

/** The fields of a form, but for the passphrase: that is never given back. */
export async function typedIn(request: Request): Promise<{ readonly typed: Typed; readonly passphrase: string }> {
  const data = await request.formData();
  const typed = Object.fromEntries([...data.entries()].filter(([name]) => name !== 'passphrase').map(([name, value]) => [name, line(value)]));
  return { typed, passphrase: line(data.get('passphrase')) };
}

/** The passphrase once more, in the form itself, so that nothing that was typed is lost. @returns when they signed in; null: it was wrong */
async function signedIn(event: RequestEvent, officer: SignedInOfficer, passphrase: string): Promise<number | null> {
  if (passphrase === '') return officer.signedInAt;
  const { identity } = event.locals.app;
  const session = event.cookies.get(ACCOUNT_COOKIE) ?? '';
  if (!(await identity.signInAgain(session, passphrase, event.getClientAddress()))) return null;
  takeAccount(event.cookies, event.url, session);
  return (await identity.session(session))?.signedInAt ?? null;
}

interface Act {
  readonly form: string;
  readonly typed: Typed;
  readonly passphrase?: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly command: () => z.input<typeof AfterCommand>;
  readonly done: Done;
  /** Where on the page it stands now. */
  readonly at: string;
}

/** Carries one form out: what is not right yet comes back beside its field; what the rules refuse comes back in their words. */
export async function carryOut(event: RequestEvent<{ decision: string }>, { form, typed, passphrase = '', errors, command, done, at }: Act) {
  const { officer, meeting } = await officeOf(event.locals, event.url, event.params.decision);
  const wrong: Wrong = { form, typed, errors };
  if (Object.keys(errors).length > 0) return fail(400, wrong);
  const signedInAt = await signedIn(event, officer, passphrase);
  if (signedInAt === null) return fail(400, { ...wrong, errors: { passphrase: 'again' } });
  const answer = await event.locals.app.meetings.actFor(meeting, officer, command(), signedInAt);
  if (!answer.ok) return fail(400, { ...wrong, refusal: answer.refusal });
  redirect(303, `/records/${event.params.decision}/after?done=${done}#${at}`);
}

/** Names of the errors of fields that have nothing in them. */
export function empty(typed: Typed, fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => (typed[field] ?? '').trim() === ''));
}

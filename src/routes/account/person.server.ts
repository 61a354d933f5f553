import { redirect } from '@sveltejs/kit';
import { recently, signInFor, type SignedInAdministrator, type SignedInOfficer } from '$lib/server/officers.ts';

type Person = SignedInOfficer | SignedInAdministrator;

/** Whoever is signed in here, officer or administrator; else off to sign in. */
export function personOrSignIn(locals: App.Locals, back = '/account'): Person {
  const person = locals.officer ?? locals.administrator;
  if (!person) redirect(303, signInFor(locals, back));
  return person;
}

/** The same, for what matters: the passphrase was given a short while ago. `withinMs` for what takes somebody longer than that. */
export function recentPerson(locals: App.Locals, withinMs?: number): Person {
  return recently(personOrSignIn(locals), '/account', withinMs);
}

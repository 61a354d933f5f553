import { error, redirect } from '@sveltejs/kit';
import { officerOrSignIn, ownMeeting } from './officers.ts';

/**
 * For acts with all that is kept: the officer, their meeting and seat there; off to the page that asks the passphrase once more when they
 * signed in too long ago. Who may not at all learns nothing about the meeting.
 */
export async function freshOfficer(locals: App.Locals, url: URL, meeting: string, action: 'export-person' | 'delete-meeting') {
  const officer = officerOrSignIn(locals, url);
  const { state, place } = await ownMeeting(locals, officer, meeting);
  if (place === null) error(404);
  const refusal = await locals.app.data.refusal(meeting, place, action, officer.signedInAt);
  if (refusal?.refusal === 'sign-in-again') redirect(303, `/sign-in-again?back=${encodeURIComponent(url.pathname)}`);
  if (refusal && refusal.refusal !== 'wrong-step') error(404);
  return { officer, state, place, refusal: refusal?.refusal ?? null };
}

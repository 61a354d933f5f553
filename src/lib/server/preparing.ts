import { redirect } from '@sveltejs/kit';
import type { Command } from '../meeting/commands.server.ts';
import type { Answer } from '../protocol.ts';
import { officerOrSignIn, ownMeeting } from './officers.ts';

/**
 * What every page of the preparation begins with: the chair or secretary of this council, their seat, and the whole meeting as the
 * desk sees it. Signing in is enough here: taking one's seat (with a cookie of its own) is for the meeting itself.
 */
export async function preparation(locals: App.Locals, url: URL, meeting: string) {
  const officer = officerOrSignIn(locals, url);
  if (officer.role === 'facilitator') redirect(303, '/council');
  const { place } = await ownMeeting(locals, officer, meeting);
  const whole = place && (await locals.app.meetings.whole(meeting, place, 'desk'));
  if (!place || !whole) redirect(303, '/council?no-seat');
  const { view } = whole;
  const act = (id: string, command: Command): Promise<Answer> => locals.app.meetings.act(meeting, place, { id, command }, officer.signedInAt);
  return { officer, place, view, agenda: view.agenda ?? [], seats: view.people?.seats ?? [], act };
}

/** An id for the acts of one form, made when the page is made: sending the same form twice does nothing twice. */
export function actId(sent: unknown): string {
  return typeof sent === 'string' && /^[\w-]{8,40}$/.test(sent) ? sent : crypto.randomUUID();
}

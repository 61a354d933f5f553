import type { Cookies } from '@sveltejs/kit';
import { ballotsArePublic, mayOfficerReadBallots, mayReadBallots } from '$lib/record/access.ts';
import { heldPlaces } from '$lib/server/seat-cookies.ts';

/**
 * The verification file of a decision, for a request that may read it: who took part by their seat, officers of the council by their account, and
 * everybody where the council chose so before the vote and the record is public. Null for anybody else, and where there is none: it tells
 * nobody that there is one.
 */
export async function readableBallots(locals: App.Locals, cookies: Cookies, id: string): Promise<Uint8Array | null> {
  const { meetings, hall, ballots } = locals.app;
  const meeting = await meetings.meetingOfDecision(id);
  const state = meeting === null ? null : await meetings.state(meeting);
  const decision = state?.decisions.find((d) => d.id === id);
  if (meeting === null || !state || !decision?.ballots) return null;
  const officer = locals.officer !== null && mayOfficerReadBallots(state, locals.officer);
  if (!officer && !ballotsArePublic(decision)) {
    const allowed = heldPlaces(cookies).filter(({ place }) => mayReadBallots(state, decision, place));
    const held = await Promise.all(allowed.map(({ place, key }) => hall.holds(meeting, place, key)));
    if (!held.includes(true)) return null;
  }
  return ballots.of(state, id);
}

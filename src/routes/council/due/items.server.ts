import { byDay, dueOf, type DueItem } from '$lib/record/due.ts';
import { dayOf } from '$lib/record/day.ts';
import { now } from '$lib/server/clock.ts';

/** Everything that is due of all meetings of a council, earliest first. */
export async function dueItems({ app }: App.Locals, council: string): Promise<DueItem[]> {
  const today = dayOf(now());
  const { replyDays } = app.settings.of(council).advice;
  const states = await Promise.all((await app.identity.meetings(council)).map(({ meeting }) => app.meetings.state(meeting)));
  return states.flatMap((state) => (state ? state.decisions.flatMap((d) => dueOf(state, d, today, replyDays)) : [])).sort(byDay);
}

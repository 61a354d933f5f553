/** The records of a council as its year report counts them: every decision that can be read, adopted or not, with what came later. */
import { draftIsOpen, isPublic } from '../record/access.ts';
import { laterOf } from '../record/later.ts';
import { recordOf } from '../record/model.ts';
import type { YearEntry } from '../record/year/year.ts';
import type { App } from './app.ts';

export async function yearEntries({ identity, meetings, settings }: Pick<App, 'identity' | 'meetings' | 'settings'>, council: string): Promise<YearEntry[]> {
  const { replyDays } = settings.of(council).advice;
  const entries: YearEntry[] = [];
  // one after another: a council has hundreds of meetings at most, and a live one next door must not wait for all of them at once
  for (const { meeting } of await identity.meetings(council)) {
    const state = await meetings.peek(meeting);
    if (!state) continue;
    for (const decision of state.decisions) {
      if (!decision.adoption && !draftIsOpen(state, decision)) continue;
      entries.push({ record: recordOf(state, decision), later: laterOf(decision, replyDays), internal: decision.adoption !== null && !isPublic(decision) });
    }
  }
  return entries;
}

/** The years that have something to tell, and this one; the newest first. */
export function yearsOf(entries: readonly YearEntry[], today: string): string[] {
  const days = entries.map(({ record }) => record.adoption?.date ?? record.meeting.date);
  return [...new Set([...days, today].map((day) => day.slice(0, 4)))].filter((year) => /^\d{4}$/.test(year) && year <= today.slice(0, 4)).sort().reverse();
}

import { dayOf } from '../record/day.ts';
import { DEFAULT_SETTINGS, type CouncilSettings } from './settings/settings.ts';

const DAY = 24 * 3_600_000;

/** The day before which every input gets its answer, by the term of the council as it is when the meeting ends. */
export function answersBy(settings: { of(council: string): CouncilSettings } = { of: () => DEFAULT_SETTINGS }) {
  return (council: string, now: number): string => dayOf(now + settings.of(council).advice.answerDays * DAY);
}

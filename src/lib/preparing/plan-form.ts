import { line } from '../doors/names.ts';
import { LIMITS } from '../limits.ts';
import { textLength } from '../core/text.ts';

/** What someone typed about a meeting, as it was typed: it goes back into the form when something is not right yet. */
export interface PlanValues {
  title: string;
  date: string;
  start: string;
  end: string;
  place: string;
  quorum: string;
}
export type PlanProblem = 'missing' | 'long' | 'date' | 'time' | 'order' | 'number';
export type PlanErrors = Partial<Record<keyof PlanValues, PlanProblem>>;

/** Reads the form of a meeting. @returns the values, and per field what is not right yet */
export function readPlan(data: FormData): { values: PlanValues; errors: PlanErrors } {
  const field = (name: string) => line(data.get(name)).trim();
  const values = { title: field('title'), date: field('date'), start: clock(field('start')), end: clock(field('end')), place: field('place'), quorum: field('quorum') };
  const errors: PlanErrors = {};
  if (!values.title) errors.title = 'missing';
  else if (textLength(values.title) > LIMITS.lineMax) errors.title = 'long';
  if (textLength(values.place) > LIMITS.lineMax) errors.place = 'long';
  if (values.quorum !== '' && !(/^\d{1,4}$/.test(values.quorum) && Number(values.quorum) >= 1 && Number(values.quorum) <= LIMITS.seatsMax)) errors.quorum = 'number';
  if (!isDay(values.date)) errors.date = 'date';
  for (const name of ['start', 'end'] as const) if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(values[name])) errors[name] = 'time';
  if (!errors.start && !errors.end && values.end <= values.start) errors.end = 'order';
  return { values, errors };
}

/** The values as the command takes them: without a number there is no quorum. */
export function planOf({ quorum, ...rest }: PlanValues): Omit<PlanValues, 'quorum'> & { quorum?: number } {
  return { ...rest, ...(quorum === '' ? {} : { quorum: Number(quorum) }) };
}

/** A time as people write it ("19.30", "9:30 uur") as `19:30`; anything else stays as it was. */
function clock(typed: string): string {
  const [, h, m] = /^(\d{1,2})[.:](\d{2})(?:\s*uur)?$/.exec(typed) ?? [];
  return h === undefined ? typed : `${h.padStart(2, '0')}:${m}`;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

import { error } from '@sveltejs/kit';
import { dayOf } from '$lib/record/day.ts';
import { yearDocument } from '$lib/record/year/yearDocument.ts';
import { yearReport } from '$lib/record/year/year.ts';
import { officerOrSignIn } from '$lib/server/officers.ts';
import { yearEntries, yearsOf } from '$lib/server/years.ts';
import type { Lang } from '$lib/words/language.ts';

/** The year report of the council of whoever asks, and the years that there are. A year that has none is a 404. */
export async function reportFor(locals: App.Locals, url: URL, year: string, lang: Lang) {
  const officer = officerOrSignIn(locals, url);
  const today = dayOf(Date.now());
  const entries = await yearEntries(locals.app, officer.council);
  const years = yearsOf(entries, today);
  if (!years.includes(year)) error(404);
  const council = await locals.app.identity.council(officer.council);
  return { officer, years, doc: yearDocument(yearReport(council?.name ?? '', year, entries, today), lang) };
}

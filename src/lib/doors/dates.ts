import type { Lang } from '$lib/words/language.ts';

/** `2026-03-03` as people say it: "dinsdag 3 maart 2026". What is no date stays as it was typed. */
export function longDate(day: string, lang: Lang): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T12:00:00Z`) : null;
  if (!date || Number.isNaN(date.getTime())) return day;
  const locale = lang === 'nl' ? 'nl-NL' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}

/** A moment as people here read it: `25 nov 2026, 19:30`, by the clock of the Netherlands wherever the server stands. */
export function moment(at: number, lang: Lang): string {
  const locale = lang === 'nl' ? 'nl-NL' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(at);
}

/** Days in a record: it names a day, no hour. */
import type { Lang } from '../words/language.ts';

/** The day in the Netherlands, whatever the server's own clock is set to. */
export function dayOf(ms: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(ms);
}

/** So many days later. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A day in words ("3 december 2026"); what is no date comes back as it is. */
export function dayInWords(day: string, lang: Lang): string {
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms)) return day;
  return new Intl.DateTimeFormat(lang === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(ms);
}

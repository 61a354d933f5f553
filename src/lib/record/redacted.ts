/** Words that were taken away on request: what a record still says of them is that, and the day. */
import { words, type Text } from '../core/text.ts';
import type { Decision } from '../meeting/state.ts';
import { dayInWords, dayOf } from './day.ts';
import type { Lang } from '../words/language.ts';

/** The day on which these words were taken away; undefined when they are there, or went otherwise (withdrawn, by time). */
export function redactedOn(decision: Decision, text: Text | null | undefined): string | undefined {
  if (!text || words(text) !== null || !Object.hasOwn(decision.after.redacted, text['~text'])) return undefined;
  return dayOf(decision.after.redacted[text['~text']]!);
}

/** For spreading into an object of the record. */
export function redaction(decision: Decision, text: Text | null | undefined): { readonly redacted?: string } {
  const redacted = redactedOn(decision, text);
  return redacted === undefined ? {} : { redacted };
}

const SENTENCE = {
  nl: (day: string) => `Verwijderd op verzoek, ${day}.`,
  en: (day: string) => `Removed on request, ${day}.`
} as const;

/** What stands where the words stood. @param day as in the record, YYYY-MM-DD */
export function redactedSentence(day: string, lang: Lang): string {
  return SENTENCE[lang](dayInWords(day, lang));
}

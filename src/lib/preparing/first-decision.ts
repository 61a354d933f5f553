import type { CommandOf } from '../meeting/commands.server.ts';
import { advisoryTemplate, partsOf } from '../meeting/template.ts';
import type { Lang } from '../words/language.ts';

/** Numbered parts as the rules want them. */
export function numbered(parts: readonly string[]): Record<string, string> {
  return Object.fromEntries(parts.map((part, i) => [String(i + 1), part]));
}

/** The template with a question and a text filled in: a decision in two fields, the rest can wait. */
export function firstDecision(
  plan: { readonly start: string; readonly end: string }, begin: { readonly question: string; readonly text: string }, lang: Lang, secretPossible: boolean, disputeDays?: number
): CommandOf<'PrepareDecision'> {
  return { type: 'PrepareDecision', ...advisoryTemplate(plan, lang, secretPossible, disputeDays), question: begin.question, text: numbered(partsOf(begin.text)) };
}

/** The template itself, for pages: they know preparing, not the rules. */
export const template = advisoryTemplate;

import type { Lang } from './language.ts';

/** The forms of a counted word. Dutch and English both have two: one, and any other number (0 too). */
export interface Forms {
  readonly one: string;
  readonly other: string;
}

const RULES: Record<Lang, Intl.PluralRules> = { nl: new Intl.PluralRules('nl'), en: new Intl.PluralRules('en') };

/** The form of a word for a number, without the number: `plural('nl', 1, {one: 'hand', other: 'handen'})` is "hand". */
export function plural(lang: Lang, n: number, forms: Forms): string {
  return RULES[lang].select(n) === 'one' ? forms.one : forms.other;
}

/** A number with its word: "1 hand", "3 handen". */
export function counted(lang: Lang, n: number, forms: Forms): string {
  return `${n} ${plural(lang, n, forms)}`;
}

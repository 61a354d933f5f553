import type { Catalogue } from './catalogue.ts';
import type { Lang } from './language.ts';

/** The words of one language, in the order that the build gave them. */
type List = readonly unknown[];
const lists: Partial<Record<Lang, List>> = {};
const scripts: Record<Lang, () => Promise<{ default: List }>> = {
  nl: () => import('virtual:words/nl'),
  en: () => import('virtual:words/en')
};

/**
 * In the browser: fetches the words of one language, once. The root layout waits for it, so that `useWords` can give them at
 * once. Rejects without a connection.
 */
export async function learn(lang: Lang): Promise<void> {
  lists[lang] ??= (await scripts[lang]()).default;
}

/**
 * What the build for the browser writes instead of a catalogue: the catalogue with this number, of which only the languages
 * that were learned are there. Reading another one throws: a page without words must not look like a page.
 */
export function spoken(number: number): Catalogue<unknown> {
  const words = (lang: Lang): unknown => {
    const found = lists[lang]?.[number];
    if (found === undefined) throw new Error(`words ${number} in ${lang} are not loaded`);
    return found;
  };
  return {
    get nl() { return words('nl'); },
    get en() { return words('en'); }
  };
}

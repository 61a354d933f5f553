import { createContext } from 'svelte';
import type { Catalogue } from './catalogue.ts';
import type { Lang } from './language.ts';

const [read, provide] = createContext<() => Lang>();

/** Sets the language of everything below; called once, in the root layout: `provideLang(() => data.lang)`. */
export function provideLang(lang: () => Lang): void {
  provide(lang);
}

/** The language of this page, as a function (so that it may change). Throws when no layout above called `provideLang`. */
export function useLang(): () => Lang {
  return read();
}

/**
 * The words of a catalogue in the language of this page, fixed when the component is made: choosing another language
 * loads the page anew (a form post), so that no component has to listen.
 */
export function useWords<W>(words: Catalogue<W>): W {
  return words[read()()];
}

import { catalogue } from '$lib/words/catalogue.ts';

/** The few words that stand on every page; apart, because a phone loads them. */
export const layoutWords = catalogue({
  nl: { toContent: 'Ga naar de inhoud', demo: 'Dit is een proefvergadering. Je hebt geen account nodig.' },
  en: { toContent: 'Go to the content', demo: 'This is a trial meeting. You need no account.' }
});

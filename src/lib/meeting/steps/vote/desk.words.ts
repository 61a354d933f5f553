import { catalogue } from '$lib/words/catalogue.ts';

/** What the secretary does at this step. */
export const deskWords = /* @__PURE__ */ catalogue({
  nl: { title: 'Help wie op papier stemt', lead: 'De tekst staat vast zolang de stemming open is.' },
  en: { title: 'Help who votes on paper', lead: 'The text is fixed as long as the vote is open.' }
});

import { catalogue } from '$lib/words/catalogue.ts';

/** What the secretary does at this step. */
export const deskWords = /* @__PURE__ */ catalogue({
  nl: { title: 'Beantwoord vragen over de afspraken', lead: 'Een vraag houdt niemand tegen. Voer akkoord in voor wie op papier meedoet.' },
  en: { title: 'Answer questions about the agreements', lead: 'A question holds nobody back. Enter agreement for who takes part on paper.' }
});

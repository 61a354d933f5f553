import { catalogue } from '$lib/words/catalogue.ts';

/** What the secretary does at this step. */
export const deskWords = /* @__PURE__ */ catalogue({
  nl: { title: 'Maak aanvullingen van wat mensen nodig hebben', lead: 'Koppel elke aanvulling aan de inbreng waar die van komt.' },
  en: { title: 'Make additions of what people need', lead: 'Link each addition to the input that it comes from.' }
});

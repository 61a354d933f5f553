import { catalogue } from '$lib/words/catalogue.ts';

/** What the secretary does at this step. */
export const deskWords = /* @__PURE__ */ catalogue({
  nl: { title: 'Geef alle inbreng een antwoord', lead: 'Daarna stellen jij en de voorzitter samen het verslag vast.' },
  en: { title: 'Give every input an answer', lead: 'Then you and the chair adopt the record together.' }
});

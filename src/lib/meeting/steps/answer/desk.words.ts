import { catalogue } from '$lib/words/catalogue.ts';

/** What the secretary does at this step. */
export const deskWords = /* @__PURE__ */ catalogue({
  nl: { title: 'Geef alle inbreng een antwoord', lead: 'Daarna stellen de voorzitter en de secretaris samen het verslag vast.' },
  en: { title: 'Give every input an answer', lead: 'Then the chair and the secretary adopt the record together.' }
});

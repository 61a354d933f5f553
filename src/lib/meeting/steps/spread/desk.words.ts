import { catalogue } from '$lib/words/catalogue.ts';

/** What the secretary does at this step. */
export const deskWords = /* @__PURE__ */ catalogue({
  nl: { title: 'Voer in wie iets herkent', lead: 'Lees elk ander geluid voor aan wie op papier meedoet.' },
  en: { title: 'Enter who recognises something', lead: 'Read each other view aloud to who takes part on paper.' }
});

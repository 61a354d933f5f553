import { catalogue } from '$lib/words/catalogue.ts';

/** What the secretary does at this step. */
export const deskWords = /* @__PURE__ */ catalogue({
  nl: { title: 'De vergadering begint nog', lead: 'Voer alvast inbreng in van wie op papier meedoet.', prepare: 'Ga naar het voorbereiden' },
  en: { title: 'The meeting has not begun', lead: 'You can already enter input of who takes part on paper.', prepare: 'Go to preparing' }
});

import { catalogue } from '$lib/words/catalogue.ts';

/** What the secretary does at this step. */
export const deskWords = /* @__PURE__ */ catalogue({
  nl: { title: 'Meld aan wie op papier meedoet', lead: 'Alleen wie is aangemeld, telt straks mee.' },
  en: { title: 'Check in who takes part on paper', lead: 'Only who is checked in will count later.' }
});

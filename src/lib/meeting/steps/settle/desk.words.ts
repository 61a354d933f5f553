import { catalogue } from '$lib/words/catalogue.ts';

/** What the secretary does at this step. */
export const deskWords = /* @__PURE__ */ catalogue({
  nl: { title: 'Leg vast wat er is besloten', lead: 'Kijk of elke wijziging laat zien waar ze vandaan komt.' },
  en: { title: 'Settle what was decided', lead: 'See whether each change shows where it comes from.' }
});

import { catalogue } from '$lib/words/catalogue.ts';

/** What the secretary does at this step. */
export const deskWords = /* @__PURE__ */ catalogue({
  nl: { title: 'Luister, en noteer wat het gesprek opleverde', lead: 'Nooit wie wat zei.' },
  en: { title: 'Listen, and note what the talk gave', lead: 'Never who said what.' }
});

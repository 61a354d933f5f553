import { catalogue } from '$lib/words/catalogue.ts';

/** What the secretary does at this step. */
export const deskWords = /* @__PURE__ */ catalogue({
  nl: { title: 'Rond af', lead: 'Je kunt alvast antwoorden schrijven. Vaststellen komt bij de volgende stap.' },
  en: { title: 'Round off', lead: 'You can already write answers. Adopting comes at the next step.' }
});

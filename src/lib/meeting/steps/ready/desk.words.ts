import { catalogue } from '$lib/words/catalogue.ts';

/** What the secretary does at this step. */
export const deskWords = /* @__PURE__ */ catalogue({
  nl: { title: 'Voer in wie klaar is om te kiezen', lead: 'Het cijfer wordt niet bewaard.' },
  en: { title: 'Enter who is ready to choose', lead: 'The number is not kept.' }
});

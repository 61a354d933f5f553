import { catalogue } from '$lib/words/catalogue.ts';

/** What the secretary does at this step. */
export const deskWords = /* @__PURE__ */ catalogue({
  nl: { title: 'Lees mee met alle meningen', lead: 'Je hoeft niets over te schrijven. Voer in wat op papier of hardop wordt gezegd.' },
  en: { title: 'Read along with all views', lead: 'You do not have to copy anything. Enter what is said on paper or aloud.' }
});

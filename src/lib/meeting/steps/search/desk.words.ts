import { catalogue } from '$lib/words/catalogue.ts';

/** What the secretary does at this step. */
export const deskWords = /* @__PURE__ */ catalogue({
  nl: { title: 'Lees mee met andere geluiden', lead: 'Een andere mening komt vaak zonder naam.' },
  en: { title: 'Read along with other views', lead: 'Another view often comes without a name.' }
});

import { catalogue } from '$lib/words/catalogue.ts';

/** What the secretary does at this step. */
export const deskWords = /* @__PURE__ */ catalogue({
  nl: { title: 'Lees mee met wat mensen nodig hebben', lead: 'Straks maak je hier aanvullingen van. Denk alvast mee: in welk onderdeel past dit?' },
  en: { title: 'Read along with what people need', lead: 'Soon you make additions of this. Think ahead: in which part does it fit?' }
});

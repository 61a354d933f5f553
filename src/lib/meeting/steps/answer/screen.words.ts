import { catalogue } from '../../../words/catalogue.ts';

/** Words of the record on the big screen. */
export const words = /* @__PURE__ */ catalogue({
  nl: { title: 'Het verslag', where: (address: string) => `Lees het op ${address}`, adopted: 'Het verslag is vastgesteld.', draft: 'Het verslag is nog een concept. Alle inbreng krijgt eerst een antwoord.' },
  en: { title: 'The record', where: (address) => `Read it at ${address}`, adopted: 'The record has been adopted.', draft: 'The record is still a draft. Every input gets an answer first.' }
});

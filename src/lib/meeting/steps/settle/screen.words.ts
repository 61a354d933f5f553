import { catalogue } from '../../../words/catalogue.ts';

/** Words of settling on the big screen. */
export const words = /* @__PURE__ */ catalogue({
  nl: { text: 'De tekst met wat er veranderde', right: 'Kijk op je telefoon: klopt wat er staat?' },
  en: { text: 'The text with what changed', right: 'Look at your phone: is it written down correctly?' }
});

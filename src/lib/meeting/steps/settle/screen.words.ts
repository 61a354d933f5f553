import { catalogue } from '../../../words/catalogue.ts';

/** Words of settling on the big screen. */
export const words = /* @__PURE__ */ catalogue({
  nl: { write: 'Wil je iets laten opschrijven bij dit besluit? Dat kan op je telefoon.', right: 'Kijk op je telefoon: klopt wat er staat?' },
  en: { write: 'Do you want something written down with this decision? You can, on your phone.', right: 'Look at your phone: is it written down correctly?' }
});

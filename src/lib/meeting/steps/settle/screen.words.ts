import { catalogue } from '../../../words/catalogue.ts';

/** Words of settling on the big screen. */
export const words = /* @__PURE__ */ catalogue({
  nl: { right: 'Kijk op je telefoon: klopt wat er staat?' },
  en: { right: 'Look at your phone: is it written down correctly?' }
});

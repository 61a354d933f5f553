import { catalogue } from '../../../words/catalogue.ts';

/** Words of rounding off on the big screen. */
export const words = /* @__PURE__ */ catalogue({
  nl: { thanks: 'Dank je wel', feedback: 'Wanneer hoor je wat ermee gedaan is?' },
  en: { thanks: 'Thank you', feedback: 'When do you hear what was done with it?' }
});

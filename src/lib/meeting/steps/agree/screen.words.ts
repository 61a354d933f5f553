import { catalogue } from '../../../words/catalogue.ts';

/** Words of the agreements on the big screen. */
export const words = /* @__PURE__ */ catalogue({
  nl: { agreed: (n: number) => `${n} mensen zeiden akkoord` },
  en: { agreed: (n) => `${n} people said agreed` }
});

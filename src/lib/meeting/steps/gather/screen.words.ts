import { catalogue } from '../../../words/catalogue.ts';

/** Words of gathering all views on the big screen. */
export const words = /* @__PURE__ */ catalogue({
  nl: { ask: 'Wat vind jij van dit voorstel?' },
  en: { ask: 'What do you think of this proposal?' }
});

import { catalogue } from '../../../words/catalogue.ts';

/** Words of adding to the text on the big screen. */
export const words = /* @__PURE__ */ catalogue({
  nl: { making: 'We vullen de tekst aan', how: 'De secretaris schrijft op wat mensen nodig hebben. Bij elke aanvulling vragen we: kun je mee?' },
  en: { making: 'We add to the text', how: 'The secretary writes down what people need. With each addition we ask: can you come along?' }
});

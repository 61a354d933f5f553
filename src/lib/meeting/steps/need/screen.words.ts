import { catalogue } from '../../../words/catalogue.ts';

/** Words of asking for needs on the big screen. */
export const words = /* @__PURE__ */ catalogue({
  nl: { ask: 'Wat heb je nodig om mee te kunnen gaan?', all: 'We vragen dit aan iedereen. Ook als je al mee kunt.' },
  en: { ask: 'What do you need to come along?', all: 'We ask this to everyone. Also if you can come along already.' }
});

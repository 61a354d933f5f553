import { catalogue } from '../../../words/catalogue.ts';

/** Words of asking for the other view on the big screen. */
export const words = /* @__PURE__ */ catalogue({
  nl: { ask: 'Wie ziet het anders?', how: 'Schrijf het op je telefoon. Het mag zonder naam.' },
  en: { ask: 'Who sees it differently?', how: 'Write it on your phone. It may be without a name.' }
});

import { catalogue } from '../../../words/catalogue.ts';

/** Words of talking deeper on the big screen. */
export const words = /* @__PURE__ */ catalogue({
  nl: { title: 'We praten door', calm: 'Neem de tijd. Je mag altijd stoppen.', stopped: 'We stoppen even. Dat is goed.' },
  en: { title: 'We talk on', calm: 'Take your time. You may always stop.', stopped: 'We stop for a moment. That is fine.' }
});

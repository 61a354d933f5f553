import { catalogue } from '../../../words/catalogue.ts';

/** Words of asking who is ready on the big screen. */
export const words = /* @__PURE__ */ catalogue({
  nl: { how: 'Kies een cijfer op je telefoon. 1 is nog niet, 10 is helemaal klaar.', calm: 'Niemand ziet welk cijfer jij kiest.' },
  en: { how: 'Choose a number on your phone. 1 is not yet, 10 is quite ready.', calm: 'Nobody sees which number you choose.' }
});

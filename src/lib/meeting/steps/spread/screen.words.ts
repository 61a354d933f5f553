import { catalogue } from '../../../words/catalogue.ts';

/** Words of spreading the other views on the big screen. */
export const words = /* @__PURE__ */ catalogue({
  nl: { ask: 'Wie herkent dit, ook al is het maar een klein beetje?', none: 'Er is gevraagd naar een ander geluid. Er kwam niets.', answered: (n: number) => `${n} mensen gaven antwoord`, recognised: (n: number) => `${n} mensen herkennen dit`, table: 'Dit geluid ligt op tafel.' },
  en: { ask: 'Who recognises this, even if it is only a little?', none: 'We asked for another view. Nothing came.', answered: (n) => `${n} people answered`, recognised: (n) => `${n} people recognise this`, table: 'This view is on the table.' }
});

import { catalogue } from '../../../words/catalogue.ts';

/** Words of the vote on the console. */
export const words = /* @__PURE__ */ catalogue({
  nl: {
    none: 'Er is geen ronde open.', hard: 'Ging de stemming voor sommigen niet zoals ze hoopten? Zeg dat het niet fijn is.',
    screen: 'Kun je mee met deze tekst?', screenAbout: 'De tekst en hoeveel mensen hebben gekozen. De uitslag pas na het sluiten.',
    phone: 'Kun je mee met deze tekst?', phoneAbout: 'Ik kan mee, nog niet, of ik onthoud me.'
  },
  en: {
    none: 'No round is open.', hard: 'Did the vote not go as some had hoped? Say that this is hard.',
    screen: 'Can you come along with this text?', screenAbout: 'The text and how many people have chosen. The result only after the close.',
    phone: 'Can you come along with this text?', phoneAbout: 'I can come along, not yet, or I abstain.'
  }
});

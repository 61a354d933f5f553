import { catalogue } from '../../../words/catalogue.ts';

/** Words of adding to the text on the console. */
export const words = /* @__PURE__ */ catalogue({
  nl: {
    drafts: 'Aanvullingen die klaarstaan', draft: (n: number) => `Aanvulling ${n}`,
    none: 'De secretaris maakt aanvullingen van wat mensen nodig hebben. Ze komen hier vanzelf.',
    say: 'Elke aanvulling krijgt een eigen ronde. Lees hem eerst voor.', openName: (n: number) => `Open een ronde over deze aanvulling: aanvulling ${n}`,
    screen: 'Met deze aanvulling erbij: kun je mee?', screenAbout: 'De tekst met wat erbij komt, en waardoor.',
    phone: 'Met deze aanvulling erbij: kun je mee?', phoneAbout: 'Ik kan mee, nog niet, of ik onthoud me.'
  },
  en: {
    drafts: 'Additions that are ready', draft: (n) => `Addition ${n}`,
    none: 'The secretary makes additions of what people need. They come here by themselves.',
    say: 'Each addition gets a round of its own. Read it aloud first.', openName: (n) => `Open a round on this addition: addition ${n}`,
    screen: 'With this addition: can you come along?', screenAbout: 'The text with what is added, and because of what.',
    phone: 'With this addition: can you come along?', phoneAbout: 'I can come along, not yet, or I abstain.'
  }
});

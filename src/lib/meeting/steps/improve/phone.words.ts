import { catalogue } from '../../../words/catalogue.ts';

export const improveWords = /* @__PURE__ */ catalogue({
  nl: {
    wait: 'We vullen de tekst aan', waitAbout: 'De secretaris maakt een aanvulling van wat jullie nodig hebben. Daarna kies je weer.',
    now: 'De tekst zoals hij nu is', addition: 'Dit komt erbij', whole: 'De hele tekst, met deze aanvulling', because: 'Dit kwam door',
    past: 'Eerdere aanvullingen', result: 'De uitslag', pickFirst: 'Kies eerst wat voor jou klopt.', from: 'Gaat over onderdeel'
  },
  en: {
    wait: 'We add to the text', waitAbout: 'The secretary makes an addition of what you need. Then you choose again.',
    now: 'The text as it is now', addition: 'This is added', whole: 'The whole text, with this addition', because: 'This came from',
    past: 'Earlier additions', result: 'The result', pickFirst: 'First choose what is right for you.', from: 'About part'
  }
});

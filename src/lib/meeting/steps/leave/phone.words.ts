import { catalogue } from '../../../words/catalogue.ts';

export const leaveWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Hoe ga je weg?', lead: 'Denk er even over na. Je mag het hardop zeggen. Je hoeft niets te typen.', private: 'We sturen hier niets en we bewaren niets.',
    questions: ['Wat neem je mee?', 'Wat is nog niet gezegd?', 'Waar merken we straks dat het beter gaat?'],
    next: 'Wat gebeurt er nu met jouw inbreng?', answers: 'Alle inbreng krijgt een antwoord. Je leest het op deze pagina, of met je eigen link.', keep: 'Bewaar de link naar jouw inbreng', feedback: 'Dit spraken we af', go: 'Ik ga weg'
  },
  en: {
    title: 'How do you leave?', lead: 'Think about it for a moment. You may say it aloud. You do not have to type.', private: 'We send nothing here and keep nothing.',
    questions: ['What do you take with you?', 'What has not been said yet?', 'How will we notice that things get better?'],
    next: 'What happens now with your input?', answers: 'Every input gets an answer. You read it on this page, or with your own link.', keep: 'Keep the link to your input', feedback: 'This is what we agreed', go: 'I am leaving'
  }
});

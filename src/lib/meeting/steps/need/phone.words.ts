import { catalogue } from '../../../words/catalogue.ts';

export const needWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Wat heb je nodig om mee te kunnen gaan?', lead: 'Je hoeft het niet eens te zijn. Wat maakt het voor jou beter? Of voor iemand anders?',
    same: 'Iedereen krijgt deze vraag. Niemand ziet wat jij hebt gekozen.', label: 'Wat moet erbij, eraf of anders?', send: 'Versturen', skip: 'Overslaan',
    text: 'Lees de tekst', official: 'Als ambtenaar help je zoeken naar oplossingen. Je eigen wensen stuur je hier niet in.',
    result: 'De uitslag van de stemming', sorry: 'Voor sommigen ging de stemming niet zoals ze hoopten. Dat is niet fijn.'
  },
  en: {
    title: 'What do you need to come along?', lead: 'You do not have to agree. What would make it better for you? Or for someone else?',
    same: 'Everyone gets this question. Nobody sees what you chose.', label: 'What should be added, removed or changed?', send: 'Send', skip: 'Skip',
    text: 'Read the text', official: 'As an official you help to look for solutions. You do not send in wishes of your own here.',
    result: 'The result of the vote', sorry: 'For some the vote did not go as they hoped. That is not nice.'
  }
});

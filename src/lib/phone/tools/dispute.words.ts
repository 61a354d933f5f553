import { catalogue } from '$lib/words/catalogue.ts';

/** Words of disputing a link. */
export const disputeWords = /* @__PURE__ */ catalogue({
  nl: {
    about: 'Denk je dat een wijziging ergens anders door kwam? Zeg het, met je reden. Je reden komt in het verslag, zonder je naam.',
    which: 'Welke wijziging?', reason: 'Wat klopt er niet?', empty: 'Schrijf eerst op wat er niet klopt.', pick: 'Kies eerst een wijziging.', send: 'Stuur mijn reden',
    disputed: 'Ontvangen. Dit staat nu als betwist in het verslag.', option: (part: string, text: string) => `Onderdeel ${part}: ${text}`
  },
  en: {
    about: 'Do you think that a change came from something else? Say so, with your reason. Your reason comes into the record, without your name.',
    which: 'Which change?', reason: 'What is not right?', empty: 'First write down what is not right.', pick: 'First choose a change.', send: 'Send my reason',
    disputed: 'Received. This is now in the record as disputed.', option: (part, text) => `Part ${part}: ${text}`
  }
});

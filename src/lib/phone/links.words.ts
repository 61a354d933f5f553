import { catalogue } from '$lib/words/catalogue.ts';

/** Words of "Klopt dit?" and of disputing a link. */
export const linkWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Klopt dit?', lead: 'De secretaris zegt: deze wijziging kwam door wat jij schreef. Jij weet of dat klopt.',
    none: 'Bij jouw inbreng staat nog geen wijziging.', became: 'Dit was de wijziging', saidYes: 'Ontvangen: klopt', saidNo: 'Ontvangen: dit bedoelde ik niet',
    yes: 'Jij zei: klopt. Je mag het nog veranderen.', no: 'Jij zei: dit bedoelde ik niet. Je mag het nog veranderen.',
    dispute: 'Klopt er iets niet bij een ander?', disputeAbout: 'Denk je dat een wijziging ergens anders door kwam? Zeg het, met je reden. Je reden komt in het verslag, zonder je naam.',
    which: 'Welke wijziging?', reason: 'Wat klopt er niet?', empty: 'Schrijf eerst op wat er niet klopt.', pick: 'Kies eerst een wijziging.', send: 'Stuur mijn reden',
    disputed: 'Ontvangen. Dit staat nu als betwist in het verslag.', option: (part: string, text: string) => `Onderdeel ${part}: ${text}`
  },
  en: {
    title: 'Is this right?', lead: 'The secretary says: this change came from what you wrote. You know whether that is right.',
    none: 'There is no change with your input yet.', became: 'This was the change', saidYes: 'Received: that is right', saidNo: 'Received: I did not mean this',
    yes: 'You said: that is right. You may still change it.', no: 'You said: I did not mean this. You may still change it.',
    dispute: 'Is something not right with someone else?', disputeAbout: 'Do you think that a change came from something else? Say so, with your reason. Your reason comes into the record, without your name.',
    which: 'Which change?', reason: 'What is not right?', empty: 'First write down what is not right.', pick: 'First choose a change.', send: 'Send my reason',
    disputed: 'Received. This is now in the record as disputed.', option: (part, text) => `Part ${part}: ${text}`
  }
});

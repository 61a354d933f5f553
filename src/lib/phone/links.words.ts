import { catalogue } from '$lib/words/catalogue.ts';

/** Words of "Klopt dit?". */
export const linkWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Klopt dit?', lead: 'De secretaris zegt: deze wijziging kwam door wat jij schreef. Jij weet of dat klopt.',
    none: 'Bij jouw inbreng staat nog geen wijziging.', became: 'Dit was de wijziging', saidYes: 'Ontvangen: klopt', saidNo: 'Ontvangen: dit bedoelde ik niet',
    yes: 'Jij zei: klopt. Je mag het nog veranderen.', no: 'Jij zei: dit bedoelde ik niet. Je mag het nog veranderen.',
    dispute: 'Klopt er iets niet bij een ander?'
  },
  en: {
    title: 'Is this right?', lead: 'The secretary says: this change came from what you wrote. You know whether that is right.',
    none: 'There is no change with your input yet.', became: 'This was the change', saidYes: 'Received: that is right', saidNo: 'Received: I did not mean this',
    yes: 'You said: that is right. You may still change it.', no: 'You said: I did not mean this. You may still change it.',
    dispute: 'Is something not right with someone else?'
  }
});

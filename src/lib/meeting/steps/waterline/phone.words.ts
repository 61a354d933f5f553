import { catalogue } from '../../../words/catalogue.ts';

export const waterlineWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Dieper praten', lead: 'We praten door, omdat het nog niet goed voelt. Je mag altijd stoppen.',
    how: 'Dit doen we met elkaar, zonder telefoon. Je hoeft niets te typen. Wie wat zegt, schrijven we niet op.',
    ask: 'Wil jij hieraan meedoen?', private: 'Niemand ziet jouw antwoord. De gespreksleider ziet alleen aantallen. Meedoen hoeft niet.',
    yes: 'Ja, ik praat mee', no: 'Nee, ik luister of ga even weg', received: (answer: string) => `Ontvangen: ${answer}`, receivedOther: 'Ontvangen. Opnieuw kiezen mag.',
    stop: 'Stop het gesprek', stopTitle: 'Wil je dat het gesprek stopt?', stopAbout: 'Iedereen ziet: iemand vroeg om te stoppen. Niet wie.', stopYes: 'Ja, stop', stopNo: 'Nee, ga door',
    stopped: 'Iemand vroeg om te stoppen. Dat is goed. We nemen even rust.', saidStop: 'Het gesprek is gestopt.'
  },
  en: {
    title: 'Talk deeper', lead: 'We talk on, because it does not feel right yet. You may always stop.',
    how: 'We do this together, without a phone. You do not have to type. Who says what, we do not write down.',
    ask: 'Do you want to take part in this?', private: 'Nobody sees your answer. The facilitator only sees numbers. You do not have to take part.',
    yes: 'Yes, I talk along', no: 'No, I listen or step out', received: (answer) => `Received: ${answer}`, receivedOther: 'Received. You may choose again.',
    stop: 'Stop the conversation', stopTitle: 'Do you want the conversation to stop?', stopAbout: 'Everyone sees: someone asked to stop. Not who.', stopYes: 'Yes, stop', stopNo: 'No, go on',
    stopped: 'Someone asked to stop. That is fine. We rest for a moment.', saidStop: 'The conversation has stopped.'
  }
});

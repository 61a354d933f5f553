import { catalogue } from '../../../words/catalogue.ts';

/** Words of talking deeper on the console. */
export const words = /* @__PURE__ */ catalogue({
  nl: {
    say: 'Doe dit alleen met een begeleider die dit geleerd heeft. Iedereen kiest zelf of die meedoet. Wie wat zegt, schrijven we niet op.',
    answered: (n: number, of: number) => `${n} van de ${of} mensen ${n === 1 ? 'gaf' : 'gaven'} antwoord. Wat ze kozen, zie je als iedereen antwoord gaf.`,
    yes: (n: number) => (n === 0 ? 'Niemand doet mee.' : n < 3 ? 'Enkele mensen doen mee.' : `${n} mensen doen mee.`),
    no: (n: number) => (n === 0 ? '' : n < 3 ? 'Enkele mensen doen liever niet mee.' : `${n} mensen doen liever niet mee.`),
    stopped: 'Iemand vroeg om te stoppen. Stop nu. Vraag niet wie of waarom.', notes: 'Inzichten', note: 'Schrijf een inzicht op',
    noteLabel: 'Welk inzicht is gedeeld?', noteHint: 'Nooit wie het zei.', keep: 'Bewaren', none: 'Er is nog niets opgeschreven.',
    ask1: 'Wat raakte je?', ask2: 'Welk stukje waarheid zat er voor jou in?',
    screen: 'We praten door', screenAbout: 'Je mag altijd stoppen.',
    phone: 'Doe je mee?', phoneAbout: 'Ja of nee. En een knop om te stoppen, zonder naam.'
  },
  en: {
    say: 'Only do this with a guide who was trained for it. Everyone chooses for themselves whether to take part. We do not write down who says what.',
    answered: (n, of) => `${n} of ${of} people answered. You see what they chose when everyone has answered.`,
    yes: (n) => (n === 0 ? 'Nobody takes part.' : n < 3 ? 'A few people take part.' : `${n} people take part.`),
    no: (n) => (n === 0 ? '' : n < 3 ? 'A few people would rather not take part.' : `${n} people would rather not take part.`),
    stopped: 'Someone asked to stop. Stop now. Do not ask who or why.', notes: 'Insights', note: 'Write down an insight',
    noteLabel: 'Which insight was shared?', noteHint: 'Never who said it.', keep: 'Keep', none: 'Nothing has been written down yet.',
    ask1: 'What touched you?', ask2: 'Which piece of truth was in it for you?',
    screen: 'We talk on', screenAbout: 'You may always stop.',
    phone: 'Do you take part?', phoneAbout: 'Yes or no. And a button to stop, without a name.'
  }
});

import { catalogue } from '../../../words/catalogue.ts';

/** Words of asking who is ready on the console. */
export const words = /* @__PURE__ */ catalogue({
  nl: {
    answered: (n: number) => (n === 0 ? 'Nog niemand gaf antwoord.' : n === 1 ? '1 mens gaf antwoord.' : `${n} mensen gaven antwoord.`),
    about: 'Je ziet geen cijfers van mensen. Zei iemand minder dan een 7? Dan vraagt het scherm bij het verdergaan om een reden.',
    before: 'De vorige keer was nog niet iedereen klaar.', ask: 'Wat ontbreekt er nog?',
    secret: 'Als je verdergaat, gaat er meteen een geheime stemming open. De tekst staat dan vast.',
    open: 'Als je verdergaat, gaat er meteen een open stemming open. De tekst staat dan vast.',
    instead: 'Toch een open stemming?',
    insteadAbout: 'Een geheime stemming kan alleen met minstens 5 mensen met een stem, en op een beveiligd adres (https). Lukt dat niet? Dan kan een open stemming wel.',
    choose: 'Kies voor een open stemming', chooseQuestion: 'Na een open ronde ziet iedereen de aantallen. Zeg dit eerst tegen iedereen.', chooseSure: 'Ja, stem open',
    askChair: 'De voorzitter kan dit veranderen.',
    screen: 'Klaar om te kiezen?', screenAbout: 'Weet je genoeg? Kies een cijfer op je telefoon.',
    phone: 'Hoe klaar ben je om te kiezen?', phoneAbout: 'Van 1 (nog niet) tot 10 (helemaal klaar).'
  },
  en: {
    answered: (n) => (n === 0 ? 'Nobody has answered yet.' : n === 1 ? '1 person answered.' : `${n} people answered.`),
    about: 'You see no numbers of people. Did someone say less than 7? Then the screen asks for a reason when you go on.',
    before: 'Last time not everyone was ready yet.', ask: 'What is still missing?',
    secret: 'When you go on, a secret vote opens at once. The text is fixed then.',
    open: 'When you go on, an open vote opens at once. The text is fixed then.',
    instead: 'An open vote after all?',
    insteadAbout: 'A secret vote needs at least 5 people with a vote, and a secure address (https). Is that not possible? Then an open vote is.',
    choose: 'Choose an open vote', chooseQuestion: 'After an open round everyone sees the numbers. Tell everyone first.', chooseSure: 'Yes, vote openly',
    askChair: 'The chair can change this.',
    screen: 'Ready to choose?', screenAbout: 'Do you know enough? Choose a number on your phone.',
    phone: 'How ready are you to choose?', phoneAbout: 'From 1 (not yet) to 10 (quite ready).'
  }
});

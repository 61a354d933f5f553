import { catalogue } from '../../../words/catalogue.ts';

/** Words of asking who is ready on the console. */
export const words = /* @__PURE__ */ catalogue({
  nl: {
    answered: (n: number) => (n === 0 ? 'Nog niemand gaf antwoord.' : n === 1 ? '1 mens gaf antwoord.' : `${n} mensen gaven antwoord.`),
    about: 'Je ziet geen cijfers van mensen. Zei iemand minder dan een 7? Dan vraagt het scherm bij het verdergaan om een reden.',
    before: 'De vorige keer was nog niet iedereen klaar.', ask: 'Wat ontbreekt er nog?',
    secret: 'Als je verdergaat, gaat er meteen een geheime stemming open. De tekst staat dan vast.',
    open: 'Als je verdergaat, gaat er meteen een open stemming open. De tekst staat dan vast.',
    screen: 'Klaar om te kiezen?', screenAbout: 'Weet je genoeg? Kies een cijfer op je telefoon.',
    phone: 'Hoe klaar ben je om te kiezen?', phoneAbout: 'Van 1 (nog niet) tot 10 (helemaal klaar).'
  },
  en: {
    answered: (n) => (n === 0 ? 'Nobody has answered yet.' : n === 1 ? '1 person answered.' : `${n} people answered.`),
    about: 'You see no numbers of people. Did someone say less than 7? Then the screen asks for a reason when you go on.',
    before: 'Last time not everyone was ready yet.', ask: 'What is still missing?',
    secret: 'When you go on, a secret vote opens at once. The text is fixed then.',
    open: 'When you go on, an open vote opens at once. The text is fixed then.',
    screen: 'Ready to choose?', screenAbout: 'Do you know enough? Choose a number on your phone.',
    phone: 'How ready are you to choose?', phoneAbout: 'From 1 (not yet) to 10 (quite ready).'
  }
});

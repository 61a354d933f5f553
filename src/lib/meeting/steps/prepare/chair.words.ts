import { catalogue } from '../../../words/catalogue.ts';

/** Words of preparing on the console. */
export const words = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Staat alles klaar?',
    agreements: 'De zeven afspraken zijn ingevuld', agreementsNot: 'Nog niet alle afspraken zijn ingevuld',
    text: 'De tekst staat klaar', textNot: 'Er staat nog geen tekst klaar',
    lead: (name: string) => `${name} leidt het gesprek`, leadNot: 'Nog niemand leidt het gesprek',
    hall: 'De zaal is open', hallNot: 'De zaal is nog dicht',
    secret: 'Voor een geheime stemming moeten er straks minstens 5 mensen met een stem zijn.',
    change: 'Pas de voorbereiding aan', agenda: 'Op de agenda',
    screen: 'Doe mee', screenAbout: 'De code, een QR en een kort adres.',
    phone: 'Wachtkamer', phoneAbout: 'Wie binnenkomt, leest vast de afspraken.'
  },
  en: {
    title: 'Is everything ready?',
    agreements: 'The seven agreements have been filled in', agreementsNot: 'Not all agreements have been filled in yet',
    text: 'The text is ready', textNot: 'There is no text yet',
    lead: (name) => `${name} leads the conversation`, leadNot: 'Nobody leads the conversation yet',
    hall: 'The hall is open', hallNot: 'The hall is still closed',
    secret: 'A secret vote needs at least 5 people with a vote in the room.',
    change: 'Change the preparation', agenda: 'On the agenda',
    screen: 'Take part', screenAbout: 'The code, a QR and a short address.',
    phone: 'Waiting room', phoneAbout: 'Who comes in can read the agreements already.'
  }
});

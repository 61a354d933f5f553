import type { Agreement } from '$lib/meeting/vocabulary.ts';
import { catalogue } from '$lib/words/catalogue.ts';

export const decisionFormWords = catalogue({
  nl: {
    about: 'Waar gaat het over?', question: 'De vraag', questionHint: 'Eén vraag. Bijvoorbeeld: Wat adviseren wij het college over de zorgtaxi?',
    addressee: 'Voor wie is het advies?', text: 'De tekst die op tafel ligt',
    textLead: 'Verdeel de tekst in onderdelen. Zo zie je straks precies welk onderdeel door wie is veranderd.',
    part: (n: number) => `Onderdeel ${n}`, add: 'Nog een onderdeel', remove: (n: number) => `Haal onderdeel ${n} weg`,
    card: 'De zeven afspraken', cardLead: 'Iedereen ziet deze afspraken. De vergadering kan beginnen als ze alle zeven zijn ingevuld.',
    example: {
      frame: 'Bijvoorbeeld: Er is geld voor 2027. Dat de taxi blijft, ligt vast.',
      reward: 'Bijvoorbeeld: Je krijgt een vergoeding voor deze avond. Je reiskosten krijg je terug.',
      feedback: 'Noem een dag en een naam. Bijvoorbeeld: Voor 1 februari hoor je van Bram wat de gemeente doet.'
    } as Partial<Record<Agreement, string>>,
    rules: 'Zo kiezen we', rulesLead: 'Deze regels staan vast zodra de eerste stemming open gaat.', ballot: 'Hoe stemmen we?',
    ballotAbout: {
      secret: 'Niemand ziet wat je kiest. Dit kan vanaf 5 mensen die mogen stemmen.', open: 'Tijdens de ronde ziet niemand het. Na de ronde ziet iedereen de aantallen.'
    },
    noSecret: 'Op dit adres kan alleen een open stemming. Voor een geheime stemming is https nodig.',
    names: 'Laat na een open ronde ook de namen zien', namesHint: 'Zeg dit vooraf tegen iedereen.',
    maxLoops: 'Hoe vaak vragen we wat iemand nodig heeft?', loops: { 1: '1 keer', 2: '2 keer', 3: '3 keer' }, loopsHint: 'Daarna geldt de afspraak hieronder.',
    disputeDays: 'Dagen om te reageren op het verslag', disputeDaysHint: 'Zo lang kan iedereen zeggen: dit klopt niet. 0 mag ook.',
    origin: 'Door welke inbreng staat dit op de agenda?', originHint: 'Zo blijft zichtbaar wie dit onderwerp inbracht.', noOrigin: 'Er is nog geen inbreng van voor de vergadering.',
    save: 'Bewaar het besluit', removeDecision: 'Haal dit besluit van de agenda', removeSure: 'Alles wat je hier hebt ingevuld is dan weg.',
    titleNew: 'Nieuw besluit', titleChange: 'Besluit aanpassen', back: 'Terug naar de voorbereiding',
    problem: { missing: 'Vul de vraag in.', long: 'Deze tekst is te lang. Maak hem korter.', tooMany: 'Meer dan 60 onderdelen is te veel voor één besluit.' },
    inUse: 'Dit besluit heeft al inbreng. Daarom blijft het op de agenda.'
  },
  en: {
    about: 'What is it about?', question: 'The question', questionHint: 'One question. For instance: What do we advise the executive about the care taxi?',
    addressee: 'Who is the advice for?', text: 'The text on the table',
    textLead: 'Divide the text into parts. So you see later exactly which part was changed by whom.',
    part: (n) => `Part ${n}`, add: 'One more part', remove: (n) => `Take part ${n} away`,
    card: 'The seven agreements', cardLead: 'Everyone sees these agreements. The meeting can start once all seven are filled in.',
    example: {
      frame: 'For instance: There is money for 2027. That the taxi stays is fixed.',
      reward: 'For instance: You get a fee for this evening. You get your travel costs back.',
      feedback: 'Name a day and a person. For instance: Before 1 February you hear from Bram what the municipality does.'
    },
    rules: 'How we choose', rulesLead: 'These rules are fixed once the first vote opens.', ballot: 'How do we vote?',
    ballotAbout: {
      secret: 'Nobody sees what you choose. This is possible from 5 people who may vote.', open: 'During the round nobody sees it. After the round everyone sees the numbers.'
    },
    noSecret: 'At this address only an open vote is possible. A secret vote needs https.',
    names: 'Show the names too after an open round', namesHint: 'Tell everyone beforehand.',
    maxLoops: 'How often do we ask what someone needs?', loops: { 1: 'once', 2: 'twice', 3: '3 times' }, loopsHint: 'After that the agreement below holds.',
    disputeDays: 'Days to react to the record', disputeDaysHint: 'So long everyone can say: this is not right. 0 is fine too.',
    origin: 'Which input put this on the agenda?', originHint: 'So it stays visible who brought this subject in.', noOrigin: 'There is no input from before the meeting yet.',
    save: 'Keep the decision', removeDecision: 'Take this decision off the agenda', removeSure: 'All that you filled in here is gone then.',
    titleNew: 'New decision', titleChange: 'Change the decision', back: 'Back to the preparation',
    problem: { missing: 'Fill in the question.', long: 'This text is too long. Make it shorter.', tooMany: 'More than 60 parts is too much for one decision.' },
    inUse: 'This decision has input already. That is why it stays on the agenda.'
  }
});

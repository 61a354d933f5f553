import { catalogue } from '$lib/words/catalogue.ts';

export const setupWords = catalogue({
  nl: {
    title: 'Zet je raad klaar', lead: 'Dit doe je één keer. Daarna loggen de voorzitter en de secretaris in met vier woorden.',
    council: 'Naam van de raad', councilHint: 'Bijvoorbeeld: Adviesraad Sociaal Domein Waterdam',
    identifier: 'Nummer of code van de raad', identifierHint: 'Zoals in een register van de overheid. Weet je het niet? Sla het over.',
    chair: 'Naam van de voorzitter', secretary: 'Naam van de secretaris',
    make: 'Maak de raad', doneTitle: 'Jullie raad staat klaar', bad: 'Deze link werkt niet (meer). Vraag de beheerder om een nieuwe: npm run setup-link.',
    missing: { council: 'Vul de naam van de raad in.', chair: 'Vul de naam van de voorzitter in.', secretary: 'Vul de naam van de secretaris in.' }
  },
  en: {
    title: 'Set up your council', lead: 'You do this once. After that the chair and the secretary sign in with four words.',
    council: 'Name of the council', councilHint: 'For instance: Advisory council Waterdam',
    identifier: 'Number or code of the council', identifierHint: 'As in a public register. You do not know it? Skip it.',
    chair: 'Name of the chair', secretary: 'Name of the secretary',
    make: 'Make the council', doneTitle: 'Your council is ready', bad: 'This link does not work (any more). Ask the administrator for a new one: npm run setup-link.',
    missing: { council: 'Fill in the name of the council.', chair: 'Fill in the name of the chair.', secretary: 'Fill in the name of the secretary.' }
  }
});

import { catalogue } from '$lib/words/catalogue.ts';

export const facilitatorWords = catalogue({
  nl: {
    title: 'Je bent gevraagd als gespreksleider', of: (council: string) => `Je leidt gesprekken van ${council}.`,
    lead: 'Een gespreksleider brengt zelf niets in en stemt niet mee. Je krijgt vier woorden om mee in te loggen.',
    name: 'Hoe heet je?', make: 'Maak mijn toegang', doneTitle: 'Je toegang staat klaar',
    bad: 'Deze link werkt niet (meer). Vraag de voorzitter om een nieuwe.'
  },
  en: {
    title: 'You are asked to facilitate', of: (council) => `You lead conversations of ${council}.`,
    lead: 'A facilitator gives no input and does not vote. You get four words to sign in with.',
    name: 'What is your name?', make: 'Make my access', doneTitle: 'Your access is ready',
    bad: 'This link does not work (any more). Ask the chair for a new one.'
  }
});

import { catalogue } from '$lib/words/catalogue.ts';

export const newWords = catalogue({
  nl: {
    title: 'Nieuwe vergadering', copyTitle: (title: string) => `Nieuwe vergadering, met alles van "${title}"`,
    copyLead: 'De mensen, de afspraken, de regels en de teksten komen mee. Wat mensen zeiden niet.', fresh: 'Begin toch met een leeg begin',
    meeting: 'De vergadering', decision: 'Het besluit', decisionLead: 'Mag ook later. De afspraken en de regels vullen we alvast voor je in.',
    question: 'Waarover vragen we advies?', questionHint: 'Eén vraag. Bijvoorbeeld: Wat adviseren wij over de zorgtaxi?',
    text: 'De tekst die op tafel ligt', textHint: 'Elke regel wordt een onderdeel met een nummer.',
    make: 'Maak de vergadering', earlier: 'Of neem een eerdere vergadering over', council: 'Terug naar de raad'
  },
  en: {
    title: 'New meeting', copyTitle: (title) => `New meeting, with everything of "${title}"`,
    copyLead: 'The people, the agreements, the rules and the texts come along. What people said does not.', fresh: 'Start empty after all',
    meeting: 'The meeting', decision: 'The decision', decisionLead: 'May be done later. We fill in the agreements and the rules for you.',
    question: 'What do we ask advice about?', questionHint: 'One question. For instance: What do we advise about the care taxi?',
    text: 'The text on the table', textHint: 'Each line becomes a part with a number.',
    make: 'Make the meeting', earlier: 'Or take over an earlier meeting', council: 'Back to the council'
  }
});

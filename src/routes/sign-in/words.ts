import { catalogue } from '$lib/words/catalogue.ts';

export const signInWords = catalogue({
  nl: {
    title: 'Inloggen', lead: 'Voor de voorzitter, de gespreksleider en de secretaris. Doe je mee aan een vergadering? Dan heb je geen account nodig.',
    join: 'Doe mee met een code', login: 'Inlognaam', loginHint: 'Bijvoorbeeld: voorzitter-waterdam', passphrase: 'Je vier woorden',
    passphraseHint: 'Met een spatie of een streepje ertussen. Hoofdletters maken niet uit.', show: 'Laat de woorden zien', signIn: 'Inloggen',
    missing: 'Vul je inlognaam en je vier woorden in.',
    wrong: 'Deze naam en deze woorden horen niet bij elkaar. Kijk op je briefje en probeer het nog eens.',
    wait: (seconds: number) => `Dat waren veel pogingen. Wacht ${seconds} tellen en probeer het nog eens.`,
    lost: 'Woorden kwijt? Vraag de beheerder van de server om hulp.',
    againTitle: 'Nog één keer je woorden', againLead: 'Dit is een belangrijke stap. Met je vier woorden weten we zeker dat jij het bent.',
    again: 'Verder', againWrong: 'Deze woorden kloppen niet. Kijk op je briefje en probeer het over 10 tellen nog eens.', cancel: 'Terug zonder dit te doen'
  },
  en: {
    title: 'Sign in', lead: 'For the chair, the facilitator and the secretary. Do you take part in a meeting? Then you need no account.',
    join: 'Take part with a code', login: 'Sign-in name', loginHint: 'For instance: voorzitter-waterdam', passphrase: 'Your four words',
    passphraseHint: 'With a space or a dash in between. Capitals do not matter.', show: 'Show the words', signIn: 'Sign in',
    missing: 'Fill in your sign-in name and your four words.',
    wrong: 'This name and these words do not belong together. Look at your note and try again.',
    wait: (seconds) => `Those were many tries. Wait ${seconds} seconds and try again.`,
    lost: 'Lost your words? Ask whoever runs the server for help.',
    againTitle: 'Your words once more', againLead: 'This is an important act. With your four words we know for sure that it is you.',
    again: 'Go on', againWrong: 'These words are not right. Look at your note and try again in 10 seconds.', cancel: 'Back without doing this'
  }
});

import { catalogue } from '$lib/words/catalogue.ts';

export const homeWords = catalogue({
  nl: {
    title: 'Samen beslissen', lead: 'Iedereen doet mee, ook wie er anders over denkt. En je ziet wat er met jouw inbreng is gedaan.',
    back: (name: string | null) => (name ? `Ga terug als ${name}` : 'Ga terug naar je vergadering'), yourPlace: 'Je deed mee aan',
    joinTitle: 'Doe mee aan een vergadering', code: 'Code van de vergadering', codeHint: '6 cijfers. Ze staan op het grote scherm.', join: 'Verder',
    signInTitle: 'Voorzitter, gespreksleider of secretaris?', signIn: 'Inloggen', council: 'Naar jouw raad', admin: 'Naar het beheer',
    recordsTitle: 'Wat is er besloten?', recordsLead: 'Lees in de verslagen wat er met de inbreng van mensen is gedaan.', records: 'Bekijk de verslagen'
  },
  en: {
    title: 'Deciding together', lead: 'Everyone takes part, also who sees it differently. And you see what was done with your input.',
    back: (name) => (name ? `Go back as ${name}` : 'Go back to your meeting'), yourPlace: 'You took part in',
    joinTitle: 'Take part in a meeting', code: 'Code of the meeting', codeHint: '6 figures. They are on the big screen.', join: 'Go on',
    signInTitle: 'Chair, facilitator or secretary?', signIn: 'Sign in', council: 'To your council', admin: 'To administration',
    recordsTitle: 'What was decided?', recordsLead: 'Read in the records what was done with people\'s input.', records: 'See the records'
  }
});

import { catalogue } from '$lib/words/catalogue.ts';
import { counted } from '$lib/words/plural.ts';

/** Linking input with the keyboard, and the trays of what is left. */
export const linkWords = /* @__PURE__ */ catalogue({
  nl: {
    link: 'Koppel inbreng', keys: 'Ctrl+K', title: 'Koppel inbreng aan de tekst', keysAbout: 'Typ een woord. Met de pijltjes kies je, met Enter ga je verder.',
    which: 'Welke inbreng?', to: 'Waaraan koppel je deze inbreng?', chosen: 'Gekozen inbreng', another: 'Kies andere inbreng', none: 'Niets gevonden.', listed: (n: number) => counted('nl', n, { one: 'keuze in de lijst', other: 'keuzes in de lijst' }),
    toChange: (part: string, n: number) => `Wijziging ${n}, ${part}`, toPart: (part: string) => `Onderbouwing bij ${part}`, toDraft: 'Maak hier een aanvulling van', toDraftHint: 'Je gaat naar het formulier voor een aanvulling.',
    notNow: 'Koppelen kan bij Aanvullen, Vastleggen en Antwoorden.', notYou: 'Koppelen doet de secretaris.', done: 'De koppeling staat erin. Je kunt meteen verder met een andere.',
    unlinked: 'Nog niet gekoppeld', unlinkedCount: (n: number) => counted('nl', n, { one: 'bijdrage is niet gekoppeld', other: 'bijdragen zijn niet gekoppeld' }), allLinked: 'Alle inbreng is gekoppeld.',
    unlinkedAbout: 'Niet alles hoeft gekoppeld te zijn. Wat de tekst niet veranderde, krijgt straks een antwoord.', show: 'Laat ze zien', more: (n: number) => `En nog ${n}`,
    notNowShort: 'Antwoorden komt bij de stap Vastleggen.'
  },
  en: {
    link: 'Link input', keys: 'Ctrl+K', title: 'Link input to the text', keysAbout: 'Type a word. Choose with the arrows, go on with Enter.',
    which: 'Which input?', to: 'What do you link this input to?', chosen: 'Chosen input', another: 'Choose other input', none: 'Nothing found.', listed: (n) => counted('en', n, { one: 'choice in the list', other: 'choices in the list' }),
    toChange: (part, n) => `Change ${n}, ${part}`, toPart: (part) => `Ground for ${part}`, toDraft: 'Make an addition of it', toDraftHint: 'You go to the form for an addition.',
    notNow: 'Linking is done at Amending, Settling and Answers.', notYou: 'The secretary does the linking.', done: 'The link is in. You can go on with another one.',
    unlinked: 'Not linked yet', unlinkedCount: (n) => counted('en', n, { one: 'input is not linked', other: 'inputs are not linked' }), allLinked: 'All input is linked.',
    unlinkedAbout: 'Not everything has to be linked. What did not change the text gets an answer later.', show: 'Show them', more: (n) => `And ${n} more`,
    notNowShort: 'Answering comes at the step Settling.'
  }
});

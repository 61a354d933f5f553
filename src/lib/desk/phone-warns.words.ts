import { catalogue } from '$lib/words/catalogue.ts';

/** What the secretary does when a phone says that something is wrong with the ballots. */
export const phoneWarnsWords = catalogue({
  nl: {
    title: 'Zegt een telefoon dat er iets niet klopt?',
    steps: [
      'Vergelijk de code op die telefoon met de code op het grote scherm.',
      'Heeft de telefoon een bewijs? Laat de persoon het zelf ophalen en bewaren. Vraag er niet naar: er staat in wat die koos.',
      'Haal de stembiljetten op. Tel ze na op de pagina “Klopt dit verslag?”.',
      'Klopt het niet, of stuurt een telefoon niets? Dan kan de voorzitter kiezen: “Laat deze ronde niet tellen”.',
      'Schrijf in je notities wat er gebeurde, zonder keuzes.'
    ],
    get: 'Haal de stembiljetten op', count: 'Tel ze na'
  },
  en: {
    title: 'Does a phone say that something is not right?',
    steps: [
      'Compare the code on that phone with the code on the big screen.',
      'Does the phone have a proof? Let the person fetch and keep it themselves. Do not ask for it: it says what they chose.',
      'Fetch the ballots. Count them again on the page “Does this record hold?”.',
      'Is it not right, or does a phone send nothing? Then the chair can choose: “Do not count this round”.',
      'Write in your notes what happened, without choices.'
    ],
    get: 'Fetch the ballots', count: 'Count them again'
  }
});

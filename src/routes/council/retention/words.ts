import { catalogue } from '$lib/words/catalogue.ts';

export const retentionWords = catalogue({
  nl: {
    title: 'Wat bewaren we?', back: 'Terug', lead: 'De server ruimt zelf op, elk uur. Hier zie je de termijnen van jouw raad.', leadAll: 'De server ruimt zelf op, elk uur. Raden kunnen een paar termijnen anders zetten.',
    set: 'Verander de termijnen', table: 'Hoe lang bewaren we wat?', runs: 'Wat de server opruimde', runsAbout: 'Alleen soorten en aantallen. Niet wat het was, en niet van wie.',
    noRuns: 'De server heeft nog niets opgeruimd.', when: 'Wanneer', what: 'Wat', acts: 'Wie deed wat', actsAbout: 'Alleen de voorzitter en de secretaris zien dit.', noActs: 'Er is nog niets gedaan met een verslag of een oud stuk.',
    who: 'Wie', unknown: 'Niet bekend', see: 'Bekijk'
  },
  en: {
    title: 'What do we keep?', back: 'Back', lead: 'The server cleans up by itself, every hour. Here are the terms of your council.', leadAll: 'The server cleans up by itself, every hour. Councils can set a few terms otherwise.',
    set: 'Change the terms', table: 'How long do we keep what?', runs: 'What the server cleaned up', runsAbout: 'Kinds and numbers only. Not what it was, and not whose.',
    noRuns: 'The server has not cleaned up anything yet.', when: 'When', what: 'What', acts: 'Who did what', actsAbout: 'Only the chair and the secretary see this.', noActs: 'Nothing was done yet with a record or an old paper.',
    who: 'Who', unknown: 'Not known', see: 'See'
  }
});

import { catalogue } from '../../../words/catalogue.ts';

/** Words of answering and adopting on the console. */
export const words = /* @__PURE__ */ catalogue({
  nl: {
    say: 'De vergadering is klaar. Alle inbreng krijgt nog een antwoord. Daarna stellen de voorzitter en de secretaris samen het verslag vast.',
    adopted: 'Vastgesteld door twee mensen', proposed: 'Voorgelegd. De tweede persoon moet het nog vaststellen.', draft: 'Concept',
    desk: 'Antwoorden en vaststellen', record: 'Bekijk het verslag', recordOf: (question: string) => `Bekijk het verslag: ${question}`,
    screen: 'Het verslag', screenAbout: 'Waar je het kunt lezen.',
    phone: 'Wat gebeurde er met jouw inbreng?', phoneAbout: 'Het antwoord op alles wat je zei.'
  },
  en: {
    say: 'The meeting is done. Every input still gets an answer. Then the chair and the secretary adopt the record together.',
    adopted: 'Adopted by two people', proposed: 'Proposed. The second person still has to adopt it.', draft: 'Draft',
    desk: 'Answer and adopt', record: 'Look at the record', recordOf: (question) => `Look at the record: ${question}`,
    screen: 'The record', screenAbout: 'Where you can read it.',
    phone: 'What happened with your input?', phoneAbout: 'The answer to everything you said.'
  }
});

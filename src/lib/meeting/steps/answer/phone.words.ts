import { catalogue } from '../../../words/catalogue.ts';

export const answerWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Wat gebeurde er met jouw inbreng?', none: 'Jij stuurde niets in. Je kunt wel het verslag lezen.',
    changed: 'De tekst is hierdoor veranderd', notYet: 'Hier is nog geen antwoord op. De secretaris werkt eraan.', taken: 'Deze wijziging staat in de tekst.',
    to: 'Naar wie het ging', due: 'Je hoort iets voor', record: 'Lees het verslag', recordLater: 'Het verslag wordt nog gemaakt.', adopted: 'Het verslag is vastgesteld.',
    keep: 'Bewaar de link naar jouw inbreng', late: (n: number) => (n === 1 ? 'Te laat: er is 1 antwoord dat er al had moeten zijn.' : `Te laat: er zijn ${n} antwoorden die er al hadden moeten zijn.`),
    decision: 'Besluit', other: 'Wat er met deze inbreng gebeurde, lees je in het verslag.'
  },
  en: {
    title: 'What happened with your input?', none: 'You sent nothing. You can read the record.',
    changed: 'The text changed because of this', notYet: 'There is no answer to this yet. The secretary is working on it.', taken: 'This change is in the text.',
    to: 'To whom it went', due: 'You hear before', record: 'Read the record', recordLater: 'The record is still being made.', adopted: 'The record has been adopted.',
    keep: 'Keep the link to your input', late: (n) => (n === 1 ? 'Overdue: 1 answer should have been there.' : `Overdue: ${n} answers should have been there.`),
    decision: 'Decision', other: 'What happened with this input is in the record.'
  }
});

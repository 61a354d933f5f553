import { catalogue } from '$lib/words/catalogue.ts';

/** Approving the record of the last meeting. */
export const approveWords = catalogue({
  nl: {
    title: (date: string) => `Eerst: het verslag van ${date}`, approve: 'Keur het verslag goed', read: 'Lees het verslag', correct: 'Er moet iets verbeterd', correction: 'Wat klopt er niet?',
    correctionHint: 'Dit komt als verbetering bij het verslag, als de ander dat bevestigt.', done: 'Het verslag is goedgekeurd.', correctionWaits: 'De verbetering wacht op de ander.'
  },
  en: {
    title: (date) => `First: the record of ${date}`, approve: 'Approve the record', read: 'Read the record', correct: 'Something has to be corrected', correction: 'What is wrong?',
    correctionHint: 'This comes with the record as a correction, once the other person confirms it.', done: 'The record has been approved.', correctionWaits: 'The correction waits for the other person.'
  }
});

/** What whoever leads or writes reads when the server's disk is full, or nearly. */
export const healthWords = {
  nl: {
    failing: 'De computer kan nu niets opslaan.',
    failingDo: 'Teksten blijven op de telefoons staan. Vraag de beheerder om ruimte te maken. Daarna kun je weer versturen.',
    low: 'De computer heeft weinig ruimte over. Vraag de beheerder om ruimte te maken.'
  },
  en: {
    failing: 'The computer cannot save anything now.',
    failingDo: 'Texts stay on the phones. Ask the administrator to make room. After that you can send again.',
    low: 'The computer has little room left. Ask the administrator to make room.'
  }
};

import { catalogue } from '$lib/words/catalogue.ts';

/** The secretary's notes: one section for each step. */
export const noteWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Notities', label: (step: string) => `Notities bij ${step}`,
    hint: 'Alleen jij en de voorzitter zien dit. Schrijf niet op van wie inbreng zonder naam is.',
    status: {
      saved: 'Bewaard.', typing: 'Wordt zo bewaard.', saving: 'Wordt bewaard.', offline: 'Geen verbinding. Je tekst staat op deze laptop.', failed: 'Nog niet bewaard. We proberen het opnieuw.'
    },
    writes: (name: string) => `${name} schrijft hier`, writesAbout: 'Je ziet wat er komt. Zodra het stil is, kun jij verder.',
    moved: (step: string) => `De vergadering is nu bij: ${step}`, come: (step: string) => `Naar de notities bij ${step}`,
    conflict: 'Hier staat ook een andere tekst', conflictAbout: 'Iemand schreef hier op een ander apparaat. Er is niets weg. Kies wat blijft.',
    theirs: 'Dit is bewaard', mine: 'Dit schreef jij', keepMine: 'Bewaar mijn tekst', keepTheirs: 'Houd de bewaarde tekst', keepBoth: 'Zet ze onder elkaar',
    all: 'Notities per stap', allAbout: 'Kies zelf wat er in het verslag komt. Zonder jouw ja komt er niets in.', none: 'Er zijn nog geen notities.',
    put: 'Zet in het verslag', putAgain: 'Zet de nieuwe tekst in het verslag', takeOut: 'Haal uit het verslag',
    inRecord: 'Staat in het verslag.', older: 'In het verslag staat een eerdere tekst.', notIn: 'Staat niet in het verslag.',
    putDone: 'De notitie staat in het verslag.', outDone: 'De notitie is uit het verslag.', adopted: 'Het verslag is vastgesteld. Dit verandert niet meer.', open: 'Pas aan'
  },
  en: {
    title: 'Notes', label: (step) => `Notes at ${step}`,
    hint: 'Only you and the chair see this. Do not write down whose input without a name it is.',
    status: {
      saved: 'Saved.', typing: 'Will be saved in a moment.', saving: 'Being saved.', offline: 'No connection. Your text is on this laptop.', failed: 'Not saved yet. We are trying again.'
    },
    writes: (name) => `${name} is writing here`, writesAbout: 'You see what comes. As soon as it is quiet you can go on.',
    moved: (step) => `The meeting is now at: ${step}`, come: (step) => `To the notes at ${step}`,
    conflict: 'There is another text here too', conflictAbout: 'Someone wrote here on another device. Nothing is lost. Choose what stays.',
    theirs: 'This is saved', mine: 'This is what you wrote', keepMine: 'Save my text', keepTheirs: 'Keep the saved text', keepBoth: 'Put one below the other',
    all: 'Notes for each step', allAbout: 'You choose what goes into the record. Without your yes nothing goes in.', none: 'There are no notes yet.',
    put: 'Put into the record', putAgain: 'Put the new text into the record', takeOut: 'Take out of the record',
    inRecord: 'Is in the record.', older: 'An earlier text is in the record.', notIn: 'Is not in the record.',
    putDone: 'The note is in the record.', outDone: 'The note is out of the record.', adopted: 'The record was adopted. This does not change any more.', open: 'Change'
  }
});

import { catalogue } from '$lib/words/catalogue.ts';

export const lockWords = catalogue({
  nl: {
    title: 'Dit scherm is vergrendeld', of: (name: string) => `Van ${name}. De vergadering gaat gewoon door.`, goesOn: 'De vergadering gaat gewoon door.',
    passphrase: 'Je vier woorden', hint: 'Met een spatie of een streepje ertussen.', show: 'Laat de woorden zien', unlock: 'Ontgrendelen',
    wrong: 'Deze woorden kloppen niet. Kijk op je briefje en probeer het nog eens. Lukt het niet? Wacht 10 tellen.',
    noLine: 'Je hebt geen verbinding. Probeer het zo nog eens.',
    other: 'Ben je iemand anders? Log dan uit.', signOut: 'Uitloggen',
    outTitle: 'Je bent hier uitgelogd', outLead: 'Iemand logde dit apparaat uit, of je was lang weg. Log opnieuw in. De vergadering gaat gewoon door.', signIn: 'Inloggen',
    lock: 'Vergrendel', shortcut: 'Ctrl+Shift+L'
  },
  en: {
    title: 'This screen is locked', of: (name) => `Of ${name}. The meeting just goes on.`, goesOn: 'The meeting just goes on.',
    passphrase: 'Your four words', hint: 'With a space or a dash in between.', show: 'Show the words', unlock: 'Unlock',
    wrong: 'These words are not right. Look at your note and try again. Does it not work? Wait 10 seconds.',
    noLine: 'You have no connection. Try again in a moment.',
    other: 'Are you someone else? Then sign out.', signOut: 'Sign out',
    outTitle: 'You are signed out here', outLead: 'Someone signed this device out, or you were away for long. Sign in again. The meeting just goes on.', signIn: 'Sign in',
    lock: 'Lock', shortcut: 'Ctrl+Shift+L'
  }
});

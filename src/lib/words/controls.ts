import { catalogue } from './catalogue.ts';

/** Words of buttons, the connection, and everything that every screen has in the same place. */
export const controlWords = /* @__PURE__ */ catalogue({
  nl: {
    send: 'Versturen', sending: 'Bezig met versturen', sent: 'Verstuurd', skip: 'Overslaan', next: 'Verder', back: 'Terug', cancel: 'Annuleren', close: 'Sluiten',
    save: 'Bewaren', saved: 'Bewaard', change: 'Aanpassen', withdraw: 'Intrekken', undo: 'Ongedaan maken', yes: 'Ja', no: 'Nee',
    stop: 'Stop', hand: 'Hand', handUp: 'Hand omhoog', signal: 'Signaal', help: 'Hulp', aloud: 'Lees voor', meaning: 'Wat betekent dit?', again: 'Nog een keer', pause: 'Pauze',
    tools: 'Hand, signaal en hulp', settings: 'Instellingen', toContent: 'Ga naar de inhoud', print: 'Afdrukken', copy: 'Kopiëren',
    come: 'Ga mee', busy: 'Ik ben nog bezig',
    optional: 'mag leeg blijven',
    left: (n: number) => (n === 1 ? 'Nog 1 teken' : `Nog ${n} tekens`),
    over: (n: number) => (n === 1 ? '1 teken te veel. Je tekst blijft staan.' : `${n} tekens te veel. Je tekst blijft staan.`),
    notHere: { text: 'Dit komt nu niet binnen. Je tekst blijft staan.', offline: 'Je hebt even geen verbinding. Probeer het straks opnieuw.' },
    reload: 'Laad de pagina opnieuw',
    tooLong: 'Je tekst is te lang. Maak hem wat korter.',
    draftKept: 'Bewaard op deze plek. Nog niet verstuurd.',
    sentChangeable: 'Verstuurd. Je kunt dit nog aanpassen zolang deze stap open is.',
    errors: (n: number) => (n === 1 ? 'Er klopt nog 1 ding niet' : `Er kloppen nog ${n} dingen niet`),
    connection: { online: 'Verbonden', connecting: 'Verbinding maken', offline: 'Geen verbinding', updating: 'We werken bij, even geduld' },
    connectionLost: 'Je hebt even geen verbinding. Je tekst blijft staan. Wij proberen het opnieuw.',
    connectionBack: 'Je bent er weer. Alles is bijgewerkt.',
    staleSince: (time: string) => `Beeld van ${time} uur`,
    language: 'Taal', textSize: 'Grootte van de tekst',
    size: { a: 'gewone tekst', b: 'grotere tekst', c: 'grootste tekst' },
    error: 'Let op'
  },
  en: {
    send: 'Send', sending: 'Sending', sent: 'Sent', skip: 'Skip', next: 'Go on', back: 'Back', cancel: 'Cancel', close: 'Close',
    save: 'Save', saved: 'Saved', change: 'Change', withdraw: 'Withdraw', undo: 'Undo', yes: 'Yes', no: 'No',
    stop: 'Stop', hand: 'Hand', handUp: 'Hand is up', signal: 'Signal', help: 'Help', aloud: 'Read aloud', meaning: 'What does this mean?', again: 'Once more', pause: 'Break',
    tools: 'Hand, signal and help', settings: 'Settings', toContent: 'Go to the content', print: 'Print', copy: 'Copy',
    come: 'Come along', busy: 'I am still busy',
    optional: 'may stay empty',
    left: (n) => (n === 1 ? '1 character left' : `${n} characters left`),
    over: (n) => (n === 1 ? '1 character too many. Your text stays.' : `${n} characters too many. Your text stays.`),
    notHere: { text: 'This does not come in now. Your text stays.', offline: 'You have no connection for a moment. Try again later.' },
    reload: 'Load the page again',
    tooLong: 'Your text is too long. Make it a bit shorter.',
    draftKept: 'Kept in this place. Not sent yet.',
    sentChangeable: 'Sent. You can still change this as long as this step is open.',
    errors: (n) => (n === 1 ? '1 thing is not right yet' : `${n} things are not right yet`),
    connection: { online: 'Connected', connecting: 'Connecting', offline: 'No connection', updating: 'Updating, one moment' },
    connectionLost: 'You have no connection for a moment. Your text stays. We are trying again.',
    connectionBack: 'You are back. Everything is up to date.',
    staleSince: (time) => `Picture of ${time}`,
    language: 'Language', textSize: 'Size of the text',
    size: { a: 'normal text', b: 'larger text', c: 'largest text' },
    error: 'Attention'
  }
});

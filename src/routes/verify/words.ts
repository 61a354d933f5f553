import { catalogue } from '$lib/words/catalogue.ts';

/** The page on which anybody checks a record. */
export const verifyWords = catalogue({
  nl: {
    title: 'Klopt dit verslag?',
    lead: 'Kies de zip met alle bestanden van een verslag. Of kies record.json, record.json.jws en jwks.json samen. Je ziet dan of er iets aan veranderd is.',
    ballots: 'Was er een geheime stemming? Dan kun je ook de stembiljetten natellen. Kies daarvoor ballots.json, alleen of samen met het verslag.',
    private: 'Je bestanden blijven op dit apparaat. Er wordt niets verstuurd. Is deze pagina geladen? Dan werkt hij ook zonder internet.',
    files: 'Bestanden van het verslag', filesHint: 'Je kunt ze ook hierheen slepen.',
    keys: 'Ik heb de openbare sleutels van de raad zelf opgehaald', keysAbout: 'Haal ze op bij de raad: het adres van de raad, met /.well-known/jwks.json erachter. Kies dat bestand hier. Dan weet je zeker van wie het zegel is.',
    keysFile: 'Openbare sleutels van de raad (jwks.json)', keysChosen: (name: string) => `Wij gebruiken de sleutels uit ${name}.`, keysWrong: 'Dit zijn geen openbare sleutels. Kies een ander bestand.',
    busy: 'Wij kijken alles na.', failed: 'Het nakijken lukte niet. Laad de pagina opnieuw en probeer het nog eens.',
    holds: 'Alles klopt', broken: 'Er klopt iets niet', unreadable: 'Dit kunnen wij niet lezen',
    chosen: (names: string) => `Nagekeken: ${names}.`, about: (council: string, version: string) => `${council}, versie ${version}`,
    wrong: 'Wat niet klopt', right: 'Wat klopt', notes: 'Goed om te weten', limits: 'Wat dit niet bewijst',
    scripts: 'Deze pagina werkt alleen met JavaScript. Je kunt ook de opdracht “npm run verify” gebruiken.'
  },
  en: {
    title: 'Does this record hold?',
    lead: 'Choose the zip with all files of a record. Or choose record.json, record.json.jws and jwks.json together. You then see whether something in it changed.',
    ballots: 'Was there a secret vote? Then you can count the ballots again too. Choose ballots.json for that, alone or together with the record.',
    private: 'Your files stay on this device. Nothing is sent. Once this page is loaded, it also works without internet.',
    files: 'Files of the record', filesHint: 'You can also drop them here.',
    keys: 'I fetched the public keys of the council myself', keysAbout: 'Fetch them from the council: its address, with /.well-known/jwks.json behind it. Choose that file here. Then you know whose seal it is.',
    keysFile: 'Public keys of the council (jwks.json)', keysChosen: (name) => `We use the keys in ${name}.`, keysWrong: 'These are no public keys. Choose another file.',
    busy: 'We are checking everything.', failed: 'The check did not work. Load the page again and try once more.',
    holds: 'All of it holds', broken: 'Something does not hold', unreadable: 'We cannot read this',
    chosen: (names) => `Checked: ${names}.`, about: (council, version) => `${council}, version ${version}`,
    wrong: 'What does not hold', right: 'What holds', notes: 'Good to know', limits: 'What this does not prove',
    scripts: 'This page only works with JavaScript. You can also use the command “npm run verify”.'
  }
});

import { catalogue } from '$lib/words/catalogue.ts';

/** Words of how a person wants to read. */
export const readingWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Lezen en luisteren', example: 'Zo groot is de tekst nu.', screen: 'Jouw scherm',
    wish: { calm: 'Rustig scherm', along: 'Ga vanzelf mee', time: 'Toon de tijd' },
    wishAbout: {
      calm: 'Je ziet geen aantallen en niets beweegt.',
      along: 'Je scherm gaat mee met de voorzitter. Behalve als je nog bezig bent.',
      time: 'Je ziet hoeveel tijd er nog is. Er gebeurt niets als de tijd om is.'
    },
    said: 'Meldingen voorlezen', saidAbout: 'Dit is voor wie een schermlezer gebruikt.',
    volume: { all: 'Alles', important: 'Alleen wat belangrijk is', none: 'Niets' },
    aloud: 'Voorlezen', press: 'Druk onderaan op: Lees voor.',
    voice: {
      local: 'Druk onderaan op: Lees voor. De tekst blijft op dit apparaat.',
      none: 'Op deze telefoon is geen voorleesstem. Vraag om hulp.',
      internet: 'Op deze telefoon is alleen een stem van internet. De tekst gaat dan naar de maker van je browser. Wat mensen schreven, lezen we dan niet voor. Mag dat?'
    },
    mayInternet: 'Ja, dat mag', notInternet: 'Gebruik geen stem van internet',
    kept: 'We onthouden dit op dit apparaat.'
  },
  en: {
    title: 'Reading and listening', example: 'This is how large the text is now.', screen: 'Your screen',
    wish: { calm: 'Calm screen', along: 'Come along by itself', time: 'Show the time' },
    wishAbout: {
      calm: 'You see no numbers and nothing moves.',
      along: 'Your screen goes along with the chair. Except while you are busy.',
      time: 'You see how much time is left. Nothing happens when the time is up.'
    },
    said: 'Read messages aloud', saidAbout: 'This is for who uses a screen reader.',
    volume: { all: 'Everything', important: 'Only what matters', none: 'Nothing' },
    aloud: 'Reading aloud', press: 'Press at the bottom: Read aloud.',
    voice: {
      local: 'Press at the bottom: Read aloud. The text stays on this device.',
      none: 'There is no voice on this phone. Ask for help.',
      internet: 'This phone only has a voice from the internet. The text then goes to the maker of your browser. What people wrote we do not read aloud then. Is that all right?'
    },
    mayInternet: 'Yes, that is all right', notInternet: 'Use no voice from the internet',
    kept: 'We remember this on this device.'
  }
});

import { catalogue } from '$lib/words/catalogue.ts';

/** What a phone says of minority views after a secret vote: the same for everybody, whatever they chose. */
export const writeWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Wil je iets laten opschrijven bij dit besluit?',
    all: 'Iedereen die stemde, krijgt deze vraag. Je naam staat er niet bij.',
    minority: 'Kon je niet mee? Schrijf op waarom. Kan het, dan staat erbij: ondertekend door iemand die niet mee kon. Niemand kan zien wie.',
    along: 'Kon je wel mee? Schrijf dan wat jij de anderen kunt geven.',
    style: 'Let op: soms herkennen mensen je aan hoe je schrijft.',
    label: 'Wat wil je dat er in het verslag komt?', empty: 'Schrijf eerst op wat in het verslag moet.',
    long: 'Je tekst is te lang. Maak hem korter.', kept: 'Staat alleen op dit apparaat.',
    ready: 'Leg mijn tekst klaar', change: 'Verander mijn tekst', takeBack: 'Haal mijn tekst weg', back: 'Mijn tekst blijft zo',
    waits: { title: 'Je tekst ligt klaar.', text: 'Je telefoon verstuurt hem vanzelf, binnen een halve minuut. Zo ziet niemand wie er schrijft.' },
    arrived: { title: 'Je tekst is aangekomen.', text: 'Straks staan alle teksten er tegelijk.' },
    gone: 'Je tekst is weggehaald.',
    asking: 'Je telefoon maakt het klaar. Schrijven kan al.',
    elsewhere: 'Je stembiljet is op je andere apparaat. Schrijf daar.',
    without: 'Op dit apparaat is geen stembiljet. Wil je iets laten opschrijven? Zeg het tegen de secretaris.',
    closed: 'De teksten zijn getoond', noMore: 'Er kan niets meer bij.',
    forWhom: (name: string) => `De tekst van ${name}`
  },
  en: {
    title: 'Do you want something written down with this decision?',
    all: 'Everyone who voted gets this question. Your name is not beside it.',
    minority: 'Could you not come along? Write down why. Where possible it says: signed by somebody who could not come along. Nobody can see who.',
    along: 'Could you come along? Then write what you can give the others.',
    style: 'Take care: people sometimes know you by how you write.',
    label: 'What do you want in the record?', empty: 'First write down what should be in the record.',
    long: 'Your text is too long. Make it shorter.', kept: 'Stands on this device only.',
    ready: 'Put my text ready', change: 'Change my text', takeBack: 'Take my text away', back: 'My text stays as it is',
    waits: { title: 'Your text is ready.', text: 'Your phone sends it by itself, within half a minute. So nobody sees who is writing.' },
    arrived: { title: 'Your text has arrived.', text: 'Soon all texts appear at once.' },
    gone: 'Your text was taken away.',
    asking: 'Your phone is preparing it. You can write already.',
    elsewhere: 'Your ballot is on your other device. Write there.',
    without: 'There is no ballot on this device. Do you want something written down? Tell the secretary.',
    closed: 'The texts have been shown', noMore: 'Nothing can be added.',
    forWhom: (name) => `The text of ${name}`
  }
});

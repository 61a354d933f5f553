import { catalogue } from '../words/catalogue.ts';

/** Words of the big screen that belong to no single step. */
export const screenWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Groot scherm', pair: 'Dit scherm kijkt nog niet mee', pairHow: 'Maak op het scherm van de voorzitter een link: Het grote scherm, Op een ander apparaat. Open die link hier.',
    pairing: 'Het scherm wordt klaargezet', pairWrong: 'Deze link werkt niet meer. Maak een nieuwe op het scherm van de voorzitter.', pairGo: 'Zet dit scherm klaar',
    nobodyLeads: 'Er leidt nu even niemand. We gaan zo verder.', blank: 'Het scherm is even leeg', pause: 'Pauze', pauseAbout: 'Alles blijft staan. We gaan zo verder.', ended: 'De vergadering is gestopt', endedAbout: 'Er gaat niets verloren. Het verslag is een concept.',
    join: 'Doe mee', joinAt: (address: string) => `Ga naar ${address}`, code: 'Code', scan: 'Of scan met je telefoon', closed: 'De zaal gaat zo open.',
    here: (n: number) => (n === 1 ? 'Er is 1 mens' : `Er zijn ${n} mensen`),
    page: (n: number, of: number) => `${n} van ${of}`, previous: 'Vorige', next: 'Volgende', pages: 'Bladeren',
    because: 'Dit komt door', contributions: (n: number) => (n === 1 ? '1 bijdrage' : `${n} bijdragen`), editorial: 'Alleen de taal verandert.',
    counts: (along: number, notYet: number, abstain: number) => `Kan mee: ${along}. Nog niet: ${notYet}. Onthouden: ${abstain}.`,
    scope: { I: 'ik-verhaal', we: 'wij-verhaal' }, nothing: 'Er is nog niets om te laten zien.',
    speaking: 'Aan het woord', then: (name: string) => `Daarna: ${name}`, roundOver: 'Iedereen is aan de beurt geweest', hands: (n: number) => (n === 1 ? '1 hand omhoog' : `${n} handen omhoog`),
    refused: 'Laad deze pagina opnieuw', reload: 'Laad opnieuw'
  },
  en: {
    title: 'Big screen', pair: 'This screen is not looking along yet', pairHow: 'Make a link on the chair\'s screen: The big screen, On another device. Open that link here.',
    pairing: 'The screen is being prepared', pairWrong: 'This link no longer works. Make a new one on the chair\'s screen.', pairGo: 'Prepare this screen',
    nobodyLeads: 'Nobody leads for a moment. We go on soon.', blank: 'The screen is empty for a moment', pause: 'Break', pauseAbout: 'Everything stays. We go on soon.', ended: 'The meeting has been stopped', endedAbout: 'Nothing is lost. The record is a draft.',
    join: 'Take part', joinAt: (address) => `Go to ${address}`, code: 'Code', scan: 'Or scan with your phone', closed: 'The hall opens soon.',
    here: (n) => (n === 1 ? '1 person is here' : `${n} people are here`),
    page: (n, of) => `${n} of ${of}`, previous: 'Previous', next: 'Next', pages: 'Pages',
    because: 'This comes from', contributions: (n) => (n === 1 ? '1 input' : `${n} inputs`), editorial: 'Only the wording changes.',
    counts: (along, notYet, abstain) => `Can come along: ${along}. Not yet: ${notYet}. Abstain: ${abstain}.`,
    scope: { I: 'I-story', we: 'we-story' }, nothing: 'There is nothing to show yet.',
    speaking: 'Speaking', then: (name) => `Then: ${name}`, roundOver: 'Everyone has had their turn', hands: (n) => (n === 1 ? '1 hand up' : `${n} hands up`),
    refused: 'Load this page again', reload: 'Load again'
  }
});

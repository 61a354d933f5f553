import type { Field } from '$lib/server/archive/entry.ts';
import type { Filter, Open } from '$lib/server/archive/query.ts';
import { catalogue } from '$lib/words/catalogue.ts';
import { counted } from '$lib/words/plural.ts';

export const archiveWords = catalogue({
  nl: {
    title: 'Archief', lead: 'Zoek in adviezen en verslagen van adviesraden.', own: 'Je zoekt ook in wat alleen jouw raad mag zien.',
    words: 'Waar zoek je naar?', wordsHint: 'Bijvoorbeeld: vervoer naar de dokter', search: 'Zoek', more: 'Zoek preciezer',
    filter: {
      council: 'Raad', year: 'Jaar', subject: 'Onderwerp', law: 'Wet of regel', source: 'Wie leverde kennis?', grade: 'Wat werd ermee gedaan?', open: 'Wat moet nog?'
    } satisfies Record<Filter, string>,
    all: 'Alles', subjectHint: 'Een woord uit het onderwerp.', lawHint: 'Bijvoorbeeld: Wmo',
    open: { unanswered: 'Er is nog geen antwoord', overdue: 'Het antwoord is te laat', 'follow-up-due': 'Tijd om te kijken wat het deed' } satisfies Record<Open, string>,
    sort: 'Volgorde', sorts: { best: 'Wat het best past', newest: 'Nieuwste eerst', oldest: 'Oudste eerst' },
    found: (n: number) => counted('nl', n, { one: 'resultaat', other: 'resultaten' }), whole: (n: number) => `${counted('nl', n, { one: 'stuk', other: 'stukken' })} in het archief`,
    someWords: 'Geen stuk heeft al je woorden. Deze hebben er een paar.',
    none: 'We vonden niets.', tips: ['Kijk of de woorden goed geschreven zijn.', 'Gebruik minder woorden.', 'Probeer een ander woord, zoals "bus" in plaats van "vervoer".'],
    without: (filter: string, n: number) => `Zonder "${filter}" ${n === 1 ? 'is er 1 resultaat' : `zijn er ${n} resultaten`}`, reset: 'Begin opnieuw',
    why: {
      title: 'In de vraag', subjects: 'Bij het onderwerp', law: 'Bij de wet', addressee: 'Bij wie het advies krijgt', summary: 'In de samenvatting', advice: 'In het advies',
      outcome: 'In de uitkomst', inputs: 'In wat mensen inbrachten', answers: 'In een antwoord van de raad', minority: 'In een andere mening', notHeard: 'Bij wie niet is gehoord',
      followUps: 'Bij wat later wordt bekeken', replies: 'In het antwoord op het advies', notes: 'In een aantekening', meeting: 'In de naam van de vergadering', file: 'In het bestand'
    } satisfies Record<Field, string>,
    record: 'Verslag', paper: 'Stuk van vroeger', internal: 'Alleen voor de raad',
    previous: 'Vorige', next: 'Volgende', pageOf: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
    toImport: 'Zet oude adviezen in het archief', toAll: 'Zoek in het archief', councilTitle: (name: string) => `Adviezen van ${name}`,
    councilLead: 'Dit maakte deze raad openbaar. Het adres van elk stuk verandert niet.', councilNone: 'Deze raad heeft nog niets openbaar gemaakt.', feed: 'Volg deze raad (Atom)',
    feedAbout: 'Met een nieuwslezer zie je vanzelf wat nieuw is.', lists: 'Per raad', undated: 'Zonder jaar',
    empty: 'Er staat nog niets in het archief.'
  },
  en: {
    title: 'Archive', lead: 'Search the advice and records of advisory councils.', own: 'You also search what only your council may see.',
    words: 'What are you looking for?', wordsHint: 'For instance: transport to the doctor', search: 'Search', more: 'Search more precisely',
    filter: { council: 'Council', year: 'Year', subject: 'Subject', law: 'Law or rule', source: 'Who brought knowledge?', grade: 'What was done with it?', open: 'What is still to do?' },
    all: 'All', subjectHint: 'A word of the subject.', lawHint: 'For instance: Wmo',
    open: { unanswered: 'There is no answer yet', overdue: 'The answer is late', 'follow-up-due': 'Time to look what it did' },
    sort: 'Order', sorts: { best: 'What fits best', newest: 'Newest first', oldest: 'Oldest first' },
    found: (n) => counted('en', n, { one: 'result', other: 'results' }), whole: (n) => `${counted('en', n, { one: 'piece', other: 'pieces' })} in the archive`,
    someWords: 'Nothing has all your words. These have some of them.',
    none: 'We found nothing.', tips: ['See whether the words are spelled well.', 'Use fewer words.', 'Try another word, such as "bus" instead of "transport".'],
    without: (filter, n) => `Without "${filter}" there ${n === 1 ? 'is 1 result' : `are ${n} results`}`, reset: 'Start again',
    why: {
      title: 'In the question', subjects: 'In the subject', law: 'In the law', addressee: 'In who gets the advice', summary: 'In the summary', advice: 'In the advice',
      outcome: 'In the outcome', inputs: 'In what people brought in', answers: 'In an answer of the council', minority: 'In another opinion', notHeard: 'In who was not heard',
      followUps: 'In what is looked at later', replies: 'In the reply to the advice', notes: 'In a note', meeting: 'In the name of the meeting', file: 'In the file'
    },
    record: 'Record', paper: 'Older paper', internal: 'For the council only',
    previous: 'Previous', next: 'Next', pageOf: (page, pages) => `Page ${page} of ${pages}`,
    toImport: 'Put old advice into the archive', toAll: 'Search the archive', councilTitle: (name) => `Advice of ${name}`,
    councilLead: 'This council made this public. The address of each piece does not change.', councilNone: 'This council has not made anything public yet.', feed: 'Follow this council (Atom)',
    feedAbout: 'With a news reader you see by itself what is new.', lists: 'By council', undated: 'Without a year',
    empty: 'There is nothing in the archive yet.'
  }
});

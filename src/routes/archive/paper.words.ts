import type { PaperRefusal, PaperFields } from '$lib/server/archive/papers.ts';
import { catalogue } from '$lib/words/catalogue.ts';

type Fields = Record<keyof PaperFields, string>;

export const paperWords = catalogue({
  nl: {
    title: 'Oude adviezen in het archief', lead: 'Zet adviezen van vroeger in het archief. Dan kun je ze later terugvinden.',
    added: 'Het stuk staat in het archief.', see: 'Bekijk het stuk', one: 'Zet een stuk in het archief', file: 'Het bestand',
    fileHint: (mb: number) => `PDF, ODT, DOCX of TXT, hoogstens ${mb} MB.`, fileAbout: 'Van een PDF doorzoeken we alleen wat jij erbij schrijft. Van de andere ook de tekst zelf.',
    people: 'Staan er namen of verhalen van mensen in? Kies dan "alleen voor de raad".', put: 'Zet in het archief', list: 'Dit staat er al', none: 'Er staan nog geen oude stukken in.',
    used: (used: number, room: number) => `${used} van ${room} MB gebruikt. Alles staat ook in de reservekopieën.`,
    field: { title: 'Titel', date: 'Datum', law: 'Wet of regel', subjects: 'Onderwerpen', addressee: 'Voor wie was het advies?', summary: 'Waar gaat het over?', outcome: 'Wat kwam ervan?', visibility: 'Wie mag het lezen?' } satisfies Fields,
    subjectsHint: 'Met een komma ertussen, zoals: vervoer, Wmo.', lawHint: 'Bijvoorbeeld: Wmo 2015.', summaryHint: 'Een paar zinnen. Hierin wordt ook gezocht.', outcomeHint: 'Bijvoorbeeld: het college nam dit over.',
    visibility: { public: 'Iedereen', internal: 'Alleen voor de raad' }, visibilityHint: { public: 'Het stuk komt op de openbare lijst van jouw raad.', internal: 'Alleen wie bij jouw raad kan inloggen.' },
    wrong: {
      title: 'Geef het stuk een titel van hoogstens 500 tekens.', date: 'Kies een datum, of laat dit leeg.', law: 'Dit is te lang. Hoogstens 500 tekens.', subjects: 'Dit is te lang. Hoogstens 500 tekens.',
      addressee: 'Dit is te lang. Hoogstens 500 tekens.', summary: 'Dit is te lang. Hoogstens 8000 tekens.', outcome: 'Dit is te lang. Hoogstens 8000 tekens.', visibility: 'Kies wie het mag lezen.'
    } satisfies Fields,
    refused: {
      'no-file': 'Kies een bestand.', 'too-large': 'Dit bestand is te groot. Het mag hoogstens 20 MB zijn.', 'not-this-kind': 'Dit bestand kunnen we niet bewaren. Kies een PDF, ODT, DOCX of TXT.',
      full: 'Het archief van jouw raad is vol. Haal eerst iets weg.', again: 'Kies het bestand nog een keer. Een browser onthoudt het niet.'
    } satisfies Record<PaperRefusal | 'again', string>,
    download: (type: string, size: string) => `Download het bestand (${type}, ${size})`, size: (kb: number) => (kb < 1_000 ? `${kb} kB` : `${(kb / 1_000).toFixed(1).replace('.', ',')} MB`),
    internalNote: 'Alleen jouw raad ziet dit stuk.', edit: 'Verander de gegevens', save: 'Bewaar', saved: 'De gegevens zijn bewaard.', remove: 'Haal dit stuk weg',
    removeAbout: 'Dan is het bestand weg, voor altijd. In reservekopieën staat het nog tot die verlopen.', removeSure: 'Ja, haal het weg', removed: 'Het stuk is weg.'
  },
  en: {
    title: 'Old advice in the archive', lead: 'Put advice of the past into the archive. Then you can find it again later.',
    added: 'The paper is in the archive.', see: 'See the paper', one: 'Put a paper into the archive', file: 'The file',
    fileHint: (mb) => `PDF, ODT, DOCX or TXT, at most ${mb} MB.`, fileAbout: 'Of a PDF we search only what you write here. Of the others the text itself too.',
    people: 'Are there names or stories of people in it? Then choose "for the council only".', put: 'Put into the archive', list: 'What is there already', none: 'There are no old papers yet.',
    used: (used, room) => `${used} of ${room} MB used. All of it is in the backups too.`,
    field: { title: 'Title', date: 'Date', law: 'Law or rule', subjects: 'Subjects', addressee: 'Who was the advice for?', summary: 'What is it about?', outcome: 'What came of it?', visibility: 'Who may read it?' },
    subjectsHint: 'With a comma in between, such as: transport, Wmo.', lawHint: 'For instance: Wmo 2015.', summaryHint: 'A few sentences. These are searched too.', outcomeHint: 'For instance: the municipality took this over.',
    visibility: { public: 'Everyone', internal: 'The council only' }, visibilityHint: { public: 'The paper comes on the public list of your council.', internal: 'Only who can sign in at your council.' },
    wrong: {
      title: 'Give the paper a title of at most 500 characters.', date: 'Choose a date, or leave this empty.', law: 'This is too long. At most 500 characters.', subjects: 'This is too long. At most 500 characters.',
      addressee: 'This is too long. At most 500 characters.', summary: 'This is too long. At most 8000 characters.', outcome: 'This is too long. At most 8000 characters.', visibility: 'Choose who may read it.'
    },
    refused: {
      'no-file': 'Choose a file.', 'too-large': 'This file is too large. It may be 20 MB at most.', 'not-this-kind': 'We cannot keep this file. Choose a PDF, ODT, DOCX or TXT.',
      full: 'The archive of your council is full. Remove something first.', again: 'Choose the file once more. A browser does not remember it.'
    },
    download: (type, size) => `Download the file (${type}, ${size})`, size: (kb) => (kb < 1_000 ? `${kb} kB` : `${(kb / 1_000).toFixed(1)} MB`),
    internalNote: 'Only your council sees this paper.', edit: 'Change the data', save: 'Save', saved: 'The data have been saved.', remove: 'Remove this paper',
    removeAbout: 'Then the file is gone, for ever. Backups hold it until they expire.', removeSure: 'Yes, remove it', removed: 'The paper is gone.'
  }
});

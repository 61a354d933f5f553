import { catalogue } from '$lib/words/catalogue.ts';

/** The words of the list of records, and of the few things beside a record. */
export const recordsWords = catalogue({
  nl: {
    title: 'Verslagen', about: 'Hier staan de verslagen die een raad heeft vastgesteld. Iedereen mag ze lezen.',
    none: 'Er is nog geen verslag vastgesteld.', councilNone: 'Deze raad heeft nog geen verslag vastgesteld.',
    search: 'Zoek in verslagen en oude adviezen', searchButton: 'Zoek', internal: 'Alleen voor de raad', more: (name: string) => `Alles van ${name}`,
    drafts: 'Concepten', draftsAbout: 'Deze zijn nog niet af. Alleen jouw raad ziet deze lijst.', draft: 'Concept',
    all: 'Alle verslagen', files: 'Naar de bestanden', after: 'Na de vergadering',
    share: 'Deel dit concept', link: 'De link', shareAbout: 'Je krijgt een link. Wie de link heeft, kan het concept lezen.', shareButton: 'Maak een link', shared: 'Dit is de link. Bewaar hem goed, wij laten hem maar één keer zien.',
    unshare: 'Laat alle links niet meer werken', unshared: 'Oude links werken niet meer.', sharedDraft: 'Je leest dit met een link.'
  },
  en: {
    title: 'Records', about: 'Here are the records that a council adopted. Everyone may read them.',
    none: 'No record has been adopted yet.', councilNone: 'This council has not adopted a record yet.',
    search: 'Search in records and old advice', searchButton: 'Search', internal: 'For the council only', more: (name) => `All of ${name}`,
    drafts: 'Drafts', draftsAbout: 'Not finished yet. Only your council sees this list.', draft: 'Draft',
    all: 'All records', files: 'To the files', after: 'After the meeting',
    share: 'Share this draft', link: 'The link', shareAbout: 'You get a link. Whoever has the link can read the draft.', shareButton: 'Make a link', shared: 'This is the link. Keep it well, we show it only once.',
    unshare: 'Make all links invalid', unshared: 'Old links no longer work.', sharedDraft: 'You read this with a link.'
  }
});

import type { AuditAct } from '$lib/server/audit.ts';
import type { KeptThing } from '$lib/server/retention-table.ts';
import { catalogue } from '$lib/words/catalogue.ts';
import { counted } from '$lib/words/plural.ts';

type Things = Record<KeptThing, string>;

/** What is kept for how long, in words: on the page of promises, and for a council with its own terms. */
export const keptWords = catalogue({
  nl: {
    what: 'Wat', how: 'Hoe lang',
    thing: {
      waiting: 'Je naam, als je aanklopte en niet binnenkwam', refused: 'Je naam, als de voorzitter je niet binnenliet',
      addresses: 'Het adres van je apparaat op internet', presence: 'Handen, signalen, wie schrijft, hoe klaar je bent, wat je herkent',
      ballots: 'Geheime stemmen zolang de stemming open is, zonder naam',
      bulletins: 'Stembiljetten van een gesloten geheime stemming, zonder naam, en wie er een kreeg', unsent: 'Tekst op je telefoon die je niet verstuurde', withdrawn: 'Woorden die je terugnam of veranderde',
      raw: 'Woorden die niet in het verslag staan', notes: 'Aantekeningen van de secretaris', names: 'Namen die niet in het verslag staan',
      keys: 'Welk apparaat bij welke plek hoort', personal: 'De link naar de bladzijde over jouw inbreng', wishes: 'Wat je daar vroeg, en wat je van een antwoord vond',
      tablet: 'De link van een tablet voor stemkaarten', sessions: 'Wie op welk apparaat is ingelogd', links: 'Eenmalige links die gebruikt of te oud zijn',
      audit: 'Wie een verslag vaststelde, verbeterde of er iets uit weghaalde', backups: 'Reservekopieën die de server zelf maakt',
      record: 'Het verslag, met de teksten en antwoorden erin', papers: 'Oude stukken die de raad in het archief zette'
    } satisfies Things,
    /** After which moment the time runs, where it is not clear. */
    since: {
      unsent: 'na je laatste letter', raw: 'na het verslag', notes: 'na het laatste verslag', names: 'na het laatste verslag', keys: 'na het laatste verslag',
      personal: 'na het verslag', wishes: 'na het verslag', sessions: 'na het inloggen', links: 'na de laatste dag van de link'
    } as Partial<Things>,
    memory: 'Alleen in het geheugen van de server. Nooit op de schijf.', atOnce: 'Meteen weg',
    forGood: { record: 'Zo lang als de archivaris van jouw raad zegt', papers: 'Tot de raad ze weghaalt', bulletins: 'Zolang de raad de vergadering bewaart' } as Partial<Things>,
    hours: (n: number) => counted('nl', n, { one: 'uur', other: 'uur' }), days: (n: number) => counted('nl', n, { one: 'dag', other: 'dagen' }), months: (n: number) => counted('nl', n, { one: 'maand', other: 'maanden' }),
    backups: 'Maakt de beheerder zelf reservekopieën? Dan gaat de beheerder daarover.',
    act: {
      adopted: 'Stelde een verslag vast', corrected: 'Verbeterde een verslag', redacted: 'Haalde woorden weg uit een verslag', visibility: 'Zette een verslag openbaar of intern',
      approved: 'Een verslag is goedgekeurd', 'paper-added': 'Zette een oud stuk in het archief', 'paper-changed': 'Veranderde gegevens van een oud stuk', 'paper-removed': 'Haalde een oud stuk weg',
      'meeting-removed': 'Verwijderde een vergadering', settings: 'Veranderde instellingen'
    } satisfies Record<AuditAct, string>
  },
  en: {
    what: 'What', how: 'How long',
    thing: {
      waiting: 'Your name, if you knocked and did not come in', refused: 'Your name, if the chair did not let you in',
      addresses: 'The address of your device on the internet', presence: 'Hands, signals, who writes, how ready you are, what you recognise',
      ballots: 'Secret votes while the vote is open, without a name',
      bulletins: 'Ballots of a closed secret vote, without a name, and who got one', unsent: 'Text on your phone that you did not send', withdrawn: 'Words that you took back or changed',
      raw: 'Words that are not in the record', notes: 'Notes of the secretary', names: 'Names that are not in the record',
      keys: 'Which device belongs to which place', personal: 'The link to the page about your input', wishes: 'What you asked there, and what you thought of an answer',
      tablet: 'The link of a tablet for voting cards', sessions: 'Who is signed in on which device', links: 'One-time links that were used or are too old',
      audit: 'Who adopted or corrected a record, or took something out of it', backups: 'Backups that the server makes by itself',
      record: 'The record, with the texts and answers in it', papers: 'Old papers that the council put into the archive'
    },
    since: {
      unsent: 'after your last letter', raw: 'after the record', notes: 'after the last record', names: 'after the last record', keys: 'after the last record',
      personal: 'after the record', wishes: 'after the record', sessions: 'after signing in', links: 'after the last day of the link'
    },
    memory: 'Only in the memory of the server. Never on the disk.', atOnce: 'Gone at once',
    forGood: { record: 'As long as the archivist of your council says', papers: 'Until the council removes them', bulletins: 'As long as the council keeps the meeting' },
    hours: (n) => counted('en', n, { one: 'hour', other: 'hours' }), days: (n) => counted('en', n, { one: 'day', other: 'days' }), months: (n) => counted('en', n, { one: 'month', other: 'months' }),
    backups: 'Does the administrator make backups? Then those are up to the administrator.',
    act: {
      adopted: 'Adopted a record', corrected: 'Corrected a record', redacted: 'Took words out of a record', visibility: 'Made a record public or internal',
      approved: 'A record was approved', 'paper-added': 'Put an old paper into the archive', 'paper-changed': 'Changed the data of an old paper', 'paper-removed': 'Removed an old paper',
      'meeting-removed': 'Deleted a meeting', settings: 'Changed settings'
    }
  }
});

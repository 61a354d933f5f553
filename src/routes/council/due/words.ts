import type { DueKind } from '$lib/record/due.ts';
import { catalogue } from '$lib/words/catalogue.ts';
import { counted } from '$lib/words/plural.ts';

type What = Record<DueKind, (n: number) => string>;

/** What is due, in words: a sentence for each kind. */
export const dueWords = catalogue({
  nl: {
    title: 'Wat nog moet', back: 'Naar de raad', lead: 'Hier staat wat de raad nog moet doen, en waar de raad nog op wacht.', none: 'Er is nu niets te doen.',
    late: 'Te laat', by: (day: string) => `Op ${day}`, noDay: 'Zonder datum', calendar: 'Zet de datums in je agenda', calendarAbout: 'Je krijgt een bestand dat elke agenda kan lezen. Er staan geen namen in.',
    what: {
      answers: (n) => `Antwoord op ${counted('nl', n, { one: 'bijdrage', other: 'bijdragen' })}`, disputes: (n) => `Reageer: ${n} keer zei iemand dat een koppeling niet klopt`, correction: () => 'Een verbetering wacht op de ander',
      redaction: (n) => `${counted('nl', n, { one: 'verzoek', other: 'verzoeken' })} om woorden weg te halen`, reply: (n) => `Reactie van de ontvanger op ${counted('nl', n, { one: 'onderdeel', other: 'onderdelen' })}`,
      'follow-up': (n) => `Kijk of het werkt: punt ${n}`, reopened: (n) => `Punt ${n} is weer open`, approval: () => 'Keur het verslag goed in de volgende vergadering'
    } satisfies What,
    toDesk: 'Naar de werkplek', toAfter: 'Doe dit nu', count: (n: number) => `Wat nog moet (${n})`
  },
  en: {
    title: 'What is due', back: 'To the council', lead: 'Here is what the council still has to do, and what it waits for.', none: 'Nothing is due now.',
    late: 'Late', by: (day) => `On ${day}`, noDay: 'Without a date', calendar: 'Put the dates in your calendar', calendarAbout: 'You get a file that every calendar can read. There are no names in it.',
    what: {
      answers: (n) => `Answer ${counted('en', n, { one: 'input', other: 'inputs' })}`, disputes: (n) => `Respond: ${n} times somebody said that a link is not right`, correction: () => 'A correction waits for the other person',
      redaction: (n) => `${counted('en', n, { one: 'request', other: 'requests' })} to remove words`, reply: (n) => `Reply of the addressee to ${counted('en', n, { one: 'part', other: 'parts' })}`,
      'follow-up': (n) => `Look whether it works: item ${n}`, reopened: (n) => `Item ${n} is open again`, approval: () => 'Approve the record in the next meeting'
    } satisfies What,
    toDesk: 'To the desk', toAfter: 'Do this now', count: (n) => `What is due (${n})`
  }
});

import type { FollowUpNext, Moved, ReplyStatus } from '../../meeting/vocabulary.ts';
import { catalogue } from '../../words/catalogue.ts';
import { counted } from '../../words/plural.ts';

/** What happened after a record was adopted. */
export const laterWords = catalogue({
  nl: {
    approved: 'Goedgekeurd in de vergadering', due: (who: string, day: string) => `Reactie van ${who} hoort er te zijn op ${day}.`, late: 'Te laat.',
    owed: (n: number, all: number) => (n === all ? 'Er is nog geen reactie.' : `Nog zonder reactie: ${n} van de ${counted('nl', all, { one: 'onderdeel', other: 'onderdelen' })}.`), allReplied: (who: string) => `Op elk onderdeel is een reactie van ${who}.`,
    part: (n: string) => `Onderdeel ${n}`, noAnswer: 'Deze reactie zegt niets over het onderdeel. Dat telt niet als antwoord.',
    status: { 'taken-over': 'overgenomen', partly: 'deels overgenomen', not: 'niet overgenomen', 'says-nothing': 'zegt niets' } satisfies Record<ReplyStatus, string>,
    followUp: (n: number) => `Volgen, punt ${n}:`, moved: { yes: 'het is veranderd', partly: 'het is een beetje veranderd', no: 'het is niet veranderd' } satisfies Record<Moved, string>,
    noticedBy: 'Gemerkt door', next: { closed: 'Dit punt is klaar.', reopened: 'Dit punt is weer open.' } satisfies Record<FollowUpNext, string>
  },
  en: {
    approved: 'Approved in the meeting', due: (who, day) => `A reply of ${who} is due on ${day}.`, late: 'Late.',
    owed: (n, all) => (n === all ? 'There is no reply yet.' : `Still without a reply: ${n} of ${counted('en', all, { one: 'part', other: 'parts' })}.`), allReplied: (who) => `Each part has a reply of ${who}.`,
    part: (n) => `Part ${n}`, noAnswer: 'This reply says nothing about the part. That does not count as an answer.',
    status: { 'taken-over': 'taken over', partly: 'partly taken over', not: 'not taken over', 'says-nothing': 'says nothing' },
    followUp: (n) => `Follow-up, item ${n}:`, moved: { yes: 'it changed', partly: 'it changed a little', no: 'it did not change' },
    noticedBy: 'Noticed by', next: { closed: 'This item is finished.', reopened: 'This item is open again.' }
  }
});

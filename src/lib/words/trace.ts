import type { AnswerStatus, Grade, ReasonCode } from '../meeting/vocabulary.ts';
import { catalogue } from './catalogue.ts';

type Words<C extends string> = Record<C, string>;

/** What became of an input: the names of the grades, of the statuses of an answer and of its reasons. */
export const traceWords = /* @__PURE__ */ catalogue({
  nl: {
    grade: {
      decisive: 'Doorslaggevend', 'jointly-decisive': 'Mede doorslaggevend', contributed: 'Bijgedragen', weighed: 'Meegewogen',
      'heard-not-followed': 'Gehoord en niet gevolgd', 'passed-on': 'Doorgezet', unanswered: 'Nog niet beantwoord', withdrawn: 'Ingetrokken'
    } satisfies Words<Grade>,
    forPart: (part: string) => `voor onderdeel ${part}`,
    disputed: 'Betwist', notConfirmed: 'Nog niet bevestigd',
    status: { 'not-followed': 'Niet gevolgd', 'passed-on': 'Doorgezet' } satisfies Words<AnswerStatus>,
    reasonLabel: 'Waarom niet?',
    reason: {
      law: 'De wet staat het niet toe.',
      money: 'Er is geen geld voor.',
      'outside-frame': 'Het valt buiten wat we mogen bepalen.',
      'conflicts-with-policy': 'Het past niet bij andere regels van de gemeente.',
      'other-input-weighed-more': 'Andere inbreng gaf de doorslag.',
      'too-little-support': 'Te weinig mensen stonden erachter.',
      'to-be-examined': 'Dit moet eerst nog uitgezocht.'
    } satisfies Words<ReasonCode>,
    limit: 'Doorslaggevend gaat over het spoor in dit verslag. Wat mensen van binnen overtuigde, weten we niet.',
    notHeard: 'Wie hebben we niet gehoord?', to: 'Aan wie?', due: 'Wanneer?'
  },
  en: {
    grade: {
      decisive: 'Decisive', 'jointly-decisive': 'Jointly decisive', contributed: 'Contributed', weighed: 'Weighed',
      'heard-not-followed': 'Heard and not followed', 'passed-on': 'Passed on', unanswered: 'Not answered yet', withdrawn: 'Withdrawn'
    },
    forPart: (part) => `for part ${part}`,
    disputed: 'Disputed', notConfirmed: 'Not confirmed yet',
    status: { 'not-followed': 'Not followed', 'passed-on': 'Passed on' },
    reasonLabel: 'Why not?',
    reason: {
      law: 'The law does not allow it.',
      money: 'There is no money for it.',
      'outside-frame': 'It is outside what we may decide.',
      'conflicts-with-policy': 'It does not fit other rules of the municipality.',
      'other-input-weighed-more': 'Other input weighed more.',
      'too-little-support': 'Too few people supported it.',
      'to-be-examined': 'This has to be looked into first.'
    },
    limit: 'Decisive is about the trace in this record. What convinced people inside, we do not know.',
    notHeard: 'Whom did we not hear?', to: 'To whom?', due: 'When?'
  }
});

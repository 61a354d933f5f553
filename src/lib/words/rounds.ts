import type { BallotKind, ChangeKind, Choice, Fallback, Outcome, Recognition, RoundClass } from '../meeting/vocabulary.ts';
import { catalogue } from './catalogue.ts';

type Words<C extends string> = Record<C, string>;

/** A round in words: the question, the choices, its class, and how the decision came out. "Nee" is said as "nog niet". */
export const roundWords = /* @__PURE__ */ catalogue({
  nl: {
    question: 'Kun je mee met deze tekst?',
    questionAddition: 'Met deze aanvulling erbij: kun je mee?',
    choice: { along: 'Ik kan mee', 'not-yet': 'Nog niet', abstain: 'Ik onthoud me' } satisfies Words<Choice>,
    choiceAbout: {
      along: 'Je hoeft het niet met alles eens te zijn.',
      'not-yet': 'Straks vragen we aan iedereen: wat heb je nodig?',
      abstain: 'Je kiest nu niet.'
    } satisfies Words<Choice>,
    choiceShort: { along: 'kan mee', 'not-yet': 'nog niet', abstain: 'onthouden' } satisfies Words<Choice>,
    send: 'Stuur mijn keuze', same: 'Mijn keuze blijft zo', change: 'Verander mijn keuze',
    changeable: 'Je kunt je keuze veranderen zolang de ronde open is.',
    ballot: { secret: 'Geheime stemming', open: 'Open stemming' } satisfies Words<BallotKind>,
    ballotAbout: {
      secret: 'Jouw keuze is geheim.',
      open: 'Jouw keuze is niet geheim. Tijdens de ronde ziet niemand hem.'
    } satisfies Words<BallotKind>,
    openPromise: 'Na de ronde ziet iedereen de aantallen.',
    class: {
      'no-majority': 'Geen meerderheid', majority: 'Meerderheid, niet iedereen', everyone: 'Iedereen kan mee'
    } satisfies Words<RoundClass>,
    classAbout: {
      'no-majority': 'Niet meer dan de helft kan mee, of te weinig mensen kozen.',
      majority: 'De meeste mensen kunnen mee. Niet iedereen.',
      everyone: 'Iedereen die stemde kan mee.'
    } satisfies Words<RoundClass>,
    outcome: {
      'no-majority': 'Er kwam geen meerderheid.',
      majority: 'Een meerderheid kan mee, niet iedereen.',
      everyone: 'Iedereen die stemde kan mee.',
      'no-advice': 'De raad geeft geen advies.',
      postponed: 'De raad stelt het besluit uit.'
    } satisfies Words<Outcome>,
    fallbackLabel: 'Wat doen we als niet iedereen mee kan?',
    fallback: {
      'majority-with-minority-view': 'De meerderheid beslist, met het minderheidsstandpunt erbij',
      'no-advice': 'Dan geven we geen advies',
      postpone: 'Dan stellen we het besluit uit'
    } satisfies Words<Fallback>,
    adopted: 'Aanvulling overgenomen', rejected: 'Aanvulling niet overgenomen',
    voided: 'Deze ronde telt niet mee.', minorityView: 'Minderheidsstandpunt',
    chosen: (n: number, total: number) => `${n} van de ${total} ${n === 1 ? 'heeft' : 'hebben'} gekozen`,
    notSaid: 'We zeggen de aantallen niet. Zo raadt iemand minder snel wie wat koos.'
  },
  en: {
    question: 'Can you come along with this text?',
    questionAddition: 'With this addition: can you come along?',
    choice: { along: 'I can come along', 'not-yet': 'Not yet', abstain: 'I abstain' },
    choiceAbout: {
      along: 'You do not have to agree with everything.',
      'not-yet': 'Soon we ask everyone: what do you need?',
      abstain: 'You do not choose now.'
    },
    choiceShort: { along: 'can come along', 'not-yet': 'not yet', abstain: 'abstained' },
    send: 'Send my choice', same: 'My choice stays the same', change: 'Change my choice',
    changeable: 'You can change your choice as long as the round is open.',
    ballot: { secret: 'Secret vote', open: 'Open vote' },
    ballotAbout: { secret: 'Your choice is secret.', open: 'Your choice is not secret. During the round nobody sees it.' },
    openPromise: 'After the round everyone sees the numbers.',
    class: { 'no-majority': 'No majority', majority: 'Majority, not everyone', everyone: 'Everyone can come along' },
    classAbout: {
      'no-majority': 'No more than half can come along, or too few people chose.',
      majority: 'Most people can come along. Not everyone.',
      everyone: 'Everyone who voted can come along.'
    },
    outcome: {
      'no-majority': 'There was no majority.',
      majority: 'A majority can come along, not everyone.',
      everyone: 'Everyone who voted can come along.',
      'no-advice': 'The council gives no advice.',
      postponed: 'The council postpones the decision.'
    },
    fallbackLabel: 'What do we do when not everyone can come along?',
    fallback: {
      'majority-with-minority-view': 'The majority decides, with the minority view beside it',
      'no-advice': 'Then we give no advice',
      postpone: 'Then we postpone the decision'
    },
    adopted: 'Addition adopted', rejected: 'Addition not adopted',
    voided: 'This round does not count.', minorityView: 'Minority view',
    chosen: (n, total) => `${n} of ${total} ${n === 1 ? 'has' : 'have'} chosen`,
    notSaid: 'We do not say the numbers. So it is harder to guess who chose what.'
  }
});

/** Who recognises another view. */
export const recogniseWords = /* @__PURE__ */ catalogue({
  nl: {
    question: 'Herken je iets van deze mening?',
    answer: { yes: 'Ja', 'a-bit': 'Een beetje', no: 'Nee', skip: 'Overslaan' } satisfies Words<Recognition>
  },
  en: {
    question: 'Do you recognise something in this view?',
    answer: { yes: 'Yes', 'a-bit': 'A bit', no: 'No', skip: 'Skip' }
  }
});

/** A change of the text, and how it is marked for people who cannot see the marks. */
export const changeWords = /* @__PURE__ */ catalogue({
  nl: {
    part: (n: string) => `Onderdeel ${n}`, added: 'erbij', removed: 'weg', end: 'einde', newPart: 'Nieuw onderdeel', unchanged: 'Niet veranderd',
    before: 'Hier begon het mee', after: 'Dit werd het', because: 'Waardoor', change: 'Wijziging', addition: 'Aanvulling',
    kind: { substantive: 'Inhoud', editorial: 'Alleen de taal' } satisfies Words<ChangeKind>,
    kindAbout: {
      substantive: 'De betekenis verandert.',
      editorial: 'De betekenis blijft hetzelfde. Dit telt niet mee voor wie de doorslag gaf.'
    } satisfies Words<ChangeKind>,
    origin: 'aanleiding', support: 'onderbouwing', right: 'Klopt', notMeant: 'Dit bedoelde ik niet'
  },
  en: {
    part: (n) => `Part ${n}`, added: 'added', removed: 'removed', end: 'end', newPart: 'New part', unchanged: 'Not changed',
    before: 'What it started with', after: 'What it became', because: 'Because of', change: 'Change', addition: 'Addition',
    kind: { substantive: 'Meaning', editorial: 'Wording only' },
    kindAbout: {
      substantive: 'The meaning changes.',
      editorial: 'The meaning stays the same. This does not count for what was decisive.'
    },
    origin: 'origin', support: 'ground', right: 'That is right', notMeant: 'I did not mean this'
  }
});

import type { CameAlong, OfWhom } from '../meeting/vocabulary.ts';
import { catalogue } from './catalogue.ts';
import { counted } from './plural.ts';

/** What phone, console, desk and big screen say of a secret round alike. A phone loads it with the rest of a secret round. */
export const secretWords = /* @__PURE__ */ catalogue({
  nl: {
    making: 'De stembiljetten worden klaargemaakt.', fetching: 'De telefoons halen een stembiljet op.',
    given: (n: number, of: number) => `${n} van de ${of} mensen ${n === 1 ? 'heeft' : 'hebben'} een stembiljet`,
    received: (n: number, of: number) => `${n} van de ${of} ontvangen`,
    code: 'Code van deze stemming', onPhone: 'Staat dezelfde code op jouw telefoon?', onScreen: 'Staat dezelfde code op het grote scherm?',
    cameAlong: {
      all: 'Iedereen die eerst niet mee kon, kan nu wel mee.', some: 'Een deel van wie eerst niet mee kon, kan nu wel mee.',
      none: 'Van wie eerst niet mee kon, kan nu nog niemand mee.'
    } satisfies Record<CameAlong, string>,
    cameAlongOf: (now: number, of: number) => `${now} van de ${of} mensen die eerst niet mee konden, ${now === 1 ? 'kan' : 'kunnen'} nu wel mee.`,
    withoutBallot: (n: number) => counted('nl', n, { one: 'mens kreeg geen stembiljet.', other: 'mensen kregen geen stembiljet.' }), withoutReason: 'Waarom zonder hen is begonnen:',
    away: (n: number) => counted('nl', n, { one: 'stembiljet is van iemand buiten deze ronde.', other: 'stembiljetten zijn van mensen buiten deze ronde.' }),
    tooMany: 'Er kwamen meer stembiljetten binnen dan er mensen meededen.'
  },
  en: {
    making: 'The ballots are being prepared.', fetching: 'The phones are fetching a ballot.',
    given: (n, of) => `${n} of ${of} people ${n === 1 ? 'has' : 'have'} a ballot`,
    received: (n, of) => `${n} of ${of} received`,
    code: 'Code of this vote', onPhone: 'Is the same code on your phone?', onScreen: 'Is the same code on the big screen?',
    cameAlong: {
      all: 'Everyone who could not come along at first, can now.', some: 'Some of those who could not come along at first, can now.',
      none: 'Of those who could not come along at first, nobody can yet.'
    },
    cameAlongOf: (now, of) => `${now} of the ${of} people who could not come along at first, can now.`,
    withoutBallot: (n) => counted('en', n, { one: 'person got no ballot.', other: 'people got no ballot.' }), withoutReason: 'Why it began without them:',
    away: (n) => counted('en', n, { one: 'ballot belongs to somebody outside this round.', other: 'ballots belong to people outside this round.' }),
    tooMany: 'More ballots came in than people took part.'
  }
});

/** Who came along since the first round: in numbers where those may be known, else in words; null: nothing to say. */
export function cameAlongSentence(
  words: (typeof secretWords)['nl'], round: { readonly cameAlong?: CameAlong; readonly cameAlongOf?: OfWhom }
): string | null {
  // "1 of the 1 people" is no sentence, and the words say the same
  if (round.cameAlongOf && round.cameAlongOf.of > 1) return words.cameAlongOf(round.cameAlongOf.now, round.cameAlongOf.of);
  return round.cameAlong ? words.cameAlong[round.cameAlong] : null;
}

/** What a round says of the ballots beside those that it waits for; nothing where each of its people has one, and nobody else has. */
export function besideBallots(
  words: (typeof secretWords)['nl'],
  { entitled, answered, withoutBallot = 0, ballotsAway = 0 }: { readonly entitled: number; readonly answered: number; readonly withoutBallot?: number; readonly ballotsAway?: number }
): string[] {
  return [
    ...(withoutBallot > 0 ? [words.withoutBallot(withoutBallot)] : []), ...(ballotsAway > 0 ? [words.away(ballotsAway)] : []),
    ...(ballotsAway > 0 && answered > entitled - withoutBallot ? [words.tooMany] : [])
  ];
}

/** How many ballots are waited for: who was left out when they were given out has none. */
export const ballotsIn = (round: { readonly entitled: number; readonly withoutBallot?: number }): number => round.entitled - (round.withoutBallot ?? 0);

import type { Grade, Source } from '../meeting/vocabulary.ts';
import { catalogue } from '../words/catalogue.ts';
import { counted } from '../words/plural.ts';

type Words<C extends string> = Record<C, string>;

/** The decision in sentences: what became of each part and through what, and what became of the inputs of each source. */
export const toldWords = catalogue({
  nl: {
    of: (n: number, source: Source) => `${n === 1 ? 'een' : n} ${n === 1 ? 'bijdrage' : 'bijdragen'} uit ${({ experiential: 'ervaring', professional: 'werk', scientific: 'onderzoek' } satisfies Words<Source>)[source]}`,
    and: 'en',
    same: (part: string) => `Onderdeel ${part} bleef zoals het was.`,
    language: (part: string) => `In onderdeel ${part} veranderde alleen de taal.`,
    became: (part: string, through: string) => `Onderdeel ${part} is zo geworden door ${through}.`,
    jointly: (part: string, through: string) => `Voor onderdeel ${part} gaven samen de doorslag: ${through}.`,
    alone: (part: string, through: string) => `Voor onderdeel ${part} gaf mede de doorslag: ${through}.`,
    contributed: (part: string, through: string) => `Onderdeel ${part} is veranderd door ${through}.`,
    also: (n: number, through: string) => `Ook ${n === 1 ? 'droeg' : 'droegen'} bij: ${through}.`,
    noOther: 'Het verslag laat geen andere bron zien.',
    noOtherHere: 'Het verslag laat voor dit onderdeel geen andere bron zien.',
    notConfirmed: 'Nog niet alles daarvan is bevestigd.', disputed: 'Iemand is het daar niet mee eens.',
    unknown: (part: string) => `Onderdeel ${part} is veranderd. Het verslag zegt niet waardoor.`,
    withdrawn: (part: string) => `Onderdeel ${part} is veranderd door inbreng die later is ingetrokken.`,
    supported: (n: number, through: string) => `Wat er staat, ${n === 1 ? 'kreeg' : 'kregen'} steun van ${through}.`,
    total: (n: number, source: Source) => `Uit ${({ experiential: 'ervaring', professional: 'werk', scientific: 'onderzoek' } satisfies Words<Source>)[source]} ${n === 0 ? 'kwam geen inbreng' : n === 1 ? 'kwam 1 bijdrage' : `kwamen ${n} bijdragen`}.`,
    fate: (n: number, of: number, grade: Grade) => `${n} van de ${of} ${({
      decisive: n === 1 ? 'gaf de doorslag' : 'gaven de doorslag',
      'jointly-decisive': n === 1 ? 'gaf mede de doorslag' : 'gaven mede de doorslag',
      contributed: n === 1 ? 'droeg bij' : 'droegen bij',
      weighed: n === 1 ? 'steunde wat er staat' : 'steunden wat er staat',
      'heard-not-followed': n === 1 ? 'is gehoord en niet gevolgd, met een reden' : 'zijn gehoord en niet gevolgd, met een reden',
      'passed-on': n === 1 ? 'is doorgezet' : 'zijn doorgezet',
      unanswered: n === 1 ? 'heeft nog geen antwoord' : 'hebben nog geen antwoord',
      withdrawn: n === 1 ? 'is ingetrokken' : 'zijn ingetrokken'
    } satisfies Words<Grade>)[grade]}.`
  },
  en: {
    of: (n, source) => `${counted('en', n, { one: 'input', other: 'inputs' })} from ${{ experiential: 'experience', professional: 'work', scientific: 'research' }[source]}`,
    and: 'and',
    same: (part) => `Part ${part} stayed as it was.`,
    language: (part) => `In part ${part} only the wording changed.`,
    became: (part, through) => `Part ${part} became like this through ${through}.`,
    jointly: (part, through) => `For part ${part} these were decisive together: ${through}.`,
    alone: (part, through) => `For part ${part} this was jointly decisive: ${through}.`,
    contributed: (part, through) => `Part ${part} changed through ${through}.`,
    also: (_, through) => `Also contributed: ${through}.`,
    noOther: 'The record shows no other source.',
    noOtherHere: 'The record shows no other source for this part.',
    notConfirmed: 'Not all of that has been confirmed yet.', disputed: 'Someone disagrees with that.',
    unknown: (part) => `Part ${part} changed. The record does not say through what.`,
    withdrawn: (part) => `Part ${part} changed through input that was withdrawn later.`,
    supported: (_, through) => `What it says was supported by ${through}.`,
    total: (n, source) => `From ${{ experiential: 'experience', professional: 'work', scientific: 'research' }[source]} came ${n === 0 ? 'no inputs' : counted('en', n, { one: 'input', other: 'inputs' })}.`,
    fate: (n, of, grade) => `${n} of the ${of} ${{
      decisive: n === 1 ? 'was decisive' : 'were decisive',
      'jointly-decisive': n === 1 ? 'was jointly decisive' : 'were jointly decisive',
      contributed: 'contributed',
      weighed: n === 1 ? 'supported what the text says' : 'supported what the text says',
      'heard-not-followed': n === 1 ? 'was heard and not followed, with a reason' : 'were heard and not followed, with a reason',
      'passed-on': n === 1 ? 'was passed on' : 'were passed on',
      unanswered: n === 1 ? 'has no answer yet' : 'have no answer yet',
      withdrawn: n === 1 ? 'was withdrawn' : 'were withdrawn'
    }[grade]}.`
  }
});

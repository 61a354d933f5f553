/** The sentence beside each grade, in Dutch (B1) and English. Names nobody: the record adds text, source and reason itself. */
import type { Grade, Source } from '../meeting/vocabulary.ts';
import type { Graded } from './influence.ts';
import type { Turn } from './turn.ts';

type Lang = 'nl' | 'en';

/** What the record cannot know; stands with every list of grades. */
export const WHAT_THE_RECORD_CANNOT_KNOW: Readonly<Record<Lang, string>> = {
  nl: 'Doorslaggevend gaat over het spoor in dit verslag. Wat mensen van binnen overtuigde, weten we niet.',
  en: 'Decisive is about the trail in this record. We do not know what convinced people inside.'
};

const KNOWLEDGE: Readonly<Record<Lang, Readonly<Record<Source, string>>>> = {
  nl: { experiential: 'ervaringskennis', professional: 'professionele kennis', scientific: 'wetenschappelijke kennis' },
  en: { experiential: 'knowledge from experience', professional: 'professional knowledge', scientific: 'scientific knowledge' }
};

/** The pieces that a sentence is made of; both languages have all of them, or it does not compile. */
interface Pieces {
  readonly decisive: (part: string) => string;
  readonly jointly: (part: string, others: readonly string[]) => string;
  readonly contributed: (part: string) => string;
  readonly weighed: (part: string) => string;
  readonly plain: Readonly<Record<Exclude<Grade, 'decisive' | 'jointly-decisive' | 'contributed' | 'weighed'>, string>>;
  readonly turn: (turn: Turn) => string;
  readonly noOtherSource: (turn: Turn['kind']) => string;
  readonly together: (others: number, turn: Turn['kind']) => string;
  readonly unknownCompany: string;
  readonly notConfirmed: string;
  readonly disputed: string;
  readonly disputedElsewhere: string;
}

const PIECES: Readonly<Record<Lang, Pieces>> = {
  nl: {
    decisive: (part) => `Onderdeel ${part} is zo geworden door deze inbreng.`,
    jointly: (part, others) =>
      others.length === 0
        ? `Deze inbreng gaf mede de doorslag voor onderdeel ${part}.`
        : `Samen met ${others.join(' en ')} gaf deze inbreng de doorslag voor onderdeel ${part}.`,
    contributed: (part) => `Onderdeel ${part} is hierdoor veranderd.`,
    weighed: (part) => `Deze inbreng steunt wat er in onderdeel ${part} staat.`,
    plain: {
      'heard-not-followed': 'Deze inbreng is gehoord, maar niet gevolgd. De reden staat erbij.',
      'passed-on': 'Deze inbreng is doorgezet. Erbij staat aan wie.',
      unanswered: 'Deze inbreng heeft nog geen antwoord.',
      withdrawn: 'Deze inbreng is ingetrokken.'
    },
    turn: (turn) => {
      if (turn.kind === 'agenda') return 'Hierdoor kwam dit onderwerp op de agenda.';
      if (turn.to === 'majority') return 'Hierdoor kwam er een meerderheid.';
      return turn.from === 'majority' ? 'Hierdoor kon iedereen mee. Er was al een meerderheid.' : 'Hierdoor kon iedereen mee.';
    },
    noOtherSource: (turn) =>
      turn === 'round' ? 'Het verslag laat geen andere bron zien.' : 'Het verslag laat voor dit onderdeel geen andere bron zien.',
    together: (others, turn) => `Nog ${others} keer inbreng${turn === 'round' ? ' uit dezelfde bron' : ''} gaf zo ook de doorslag.`,
    unknownCompany: 'In dezelfde ronde veranderde nog iets. Het verslag zegt niet waardoor.',
    notConfirmed: 'Dit is nog niet bevestigd door wie het inbracht.',
    disputed: 'Iemand is het hier niet mee eens. Dit is betwist.',
    disputedElsewhere: 'Iemand is het niet eens met een andere plek waar deze inbreng is gebruikt.'
  },
  en: {
    decisive: (part) => `Part ${part} became like this through this input.`,
    jointly: (part, others) =>
      others.length === 0
        ? `This input was jointly decisive for part ${part}.`
        : `Together with ${others.join(' and ')}, this input was decisive for part ${part}.`,
    contributed: (part) => `Part ${part} changed through this.`,
    weighed: (part) => `This input supports what part ${part} says.`,
    plain: {
      'heard-not-followed': 'This input was heard, but not followed. The reason stands beside it.',
      'passed-on': 'This input was passed on. To whom stands beside it.',
      unanswered: 'This input has no answer yet.',
      withdrawn: 'This input was withdrawn.'
    },
    turn: (turn) => {
      if (turn.kind === 'agenda') return 'Through this, the subject came on the agenda.';
      if (turn.to === 'majority') return 'Through this, there was a majority.';
      return turn.from === 'majority'
        ? 'Through this, everyone could come along. There already was a majority.'
        : 'Through this, everyone could come along.';
    },
    noOtherSource: (turn) => (turn === 'round' ? 'The record shows no other source.' : 'The record shows no other source for this part.'),
    together: (others, turn) =>
      `${others} more input${others === 1 ? ' was' : 's were'} decisive in this way too` +
      (turn === 'round' ? ', from the same source.' : '.'),
    unknownCompany: 'Something else changed in the same round. The record does not say through what.',
    notConfirmed: 'Who brought it in has not confirmed this yet.',
    disputed: 'Someone disagrees with this. It is disputed.',
    disputedElsewhere: 'Someone disagrees with another place where this input was used.'
  }
};

/**
 * The whole sentence for one graded input: the grade for its part, the kind of turn, and what is not sure about it [I12].
 * `sourceName` names a source inside a sentence ("Samen met …"), in the same language; without it the plain words are used.
 * Throws a RangeError when a grade that is about a part comes without one: "decisive" alone may never be printed.
 */
export function sentence(
  graded: Graded,
  lang: Lang,
  sourceName: (source: Source) => string = (source) => KNOWLEDGE[lang][source]
): string {
  const words = PIECES[lang];
  return [...about(graded, words, sourceName), ...doubts(graded, words)].join(' ');
}

/** What turned, as a sentence: a majority came, or everyone could come along (and whether there already was a majority). */
export function turnSentence(turn: Turn, lang: Lang): string {
  return PIECES[lang].turn(turn);
}

function about(graded: Graded, words: Pieces, sourceName: (source: Source) => string): string[] {
  const turn = graded.turn ? [words.turn(graded.turn)] : [];
  switch (graded.grade) {
    case 'decisive': {
      // Others that put the subject on the agenda may be of any source; in one round all origins are of the same one.
      const kind = graded.turn?.kind ?? 'round';
      const company = graded.together > 1 ? [words.together(graded.together - 1, kind)] : [];
      return [words.decisive(partOf(graded)), ...turn, ...company, words.noOtherSource(kind)];
    }
    case 'jointly-decisive': {
      const company = graded.otherSources.length === 0 ? [words.unknownCompany] : [];
      return [words.jointly(partOf(graded), graded.otherSources.map(sourceName)), ...turn, ...company];
    }
    case 'contributed':
      return [words.contributed(partOf(graded))];
    case 'weighed':
      return [words.weighed(partOf(graded))];
    default:
      return [words.plain[graded.grade]];
  }
}

function doubts(graded: Graded, words: Pieces): string[] {
  if (graded.grade === 'withdrawn') return [];
  const confirmed = graded.grade !== 'contributed' || graded.confirmed === 'yes';
  const here = graded.grade === 'contributed' && graded.tests?.uncontested === false;
  return [
    ...(confirmed ? [] : [words.notConfirmed]),
    ...(graded.disputed ? [here ? words.disputed : words.disputedElsewhere] : [])
  ];
}

function partOf(graded: Graded): string {
  if (graded.part === undefined) throw new RangeError(`The grade ${graded.grade} has to name its part`);
  return graded.part;
}

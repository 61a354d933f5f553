/** The sentences of the record about rounds and outcomes, in Dutch (B1) and English. Numbers are people, never percentages. */
export { countSentences, partSentences, type PartTold, type SourceTold } from './told.ts';
import { roundWords } from '../words/rounds.ts';
import type { Counts, Outcome, RoundClass, BallotKind } from '../meeting/vocabulary.ts';
import type { Both } from './record.ts';

export interface RoundFacts {
  readonly number: number;
  readonly kind: 'vote' | 'addition';
  readonly class: RoundClass;
  readonly adopted?: boolean;
  readonly ballot: BallotKind;
  readonly counts: Counts | null;
  readonly entitled: number;
  readonly answered: number;
  /** Ballots of people outside the round: with them nobody knows that each answer is of somebody in it. */
  readonly ballotsAway?: number;
  readonly held?: 'on-paper';
  /** The parts that the addition was about, in the order of their numbers. */
  readonly parts: readonly string[];
}

/** Stands in sealed records, and who checks one writes it again: never change it. Screens say it otherwise (`roundWords.notSaid`). */
const IN_WORDS_ONLY = { nl: 'We laten de aantallen niet zien. Zo kan niemand raden wie wat koos.', en: 'We do not show the numbers. So nobody can guess who chose what.' };

const list = (items: readonly string[], and: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;

function dutch(r: RoundFacts): string[] {
  const about =
    r.kind === 'vote'
      ? `Ronde ${r.number}: een stemming over de hele tekst.`
      : `Ronde ${r.number}: een stemming over de tekst met een aanvulling op onderdeel ${list(r.parts, 'en')}.`;
  const { counts } = r;
  const along = (n: number): string => (n === 0 ? 'Niemand kan mee' : n === 1 ? '1 mens kan mee' : `${n} mensen kunnen mee`);
  const abstain = (n: number): string => (n === 0 ? 'niemand onthield zich' : n === 1 ? '1 onthield zich' : `${n} onthielden zich`);
  const numbers = counts
    ? `${along(counts.along)}, ${counts['not-yet'] === 0 ? 'niemand zei “nog niet”' : `${counts['not-yet']} nog niet`}, ${abstain(counts.abstain)}.`
    : IN_WORDS_ONLY.nl;
  const silent = r.entitled - r.answered;
  const missing = r.ballotsAway
    ? silent <= 0
      ? `Er kwamen ${r.answered} stembiljetten binnen voor ${r.entitled} mensen.`
      : `Minstens ${silent} van de ${r.entitled} ${silent === 1 ? 'gaf' : 'gaven'} geen antwoord. Dat telt niet als ja.`
    : silent <= 0
      ? 'Iedereen die mocht stemmen gaf een antwoord.'
      : `${silent} van de ${r.entitled} ${silent === 1 ? 'gaf' : 'gaven'} geen antwoord. Dat telt niet als ja.`;
  const came = r.kind === 'vote' ? [] : [r.adopted ? 'De aanvulling is overgenomen.' : 'De aanvulling is niet overgenomen.'];
  return [about, ...(r.held ? ['Deze ronde is op papier gehouden.'] : []), roundWords.nl.classAbout[r.class], numbers, missing, ...came];
}

function english(r: RoundFacts): string[] {
  const about =
    r.kind === 'vote'
      ? `Round ${r.number}: a vote on the whole text.`
      : `Round ${r.number}: a vote on the text with an addition to part ${list(r.parts, 'and')}.`;
  const { counts } = r;
  const along = (n: number): string => (n === 0 ? 'Nobody can come along' : n === 1 ? '1 person can come along' : `${n} people can come along`);
  const numbers = counts
    ? `${along(counts.along)}, ${counts['not-yet'] === 0 ? 'nobody said “not yet”' : `${counts['not-yet']} not yet`}, ` +
      `${counts.abstain === 0 ? 'nobody' : counts.abstain} abstained.`
    : IN_WORDS_ONLY.en;
  const silent = r.entitled - r.answered;
  const missing = r.ballotsAway
    ? silent <= 0
      ? `${r.answered} ballots came in for ${r.entitled} people.`
      : `At least ${silent} of ${r.entitled} gave no answer. That does not count as yes.`
    : silent <= 0 ? 'Everyone who may vote gave an answer.' : `${silent} of ${r.entitled} gave no answer. That does not count as yes.`;
  const came = r.kind === 'vote' ? [] : [r.adopted ? 'The addition was adopted.' : 'The addition was not adopted.'];
  return [about, ...(r.held ? ['This round was held on paper.'] : []), roundWords.en.classAbout[r.class], numbers, missing, ...came];
}

/** What happened in one round, as whole sentences. `counts` null says that only words may be shown. */
export function roundSentence(round: RoundFacts): Both {
  return { nl: dutch(round).join(' '), en: english(round).join(' ') };
}

/** How the decision came out; null before `settle`. */
export function outcomeSentence(outcome: Outcome | null): Both | null {
  return outcome === null ? null : { nl: roundWords.nl.outcome[outcome], en: roundWords.en.outcome[outcome] };
}

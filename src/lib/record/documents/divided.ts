/**
 * How divided the council is, in the wording of the Social and Economic Council of the Netherlands (SER-Wijzer), by number: "één lid", "enkele
 * leden", "een deel van de raad", "de raad". Only where the numbers of the round may be shown; else it says that they are not shown.
 */
import type { Lang } from '../../words/language.ts';
import type { DecisionRecord, RecordRound } from '../record.ts';
import { dividedWords } from './divided.words.ts';

/** From this number on a minority is a part of the council. */
const PART_FROM = 5;

export type GroupSize = 'one' | 'some' | 'part' | 'most';

/** How large a group of `n` people out of `voters` is called: more than half is the council itself. */
function groupSize(n: number, voters: number): GroupSize {
  if (n > voters / 2) return 'most';
  if (n === 1) return 'one';
  return n < PART_FROM ? 'some' : 'part';
}

/** The round that the outcome stands on: the last vote, or addition that was adopted. */
export function standingRound(record: DecisionRecord): RecordRound | null {
  return record.decision.rounds.filter((round) => round.kind === 'vote' || round.adopted).at(-1) ?? null;
}

/** Who stands behind the advice, who cannot come along yet and who abstained, each called by number; empty where nobody is to be called. */
export function dividedSentence(record: DecisionRecord, lang: Lang): string {
  const { outcome } = record.decision;
  const words = dividedWords[lang];
  const round = standingRound(record);
  if (!round || (outcome !== 'majority' && outcome !== 'everyone')) return '';
  if (round.counts === null) return outcome === 'majority' ? words.notShown : '';
  const { along, 'not-yet': notYet, abstain } = round.counts;
  // "leden" is only true where nobody else could vote
  const members = record.people.every((person) => !person.mayVote || person.role === 'member' || person.role === 'chair');
  const about = (n: number, what: 'gives' | 'notYet' | 'abstained'): string => {
    if (n === 0) return '';
    const size = groupSize(n, along + notYet + abstain);
    const many = size === 'some' || (size === 'most' && !members);
    return words[many ? 'many' : 'one'][what](words[members ? 'members' : 'people'][size]);
  };
  return [outcome === 'majority' ? about(along, 'gives') : '', about(notYet, 'notYet'), about(abstain, 'abstained')].filter(Boolean).join(' ');
}

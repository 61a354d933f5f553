import { cleanName, isLongName } from '../core/names.ts';
import { LIMITS } from '../limits.ts';
import type { Joins, Level, Role } from './vocabulary.ts';

/**
 * A pasted list of people, one on a line: `naam; rol; stem; telefoon/papier`. Only the name is needed; what follows may come in any
 * order, in Dutch or English, separated by semicolons or tabs (as a spreadsheet gives it). Read kindly, and nothing is
 * guessed in silence: a word that is not known comes back with its line.
 */
export interface ListedPerson {
  readonly name: string;
  readonly role: Role;
  readonly vote: boolean;
  readonly joins: Joins;
}

export type LineProblem = 'no-name' | 'name-too-long' | 'unknown-word' | 'has-seat-already' | 'too-many';

export interface ListedLine {
  /** As the person counts them: from 1, empty lines too. */
  readonly line: number;
  readonly typed: string;
  /** Absent when there is a problem. */
  readonly person?: ListedPerson;
  readonly problem?: LineProblem;
  /** The word that was not understood. */
  readonly word?: string;
  /** The same name stands in the list or the meeting already. No problem: two people may have one name. */
  readonly twice: boolean;
}

const ROLE_WORDS: Readonly<Record<string, Role>> = {
  raadslid: 'member', lid: 'member', member: 'member', 'council member': 'member',
  ervaringsdeskundige: 'expert', ervaring: 'expert', deskundige: 'expert', expert: 'expert', 'expert by experience': 'expert', ed: 'expert',
  ambtenaar: 'official', gemeente: 'official', beleidsmedewerker: 'official', official: 'official',
  ondersteuner: 'supporter', tolk: 'supporter', 'ondersteuner of tolk': 'supporter', begeleider: 'supporter', supporter: 'supporter', interpreter: 'supporter',
  toehoorder: 'observer', gast: 'observer', observer: 'observer', guest: 'observer',
  gespreksleider: 'facilitator', facilitator: 'facilitator',
  voorzitter: 'chair', chair: 'chair', secretaris: 'secretary', secretary: 'secretary'
};
const VOTE_WORDS: Readonly<Record<string, boolean>> = {
  stem: true, stemt: true, 'stemt mee': true, 'met stem': true, ja: true, vote: true, votes: true, yes: true,
  'geen stem': false, 'stemt niet': false, 'stemt niet mee': false, 'zonder stem': false, nee: false, 'no vote': false, no: false
};
const JOINS_WORDS: Readonly<Record<string, Joins>> = {
  telefoon: 'phone', 'op een telefoon': 'phone', mobiel: 'phone', smartphone: 'phone', phone: 'phone',
  papier: 'paper', 'op papier': 'paper', paper: 'paper', laptop: 'laptop', 'op een laptop': 'laptop', computer: 'laptop', tablet: 'laptop'
};

/**
 * @param level of the decision: it says whether experts vote when the list does not
 * @param known names that have a seat already
 * @returns one entry for each line that is not empty
 */
export function readPeopleList(typed: string, level: Level | undefined, known: readonly string[] = []): ListedLine[] {
  const seen = new Set(known.map(folded));
  let people = known.length;
  return typed.split(/\r\n|\r|\n/).flatMap<ListedLine>((raw, i) => {
    if (raw.trim() === '') return [];
    const line = { line: i + 1, typed: raw.trim() };
    const read = readLine(raw, level);
    if ('problem' in read) return [{ ...line, ...read, twice: false }];
    if (++people > LIMITS.seatsMax) return [{ ...line, problem: 'too-many' as const, twice: false }];
    const twice = seen.has(folded(read.name));
    seen.add(folded(read.name));
    return [{ ...line, person: read, twice }];
  });
}

function readLine(raw: string, level: Level | undefined): ListedPerson | { readonly problem: LineProblem; readonly word?: string } {
  const [typed = '', ...words] = cells(raw);
  const name = cleanName(typed);
  if (name === '') return { problem: 'no-name' };
  if (isLongName(name)) return { problem: 'name-too-long' };
  let role: Role = 'member';
  let vote: boolean | undefined;
  let joins: Joins = 'phone';
  for (const word of words) {
    const key = folded(word);
    if (key === '') continue;
    if (Object.hasOwn(ROLE_WORDS, key)) role = ROLE_WORDS[key]!;
    else if (Object.hasOwn(VOTE_WORDS, key)) vote = VOTE_WORDS[key]!;
    else if (Object.hasOwn(JOINS_WORDS, key)) joins = JOINS_WORDS[key]!;
    else return { problem: 'unknown-word', word };
  }
  // The chair and the secretary of a council sit in each of its meetings from the start.
  if (role === 'chair' || role === 'secretary') return { problem: 'has-seat-already' };
  return { name, role, vote: vote ?? votesByDefault(role, level), joins };
}

/** Members vote; experts do where they decide along (the level of participation says so). */
export function votesByDefault(role: Role, level: Level | undefined): boolean {
  return role === 'member' || (role === 'expert' && level === 'decide-along');
}

/** Semicolons or tabs; commas only where the line has neither and what follows is a word of ours ("Jansen, Els" is a name). */
function cells(raw: string): string[] {
  const trim = (list: string[]) => list.map((cell) => cell.trim().replace(/\s+/g, ' '));
  if (/[;\t]/.test(raw)) return trim(raw.replace(/^[-*•]\s+/, '').split(/[;\t]/));
  const byComma = trim(raw.split(','));
  const ours = byComma.slice(1).every((word) => [ROLE_WORDS, VOTE_WORDS, JOINS_WORDS].some((table) => Object.hasOwn(table, folded(word))));
  return ours ? byComma : trim([raw]);
}

function folded(word: string): string {
  return word.trim().toLocaleLowerCase('nl').replace(/\s+/g, ' ').replace(/[.:]$/, '');
}

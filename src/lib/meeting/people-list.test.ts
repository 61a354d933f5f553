import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits.ts';
import { readPeopleList } from './people-list.ts';

const people = (typed: string, known: string[] = []) => readPeopleList(typed, 'decide-along', known).map((l) => l.person);
const problems = (typed: string) => readPeopleList(typed, 'decide-along').map((l) => [l.line, l.problem, l.word]);

describe('a pasted list of people', () => {
  it('reads name, role, vote and how someone takes part', () => {
    expect(people('Noor Haddad; ervaringsdeskundige; stem; telefoon\nPiet de Boer; raadslid; stem; papier')).toEqual([
      { name: 'Noor Haddad', role: 'expert', vote: true, joins: 'phone' },
      { name: 'Piet de Boer', role: 'member', vote: true, joins: 'paper' }
    ]);
  });

  it('needs only a name: then it is a member with a vote and a phone', () => {
    expect(people('Tuğba Şahin')).toEqual([{ name: 'Tuğba Şahin', role: 'member', vote: true, joins: 'phone' }]);
  });

  it('takes what follows the name in any order, in both languages, with capitals and spaces', () => {
    expect(people('  Hans (beleid) ;  PAPIER ; Ambtenaar;geen  stem\nEls; phone; observer; no vote;')).toEqual([
      { name: 'Hans (beleid)', role: 'official', vote: false, joins: 'paper' },
      { name: 'Els', role: 'observer', vote: false, joins: 'phone' }
    ]);
  });

  it('reads what a spreadsheet puts on the clipboard', () => {
    expect(people('Joost\traadslid\tja\tlaptop\r\nKarim\ttolk\tnee\t')).toEqual([
      { name: 'Joost', role: 'member', vote: true, joins: 'laptop' },
      { name: 'Karim', role: 'supporter', vote: false, joins: 'phone' }
    ]);
  });

  it('leaves a comma in a name alone, and takes it as a separator where our words follow', () => {
    expect(people('Jansen, Els')[0]?.name).toBe('Jansen, Els');
    expect(people('Els Jansen, ambtenaar, papier')).toEqual([{ name: 'Els Jansen', role: 'official', vote: false, joins: 'paper' }]);
  });

  it('gives an expert a vote only where experts decide along, unless the list says otherwise', () => {
    expect(readPeopleList('Noor; ervaringsdeskundige', 'talk-along')[0]?.person?.vote).toBe(false);
    expect(readPeopleList('Noor; ervaringsdeskundige', undefined)[0]?.person?.vote).toBe(false);
    expect(readPeopleList('Noor; ervaringsdeskundige; stem', 'talk-along')[0]?.person?.vote).toBe(true);
  });

  it('says per line what it did not understand, and keeps the other lines', () => {
    expect(problems('Noor; ervaringsdeskundige\n\n; raadslid\nSanne; raadslit\nFatma; voorzitter')).toEqual([
      [1, undefined, undefined],
      [3, 'no-name', undefined],
      [4, 'unknown-word', 'raadslit'],
      [5, 'has-seat-already', undefined]
    ]);
  });

  it('takes no word for an attribute that every object has', () => {
    expect(problems('Noor; constructor')).toEqual([[1, 'unknown-word', 'constructor']]);
  });

  it('counts the length of a name as a person does', () => {
    expect(problems('👩'.repeat(LIMITS.nameMax))[0]![1]).toBeUndefined();
    expect(problems('a'.repeat(LIMITS.nameMax + 1))[0]![1]).toBe('name-too-long');
  });

  it('points out a name that is there already, and adds it all the same', () => {
    const read = readPeopleList('noor haddad\nPiet\nPiet', undefined, ['Noor Haddad']);
    expect(read.map((l) => l.twice)).toEqual([true, false, true]);
    expect(read.every((l) => l.person)).toBe(true);
  });

  it('stops at the number of seats that a meeting may have', () => {
    const read = readPeopleList(Array.from({ length: LIMITS.seatsMax + 1 }, (_, i) => `Mens ${i}`).join('\n'), undefined);
    expect(read.filter((l) => l.person)).toHaveLength(LIMITS.seatsMax);
    expect(read.at(-1)?.problem).toBe('too-many');
  });
});

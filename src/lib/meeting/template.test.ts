import { describe, expect, it } from 'vitest';
import { advisoryTemplate, partsOf } from './template.ts';
import { AGREEMENTS } from './vocabulary.ts';

const evening = { start: '19:30', end: '21:30' };

describe('the template for an advisory council', () => {
  it('leaves open only what this council alone knows', () => {
    const { agreements } = advisoryTemplate(evening, 'nl', true);
    expect(AGREEMENTS.filter((field) => agreements[field] === '')).toEqual(['frame', 'reward']);
  });

  it('takes the times of the meeting, with a break halfway', () => {
    expect(advisoryTemplate(evening, 'nl', true).agreements.time).toContain('Van 19.30 tot 21.30 uur. Pauze om 20.30 uur.');
    expect(advisoryTemplate(evening, 'en', true).agreements.time).toContain('From 19:30 to 21:30. Break at 20:30.');
  });

  it('promises no break in a short meeting, nor at times that are none', () => {
    expect(advisoryTemplate({ start: '10:00', end: '11:00' }, 'nl', true).agreements.time).not.toContain('Pauze');
    expect(advisoryTemplate({ start: 'na het eten', end: '?' }, 'nl', true).agreements.time).not.toContain('Pauze');
  });

  it('votes in secret where that is possible, and openly where it is not', () => {
    expect(advisoryTemplate(evening, 'nl', true).rules.ballot).toBe('secret');
    expect(advisoryTemplate(evening, 'nl', false).rules.ballot).toBe('open');
  });
});

describe('a text in numbered parts', () => {
  it('makes a part of each line, without the numbers in front', () => {
    expect(partsOf('1. De taxi rijdt tot 22 uur.\n2) De rit kost niets.\n\n')).toEqual(['De taxi rijdt tot 22 uur.', 'De rit kost niets.']);
  });

  it('keeps the lines of a paragraph together where there are paragraphs', () => {
    expect(partsOf('Een regel\nen nog een.\r\n\r\nTweede deel.')).toEqual(['Een regel\nen nog een.', 'Tweede deel.']);
  });

  it('leaves a year in front of a sentence alone', () => {
    expect(partsOf('2027 is het jaar.')).toEqual(['2027 is het jaar.']);
  });

  it('makes no part of nothing', () => {
    expect(partsOf(' \n \n')).toEqual([]);
  });
});

it('the days to dispute are the council’s own, else seven', () => {
  const days = (own?: number) => advisoryTemplate({ start: '19:30', end: '21:30' }, 'nl', true, own).rules.disputeDays;
  expect([days(), days(14), days(0)]).toEqual([7, 14, 0]);
});

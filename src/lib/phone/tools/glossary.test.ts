import { expect, test } from 'vitest';
import { stepWords } from '../../words/steps.ts';
import { glossary, wordsIn } from './glossary.words.ts';

const dutch = Object.values(glossary.nl);

test('a word is found as it stands on the screen, and not inside another word', () => {
  const found = (text: string) => wordsIn(text, dutch).here.map((term) => term.word);
  expect(found('Met deze aanvulling erbij: kun je mee?')).toEqual(['ik kan mee', 'aanvulling']);
  expect(found('Jouw keuze is geheim.')).toEqual(['geheime stemming']);
  expect(found('Iedereen was tevreden.')).toEqual([]);
});

test('every pattern can be read, finds its own word in both languages, and no explanation is longer than two breaths', () => {
  for (const terms of [glossary.nl, glossary.en]) {
    for (const [code, term] of Object.entries(terms)) {
      if (code !== 'part') expect(wordsIn(term.word, [term]).here, term.word).toEqual([term]);
      expect(term.about.length).toBeLessThan(130);
    }
  }
});

test('every step has an explanation of its own', () => {
  for (const step of Object.keys(stepWords.nl.name) as (keyof typeof stepWords.nl.name)[]) expect(stepWords.nl.about[step].length).toBeGreaterThan(10);
});

/** Short names for inputs, so that a letter, a table and a talk about them can point at one: E1, P2, W1. */
import { SOURCES, type Source } from '../meeting/vocabulary.ts';
import type { Lang } from '../words/language.ts';
import type { DecisionRecord } from './record.ts';

const LETTERS: Readonly<Record<Lang, Readonly<Record<Source, string>>>> = {
  nl: { experiential: 'E', professional: 'P', scientific: 'W' },
  en: { experiential: 'E', professional: 'P', scientific: 'S' }
};

/** The short name of each input by its id: the letter of its source, and its place among those of that source. */
export function inputLabels(record: DecisionRecord, lang: Lang): ReadonlyMap<string, string> {
  return new Map(SOURCES.flatMap((source) =>
    record.inputs.filter((input) => input.source === source).map((input, i): [string, string] => [input.id, `${LETTERS[lang][source]}${i + 1}`])
  ));
}

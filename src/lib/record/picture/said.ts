/** The picture in words, for who does not see it: the alternative text of a drawing. */
import { GRADES, SOURCES } from '../../meeting/vocabulary.ts';
import type { Lang } from '../../words/language.ts';
import { traceWords } from '../../words/trace.ts';
import { currentText } from '../html/reading.ts';
import type { DecisionRecord } from '../record.ts';
import { pictureWords } from './picture.words.ts';

/** What the picture shows in a few sentences: how many of each, and which sources were decisive for which part. The tables say the rest. */
export function pictureSaid(record: DecisionRecord, lang: Lang): string {
  const words = pictureWords[lang];
  const grades = traceWords[lang].grade;
  const adopted = record.changes.filter((change) => change.adopted);
  const decided = SOURCES.flatMap((source) => GRADES.slice(0, 2).flatMap((grade) => {
    const parts = new Set(record.inputs.filter((input) => input.source === source && input.grade === grade).flatMap((input) => input.part ?? []));
    return [...parts].sort((a, b) => Number(a) - Number(b)).map((part) => words.leadsTo(words.source[source], grades[grade].toLowerCase(), words.forPart(part)));
  }));
  return [words.about(record.inputs.length, adopted.length, Object.keys(currentText(record)).length), ...decided, words.same].join(' ');
}

/** The title of the picture. */
export const pictureTitle = (lang: Lang): string => pictureWords[lang].title;

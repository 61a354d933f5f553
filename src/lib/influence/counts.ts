/** How often each grade was given, per source of knowledge and with its denominator: never a percentage, never a ranking. */
import { GRADES, SOURCES } from '../meeting/vocabulary.ts';
import type { Grade, Source } from '../meeting/vocabulary.ts';
import type { TraceInput } from './trace.ts';

/** `total` is the number of inputs of the source, the withdrawn ones included; the grades add up to it. */
export interface SourceCounts {
  readonly total: number;
  readonly grades: Readonly<Record<Grade, number>>;
}

/**
 * Counts the grades per source [I13]; every source and every grade is there, with 0 where nothing was given.
 * Takes the inputs and what `gradeInputs` said of them; throws a RangeError when an input was not graded.
 */
export function countsPerSource(
  inputs: readonly TraceInput[],
  graded: ReadonlyMap<string, { readonly grade: Grade }>
): Readonly<Record<Source, SourceCounts>> {
  const gradeOf = (input: TraceInput): Grade => {
    const found = graded.get(input.id);
    if (found === undefined) throw new RangeError(`The input ${input.id} was not graded`);
    return found.grade;
  };
  const ofSource = (source: Source): SourceCounts => {
    const grades = inputs.filter((input) => input.source === source).map(gradeOf);
    const each = GRADES.map((grade) => [grade, grades.filter((given) => given === grade).length] as const);
    return { total: grades.length, grades: Object.fromEntries(each) as Record<Grade, number> };
  };
  return Object.fromEntries(SOURCES.map((source) => [source, ofSource(source)])) as Record<Source, SourceCounts>;
}

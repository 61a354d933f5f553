import type { planWords } from './plan.words.ts';
import type { PlanErrors } from './plan-form.ts';

/** The errors of the form of a meeting as sentences, in the order of its fields. */
export function planSentences(errors: PlanErrors, words: (typeof planWords)['nl']): { id: string; text: string }[] {
  const { problem } = words;
  const of = (id: keyof PlanErrors) => {
    const code = errors[id];
    if (!code) return [];
    if (code === 'order') return [{ id, text: problem.order }];
    return [{ id, text: id === 'title' ? problem.title[code === 'long' ? 'long' : 'missing'] : problem[id] }];
  };
  return (['title', 'date', 'start', 'end', 'place', 'quorum'] as const).flatMap(of);
}

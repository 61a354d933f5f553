import { stepWords } from '../words/common.ts';
import type { Lang } from '../words/language.ts';

export type StepCode = keyof typeof stepWords.nl.name;

export interface RouteStep {
  code: StepCode;
  word: string;
  state: 'done' | 'now' | 'next';
}

/**
 * The steps of a route as the route map shows them.
 * @param codes the steps of this meeting's route, in order
 * @param now where the meeting is; when it is not on the route, everything is still to come
 * @param names a council's own names for steps; others get the shared word
 */
export function routeSteps(codes: readonly StepCode[], now: StepCode | null, lang: Lang, names: Partial<Record<StepCode, string>> = {}): RouteStep[] {
  const at = now === null ? -1 : codes.indexOf(now);
  return codes.map((code, i) => ({
    code,
    word: names[code] ?? stepWords[lang].name[code],
    state: at < 0 || i > at ? 'next' : i === at ? 'now' : 'done'
  }));
}

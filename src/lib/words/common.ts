/** The words that several rooms share, one catalogue per subject. Words of one step stand in that step's own `words.ts`.
 * Not here: words that a phone loads only when something asks for them (`refusals.ts`, `signals.ts`). */
export { agreementWords, decisionWords, stepWords } from './steps.ts';
export { inputWords, peopleWords } from './people.ts';
export { changeWords, recogniseWords, roundWords } from './rounds.ts';
export { traceWords } from './trace.ts';
export { controlWords } from './controls.ts';

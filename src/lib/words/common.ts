/** The words that several rooms share, one catalogue per subject. Words of one step stand in that step's own `words.ts`. */
export { agreementWords, decisionWords, stepWords } from './steps.ts';
export { inputWords, peopleWords, signalWords } from './people.ts';
export { changeWords, recogniseWords, roundWords } from './rounds.ts';
export { traceWords } from './trace.ts';
export { controlWords } from './controls.ts';

/** What we promise to who takes part. Its words stand in `words.ts`; each promise names the test that holds it.
 * Those of the secret rounds (`secret`, `inside`, `counted`, `along`) are the promises of `lib/ballot/README.md`. */
export const PROMISES = ['kept', 'once', 'signal', 'secret', 'inside', 'counted', 'along', 'hidden', 'answered', 'back', 'equal', 'sealed'] as const;
/** Those of the secret rounds: beside them stands that nobody from outside looked yet. */
export const OF_SECRET_ROUNDS: readonly Promised[] = ['secret', 'inside', 'counted', 'along'];
export type Promised = (typeof PROMISES)[number];

export interface Held {
  readonly file: string;
  readonly test: string;
  /** Of a test that goes through the table of frauds in `lib/ballot/README.md`: which rows hold this promise. */
  readonly rows?: readonly string[];
}

/** Where one can check it: a file of the project, and the name of a test in it. `promises.test.ts` looks whether they are there. */
export const HELD_BY: Readonly<Record<Promised, Held>> = {
  kept: { file: 'tests/faults/kill.test.ts', test: 'nothing acknowledged is lost, nothing counts twice, nobody has to answer again' },
  once: { file: 'tests/secrecy/count.test.ts', test: 'after everyone cast from everywhere there are as many ballots as entitled people, and the sum is exact' },
  signal: { file: 'tests/secrecy/non-interference.test.ts', test: 'who gave a signal, a stop or a minority view shows in no line but their own, and not in the record' },
  secret: { file: 'tests/secrecy/forensic.test.ts', test: 'fit: for each seat and each ballot there is one blinding factor with which that ballot was in that envelope' },
  inside: { file: 'tests/ballot/frauds.test.ts', test: 'who finds a fraud', rows: ['F1', 'F5', 'F6', 'F7', 'F23'] },
  counted: { file: 'tests/ballot/frauds.test.ts', test: 'who finds a fraud', rows: ['F2', 'F3', 'F4', 'F9', 'F12', 'F14', 'F18'] },
  along: { file: 'tests/ballot/attacks.test.ts', test: '[K17] [K18] holds, and says that two of the three who could not come along can now' },
  hidden: { file: 'tests/secrecy/non-interference.test.ts', test: 'who wrote a hidden input shows in no line but their own, and not in the record' },
  answered: { file: 'src/lib/meeting/steps/answer/answer.test.ts', test: '[A1] an input without an answer blocks the proposal, before who was not heard' },
  back: { file: 'src/lib/meeting/contributions.test.ts', test: '[C6] its owner takes an input back until the record is adopted: words and author go, the fact stays' },
  equal: { file: 'src/lib/influence/influence.property.test.ts', test: '[I2] exchanging the sources exchanges nothing but their names' },
  sealed: { file: 'tests/unit/tamper.test.ts', test: 'these are at least twenty different kinds of change in the record, and as many fields' }
};

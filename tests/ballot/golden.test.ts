import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyBallotBytes } from '../../src/lib/ballot/verify.ts';
import { browserSuite } from '../../src/lib/client/ballot/suite.ts';
import type { OfWhom, RoundClass } from '../../src/lib/meeting/vocabulary.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import { classOf } from './council.ts';

/** Meetings of earlier versions: what was once given to people to check has to hold for ever. Made by `golden/make.ts`. */

interface Round {
  readonly number: number;
  readonly class: RoundClass;
  /** Along, not yet, abstain. */
  readonly counts: readonly [number, number, number];
  readonly code: string;
  readonly cameAlong: OfWhom | null;
}
const MEETINGS: Readonly<Record<string, { readonly issued: number; readonly rounds: readonly Round[] }>> = {
  'v1-five-only-frozen.json': { issued: 5, rounds: [] },
  'v1-five-two-rounds.json': {
    issued: 5,
    rounds: [
      { number: 1, class: 'no-majority', counts: [2, 2, 1], code: '9XQ3-95QW-NTQX', cameAlong: null },
      { number: 2, class: 'majority', counts: [3, 1, 0], code: 'BGMR-PSNF-MDZJ', cameAlong: { now: 1, of: 2 } }
    ]
  },
  'v1-fifteen-three-rounds.json': {
    issued: 15,
    rounds: [
      { number: 1, class: 'majority', counts: [9, 5, 1], code: '2NN1-M0SY-9CGR', cameAlong: null },
      { number: 2, class: 'majority', counts: [12, 2, 1], code: 'AG8N-BYF5-5ERC', cameAlong: { now: 3, of: 5 } },
      { number: 3, class: 'majority', counts: [12, 3, 0], code: 'XTH2-R8W3-2DWN', cameAlong: { now: 3, of: 5 } }
    ]
  },
  'v1-fifteen-gap-and-paper.json': {
    issued: 15,
    rounds: [
      { number: 1, class: 'majority', counts: [10, 5, 0], code: '1Y4E-XVJT-DZAD', cameAlong: null },
      { number: 3, class: 'majority', counts: [11, 3, 0], code: 'NFR4-E2E4-3GFG', cameAlong: { now: 2, of: 5 } }
    ]
  }
};

const read = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`./golden/${name}`, import.meta.url)));

it('each meeting that is kept is looked at', () => {
  expect(readdirSync(new URL('./golden', import.meta.url)).filter((name) => name.endsWith('.json')).sort()).toEqual(Object.keys(MEETINGS).sort());
});

describe.each([['Node', nodeSuite], ['the browser', browserSuite]] as const)('the operations of %s', (_, suite) => {
  it.each(Object.keys(MEETINGS))('%s holds, with the same numbers and codes as on its day', async (name) => {
    const { issued, rounds } = MEETINGS[name]!;
    const counted = rounds.map(({ counts: [along, notYet, abstain], ...round }) => ({ ...round, counts: { along, 'not-yet': notYet, abstain } }));
    expect(await verifyBallotBytes(read(name), suite, classOf)).toEqual({ holds: true, findings: [], issued, rounds: counted });
  });
});

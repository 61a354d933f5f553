import { beforeAll, describe, expect, it } from 'vitest';
import type { BallotFile } from '../../src/lib/ballot/file.ts';
import { verifyBallots } from '../../src/lib/ballot/verify.ts';
import { whyNot, withBallot } from '../../src/lib/ballot/casting.ts';
import { browserSuite } from '../../src/lib/client/ballot/suite.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import { ballotOf, classOf, council, DECISION, type Council } from './council.ts';

/** What the verifier and the Box let through, and what not. What an operator can do: frauds.test.ts. */

let c: Council;
beforeAll(async () => void (c = await council()));
const bulletin = (round: number) => c.file.rounds[round - 1]!.bulletin;

describe.each([['Node', nodeSuite], ['the browser', browserSuite]] as const)('a verification file, with the operations of %s', (_, suite) => {
  it('[K17] [K18] holds, and says that two of the three who could not come along can now', async () => {
    const checked = await verifyBallots(c.file, suite, classOf);
    expect(checked).toMatchObject({
      holds: true, findings: [], issued: 7,
      rounds: [{ class: 'majority', counts: { along: 4, 'not-yet': 3, abstain: 0 }, cameAlong: null }, { class: 'majority', counts: { along: 6, 'not-yet': 1, abstain: 0 }, cameAlong: { now: 2, of: 3 } }]
    });
    expect(checked.rounds[0]!.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  });
});

describe('[K9] [K10] [K11] [K13] what the Box takes in', () => {
  const open = () => ({ decision: DECISION, round: 1, text: bulletin(1).ballots[0]!.body.text, previous: null, key: c.file.key, before: new Map() });
  const voter = () => c.voters[0]!;

  it('a good ballot', async () => expect(await whyNot(ballotOf(voter(), 1, 'along', null), open(), nodeSuite)).toBeNull());
  it.each([
    ['another text', () => ballotOf(voter(), 1, 'along', null, { text: 'x' }), 'other-round'],
    ['another decision', () => ballotOf(voter(), 1, 'along', null, { decision: 'other' }), 'other-round'],
    ['a choice that stands where there was none', () => ballotOf(voter(), 1, 'stand', null), 'nothing-to-stand-on'],
    ['the token of somebody else', () => ({ ...ballotOf(voter(), 1, 'along', null), token: c.voters[1]!.stamped.token }), 'not-issued'],
    ['a pseudonym of small order', () => ({ ...ballotOf(voter(), 1, 'along', null), pseudonym: Buffer.concat([Buffer.from([1]), Buffer.alloc(31)]).toString('base64url') }), 'bad-signature'],
    ['one more field', () => ({ ...ballotOf(voter(), 1, 'along', null), name: 'Fatma' }), 'malformed'],
    ['nothing', () => null, 'malformed']
  ])('not: %s', async (_, ballot, refusal) => expect(await whyNot(ballot(), open(), nodeSuite)).toBe(refusal));

  it('a correction replaces; the same again changes nothing; an older one and another one of the same number are refused', () => {
    const one = ballotOf(voter(), 1, 'along', null);
    const two = ballotOf(voter(), 1, 'not-yet', null, { sequence: 2 });
    const after = withBallot(new Map(), one) as ReadonlyMap<string, typeof one>;
    expect(withBallot(after, one)).toBe(after);
    expect(withBallot(after, ballotOf(voter(), 1, 'not-yet', null))).toBe('other-content');
    const corrected = withBallot(after, two) as ReadonlyMap<string, typeof one>;
    expect([...corrected.values()]).toEqual([two]);
    expect(withBallot(corrected, one)).toBe('older');
  });
});

it('a file in which one byte is another does not hold', async () => {
  const text = JSON.stringify(c.file);
  for (let i = 0; i < text.length; i += 97) {
    const other = text.slice(0, i) + (text[i] === 'a' ? 'b' : 'a') + text.slice(i + 1);
    let file: BallotFile;
    try {
      file = JSON.parse(other) as BallotFile;
    } catch {
      continue;
    }
    expect((await verifyBallots(file, nodeSuite, classOf)).holds, `byte ${i}`).toBe(false);
  }
});

import { beforeAll, describe, expect, it } from 'vitest';
import { bulletinOf, hashOf } from '../../src/lib/ballot/bulletin.ts';
import { shortCode } from '../../src/lib/core/short-code.ts';
import { BALLOT_FILE, type BallotFile } from '../../src/lib/ballot/file.ts';
import { frozenAsIKnow, isReceipt, myBallotIn } from '../../src/lib/ballot/mine.ts';
import { verifyBallots } from '../../src/lib/ballot/verify.ts';
import { whyNot, withBallot } from '../../src/lib/ballot/casting.ts';
import { openEnvelope, makeEnvelope } from '../../src/lib/client/ballot/blinding.ts';
import { browserSuite } from '../../src/lib/client/ballot/suite.ts';
import { makeDecisionKey } from '../../src/lib/server/issuing/decision-key.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import { ballotOf, classOf, council, DECISION, entitledOf, filed, issuedOf, receiptOf, rewritten, voterOf, type Council } from './council.ts';

let c: Council;
beforeAll(async () => void (c = await council()));
const codes = async (file: BallotFile) => (await verifyBallots(file, nodeSuite, classOf)).findings.map(({ code }) => code);
const bulletin = (round: number) => c.file.rounds[round - 1]!.bulletin;
/** A bulletin with other ballots, in its round of the file, and all hashes made to fit. */
const withBallots = (round: number, ballots: (typeof c.file.rounds)[0]['bulletin']['ballots'], counts = { along: 4, 'not-yet': 3, abstain: 0 }) =>
  rewritten(c.file, (draft) => {
    const rounds = [...draft.rounds];
    rounds[round - 1] = filed(bulletinOf(DECISION, round, ballots), counts, 7);
    draft.rounds = rounds;
  });

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

describe('an operator who rewrites the data and makes every hash fit', () => {
  it('flips a choice: the verifier finds it', async () => {
    const [ballot, ...rest] = bulletin(1).ballots;
    const choice = ballot!.body.choice === 'along' ? 'not-yet' : 'along';
    expect(await codes(withBallots(1, [{ ...ballot!, body: { ...ballot!.body, choice } }, ...rest]))).toContain('bad-ballot');
  });
  it('counts a ballot twice: the verifier finds it', async () => {
    expect(await codes(withBallots(1, [...bulletin(1).ballots, bulletin(1).ballots[0]!]))).toContain('not-sorted');
  });
  it('adds a ballot that nobody was given, with a key that he kept: the verifier finds it', async () => {
    const kept = await makeDecisionKey();
    const extra = await voterOf('x', kept);
    expect(await codes(withBallots(1, [...bulletin(1).ballots, ballotOf(extra, 1, 'along', null)]))).toEqual(expect.arrayContaining(['bad-ballot', 'more-ballots-than-issued']));
  });
  it('puts a phantom on the list of who got a ballot: the verifier finds it', async () => {
    const file = rewritten(c.file, (draft) => {
      draft.issued = [...draft.issued, { ...draft.issued[0]!, seat: 'z' }];
      draft.frozen = hashOf(draft.issued, nodeSuite);
    });
    expect(await codes(file)).toEqual(['not-everyone-once', 'shared-device']);
  });
  it('lets a phantom share the device of somebody: the verifier finds it', async () => {
    const file = rewritten(c.file, (draft) => {
      const twin = { ...c.voters[0]!, seat: 'z' };
      draft.entitled = [...draft.entitled, ...entitledOf([twin])];
      draft.issued = [...draft.issued, ...issuedOf([twin], c.key.public)];
      draft.frozen = hashOf(draft.issued, nodeSuite);
    });
    expect(await codes(file)).toEqual(['shared-device']);
  });
  it('changes the list after the freeze: the verifier finds it', async () => {
    expect(await codes(rewritten(c.file, (draft) => void (draft.issued = draft.issued.slice(1))))).toContain('list-changed');
  });
  it('writes the first round again after the second: the verifier finds it', async () => {
    const [lost, ...rest] = bulletin(1).ballots;
    expect(lost).toBeDefined();
    expect(await codes(withBallots(1, rest))).toContain('bad-ballot');
  });
  it('takes a ballot of another round: the verifier finds it', async () => {
    const [own, ...rest] = bulletin(2).ballots;
    const replayed = bulletin(1).ballots.find(({ pseudonym }) => pseudonym === own!.pseudonym)!;
    expect(await codes(withBallots(2, [replayed, ...rest], { along: 6, 'not-yet': 1, abstain: 0 }))).toContain('bad-ballot');
  });
  it('says another class than the ballots: the verifier finds it', async () => {
    expect(await codes(rewritten(c.file, (draft) => void (draft.rounds = [{ ...draft.rounds[0]!, class: 'everyone' }, draft.rounds[1]!])))).toEqual(['class-wrong']);
  });
  it('drops a ballot before the next round: only the phone finds it, and its receipt proves it', async () => {
    const lost = bulletin(2).ballots[0]!;
    const without = bulletinOf(DECISION, 2, bulletin(2).ballots.slice(1));
    const counts = { along: 6, 'not-yet': 1, abstain: 0 };
    const chosen = { ...counts, [lost.body.choice === 'stand' ? 'along' : lost.body.choice]: counts[lost.body.choice === 'stand' ? 'along' : (lost.body.choice as 'along')] - 1 };
    expect(await codes(withBallots(2, without.ballots, chosen))).toEqual([]);
    expect(myBallotIn(without, lost.pseudonym, lost, nodeSuite)).toBe('missing');
    expect(isReceipt(receiptOf(lost, c.box), lost, c.box.public, nodeSuite)).toBe(true);
  });
  it('puts one of his own in the place of somebody: only the phone finds it', async () => {
    const key = await makeDecisionKey();
    const voters = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((seat) => voterOf(seat, key)));
    const own = await voterOf('a', key);
    const all = bulletinOf(DECISION, 1, [...voters.slice(1), own].map((voter) => ballotOf(voter, 1, 'along', null)));
    const issued = issuedOf(voters, key.public);
    const file = rewritten({ ...c.file, format: BALLOT_FILE, key: key.public }, (draft) => {
      Object.assign(draft, { entitled: entitledOf(voters), issued, frozen: hashOf(issued, nodeSuite), rounds: [filed(all, { along: 5, 'not-yet': 0, abstain: 0 }, 5)] });
    });
    expect(await codes(file)).toEqual([]);
    const mine = ballotOf(voters[0]!, 1, 'not-yet', null);
    expect(myBallotIn(all, mine.pseudonym, mine, nodeSuite)).toBe('missing');
  });
  it('gives one phone another key: its envelope does not open', async () => {
    const [announced, tagged] = await Promise.all([makeDecisionKey(), makeDecisionKey()]);
    const envelope = (await makeEnvelope(DECISION, announced.public))!;
    expect(await openEnvelope(DECISION, announced.public, envelope, tagged.sign(envelope.blinded) ?? announced.public.n)).toBeNull();
  });
  it('shows two groups two bulletins: their codes differ', () => {
    const other = bulletinOf(DECISION, 1, bulletin(1).ballots.slice(1));
    expect(shortCode(hashOf(other, nodeSuite))).not.toBe(shortCode(hashOf(bulletin(1), nodeSuite)));
  });
  it('gives a ballot out after the freeze: the key is gone, and phones see a seat that they do not know of', async () => {
    const envelope = (await makeEnvelope(DECISION, c.key.public))!;
    expect(c.key.sign(envelope.blinded)).toBeNull();
    expect(frozenAsIKnow(c.file.issued, 'a', null)).toBe(false);
    expect(frozenAsIKnow(c.file.issued, 'a', c.voters[0]!.blinded)).toBe(true);
    expect(frozenAsIKnow(c.file.issued, 'a', envelope.blinded)).toBe(false);
  });
  it('forges a receipt, or gives one for another ballot: the phone finds it', () => {
    const [mine, other] = bulletin(1).ballots;
    expect(isReceipt(receiptOf(other!, c.box), mine!, c.box.public, nodeSuite)).toBe(false);
    expect(isReceipt('A'.repeat(86), mine!, c.box.public, nodeSuite)).toBe(false);
  });
  it('uses the ballot of somebody who sent none: nobody finds it but that person', async () => {
    const mine = c.voters[6]!.stamped.pseudonym;
    expect((await verifyBallots(c.file, nodeSuite, classOf)).holds).toBe(true);
    expect(myBallotIn(bulletin(1), mine, null, nodeSuite)).toBe('made-up');
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

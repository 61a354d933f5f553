import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bulletinOf, hashOf } from '../../src/lib/ballot/bulletin.ts';
import type { BallotFile } from '../../src/lib/ballot/file.ts';
import { isWritten, mayBeProven, penClasses, statementsHash, whyNotWritten, type PenKeys, type Statement } from '../../src/lib/ballot/pens.ts';
import { verifyBallots } from '../../src/lib/ballot/verify.ts';
import { makePen, openPen } from '../../src/lib/client/ballot/pens/making.ts';
import { browserSuite } from '../../src/lib/client/ballot/suite.ts';
import { LIMITS } from '../../src/lib/limits.ts';
import { Pens } from '../../src/lib/server/box/pens.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import { makeDecisionKey } from '../../src/lib/server/issuing/decision-key.ts';
import { ballotOf, classOf, council, DECISION, rewritten, voterOf, type Council } from './council.ts';
import { penOf, requestOf, statementOf, writtenOf } from './writers.ts';

/** Pens: a minority view that proves that it comes from the minority, and from nobody in it. Rules P1 to P9 of the ballot room's README. */

const PLACE = { decision: DECISION, round: 1 };
let c: Council;
let box: Pens;
let keys: PenKeys;
/** Of the first round: four along, then three who could not come along. */
const MINORITY = [4, 5, 6];
beforeAll(async () => void (c = await council()));
beforeEach(async () => {
  box = new Pens(c.box.private);
  keys = (await box.open({ ...PLACE, key: c.file.key, bulletins: [c.file.rounds[0]!.bulletin] }))!;
});
const pen = async (voter: number, penClass: 'not-yet' | 'other' = MINORITY.includes(voter) ? 'not-yet' : 'other') => (await penOf(box, c.voters[voter]!, PLACE, penClass, keys))!;
const write = async (voter: number, text: string) => {
  const penClass = MINORITY.includes(voter) ? 'not-yet' : 'other';
  const written = writtenOf(await pen(voter), PLACE, penClass, text);
  expect(await box.write(written)).toHaveProperty('receipt');
  return written.statement;
};

describe('who is in which class', () => {
  const class_ = (bulletins: Parameters<typeof penClasses>[0], voter: number) => penClasses(bulletins).get(c.voters[voter]!.stamped.pseudonym);
  it('[P2] is the last choice at the standing round, also one that was let stand', () => {
    const [one, two] = c.file.rounds.map(({ bulletin }) => bulletin);
    expect([0, 3, 4, 5, 6].map((voter) => class_([one!], voter))).toEqual(['other', 'other', 'not-yet', 'not-yet', 'not-yet']);
    expect([0, 3, 4, 5, 6].map((voter) => class_([one!, two!], voter))).toEqual(['other', 'other', 'other', 'other', 'not-yet']);
    const stands = bulletinOf(DECISION, 2, [ballotOf(c.voters[4]!, 2, 'stand', hashOf(one!, nodeSuite))]);
    expect(class_([one!, stands], 4)).toBe('not-yet');
  });
  it('[P2] who sent nothing in the standing round is with the others', () => {
    const [one] = c.file.rounds.map(({ bulletin }) => bulletin);
    const two = bulletinOf(DECISION, 2, [ballotOf(c.voters[0]!, 2, 'stand', hashOf(one!, nodeSuite))]);
    expect(class_([one!, two], 4)).toBe('other');
  });
  it.each([[3, 4, true], [3, 0, true], [3, 3, true], [2, 5, false], [0, 7, false], [5, 1, false], [5, 2, false]])('[P3] %i who could not and %i others: may it be proven? %s', (minority, others, may) => {
    const classes = new Map([...Array.from({ length: minority }, (_, i) => [`m${i}`, 'not-yet'] as const), ...Array.from({ length: others }, (_, i) => [`o${i}`, 'other'] as const)]);
    expect(mayBeProven(classes)).toBe(may);
  });
});

describe('asking for a pen', () => {
  it('[P8] that was asked of a Box before it was started again is not answered by the next one, and costs nobody their pen', async () => {
    const old = requestOf(c.voters[4]!, PLACE, (await makePen(PLACE, 'not-yet', keys))!, keys);
    box = new Pens(c.box.private);
    keys = (await box.open({ ...PLACE, key: c.file.key, bulletins: [c.file.rounds[0]!.bulletin] }))!;
    expect(await box.pen(old)).toEqual({ refused: 'bad-signature' });
    expect(await pen(4)).not.toBeNull();
  });
  it('[P1] gives the same stamp for the same envelope, and no second pen', async () => {
    const envelope = (await makePen(PLACE, 'not-yet', keys))!;
    const first = await box.pen(requestOf(c.voters[4]!, PLACE, envelope, keys));
    expect(first).toHaveProperty('stamp');
    expect(await box.pen(requestOf(c.voters[4]!, PLACE, envelope, keys))).toEqual(first);
    expect(await box.pen(requestOf(c.voters[4]!, PLACE, (await makePen(PLACE, 'not-yet', keys))!, keys))).toEqual({ refused: 'pen-elsewhere' });
  });
  it('[P1] who came along gets no pen of the minority', async () => {
    expect(await penOf(box, c.voters[0]!, PLACE, 'not-yet', keys)).toBeNull();
    expect(await penOf(box, c.voters[1]!, PLACE, 'other', keys)).not.toBeNull();
  });
  it('[P1] only a ballot of this decision gets one', async () => {
    const stranger = await voterOf('x', await makeDecisionKey());
    const envelope = (await makePen(PLACE, 'other', keys))!;
    expect(await box.pen(requestOf(stranger, PLACE, envelope, keys))).toEqual({ refused: 'no-ballot' });
    const request = requestOf(c.voters[0]!, PLACE, envelope, keys);
    expect(await box.pen({ ...request, blinded: (await makePen(PLACE, 'other', keys))!.blinded })).toEqual({ refused: 'bad-signature' });
    expect(await box.pen({ ...request, more: 'x' })).toEqual({ refused: 'malformed' });
    for (const nothing of [null, 7, 'x', [], {}, { ...request, round: 2 }, { ...request, decision: 'other' }]) expect(await box.pen(nothing)).toEqual({ refused: 'no-pens' });
  });
  it('[P1] a ballot that was never cast gets one with the others', async () => {
    const key = await makeDecisionKey();
    const late = await voterOf('late', key);
    const place = { decision: DECISION, round: 3 };
    const here = (await box.open({ ...place, key: key.public, bulletins: [c.file.rounds[0]!.bulletin] }))!;
    expect(await penOf(box, late, place, 'other', here)).not.toBeNull();
  });
});

describe('what is written', () => {
  it('[P5] comes together, sorted by pen; with proof what the minority wrote, without what others wrote; empty texts nowhere', async () => {
    const mine = await Promise.all([write(4, 'Ik mis de balie.'), write(5, 'Het is te duur.')]);
    await write(6, '');
    await write(0, 'Kom volgende keer bij mij langs.');
    await write(1, '');
    const closed = (await box.close(PLACE))!;
    expect(closed.proven).toEqual(mine.sort((a, b) => (a.pen < b.pen ? -1 : 1)));
    expect(closed.others).toEqual(['Kom volgende keer bij mij langs.']);
  });
  it('[P3] where two could not come along, nothing is proven and all texts are alike', async () => {
    const place = { decision: DECISION, round: 2 };
    const here = (await box.open({ ...place, key: c.file.key, bulletins: c.file.rounds.map(({ bulletin }) => bulletin) }))!;
    for (const [voter, penClass] of [[0, 'other'], [6, 'not-yet']] as const) {
      const penHere = (await penOf(box, c.voters[voter]!, place, penClass, here))!;
      expect(await box.write(writtenOf(penHere, place, penClass, `tekst ${voter}`))).toHaveProperty('receipt');
    }
    const closed = (await box.close(place))!;
    expect(closed.proven).toEqual([]);
    expect([...closed.others].sort()).toEqual(['tekst 0', 'tekst 6']);
  });
  it('[P4] a later text of the same pen replaces it, an earlier one does not, the same one again changes nothing', async () => {
    const mine = await pen(4);
    const first = await box.write(writtenOf(mine, PLACE, 'not-yet', 'een', 1));
    expect(await box.write(writtenOf(mine, PLACE, 'not-yet', 'drie', 3))).toHaveProperty('receipt');
    expect(await box.write(writtenOf(mine, PLACE, 'not-yet', 'een', 1))).toEqual({ refused: 'older' });
    expect(await box.write(writtenOf(mine, PLACE, 'not-yet', 'drie anders', 3))).toEqual({ refused: 'other-content' });
    expect(await box.write(writtenOf(mine, PLACE, 'not-yet', 'drie', 3))).toHaveProperty('receipt');
    expect((await box.close(PLACE))!.proven.map(({ body }) => body.text)).toEqual(['drie']);
    expect(first).toHaveProperty('receipt');
  });
  it('[P4] its receipt proves what the Box holds', async () => {
    const written = writtenOf(await pen(4), PLACE, 'not-yet', 'Ik mis de balie.');
    const answer = (await box.write(written)) as { receipt: string };
    expect(isWritten(answer.receipt, written.statement, c.file.box, browserSuite)).toBe(true);
    expect(isWritten(answer.receipt, { ...written.statement, body: { ...written.statement.body, text: 'Ik mis niets.' } }, c.file.box, browserSuite)).toBe(false);
  });
  it('[P6] is refused with a pen of another class, another decision, another round, a forged stamp, another hand', async () => {
    const mine = await pen(4);
    const other = await pen(0);
    const refusal = async (statement: Statement) => ((await box.write({ sequence: 1, statement })) as { refused?: string }).refused;
    expect(await refusal(statementOf(other, PLACE, 'not-yet', 'x'))).toBe('not-a-pen');
    expect(await refusal(statementOf(mine, PLACE, 'other', 'x'))).toBe('not-a-pen');
    expect(await refusal({ ...statementOf(mine, PLACE, 'not-yet', 'x'), token: statementOf(other, PLACE, 'other', 'x').token })).toBe('not-a-pen');
    expect(await refusal({ ...statementOf(mine, PLACE, 'not-yet', 'x'), signature: statementOf(mine, PLACE, 'not-yet', 'y').signature })).toBe('bad-signature');
    expect(await refusal(statementOf(mine, { decision: 'other', round: 1 }, 'not-yet', 'x'))).toBe('no-pens');
    expect(await refusal(statementOf(mine, PLACE, 'not-yet', ' x'))).toBe('malformed');
    expect(await refusal(statementOf(mine, PLACE, 'not-yet', 'x'.repeat(LIMITS.statementBytes)))).toBe('too-long');
    const there = await makeDecisionKey();
    expect(await whyNotWritten(statementOf(mine, PLACE, 'not-yet', 'x'), { decision: DECISION, round: 2 }, keys, nodeSuite)).toBe('not-a-pen');
    expect(await whyNotWritten(statementOf(mine, PLACE, 'not-yet', 'x'), PLACE, { 'not-yet': there.public }, nodeSuite)).toBe('not-a-pen');
  });
  it('[P7] nothing is taken in after the close; the close says the same until it is on disk; then nothing is left', async () => {
    const mine = await pen(4);
    await box.write(writtenOf(mine, PLACE, 'not-yet', 'Ik mis de balie.'));
    const closed = await box.close(PLACE);
    expect(await box.write(writtenOf(mine, PLACE, 'not-yet', 'te laat', 2))).toEqual({ refused: 'no-pens' });
    expect(await penOf(box, c.voters[5]!, PLACE, 'not-yet', keys)).toBeNull();
    expect(await box.close(PLACE)).toBe(closed);
    await box.discard(PLACE);
    expect(await box.close(PLACE)).toBeNull();
    expect(await box.pen(requestOf(c.voters[6]!, PLACE, (await makePen(PLACE, 'not-yet', keys))!, keys))).toEqual({ refused: 'no-pens' });
  });
  it('[P8] a Box that was started again has other keys: all ask again, with the same ballots', async () => {
    expect(await box.open({ ...PLACE, key: c.file.key, bulletins: [c.file.rounds[0]!.bulletin] })).toEqual(keys);
    const again = new Pens(generateKeyPairSync('ed25519').privateKey);
    const others = (await again.open({ ...PLACE, key: c.file.key, bulletins: [c.file.rounds[0]!.bulletin] }))!;
    expect(others).not.toEqual(keys);
    expect(await penOf(again, c.voters[4]!, PLACE, 'not-yet', others)).not.toBeNull();
  });
});

describe('nothing links a pen to a ballot', () => {
  it('[P9] each pen fits each envelope that was asked with, for each pair of the class', async () => {
    const asked = await Promise.all(MINORITY.map(async (voter) => {
      const envelope = (await makePen(PLACE, 'not-yet', keys))!;
      const { stamp } = (await box.pen(requestOf(c.voters[voter]!, PLACE, envelope, keys))) as { stamp: string };
      return { envelope, stamp, pen: (await openPen(PLACE, 'not-yet', keys, envelope, stamp))! };
    }));
    const n = BigInt(`0x${Buffer.from(keys['not-yet'].n, 'base64url').toString('hex')}`);
    const number = (text: string) => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);
    // stamp = token x r for some r: for each pair there is one, and it explains the envelope too (blinded = message x r^e), so that all pairs fit alike
    for (const { envelope, stamp } of asked) {
      for (const { pen: one } of asked) {
        const r = (number(stamp) * inverse(number(one.token), n)) % n;
        expect((power(number(one.token), 65537n, n) * power(r, 65537n, n)) % n).toBe(number(envelope.blinded));
      }
    }
  });
});

/** A file with these statements after the first round, with every hash made to fit. */
const withStatements = (statements: readonly Statement[], change: { key?: string; round?: number } = {}): BallotFile =>
  rewritten(c.file, (draft) => {
    draft.pens = [{ round: change.round ?? 1, key: { n: change.key ?? keys['not-yet'].n }, statements, hash: statementsHash(statements, nodeSuite) }];
  });
const codes = async (file: BallotFile) => (await verifyBallots(file, nodeSuite, classOf)).findings.map(({ code }) => code);

describe('the verification file, and an operator who rewrites it', () => {
  const published = async () => {
    await Promise.all([write(4, 'Ik mis de balie.'), write(5, 'Het is te duur.')]);
    return (await box.close(PLACE))!.proven;
  };
  it.each([['Node', nodeSuite], ['the browser', browserSuite]] as const)('[P6] holds with two minority views, with the operations of %s', async (_, suite) => {
    expect(await verifyBallots(withStatements(await published()), suite, classOf)).toMatchObject({ holds: true, findings: [] });
  });
  it('[P6] changes what somebody wrote: the verifier finds it', async () => {
    const [one, two] = await published();
    expect(await codes(withStatements([one!, { ...two!, body: { ...two!.body, text: 'Ik vind het best.' } }]))).toEqual(['bad-statement']);
  });
  it('[P6] moves a text of another class to the minority: the verifier finds it', async () => {
    const foreign = statementOf(await pen(0), PLACE, 'not-yet', 'Ik mis niets.');
    expect(await codes(withStatements([foreign]))).toEqual(['bad-statement']);
    expect(await codes(withStatements([{ ...foreign, body: { ...foreign.body, class: 'other' } }]))).toEqual(['bad-statement']);
  });
  it('[P1] writes twice with one pen: the verifier finds it', async () => {
    const mine = await pen(4);
    expect(await codes(withStatements([statementOf(mine, PLACE, 'not-yet', 'een'), statementOf(mine, PLACE, 'not-yet', 'twee')]))).toEqual(['not-sorted']);
  });
  it('[P1] makes pens that nobody asked for: the verifier finds them as soon as there are more than people', async () => {
    const own = await makeDecisionKey();
    const forged = async () => {
      const stamps = { 'not-yet': own.public, other: own.public };
      const envelope = (await makePen(PLACE, 'not-yet', stamps))!;
      return statementOf((await openPen(PLACE, 'not-yet', stamps, envelope, own.sign(envelope.blinded)!))!, PLACE, 'not-yet', 'verzonnen');
    };
    const four = (await Promise.all([forged(), forged(), forged(), forged()])).sort((a, b) => (a.pen < b.pen ? -1 : 1));
    expect(await codes(withStatements(four, { key: own.public.n }))).toEqual(['more-statements-than-minority']);
    // as many as there are people: only they can say that they did not write it, and none of them can prove it
    expect(await codes(withStatements(four.slice(1), { key: own.public.n }))).toEqual([]);
    // with a pen of another key than was announced: found
    expect(await codes(withStatements(four.slice(1)))).toEqual(['bad-statement', 'bad-statement', 'bad-statement']);
  });
  it('[P6] puts a text under another round or decision, or drops one after the close: the verifier finds it', async () => {
    const statements = await published();
    expect(await codes(withStatements(statements, { round: 2 }))).toEqual(expect.arrayContaining(['bad-statement', 'minority-too-small']));
    expect(await codes(withStatements(statements, { round: 9 }))).toContain('no-such-round');
    const dropped = rewritten(withStatements(statements), (draft) => {
      draft.pens = [{ ...draft.pens![0]!, statements: statements.slice(1) }];
    });
    expect(await codes(dropped)).toEqual(['statements-changed']);
  });
  it('[P7] words that were taken from the record leave their hash, and the rest still holds', async () => {
    const [one, two] = await published();
    const whole = withStatements([one!, two!]);
    const redacted = rewritten(whole, (draft) => {
      draft.pens = [{ ...draft.pens![0]!, statements: [one!, { redacted: hashOf(two, nodeSuite) }] }];
    });
    expect(JSON.stringify(redacted)).not.toContain(two!.body.text);
    expect(await codes(redacted)).toEqual([]);
  });
});

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let b = base % modulus, e = exponent; e > 0n; e >>= 1n, b = (b * b) % modulus) if (e & 1n) result = (result * b) % modulus;
  return result;
}

function inverse(a: bigint, modulus: bigint): bigint {
  let [r, s, t, u] = [a % modulus, modulus, 1n, 0n];
  while (s > 0n) {
    const q = r / s;
    [r, s, t, u] = [s, r - q * s, u, t - q * u];
  }
  return ((t % modulus) + modulus) % modulus;
}

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bulletinOf, hashOf } from '../../src/lib/ballot/bulletin.ts';
import { canon } from '../../src/lib/ballot/canon.ts';
import { ballotFileBytes, type BallotFile } from '../../src/lib/ballot/file.ts';
import { readBallotFile } from '../../src/lib/ballot/reading.ts';
import { verifyBallotBytes } from '../../src/lib/ballot/verify.ts';
import { utf8 } from '../../src/lib/core/bytes.ts';
import { BallotFiles } from '../../src/lib/server/ballots/ballot-files.ts';
import { nodeSuite as suite } from '../../src/lib/server/box/suite.ts';
import { stateOf } from '../../src/lib/record/record.fixture.ts';
import { classOf, council, type Council } from './council.ts';
import { secretDecision, type SecretDecision } from './secret-decision.ts';

let made: SecretDecision;
let c: Council;
beforeAll(async () => {
  [made, c] = await Promise.all([secretDecision(), council()]);
});
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const fileOf = (bytes: Uint8Array) => JSON.parse(text(bytes)) as BallotFile;
/** The sum, without the rest of the check. */
const sumFits = ({ sum, ...rest }: BallotFile): boolean => hashOf(rest, suite) === sum;
const check = (bytes: Uint8Array) => verifyBallotBytes(bytes, suite, classOf);

const upTo = (type: string, times = 1) => {
  const at = made.events.map((e, i) => (e.type === type ? i : -1)).filter((i) => i >= 0)[times - 1]!;
  return stateOf(made.events.slice(0, at + 1));
};
const of = (state: ReturnType<typeof stateOf>, rows = made.bulletins) => new BallotFiles({ issued: async () => made.issued, bulletins: async () => rows }).of(state, 'd1');

describe('the verification file that the server makes of what it keeps', () => {
  it('holds, and says how many of who could not come along can now [K18]', async () => {
    expect(await check(made.bytes)).toMatchObject({
      holds: true, findings: [], issued: 9,
      rounds: [
        { number: 1, class: 'majority', counts: { along: 6, 'not-yet': 3, abstain: 0 }, cameAlong: null },
        { number: 2, class: 'everyone', counts: { along: 9, 'not-yet': 0, abstain: 0 }, cameAlong: { now: 3, of: 3 } }
      ]
    });
  });
  it('is the same bytes each time, in whatever order the store gives its rows', async () => {
    const files = new BallotFiles({ issued: async () => [...made.issued].reverse(), bulletins: async () => [...made.bulletins].reverse() });
    expect(text((await files.of(stateOf(made.events), 'd1'))!)).toBe(text(made.bytes));
  });
  it('has of a row of who got one no more than seat, device, envelope and proof', () => {
    expect(fileOf(made.bytes).issued.map((row) => Object.keys(row).sort())).toEqual(Array(9).fill(['blinded', 'device', 'proof', 'seat']));
  });

  it('is not there before the freeze; from then on the list is, for every phone to find itself in [K6]', async () => {
    expect(await of(upTo('BallotsOpened'))).toBeNull();
    const frozen = (await of(upTo('BallotsFrozen')))!;
    expect(fileOf(frozen)).toMatchObject({ rounds: [], onPaper: [] });
    expect(fileOf(frozen).issued).toHaveLength(9);
    expect((await check(frozen)).holds).toBe(true);
    expect(fileOf((await of(upTo('RoundClosed')))!).rounds.map(({ number }) => number)).toEqual([1]);
  });
  it('of another decision, or of one that was never voted in secret, is not there', async () => {
    expect(await new BallotFiles({ issued: async () => made.issued, bulletins: async () => made.bulletins }).of(stateOf(made.events), 'd2')).toBeNull();
    expect(await of(upTo('RoundOpened'))).toBeNull();
  });
  it('leaves out a round that was voided, and the number of the next one keeps the gap', async () => {
    const closed = made.events.findIndex((e) => e.type === 'RoundClosed');
    const state = stateOf([...made.events.slice(0, closed + 1), { type: 'RoundVoided', round: 's1', reason: { '~text': 'why', value: 'x' } }]);
    expect(state.decisions[0]!.ballots).toBeNull();
    const second = made.events.findLastIndex((e) => e.type === 'RoundClosed');
    const later = stateOf([...made.events.slice(0, second + 1), { type: 'RoundVoided', round: 's2', reason: { '~text': 'why', value: 'x' } }]);
    expect(fileOf((await of(later))!).rounds.map(({ number }) => number)).toEqual([1]);
  });
  it('is not made without the ballots of a round that was closed with them', async () => {
    expect(await of(stateOf(made.events), [])).toBeNull();
  });
  it('does not hide that a kept bulletin is another than the log says', async () => {
    const [one, two] = made.bulletins;
    const other = { ...one!, bytes: utf8(canon(bulletinOf('d1', 1, (JSON.parse(text(one!.bytes)) as BallotFile['rounds'][0]['bulletin']).ballots.slice(1)))) };
    const { findings } = await check((await of(stateOf(made.events), [other, two!]))!);
    expect(findings.map(({ code }) => code)).toContain('bulletin-changed');
  });
  it('says of a round on paper that it was, and does not count it', async () => {
    const { bytes } = await secretDecision({ paper: true });
    expect(fileOf(bytes)).toMatchObject({ rounds: [{ number: 1 }], onPaper: [{ number: 2, class: 'everyone', entitled: 9 }] });
    expect(await check(bytes)).toMatchObject({ holds: true, rounds: [{ number: 1 }] });
  });
});

/** The same facts with something else in them, and every hash and sum made to fit. */
function rewritten(change: (draft: { -readonly [K in keyof BallotFile]: BallotFile[K] }) => void): Uint8Array {
  const { sum: _, ...rest } = structuredClone(c.file);
  change(rest as never);
  return ballotFileBytes(rest, suite);
}
const round = (n: number) => c.file.rounds[n - 1]!;

describe('each finding', () => {
  it.each<[string, () => Uint8Array, string, string?]>([
    ['a key of another size', () => rewritten((f) => void (f.key = { n: c.file.key.n.slice(4) })), 'bad-key'],
    ['a key of the box of small order', () => rewritten((f) => void (f.box = Buffer.concat([Buffer.from([1]), Buffer.alloc(31)]).toString('base64url'))), 'bad-key'],
    ['a seat with a ballot that may not have one', () => rewritten((f) => void (f.entitled = f.entitled.slice(1))), 'not-everyone-once'],
    ['a seat that may vote twice', () => rewritten((f) => void (f.entitled = [...f.entitled, f.entitled[0]!])), 'not-everyone-once'],
    ['one device for two seats', () => rewritten((f) => void (f.issued = [{ ...f.issued[0]!, device: f.issued[1]!.device }, ...f.issued.slice(1)])), 'shared-device'],
    ['an envelope that the device did not ask for', () => rewritten((f) => void (f.issued = [{ ...f.issued[0]!, blinded: f.issued[1]!.blinded }, ...f.issued.slice(1)])), 'not-asked-for', 'a'],
    ['a list of after the freeze', () => rewritten((f) => void (f.frozen = hashOf([], suite))), 'list-changed'],
    ['four people', () => rewritten((f) => Object.assign(f, { issued: f.issued.slice(0, 4), frozen: hashOf(f.issued.slice(0, 4), suite) })), 'too-few'],
    ['another hash in the log', () => rewritten((f) => void (f.rounds = [{ ...round(1), hash: round(2).hash }, round(2)])), 'bulletin-changed', '1'],
    ['a bulletin of another decision', () => rewritten((f) => void (f.decision = 'other')), 'bulletin-changed', '1'],
    ['ballots in another order', () => rewritten((f) => void (f.rounds = [{ ...round(1), bulletin: { ...round(1).bulletin, ballots: [...round(1).bulletin.ballots].reverse() } }, round(2)])), 'not-sorted', '1'],
    ['rounds in another order', () => rewritten((f) => void (f.rounds = [round(2), round(1)])), 'not-sorted', '1'],
    ['a round that was on paper and in the box', () => rewritten((f) => void (f.onPaper = [{ number: 2, text: 'x', class: 'everyone', entitled: 7 }])), 'not-sorted', '2'],
    ['another text', () => rewritten((f) => void (f.rounds = [{ ...round(1), text: round(2).text }, round(2)])), 'bad-ballot'],
    ['more ballots than were given out', () => rewritten((f) => Object.assign(f, { issued: f.issued.slice(0, 6), frozen: hashOf(f.issued.slice(0, 6), suite) })), 'more-ballots-than-issued', '1'],
    ['more people than may vote', () => rewritten((f) => void (f.rounds = [{ ...round(1), entitled: 8 }, round(2)])), 'entitled-wrong', '1'],
    ['more people on paper than may vote', () => rewritten((f) => void (f.onPaper = [{ number: 3, text: 'x', class: 'everyone', entitled: 8 }])), 'entitled-wrong', '3'],
    ['another class', () => rewritten((f) => void (f.rounds = [{ ...round(1), class: 'everyone' }, round(2)])), 'class-wrong', '1']
  ])('%s: %#', async (_what, bytes, code, where) => {
    const { holds, findings } = await check(bytes());
    expect(holds).toBe(false);
    expect(findings).toContainEqual(where === undefined ? expect.objectContaining({ code }) : { code, where });
  });
  it('none where nothing was changed', async () => expect((await check(rewritten(() => {}))).findings).toEqual([]));
});

describe('any other byte', () => {
  it('is refused: every place of the file at the freeze, and every seventh of the whole file, tried with another letter', async () => {
    const frozen = (await of(upTo('BallotsFrozen')))!;
    // reading and the sum refuse it before any signature is looked at: cheap enough for so many
    for (const [original, step] of [[frozen, 1], [made.bytes, 7]] as const) {
      for (let i = 0; i < original.length; i += step) {
        const read = readBallotFile(original.with(i, original[i] === 0x41 ? 0x42 : 0x41));
        expect(read !== null && read.canonical && sumFits(read.file), `byte ${i}`).toBe(false);
      }
    }
  }, 60_000);
  it('is refused: any byte at any place, and nothing but one byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: made.bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        expect((await check(made.bytes.with(at, made.bytes[at]! ^ by))).holds).toBe(false);
      }), { numRuns: 300 }
    );
  });
  it('is refused: one that is missing or added', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: made.bytes.length - 1 }), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        expect((await check(Uint8Array.of(...made.bytes.subarray(0, at), ...made.bytes.subarray(at + 1)))).holds).toBe(false);
        expect((await check(Uint8Array.of(...made.bytes.subarray(0, at), byte, ...made.bytes.subarray(at)))).holds).toBe(false);
      }), { numRuns: 100 }
    );
  });
});

describe('the same facts written in another way', () => {
  const file = () => JSON.parse(text(made.bytes)) as Record<string, unknown>;
  it.each<[string, () => string]>([
    ['with a space behind it', () => `${text(made.bytes)}\n`],
    ['with a mark before it', () => `\uFEFF${text(made.bytes)}`],
    ['with lines and spaces', () => JSON.stringify(file(), null, 2)],
    ['in another order', () => JSON.stringify(Object.fromEntries(Object.entries(file()).reverse()))],
    ['with a name twice', () => text(made.bytes).replace('{"box"', '{"box":"x","box"')],
    ['with a letter written as its number', () => text(made.bytes).replace('"meegaan-', '"\\u006deegaan-')],
    ['with a number written in another way', () => text(made.bytes).replace('"number":1', '"number":1.0')],
    ['with a field more', () => canon({ ...file(), more: 'x' })],
    ['with a field more in a row of the list', () => canon({ ...file(), issued: [{ ...(file().issued as object[])[0], name: 'Vera' }] })],
    ['with a field more in a round', () => canon({ ...file(), rounds: [{ ...(file().rounds as object[])[0], at: 1 }] })],
    ['with a name that every object has', () => text(made.bytes).replace('{"box"', '{"__proto__":{},"box"')],
    ['without a field', () => canon((({ onPaper: _, ...rest }) => rest)(file()))],
    ['with a half sign in it', () => text(made.bytes).replace('"method":"', '"method":"\\ud800')],
    ['cut off', () => text(made.bytes).slice(0, -1)],
    ['as a list', () => `[${text(made.bytes)}]`],
    ['as nothing', () => ''],
    ['as a depth that nobody can read', () => '['.repeat(200_000)]
  ])('%s is refused', async (_what, other) => {
    expect((await check(utf8(other()))).holds).toBe(false);
  });
  it('in bytes that are no text is refused', async () => {
    expect((await check(Uint8Array.of(0xff, 0xfe))).findings).toEqual([{ code: 'not-a-file' }]);
  });
});

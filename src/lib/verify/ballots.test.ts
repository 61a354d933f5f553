import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { secretDecision, type SecretDecision } from '../../../tests/ballot/secret-decision.ts';
import { ballotFileBytes, type BallotFile } from '../ballot/file.ts';
import { browserSuite } from '../client/ballot/suite.ts';
import { canonical } from '../record/canonical.ts';
import type { DecisionRecord, RecordRound } from '../record/record.ts';
import { RECORD_SCHEMA } from '../record/schema.ts';
import { nodeSuite } from '../server/box/suite.ts';
import { ballotLimitWords } from './ballots.words.ts';
import { asFiles, bundle, sealable } from './bundle.fixture.ts';
import { check } from './check.ts';
import type { NamedFile, Report } from './finding.ts';
import { limitWords } from './findings.words.ts';
import { recount } from './recount.ts';
import { misfit } from './shape.ts';

let made: SecretDecision;
let open: SecretDecision;
let paper: SecretDecision;
beforeAll(async () => {
  [made, open, paper] = await Promise.all([secretDecision(), secretDecision({ publish: true }), secretDecision({ paper: true })]);
});
const ballots = ({ bytes }: SecretDecision, name = 'ballots.json'): NamedFile => ({ name, bytes });
const recordFiles = (record: DecisionRecord) => asFiles(bundle(record));
const codes = ({ findings }: Report, level?: string) => findings.filter((f) => level === undefined || f.level === level).map(({ code }) => code);
const look = (...files: NamedFile[]) => check(files, {}, nodeSuite);
const fileOf = ({ bytes }: SecretDecision) => JSON.parse(new TextDecoder().decode(bytes)) as BallotFile;
/** The record of a meeting with something else in its rounds, sealed all the same: what an operator can do. */
const withRound = (meeting: SecretDecision, number: number, change: Partial<RecordRound>) => {
  const record = sealable(meeting.events);
  return { ...record, decision: { ...record.decision, rounds: record.decision.rounds.map((round, i) => (i + 1 === number ? { ...round, ...change } : round)) } };
};
const besides = async (meeting: SecretDecision, record: DecisionRecord) => codes(await look(ballots(meeting), ...recordFiles(record)), 'broken');

describe.each([['Node', nodeSuite], ['the browser', browserSuite]] as const)('a file of ballots alone, with the operations of %s', (_, suite) => {
  test('holds: the result, the numbers and the code of each round, and how many came along, in both languages', async () => {
    const report = await check([ballots(made)], {}, suite);
    expect(report).toMatchObject({ verdict: 'holds', about: null });
    expect(codes(report)).toEqual(['ballots-hold', 'ballots-round', 'ballots-round', 'ballots-came', 'ballots-alone']);
    const said = report.findings.map((f) => f.said.nl);
    expect(said[0]).toBe('9 mensen kregen een stembiljet, ieder één keer. In 2 rondes samen stuurden zij 18 keuzes. Geen keuze is veranderd of telt dubbel.');
    expect(said[1]).toMatch(/^Ronde 1: De meeste mensen kunnen mee\. Niet iedereen\. Wij telden zelf: 6 mee, 3 nog niet, 0 onthoudingen\. De code is [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\.$/);
    expect(said[3]).toBe('3 van de 3 mensen die eerst niet mee konden, kunnen nu wel mee (ronde 2).');
    expect(report.findings[3]!.said.en).toBe('3 of the 3 people who could not come along at first can come along now (round 2).');
    expect(report.limits).toHaveLength(Object.keys(ballotLimitWords.nl).length);
  });
  test('does not hold once something in it is another, and says what', async () => {
    const { sum: _, ...rest } = fileOf(made);
    const bytes = ballotFileBytes({ ...rest, rounds: [{ ...rest.rounds[0]!, class: 'everyone' }, rest.rounds[1]!] }, suite);
    const report = await check([{ name: 'ballots.json', bytes }], {}, suite);
    expect(report.verdict).toBe('broken');
    expect(codes(report, 'broken')).toEqual(['class-wrong']);
    // what was counted is not said of ballots that do not hold
    expect(codes(report)).not.toContain('ballots-round');
  });
});

describe('a file of ballots', () => {
  test('is known by what it says of itself, under any name; and by its name when it says nothing any more', async () => {
    expect(codes(await look(ballots(made, 'download.json')))).toContain('ballots-hold');
    const damaged = new TextEncoder().encode(`x${new TextDecoder().decode(made.bytes)}`);
    expect(await look({ name: 'download.json', bytes: damaged })).toMatchObject({ verdict: 'broken', findings: [{ code: 'ballots-unreadable' }] });
    expect(await look({ name: 'ballots (1).json', bytes: new Uint8Array(5) })).toMatchObject({ verdict: 'broken', findings: [{ code: 'ballots-unreadable' }] });
  });
  test('one at a time, and only where signatures can be checked', async () => {
    expect(await look(ballots(made), ballots(paper, 'ballots-2.json'))).toMatchObject({ verdict: 'unreadable', findings: [{ code: 'ballots-more' }] });
    expect(await check([ballots(made)], {}, null)).toMatchObject({ verdict: 'unreadable', findings: [{ code: 'ballots-insecure' }], limits: [] });
  });
  test('of a round on paper says that nobody can count it again', async () => {
    const report = await look(ballots(paper));
    expect(codes(report)).toEqual(['ballots-hold', 'ballots-round', 'ballots-paper', 'ballots-alone']);
    expect(report.findings[2]!.said.nl).toMatch(/^Ronde 2 is op papier geteld\./);
  });
  test('says the same thing once, however many ballots it is about', async () => {
    const { sum: _, ...rest } = fileOf(made);
    const report = await look({ name: 'ballots.json', bytes: ballotFileBytes({ ...rest, decision: 'd9' }, nodeSuite) });
    expect(codes(report, 'broken').filter((code) => code === 'bad-ballot')).toHaveLength(1);
  });
  test('of an unknown method says that classes were not worked out', async () => {
    const { sum: _, ...rest } = fileOf(made);
    const report = await look({ name: 'ballots.json', bytes: ballotFileBytes({ ...rest, method: 'lottery' }, nodeSuite) });
    expect(report.verdict).toBe('holds');
    expect(codes(report, 'note')).toContain('ballots-method');
  });
});

describe('a file of ballots beside its record', () => {
  test('both hold and say the same: results, codes, texts; numbers where the record has them', async () => {
    for (const meeting of [made, open, paper]) {
      const report = await look(ballots(meeting), ...recordFiles(sealable(meeting.events)));
      expect(codes(report, 'broken')).toEqual([]);
      expect(report.verdict).toBe('holds');
      expect(codes(report)).toContain('ballots-fit');
      expect(codes(report)).not.toContain('ballots-alone');
      expect(report.limits).toHaveLength(Object.keys(limitWords.nl).length + Object.keys(ballotLimitWords.nl).length);
      expect(report.about?.council).toContain('Waterdam');
    }
  });
  test('also when the record came as one zip', async () => {
    const report = await look(ballots(made), { name: 'besluit.zip', bytes: zipSync(bundle(sealable(made.events))) });
    expect(report.verdict).toBe('holds');
    expect(codes(report)).toContain('ballots-fit');
  });
  test.each<[string, () => [SecretDecision, DecisionRecord], string]>([
    ['another decision', () => [made, { ...sealable(made.events), decision: { ...sealable(made.events).decision, id: 'd2' } }], 'ballots-other'],
    ['another bulletin', () => [made, sealable(open.events)], 'ballots-code'],
    ['another code', () => [made, withRound(made, 1, { code: 'AAAA-BBBB-CCCC' })], 'ballots-code'],
    ['another class', () => [made, withRound(made, 1, { class: 'no-majority' })], 'ballots-class'],
    ['other numbers', () => [open, withRound(open, 1, { counts: { along: 7, 'not-yet': 2, abstain: 0 } })], 'ballots-numbers'],
    ['another number of people', () => [made, withRound(made, 1, { entitled: 10 })], 'ballots-numbers'],
    ['somebody without a ballot who has one', () => [made, withRound(made, 1, { withoutBallot: 1 })], 'ballots-numbers'],
    ['a ballot of somebody outside that was not given out', () => [made, withRound(made, 2, { ballotsAway: 1 })], 'ballots-numbers'],
    ['other words about the minority', () => [made, withRound(made, 2, { cameAlong: 'none' })], 'ballots-minority'],
    ['other numbers of the minority', () => [open, withRound(open, 2, { cameAlongOf: { now: 2, of: 3 } })], 'ballots-minority'],
    ['a round fewer', () => [made, { ...sealable(made.events), decision: { ...sealable(made.events).decision, rounds: sealable(made.events).decision.rounds.slice(0, 1) } }], 'ballots-rounds'],
    ['another first text', () => [made, { ...sealable(made.events), decision: { ...sealable(made.events).decision, original: { '1': 'Iets anders.' } } }], 'ballots-text'],
    ['another change', () => [made, { ...sealable(made.events), changes: sealable(made.events).changes.map((change) => ({ ...change, to: 'Iets anders.' })) }], 'ballots-text']
  ])('does not hold beside a record with %s', async (_what, pair, code) => {
    expect(await besides(...pair())).toContain(code);
  });
  test('holds where who has no ballot and whose was not waited for are together those that were given out', async () => {
    const said = made.events.map((e) => (e.type === 'RoundClosed' && e.round === 's2' ? { ...e, without: 1, away: 1 } : e));
    const report = await look(ballots(made), ...recordFiles(sealable(said)));
    expect([report.verdict, codes(report, 'broken')]).toEqual(['holds', []]);
    expect(sealable(said).decision.rounds[1]).toMatchObject({ withoutBallot: 1, ballotsAway: 1 });
  });
  test('a minority view with proof that only one of the two has is found; one whose words were taken away since is not', async () => {
    const record = sealable(made.events);
    const claimed = (redacted?: string) => ({ ...record, minorityViews: [{ text: redacted ? '' : 'Ik mis de telefoon.', proven: true as const, ...(redacted ? { redacted } : {}) }] });
    expect(await besides(made, claimed())).toContain('ballots-other-views');
    expect(await besides(made, claimed('2026-12-01'))).toContain('ballots-other-views');
    expect(await besides(made, record)).not.toContain('ballots-other-views');
    const { sum: _, ...facts } = fileOf(made);
    const gone = { round: 2, key: facts.key, hash: facts.frozen, statements: [{ redacted: facts.frozen }] };
    const later = { ...made, bytes: ballotFileBytes({ ...facts, pens: [gone] }, nodeSuite) };
    // the record of before the words went, that of after, and one that never had the view
    expect(await besides(later, claimed())).not.toContain('ballots-other-views');
    expect(await besides(later, claimed('2026-12-01'))).not.toContain('ballots-other-views');
    expect(await besides(later, record)).toContain('ballots-other-views');
  });
  test('a round of before there were such ballots is said', async () => {
    const report = await look(ballots(made), ...recordFiles(sealable([...made.events.slice(0, -1)].map((e) => (e.type === 'RoundClosed' ? (({ bulletin: _, cameAlong: __, ...rest }) => rest)(e) : e)))));
    expect(codes(report, 'note')).toContain('ballots-before');
    expect(codes(report, 'broken')).toContain('ballots-rounds');
  });
  test('a record that cannot be read is not passed over', async () => {
    expect(await look(ballots(made), { name: 'record.json', bytes: new TextEncoder().encode('{') })).toMatchObject({ verdict: 'unreadable' });
  });
});

describe('the record of a secret decision', () => {
  test('has hash, code and words of each round, the numbers only where they are published, and fits its schema', () => {
    const [first, second] = sealable(made.events).decision.rounds;
    expect(first).toMatchObject({ bulletin: fileOf(made).rounds[0]!.hash, code: expect.stringMatching(/^.{4}-.{4}-.{4}$/) as string });
    expect(first).not.toHaveProperty('cameAlong');
    expect(second).toMatchObject({ cameAlong: 'all' });
    expect(second).not.toHaveProperty('cameAlongOf');
    expect(sealable(open.events).decision.rounds[1]).toMatchObject({ cameAlong: 'all', cameAlongOf: { now: 3, of: 3 } });
    expect(sealable(paper.events).decision.rounds[1]).not.toHaveProperty('bulletin');
    for (const { events } of [made, open, paper]) expect(misfit(RECORD_SCHEMA, JSON.parse(canonical(sealable(events))))).toBeNull();
  });
  test.each<[string, Partial<RecordRound>]>([
    ['a code of another hash', { code: 'AAAA-BBBB-CCCC' }],
    ['words that do not fit the numbers', { cameAlongOf: { now: 2, of: 3 } }],
    ['a reason for leaving out nobody', { withoutReason: 'Er was haast.' }],
    ['more people without a ballot than there are', { withoutBallot: 10 }],
    ['a ballot of somebody outside where there are no ballots', { ballotsAway: 1, bulletin: undefined, code: undefined, cameAlong: undefined, cameAlongOf: undefined } as object],
    ['somebody without a ballot in an open round', { ballot: 'open', withoutBallot: 1 }],
    ['more who came along than there were', { cameAlongOf: { now: 4, of: 3 } }]
  ])('does not follow from itself with %s', (_what, change) => {
    expect(recount(withRound(open, 2, change)).filter(({ level }) => level === 'broken').map(({ code }) => code)).toContain('ballots-words');
  });
  test('has more answers than people only where ballots of people outside are told of', () => {
    expect(recount(withRound(made, 2, { answered: 10 })).map(({ code }) => code)).toContain('answers-wrong');
    expect(recount(withRound(made, 2, { answered: 10, ballotsAway: 1 })).map(({ code }) => code)).not.toContain('answers-wrong');
    expect(recount(withRound(made, 2, { answered: 11, ballotsAway: 1 })).map(({ code }) => code)).toContain('answers-wrong');
  });
  test('does not tell a number of the minority where those of the rounds are not published', () => {
    expect(recount(withRound(made, 2, { cameAlongOf: { now: 3, of: 3 } })).map(({ code }) => code)).toContain('ballots-words');
  });
});

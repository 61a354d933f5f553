import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../src/lib/record/canonical.ts';
import { headOf, sha256Of } from '../../src/lib/record/chain.ts';
import type { DecisionRecord } from '../../src/lib/record/record.ts';
import { secretMeeting } from '../../src/lib/record/record.fixture.ts';
import { RECORD_SEAL } from '../../src/lib/record/seal.ts';
import { asFiles, bundle, listOf, sealable, signed, testKey, type Bundle } from '../../src/lib/verify/bundle.fixture.ts';
import { verify, type Trust } from '../../src/lib/verify/verify.ts';

/**
 * Every kind of change to an exported bundle that we could think of, each in another field or file. Each is found, and by the finding that names it.
 */

type Writable<T> = T extends readonly (infer I)[] ? Writable<I>[] : T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;
type Open = Writable<DecisionRecord>;
const COUNCIL = testKey(1);
const FORGER = testKey(2);
const trusted: Trust = { keys: JSON.stringify(COUNCIL.set) };

const broken = (files: Bundle, trust: Trust = {}): string[] => {
  const { verdict, findings } = verify([{ name: 'bundle.zip', bytes: zipSync(files, { level: 0 }) }], trust);
  expect(verdict).toBe('broken');
  return findings.filter((f) => f.level === 'broken').map((f) => f.code);
};
const edited = (edit: (record: Open) => void, record = sealable()): DecisionRecord => {
  const copy = JSON.parse(JSON.stringify(record)) as Open;
  edit(copy);
  return copy as DecisionRecord;
};
const input = (record: Open, id: string) => record.inputs.find((i) => i.id === id)!;
const change = (record: Open, id: string) => record.changes.find((c) => c.id === id)!;
const round = (record: Open, n: number) => record.decision.rounds[n - 1]!;

/** What somebody changes in the record itself; `follows`: what does not fit any more even if they could sign it. Null: only the seal tells. */
const IN_THE_RECORD: readonly [what: string, edit: (record: Open) => void, follows: string | null][] = [
  ['a letter in the words of an input', (r) => (input(r, 'in-e1').text = `${input(r, 'in-e1').text!.slice(0, -1)}!`), null],
  ['a name beside an input that has none', (r) => (input(r, 'in-e4').by = 'Samir Aziz'), 'withdrawn-tells'],
  ['another name beside an input', (r) => (input(r, 'in-p1').by = 'Piet van Dam'), null],
  ['a name added to the people', (r) => r.people.push({ name: 'Iemand Anders', role: 'member', led: false, mayVote: true }), null],
  ['a higher grade', (r) => (input(r, 'in-e3').grade = 'decisive'), 'grade-wrong'],
  ['a lower grade, with its number in the table', (r) => {
    input(r, 'in-p2').grade = 'heard-not-followed';
    r.influence.professional.grades.weighed--;
    r.influence.professional.grades['heard-not-followed']++;
  }, 'grade-wrong'],
  ['a grade about another part', (r) => (input(r, 'in-p1').part = '3'), 'grade-wrong'],
  ['the sentence beside a grade', (r) => (input(r, 'in-e1').sentence.nl = 'Onderdeel 2 is zo geworden door deze inbreng.'), 'sentence-wrong'],
  ['an answer that is gone', (r) => void delete input(r, 'in-e2').answer, 'unanswered'],
  ['the reason of an answer', (r) => (input(r, 'in-e2').answer!.reason = 'Omdat.'), null],
  ['an input that is gone', (r) => void r.inputs.splice(r.inputs.findIndex((i) => i.id === 'in-p1'), 1), 'origins-wrong'],
  ['an input that came from another source', (r) => (input(r, 'in-p1').source = 'experiential'), 'grade-wrong'],
  ['an input that came later than it did', (r) => (input(r, 'in-e1').after = 2), 'grade-wrong'],
  ['a dispute that is gone', (r) => {
    input(r, 'in-e3').links[0]!.disputes = [];
    delete input(r, 'in-e3').links[0]!.disputed;
  }, 'confirmed-wrong'],
  ['the answer of an owner to a link', (r) => (input(r, 'in-e1').links[0]!.confirmed = null), 'grade-wrong'],
  ['two inputs that changed places', (r) => void r.inputs.splice(0, 2, r.inputs[1]!, r.inputs[0]!), 'inputs-order'],
  ['an origin of a change', (r) => change(r, 'c2').because.push('in-e1'), 'origins-wrong'],
  ['a change that says that it was adopted', (r) => (change(r, 'c4').adopted = true), 'adopted-flag'],
  ['a round that says that its addition was adopted', (r) => {
    round(r, 5).adopted = true;
    change(r, 'c4').adopted = true;
  }, 'adoption-wrong'],
  ['the words of a change', (r) => (change(r, 'c1').to = 'Een rit bestel je 4 uur vooraf.'), 'text-wrong'],
  ['what stood there before a change', (r) => (change(r, 'c1').from = 'Een rit bestel je 48 uur vooraf.'), 'from-wrong'],
  ['a letter in the adopted text', (r) => (r.decision.adopted!['3'] = r.decision.adopted!['3']!.replace('ziekte', 'Ziekte')), 'text-wrong'],
  ['the text of before', (r) => (r.decision.original['1'] = 'Reizigers bestellen een rit online.'), 'text-wrong'],
  ['the class of a round', (r) => (round(r, 2).class = 'everyone'), 'class-wrong'],
  ['a number of a round', (r) => {
    round(r, 2).counts!.along++;
    round(r, 2).counts!['not-yet']--;
  }, 'round-sentence'],
  ['how many people might vote', (r) => (round(r, 1).entitled = 5), 'answers-wrong'],
  ['the order of the rounds', (r) => void r.decision.rounds.reverse(), 'round-sentence'],
  ['the outcome', (r) => (r.decision.outcome = 'everyone'), 'outcome-wrong'],
  ['what happens without a majority', (r) => (r.decision.rules.fallback = 'no-advice'), 'outcome-wrong'],
  ['the table of numbers', (r) => void r.influence.experiential.grades.decisive++, 'counts-wrong'],
  ['a minority view that is gone', (r) => void r.minorityViews.pop(), null],
  ['who was not heard', (r) => (r.notHeard = 'Niemand.'), null],
  ['who adopted it', (r) => (r.adoption!.by[0]!.name = 'Kees Achternaam'), 'version-wrong'],
  ['when it was adopted, in all places', (r) => (r.adoption!.date = r.history[0]!.date = '2026-01-01'), null],
  ['the version', (r) => (r.version = 2), 'version-wrong'],
  ['a version that is put between', (r) => r.history.push({ version: 3, kind: 'erratum', date: '2026-12-09', by: [], reason: 'x', corrections: [] }), 'version-wrong'],
  ['what the record cannot know', (r) => (r.cannotKnow.nl = 'Dit verslag weet alles.'), 'cannot-know'],
  ['a link of the chain', (r) => (r.chain!.digests[3] = sha256Of('x')), 'chain-wrong'],
  ['a link of the chain that is gone', (r) => void r.chain!.digests.pop(), 'chain-wrong'],
  ['the head of the chain', (r) => (r.chain!.head = sha256Of('x')), 'chain-wrong'],
  ['another chain, that fits in itself', (r) => {
    r.chain!.digests.reverse();
    r.chain!.head = headOf(r.chain!);
  }, null],
  ['a chain that is gone', (r) => (r.chain = null), 'chain-missing'],
  ['a field that nobody knows', (r) => ((r as unknown as Record<string, unknown>).note = 'x'), 'form-wrong'],
  ['a field that is gone', (r) => void delete (r as Partial<Open>).notHeard, 'form-wrong'],
  ['a support that names nothing', (r) => r.supports.push({ input: 'in-e9', part: '1' }), 'names-nothing'],
  ['a draft of it', (r) => (r.status = 'draft'), 'draft']
];

describe('a change in the record', () => {
  test.each(IN_THE_RECORD)('%s: the seal no longer holds', (_what, edit, follows) => {
    const files = bundle();
    const codes = broken({ ...files, 'record.json': strToU8(canonical(edited(edit))) });
    if (follows) expect(codes).toContain(follows);
    if (follows !== 'draft') expect(codes).toContain('seal-broken');
    // the shape comes first: of a record without it nothing can be said
    if (follows !== 'form-wrong' && follows !== 'draft') expect(codes).toContain(follows === 'version-wrong' && edited(edit).version !== 1 ? 'list-of-other' : 'file-changed');
  });

  test.each(IN_THE_RECORD)('%s, all of it signed anew with another key: found by whoever has the key of the council', (_what, edit, follows) => {
    const forged = bundle(edited(edit), FORGER);
    const codes = broken(forged, trusted);
    expect(codes).toContain(follows === 'draft' ? 'draft' : 'key-unknown');
  });

  test.each(IN_THE_RECORD.filter(([, , follows]) => follows))('%s, signed with the key of the council itself: still does not follow', (_what, edit, follows) => {
    expect(broken(bundle(edited(edit), COUNCIL), trusted)).toContain(follows);
  });

  test('of a secret meeting: numbers that nobody published', () => {
    const record = edited((r) => (r.decision.rounds[0]!.counts = { along: 6, 'not-yet': 3, abstain: 0 }), sealable(secretMeeting()));
    expect(broken({ ...bundle(sealable(secretMeeting())), 'record.json': strToU8(canonical(record)) })).toEqual(expect.arrayContaining(['seal-broken', 'round-sentence']));
  });

  test('without a change of meaning: saved again by an editor', () => {
    const files = bundle();
    const pretty = JSON.stringify(JSON.parse(new TextDecoder().decode(files['record.json'])), null, 2);
    expect(broken({ ...files, 'record.json': strToU8(pretty) })).toEqual(expect.arrayContaining(['not-canonical', 'seal-broken']));
    expect(broken({ ...files, 'record.json': strToU8(`\ufeff${canonical(sealable())}`) })).toEqual(expect.arrayContaining(['not-canonical', 'seal-broken']));
  });

  test('a field twice, of which programs read another one', () => {
    const text = canonical(sealable()).replace('"format":', '"format":"x","format":');
    expect(broken({ ...bundle(), 'record.json': strToU8(text) })).toEqual(expect.arrayContaining(['not-canonical', 'seal-broken']));
  });
});

describe('a change beside the record', () => {
  const text = (name: string) => new TextDecoder().decode(bundle()[name]);
  const without = (name: string): Bundle => Object.fromEntries(Object.entries(bundle()).filter(([other]) => other !== name));
  const flip = (jws: string, at: number) => `${jws.slice(0, at)}${jws[at] === 'A' ? 'B' : 'A'}${jws.slice(at + 1)}`;
  const pdf = strToU8('%PDF-1.7 another record');

  test.each<[string, () => Bundle, string]>([
    ['an exchanged PDF', () => ({ ...bundle(), 'record.pdf': pdf }), 'file-changed'],
    ['a letter in the table', () => ({ ...bundle(), 'inputs.csv': strToU8('id;Text\n') }), 'file-changed'],
    ['a byte in the package for the archive', () => ({ ...bundle(), 'archive.zip': bundle()['archive.zip']!.with(6, 9) }), 'file-changed'],
    ['a file that is gone', () => without('inputs.csv'), 'file-missing'],
    ['a file that was added', () => ({ ...bundle(), 'verslag.pdf': pdf }), 'file-extra'],
    ['two files that changed names', () => ({ ...bundle(), 'record.pdf': bundle()['inputs.csv']!, 'inputs.csv': bundle()['record.pdf']! }), 'file-changed'],
    ['a hash in the list', () => ({ ...bundle(), 'files.jws': strToU8(flip(text('files.jws'), text('files.jws').indexOf('.') + 200)) }), 'list-wrong'],
    ['a list that is gone', () => without('files.jws'), 'list-missing'],
    ['a list of another version', () => ({ ...bundle(), 'files.jws': strToU8(listOf(without('files.jws'), { version: 2, decision: { id: 'd1' } }, COUNCIL)) }), 'list-of-other'],
    ['a list of another decision', () => ({ ...bundle(), 'files.jws': strToU8(listOf(without('files.jws'), { version: 1, decision: { id: 'd2' } }, COUNCIL)) }), 'list-of-other'],
    ['the seal put in the place of the list', () => ({ ...bundle(), 'files.jws': bundle()['record.json.jws']! }), 'list-wrong'],
    ['the seal of another record', () => ({ ...bundle(), 'record.json.jws': bundle(sealable(secretMeeting()))['record.json.jws']! }), 'seal-broken'],
    ['a letter in the signature', () => ({ ...bundle(), 'record.json.jws': strToU8(flip(text('record.json.jws'), text('record.json.jws').length - 20)) }), 'seal-broken'],
    ['a signature that was cut', () => ({ ...bundle(), 'record.json.jws': strToU8(text('record.json.jws').slice(0, -4)) }), 'seal-malformed'],
    ['a seal that is gone', () => without('record.json.jws'), 'seal-missing'],
    ['a seal that is empty words', () => ({ ...bundle(), 'record.json.jws': strToU8('echt waar') }), 'seal-malformed'],
    ['a key that was exchanged', () => ({ ...bundle(), 'jwks.json': strToU8(JSON.stringify(FORGER.set)) }), 'key-unknown'],
    ['a key under the name of another', () => ({ ...bundle(), 'jwks.json': strToU8(JSON.stringify({ keys: [{ ...FORGER.set.keys[0], kid: COUNCIL.kid }] })) }), 'keys-malformed'],
    ['keys that are gone', () => without('jwks.json'), 'key-missing'],
    ['keys that are no JSON', () => ({ ...bundle(), 'jwks.json': strToU8('{') }), 'keys-malformed']
  ])('%s', (_what, files, code) => {
    expect(broken(files())).toContain(code);
  });

  test.each<[string, object]>([
    ['another algorithm', { alg: 'none' }], ['a payload that would have to be encoded', { b64: true }], ['without saying that this matters', { crit: [] }],
    ['another kind of document', { typ: 'JWT' }], ['a field that nobody knows', { jku: 'https://example.org/keys' }], ['a moment that is none', { iat: 'gisteren' }]
  ])('a header with %s, though it is signed', (_what, more) => {
    const json = bundle()['record.json']!;
    expect(broken({ ...bundle(), 'record.json.jws': strToU8(signed(COUNCIL, RECORD_SEAL, json, true, more)) })).toContain('seal-malformed');
  });

  test('a signature in another form that other checkers take for the same (RFC 8032: S is below L)', () => {
    const [head, , tail] = text('record.json.jws').split('.') as [string, string, string];
    const bytes = Uint8Array.from(Buffer.from(tail, 'base64url'));
    const L = (1n << 252n) + 27742317777372353535851937790883648493n;
    let s = bytes.slice(32).reduceRight((sum, byte) => (sum << 8n) + BigInt(byte), 0n) + L;
    for (let i = 32; i < 64; i++, s >>= 8n) bytes[i] = Number(s & 255n);
    expect(broken({ ...bundle(), 'record.json.jws': strToU8(`${head}..${Buffer.from(bytes).toString('base64url')}`) })).toContain('seal-broken');
  });

  test('a whole bundle made by somebody else holds in itself; the thumbprint is another, and the key of the council finds it', () => {
    const forged = bundle(sealable(), FORGER);
    const alone = verify(asFiles(forged));
    expect(alone.verdict).toBe('holds');
    const said = alone.findings.find((f) => f.code === 'key-enclosed')!.said.nl;
    expect(said).toContain(FORGER.kid);
    expect(said).not.toContain(COUNCIL.kid);
    expect(broken(forged, trusted)).toContain('key-unknown');
  });
});

test('these are at least twenty different kinds of change in the record, and as many fields', () => {
  expect(new Set(IN_THE_RECORD.map(([what]) => what)).size).toBeGreaterThanOrEqual(40);
  const fields = IN_THE_RECORD.map(([, edit]) => {
    const [before, after] = [sealable(), edited(edit)] as unknown as Record<string, unknown>[];
    return Object.keys({ ...before, ...after }).filter((key) => canonical(before![key] ?? null) !== canonical(after![key] ?? null)).join();
  });
  expect(fields.filter((field) => field === '')).toEqual([]);
  expect(new Set(fields).size).toBeGreaterThanOrEqual(15);
});

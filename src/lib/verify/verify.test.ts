import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sentence } from '../influence/sentences.ts';
import { deepDemocracy } from '../meeting/methods/deep-democracy.ts';
import { isAdopted } from '../meeting/outcome.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Choice, RoundClass } from '../meeting/vocabulary.ts';
import { recordOf } from '../record/model.ts';
import type { DecisionRecord } from '../record/record.ts';
import { change, confirmed, given, moved, openMeeting, planned, prepared, round, seat, secretMeeting, stateOf, text } from '../record/record.fixture.ts';
import { RECORD_SCHEMA } from '../record/schema.ts';
import { asFiles, bundle, sealable, testKey } from './bundle.fixture.ts';
import type { Report } from './finding.ts';
import { findingWords, limitWords } from './findings.words.ts';
import { recount } from './recount.ts';
import { misfit } from './shape.ts';
import { MOST_BYTES, MOST_TOGETHER } from './unpack.ts';
import { verify } from './verify.ts';

const codes = (report: Report, level?: string) => report.findings.filter((f) => level === undefined || f.level === level).map((f) => f.code);
const broken = (record: DecisionRecord) => recount(record).filter((f) => f.level === 'broken').map((f) => f.said.en);

describe('a bundle as it was made', () => {
  test('holds, as files and as one zip, and says whose key it was', () => {
    const files = bundle();
    for (const given of [asFiles(files), [{ name: 'besluit.zip', bytes: zipSync(files) }]]) {
      const report = verify(given);
      expect(codes(report, 'broken')).toEqual([]);
      expect(report.verdict).toBe('holds');
      expect(codes(report, 'holds')).toEqual(['seal-holds', 'form-holds', 'chain-holds', 'adoptions-hold', 'outcome-holds', 'grades-hold', 'files-hold']);
      expect(report.findings.find((f) => f.code === 'key-enclosed')!.said.nl).toContain(testKey().kid);
      expect(report.about).toEqual({ question: expect.stringContaining('zorgtaxi') as string, council: 'Wmo-raad Heerenhoek', version: 1 });
    }
  });

  test('holds by a key that the reader brought, and says so', () => {
    const report = verify(asFiles(bundle()), { keys: JSON.stringify(testKey().set) });
    expect(report.verdict).toBe('holds');
    expect(codes(report)).toContain('key-given');
  });

  test('always says what it does not prove, in both languages', () => {
    expect(verify(asFiles(bundle())).limits).toHaveLength(Object.keys(limitWords.nl).length);
  });

  test('of a secret meeting holds; results without numbers are taken from the seal, and that is said', () => {
    const report = verify(asFiles(bundle(sealable(secretMeeting()))));
    expect(report.verdict).toBe('holds');
    expect(report.findings.find((f) => f.code === 'class-sealed')!.said.en).toContain('(round 1, 2)');
  });

  test('by its record and seal alone holds, and by the keys of the council', () => {
    const { 'record.json': record, 'record.json.jws': seal } = bundle();
    const report = verify(asFiles({ 'record.json': record!, 'record.json.jws': seal! }), { keys: JSON.stringify(testKey().set) });
    expect(report.verdict).toBe('holds');
  });
});

describe('what cannot be read', () => {
  const read = (name: string, bytes: Uint8Array) => codes(verify([{ name, bytes }]));
  test.each([
    ['an empty file', 'record.json', new Uint8Array(), 'empty'],
    ['no JSON', 'record.json', strToU8('{"format":'), 'not-json'],
    ['no text', 'record.json', Uint8Array.of(0xff, 0xfe, 0x7b), 'not-json'],
    ['a number', 'record.json', strToU8('1'), 'not-json'],
    ['other JSON', 'package.json', strToU8('{"format":"x"}'), 'no-record'],
    ['another form', 'record.json', strToU8('{"format":"meegaan-record/2"}'), 'other-format'],
    ['too much', 'record.json', new Uint8Array(MOST_BYTES + 1), 'too-big'],
    ['a picture', 'a.png', Uint8Array.of(0x89, 0x50), 'no-record'],
    ['a zip that is none', 'a.zip', Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9), 'zip-broken'],
    ['a zip that was cut', 'a.zip', zipSync(bundle()).subarray(0, -40), 'zip-broken'],
    ['an empty zip', 'a.zip', zipSync({}), 'zip-broken'],
    ['too many files', 'a.zip', zipSync(Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`f${i}`, Uint8Array.of(1)]))), 'zip-too-big'],
    ['lists in lists without an end', 'record.json', strToU8(`{"format":"meegaan-record/1","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`), 'form-wrong']
  ])('%s', (_what, name, bytes, code) => {
    expect(read(name, bytes)).toContain(code);
  });

  test('a zip that unpacks to more than fits is left alone, also when it says that it is small', () => {
    const bomb = zipSync({ 'record.json': new Uint8Array(MOST_TOGETHER + 1) }, { level: 1 });
    expect(bomb.length).toBeLessThan(MOST_TOGETHER / 50);
    expect(read('bomb.zip', bomb)).toEqual(['zip-too-big']);
    // the same, with another size written in both of its lists
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 30 < lying.length; at++) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(read('lying.zip', lying)).toEqual(['zip-too-big']);
  });

  test('two records at once', () => {
    const { 'record.json': record } = bundle();
    expect(codes(verify([{ name: 'a/record.json', bytes: record! }, { name: 'b/record.json', bytes: record! }]))).toEqual(['more-records']);
  });

  test('nothing at all', () => {
    expect(verify([])).toMatchObject({ verdict: 'unreadable', findings: [{ code: 'no-record' }] });
  });

  test('a draft proves nothing, and that is said', () => {
    const state = stateOf(openMeeting('settle'));
    const report = verify([{ name: 'record.json', bytes: strToU8(JSON.stringify(recordOf(state, state.decisions[0]!))) }]);
    expect(report.verdict).toBe('broken');
    expect(codes(report, 'broken')).toEqual(['draft', 'not-canonical']);
  });
});

describe('the shape', () => {
  const ajv = addFormats.default(new Ajv({ strict: false }));
  const byAjv = ajv.compile(RECORD_SCHEMA);

  test('is judged as a whole validator of JSON Schema judges it', () => {
    const record = JSON.parse(JSON.stringify(sealable())) as Record<string, unknown>;
    expect([misfit(RECORD_SCHEMA, record), byAjv(record)]).toEqual([null, true]);
    // anything anywhere in the record is replaced by something else
    const places: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]): void => {
      if (path.length > 0) places.push(path);
      if (typeof value === 'object' && value !== null) for (const key of Object.keys(value)) walk((value as Record<string, unknown>)[key], [...path, key]);
    };
    walk(record, []);
    const other = fc.oneof(fc.constantFrom(null, true, -1, 0, 1.5, '', 'vote', '2026-02-31', '2026-02-28', [], {}), fc.jsonValue({ maxDepth: 2 }));
    let wrong = 0;
    fc.assert(fc.property(fc.constantFrom(...places), fc.constantFrom('replace', 'remove', 'add'), other, (path, how, value) => {
      const changed = structuredClone(record);
      const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], changed) as Record<string, unknown>;
      const last = path.at(-1)!;
      if (how === 'replace') holder[last] = value;
      else if (how === 'remove') delete holder[last];
      else holder[Array.isArray(holder) ? String(holder.length) : 'extra'] = value;
      const right = byAjv(JSON.parse(JSON.stringify(changed)));
      if (!right) wrong++;
      expect(misfit(RECORD_SCHEMA, JSON.parse(JSON.stringify(changed))) === null).toBe(right);
    }), { numRuns: 2000 });
    expect(wrong).toBeGreaterThan(300);
  });

  test('refuses a schema that says more than it understands', () => {
    expect(() => misfit({ type: 'object', maxProperties: 3 }, {})).toThrow('maxProperties');
    expect(() => misfit({ type: 'string', format: 'email' }, '')).toThrow('email');
    expect(() => misfit({ type: 'number' }, 1)).toThrow('number');
  });
});

/** Any open meeting: rounds with any choices, changes with any origins, inputs that come at any time, are taken back, confirmed or disputed. */
const anyMeeting: fc.Arbitrary<MeetingEvent[]> = fc
  .record({
    kind: fc.constantFrom('requested' as const, 'unrequested' as const),
    fallback: fc.constantFrom('majority-with-minority-view' as const, 'no-advice' as const, 'postpone' as const),
    rounds: fc.array(fc.record({ along: fc.nat(14), notYet: fc.constantFrom(0, 0, 2, 5), abstain: fc.nat(2), changes: fc.array(fc.record({ part: fc.nat(4), editorial: fc.nat(4), keeps: fc.boolean(), because: fc.array(fc.nat(20), { minLength: 1, maxLength: 2 }) }), { minLength: 1, maxLength: 2 }) }), { minLength: 2, maxLength: 6 }),
    inputs: fc.array(fc.record({ source: fc.constantFrom('experiential' as const, 'professional' as const, 'scientific' as const), before: fc.nat(6), withdrawn: fc.nat(6), hidden: fc.boolean() }), { minLength: 1, maxLength: 8 }),
    answers: fc.array(fc.constantFrom('yes' as const, 'yes' as const, 'yes' as const, 'no' as const, 'dispute' as const, null), { minLength: 40, maxLength: 40 }),
    supports: fc.array(fc.record({ input: fc.nat(20), part: fc.nat(4) }), { maxLength: 3 })
  })
  .map((raw) => {
    const voters = Array.from({ length: 21 }, (_, i) => `v${i}`);
    const events: MeetingEvent[] = [
      planned('Raad', 'Bijeenkomst'), ...seat('p', 'Piet', 'chair', true), ...seat('s', 'Sam', 'secretary'), ...voters.flatMap((id) => seat(id, `Lid ${id}`, 'member', true)),
      { type: 'LeadTaken', seat: 'p' }, prepared('Wat doen we?', { '1': 'Een.', '2': 'Twee.', '3': 'Drie.' }, { fallback: raw.fallback }, raw.kind), moved('gather')
    ];
    const give = (at: number) => raw.inputs.forEach((input, i) => {
      if (input.before % raw.rounds.length === at) events.push(given(`in-${i}`, voters[i]!, input.source, `Inbreng ${i}.`, input.hidden ? { name: 'hidden' } : {}));
    });
    const linked: { input: string; change: string }[] = [];
    const seen: { id: string; part: string }[] = [];
    let standing: RoundClass = 'no-majority';
    let words: Record<string, string> = { '1': 'Een.', '2': 'Twee.', '3': 'Drie.' };
    raw.rounds.forEach((each, r) => {
      if (r === 0) events.push(moved('vote'));
      give(r);
      const here = raw.inputs.flatMap((input, i) => (input.before % raw.rounds.length <= r ? [`in-${i}`] : []));
      const counts = { along: each.along, 'not-yet': each.notYet, abstain: each.abstain };
      const roundClass = deepDemocracy.classOf(counts, voters.length);
      const used = new Set<string>();
      const changes = (r === 0 ? [] : each.changes).flatMap((c, n) => {
        const part = String(c.part + 1);
        if (used.has(part)) return [];
        used.add(part);
        const because = here.length === 0 ? [] : [...new Set(c.because.map((b) => here[b % here.length]!))];
        return [change(`c${r}-${n}`, part, words[part] ?? null, `Tekst ${r} ${n}.`, because, { kind: c.editorial === 0 ? 'editorial' : 'substantive', buildsOn: c.keeps ? seen.filter((s) => s.part === part).map((s) => s.id) : [] })];
      });
      const adopted = isAdopted(roundClass, standing);
      const choices = Object.fromEntries(([['along', each.along], ['not-yet', each.notYet], ['abstain', each.abstain]] as const).flatMap(([choice, n]) => Array<Choice>(n).fill(choice)).map((choice, i) => [voters[i]!, choice]));
      events.push(...round(`r${r}`, voters, choices, { class: roundClass, adopted }, changes));
      for (const c of changes) {
        seen.push(c);
        linked.push(...c.because.map((input) => ({ input, change: c.id })));
      }
      if (changes.length === 0 || adopted) standing = roundClass;
      if (adopted) words = { ...words, ...Object.fromEntries(changes.map((c) => [c.part, c.to.value!])) };
    });
    const ids = raw.inputs.map((_, i) => `in-${i}`);
    events.push(moved('settle'), ...raw.supports.map((s): MeetingEvent => ({ type: 'PartSupported', decision: 'd1', input: ids[s.input % ids.length]!, part: String(s.part + 1) })));
    linked.forEach(({ input, change: id }, i) => {
      const answer = raw.answers[i % raw.answers.length];
      if (answer === 'dispute') events.push(confirmed(input, id), { type: 'LinkDisputed', decision: 'd1', input, change: id, reason: text('Nee.') });
      else if (answer) events.push(confirmed(input, id, answer));
    });
    raw.inputs.forEach((input, i) => {
      if (input.withdrawn === 0) events.push({ type: 'ContributionWithdrawn', input: `in-${i}` });
      else if (i % 2 === 0) events.push({ type: 'AnswerGiven', decision: 'd1', input: `in-${i}`, answer: { status: 'not-followed', code: 'to-be-examined', reason: text('Later.') } });
    });
    return events;
  });

describe('counting again', () => {
  test('comes to what the server said, for any meeting', () => {
    const grades = new Set<string>();
    fc.assert(fc.property(anyMeeting, (events) => {
      const state = stateOf(events);
      const record = recordOf(state, state.decisions[0]!);
      record.inputs.forEach((input) => grades.add(input.grade));
      expect(broken(record)).toEqual([]);
    }), { numRuns: 400 });
    expect([...grades].sort()).toEqual(['contributed', 'decisive', 'heard-not-followed', 'jointly-decisive', 'unanswered', 'weighed', 'withdrawn']);
  });

  test.each([
    ['open', openMeeting()], ['open, at settle', openMeeting('settle')], ['open, before settle', openMeeting('round')], ['secret', secretMeeting()],
    ['secret, with numbers', secretMeeting({ s1: { along: 6, 'not-yet': 3, abstain: 0 }, s2: { along: 9, 'not-yet': 0, abstain: 0 } })], ['secret, before settle', secretMeeting(null, 'round')]
  ])('of the fixture that is %s finds nothing wrong', (_what, events) => {
    const state = stateOf(events);
    expect(broken(recordOf(state, state.decisions[0]!))).toEqual([]);
  });

  test('holds after words went on request and after an erratum', () => {
    const before = openMeeting();
    const by = [{ who: 'anja', name: text('Anja Kok'), role: 'secretary' as const }];
    const at = Date.UTC(2027, 0, 5);
    const state = stateOf(before);
    for (const id of ['in-e1', 'in-e3', 'in-p2', 'in-e2']) {
      const erases = [state.decisions[0]!.contributions[id]!.text!['~text']];
      const after = stateOf([
        ...before, { type: 'TextRedacted', decision: 'd1', by, at, target: { kind: 'input', input: id }, reason: 'own-wish', erases },
        { type: 'RecordCorrected', decision: 'd1', by, at: at + 1, corrections: [{ target: { kind: 'not-heard' }, was: text('a'), becomes: text('b') }], reason: text('Een fout.') }
      ]);
      const record = recordOf(after, after.decisions[0]!);
      expect(record.version).toBe(3);
      expect(record.inputs.find((i) => i.id === id)).toMatchObject({ text: null, redacted: '2027-01-05' });
      expect(broken(record), id).toEqual([]);
    }
  });

  test('says of an unknown way of deciding that it could not count', () => {
    const record = sealable();
    const other = { ...record, decision: { ...record.decision, rules: { ...record.decision.rules, method: 'by-lot' } } };
    expect(recount(other).map((f) => f.code)).toContain('method-unknown');
  });

  test('a sentence belongs to its grade: another one is found', () => {
    const record = sealable();
    const inputs = record.inputs.map((input, i) => (i === 0 ? { ...input, sentence: { nl: sentence({ grade: 'unanswered', confirmed: null, disputed: false, together: 1, otherSources: [] }, 'nl'), en: 'x' } } : input));
    expect(recount({ ...record, inputs }).map((f) => f.code)).toContain('sentence-wrong');
  });
});

test('every finding has its words in both languages, and none is empty', () => {
  for (const lang of ['nl', 'en'] as const) {
    for (const words of Object.values(findingWords[lang])) expect((words as (...about: string[]) => string)('decisive', 'decisive', 'decisive').length).toBeGreaterThan(15);
  }
});

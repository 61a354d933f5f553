import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { GRADES, SOURCES } from '../meeting/vocabulary.ts';
import type { Grade, Source } from '../meeting/vocabulary.ts';
import { countsPerSource, gradeInputs } from './influence.ts';
import type { OriginLink, SupportLink, Trace, TraceChange, TraceInput, TraceRound } from './influence.ts';
import { anyTrace } from './trace.arbitrary.ts';

const RUNS = { numRuns: 1000 };
const always = (holds: (trace: Trace) => void): void => fc.assert(fc.property(anyTrace, holds), RUNS);
const alwaysWith = <T>(other: fc.Arbitrary<T>, holds: (trace: Trace, other: T) => void): void =>
  fc.assert(fc.property(anyTrace, other, holds), RUNS);

const gradesOf = (trace: Trace): Map<string, Grade> => new Map([...gradeInputs(trace)].map(([id, each]) => [id, each.grade]));
const height = (grade: Grade | undefined): number => -GRADES.indexOf(grade as Grade);
const reachesText = (grade: Grade | undefined): boolean => height(grade) >= height('contributed');
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];

describe('whatever happened in the meeting', () => {
  test('[I2] exchanging the sources exchanges nothing but their names', () => {
    alwaysWith(fc.shuffledSubarray([...SOURCES], { minLength: 3 }), (trace, shuffled) => {
      const other = (source: Source): Source => shuffled[SOURCES.indexOf(source)] as Source;
      const exchanged = { ...trace, inputs: trace.inputs.map((input) => ({ ...input, source: other(input.source) })) };
      const expected = [...gradeInputs(trace)].map(([id, each]) => [id, { ...each, otherSources: each.otherSources.map(other).sort() }]);
      const got = [...gradeInputs(exchanged)].map(([id, each]) => [id, { ...each, otherSources: [...each.otherSources].sort() }]);
      expect(got).toEqual(expected);
    });
  });

  test('[I3] an input that came after every round never reached the text', () => {
    alwaysWith(fc.nat(), (trace, n) => {
      const late = pick(trace.inputs, n);
      const end = Math.max(...trace.rounds.map((round) => round.seq));
      const inputs = trace.inputs.map((input) => (input === late ? { ...input, seq: end } : input));
      expect(reachesText(gradesOf({ ...trace, inputs }).get(late?.id ?? ''))).toBe(false);
    });
  });

  test('[I4] a link to an editorial change gives nothing and takes nothing', () => {
    always((trace) => {
      const editorial = new Set(trace.changes.filter((change) => change.kind === 'editorial').map((change) => change.id));
      const without = { ...trace, links: trace.links.filter((link) => !editorial.has(link.change)) };
      expect(gradesOf(trace)).toEqual(gradesOf(without));
    });
  });

  test('[I4] when all changes are editorial no input reached the text', () => {
    always((trace) => {
      const changes = trace.changes.map((change) => ({ ...change, kind: 'editorial' as const }));
      expect([...gradesOf({ ...trace, changes }).values()].some(reachesText)).toBe(false);
    });
  });

  test('[I4] without an adopted text no input reached or supported it', () => {
    always((trace) => {
      const all = [...gradesOf({ ...trace, adopted: null }).values()];
      expect(all.filter((grade) => reachesText(grade) || grade === 'weighed')).toEqual([]);
    });
  });

  test('[I5] a voided link is as if it was never set', () => {
    alwaysWith(fc.nat(), (trace, n) => {
      const voided = pick(trace.links, n);
      const voiding = { ...trace, links: trace.links.map((link) => (link === voided ? { ...link, confirmed: 'no' as const } : link)) };
      const without = { ...trace, links: trace.links.filter((link) => link !== voided) };
      expect(gradesOf(voiding)).toEqual(gradesOf(without));
    });
  });

  test('[I5] nothing unconfirmed is decisive, alone or jointly', () => {
    always((trace) => {
      const links = trace.links.map((link) => ({ ...link, confirmed: link.confirmed === 'yes' ? null : link.confirmed }));
      const all = [...gradesOf({ ...trace, links }).values()];
      expect(all.filter((grade) => height(grade) >= height('jointly-decisive'))).toEqual([]);
    });
  });

  test('[I7] when the class never rose, only the agenda can have turned', () => {
    always((trace) => {
      const rounds = trace.rounds.map((round) => ({ ...round, class: 'majority' as const }));
      for (const [id, each] of gradeInputs({ ...trace, rounds })) {
        if (height(each.grade) < height('jointly-decisive')) continue;
        expect(each.turn).toEqual({ kind: 'agenda' });
        expect(trace.kind).toBe('unrequested');
        expect(trace.agendaOrigin).toContain(id);
      }
    });
  });

  test('[I8] one more link of another source never raises a grade of this source', () => {
    alwaysWith(fc.record({ by: fc.nat(), to: fc.nat(), at: fc.nat() }), (trace, { by, to, at }) => {
      const from = pick(trace.inputs, by);
      const change = pick(trace.changes, to);
      if (from === undefined || change === undefined) return;
      const more: OriginLink = { input: from.id, change: change.id, confirmed: 'yes', disputed: false };
      const links = [...trace.links];
      links.splice(at % (links.length + 1), 0, more);
      const before = gradesOf(trace);
      const after = gradesOf({ ...trace, links });
      for (const input of trace.inputs) {
        if (input.source !== from.source) expect(height(after.get(input.id))).toBeLessThanOrEqual(height(before.get(input.id)));
      }
    });
  });

  test('[I8] a chair who links every input to every change makes nobody solely decisive when two sources spoke', () => {
    always((trace) => {
      const links = trace.inputs.flatMap((input) =>
        trace.changes.map((change): OriginLink => ({ input: input.id, change: change.id, confirmed: 'yes', disputed: false }))
      );
      if (new Set(trace.inputs.map((input) => input.source)).size < 2) return;
      expect([...gradesOf({ ...trace, links }).values()]).not.toContain('decisive');
    });
  });

  test('[I8] withdrawing changes no other grade', () => {
    alwaysWith(fc.nat(), (trace, n) => {
      const gone = pick(trace.inputs, n);
      const inputs = trace.inputs.map((input) => (input === gone ? { ...input, withdrawn: true } : input));
      const after = gradesOf({ ...trace, inputs });
      expect(after.get(gone?.id ?? '')).toBe('withdrawn');
      for (const [id, grade] of gradesOf(trace)) if (id !== gone?.id) expect(after.get(id)).toBe(grade);
    });
  });

  test('[I9] a dispute never raises its input, never leaves that link decisive, and leaves all others as they were', () => {
    alwaysWith(fc.nat(), (trace, n) => {
      const contested = pick(trace.links, n);
      const links = trace.links.map((link) => (link === contested ? { ...link, disputed: true } : link));
      const before = gradesOf(trace);
      for (const [id, each] of gradeInputs({ ...trace, links })) {
        if (id === contested?.input) expect(height(each.grade)).toBeLessThanOrEqual(height(before.get(id)));
        else expect(each.grade).toBe(before.get(id));
        if (height(each.grade) >= height('jointly-decisive')) expect(each.tests?.uncontested).toBe(true);
      }
    });
  });

  test('[I10] what a grade says agrees with its six tests', () => {
    always((trace) => {
      for (const { grade, tests, part, change, turn } of gradeInputs(trace).values()) {
        expect(reachesText(grade), 'a change is named exactly for the grades about one').toBe(change !== undefined);
        expect(reachesText(grade) || grade === 'weighed', 'so is a part').toBe(part !== undefined);
        if (grade === 'decisive') expect(Object.values(tests ?? {})).toEqual([true, true, true, true, true, true]);
        if (grade === 'jointly-decisive') {
          expect(tests).toEqual({ onTime: true, adopted: true, traced: true, turningPoint: true, noOtherSource: false, uncontested: true });
        }
        if (grade === 'contributed') expect(tests?.traced && tests.turningPoint && tests.uncontested).toBe(false);
        if (change !== undefined) expect(turn !== undefined).toBe(tests?.turningPoint);
      }
    });
  });

  test('[I12] all who are decisive in one round are of one source', () => {
    always((trace) => {
      const sources = new Map(trace.inputs.map((input) => [input.id, input.source]));
      const byRound = Map.groupBy(
        [...gradeInputs(trace)].filter(([, each]) => each.grade === 'decisive' && each.turn?.kind === 'round'),
        ([, each]) => (each.turn?.kind === 'round' ? each.turn.round : '')
      );
      for (const together of byRound.values()) {
        expect(new Set(together.map(([id]) => sources.get(id))).size).toBe(1);
        for (const [, each] of together) expect(each.together).toBeGreaterThanOrEqual(together.length);
      }
    });
  });

  test('[I13] the grades of a source add up to its inputs', () => {
    always((trace) => {
      const counts = countsPerSource(trace.inputs, gradeInputs(trace));
      for (const source of SOURCES) {
        expect(counts[source].total).toBe(trace.inputs.filter((input) => input.source === source).length);
        expect(Object.values(counts[source].grades).reduce((sum, n) => sum + n, 0)).toBe(counts[source].total);
      }
    });
  });

  test('the decisions above reach every grade, both turns, and jointly for both reasons', () => {
    const seen = new Set<string>();
    for (const trace of fc.sample(anyTrace, { numRuns: 4000, seed: 1 })) {
      for (const { grade, turn, otherSources } of gradeInputs(trace).values()) {
        seen.add(grade);
        if (grade === 'decisive' && turn) seen.add(`decisive by ${turn.kind}`);
        if (grade === 'jointly-decisive') seen.add(`jointly, ${otherSources.length > 0 ? 'another source' : 'an unknown origin'}`);
      }
    }
    expect([...seen].sort()).toEqual(
      [...GRADES, 'decisive by agenda', 'decisive by round', 'jointly, an unknown origin', 'jointly, another source'].sort()
    );
  });
});

describe('no ballot in what the grading sees', () => {
  const FIELDS = {
    trace: ['kind', 'agendaOrigin', 'adopted', 'inputs', 'changes', 'rounds', 'links', 'supports'],
    input: ['id', 'source', 'seq', 'withdrawn', 'answer'],
    change: ['id', 'part', 'text', 'kind', 'round', 'buildsOn'],
    round: ['id', 'seq', 'kind', 'class', 'adopted']
  } as const;

  test('[I14] the types hold exactly these fields (a new one fails the type check)', () => {
    expectTypeOf<keyof Trace>().toEqualTypeOf<(typeof FIELDS)['trace'][number]>();
    expectTypeOf<keyof TraceInput>().toEqualTypeOf<(typeof FIELDS)['input'][number]>();
    expectTypeOf<keyof TraceChange>().toEqualTypeOf<(typeof FIELDS)['change'][number]>();
    expectTypeOf<keyof TraceRound>().toEqualTypeOf<(typeof FIELDS)['round'][number]>();
    expectTypeOf<keyof OriginLink>().toEqualTypeOf<'input' | 'change' | 'confirmed' | 'disputed'>();
    expectTypeOf<keyof SupportLink>().toEqualTypeOf<'input' | 'part'>();
  });

  test('[I14] a round, an input and a change are read by these fields only, whatever else a caller leaves on them', () => {
    const guarded = <T extends object>(value: T, fields: readonly string[], read: Set<string>): T =>
      new Proxy(value, {
        get(target, key, receiver) {
          if (typeof key === 'string' && !fields.includes(key)) throw new Error(`The grading read ${key}`);
          read.add(String(key));
          return Reflect.get(target, key, receiver) as unknown;
        },
        ownKeys() {
          throw new Error('The grading listed the fields');
        }
      });
    const read = new Set<string>();
    always((trace) => {
      const grown = {
        ...trace,
        rounds: trace.rounds.map((round) => guarded({ ...round, counts: { along: 1 }, ballots: [] }, FIELDS.round, read)),
        inputs: trace.inputs.map((input) => guarded({ ...input, by: 'seat' }, FIELDS.input, read)),
        changes: trace.changes.map((change) => guarded({ ...change, by: 'seat' }, FIELDS.change, read))
      };
      expect([...gradeInputs(grown)]).toEqual([...gradeInputs(trace)]);
    });
    expect(read).toContain('class');
  });
});

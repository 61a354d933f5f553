import { describe, expect, test } from 'vitest';
import { countsPerSource, gradeInputs, standingClass } from './influence.ts';
import type { Graded, Trace } from './influence.ts';
import { addition, change, decisiveTrace, input, link, vote } from './trace.fixture.ts';

const graded = (trace: Trace, id = 'E'): Graded => {
  const found = gradeInputs(trace).get(id);
  if (found === undefined) throw new Error(`${id} was not graded`);
  return found;
};
const grades = (trace: Trace): Record<string, string> =>
  Object.fromEntries([...gradeInputs(trace)].map(([id, each]) => [id, each.part ? `${each.grade} ${each.part}` : each.grade]));
const ALL_PASS = { onTime: true, adopted: true, traced: true, turningPoint: true, noOtherSource: true, uncontested: true };

describe('the six tests, each on its own', () => {
  test('[I10] an input that passes all six tests is decisive for its part, with its turn', () => {
    expect(graded(decisiveTrace())).toEqual({
      grade: 'decisive', part: '2', change: 'C', tests: ALL_PASS,
      turn: { kind: 'round', round: 'A', from: 'no-majority', to: 'majority' },
      confirmed: 'yes', disputed: false, together: 1, otherSources: []
    });
  });

  test.each([20, 21])('[I3] an input at place %i is too late for a change whose round opened at 20', (seq) => {
    const late = graded(decisiveTrace({ inputs: [input('E', 'experiential', { seq })] }));
    expect(late).toMatchObject({ grade: 'unanswered', tests: { ...ALL_PASS, onTime: false } });
    expect(late).not.toHaveProperty('part');
  });

  test('[I3] an input just before the opening of the round is on time', () => {
    expect(graded(decisiveTrace({ inputs: [input('E', 'experiential', { seq: 19 })] })).grade).toBe('decisive');
  });

  test('[I4] an editorial change never counts, not even confirmed and in a round that turned', () => {
    const trace = decisiveTrace({ changes: [change('C', 'A', '2', { kind: 'editorial' })] });
    expect(graded(trace)).toMatchObject({ grade: 'unanswered', tests: { ...ALL_PASS, adopted: false } });
  });

  test('[I5] without the second key an input contributed, not yet confirmed', () => {
    expect(graded(decisiveTrace({ links: [link('E', 'C', { confirmed: null })] }))).toMatchObject({
      grade: 'contributed', part: '2', confirmed: null, tests: { ...ALL_PASS, traced: false }
    });
  });

  test('[I5] "dit bedoelde ik niet" voids the link: no grade, no tests, and its dispute is gone too', () => {
    const voided = graded(decisiveTrace({ links: [link('E', 'C', { confirmed: 'no', disputed: true })] }));
    expect(voided).toEqual({ grade: 'unanswered', confirmed: 'no', disputed: false, together: 1, otherSources: [] });
  });

  test('[I7] without a rise of the class an input contributed', () => {
    const flat = graded(decisiveTrace({ rounds: [vote('V', 10, 'majority'), addition('A', 20, 'majority')] }));
    expect(flat).toMatchObject({ grade: 'contributed', tests: { ...ALL_PASS, turningPoint: false } });
    expect(flat).not.toHaveProperty('turn');
  });

  test('[I8] an origin of another source on the same change makes it jointly decisive, for both', () => {
    const trace = decisiveTrace({
      inputs: [input('E', 'experiential'), input('P', 'professional')],
      links: [link('E', 'C'), link('P', 'C')]
    });
    expect(graded(trace)).toMatchObject({
      grade: 'jointly-decisive', together: 2, otherSources: ['professional'], tests: { ...ALL_PASS, noOtherSource: false }
    });
    expect(graded(trace, 'P')).toMatchObject({ grade: 'jointly-decisive', together: 2, otherSources: ['experiential'] });
  });

  test('[I9] a disputed link contributed, and the record can say so', () => {
    expect(graded(decisiveTrace({ links: [link('E', 'C', { disputed: true })] }))).toMatchObject({
      grade: 'contributed', disputed: true, tests: { ...ALL_PASS, uncontested: false }
    });
  });
});

describe('what survives in the adopted text', () => {
  const laterBy = (more: object, text = 'text of D'): Trace =>
    decisiveTrace({
      adopted: { '2': text },
      changes: [change('C', 'A', '2'), change('D', 'B', '2', { text, ...more })],
      rounds: [vote('V', 10, 'no-majority'), addition('A', 20, 'majority'), addition('B', 30, 'majority')]
    });

  test('[I4] a change survives a later one that names it in buildsOn', () => {
    expect(graded(laterBy({ buildsOn: ['C'] })).grade).toBe('decisive');
  });
  test('[I4] a change survives an editorial one', () => {
    expect(graded(laterBy({ kind: 'editorial' })).grade).toBe('decisive');
  });
  test('[I4] a change replaced by one that does not build on it does not survive', () => {
    expect(graded(laterBy({})).grade).toBe('unanswered');
  });
  test('[I4] a change that came back with the very same text survives', () => {
    const trace = laterBy({});
    expect(graded({ ...trace, adopted: { '2': 'text of C' } }).grade).toBe('decisive');
  });
  test('[I4] building on is not transitive: every change that is kept has to be named', () => {
    const chain = (buildsOn: string[]): Trace => decisiveTrace({
      adopted: { '2': 'text of F' },
      changes: [change('C', 'A', '2'), change('D', 'B', '2', { buildsOn: ['C'] }), change('F', 'G', '2', { buildsOn })],
      rounds: [vote('V', 10, 'no-majority'), addition('A', 20, 'majority'), addition('B', 30, 'majority'), addition('G', 40, 'majority')]
    });
    expect(graded(chain(['D'])).grade).toBe('unanswered');
    expect(graded(chain(['D', 'C'])).grade).toBe('decisive');
  });
  test('[I4] a rejected change neither survives nor replaces, even with the adopted text', () => {
    const trace = decisiveTrace({
      inputs: [input('E', 'experiential'), input('L', 'experiential')],
      changes: [change('C', 'A', '2'), change('R', 'B', '2', { text: 'text of C' }), change('Q', 'B', '2')],
      rounds: [vote('V', 10, 'no-majority'), addition('A', 20, 'majority'), addition('B', 30, 'no-majority', false)],
      links: [link('E', 'C'), link('L', 'R')]
    });
    expect(grades(trace)).toEqual({ E: 'decisive 2', L: 'unanswered' });
  });
  test('[I4] the last change of a part survives only with its own text', () => {
    expect(graded(decisiveTrace({ adopted: { '2': 'another text' } })).grade).toBe('unanswered');
    expect(graded(decisiveTrace({ adopted: { '1': 'text of C' } })).grade).toBe('unanswered');
  });
  test('[I4] without an adopted text nothing survives, and every linked or supporting input still needs an answer', () => {
    const trace = decisiveTrace({
      adopted: null,
      inputs: [input('E', 'experiential'), input('S', 'scientific'), input('A', 'professional', { answer: 'not-followed' })],
      links: [link('E', 'C'), link('A', 'C')],
      supports: [{ input: 'S', part: '1' }]
    });
    expect(grades(trace)).toEqual({ E: 'unanswered', S: 'unanswered', A: 'heard-not-followed' });
  });
  test('[I4] a link to a change of a voided round counts for nothing', () => {
    const trace = decisiveTrace({ rounds: [vote('V', 10, 'no-majority')] });
    expect(graded(trace)).toEqual({ grade: 'unanswered', confirmed: null, disputed: false, together: 1, otherSources: [] });
  });
  test('[I8] a link of an input that is not in the trace throws, for a lost rival would make a false "decisive"', () => {
    expect(() => gradeInputs(decisiveTrace({ links: [link('E', 'C'), link('gone', 'C')] }))).toThrow(RangeError);
  });
});

describe('where the decision turned', () => {
  test('[I6] the standing class is that of the latest vote or adopted addition', () => {
    expect(standingClass([])).toBeNull();
    const rejected = addition('B', 3, 'no-majority', false);
    expect(standingClass([vote('V', 1, 'no-majority'), addition('A', 2, 'majority'), rejected])).toBe('majority');
    expect(standingClass([vote('V', 1, 'everyone'), vote('W', 2, 'no-majority')])).toBe('no-majority');
  });
  test('[I6] a rejected addition between two rounds is not looked at: no fall, no rise', () => {
    const rounds = [vote('V', 10, 'majority'), addition('X', 15, 'no-majority', false), addition('A', 20, 'majority')];
    expect(graded(decisiveTrace({ rounds })).grade).toBe('contributed');
  });
  test('[I7] a rise that was lost in the last round is no turn', () => {
    const rounds = [vote('V', 10, 'no-majority'), addition('A', 20, 'everyone'), vote('W', 30, 'majority')];
    expect(graded(decisiveTrace({ rounds })).grade).toBe('contributed');
  });
  test('[I7] a rise that was lost and won back is a turn, for both rounds that rose', () => {
    const trace = decisiveTrace({
      adopted: { '2': 'text of C', '3': 'text of D' },
      inputs: [input('E', 'experiential'), input('S', 'scientific')],
      changes: [change('C', 'A', '2'), change('D', 'B', '3')],
      rounds: [vote('V', 10, 'no-majority'), addition('A', 20, 'majority'), vote('W', 30, 'no-majority'), addition('B', 40, 'majority')],
      links: [link('E', 'C'), link('S', 'D')]
    });
    expect(grades(trace)).toEqual({ E: 'decisive 2', S: 'decisive 3' });
  });
  test('[I7] a further vote that rises turns nothing: no change was made in it', () => {
    const [first, second] = [vote('V', 10, 'no-majority'), vote('W', 15, 'majority')];
    const rounds = [first, second, addition('A', 20, 'majority'), vote('X', 30, 'everyone')];
    expect(graded(decisiveTrace({ rounds })).grade).toBe('contributed');
  });
  test('[I7] the first round has nothing before it and never turns', () => {
    expect(graded(decisiveTrace({ rounds: [addition('A', 20, 'everyone')] })).grade).toBe('contributed');
  });
  test('[I7] in an unrequested advice what put it on the agenda passes the turning point; not in a requested one', () => {
    const flat: Partial<Trace> = { agendaOrigin: ['E'], rounds: [vote('V', 10, 'majority'), addition('A', 20, 'majority')] };
    expect(graded(decisiveTrace({ ...flat, kind: 'unrequested' }))).toMatchObject({ grade: 'decisive', turn: { kind: 'agenda' } });
    expect(graded(decisiveTrace({ ...flat, kind: 'requested' })).grade).toBe('contributed');
    expect(graded(decisiveTrace({ ...flat, kind: 'unrequested', agendaOrigin: [] })).grade).toBe('contributed');
  });
  test('[I7] where the class rose too, the round is the turn of what put it on the agenda', () => {
    expect(graded(decisiveTrace({ kind: 'unrequested', agendaOrigin: ['E'] })).turn).toMatchObject({ kind: 'round', round: 'A' });
  });
});

describe('other sources', () => {
  const bundle = (more: Partial<Trace> = {}): Trace => decisiveTrace({
    adopted: { '2': 'text of C', '3': 'text of D' },
    inputs: [input('E', 'experiential'), input('P', 'professional')],
    changes: [change('C', 'A', '2'), change('D', 'A', '3')],
    links: [link('E', 'C'), link('P', 'D')],
    ...more
  });

  test('[I8] another source on another change of the same round makes both jointly decisive', () => {
    expect(grades(bundle())).toEqual({ E: 'jointly-decisive 2', P: 'jointly-decisive 3' });
  });
  test('[I8] a change of that round without an origin lowers to jointly, without another source to name', () => {
    expect(graded(bundle({ links: [link('E', 'C')] }))).toMatchObject({ grade: 'jointly-decisive', otherSources: [], together: 1 });
  });
  test('[I8] a rival on a change that was replaced later still counts', () => {
    const trace = bundle({
      adopted: { '2': 'text of C', '3': 'text of F' },
      changes: [change('C', 'A', '2'), change('D', 'A', '3'), change('F', 'B', '3')],
      rounds: [vote('V', 10, 'no-majority'), addition('A', 20, 'majority'), addition('B', 30, 'majority')]
    });
    expect(grades(trace)).toEqual({ E: 'jointly-decisive 2', P: 'unanswered' });
  });
  test('[I8] an unconfirmed, late or disputed rival is still a rival; a voided one is not', () => {
    expect(graded(bundle({ links: [link('E', 'C'), link('P', 'D', { confirmed: null })] })).grade).toBe('jointly-decisive');
    expect(graded(bundle({ links: [link('E', 'C'), link('P', 'D', { disputed: true })] })).grade).toBe('jointly-decisive');
    const late = [input('E', 'experiential'), input('P', 'professional', { seq: 50 })];
    expect(graded(bundle({ inputs: late, links: [link('E', 'C'), link('P', 'C'), link('E', 'D')] })).grade).toBe('jointly-decisive');
    expect(graded(bundle({ links: [link('E', 'C'), link('E', 'D'), link('P', 'D', { confirmed: 'no' })] })).grade).toBe('decisive');
  });
  test('[I8] a withdrawn input stays a nameless origin of its source', () => {
    const trace = bundle({ inputs: [input('E', 'experiential'), input('P', 'professional', { withdrawn: true })] });
    expect(graded(trace)).toMatchObject({ grade: 'jointly-decisive', otherSources: ['professional'] });
    expect(graded(trace, 'P')).toEqual({ grade: 'withdrawn', confirmed: null, disputed: false, together: 1, otherSources: [] });
  });
  test('[I4] an editorial change in the round needs no origin and brings no rival', () => {
    const changes = [change('C', 'A', '2'), change('D', 'A', '3', { kind: 'editorial' })];
    expect(graded(bundle({ changes, links: [link('E', 'C')] })).grade).toBe('decisive');
    expect(graded(bundle({ changes })).grade).toBe('decisive');
  });
  test('[I8] where the agenda was the turn, only the change itself is looked at', () => {
    const trace = bundle({ kind: 'unrequested', agendaOrigin: ['E'], rounds: [vote('V', 10, 'majority'), addition('A', 20, 'majority')] });
    expect(grades(trace)).toEqual({ E: 'decisive 2', P: 'contributed 3' });
  });
  test('[I8] several inputs of one source may be decisive together', () => {
    const trace = bundle({ inputs: [input('E', 'experiential'), input('P', 'experiential')] });
    expect(graded(trace)).toMatchObject({ grade: 'decisive', together: 2 });
    expect(graded(trace, 'P')).toMatchObject({ grade: 'decisive', part: '3', together: 2 });
  });
  test('[I11] who withdrew shares no grade', () => {
    const trace = bundle({ inputs: [input('E', 'experiential'), input('P', 'experiential', { withdrawn: true })] });
    expect(graded(trace)).toMatchObject({ grade: 'decisive', together: 1 });
  });
});

describe('one grade per input', () => {
  const twice = (first: object, second: object): Trace => decisiveTrace({
    adopted: { '2': 'text of C', '3': 'text of D' },
    changes: [change('C', 'A', '2'), change('D', 'A', '3')],
    links: [link('E', 'C', first), link('E', 'D', second)]
  });

  test('[I11] of equal grades the link set first speaks', () => {
    expect(graded(twice({}, {})).part).toBe('2');
    const trace = twice({}, {});
    expect(graded({ ...trace, links: [...trace.links].reverse() }).part).toBe('3');
  });
  test('[I11] a better link goes before an earlier one, and a dispute on the other link is still said', () => {
    expect(graded(twice({ disputed: true }, {}))).toMatchObject({
      grade: 'decisive', part: '3', disputed: true, tests: { uncontested: true }
    });
  });
  test('[I11] the order is: withdrawn, links, support, answer, unanswered', () => {
    const trace = (more: Partial<Trace>): string => graded(decisiveTrace({ supports: [{ input: 'E', part: '1' }], ...more })).grade;
    const answered = input('E', 'experiential', { answer: 'passed-on' });
    expect(trace({ inputs: [{ ...answered, withdrawn: true }] })).toBe('withdrawn');
    expect(trace({ inputs: [answered], links: [link('E', 'C', { confirmed: null })] })).toBe('contributed');
    expect(trace({ inputs: [answered], links: [] })).toBe('weighed');
    expect(trace({ inputs: [answered], links: [], supports: [] })).toBe('passed-on');
    expect(trace({ inputs: [input('E', 'experiential', { answer: 'not-followed' })], links: [], supports: [] })).toBe('heard-not-followed');
    expect(trace({ links: [], supports: [] })).toBe('unanswered');
  });
  test('[I11] a support needs a part that is in the adopted text', () => {
    const trace = decisiveTrace({ links: [], supports: [{ input: 'E', part: '9' }, { input: 'E', part: '1' }] });
    expect(graded(trace)).toMatchObject({ grade: 'weighed', part: '1' });
    expect(graded({ ...trace, supports: [{ input: 'E', part: '9' }, { input: 'E', part: 'constructor' }] }).grade).toBe('unanswered');
  });
});

describe('worked examples', () => {
  test('[I1] one evening a week without appointment: the panel was decisive, the phone appointment contributed', () => {
    const rounds = [vote('R0', 10, 'majority'), addition('R1', 20, 'majority'), addition('R2', 30, 'everyone')];
    const trace: Trace = {
      kind: 'requested', agendaOrigin: [], rounds, supports: [],
      adopted: { '1': 'text of V1', '2': 'text of V2' },
      inputs: [
        input('E-07', 'experiential'), input('P-02', 'professional', { seq: 2 }),
        input('E-11', 'experiential', { seq: 3, answer: 'not-followed' })
      ],
      changes: [change('V1', 'R1', '1'), change('V2', 'R2', '2')],
      links: [link('P-02', 'V1'), link('E-07', 'V2')]
    };
    expect(grades(trace)).toEqual({ 'E-07': 'decisive 2', 'P-02': 'contributed 1', 'E-11': 'heard-not-followed' });
    expect(graded(trace, 'E-07').turn).toEqual({ kind: 'round', round: 'R2', from: 'majority', to: 'everyone' });
    const bundled: Trace = {
      ...trace,
      rounds: [vote('R0', 10, 'majority'), addition('R1', 20, 'everyone')],
      changes: [change('V1', 'R1', '1'), change('V2', 'R1', '2')]
    };
    expect(grades(bundled)).toMatchObject({ 'E-07': 'jointly-decisive 2', 'P-02': 'jointly-decisive 1' });
  });

  test('[I10] a debt desk: two turns, a rejected addition, a change that builds on an earlier one, one that turns nothing', () => {
    const trace: Trace = {
      kind: 'requested', agendaOrigin: [],
      adopted: { '1': 'text of C4', '2': 'text of C3', '3': 'text of C5' },
      inputs: [
        input('E1', 'experiential', { seq: 1 }), input('P1', 'professional', { seq: 2 }), input('S1', 'scientific', { seq: 3 }),
        input('E2', 'experiential', { seq: 4 }), input('E3', 'experiential', { seq: 5, answer: 'not-followed' }),
        input('E4', 'experiential', { seq: 6 }), input('N1', 'professional', { seq: 11 })
      ],
      rounds: [
        vote('R1', 10, 'no-majority'), addition('R2', 20, 'majority'), addition('R3', 30, 'no-majority', false),
        addition('R4', 40, 'everyone'), addition('R5', 50, 'everyone')
      ],
      changes: [
        change('C1', 'R2', '2'), change('C2', 'R3', '4'), change('C3', 'R4', '2', { buildsOn: ['C1'] }),
        change('C4', 'R4', '1'), change('C5', 'R5', '3')
      ],
      links: [
        link('P1', 'C1'), link('E3', 'C2', { confirmed: null }), link('E1', 'C3'), link('E2', 'C3'), link('E4', 'C4'), link('N1', 'C5')
      ],
      supports: [{ input: 'S1', part: '2' }]
    };
    expect(grades(trace)).toEqual({
      E1: 'decisive 2', E2: 'decisive 2', E3: 'heard-not-followed', E4: 'decisive 1', P1: 'decisive 2', S1: 'weighed 2', N1: 'contributed 3'
    });
    expect(graded(trace, 'E1')).toMatchObject({ together: 3, turn: { from: 'majority', to: 'everyone' } });
    expect(graded(trace, 'P1')).toMatchObject({ together: 1, turn: { from: 'no-majority', to: 'majority' } });
    const counts = countsPerSource(trace.inputs, gradeInputs(trace));
    expect(counts.experiential).toMatchObject({ total: 4, grades: { decisive: 3, 'heard-not-followed': 1, contributed: 0 } });
    expect(counts.professional).toMatchObject({ total: 2, grades: { decisive: 1, contributed: 1 } });
    expect(counts.scientific).toMatchObject({ total: 1, grades: { weighed: 1 } });
  });

  test('[I10] a taxi for care: two sources on one change, a voided link, a disputed one, a withdrawn and a passed-on input', () => {
    const trace: Trace = {
      kind: 'requested', agendaOrigin: [],
      adopted: { '1': 'one number', '2': 'text of C1', '3': 'text of C2', '4': 'text of C3' },
      inputs: [
        input('E1', 'experiential', { seq: 1 }), input('P1', 'professional', { seq: 2 }),
        input('E2', 'experiential', { seq: 3, answer: 'not-followed' }), input('E3', 'experiential', { seq: 4 }),
        input('P2', 'professional', { seq: 5 }), input('E4', 'experiential', { seq: 6, withdrawn: true }),
        input('E5', 'experiential', { seq: 7, answer: 'passed-on' })
      ],
      rounds: [
        vote('R1', 10, 'no-majority'), addition('R2', 20, 'majority'), addition('R3', 30, 'majority'), addition('R4', 40, 'majority')
      ],
      changes: [change('C1', 'R2', '2'), change('C2', 'R3', '3'), change('C3', 'R4', '4')],
      links: [link('E1', 'C1'), link('P1', 'C1'), link('E2', 'C2', { confirmed: 'no' }), link('E3', 'C3', { disputed: true })],
      supports: [{ input: 'P2', part: '1' }]
    };
    expect(grades(trace)).toEqual({
      E1: 'jointly-decisive 2', P1: 'jointly-decisive 2', E2: 'heard-not-followed', E3: 'contributed 4',
      P2: 'weighed 1', E4: 'withdrawn', E5: 'passed-on'
    });
    expect([...gradeInputs(trace)].filter(([, each]) => each.disputed).map(([id]) => id)).toEqual(['E3']);
    expect(countsPerSource(trace.inputs, gradeInputs(trace)).experiential).toMatchObject({ total: 5, grades: { withdrawn: 1 } });
  });

  test('[I13] an input that was not graded cannot be counted', () => {
    expect(() => countsPerSource([input('E', 'experiential')], new Map())).toThrow(RangeError);
  });
});

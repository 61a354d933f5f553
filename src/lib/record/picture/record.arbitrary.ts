/** Whole records as fast-check makes them, from 3 to 80 inputs and from none to a dozen changes, with the words that people may type. */
import fc from 'fast-check';
import { countsPerSource } from '../../influence/influence.ts';
import { GRADES, ROUND_CLASSES, SOURCES, type Grade } from '../../meeting/vocabulary.ts';
import { recordOf } from '../model.ts';
import type { DecisionRecord, RecordChange, RecordInput, RecordRound } from '../record.ts';
import { openMeeting, stateOf } from '../record.fixture.ts';

const state = stateOf(openMeeting());
const BASE = recordOf(state, state.decisions[0]!);
const words = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.constantFrom('W'.repeat(900), 'سيارة الأجرة لا تأتي أبدا في الوقت المحدد', '👩🏽‍🦽'.repeat(40), '', '\u0000\ud800\n\n\t', '出租车总是迟到'.repeat(20)) }
);
const index = fc.nat({ max: 999 });
const OF_A_CHANGE: readonly Grade[] = ['decisive', 'jointly-decisive', 'contributed'];

/** Any record that a meeting could leave behind, as far as the picture looks at it. */
export const anyRecord: fc.Arbitrary<DecisionRecord> = fc
  .record({
    parts: fc.array(words, { minLength: 1, maxLength: 9 }),
    rounds: fc.array(fc.constantFrom(...ROUND_CLASSES), { minLength: 1, maxLength: 9 }),
    changes: fc.array(fc.record({ part: index, round: index, text: words, adopted: fc.boolean() }), { maxLength: 12 }),
    inputs: fc.array(
      fc.record({ source: fc.constantFrom(...SOURCES), grade: fc.constantFrom(...GRADES), text: words, by: fc.option(words), change: index, part: index, also: index }),
      { minLength: 3, maxLength: 80 }
    )
  })
  .map((raw): DecisionRecord => {
    const original = Object.fromEntries(raw.parts.map((text, n) => [String(n + 1), text]));
    const partAt = (n: number): string => String((n % raw.parts.length) + 1);
    const changes = raw.changes.map((change, n): RecordChange => ({
      id: `c${n}`, part: partAt(change.part), from: original[partAt(change.part)] ?? null, to: change.text, kind: 'substantive',
      round: (change.round % raw.rounds.length) + 1, adopted: change.adopted, because: [], buildsOn: []
    }));
    const inputs = raw.inputs.map((each, n): RecordInput => {
      const about = changes[each.change % Math.max(1, changes.length)];
      const grade = OF_A_CHANGE.includes(each.grade) && !about ? 'unanswered' : each.grade;
      return {
        id: `i${n}`, source: each.source, scope: 'I', text: grade === 'withdrawn' ? null : each.text, by: grade === 'withdrawn' ? null : each.by, grade,
        ...(OF_A_CHANGE.includes(grade) && about ? { change: about.id, part: about.part } : grade === 'weighed' ? { part: partAt(each.part) } : {}),
        confirmed: null, after: 0, sentence: { nl: 'x', en: 'x' }, links: []
      };
    });
    const withdrawn = inputs.filter((input) => input.grade === 'withdrawn');
    const because = (n: number): string[] => withdrawn.filter((_, w) => (raw.inputs[w]!.also + n) % 3 === 0).map((input) => input.id);
    const rounds = raw.rounds.map((roundClass, n): RecordRound => ({
      class: roundClass, kind: n === 0 ? 'vote' : 'addition', ...(n === 0 ? {} : { adopted: true }), ballot: 'open', counts: null, entitled: 9, answered: 9, sentence: { nl: 'x', en: 'x' }
    }));
    const linked = changes.map((change, n) => ({ ...change, because: because(n) }));
    return { ...BASE, inputs, changes: linked, decision: { ...BASE.decision, original, adopted: null, rounds, agendaOrigin: ['i0'] } };
  });

/** The inputs of a record copied until there are so many (a copy is never decisive); all else stays. For looking at a record of a large meeting. */
export function enlarged(record: DecisionRecord, count: number): DecisionRecord {
  const inputs = Array.from({ length: count }, (_, n): RecordInput => {
    const input = record.inputs[n % record.inputs.length]!;
    const copy = n >= record.inputs.length;
    const decided = input.grade === 'decisive' || input.grade === 'jointly-decisive';
    return { ...input, id: copy ? `${input.id}-${n}` : input.id, grade: copy && decided ? 'contributed' : input.grade };
  });
  const graded = new Map(inputs.map((input) => [input.id, input]));
  const trace = inputs.map(({ id, source, grade }, seq) => ({ id, source, seq, withdrawn: grade === 'withdrawn' }));
  return { ...record, inputs, influence: countsPerSource(trace, graded) };
}

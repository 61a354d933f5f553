/**
 * Whole decisions as fast-check makes them. They are coherent: rounds follow the rule of adoption, and the adopted text is what the
 * adopted changes make of the first one, so that a property never fails on a record that no meeting can produce.
 */
import fc from 'fast-check';
import { ANSWER_STATUSES, CHANGE_KINDS, KINDS, ROUND_CLASSES, SOURCES } from '../meeting/vocabulary.ts';
import type { Parts, RoundClass } from '../meeting/vocabulary.ts';
import type { Trace, TraceChange, TraceRound } from './trace.ts';
import { standingClass } from './turn.ts';

/** Space in time between two rounds, so that inputs can fall anywhere between them. */
const ROUND_GAP = 4;
const PARTS = ['1', '2', '3', '4'];

/** A number to be taken modulo the length of a list that exists only once the rest is made. */
const index = fc.nat({ max: 999 });
/** Low a little more often than high, so that the class has room to rise. */
const roundClass = fc.constantFrom<RoundClass>('no-majority', ...ROUND_CLASSES);

const rawChange = fc.record({
  part: fc.constantFrom(...PARTS),
  text: fc.nat({ max: 4 }),
  kind: fc.oneof({ weight: 3, arbitrary: fc.constant('substantive' as const) }, { weight: 1, arbitrary: fc.constantFrom(...CHANGE_KINDS) }),
  keeps: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })
});
const rawRound = fc.record({ class: roundClass, changes: fc.array(rawChange, { maxLength: 3 }) });
const rawInput = fc.record({
  source: fc.constantFrom(...SOURCES),
  seq: fc.nat({ max: 7 * ROUND_GAP }),
  withdrawn: fc.nat({ max: 7 }).map((n) => n === 0),
  answer: fc.constantFrom(undefined, ...ANSWER_STATUSES)
});
const rawLink = fc.record({
  input: index, change: index,
  confirmed: fc.constantFrom('yes' as const, 'yes' as const, 'yes' as const, null, 'no' as const),
  disputed: fc.nat({ max: 5 }).map((n) => n === 0)
});

/** Any decision with at least one input, one vote and one change. */
export const anyTrace: fc.Arbitrary<Trace> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    first: roundClass,
    rounds: fc.array(rawRound, { minLength: 1, maxLength: 5 }),
    inputs: fc.array(rawInput, { minLength: 1, maxLength: 6 }),
    links: fc.array(rawLink, { maxLength: 14 }),
    agenda: fc.array(index, { maxLength: 2 }),
    supports: fc.array(fc.record({ input: index, part: fc.constantFrom(...PARTS, '9') }), { maxLength: 3 }),
    fallbackKeepsMajority: fc.boolean()
  })
  .map((raw) => {
    const inputs = raw.inputs.map((input, n) => ({ id: `i${n}`, ...input }));
    const rounds: TraceRound[] = [{ id: 'r0', seq: ROUND_GAP, kind: 'vote', class: raw.first }];
    const changes: TraceChange[] = [];
    const text: Parts = { '1': 'start', '2': 'start', '3': 'start' };

    raw.rounds.forEach((each, n) => {
      const round = { id: `r${n + 1}`, seq: (n + 2) * ROUND_GAP, class: each.class };
      if (each.changes.length === 0) {
        rounds.push({ ...round, kind: 'vote' });
        return;
      }
      const standing = standingClass(rounds) ?? 'no-majority';
      const adopted = each.class !== 'no-majority' && ROUND_CLASSES.indexOf(each.class) >= ROUND_CLASSES.indexOf(standing);
      rounds.push({ ...round, kind: 'addition', adopted });
      for (const { part, text: variant, kind, keeps } of each.changes) {
        const earlier = changes.filter((change) => change.part === part);
        const buildsOn = earlier.filter((_, at) => keeps[at % keeps.length]).map((change) => change.id);
        changes.push({ id: `c${changes.length}`, part, text: `text ${variant}`, kind, round: round.id, buildsOn });
        if (adopted) text[part] = `text ${variant}`;
      }
    });

    const last = standingClass(rounds);
    const hasText = last === 'everyone' || (last === 'majority' && raw.fallbackKeepsMajority);
    const inputId = (n: number): string => `i${n % inputs.length}`;
    const links = changes.length === 0 ? [] : raw.links;
    return {
      kind: raw.kind,
      agendaOrigin: raw.agenda.map(inputId),
      adopted: hasText ? text : null,
      inputs, changes, rounds,
      links: links.map(({ input, change, ...keys }) => ({ input: inputId(input), change: `c${change % changes.length}`, ...keys })),
      supports: raw.supports.map(({ input, part }) => ({ input: inputId(input), part }))
    };
  });

/**
 * Which input was decisive: the six tests and the grades, one rule for all three sources of knowledge.
 * The rules I1 to I14 stand in README.md of this room; the tests name the rule that they hold.
 */
import { GRADES, SOURCES } from '../meeting/vocabulary.ts';
import type { Grade, Source } from '../meeting/vocabulary.ts';
import { survivors } from './survival.ts';
import type { OriginLink, Trace, TraceChange, TraceInput, TraceRound } from './trace.ts';
import { lastingRises } from './turn.ts';
import type { Turn } from './turn.ts';

export type { OriginLink, SupportLink, Trace, TraceChange, TraceInput, TraceRound } from './trace.ts';
export type { Turn } from './turn.ts';
export { lastingRises, standingClass } from './turn.ts';
export { countsPerSource } from './counts.ts';
export type { SourceCounts } from './counts.ts';

/** The answers of the six tests for one input and one change, in the order of the rules I3 to I9. */
export interface Tests {
  readonly onTime: boolean;
  readonly adopted: boolean;
  readonly traced: boolean;
  readonly turningPoint: boolean;
  readonly noOtherSource: boolean;
  readonly uncontested: boolean;
}

/** What became of one input. */
export interface Graded {
  readonly grade: Grade;
  /** The part that the grade is about: for decisive, jointly decisive, contributed and weighed. */
  readonly part?: string;
  /** The change that the grade is about: for decisive, jointly decisive and contributed. */
  readonly change?: string;
  /** The tests of its best link, also when that link did not come as far as contributed; absent without such a link. */
  readonly tests?: Tests;
  /** What turned with the change that the grade is about, if anything did. */
  readonly turn?: Turn;
  /** The second key of its best link; "no" when every link was voided; null without an answer or a link. */
  readonly confirmed: 'yes' | 'no' | null;
  /** Whether any of its links that was not voided is disputed, be it not the one that the grade is about. */
  readonly disputed: boolean;
  /** How many inputs have this grade on the same turn (without a turn: on the same change), this one included. */
  readonly together: number;
  /** Sources beside its own among the origins that test 5 looks at, in the glossary's order. */
  readonly otherSources: readonly Source[];
}

/** One link that was not voided, with what the tests say of it. `grade` is null when it does not come as far as contributed. */
interface TestedLink {
  readonly input: TraceInput;
  readonly link: OriginLink;
  readonly change: TraceChange;
  readonly tests: Tests;
  readonly turn: Turn | undefined;
  readonly otherSources: readonly Source[];
  readonly grade: 'decisive' | 'jointly-decisive' | 'contributed' | null;
}

/**
 * Grades every input of a decision: id of the input to what became of it, in the order of `trace.inputs`.
 * A link to a change that is not in the trace, or whose round is not, counts for nothing (its round was voided or is still
 * open). Throws a RangeError for a link of an unknown input: leaving out a withdrawn one would hide a rival, and a false
 * "decisive" is worse than a missed one.
 */
export function gradeInputs(trace: Trace): ReadonlyMap<string, Graded> {
  const testedLinks = testLinks(trace);
  const byInput = Map.groupBy(testedLinks, (tested) => tested.input.id);
  const peers = countPeers(testedLinks);
  return new Map(trace.inputs.map((input) => [input.id, gradeInput(trace, input, byInput.get(input.id) ?? [], peers)]));
}

/** Puts every link that was not voided [I5] to the six tests, in the order in which the links were set. */
function testLinks(trace: Trace): TestedLink[] {
  const inputs = new Map(trace.inputs.map((input) => [input.id, input]));
  const changes = new Map(trace.changes.map((change) => [change.id, change]));
  const rounds = new Map(trace.rounds.map((round) => [round.id, round]));
  const substantive = Map.groupBy(
    trace.changes.filter((change) => change.kind === 'substantive'),
    (change) => change.round
  );
  const live = trace.links.filter((link) => link.confirmed !== 'no').map((link) => ({ link, input: known(inputs, link.input) }));
  const originsOf = Map.groupBy(live, ({ link }) => link.change);
  const surviving = survivors(trace);
  const rises = lastingRises(trace.rounds);
  const agenda = new Set(trace.kind === 'unrequested' ? trace.agendaOrigin : []);

  return live.flatMap(({ link, input }) => {
    const change = changes.get(link.change);
    const round: TraceRound | undefined = change && rounds.get(change.round);
    if (change === undefined || round === undefined) return [];

    const rise = rises.get(round.id);
    const turn: Turn | undefined = rise ?? (agenda.has(input.id) ? { kind: 'agenda' } : undefined);
    // What turned in a round turned by everything in it, also by what was replaced later; the agenda has no such company.
    const turning = new Set([change, ...(rise ? (substantive.get(round.id) ?? []) : [])]);
    const origins = [...turning].map((each) => (originsOf.get(each.id) ?? []).map((origin) => origin.input.source));
    const otherSources = SOURCES.filter((source) => source !== input.source && origins.some((sources) => sources.includes(source)));

    const tests: Tests = {
      onTime: input.seq < round.seq,
      adopted: change.kind === 'substantive' && surviving.has(change.id),
      traced: link.confirmed === 'yes',
      turningPoint: turn !== undefined,
      noOtherSource: otherSources.length === 0 && origins.every((sources) => sources.length > 0),
      uncontested: !link.disputed
    };
    return [{ input, link, change, tests, turn, otherSources, grade: gradeOfTests(tests) }];
  });
}

function known(inputs: ReadonlyMap<string, TraceInput>, id: string): TraceInput {
  const input = inputs.get(id);
  if (input === undefined) throw new RangeError(`A link names the input ${id}, which is not in the trace`);
  return input;
}

/** The ladder [I10]: without tests 1 and 2 a link carries nothing; without 3, 4 or 6 it contributed; without 5 it shares. */
function gradeOfTests(tests: Tests): TestedLink['grade'] {
  if (!tests.onTime || !tests.adopted) return null;
  if (!tests.traced || !tests.turningPoint || !tests.uncontested) return 'contributed';
  return tests.noOtherSource ? 'decisive' : 'jointly-decisive';
}

/** What inputs share when they share a grade: the turn, or the change when nothing turned. */
function sharedBy({ grade, turn, change }: TestedLink): string {
  const what = turn === undefined ? ['change', change.id] : turn.kind === 'agenda' ? ['agenda'] : ['round', turn.round];
  return JSON.stringify([grade, ...what]);
}

/** The inputs per grade and turn. A withdrawn input keeps its links but has no such grade, so it is no peer. */
function countPeers(testedLinks: readonly TestedLink[]): ReadonlyMap<string, ReadonlySet<string>> {
  const peers = new Map<string, Set<string>>();
  for (const tested of testedLinks) {
    if (tested.grade === null || tested.input.withdrawn) continue;
    const key = sharedBy(tested);
    peers.set(key, (peers.get(key) ?? new Set()).add(tested.input.id));
  }
  return peers;
}

/** Higher is better; a link that carries nothing comes last. */
const worth = ({ grade }: TestedLink): number => (grade === null ? -GRADES.length : -GRADES.indexOf(grade));

/** The grade of one input [I11]: withdrawn, its best link, a support, its answer, or nothing yet, in that order. */
function gradeInput(trace: Trace, input: TraceInput, own: readonly TestedLink[], peers: ReadonlyMap<string, ReadonlySet<string>>): Graded {
  // Only a better link takes the place of an earlier one: of equal grades the link set first speaks [I11].
  const best = own.reduce<TestedLink | undefined>((first, next) => (first && worth(first) >= worth(next) ? first : next), undefined);
  const disputed = own.some(({ link }) => link.disputed);
  if (input.withdrawn) return { grade: 'withdrawn', confirmed: null, disputed, together: 1, otherSources: [] };

  const voided = trace.links.some((link) => link.input === input.id && link.confirmed === 'no');
  const trail = {
    ...(best && { tests: best.tests }),
    confirmed: best ? best.link.confirmed : voided ? ('no' as const) : null,
    disputed,
    together: 1,
    otherSources: best?.otherSources ?? []
  };
  if (best && best.grade !== null) {
    return {
      ...trail,
      grade: best.grade,
      part: best.change.part,
      change: best.change.id,
      ...(best.turn && { turn: best.turn }),
      together: peers.get(sharedBy(best))?.size ?? 1
    };
  }
  const { adopted } = trace;
  const support = adopted && trace.supports.find((each) => each.input === input.id && Object.hasOwn(adopted, each.part));
  if (support) return { ...trail, grade: 'weighed', part: support.part };
  if (input.answer === 'passed-on') return { ...trail, grade: 'passed-on' };
  if (input.answer === 'not-followed') return { ...trail, grade: 'heard-not-followed' };
  return { ...trail, grade: 'unanswered' };
}

/**
 * From a decision of a meeting to what the grading may see of it, and back: the one place where the two rooms meet.
 * Pure. Rules of the grading: README.md of `influence`.
 */
import { words } from '../core/text.ts';
import { gradeInputs, type Graded, type Trace } from '../influence/influence.ts';
import { adoptedText, closedRounds } from '../meeting/outcome.ts';
import type { Decision } from '../meeting/state.ts';
import type { Grade } from '../meeting/vocabulary.ts';

/**
 * The trace of a decision. Voided rounds and one that is still open are left out, and with them their changes and the links
 * to these; withdrawn inputs and their links stay, as a nameless origin. Before `settle` there is no adopted text.
 */
export function traceOf(decision: Decision): Trace {
  const rounds = closedRounds(decision);
  const changes = rounds.flatMap((round) =>
    round.changes.map(({ id, part, to, kind, buildsOn }) => ({ id, part, text: words(to) ?? '', kind, round: round.id, buildsOn }))
  );
  const known = new Set(changes.map((change) => change.id));
  return {
    kind: decision.kind,
    agendaOrigin: decision.agendaOrigin,
    adopted: adoptedText(decision),
    inputs: Object.values(decision.contributions).map(({ id, source, seq, withdrawn }) => ({
      id, source, seq, withdrawn, answer: Object.hasOwn(decision.answers, id) ? decision.answers[id]?.status : undefined
    })),
    changes,
    // a closed round always has a class; without one the safest reading is that nothing came of it
    rounds: rounds.map(({ id, seq, kind, class: roundClass, adopted }) => ({ id, seq, kind, class: roundClass ?? 'no-majority', adopted })),
    links: decision.links
      .filter((link) => known.has(link.change))
      .map(({ input, change, confirmed, disputes }) => ({ input, change, confirmed, disputed: disputes.length > 0 })),
    supports: decision.supports
  };
}

/** What became of each input, with everything that its sentence needs. */
export function gradedOf(decision: Decision): ReadonlyMap<string, Graded> {
  return gradeInputs(traceOf(decision));
}

/** Only the grade of each input: what the meeting's rule "an input without an answer blocks" asks (`Context.gradesOf`). */
export function gradesOf(decision: Decision): ReadonlyMap<string, Grade> {
  return new Map([...gradedOf(decision)].map(([id, { grade }]) => [id, grade]));
}

/** Which changes are still in the adopted text. */
import type { Trace, TraceChange } from './trace.ts';

/**
 * The ids of the changes that survive in the adopted text [I4], editorial ones too: the part has the same text, or it was
 * changed again by adopted changes that are all editorial or all say that they build on this one. Nothing survives
 * without an adopted text, and nothing of a round that was rejected, voided or is not in the trace.
 */
export function survivors(trace: Trace): ReadonlySet<string> {
  const { adopted } = trace;
  if (adopted === null) return new Set();
  const adoptedRounds = new Set(trace.rounds.filter((round) => round.adopted === true).map((round) => round.id));
  const byPart = new Map<string, TraceChange[]>();
  for (const change of trace.changes) {
    if (!adoptedRounds.has(change.round)) continue;
    const ofPart = byPart.get(change.part);
    if (ofPart === undefined) byPart.set(change.part, [change]);
    else ofPart.push(change);
  }
  const surviving = new Set<string>();
  for (const [part, changes] of byPart) {
    const text = Object.hasOwn(adopted, part) ? adopted[part] : undefined;
    changes.forEach((change, index) => {
      const later = changes.slice(index + 1);
      const keptByLater = later.length > 0 && later.every((next) => next.kind === 'editorial' || next.buildsOn.includes(change.id));
      if (text !== undefined && (text === change.text || keptByLater)) surviving.add(change.id);
    });
  }
  return surviving;
}

/** Short ways to write a trace in tests. Texts are made from the change's id, so that each change is recognisable. */
import type { RoundClass } from '../meeting/vocabulary.ts';
import type { OriginLink, Trace, TraceChange, TraceInput, TraceRound } from './trace.ts';

export const input = (id: string, source: TraceInput['source'], more: Partial<TraceInput> = {}): TraceInput => ({
  id, source, seq: 1, withdrawn: false, ...more
});
export const vote = (id: string, seq: number, roundClass: RoundClass): TraceRound => ({ id, seq, kind: 'vote', class: roundClass });
export const addition = (id: string, seq: number, roundClass: RoundClass, adopted = true): TraceRound => ({
  id, seq, kind: 'addition', class: roundClass, adopted
});
export const change = (id: string, round: string, part: string, more: Partial<TraceChange> = {}): TraceChange => ({
  id, round, part, text: `text of ${id}`, kind: 'substantive', buildsOn: [], ...more
});
export const link = (inputId: string, changeId: string, more: Partial<OriginLink> = {}): OriginLink => ({
  input: inputId, change: changeId, confirmed: 'yes', disputed: false, ...more
});

/** One experiential input E, told before the only addition A, which took the decision from no majority to a majority. */
export const decisiveTrace = (more: Partial<Trace> = {}): Trace => ({
  kind: 'requested',
  agendaOrigin: [],
  adopted: { '1': 'text of the start', '2': 'text of C' },
  inputs: [input('E', 'experiential')],
  changes: [change('C', 'A', '2')],
  rounds: [vote('V', 10, 'no-majority'), addition('A', 20, 'majority')],
  links: [link('E', 'C')],
  supports: [],
  ...more
});

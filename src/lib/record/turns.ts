/** Where a decision turned, read out of its record alone: the record's rounds are numbered from 1. */
import { lastingRises, type Turn } from '../influence/influence.ts';
import type { DecisionRecord, RecordInput } from './record.ts';

/** The rounds in which the class rose for good, by their number. */
export function turnsOf(record: DecisionRecord): ReadonlyMap<number, Turn> {
  const rises = lastingRises(record.decision.rounds.map(({ kind, adopted, class: roundClass }, i) => ({ id: String(i + 1), seq: i, kind, adopted, class: roundClass })));
  return new Map([...rises].map(([id, turn]) => [Number(id), turn]));
}

/** What turned with the change that the grade of an input is about: its round, or else the agenda; undefined: nothing did. */
export function turnOfInput(record: DecisionRecord, input: RecordInput, turns = turnsOf(record)): Turn | undefined {
  const change = record.changes.find((each) => each.id === input.change);
  if (!change) return undefined;
  return turns.get(change.round) ?? (record.decision.agendaOrigin.includes(input.id) ? { kind: 'agenda' } : undefined);
}

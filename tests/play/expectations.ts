import { isDeepStrictEqual } from 'node:util';
import type { Ids } from './acts.ts';
import type { Scenario } from './scenario.ts';

/** The fields of record.json that can be checked from outside. */
export interface PublicRecord {
  status: string;
  decision: {
    outcome: string | null;
    adopted: Record<string, string> | null;
    rounds: { class: string; kind: string; adopted?: boolean; counts: Record<string, number> | null }[];
  };
  inputs: { id: string; by: string | null; grade: string; part?: string; disputed?: true; text: string | null }[];
  minorityViews: { text: string }[];
}

/** Holds a record against what the scenario says must come out. One check for each part of `expect`. */
export function checkExpectations(scenario: Scenario, record: PublicRecord, ids: Ids, check: (passed: boolean, what: string) => void): void {
  const { expect } = scenario;
  const same = (what: string, got: unknown, wanted: unknown) =>
    check(isDeepStrictEqual(got, wanted), isDeepStrictEqual(got, wanted) ? what : `${what}: is ${JSON.stringify(got)}, should be ${JSON.stringify(wanted)}`);
  const inputs = new Map(record.inputs.map((i) => [i.id, i]));
  const of = (id: string) => inputs.get(ids.inputs.get(id) ?? '');

  same('number of rounds', record.decision.rounds.length, expect.rounds.length);
  expect.rounds.forEach((round, i) => {
    const got = record.decision.rounds[i];
    same(`round ${i + 1}: class`, got?.class, round.class);
    same(`round ${i + 1}: published counts`, got?.counts, round.counts);
    if (round.adopted !== undefined) same(`round ${i + 1}: adopted`, got?.adopted, round.adopted);
  });
  same('outcome', record.decision.outcome, expect.outcome);
  same('adopted text', record.decision.adopted, expect.adopted);
  for (const [id, grade] of Object.entries(expect.grades)) same(`grade of ${id}`, of(id)?.grade, grade);
  for (const [id, part] of Object.entries(expect.parts ?? {})) same(`part of ${id}`, of(id)?.part, part);
  if (expect.disputed) {
    const disputed = [...ids.inputs].filter(([, record]) => inputs.get(record)?.disputed).map(([id]) => id);
    same('disputed', disputed.sort(), [...expect.disputed].sort());
  }
  if (expect.minorityViews) same('minority views', record.minorityViews.map((v) => v.text).sort(), [...expect.minorityViews].sort());
  for (const id of expect.unnamed ?? []) {
    const owner = scenario.script.flatMap((a) => (a.do === 'input' && a.id === id ? [a.for ?? a.by] : []))[0];
    const name = scenario.people.find((p) => p.id === owner)?.name ?? '';
    const input = of(id);
    check(input !== undefined && input.by === null && !JSON.stringify({ ...input, text: '' }).includes(name), `${id} stands in the record without its author's name`);
  }
  same('status', record.status, expect.status);
}

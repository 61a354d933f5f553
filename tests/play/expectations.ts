import { isDeepStrictEqual } from 'node:util';
import type { Ids } from './acts.ts';
import type { Choice } from '../../src/lib/meeting/vocabulary.ts';
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
  minorityViews: { text: string; proven?: true }[];
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
  const proven = provenIn(scenario);
  same('minority views that prove where they come from', record.minorityViews.filter((view) => view.proven).length, proven.length);
  if (expect.minorityViews) same('which ones those are', record.minorityViews.flatMap((view) => (view.proven ? [view.text] : [])).sort(), proven.sort());
  for (const id of expect.unnamed ?? []) {
    const owner = scenario.script.flatMap((a) => (a.do === 'input' && a.id === id ? [a.for ?? a.by] : []))[0];
    const name = scenario.people.find((p) => p.id === owner)?.name ?? '';
    const input = of(id);
    check(input !== undefined && input.by === null && !JSON.stringify({ ...input, text: '' }).includes(name), `${id} stands in the record without its author's name`);
  }
  same('status', record.status, expect.status);
}

/**
 * The minority views that must prove where they come from, by the rules (K19, P2, P3 of the ballot room) and by nothing but the script: what was written
 * on a device by who could not come along in the standing round, when that was secret, and when both sides have at least three people or all are on the one.
 */
function provenIn({ people, decision, script, expect }: Scenario): string[] {
  let ballot = decision.rules.ballot;
  const chosen = new Map<string, Choice>();
  let standing: { readonly secret: boolean; readonly minority: ReadonlySet<string>; readonly others: number } | null = null;
  const texts = new Map<string, string>();
  let at = 0;
  for (const act of script) {
    if (act.refused !== undefined) continue;
    if (act.do === 'rules') ballot = act.ballot ?? ballot;
    if (act.do === 'minority-view') texts.set(act.by, act.text);
    if (act.do !== 'vote' && act.do !== 'addition') continue;
    for (const [who, choice] of Object.entries(act.answers)) chosen.set(who, choice);
    const round = expect.rounds[at++];
    if (act.do === 'addition' && !round?.adopted) continue;
    const minority = new Set([...chosen].flatMap(([who, choice]) => (choice === 'not-yet' && who in act.answers ? [who] : [])));
    standing = { secret: ballot === 'secret', minority, others: chosen.size - minority.size };
  }
  if (!standing?.secret || standing.minority.size < 3 || (standing.others > 0 && standing.others < 3)) return [];
  const { minority } = standing;
  const onDevice = (who: string) => people.some(({ id, joins }) => id === who && joins !== 'paper');
  return [...texts].flatMap(([who, text]) => (minority.has(who) && onDevice(who) ? [text.trim()] : []));
}

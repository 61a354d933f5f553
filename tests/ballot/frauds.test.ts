import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyBallots } from '../../src/lib/ballot/verify.ts';
import { browserSuite } from '../../src/lib/client/ballot/suite.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import { classOf, council, type Council } from './council.ts';
import { FRAUDS, honest, phoneFinds } from './frauds.ts';

/** The table "Who finds which fraud" of the specification, row by row: what it says is what happens. */

interface Row {
  readonly id: string;
  readonly what: string;
  readonly verifier: boolean;
  readonly phone: boolean;
  readonly nobody: boolean;
}

const specification = readFileSync(new URL('../../src/lib/ballot/README.md', import.meta.url), 'utf8');
const rows: Row[] = [...specification.matchAll(/^\| (F\d+) \|([^|]+)\|([^|]+)\|([^|]+)\|([^|]+)\|$/gm)].map(([, id, what, ...crosses]) => {
  const [verifier, phone, nobody] = crosses.map((cross) => cross.trim() === 'x');
  return { id: id!, what: what!.trim(), verifier: verifier!, phone: phone!, nobody: nobody! };
});

let c: Council;
beforeAll(async () => void (c = await council()));

it('the table has a row for each fraud that is tried here, and none besides, in the same order', () => {
  expect(rows.map(({ id }) => id)).toEqual(FRAUDS.map(({ id }) => id));
  expect(rows.length).toBeGreaterThanOrEqual(12);
});

it('each fraud with texts has its test among those of the pens', () => {
  const pens = readFileSync(new URL('./pens.test.ts', import.meta.url), 'utf8');
  const named = [...specification.matchAll(/^\| T\d+ \|.*\| `([^`]+)` \|$/gm)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) expect(pens, name).toContain(name);
});

it('an honest meeting: nobody finds anything', async () => {
  expect((await verifyBallots(c.file, nodeSuite, classOf)).findings).toEqual([]);
  for (const voter of c.voters) expect(await phoneFinds({ file: c.file, phone: honest(c, voter) })).toEqual([]);
});

describe('who finds a fraud', () => {
  it.each(rows)('$id $what', async ({ id, verifier, phone, nobody }) => {
    const fraud = FRAUDS.find((one) => one.id === id)!;
    const scene = await fraud.make(c);
    const [node, browser] = await Promise.all([nodeSuite, browserSuite].map((suite) => verifyBallots(scene.file, suite, classOf)));
    expect(browser).toEqual(node);
    const codes = [...new Set(node!.findings.map(({ code }) => code))];
    expect(codes.sort()).toEqual([...fraud.verifier].sort());
    const found = [...new Set(await phoneFinds(scene))];
    expect(found.sort()).toEqual([...fraud.phone].sort());
    // and the crosses of the table are these
    expect({ verifier, phone, nobody }).toEqual({ verifier: codes.length > 0, phone: found.length > 0, nobody: codes.length + found.length === 0 });
  });
});

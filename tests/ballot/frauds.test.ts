import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyBallots } from '../../src/lib/ballot/verify.ts';
import { browserSuite } from '../../src/lib/client/ballot/suite.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import { classOf, council, type Council } from './council.ts';
import { FRAUDS, honest, phoneFinds } from './frauds.ts';
import { look, TEXT_FRAUDS, TextHall } from './text-frauds.ts';

/** The two tables "Who finds which fraud" of the specification, row by row: what they say is what happens. */

interface Row {
  readonly id: string;
  readonly what: string;
  /** Of ballots: the verifier, the phone, nobody. Of texts: the verifier, each phone, that of the writer, nobody. */
  readonly crosses: readonly boolean[];
}

const specification = readFileSync(new URL('../../src/lib/ballot/README.md', import.meta.url), 'utf8');
const rowsOf = (letter: string): Row[] =>
  [...specification.matchAll(new RegExp(`^\\| (${letter}\\d+) \\|([^|]+)\\|(.+)\\|$`, 'gm'))].map(([, id, what, crosses]) => ({ id: id!, what: what!.trim(), crosses: crosses!.split('|').map((cross) => cross.trim() === 'x') }));
const rows = rowsOf('F');
const textRows = rowsOf('T');

let c: Council;
beforeAll(async () => void (c = await council()));

it('the tables have a row for each fraud that is tried here, and none besides, in the same order', () => {
  expect(rows.map(({ id }) => id)).toEqual(FRAUDS.map(({ id }) => id));
  expect(textRows.map(({ id }) => id)).toEqual(TEXT_FRAUDS.map(({ id }) => id));
  expect([rows.length >= 12, textRows.length >= 7]).toEqual([true, true]);
});

it('an honest meeting: nobody finds anything', async () => {
  expect((await verifyBallots(c.file, nodeSuite, classOf)).findings).toEqual([]);
  for (const voter of c.voters) expect(await phoneFinds({ file: c.file, phone: honest(c, voter) })).toEqual([]);
});

describe('who finds a fraud', () => {
  it.each(rows)('$id $what', async ({ id, crosses }) => {
    const fraud = FRAUDS.find((one) => one.id === id)!;
    const scene = await fraud.make(c);
    const [node, browser] = await Promise.all([nodeSuite, browserSuite].map((suite) => verifyBallots(scene.file, suite, classOf)));
    expect(browser).toEqual(node);
    const codes = [...new Set(node!.findings.map(({ code }) => code))];
    expect(codes.sort()).toEqual([...fraud.verifier].sort());
    const found = [...new Set(await phoneFinds(scene))];
    expect(found.sort()).toEqual([...fraud.phone].sort());
    // and the crosses of the table are these
    expect(crosses).toEqual([codes.length > 0, found.length > 0, codes.length + found.length === 0]);
  });
});

describe('who finds a fraud with texts', () => {
  it('honest texts: nobody finds anything, and who wrote one is told that it is there', async () => {
    const hall = await TextHall.open(c);
    const scene = await hall.scene(null);
    expect((await verifyBallots(scene.file, nodeSuite, classOf)).findings).toEqual([]);
    expect(await look(scene, scene.other)).toEqual({ own: 'none', sound: true });
    for (const phone of hall.phones.values()) expect(await look(scene, phone)).toEqual({ own: 'in', sound: true });
  });

  it.each(textRows)('$id $what', async ({ id, crosses }) => {
    const fraud = TEXT_FRAUDS.find((one) => one.id === id)!;
    for (const scene of await fraud.make(await TextHall.open(c))) {
      const [node, browser] = await Promise.all([nodeSuite, browserSuite].map((suite) => verifyBallots(scene.file, suite, classOf)));
      expect(browser).toEqual(node);
      const codes = [...new Set(node!.findings.map(({ code }) => code))];
      expect(codes.sort()).toEqual([...fraud.verifier].sort());
      const { sound } = await look(scene, scene.other);
      const own = scene.writer && (await look(scene, scene.writer)).own;
      expect(own).toBe(fraud.own);
      const alarm = own === 'missing' || own === 'altered';
      expect(crosses).toEqual([codes.length > 0, !sound, alarm, codes.length === 0 && sound && !alarm]);
    }
  });
});

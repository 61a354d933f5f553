/** The arrows of tests/arrows are only worth something when they catch: a small wrong house, and every rule that it breaks. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** A file of the wrong house: what it imports, and the rules that this breaks (none: it has to pass). */
const house: { file: string; code: string; breaks: string[] }[] = [
  { file: 'src/lib/meeting/vocabulary.ts', code: `export const STEPS = ['vote'];`, breaks: [] },
  { file: 'src/lib/meeting/meeting.ts', code: `export interface State { step: string }\nexport const decide = (): number => 1;`, breaks: [] },
  { file: 'src/lib/meeting/fs.ts', code: `import fs from 'node:fs';\nexport const x = fs;`, breaks: ['pure-rooms-stay-pure', 'node-stays-on-the-server'] },
  { file: 'src/lib/meeting/screen.ts', code: `import { s } from '../server/store.ts';\nexport const x = s;`, breaks: ['pure-rooms-stay-pure'] },
  { file: 'src/lib/meeting/peek.ts', code: `import type { Ballot } from '../ballot/ballot.ts';\nexport type X = Ballot;`, breaks: ['meeting-never-sees-a-ballot'] },
  { file: 'src/lib/ballot/ballot.ts', code: `export interface Ballot { choice: string }`, breaks: [] },
  { file: 'src/lib/influence/lawful.ts', code: `import { STEPS } from '../meeting/vocabulary.ts';\nimport type { State } from '../meeting/meeting.ts';\nexport const x = (s: State) => STEPS.includes(s.step);`, breaks: [] },
  { file: 'src/lib/influence/value.ts', code: `import { decide } from '../meeting/meeting.ts';\nexport const x = decide;`, breaks: ['pure-rooms-share-types-only'] },
  { file: 'src/lib/influence/votes.ts', code: `import type { Ballot } from '../ballot/ballot.ts';\nexport type X = Ballot;`, breaks: ['influence-never-sees-a-ballot'] },
  { file: 'src/lib/core/room.ts', code: `import type { State } from '../meeting/meeting.ts';\nexport type X = State;`, breaks: ['core-knows-no-room'] },
  { file: 'src/lib/words/lawful.ts', code: `export const hello = 'hallo';`, breaks: [] },
  { file: 'src/lib/words/rule.ts', code: `import { decide } from '../meeting/meeting.ts';\nexport const x = decide;`, breaks: ['words-know-only-codes'] },
  { file: 'src/lib/meeting/steps/vote/vote.ts', code: `export const close = (): number => 1;\nexport interface Round { open: boolean }`, breaks: [] },
  { file: 'src/lib/meeting/steps/need/need.ts', code: `import { close } from '../vote/vote.ts';\nexport const x = close;`, breaks: ['steps-know-no-other-step'] },
  { file: 'src/lib/meeting/steps/vote/Phone.svelte', code: `<script lang="ts">\nimport type { Round } from './vote.ts';\nimport { hello } from '$lib/words/lawful.ts';\nconst { round }: { round: Round } = $props();\n</script>\n<p>{hello} {round.open}</p>`, breaks: [] },
  { file: 'src/lib/meeting/steps/vote/Chair.svelte', code: `<script lang="ts">\nimport { close } from './vote.ts';\n</script>\n<p>{close()}</p>`, breaks: ['components-hold-no-rules'] },
  { file: 'src/lib/meeting/steps/vote/commands.server.ts', code: `import { z } from 'zod';\nexport const Vote = z.strictObject({});`, breaks: [] },
  { file: 'src/lib/meeting/steps/vote/schema.ts', code: `import { Vote } from './commands.server.ts';\nexport const x = Vote;`, breaks: ['pure-rooms-take-no-edges'] },
  { file: 'src/lib/ui/Button.svelte', code: `<script lang="ts">\nimport { connect } from '$lib/client/connection.ts';\n</script>\n<p>{connect}</p>`, breaks: ['ui-knows-no-meetings'] },
  { file: 'src/lib/client/connection.ts', code: `export const connect = 1;`, breaks: [] },
  { file: 'src/lib/client/store.ts', code: `import { s } from '$lib/server/store.ts';\nexport const x = s;`, breaks: ['browser-never-imports-server'] },
  { file: 'src/lib/client/rule.ts', code: `import { decide } from '../meeting/meeting.ts';\nexport const x = decide;`, breaks: ['client-holds-no-rules'] },
  { file: 'src/lib/client/schema.ts', code: `import { z } from 'zod';\nexport const x = z.string();`, breaks: ['zod-stays-on-the-server'] },
  { file: 'src/lib/server/store.ts', code: `export const s = 1;`, breaks: [] },
  { file: 'src/lib/server/page.ts', code: `import B from '$lib/ui/Button.svelte';\nexport const x = B;`, breaks: ['server-shows-nothing'] },
  { file: 'src/lib/server/box/box.ts', code: `import { s } from '../store.ts';\nexport const x = s;`, breaks: ['box-knows-only-ballots'] },
  { file: 'src/lib/record/model.ts', code: `import { decide } from '../meeting/meeting.ts';\nexport const x = decide;`, breaks: [] },
  { file: 'src/lib/record/html/page.ts', code: `import { x } from '../model.ts';\nexport const y = x;`, breaks: [] },
  { file: 'src/lib/record/pdf/pdf.ts', code: `import { y } from '../html/page.ts';\nexport const z = y;`, breaks: ['record-writers-do-not-read-each-other'] },
  { file: 'src/lib/verify/online.ts', code: `import { connect } from '../client/connection.ts';\nexport const y = connect;`, breaks: ['verifier-shares-rules-only'] },
  { file: 'src/lib/server/box/suite.ts', code: `export const nodeSuite = 1;`, breaks: [] },
  { file: 'src/lib/server/issuing/decision-key.ts', code: `export const stamp = 1;`, breaks: [] },
  { file: 'src/lib/server/issuing/stamps.ts', code: `export const stamps = 1;`, breaks: [] },
  { file: 'src/lib/server/box/pens.ts', code: `import { stamp } from '../issuing/decision-key.ts';\nexport const x = stamp;`, breaks: [] },
  { file: 'src/lib/server/box/who.ts', code: `import { stamps } from '../issuing/stamps.ts';\nexport const x = stamps;`, breaks: ['box-knows-only-ballots'] },
  { file: 'src/lib/verify/node.ts', code: `import { nodeSuite } from '../server/box/suite.ts';\nexport const x = nodeSuite;`, breaks: ['verifier-of-the-page-has-no-node'] },
  { file: 'src/lib/record/live.ts', code: `import { connect } from '../client/connection.ts';\nexport const y = connect;`, breaks: ['record-reads-only-the-trace'] },
  { file: 'src/routes/+page.server.ts', code: `import { decide } from '$lib/meeting/meeting.ts';\nexport const load = decide;`, breaks: ['routes-hold-no-rules'] },
  { file: 'src/lib/circle.ts', code: `import { b } from './circle-back.ts';\nexport const a = () => b;`, breaks: [] }, // a circle is reported once, at its other end
  { file: 'src/lib/circle-back.ts', code: `import { a } from './circle.ts';\nexport const b = () => a;`, breaks: ['no-circles'] },
  { file: 'src/lib/lost.ts', code: `import { a } from '$lib/nowhere.ts';\nexport const x = a;`, breaks: ['everything-is-found'] },
  { file: 'src/lib/limits.ts', code: `import { connect } from './client/connection.ts';\nexport const x = connect;`, breaks: ['tables-import-nothing'] },
  { file: 'tests/play/play.ts', code: `export const play = 1;`, breaks: [] },
  { file: 'src/lib/server/played.ts', code: `import { play } from '../../../tests/play/play.ts';\nexport const x = play;`, breaks: ['production-knows-no-tests'] },
  { file: 'src/demo/demo.ts', code: `import { play } from '../../tests/play/play.ts';\nexport const x = play;`, breaks: [] }
];

const found = new Map<string, Set<string>>();
let names: string[] = [];
let dir: string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'meegaan-arrows-'));
  for (const { file, code } of house) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), code);
  }
  symlinkSync(join(root, 'tests/arrows'), join(dir, 'tests/arrows'));
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
  const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const run = spawnSync(process.execPath, [cli, '--config', 'tests/arrows/arrows.cjs', '--output-type', 'json', 'src'], { cwd: dir, encoding: 'utf8' });
  const result = JSON.parse(run.stdout) as { summary: { violations: { from: string; rule: { name: string } }[]; ruleSetUsed: { forbidden: { name: string }[] } } };
  for (const { from, rule } of result.summary.violations) found.set(from, (found.get(from) ?? new Set()).add(rule.name));
  names = result.summary.ruleSetUsed.forbidden.map((rule) => rule.name);
}, 60_000);
afterAll(() => rmSync(dir, { recursive: true }));

test.each(house)('$file breaks $breaks', ({ file, breaks }) => {
  expect([...(found.get(file) ?? [])].sort()).toEqual([...breaks].sort());
});

test('every arrow is proven to catch', () => {
  const proven = new Set(house.flatMap(({ breaks }) => breaks));
  expect(names.filter((name) => !proven.has(name))).toEqual([]);
});

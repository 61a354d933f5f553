import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { BallotFile } from '../../src/lib/ballot/file.ts';
import type { DecisionRecord } from '../../src/lib/record/record.ts';
import type { BrowserLike } from './browser-like.ts';

const COMMAND = join(import.meta.dirname, '../../src/verify/verify.ts');

/**
 * Fetches the verification file of a decision as a person does, writes it as `ballots.json` and has it checked by the very command that a reader gives:
 * alone, beside the record, and with one byte changed, in each part of a minority view with proof too.
 */
export async function writeBallots(browser: BrowserLike, decision: string, json: string, out: string, check: (passed: boolean, what: string) => void): Promise<void> {
  const record = JSON.parse(json) as DecisionRecord;
  const rounds = record.decision.rounds.filter(({ bulletin }) => bulletin !== undefined);
  const response = await browser.get(`/ballots/${decision}`, '*/*');
  if (rounds.length === 0) {
    const none = response.status === 404 || (response.status === 200 && ((await response.json()) as BallotFile).rounds.length === 0);
    check(none, 'ballots.json: no round was counted from ballots, and there are none');
    return;
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  check(response.status === 200, `ballots.json is made${response.status === 200 ? '' : `: ${response.status}`}`);
  if (response.status !== 200) return;
  const file = join(out, 'ballots.json');
  writeFileSync(file, bytes);
  const alone = verify(file);
  check(alone.status === 0, `npm run verify accepts ballots.json${alone.status === 0 ? '' : `, but: ${alone.stdout}`}`);
  for (const { code } of rounds) check(alone.stdout.includes(code!), `the code ${code} is that of the record and of the ballots`);
  const beside = verify(file, join(out, 'bundle.zip'));
  // a draft has no seal, and the command says so; nothing else may be wrong
  const agree = !/✗ (?!Dit is een concept)/.test(beside.stdout) && beside.stdout.includes('De stembiljetten en het verslag zeggen hetzelfde');
  check(agree, `the ballots and the record say the same${agree ? '' : `, but: ${beside.stdout}`}`);
  const changed = join(out, 'ballots-changed.json');
  for (const at of [Math.floor(bytes.length / 3), ...checkTexts(bytes, record, alone.stdout, check)]) {
    writeFileSync(changed, bytes.with(at, bytes[at]! ^ 1));
    const refused = verify(changed);
    check(refused.status === 1, `npm run verify refuses it after a change of one byte (${at} of ${bytes.length})`);
  }
}

/** The texts that prove where they come from are those of the record. @returns a byte of each part of the first one, to be changed */
function checkTexts(bytes: Uint8Array, { minorityViews }: DecisionRecord, said: string, check: (passed: boolean, what: string) => void): number[] {
  const { pens = [] } = JSON.parse(new TextDecoder().decode(bytes)) as BallotFile;
  const statements = pens.flatMap((one) => one.statements).filter((one) => 'body' in one);
  const proven = minorityViews.flatMap(({ text, proven }) => (proven ? [text] : []));
  check(isDeepStrictEqual(statements.map(({ body }) => body.text).sort(), proven.sort()), `${proven.length} minority views prove where they come from, in the file and in the record alike`);
  const [first] = statements;
  if (!first) return [];
  check(said.includes('minderheidsstandpunt'), 'npm run verify says that they hold');
  const places = [first.body.text, first.pen, first.prefix, first.token, first.signature, pens[0]!.key.n, pens[0]!.hash];
  return places.map((part) => Buffer.from(bytes).indexOf(JSON.stringify(part)) + 5);
}

function verify(...files: string[]) {
  return spawnSync(process.execPath, [COMMAND, ...files], { encoding: 'utf8', env: {} });
}

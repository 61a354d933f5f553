import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { STEPS } from '../../src/lib/meeting/vocabulary.ts';
import { perform, type Ids, type World } from './acts.ts';
import { recordAddress } from './doors.ts';
import { checkExpectations, type PublicRecord } from './expectations.ts';
import { writeBallots } from './ballots.ts';
import { writeForms } from './forms.ts';
import { hostile } from './hostile.ts';
import { BadScenario, readScenario, type Scenario } from './scenario.ts';
import { startServer } from './server.ts';
import { setStage, type Stage } from './stage.ts';

/**
 * `npm run play -- FILE [--out DIR] [--url LINK] [--hostile]`: plays a scenario against the real server, over HTTP and Socket.IO. With --out every
 * file of the record is written and checked, and the ballots of its secret rounds; with --hostile everything that is typed has something before it that breaks what is careless.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' }, url: { type: 'string' }, hostile: { type: 'boolean', default: false } } });
  const file = positionals[0];
  if (!file) {
    process.stderr.write('Say which scenario to play: npm run play -- FILE [--out DIR] [--url LINK] [--hostile]\n');
    return 1;
  }
  let scenario: Scenario;
  try {
    scenario = readScenario(file);
    if (values.hostile) scenario = hostile(scenario);
  } catch (error) {
    if (!(error instanceof BadScenario)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  const server = values.url === undefined ? await startServer() : null;
  const link = values.url ?? server!.setupLink;
  if (!link) throw new Error('the server printed no set-up link');

  let passed = 0;
  let failed = 0;
  const check = (good: boolean, what: string) => {
    if (good) passed++;
    else failed++;
    process.stdout.write(`${good ? 'ok    ' : 'FAILED'} ${what}\n`);
  };
  try {
    await play(scenario, link, values.out, server ? () => server.killAndStartAgain() : null, check, values.url !== undefined, values.hostile);
  } catch (error) {
    check(false, `the play stopped: ${(error as Error).message}`);
  } finally {
    await server?.stop();
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

async function play(
  scenario: Scenario, link: string, out: string | undefined, restart: (() => Promise<void>) | null,
  check: (passed: boolean, what: string) => void, sayAddress: boolean, otherWords: boolean
): Promise<void> {
  const stage = await setStage(scenario, link);
  const ids: Ids = { inputs: new Map(), changes: new Map() };
  const world: World = { stage, ids, restart, check };
  try {
    for (const [at, act] of scenario.script.entries()) await perform(world, act, at);
    await endBeforeTheVote(stage);
    const address = await recordAddress(stage.secretary.browser, stage.decision);
    const json = await stage.secretary.browser.text(`${address}/record.json`);
    const record = JSON.parse(json) as PublicRecord;
    checkExpectations(otherWords ? withoutWords(scenario, record) : scenario, record, ids, check);
    if (out !== undefined) {
      await writeForms(stage.secretary.browser, address, out, check);
      await writeBallots(stage.secretary.browser, stage.decision, json, out, check);
      writeFileSync(join(out, 'ids.json'), `${JSON.stringify(Object.fromEntries([...ids.inputs, ...ids.changes]), null, 2)}\n`);
    }
    if (sayAddress) process.stdout.write(`record ${new URL(address, stage.origin).href}\n`);
  } finally {
    stage.close();
  }
}

/** What is expected of a meeting whose words were made other ones: all but the words. */
function withoutWords(scenario: Scenario, { decision }: PublicRecord): Scenario {
  const { minorityViews: _, ...expect } = scenario.expect;
  return { ...scenario, expect: { ...expect, adopted: expect.adopted && decision.adopted } };
}

/** Nobody reads a draft before the vote while the meeting goes on (table of rights): a file that stops there has its meeting ended. */
async function endBeforeTheVote(stage: Stage): Promise<void> {
  const { route, meeting } = stage.lead.view;
  if (meeting.ended || STEPS.indexOf(route.step) >= STEPS.indexOf('vote')) return;
  const answer = await stage.lead.send({ type: 'EndMeeting' });
  if (!answer.ok) throw new Error(`ending the meeting was refused: ${answer.refusal}`);
}

process.exit(await main());

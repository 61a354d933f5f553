import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { perform, type Ids, type World } from './acts.ts';
import { openScreen, recordAddress } from './doors.ts';
import { takePart } from './extras.ts';
import { readScenario, type Scenario } from './scenario.ts';
import { setupLinkOf, startServer, type RunningServer } from './server.ts';
import { setStage, type Stage } from './stage.ts';

/**
 * `npm run demo`: the product on a store of its own, with one meeting played to its adopted record and a second one in the
 * middle of "Alle meningen", where simulated phones go on taking part. Then five links, and nothing else that looks like one.
 */
const ROOT = new URL('../..', import.meta.url).pathname;
const FINISHED = 'zorgtaxi';
const RUNNING = 'schuldhulp-spreekuur';
/** After this many inputs the second meeting is handed to whoever opens the links. */
const INPUTS_PLAYED = 3;
/** This person's phone is yours. */
const YOURS = 'amina';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function build(): void {
  if (existsSync(join(ROOT, 'build/main.js'))) return;
  say('Meegaan is built first. This takes about a minute.');
  const built = spawnSync('npm', ['run', 'build'], { cwd: ROOT, encoding: 'utf8' });
  if (built.status === 0) return;
  process.stderr.write(`${built.stdout}\n${built.stderr}\nThe build failed: see above.\n`);
  process.exit(1);
}

const scenario = (id: string): Scenario => readScenario(join(ROOT, 'tests/play/scenarios', `${id}.json`));

function world(stage: Stage): World {
  const ids: Ids = { inputs: new Map(), changes: new Map() };
  return {
    stage, ids, restart: null,
    check(passed, what) {
      if (!passed) throw new Error(`the demo's meeting went wrong: ${what}`);
    }
  };
}

/** One whole meeting. @returns where its record stands */
async function playFinished(server: RunningServer): Promise<string> {
  const stage = await setStage(scenario(FINISHED), server.setupLink!);
  const w = world(stage);
  for (const [at, act] of stage.scenario.script.entries()) await perform(w, act, at);
  const address = await recordAddress(stage.secretary.browser, stage.decision);
  stage.close();
  return address;
}

/** A second meeting, up to the middle of "gather". @returns the stage and the acts that are left */
async function playRunning(server: RunningServer): Promise<{ stage: Stage; stop: () => void }> {
  const stage = await setStage(scenario(RUNNING), await setupLinkOf(server));
  const w = world(stage);
  const { script } = stage.scenario;
  const gather = script.findIndex((a) => a.do === 'step' && a.to === 'gather');
  let at = 0;
  for (let inputs = 0; at < script.length && inputs < INPUTS_PLAYED; at++) {
    await perform(w, script[at]!, at);
    if (at > gather && script[at]!.do === 'input') inputs++;
  }
  const yours = new Set([YOURS, ...stage.scenario.people.filter((p) => p.role === 'chair' || p.role === 'secretary').map((p) => p.id)]);
  const others = stage.scenario.people.filter((p) => p.joins === 'phone' && !yours.has(p.id)).map((p) => p.id);
  return { stage, stop: takePart(stage, w.ids, script.slice(at), others) };
}

async function main(): Promise<void> {
  build();
  const dataDir = mkdtempSync(join(tmpdir(), 'meegaan-demo-'));
  say('The demo starts, and plays a meeting. This takes about ten seconds.');
  const server = await startServer({ dataDir, port: Number(process.env['PORT'] ?? 0), env: { DEMO: '1' } });
  const record = await playFinished(server);
  const { stage, stop } = await playRunning(server);
  const screen = await openScreen(stage.chair.browser, stage.meeting, stage.chair.place);
  const place = (who: string, face: string, p: { place: string; key: string }) => [
    who, { meeting: stage.meeting, place: p.place, key: p.key, path: `/m/${stage.meeting}/${face}?seat=${p.place}` }
  ] as const;
  const keyOf = (player: Stage['chair']) => ({ place: player.place, key: player.browser.cookies.get(`seat-${player.place}`)! });
  writeFileSync(
    join(dataDir, 'demo.json'),
    JSON.stringify(Object.fromEntries([
      place('screen', 'screen', screen), place('chair', 'chair', keyOf(stage.chair)), place('secretary', 'desk', keyOf(stage.secretary)),
      place('phone', 'phone', keyOf(stage.player(YOURS)!))
    ]))
  );
  // from here on these three are yours
  for (const player of [stage.chair, stage.secretary, stage.player(YOURS)!]) player.close();

  say('You need no account: these are trial meetings. All links work in one browser. Stop with Ctrl+C; then everything is gone.');
  say('');
  for (const [name, path] of [['screen', '/demo/screen'], ['chair', '/demo/chair'], ['secretary', '/demo/secretary'], ['phone', '/demo/phone'], ['record', record]] as const) {
    say(`${name} ${new URL(path, server.origin).href}`);
  }

  const end = async () => {
    stop();
    stage.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
    process.exit(0);
  };
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
}

await main();

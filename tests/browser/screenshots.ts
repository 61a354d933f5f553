import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { perform, type Ids, type World } from '../play/acts.ts';
import { recordAddress } from '../play/doors.ts';
import { readScenario, type Scenario } from '../play/scenario.ts';
import { setupLinkOf, startServer } from '../play/server.ts';
import { setStage, type Stage } from '../play/stage.ts';
import { Camera, type Mode } from './camera.ts';
import { chromiumOptions } from './chromium.ts';
import { hardScenario } from './hard.ts';
import { states } from './states.ts';

/**
 * `npm run screenshots -- --out DIR [--only WORD] [--modes light,dark,forced]`: every screen and its states, in light, dark and forced colours, at the size
 * that it is made for, from real meetings that are played meanwhile: an ordinary one, and one with names and texts that are
 * hard to lay out.
 */
const SCENARIO = new URL('../play/scenarios/schuldhulp-spreekuur.json', import.meta.url).pathname;

const { values } = parseArgs({ options: { out: { type: 'string', default: 'screenshots' }, only: { type: 'string' }, modes: { type: 'string', default: 'light,dark,forced' } } });
const server = await startServer();
const browser = await chromium.launch(chromiumOptions());
const camera = new Camera(browser, values.out, values.only, values.modes.split(',') as Mode[]);
try {
  await camera.shoot('00-setup', server.origin, `/setup${new URL(server.setupLink!).hash}`, 'laptop', null);
  const scenario = readScenario(SCENARIO);
  await meeting('', scenario, server.setupLink!, doors);
  await meeting('hard-', hardScenario(scenario), await setupLinkOf(server));
} finally {
  await browser.close();
  await server.stop();
}
process.stdout.write(`${camera.pictures} pictures in ${values.out}, ${camera.problems} problems\n`);
if (camera.problems > 0) process.exitCode = 1;

/** The pages outside a meeting. */
async function doors(stage: Stage): Promise<void> {
  const { origin } = stage;
  for (const size of ['phone', 'laptop'] as const) {
    for (const path of ['/', '/join', '/sign-in', '/records', '/beloften', '/toegankelijkheid', '/verify', '/sign-in/recovery', '/recover', '/administrator', '/nergens']) {
      await camera.shoot(`00-door${path.replaceAll('/', '-')}`, origin, path, size, null);
    }
  }
  for (const size of ['phone', 'laptop'] as const) await camera.shoot('00-account', origin, '/account', size, stage.chair.browser);
  await camera.shoot('00-council', origin, '/council', 'laptop', stage.chair.browser);
  await camera.shoot('00-new', origin, '/council/new', 'laptop', stage.chair.browser);
  await camera.shoot('01-prepare', origin, `/m/${stage.meeting}/prepare`, 'laptop', stage.chair.browser);
}

/** One whole meeting: each step in its emptiest and its fullest state. */
async function meeting(prefix: string, scenario: Scenario, link: string, before?: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = await setStage(scenario, link);
  await before?.(stage);
  const ids: Ids = { inputs: new Map(), changes: new Map() };
  const world: World = { stage, ids, restart: null, check: (ok, what) => ok || process.stdout.write(`the play: ${what}\n`) };
  const screen = await camera.screenOf(stage);
  await camera.faces(stage, screen, `${prefix}02-prepare`);
  let n = 3;
  let step = '';
  const name = (state: string) => `${prefix}${String(n++).padStart(2, '0')}-${step}${state}`;
  for (const [at, act] of scenario.script.entries()) {
    await perform(world, act, at);
    const next = scenario.script[at + 1];
    if (act.do === 'step' && act.refused === undefined) {
      step = act.to;
      if (prefix === '') await camera.faces(stage, screen, name('-empty'));
    }
    const full = next === undefined || next.do === 'step';
    if (!full || !step || act.do === 'step') continue;
    await camera.faces(stage, screen, name(''));
    if (step !== 'gather') continue;
    await stage.lead.send({ type: 'OpenWall' });
    await camera.faces(stage, screen, name('-wall'));
    await stage.lead.send({ type: 'CloseWall' });
    if (prefix === '') await states(camera, stage);
  }
  const address = await recordAddress(stage.secretary.browser, stage.decision);
  for (const size of ['phone', 'laptop'] as const) await camera.shoot(`${prefix}90-record`, stage.origin, address, size, null);
  for (const size of ['phone', 'laptop'] as const) await camera.shoot(`${prefix}91-year`, stage.origin, '/council/years', size, stage.chair.browser);
  stage.close();
}

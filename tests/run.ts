/**
 * `npm test`: all suites, one after another, each counted; the last line is `N passed, N failed` over all of them.
 * A suite that cannot run (no files, no browser, no count) is a failure with a sentence, never a silent skip; the others
 * still run. `npm test -- unit browser` runs only those named.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './browser/chromium.ts';

/** The whole run has to end within this, on two cores. */
const BUDGET_MS = 23 * 60 * 1000;
/** How long apt may take of it. */
const INSTALL_MS = 4 * 60 * 1000;

interface Count {
  passed: number;
  failed: number;
  /** What a person has to know of it: why it failed, what was skipped. */
  notes?: string[];
  /** Shown when something failed. */
  output?: string;
}
interface Run {
  code: number | null;
  output: string;
  timedOut: boolean;
}

const root = join(import.meta.dirname, '..');
const begin = Date.now();
const scratch = mkdtempSync(join(tmpdir(), 'meegaan-test-'));
/** Groups of processes that we started and that have to end with us. */
const running = new Set<number>();

const suites: [string, () => Promise<Count>][] = [
  ['types', () => one('check')],
  ['lint', () => one('lint')],
  ['arrows', () => one('arrows')],
  ['build', () => one('build')],
  ['unit', unit],
  ['play', play],
  ['browser', browser]
];

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const group of running) end(group);
    process.exit(1);
  });
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !suites.some(([suite]) => suite === name));
let passed = 0;
let failed = unknown.length;
for (const name of unknown) console.log(`${name}: there is no such suite; the suites are ${suites.map(([suite]) => suite).join(', ')}.`);

for (const [name, run] of suites) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const from = Date.now();
  const count = await run().catch((error: unknown): Count => ({ passed: 0, failed: 1, notes: [String((error as Error)?.stack ?? error)] }));
  if (count.failed > 0 && count.output) console.log(count.output.trimEnd());
  for (const note of count.notes ?? []) console.log(`${name}: ${note}`);
  console.log(`${name}: ${count.passed} passed, ${count.failed} failed (${Math.round((Date.now() - from) / 1000)} s)`);
  passed += count.passed;
  failed += count.failed;
}
rmSync(scratch, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** A script that is right or wrong as a whole. What the build prints about itself (the bundle budget) is shown when right too. */
async function one(script: string): Promise<Count> {
  const run = await npm([script]);
  const good = run.code === 0;
  const budget = script === 'build' ? run.output.split('\n').filter((line) => line.startsWith('Bundle budget')) : [];
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, output: run.output, notes: good ? budget : late(run) };
}

/** Unit, socket, fault and secrecy tests: everything that vitest finds. */
async function unit(): Promise<Count> {
  const file = join(scratch, 'vitest.json');
  const run = await npm(['unit', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  if (!existsSync(file)) return { passed: 0, failed: 1, output: run.output, notes: [...late(run), 'no result came out of vitest.'] };
  const result = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numTotalTests: number;
    testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[];
  };
  // A file that could not even be loaded has no failed test of its own.
  const broken = result.testResults.filter((one) => one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed'));
  const skipped = result.testResults.flatMap((one) => one.assertionResults.filter((test) => test.status !== 'passed' && test.status !== 'failed'));
  let bad = result.numFailedTests + broken.length + skipped.length;
  const notes = [...late(run), ...skipped.map((test) => `skipped, which counts as failed: ${test.fullName}`)];
  if (result.numTotalTests === 0) notes.push('no files.');
  if (bad === 0 && (run.code !== 0 || result.numTotalTests === 0)) bad = 1;
  return { passed: result.numPassedTests, failed: bad, output: run.output, notes };
}

/** Every scenario of the project against the real server. The player counts its own checks in its last line. */
async function play(): Promise<Count> {
  const dir = join(root, 'tests/play/scenarios');
  const files = existsSync(dir) ? readdirSync(dir).filter((file) => file.endsWith('.json')).sort() : [];
  if (files.length === 0) return { passed: 0, failed: 1, notes: ['no files.'] };
  const total: Count & { notes: string[] } = { passed: 0, failed: 0, notes: [], output: '' };
  // every file of the record is written and looked at: of two with secret rounds, of which one ends in minority views with proof, and of an adopted and a draft one full of hostile words
  const everyFile: [file: string, ...options: string[]][] = [['wachttijd-jeugdhulp.json'], ['bibliotheek-drie-zeggen-nog-niet.json'], ['zorgtaxi.json', '--hostile'], ['speeltuin-uitgesteld.json', '--hostile']];
  const plain = files.filter((file) => !everyFile.some(([own, ...options]) => own === file && options.length === 0));
  const queue = [...everyFile.map(([file, ...options], i) => [file, ...options, '--out', join(scratch, `forms-${i}`)]), ...plain.map((file) => [file])];
  const playOne = async ([file = '', ...options]: readonly string[]) => {
    const run = await npm(['play', '--', join(dir, file), ...options]);
    const counted = /^(\d+) passed, (\d+) failed$/.exec(run.output.trimEnd().split('\n').at(-1) ?? '');
    const bad = counted ? Number(counted[2]) : 1;
    total.passed += counted ? Number(counted[1]) : 0;
    // An exit code and a count that contradict each other are a failure too.
    total.failed += bad === 0 && run.code !== 0 ? 1 : bad;
    const told = run.output.split('\n').filter((line) => line.startsWith('note '));
    total.notes.push(...late(run), ...told, `${file}${options.includes('--hostile') ? ', hostile words' : ''}: ${counted?.[0] ?? 'no count came out of the player'}`);
    if (bad > 0 || run.code !== 0) total.output += `--- ${file}\n${run.output}`;
  };
  // two at a time: a meeting waits for its people more than for a core
  const player = async () => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await playOne(one);
  };
  await Promise.all([player(), player()]);
  return total;
}

/** The flows in a real browser. */
async function browser(): Promise<Count> {
  if (!existsSync(join(root, 'tests/browser/playwright.config.ts'))) return { passed: 0, failed: 1, notes: ['no files.'] };
  const chromium = findChromium() ?? (await installBrowser());
  if (!chromium) {
    return {
      passed: 0,
      failed: 1,
      notes: ['no Chromium or Chrome was found: install it (on Debian and Ubuntu: apt-get install chromium), or set CHROMIUM to its program.']
    };
  }
  const file = join(scratch, 'playwright.json');
  const run = await npm(['browser', '--', '--reporter=list,json'], { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file, PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  if (!existsSync(file)) return { passed: 0, failed: 1, output: run.output, notes: [...late(run), 'no result came out of the browser tests.'] };
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors?: unknown[];
  };
  const notes = late(run);
  if (stats.flaky > 0) notes.push(`${stats.flaky} passed only at a second try.`);
  if (stats.skipped > 0) notes.push(`${stats.skipped} skipped, which counts as failed.`);
  const good = stats.expected + stats.flaky;
  if (good + stats.unexpected + stats.skipped === 0) notes.push('no files.');
  let bad = stats.unexpected + stats.skipped + (errors?.length ?? 0);
  if (bad === 0 && (run.code !== 0 || good === 0)) bad = 1;
  return { passed: good, failed: bad, output: run.output, notes };
}

/** Where we may (root on Debian or a child of it), installs Chromium. */
async function installBrowser(): Promise<string | undefined> {
  if (process.env.CHROMIUM || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  if (spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  console.log('browser: no Chromium here; installing it with apt-get.');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await start('apt-get', ['update', '-qq'], quiet, INSTALL_MS);
  const run = await start('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet, INSTALL_MS);
  if (run.code !== 0) console.log(run.output.trimEnd());
  return findChromium();
}

function npm(words: string[], env: Record<string, string> = {}): Promise<Run> {
  return start('npm', ['run', '--silent', ...words], env, BUDGET_MS);
}

/** Runs a program in a group of its own, within what is left of the time, and keeps what it says. */
function start(program: string, words: string[], env: Record<string, string>, mostMs: number): Promise<Run> {
  const leftMs = Math.max(0, Math.min(mostMs, begin + BUDGET_MS - Date.now()));
  return new Promise((ok, no) => {
    // TEST=true takes away SvelteKit's guard of server code, which the build has to pass; FORCE_COLOR would spoil the counting.
    const { TEST: _test, FORCE_COLOR: _color, ...rest } = process.env;
    const child = spawn(program, words, { cwd: root, env: { ...rest, NO_COLOR: '1', ...env }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let timedOut = false;
    child.stdout.on('data', (part: Buffer) => (output += part.toString()));
    child.stderr.on('data', (part: Buffer) => (output += part.toString()));
    const group = child.pid;
    if (group !== undefined) running.add(group);
    const timer = setTimeout(() => {
      timedOut = true;
      if (group !== undefined) end(group);
    }, leftMs);
    child.once('error', no);
    child.once('close', (code) => {
      clearTimeout(timer);
      // What a suite left behind (a server that it forgot) must not disturb the next one.
      if (group !== undefined) {
        end(group);
        running.delete(group);
      }
      ok({ code, output, timedOut });
    });
  });
}

/** Ends a group of processes that we started; one that has already ended is fine. */
function end(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // already gone
  }
}

function late(run: Run): string[] {
  return run.timedOut ? [`stopped: the whole run may take ${BUDGET_MS / 60_000} minutes.`] : [];
}

/**
 * `npm run test:long`: what takes longer than `npm test` may. The same fault tests in their full form (MEEGAAN_LONG): a meeting with
 * 150 phones under bad wifi, a kill and a hand-over of the lead; 100 people and ten kills; 200 seeds of convergence; a server that
 * stands still for two minutes; a disk that is really full. MEEGAAN_SEED plays a seed again; words after `--` choose files by a part of their name.
 * Needs a build. The last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FILES = ['tests/faults/meeting.test.ts', 'tests/faults/kill.test.ts', 'tests/faults/stop.test.ts', 'tests/socket/convergence.test.ts'];
/** Mounts a small disk. */
const ROOT_ONLY = 'tests/long/disk.test.ts';

const root = join(import.meta.dirname, '../..');
const wanted = process.argv.slice(2);
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
if (!asRoot) console.log(`${ROOT_ONLY} is left out: only root on Linux may mount a disk.`);
const files = [...FILES, ...(asRoot ? [ROOT_ONLY] : [])].filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)));
const scratch = mkdtempSync(join(tmpdir(), 'meegaan-long-'));
const result = join(scratch, 'vitest.json');
const { TEST: _, FORCE_COLOR: __, ...env } = process.env;

// one file after another: each wants the whole machine
const child = spawn(
  join(root, 'node_modules/.bin/vitest'),
  ['run', ...files, '--no-file-parallelism', '--reporter=verbose', '--reporter=json', `--outputFile.json=${result}`],
  { cwd: root, stdio: 'inherit', env: { ...env, NO_COLOR: '1', MEEGAAN_LONG: '1' } }
);
child.once('close', (code) => {
  const { passed, failed } = counted();
  rmSync(scratch, { recursive: true, force: true });
  console.log(`${passed} passed, ${failed === 0 && code !== 0 ? 1 : failed} failed`);
  process.exit(code === 0 && failed === 0 && passed > 0 ? 0 : 1);
});

function counted(): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(result, 'utf8')) as Record<string, number>;
    // skipped counts as failed
    return { passed: numPassedTests!, failed: Math.max(numFailedTests!, numTotalTests! - numPassedTests!) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

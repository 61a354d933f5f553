import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { confined } from './confined.ts';
import { findProgram } from './home.ts';
import { createBox, type KeptBox } from './keeper.ts';

const SRC = resolve(import.meta.dirname, '../../..');
const boxes: KeptBox[] = [];
const parents: ChildProcess[] = [];
const folders: string[] = [];
afterEach(async () => {
  await Promise.all(boxes.splice(0).map((box) => box.stop()));
  for (const parent of parents.splice(0)) parent.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
const started = async (): Promise<number> => {
  const box = createBox({ secret: randomBytes(32), url: 'http://localhost/stem', origin: 'http://localhost', spreadMs: 0 });
  boxes.push(box);
  await box.start();
  return box.pid!;
};
const runs = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
const folder = (): string => {
  folders.push(realpathSync(mkdtempSync(join(tmpdir(), 'meegaan-box-'))));
  return folders.at(-1)!;
};
const read = (file: string) => `readFileSync(${JSON.stringify(file)})`;
/** What comes of each of these where the Box would run: other code in place of its program, on the line with which the keeper starts it. */
const tried = (program: string, acts: readonly string[]): string[] => {
  const code = `
    import { opendirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
    import { spawnSync } from 'node:child_process';
    import { Worker } from 'node:worker_threads';
    for (const act of [${acts.map((act) => `() => ${act}`).join(', ')}]) try { act(); console.log('did'); } catch (error) { console.log(error.code); }`;
  const { command, args } = confined(program);
  return execFileSync(command, [...args.slice(0, -1), '--input-type=module', '-e', code], { env: {}, encoding: 'utf8' }).trim().split('\n');
};
const linux = it.runIf(existsSync('/proc/self/status'));

describe('the process of the Box', () => {
  linux('[W5] has no environment, no core dump, and nowhere to print', async () => {
    const pid = await started();
    const names = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean).map((entry) => entry.split('=')[0]);
    // the line to the App, and what a shell says by itself
    for (const name of names) expect(['NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE', 'PWD', 'OLDPWD', 'SHLVL', '_']).toContain(name);
    expect(/Max core file size\s+(\d+)\s+(\d+)/.exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))?.slice(1)).toEqual(['0', '0']);
    for (const fd of [0, 1, 2]) expect(readlinkSync(`/proc/${pid}/fd/${fd}`)).toBe('/dev/null');
    expect(readFileSync(`/proc/${pid}/comm`, 'utf8').trim()).toBe('meegaan-box');
  });

  it('[W5] may write no file, start no program and read nothing but its own code, whatever its code would try', () => {
    const data = folder();
    const store = join(data, 'meegaan.sqlite');
    writeFileSync(store, 'who is who');
    const said = tried(findProgram(), [
      read(join(import.meta.dirname, 'child.ts')),
      read(store), `opendirSync(${JSON.stringify(data)})`, `statSync(${JSON.stringify(store)})`, read(resolve(SRC, '../data/meegaan.sqlite')), read('/proc/self/maps'),
      `writeFileSync(${JSON.stringify(join(data, 'ballots'))}, 'x')`, `spawnSync('true')`, `new Worker('1', { eval: true })`, `process.report.writeReport(${JSON.stringify(join(data, 'report'))})`
    ]);
    expect(said).toEqual(['did', ...Array.from({ length: 9 }, () => 'ERR_ACCESS_DENIED')]);
  });

  it('[W5] once it is built it may read what was built for it, and not what stands beside that', () => {
    const at = folder();
    const files = ['build/box/child.js', 'build/parts/limits.js', 'package.json', 'node_modules/zod/index.js', 'build/main.js', 'data/meegaan.sqlite', 'cert.pem'].map((name) => join(at, name));
    for (const file of files) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, '{}');
    }
    const said = tried(files[0]!, files.map(read));
    expect(said).toEqual(['did', 'did', 'did', 'did', 'ERR_ACCESS_DENIED', 'ERR_ACCESS_DENIED', 'ERR_ACCESS_DENIED']);
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)('[W5] ends when the App ends by %s', async (signal) => {
    const parent = spawn(process.execPath, [join(import.meta.dirname, 'parent.fixture.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
    parents.push(parent);
    const pid = Number(await new Promise<string>((done) => parent.stdout!.once('data', (text) => done(String(text)))));
    expect(runs(pid)).toBe(true);
    parent.kill(signal);
    await vi.waitFor(() => expect(runs(pid)).toBe(false), { timeout: 20_000 });
  });

  it('lives on when a whole group is told to end: the App closes its rounds first', async () => {
    const pid = await started();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(pid, signal);
    const box = boxes.at(-1)!;
    expect(await box.received({ decision: 'd', round: 1 })).toBe(0);
    expect(box.pid).toBe(pid);
  });

  it('loads nothing of the house but the ballot room, core, two tables and the arithmetic of a blind stamp', () => {
    const seen = new Set<string>();
    const packages = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      // what only names a type is gone when it runs
      for (const [, from] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)';/gm)) {
        if (from!.startsWith('.')) visit(resolve(dirname(file), from!));
        else packages.add(from!);
      }
    };
    visit(join(import.meta.dirname, 'child.ts'));
    const rooms = [...seen].map((file) => relative(SRC, file));
    expect(rooms.length).toBeGreaterThan(12);
    expect(rooms.filter((file) => !/^lib\/(ballot|core|server\/box)\/|^lib\/(limits|meeting\/vocabulary|server\/issuing\/decision-key)\.ts$/.test(file))).toEqual([]);
    expect([...packages].filter((name) => !/^(node:(crypto|http|net|util)|zod|@noble\/.+)$/.test(name))).toEqual([]);
  });
});

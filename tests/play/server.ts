import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = new URL('../..', import.meta.url).pathname;
const ENTRY = join(ROOT, 'build/main.js');

/** A production server that a test or the demo started itself, on a store of its own. */
export interface RunningServer {
  readonly origin: string;
  /** Printed at the first start; null when the store already had a council. */
  readonly setupLink: string | null;
  readonly dataDir: string;
  readonly pid: number;
  /** Everything that it wrote to its output so far. */
  log(): string;
  /** SIGKILL, as when the power goes; then the same store on the same port again. @param dead called while no server runs */
  killAndStartAgain(dead?: () => void): Promise<void>;
  /** The same by another signal. @returns how it ended */
  endAndStartAgain(signal: NodeJS.Signals, dead?: () => void): Promise<{ code: number | null }>;
  stop(): Promise<void>;
}

/** @param options.keep leaves the store there at the end; `env` adds settings */
export async function startServer(options: { dataDir?: string; port?: number; env?: Record<string, string>; command?: string[] } = {}): Promise<RunningServer> {
  if (!existsSync(ENTRY)) throw new Error('there is no build yet: run `npm run build` first');
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'meegaan-'));
  const lines: string[] = [];
  let child!: ChildProcess;
  let origin = '';
  let port = options.port ?? 0;

  const start = async () => {
    const [program, ...args] = options.command ?? [process.execPath];
    child = spawn(program!, [...args, ENTRY], {
      cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...clean(process.env), HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, NODE_ENV: 'production', BALLOT_DELAY_MS: '0', ...options.env }
    });
    const ready = new Promise<void>((ok, no) => {
      const read = (chunk: Buffer) => {
        lines.push(chunk.toString());
        const all = lines.join('');
        const found = /People open (\S+)/g;
        const match = [...all.matchAll(found)].at(-1);
        if (match) origin = match[1]!;
        if (starts(all) === expected) ok();
      };
      child.stdout!.on('data', read);
      child.stderr!.on('data', read);
      child.once('exit', (code) => no(new Error(`the server ended (${code}): ${lines.join('').slice(-500)}`)));
    });
    expected++;
    await ready;
    child.removeAllListeners('exit');
    port = Number(new URL(origin).port) || port;
    // the set-up link comes after the self-test: wait until the server answers, then everything is printed
    for (let i = 0; i < 100; i++) {
      if (await fetch(`${origin}/healthz`).then((r) => r.ok, () => false)) return;
      await new Promise((r) => setTimeout(r, 50));
    }
    throw new Error('the server does not answer');
  };
  let expected = 0;
  // what it says of itself comes once the Box runs; the set-up link right after it
  const starts = (all: string) => (all.match(/^Profile: /gm) ?? []).length;
  await start();
  // a new store prints its set-up link a moment after it answers; on a busy machine that takes a while
  for (let i = 0; i < 300 && !options.dataDir && !/Set-up link/.test(lines.join('')); i++) await new Promise((r) => setTimeout(r, 50));
  await new Promise((r) => setTimeout(r, 100));

  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((ok) => {
      if (child.exitCode !== null || child.signalCode !== null) return ok();
      child.once('exit', () => ok());
      child.kill(signal);
    });
  const endAndStartAgain: RunningServer['endAndStartAgain'] = async (signal, dead) => {
    await end(signal);
    const { exitCode: code } = child;
    dead?.();
    await start();
    return { code };
  };
  return {
    endAndStartAgain,
    get origin() { return origin; },
    get setupLink() { return /Set-up link[^\n]*?(http\S+)/.exec(lines.join(''))?.[1] ?? null; },
    dataDir,
    get pid() { return child.pid!; },
    log: () => lines.join(''),
    async killAndStartAgain(dead) {
      await endAndStartAgain('SIGKILL', dead);
    },
    async stop() {
      await end('SIGTERM');
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    }
  };
}

/** A further one-time set-up link, as `npm run setup-link` prints it. */
export async function setupLinkOf(server: RunningServer): Promise<string> {
  const made = spawnSync(process.execPath, [ENTRY, '--setup-link'], {
    cwd: ROOT, encoding: 'utf8', env: { ...clean(process.env), DATA_DIR: server.dataDir, ORIGIN: server.origin, NODE_ENV: 'production' }
  });
  const link = /http\S+/.exec(made.stdout)?.[0];
  if (!link) throw new Error(`no set-up link came: ${made.stdout}${made.stderr}`);
  return link;
}

/** Settings of whoever starts us must not leak into the server under test. */
function clean(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { ORIGIN: _, TLS_CERT: __, TLS_KEY: ___, DEMO: ____, TRUST_PROXY: _____, ...rest } = env;
  return rest;
}

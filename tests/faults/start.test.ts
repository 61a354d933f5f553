import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The production entry itself: what cannot start says so in one sentence for the administrator, and ends with 1. */
const ENTRY = new URL('../../build/main.js', import.meta.url).pathname;
let dir: string;
beforeAll(() => {
  if (!existsSync(ENTRY)) throw new Error('there is no build yet: run `npm run build` first');
  dir = mkdtempSync(join(tmpdir(), 'meegaan-start-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function start(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  return new Promise((ok) => {
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, [ENTRY], { env: { PATH, HOME, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', DATA_DIR: dir, ...env } });
    let said = '';
    child.stdout.on('data', (part: Buffer) => (said += part.toString()));
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
    child.once('close', (code) => {
      clearTimeout(timer);
      ok({ code, said: said.trim() });
    });
  });
}

/** One line, no stack, and a hint of what to do. */
function isOneSentence(said: string): void {
  expect(said.split('\n')).toHaveLength(1);
  expect(said).not.toMatch(/\bat \S+ \(|Error:/);
  expect(said).toMatch(/: (stop|set|give|check|start|use|install|update|put|begin|move|run)|: it has to|[.:] (Stop|Set|Give|Check|Start|Use|Install|Update|Put|Move|Run)/);
}

describe('a start that cannot go on', () => {
  it('says that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((ok) => other.listen(0, '127.0.0.1', ok));
    const { port } = other.address() as { port: number };
    const { code, said } = await start({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port}`);
    isOneSentence(said);
  }, 30_000);

  it('says that the folder cannot be written', async () => {
    const file = join(dir, 'a-file');
    writeFileSync(file, '');
    const { code, said } = await start({ DATA_DIR: join(file, 'store') });
    expect(code).toBe(1);
    expect(said).toContain('DATA_DIR');
    isOneSentence(said);
  }, 30_000);

  it('says that a newer version made the store, and leaves it as it is', async () => {
    const folder = mkdtempSync(join(dir, 'newer-'));
    const db = new DatabaseSync(join(folder, 'meegaan.db'));
    db.exec('create table later (x); pragma user_version = 999');
    db.close();
    const { code, said } = await start({ DATA_DIR: folder });
    expect(code).toBe(1);
    expect(said).toContain('meegaan.db');
    isOneSentence(said);
    const after = new DatabaseSync(join(folder, 'meegaan.db'), { readOnly: true });
    expect(after.prepare('select name from sqlite_master').all()).toEqual([{ name: 'later' }]);
    expect(after.prepare('pragma user_version').get()).toEqual({ user_version: 999 });
    after.close();
  }, 30_000);

  it.each(['raad.example', 'ftp://raad.example', 'https://raad.example/pad'])('says that ORIGIN is broken: %s', async (origin) => {
    const { code, said } = await start({ ORIGIN: origin });
    expect(code).toBe(1);
    expect(said).toContain(`ORIGIN is "${origin}"`);
    isOneSentence(said);
  }, 30_000);
});

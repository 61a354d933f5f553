import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { bundle, sealable, testKey } from '../lib/verify/bundle.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'meegaan-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

/** The command as a person gives it, without any environment: it needs no server, store or network. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--permission', '--allow-fs-read=*', join(import.meta.dirname, 'verify.ts'), ...args], { encoding: 'utf8', env: {} });
  return { status, stdout, stderr };
}

describe('npm run verify', () => {
  test('ends with 0 where all holds: a bundle, a folder, or files; in Dutch or English', () => {
    const zip = run(put('besluit.zip', zipSync(bundle())));
    expect(zip.stderr).toBe('');
    expect(zip.stdout).toContain('✓ Het zegel klopt.');
    expect(zip.stdout).toContain('Wat dit niet bewijst:');
    expect(zip.stdout.trimEnd().endsWith('Alles klopt.')).toBe(true);
    expect(zip.status).toBe(0);
    mkdirSync(join(folder, 'out'));
    for (const [name, bytes] of Object.entries(bundle())) put(`out/${name}`, bytes);
    expect(run(join(folder, 'out'), '--lang', 'en')).toMatchObject({ status: 0, stdout: expect.stringContaining('All of it holds.') as string });
    expect(run(join(folder, 'out/record.json'), join(folder, 'out/record.json.jws'), '--keys', put('keys.json', strToU8(JSON.stringify(testKey().set)))).status).toBe(0);
  });

  test('ends with 1 where something does not hold, and says what', () => {
    const files = { ...bundle(), 'record.pdf': strToU8('%PDF another') };
    expect(run(put('changed.zip', zipSync(files)))).toMatchObject({ status: 1, stdout: expect.stringContaining('✗ Het bestand record.pdf is veranderd of omgewisseld.') as string });
  });

  test.each([
    ['no file', []], ['a file that is not there', ['nothing.zip']], ['an empty file', ['empty.json']], ['a picture', ['a.png']], ['a broken zip', ['a.zip']], ['an unknown option', ['--fast']]
  ])('ends with 2 where nothing can be read: %s', (_what, args) => {
    put('empty.json', new Uint8Array());
    put('a.png', Uint8Array.of(0x89, 0x50));
    put('a.zip', Uint8Array.of(0x50, 0x4b, 3, 4));
    const { status, stdout, stderr } = run(...args.map((arg) => (arg.startsWith('--') ? arg : join(folder, arg))));
    expect(status).toBe(2);
    expect((stdout + stderr).length).toBeGreaterThan(20);
    expect(stderr).not.toContain('    at ');
  });

  test('prints no control character of anybody', () => {
    const record = sealable();
    const hostile = { ...record, council: { name: 'Raad\u001b[2J\u0007' } };
    const { stdout } = run(put('hostile.zip', zipSync(bundle(hostile))));
    expect(stdout).toContain('Raad [2J ');
    expect([...stdout].filter((char) => char < ' ' && char !== '\n')).toEqual([]);
  });
});

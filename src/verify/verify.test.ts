import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secretDecision, type SecretDecision } from '../../tests/ballot/secret-decision.ts';
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

describe('npm run verify, of ballots', () => {
  let made: SecretDecision;
  beforeAll(async () => void (made = await secretDecision()));

  test('ends with 0 where they hold, alone and beside the record; prints result, numbers and code of each round, and who came along', () => {
    const alone = run(put('ballots.json', made.bytes));
    expect(alone.stderr).toBe('');
    expect(alone.status).toBe(0);
    expect(alone.stdout).toMatch(/✓ Ronde 1: De meeste mensen kunnen mee\. Niet iedereen\. Wij telden zelf: 6 mee, 3 nog niet, 0 onthoudingen\. De code is ....-....-....\./);
    expect(alone.stdout).toContain('✓ 3 van de 3 mensen die eerst niet mee konden, kunnen nu wel mee (ronde 2).');
    expect(alone.stdout).toContain('nog niet door iemand van buiten onderzocht');
    expect(run(put('ballots.json', made.bytes), '--lang', 'en').stdout).toContain('3 of the 3 people who could not come along at first can come along now');
    const both = run(put('ballots.json', made.bytes), put('secret.zip', zipSync(bundle(sealable(made.events)))));
    expect(both).toMatchObject({ status: 0, stdout: expect.stringContaining('✓ De stembiljetten en het verslag zeggen hetzelfde') as string });
  });

  test('ends with 1 after any change of one byte, and beside another record', () => {
    const places = [0, 1, 40, Math.floor(made.bytes.length / 2), made.bytes.length - 30, made.bytes.length - 1];
    for (const at of places) {
      const { status, stdout, stderr } = run(put('ballots.json', made.bytes.with(at, made.bytes[at]! ^ 1)));
      expect({ at, status, stderr }).toEqual({ at, status: 1, stderr: '' });
      expect(stdout).toContain('✗');
    }
    expect(run(put('ballots.json', made.bytes), put('other.zip', zipSync(bundle()))).status).toBe(1);
  });

  test('ends with 2 where nothing can be read', () => {
    expect(run(put('ballots.json', new Uint8Array())).status).toBe(2);
    expect(run(put('ballots.json', made.bytes), put('record.json', strToU8('{'))).status).toBe(2);
  });
});

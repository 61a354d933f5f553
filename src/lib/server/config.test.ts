import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig, selfTest, type Config } from './config.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'meegaan-config-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

function good(env: Record<string, string>): Config {
  const result = readConfig({ DATA_DIR: dir, ...env });
  if (!result.ok) throw new Error(result.error);
  return result.config;
}
function bad(env: Record<string, string>): string {
  const result = readConfig({ DATA_DIR: dir, ...env });
  if (result.ok) throw new Error('this should have been refused');
  return result.error;
}

describe('the settings of the server', () => {
  test('without any setting it serves this computer only', () => {
    expect(good({})).toMatchObject({ host: '127.0.0.1', port: 3000, origin: 'http://localhost:3000', profile: 'localhost', secretRounds: true, tls: null, trustProxy: false, demo: false });
  });
  test('an empty setting counts as none', () => {
    expect(good({ PORT: '', ORIGIN: ' ' }).origin).toBe('http://localhost:3000');
  });
  test('plain HTTP on a network has no secret rounds, and the self-test says so', () => {
    const config = good({ HOST: '192.168.1.20', PORT: '8080' });
    expect(config).toMatchObject({ origin: 'http://192.168.1.20:8080', profile: 'plain-http', secretRounds: false });
    expect(selfTest(config).join('\n')).toContain('off: secret rounds');
  });
  test('an IPv6 host becomes a valid origin', () => {
    expect(good({ HOST: 'fd00::5', PORT: '81' }).origin).toBe('http://[fd00::5]:81');
  });
  test('behind a proxy with HTTPS everything is on, and only a proxy on this computer is believed', () => {
    const config = good({ ORIGIN: 'https://raad.example/' });
    expect(config).toMatchObject({ origin: 'https://raad.example', profile: 'https', secretRounds: true, trustProxy: 'loopback' });
    expect(selfTest(config).join('\n')).toContain('Off: nothing');
  });
  test('ballots go through this server by /stem, unless a proxy leads straight to the Box', () => {
    expect(good({}).ballots).toEqual({ port: 0, url: 'http://localhost:3000/stem', straight: false, spreadMs: 8000 });
    const own = good({ ORIGIN: 'https://raad.example', BOX_PORT: '3001', BOX_ORIGIN: 'https://stem.raad.example/', BALLOT_DELAY_MS: '0' });
    expect(own.ballots).toEqual({ port: 3001, url: 'https://stem.raad.example', straight: true, spreadMs: 0 });
    expect(good({ ORIGIN: 'https://raad.example', BOX_PORT: '3001', BOX_ORIGIN: 'https://raad.example/stem/' }).ballots.url).toBe('https://raad.example/stem');
    expect(selfTest(own).join('\n')).toContain('straight to port 3001');
    expect(selfTest(good({})).join('\n')).toContain('Secret ballots go to http://localhost:3000/stem: this server hands them on');
    expect(selfTest(good({ HOST: '192.168.1.20' })).join('\n')).not.toContain('Secret ballots go');
  });
  test('the folder for the store is made, for its owner only', () => {
    const made = join(dir, 'deep', 'store');
    expect(good({ DATA_DIR: made }).dataDir).toBe(made);
    expect(statSync(made).mode & 0o777).toBe(0o700);
  });
});

describe('a broken setting ends in one sentence that names it and says what to do', () => {
  test.each([
    [{ PORT: 'abc' }, 'PORT is "abc"'],
    [{ PORT: '70000' }, 'PORT is "70000"'],
    [{ PORT: '-1' }, 'PORT is "-1"'],
    [{ ORIGIN: 'raad.example' }, 'ORIGIN is "raad.example"'],
    [{ ORIGIN: 'ftp://raad.example' }, 'begin with http'],
    [{ ORIGIN: 'https://raad.example/meegaan' }, 'only the scheme'],
    [{ HOST: 'not a host' }, 'HOST is "not a host"'],
    [{ BOX_PORT: 'x' }, 'BOX_PORT is "x"'],
    [{ BOX_PORT: '3000' }, 'which is PORT too'],
    [{ BOX_PORT: '3001', BOX_ORIGIN: 'stem' }, 'BOX_ORIGIN is "stem", which is no address'],
    [{ BOX_PORT: '3001', BOX_ORIGIN: 'ftp://stem.example' }, 'which is no address'],
    [{ BOX_PORT: '3001', BOX_ORIGIN: 'https://stem.example/?a=b' }, 'a plain path'],
    [{ BOX_PORT: '3001', BOX_ORIGIN: "https://stem.example/a;script-src" }, 'a plain path'],
    [{ BOX_PORT: '3001', BOX_ORIGIN: 'http://stem.example' }, 'over HTTPS only'],
    [{ BOX_ORIGIN: 'https://stem.example' }, 'BOX_PORT is not'],
    [{ BALLOT_DELAY_MS: '8001' }, 'from 0 to 8000'],
    [{ BALLOT_DELAY_MS: '1.5' }, 'BALLOT_DELAY_MS is "1.5"'],
    [{ TLS_CERT: '/x.pem' }, 'belong together'],
    [{ TLS_CERT: '/nowhere/cert.pem', TLS_KEY: '/nowhere/key.pem' }, 'TLS_CERT "/nowhere/cert.pem" cannot be read (ENOENT)']
  ])('%o', (env, part) => {
    const error = bad(env as Record<string, string>);
    expect(error).toContain(part);
    expect(error).not.toContain('\n');
  });
  test('a certificate that is none', () => {
    const file = join(dir, 'no.pem');
    writeFileSync(file, 'hello');
    expect(bad({ TLS_CERT: file, TLS_KEY: file })).toContain('do not form a valid pair');
  });
  test('a DATA_DIR that cannot be made', () => {
    expect(bad({ DATA_DIR: '/proc/meegaan/deep' })).toContain('DATA_DIR "/proc/meegaan/deep" cannot be written');
  });
  test('a DATA_DIR that is a file', () => {
    const file = join(dir, 'file');
    writeFileSync(file, '');
    expect(bad({ DATA_DIR: file })).toContain(`DATA_DIR "${file}" cannot be written`);
  });
});

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { listScripts, readScripts, scriptHash, SCRIPTS_FILE } from './scripts.ts';

const build = mkdtempSync(join(tmpdir(), 'meegaan-scripts-'));
afterAll(() => rmSync(build, { recursive: true, force: true }));

test('every script is in the list, by its hash; nothing else is', () => {
  mkdirSync(join(build, 'client/_app/b'), { recursive: true });
  for (const [file, text] of [['_app/b/x.js', 'x'], ['_app/a.js', 'a'], ['_app/a.js.br', 'no'], ['_app/a.css', 'no']] as const) writeFileSync(join(build, 'client', file), text);
  const list = listScripts(join(build, 'client'));
  const hex = (text: string) => createHash('sha256').update(text).digest('hex');
  expect(list).toBe(`${hex('a')}  _app/a.js\n${hex('x')}  _app/b/x.js\n`);

  writeFileSync(join(build, SCRIPTS_FILE), list);
  const { hash, files } = readScripts(pathToFileURL(join(build, 'server/chunks/app.js')).href);
  expect(files).toEqual([{ path: '_app/a.js', hash: hex('a') }, { path: '_app/b/x.js', hash: hex('x') }]);
  expect(hash).toBe(createHash('sha256').update(list).digest('base64url'));

  writeFileSync(join(build, 'client/_app/a.js'), 'another');
  expect(listScripts(join(build, 'client'))).not.toBe(list);
});

test('in development there is no list', () => expect(scriptHash()).toBe('development'));

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What the specification says of its own tests is true: each rule has one that carries its number, each pitfall those that it names. */

const root = new URL('../..', import.meta.url).pathname;
const specification = readFileSync(join(root, 'src/lib/ballot/README.md'), 'utf8');
const tests = ['src', 'tests'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((path) => /\.(test|spec)\.ts$/.test(path)).map((path) => `${folder}/${path}`));
const all = tests.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');

describe('each rule of the specification has a test that carries its number', () => {
  const rules = [...specification.matchAll(/^- \*\*([KP]\d+)\*\* /gm)].map(([, id]) => id!);
  it('all rules are there', () => expect(rules.length).toBe(22 + 10));
  it.each(rules)('%s', (id) => expect(all).toContain(`[${id}]`));
});

describe('each pitfall is held by the tests that it names', () => {
  const rows = [...specification.slice(specification.indexOf('## Pitfalls')).matchAll(/^\| (\d+) \| ([^|]+) \| ([^|]+) \|$/gm)];
  it('all fifteen are there', () => expect(rows.map(([, n]) => Number(n))).toEqual(Array.from({ length: 15 }, (_, i) => i + 1)));
  it.each(rows.map(([, n, what, held]) => [n!, what!, held!] as const))('%s %s', (_n, _what, held) => {
    const named = [...held.matchAll(/`((?:src|tests)\/[\w./-]+\.ts)`(?:: ([^;|).]+))?/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, path, name] of named) {
      expect(existsSync(join(root, path!)), path).toBe(true);
      if (name) expect(readFileSync(join(root, path!), 'utf8').replaceAll("\\'", "'"), path).toContain(name.trim());
    }
  });
});

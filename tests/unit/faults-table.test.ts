import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const rows = readFileSync(join(root, 'tests/README.md'), 'utf8')
  .split('\n')
  .flatMap((line) => /^\| ([BR]\d+) \| .* \| (.*) \|$/.exec(line)?.slice(1, 3) ?? [])
  .reduce<[string, string][]>((pairs, cell, i, all) => (i % 2 === 0 ? [...pairs, [cell, all[i + 1] ?? '']] : pairs), []);

test('the table of faults has every fault that the app must stand', () => {
  const wanted = [...range('B', 1, 26), 'B32', ...range('B', 35, 44), 'B47', 'B48', 'B50', ...['1', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'].map((n) => `R${n}`)];
  expect(rows.map(([id]) => id)).toEqual(wanted);
});

test.each(rows)('%s names a test that holds it, in a file that is there', (id, cell) => {
  const files = [...cell.matchAll(/`([\w/.-]+\.(?:test|spec)\.ts)`/g)].map(([, file]) => file!);
  expect(files.length, id).toBeGreaterThan(0);
  for (const file of files) expect([file, `tests/${file}`].some((path) => existsSync(join(root, path))), file).toBe(true);
});

function range(letter: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => `${letter}${from + i}`);
}

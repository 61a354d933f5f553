import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HELD_BY, OF_SECRET_ROUNDS, PROMISES } from './promises.ts';
import { promisesWords } from './words.ts';

const root = join(import.meta.dirname, '../../..');

test.each(PROMISES)('the promise "%s" is held by a test that exists', (promise) => {
  const { file, test: name } = HELD_BY[promise];
  expect(existsSync(join(root, file)), file).toBe(true);
  expect(readFileSync(join(root, file), 'utf8').replaceAll('\\', '')).toContain(name);
});

test('the rows of frauds that a promise names stand in the table of the specification, each found by somebody', () => {
  const table = readFileSync(join(root, 'src/lib/ballot/README.md'), 'utf8');
  for (const row of PROMISES.flatMap((promise) => HELD_BY[promise].rows ?? [])) {
    const line = table.split('\n').find((one) => one.startsWith(`| ${row} |`));
    expect(line, row).toBeDefined();
    expect(line!.split('|').slice(3, 5).join(''), row).toContain('x');
  }
});

test.each(['nl', 'en'] as const)('%s: no promise without its limit', (lang) => {
  for (const promise of PROMISES) {
    expect(promisesWords[lang].promise[promise].limit.length).toBeGreaterThan(20);
  }
});

test('beside each promise about secret rounds stands that nobody from outside looked yet', () => {
  const page = readFileSync(join(import.meta.dirname, '+page.svelte'), 'utf8');
  expect(page).toContain('OF_SECRET_ROUNDS.includes(id)}{\' \'}{words.noReview}');
  expect(OF_SECRET_ROUNDS.every((promise) => PROMISES.includes(promise as never))).toBe(true);
  expect([promisesWords.nl.noReview, promisesWords.en.noReview].every((words) => /buiten|outside/.test(words))).toBe(true);
});

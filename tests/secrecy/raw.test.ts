import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesOf, isWithin, pagesOf, placesOf } from './raw.ts';

/** The search through the disk finds what is planted there beside the one blob; else the tests that use it would prove nothing. */

const ballot = (i: number) => JSON.stringify({ pseudonym: `pseudonym-${i}-`.padEnd(60, String(i)), token: String(i).repeat(400) });
const blob = Buffer.from(`{"ballots":[${Array.from({ length: 30 }, (_, i) => ballot(i)).join()}]}`);
const mark = Buffer.from('pseudonym-17-');
let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'raw-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Of each place where the mark stands: whether it is in the blob. */
const found = (): boolean[] => pagesOf(filesOf(folder)).flatMap((page) => [...placesOf(mark, page)].map((at) => isWithin(blob, mark, page, at)));
function store(...rows: readonly (Buffer | string)[]): void {
  const db = new DatabaseSync(join(folder, 'a.db'));
  db.exec('create table kept (bytes blob)');
  for (const row of rows) db.prepare('insert into kept values (?)').run(row);
  db.close();
}

it('the blob itself, in a store or in a file, is no finding', () => {
  store(blob);
  writeFileSync(join(folder, 'bulletin.json'), blob);
  expect(found()).toEqual([true, true]);
});

it.each([
  ['the mark', mark], ['one ballot', Buffer.from(ballot(17))], ['two after each other', Buffer.from(`${ballot(17)},${ballot(18)}`)], ['one with a part of the one before', blob.subarray(blob.indexOf(mark) - 100, blob.indexOf(mark) + 300)]
])('a file with nothing but %s in it is found', (_, planted) => {
  writeFileSync(join(folder, 'left'), planted);
  expect(found()).toEqual([false]);
});

it.each([['the mark', mark], ['one ballot', ballot(17)], ['a ballot as bytes', Buffer.from(ballot(17))], ['a list that is larger than a page', `${ballot(17)} ${'-'.repeat(9000)}`]])('a row with %s in it is found beside the blob', (_, planted) => {
  store(blob, planted);
  expect(found().toSorted()).toEqual([false, true]);
});

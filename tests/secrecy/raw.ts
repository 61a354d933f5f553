import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The store as whoever has the disk reads it: pages and frames, and not rows. */

/** One page of a SQLite file, or of a frame in its write-ahead log. */
export interface Page {
  readonly file: string;
  readonly number: number;
  readonly bytes: Buffer;
  /** Of a store, which spreads a large row over several pages; another file is one whole. */
  readonly ofStore: boolean;
}

const DATABASE = Buffer.from('SQLite format 3\0');
/** The magic number of a write-ahead log, in both orders of bytes (https://www.sqlite.org/fileformat2.html, section 4.1). */
const LOG = [0x377f0682, 0x377f0683];
const LOG_HEAD = 32;
const FRAME_HEAD = 24;

/** Every file of a folder, as it lies there. */
export function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true }).map(String).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** Every page in these files, also those that nothing points at any more; a file that is no store is one page. */
export function pagesOf(files: ReadonlyMap<string, Buffer>): Page[] {
  return [...files].flatMap(([file, bytes]) => {
    const [from, head, size] = layoutOf(bytes);
    if (size === 0) return [{ file, number: 0, bytes, ofStore: false }];
    const pages: Page[] = [];
    for (let at = from; at < bytes.length; at += head + size) pages.push({ file, number: pages.length, bytes: bytes.subarray(at + head, at + head + size), ofStore: true });
    return pages;
  });
}

/** Where the first page begins, how much stands before each, and how large one is. */
function layoutOf(bytes: Buffer): readonly [from: number, head: number, size: number] {
  if (bytes.subarray(0, DATABASE.length).equals(DATABASE)) {
    const size = bytes.readUInt16BE(16);
    return [0, 0, size === 1 ? 65_536 : size];
  }
  if (bytes.length > LOG_HEAD && LOG.includes(bytes.readUInt32BE(0))) return [LOG_HEAD, FRAME_HEAD, bytes.readUInt32BE(8)];
  return [0, 0, 0];
}

/** Every place in a page where these bytes stand. */
export function* placesOf(needle: Buffer, { bytes }: Pick<Page, 'bytes'>): Generator<number> {
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) yield at;
}

/**
 * Whether what stands at this place is part of that one blob and of nothing else: seen from there, page and blob are the same until the blob or
 * the page ends, on both sides. A row with one ballot in it, or a list of its own, breaks off earlier; a file that is no store has the whole blob or none of it.
 */
export function isWithin(blob: Buffer, needle: Buffer, page: Page, at: number): boolean {
  for (const inBlob of placesOf(needle, { bytes: blob })) if (goesOn(blob, inBlob, needle, page, at)) return true;
  return false;
}

function goesOn(blob: Buffer, inBlob: number, needle: Buffer, page: Page, at: number): boolean {
  let before = 0;
  while (before < inBlob && before < at && blob[inBlob - 1 - before] === page.bytes[at - 1 - before]) before++;
  let after = needle.length;
  while (inBlob + after < blob.length && at + after < page.bytes.length && blob[inBlob + after] === page.bytes[at + after]) after++;
  // an overflow page begins with the number of the next one (4 bytes, of which the last may happen to be the very sign that stands there in the blob); a
  // cell on a page of rows has the beginning of the blob in it
  const begins = before === inBlob || (page.ofStore && at - before <= 4);
  const ends = inBlob + after === blob.length || (page.ofStore && (at + after === page.bytes.length || isCut(page, at + after)));
  return begins && ends;
}

/** A cell that is too large keeps its first part on the page of rows, and after it the number of the page with the rest. */
function isCut({ bytes }: Page, at: number): boolean {
  const kind = bytes[0];
  const isRows = kind === 0x0d || kind === 0x0a || kind === 0x02 || kind === 0x05;
  return isRows && at + 4 <= bytes.length && bytes.readUInt32BE(at) > 0 && bytes.readUInt32BE(at) < 1_000_000;
}

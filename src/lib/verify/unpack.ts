import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import type { NamedFile } from './finding.ts';

/** No file of a record comes near this; whoever sends more wants to fill our memory. */
export const MOST_BYTES = 32 * 1024 * 1024;
/** All files of a bundle together, unpacked. */
export const MOST_TOGETHER = 96 * 1024 * 1024;
const MOST_FILES = 200;

/** Why a file cannot be looked into. */
export type Unreadable = 'empty' | 'too-big' | 'zip-broken' | 'zip-too-big';

/** A file that was given by itself, or that came out of a bundle. */
export interface Unpacked extends NamedFile {
  readonly bundled: boolean;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The files themselves: those in a bundle, one deep, and those that were given by themselves. A zip inside a bundle (the archive's) stays one file, as it is
 * one file in the signed list. What a zip says of its own sizes is never believed: bytes are counted as they come.
 */
export function unpack(files: readonly NamedFile[], isBundle: (file: NamedFile) => boolean): Unpacked[] | { readonly unreadable: Unreadable; readonly name: string } {
  const all: Unpacked[] = [];
  for (const file of files) {
    if (file.bytes.length === 0) return { unreadable: 'empty', name: file.name };
    if (file.bytes.length > MOST_TOGETHER) return { unreadable: 'too-big', name: file.name };
    if (!isZip(file.bytes) || !isBundle(file)) {
      all.push({ name: file.name, bytes: file.bytes, bundled: false });
      continue;
    }
    const inside = unzipped(file.bytes);
    if (typeof inside === 'string') return { unreadable: inside, name: file.name };
    all.push(...inside);
  }
  return all;
}

class TooBig extends Error {}

function unzipped(zip: Uint8Array): Unpacked[] | 'zip-broken' | 'zip-too-big' {
  try {
    weigh(zip);
    let listed = 0;
    let together = 0;
    // by the list at its end, as every other program reads a zip: what we check is what people see
    const inside = unzipSync(zip, {
      filter: ({ originalSize }) => {
        together += originalSize;
        if (++listed > MOST_FILES || originalSize > MOST_BYTES || together > MOST_TOGETHER) throw new TooBig();
        return true;
      }
    });
    const names = Object.keys(inside);
    // two files of one name: which one people see depends on their program
    if (names.length === 0 || names.length !== listed) return 'zip-broken';
    return names.filter((name) => !name.endsWith('/')).map((name) => ({ name, bytes: inside[name]!, bundled: true }));
  } catch (error) {
    return error instanceof TooBig ? 'zip-too-big' : 'zip-broken';
  }
}

/** Unpacks into nothing, and stops when it becomes too much: a few bytes can say that they are small and come to more than fits anywhere. */
function weigh(zip: Uint8Array): void {
  let together = 0;
  const reader = new Unzip((file) => {
    file.ondata = (error, chunk) => {
      if (error) throw error;
      together += chunk.length;
      if (together > MOST_TOGETHER) throw new TooBig();
    };
    file.start();
  });
  reader.register(UnzipInflate);
  const step = 16_384;
  for (let at = 0; at < zip.length; at += step) reader.push(zip.subarray(at, at + step), at + step >= zip.length);
}

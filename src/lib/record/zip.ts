import { zipSync, type Zippable } from 'fflate';

/** One moment for everything in a zip. */
const ALWAYS = new Date(1980, 0, 1);

/** A zip; the same files give the same bytes, whenever and wherever they are packed. */
export function zipOf(inside: Zippable): Uint8Array {
  return zipSync(inside, { mtime: ALWAYS, level: 6 });
}

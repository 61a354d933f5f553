/**
 * Which characters a font has: a reader of the `cmap` table of an OpenType font (formats 4 and 12, the two that the shipped fonts use).
 * Source: OpenType 1.9, "cmap — Character to Glyph Index Mapping Table".
 */

/** Adds every character of a font to a set. Throws on a file that is no font. */
export function charactersOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(view, 'cmap');
  const found = new Set<number>();
  const count = view.getUint16(cmap + 2);
  for (let i = 0; i < count; i++) {
    const platform = view.getUint16(cmap + 4 + i * 8);
    const at = cmap + view.getUint32(cmap + 8 + i * 8);
    // 0: Unicode, 3: Windows; both number characters as Unicode does
    if (platform !== 0 && platform !== 3) continue;
    const format = view.getUint16(at);
    if (format === 4) addSegments(view, at, found);
    if (format === 12) addGroups(view, at, found);
  }
  if (found.size === 0) throw new Error('a font without a table of characters');
  return found;
}

function tableAt(view: DataView, tag: string): number {
  const tables = view.getUint16(4);
  for (let i = 0; i < tables; i++) {
    const entry = 12 + i * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(entry + k)));
    if (name === tag) return view.getUint32(entry + 8);
  }
  throw new Error(`a font without ${tag}`);
}

/** Format 4: segments of two-byte characters; a glyph of 0 means that the character is not there. */
function addSegments(view: DataView, at: number, found: Set<number>): void {
  const size = view.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + size];
  const [deltas, offsets] = [starts + size, starts + 2 * size];
  for (let segment = 0; segment < size; segment += 2) {
    const last = view.getUint16(ends + segment);
    const delta = view.getUint16(deltas + segment);
    const offset = view.getUint16(offsets + segment);
    for (let character = view.getUint16(starts + segment); character <= last && character < 0xffff; character++) {
      const own = offset === 0 ? character : view.getUint16(offsets + segment + offset + (character - view.getUint16(starts + segment)) * 2);
      const glyph = offset !== 0 && own === 0 ? 0 : (own + delta) & 0xffff;
      if (glyph !== 0) found.add(character);
    }
  }
}

/** Format 12: groups of characters of any number. */
function addGroups(view: DataView, at: number, found: Set<number>): void {
  const groups = view.getUint32(at + 12);
  for (let i = 0; i < groups; i++) {
    const entry = at + 16 + i * 12;
    const [first, last, glyph] = [view.getUint32(entry), view.getUint32(entry + 4), view.getUint32(entry + 8)];
    for (let character = first; character <= last; character++) if (glyph + character - first !== 0) found.add(character);
  }
}

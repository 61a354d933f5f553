import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { widthOf } from './measure.ts';

/** The widths of letters as a font file says them: its tables `cmap` (format 4) and `hmtx`. */
function widthsIn(path: string): (letter: string) => number | null {
  const file = readFileSync(path);
  const tables = new Map(Array.from({ length: file.readUInt16BE(4) }, (_, n) => [file.toString('latin1', 12 + 16 * n, 16 + 16 * n), file.readUInt32BE(20 + 16 * n)] as const));
  const [head, hhea, hmtx, cmap] = ['head', 'hhea', 'hmtx', 'cmap'].map((name) => tables.get(name)!) as [number, number, number, number];
  const map = Array.from({ length: file.readUInt16BE(cmap + 2) }, (_, n) => cmap + file.readUInt32BE(cmap + 8 + 8 * n)).find((at) => file.readUInt16BE(at) === 4)!;
  const segments = file.readUInt16BE(map + 6) / 2;
  const glyphOf = (code: number): number => {
    for (let n = 0; n < segments; n++) {
      const [end, start] = [file.readUInt16BE(map + 14 + 2 * n), file.readUInt16BE(map + 16 + 2 * (segments + n))];
      if (code > end) continue;
      if (code < start) return 0;
      const at = map + 16 + 2 * (3 * segments + n);
      const range = file.readUInt16BE(at);
      return range === 0 ? (code + file.readInt16BE(map + 16 + 2 * (2 * segments + n))) & 0xffff : file.readUInt16BE(at + range + 2 * (code - start));
    }
    return 0;
  };
  return (letter) => {
    const glyph = glyphOf(letter.codePointAt(0)!);
    return glyph === 0 ? null : file.readUInt16BE(hmtx + 4 * Math.min(glyph, file.readUInt16BE(hhea + 34) - 1)) / file.readUInt16BE(head + 18);
  };
}

const fonts = createRequire(import.meta.url).resolve('@expo-google-fonts/atkinson-hyperlegible-next/package.json').replace(/package\.json$/, '');

test.each([['regular', '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'], ['bold', '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf']])(
  '[P6] no letter of our %s is wider than the table says', (_, file) => {
    const real = widthsIn(fonts + file);
    const letters = Array.from({ length: 0x17f }, (__, code) => String.fromCharCode(code)).filter((letter) => /[\p{L}\p{N}\p{P}\p{S} ]/u.test(letter)).concat([...'‘’“”–—…€−']);
    const known = letters.filter((letter) => real(letter) !== null);
    expect(known.length).toBeGreaterThan(200);
    expect(known.filter((letter) => widthOf(letter, 1) < real(letter)!).map((letter) => `${letter} ${real(letter)}`)).toEqual([]);
  }
);

import type { Parts } from '../meeting/vocabulary.ts';

/** As much of a text as a page of the big screen holds at a size that is read from eight metres. */
const PAGE_CHARACTERS = 420;
/** A part also takes the room of its number and the line between. */
const PART_CHARACTERS = 40;

export interface TextPage {
  readonly id: string;
  readonly parts: Parts;
}

/** A text in pages of whole parts, in their order; a part that is longer than a page stands alone. */
export function textPages(parts: Parts, before: Parts = {}): TextPage[] {
  const pages: { id: string; parts: Parts; size: number }[] = [];
  for (const n of Object.keys({ ...before, ...parts }).sort((a, b) => Number(a) - Number(b))) {
    const text = parts[n] ?? '';
    // what went is shown too, so it takes room as well
    const size = PART_CHARACTERS + Math.max(text.length, before[n]?.length ?? 0);
    const last = pages.at(-1);
    if (last && last.size + size <= PAGE_CHARACTERS) {
      last.parts = { ...last.parts, [n]: text };
      last.size += size;
    } else pages.push({ id: n, parts: { [n]: text }, size });
  }
  return pages.map(({ id, parts: own }) => ({ id, parts: own }));
}

/** The page on which the first change stands; the first page when nothing changed. */
export function firstChange(pages: readonly TextPage[], before: Parts | undefined): number {
  if (!before) return 0;
  return Math.max(0, pages.findIndex((page) => Object.entries(page.parts).some(([n, text]) => before[n] !== text)));
}

/** The sizes that every drawing of the picture shares, in points. */
export const SIZES = {
  /** Text in a box and the title of a column; its first line stands in bold. */
  text: 9, line: 11.5,
  /** The grade on a line. */
  label: 8,
  /** Room above and below the lines of a box. */
  padding: 5,
  /** From the side of a box to its text; an input has a band with the sign of its source first. */
  inset: { input: 24, other: 8 },
  /** The band at the left of an input. */
  band: 16,
  /** Where the boxes begin, below the titles of the columns. */
  top: 26,
  gap: 8, edge: 4,
  column: { input: 176, change: 140, part: 120 }
} as const;

/** Where the text of a box begins, from its left side. */
export const insetOf = (kind: string): number => (kind === 'input' || kind === 'inputs' ? SIZES.inset.input : SIZES.inset.other);
/** The room that text has in a box of this width. */
export const roomOf = (kind: string, width: number): number => width - insetOf(kind) - SIZES.inset.other;
export const heightOf = (lines: number): number => 2 * SIZES.padding + lines * SIZES.line;
/** The baseline of a line of a box, from its top. */
export const baselineOf = (line: number): number => SIZES.padding + (line + 0.78) * SIZES.line;

/**
 * How wide a text is, without a font at hand: a table of the widths of letters, a little wider than those of our own (bold) letter, so that
 * a text fits in any of the letters it may be drawn with.
 */
/** Letters by their width in thousandths of the size, those of our regular and bold letter and a little more. A letter with an accent is as its base. */
const TABLE: readonly (readonly [number, string])[] = [
  [240, "'"], [280, ',j|¦‘’'], [320, '!.:;`i¡´·¸¹ı'], [360, ' ()[]lïł'], [400, '-frt{}¯ľ'], [440, '"I_ª°²³º'], [480, '1/\\¨•'], [520, '*“”–'], [560, '7csvxyz¢¶¿×'],
  [600, '2<>?FJL^aehknou~§øħĳŁ'], [640, '359$+ESTZbdgpq¤¬±ßð÷þđ−'], [680, '0468=BCPRVY£¥«»Þ'], [720, 'ADKUXď€'], [760, '&GHNÐĐĦ'], [800, '#OQwØ'], [850, '@©®…'],
  [900, 'M¼½—'], [950, 'Wm¾æ'], [1020, '%ÆĲœ'], [1100, 'Œ']
];
const WIDTHS = new Map(TABLE.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width / 1000] as const)));
const MARKS = /\p{M}|\p{Cf}/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|\p{Extended_Pictographic}/u;
/** A letter that the table does not know: wide enough for most scripts. */
const UNKNOWN = 0.85;

function letterWidth(letter: string): number {
  const known = WIDTHS.get(letter) ?? WIDTHS.get([...letter.normalize('NFD')][0]!);
  return known ?? (MARKS.test(letter) ? 0 : WIDE.test(letter) ? 1.35 : UNKNOWN);
}

/** The width of a text at a size; never less than what it takes. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size;
}

/** What can be drawn on one line: control codes and line breaks become spaces, halves of a character the sign for "unknown". */
export const drawable = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]|\s/gu, ' ').replace(/ {2,}/g, ' ').trim();

/** Pieces that stay together, so that a mark never stands without its letter and an emoji never falls apart. */
const clusters = new Intl.Segmenter('nl', { granularity: 'grapheme' });
const pieces = (text: string): string[] => [...clusters.segment(text)].map(({ segment }) => segment);

/** A word cut into pieces that fit: a long link, or a text without spaces. */
function broken(word: string, width: number, size: number): string[] {
  const parts = [''];
  for (const piece of pieces(word)) {
    if (parts.at(-1) !== '' && widthOf(parts.at(-1) + piece, size) > width) parts.push(piece);
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

/** As much of a line as fits with "…" behind it. */
function shortened(line: string, width: number, size: number): string {
  const kept = pieces(line);
  while (kept.length > 0 && widthOf(`${kept.join('')}…`, size) > width) kept.pop();
  return `${kept.join('').replace(/[\s,.;:]+$/, '')}…`;
}

/** A text in at most so many lines of this width; "…" where the rest is left out. */
export function linesOf(text: string, width: number, size: number, max: number): string[] {
  const lines: string[] = [];
  // more than ever fits is not looked at: a text of a hundred thousand letters costs nothing
  const words = drawable(text).slice(0, max * 400).toWellFormed().split(' ').filter(Boolean).flatMap((word) => broken(word, width, size));
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    if (lines.length > max) return [...lines.slice(0, max - 1), shortened(`${lines[max - 1]} ${word}`, width, size)];
  }
  return lines;
}

/**
 * What a page can print of a text (the first steps of the glyph ladder). A strict PDF cannot be made with a letter that no font has, so such a
 * letter becomes its number, as `[U+4F60]`; the record's JSON keeps what was typed.
 */

/** Shown by no font and needed by some: joiners of letters and emoji, and which form an emoji has. */
const INVISIBLE = /[\u200c\u200d\ufe0e\ufe0f]/u;
/** Turns the order of what is read around: printed as its number, so that nothing reads other than it was typed. */
const OVERRIDE = /[\u202d\u202e]/u;
/** Marks without a form that a page does not need: byte order marks, soft hyphens, embeddings, tags. */
const FORMAT = /\p{Cf}/u;
const COMBINING = /\p{M}/u;

/** Beyond this many marks on one letter (as "zalgo" has) a line would run through its neighbours. */
const MARKS_MAX = 4;

export interface Printable {
  readonly text: string;
  /** Whether a character stands there as its number. */
  readonly replaced: boolean;
}

/** What fonts together can print; each set holds the characters of one family. */
export class Glyphs {
  readonly #families: readonly ReadonlySet<number>[];
  readonly #segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  readonly #known = new Map<string, string>();

  constructor(families: readonly ReadonlySet<number>[]) {
    this.#families = families;
  }

  /** The same fonts, but the first family only: the last rung before giving up. */
  primary(): Glyphs {
    return new Glyphs(this.#families.slice(0, 1));
  }

  /**
   * The text as it can be printed: well-formed, composed (NFC), controls as spaces, line breaks of every kind as `\n`, and what no font has as
   * its number.
   */
  printable(typed: string): Printable {
    const clean = typed.toWellFormed().normalize('NFC').replace(/\r\n|[\r\u0085\u2028\u2029\v\f]/gu, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
    if (/^[\n -~]*$/u.test(clean)) return { text: clean, replaced: false };
    let replaced = false;
    let text = '';
    for (const { segment } of this.#segmenter.segment(clean)) {
      const shown = this.#shown(segment);
      if (shown !== segment && shown.includes('[U+')) replaced = true;
      text += shown;
    }
    // the same number many times over says no more than how often
    return { text: replaced ? text.replace(/(\[U\+[0-9A-F]{4,6}\])\1{3,}/gu, (all, one: string) => `${one}\u00d7${all.length / one.length}`) : text, replaced };
  }

  /** One sign as a person sees it: a letter with its marks, an emoji of several parts. */
  #shown(sign: string): string {
    if (sign === '\n') return sign;
    const known = this.#known.get(sign);
    if (known !== undefined) return known;
    const shown = this.#fit(sign);
    if (sign.length <= 8) this.#known.set(sign, shown);
    return shown;
  }

  #fit(sign: string): string {
    const needed = [...sign].filter((c) => INVISIBLE.test(c) || OVERRIDE.test(c) || !FORMAT.test(c));
    if (needed.length === 0) return '';
    const seen = needed.filter((c) => !INVISIBLE.test(c));
    // a joiner that joins nothing
    if (seen.length === 0) return '';
    const marks = seen.filter((c) => COMBINING.test(c)).length;
    const standsAlone = COMBINING.test(seen[0] ?? '');
    // a letter and its marks come from one font, or the marks would stand on nothing
    if (!standsAlone && marks <= MARKS_MAX && this.#families.some((family) => seen.every((c) => has(family, c)))) return needed.join('');
    if (needed.length > seen.length && marks === 0) return this.#fit(seen.join(''));
    return seen.map((c) => (!COMBINING.test(c) && this.#families.some((family) => has(family, c)) ? c : numberOf(c))).join('');
  }
}

function has(family: ReadonlySet<number>, character: string): boolean {
  return !OVERRIDE.test(character) && family.has(character.codePointAt(0) ?? 0);
}

function numberOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

/**
 * What people call themselves, made safe to show beside other people's names: one place for the door, the preparation and the
 * accounts. Every script and emoji stays; what cannot be seen, or would turn or bury the text around it, goes.
 */

/** Longer names break every list; counted as a person counts signs (source: ux-trust 4.11, B2). */
export const NAME_SIGNS = 60;
/** A sign can be built of many code points (families of emoji, stacked letters); a name of sixty such signs is no name. */
const NAME_POINTS = 240;
/** Vietnamese, Hebrew with vowels and Thai need at most three marks on one letter; "zalgo" has dozens. */
const MARKS = 3;

const SPACES = /[\p{White_Space}\p{Cc}\u2800\u3164\u115F\u1160\uFFA0]+/gu;
/** Joiners do their work between two letters of scripts that join, and between two pictures; anywhere else they only hide. */
const JOINERS = /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Malayalam}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D]+|[\u200C\u200D]+(?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;
/** Format characters (bidi overrides, zero width, soft hyphens, tags), private and broken code points, and the marks that join nothing. */
const UNSEEN = /(?![\u200C\u200D])[\p{Cf}\p{Co}\p{Cs}\u034F\u180B-\u180F\u{E0100}-\u{E01EF}]/gu;
const PILES = new RegExp(`(\\p{M}{${MARKS}})\\p{M}+`, 'gu');

const signs = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** A name on one line, without what cannot be seen; its length as it was typed. */
export function cleanName(typed: string): string {
  return typed.replace(UNSEEN, '').normalize('NFC').replace(SPACES, ' ').replace(JOINERS, '').replace(PILES, '$1').trim();
}

/** Whether a cleaned name is longer than a list can show. */
export function isLongName(name: string): boolean {
  return cut(name) !== name;
}

/** A cleaned name, cut where a list can no longer show it: at the door nobody is sent back over a long name. */
export function shortName(typed: string): string {
  return cut(cleanName(typed)).trim();
}

function cut(name: string): string {
  let kept = '';
  let points = 0;
  let n = 0;
  // what is beyond any name is not even counted: ten thousand characters cost nothing
  for (const { segment } of signs.segment(name.slice(0, NAME_POINTS * 4))) {
    points += [...segment].length;
    if (++n > NAME_SIGNS || points > NAME_POINTS) return kept;
    kept += segment;
  }
  return kept;
}

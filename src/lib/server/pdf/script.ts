/** What the letters of a text tell: its direction, the language of its script, and where a long word may break. Pure. */
import type { Lines } from './prepared.ts';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/u;

/** Whether the first letter of a text belongs to a script that is read from the right (Unicode UAX 9, P2 and P3). */
export function isRightToLeft(text: string): boolean {
  const first = LETTER.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}

/** A Dutch sentence with Arabic words in it stays Dutch. */
const NEARLY_ALL = 0.9;

/**
 * A language for words that are nearly all in another script, so that a screen reader takes a voice that can read it: Arabic for Arabic letters, standard
 * Moroccan Tamazight for Tifinagh. A guess (Persian has these letters too), but a Dutch voice would say nothing at all.
 */
export function scriptLanguage(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const share = (script: RegExp): boolean => (text.match(script)?.length ?? 0) > letters * NEARLY_ALL;
  if (share(/\p{Script=Arabic}/gu)) return 'ar';
  if (share(/\p{Script=Tifinagh}/gu)) return 'zgh';
  return null;
}

/** Words longer than this may not fit in a column: they get places to break. */
const LONG = 24;
/** How much of a long word stays together, in letters. */
const PIECE = 10;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A text as lines, each as pieces: a long word (an address, a hash, a mistake) may break between two of them. */
export function piecesOf(text: string): Lines {
  return text.split('\n').map((line) => {
    if (line.length <= LONG || !new RegExp(`\\S{${LONG + 1}}`, 'u').test(line)) return [line];
    return line.split(/(\s+)/u).reduce<string[]>((pieces, word) => {
      const [first = '', ...more] = word.length > LONG ? cut(word) : [word];
      return [...pieces.slice(0, -1), (pieces.at(-1) ?? '') + first, ...more];
    }, []);
  });
}

/** The number of a character that cannot be printed stays together. */
const NUMBER = /\[U\+[0-9A-F]{4,6}\](?:\u00d7\d+)?/u;

function cut(word: string): string[] {
  const pieces = [''];
  for (const part of word.split(new RegExp(`(${NUMBER.source})`, 'u'))) {
    const signs = NUMBER.test(part) ? [part] : Array.from(segmenter.segment(part), ({ segment }) => segment);
    for (const sign of signs) {
      const last = pieces.at(-1) ?? '';
      if (last !== '' && last.length + sign.length > PIECE) pieces.push(sign);
      else pieces[pieces.length - 1] = last + sign;
    }
  }
  return pieces;
}

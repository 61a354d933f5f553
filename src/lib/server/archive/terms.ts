import { stemmer } from '@orama/stemmers/dutch';

/**
 * From words to what is looked for: small letters without accents, without the words that every text has, and without endings
 * ("afspraken" and "afspraak" are one). The same for what is kept and for what is asked.
 */

/** Words that say nothing about a subject. Dutch, and the few English ones that a bilingual council types. */
const STOP = new Set(
  ('de het een en of maar want dus als dan dat die dit deze er hier daar is zijn was waren wordt worden werd werden ben bent heb hebt heeft hebben had hadden '
    + 'kan kunt kunnen kon zal zullen zou zouden moet moeten mag mogen wil willen ik jij je u hij zij ze wij we jullie mij mijn jouw uw hem haar hun ons onze '
    + 'van voor in op aan met bij uit tot om te door over naar na onder tegen tussen zonder niet geen wel ook nog al toch zo meer veel wat wie waar wanneer hoe '
    + 'welke iets iemand niets men zich zelf the a an and or of to in on for with is are was be').split(' ')
);

/** Words longer than this are no words: a pasted key or address. */
const LONGEST = 40;

/** Without accents and capitals; letters that are one sign in Dutch come apart. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('ł', 'l').replaceAll('æ', 'ae').replaceAll('œ', 'oe');
}

/** The words of a text as they stand in it, each with its place. An apostrophe ends a word: "auto's" is about an auto. */
export function* wordsIn(text: string): Generator<{ readonly word: string; readonly at: number }> {
  for (const found of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) yield { word: found[0], at: found.index };
}

export const tokens = (text: string): string[] => [...wordsIn(text)].map(({ word }) => word);

/** Stems that were worked out already: the stemmer takes most of the time of reading an archive. */
const known = new Map<string, string | null>();
const KNOWN_MOST = 50_000;

/** Nothing is left of words that were taken away, not even here. */
export function forgetTerms(): void {
  known.clear();
}

/** The term of one word; null for what nobody looks for. */
export function termOf(word: string): string | null {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= KNOWN_MOST) known.clear();
  const term = workedOut(word);
  known.set(word, term);
  return term;
}

function workedOut(word: string): string | null {
  const plain = folded(word);
  if (plain.length > LONGEST || STOP.has(plain) || (plain.length < 2 && !/\d/.test(plain))) return null;
  return /\d/.test(plain) ? plain : stemmer(plain);
}

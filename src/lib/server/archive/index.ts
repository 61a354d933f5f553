import MiniSearch, { type Query } from 'minisearch';
import { FIELDS, type Entry, type Field } from './entry.ts';
import { forgetTerms, termOf, tokens } from './terms.ts';

/** How much a field weighs: what something is about, before what was said along the way. */
const WEIGHT: Readonly<Record<Field, number>> = {
  title: 6, subjects: 5, law: 2, addressee: 2, summary: 4, advice: 4, outcome: 2, inputs: 2, answers: 1, minority: 1.5, notHeard: 1.5, followUps: 1, replies: 1.5,
  notes: 1, meeting: 2, file: 1
};
/** From these lengths on one typing error is forgiven, and two. */
const ONE_ERROR_FROM = 4;
const TWO_ERRORS_FROM = 8;
/** From this length on a word may be the tail of a longer one ("taxi" in "zorgtaxi"). */
const TAIL_FROM = 4;

export interface Hit {
  readonly entry: Entry;
  readonly score: number;
  /** The terms that were found, each with the fields that it stands in. */
  readonly match: Readonly<Record<string, readonly string[]>>;
}

/**
 * What one circle of readers may find, in memory only: what is taken away is gone at once, also from the list of words, and a copy of the
 * disk holds nothing of it. How long it takes: README.md of this room.
 */
export class Index {
  readonly #entries = new Map<string, Entry>();
  /** In how many entries each term stands: for words inside longer words, which the library does not look for. */
  readonly #terms = new Map<string, number>();
  readonly #search = new MiniSearch<Entry>({
    fields: [...FIELDS],
    extractField: (entry, field) => (field === 'id' ? entry.id : (entry.texts[field as Field] ?? '')),
    tokenize: tokens,
    processTerm: termOf
  });

  get size(): number {
    return this.#entries.size;
  }

  all(): IterableIterator<Entry> {
    return this.#entries.values();
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  put(entry: Entry): void {
    // most of what happens in a meeting after an adoption changes nothing here
    if (JSON.stringify(this.#entries.get(entry.id)) === JSON.stringify(entry)) return;
    this.remove(entry.id);
    this.#entries.set(entry.id, entry);
    this.#search.add(entry);
    for (const term of termsOf(entry)) this.#terms.set(term, (this.#terms.get(term) ?? 0) + 1);
  }

  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#entries.delete(id);
    // by its own words: the library then takes each of them out now, and not at some later clean-up
    this.#search.remove(entry);
    for (const term of termsOf(entry)) {
      const left = this.#terms.get(term)! - 1;
      if (left > 0) this.#terms.set(term, left);
      else this.#terms.delete(term);
    }
    forgetTerms();
  }

  /** @param how all words, or any of them */
  find(words: string, how: 'AND' | 'OR'): Hit[] {
    const terms = [...new Set(tokens(words).flatMap((word) => termOf(word) ?? []))];
    if (terms.length === 0) return [...this.#entries.values()].map((entry) => ({ entry, score: 0, match: {} }));
    return this.#search.search({ combineWith: how, queries: terms.map((term) => this.#oneWord(term)) }, { boost: { ...WEIGHT } })
      .map(({ id, score, match }) => ({ entry: this.#entries.get(String(id))!, score, match }));
  }

  /** The word, as the beginning or the tail of a longer one; only a word that nobody wrote is taken for a typing error. */
  #oneWord(term: string): Query {
    const known = [...this.#terms.keys()];
    const tails = term.length < TAIL_FROM ? [] : known.filter((t) => t.length > term.length + 2 && t.endsWith(term));
    const strange = tails.length === 0 && !/\d/.test(term) && !known.some((t) => t.startsWith(term));
    const errors = term.length >= TWO_ERRORS_FROM ? 2 : term.length >= ONE_ERROR_FROM ? 1 : false;
    const asItIs = { processTerm: (t: string) => t, tokenize: (t: string) => [t] };
    return {
      combineWith: 'OR',
      queries: [
        { queries: [term], ...asItIs, prefix: term.length > 2, fuzzy: strange ? errors : false },
        ...tails.map((tail) => ({ queries: [tail], ...asItIs, boostTerm: () => 0.6 }))
      ]
    };
  }

  /** Every term that can be found: for tests that something is nowhere. */
  terms(): string[] {
    return [...this.#terms.keys()];
  }
}

function termsOf(entry: Entry): Set<string> {
  return new Set(Object.values(entry.texts).flatMap(tokens).flatMap((word) => termOf(word) ?? []));
}

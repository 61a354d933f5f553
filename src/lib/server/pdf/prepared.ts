/** What the template (`record.typ`) gets: a Doc in which every text is printable and cut to where lines may break. */

/** Lines of pieces: the line may break between two pieces of one very long word. */
export type Lines = readonly (readonly string[])[];

export interface PreparedRun {
  readonly lines: Lines;
  readonly marks: readonly string[];
  /** A language other than the document's: a run's own, or what its script tells. */
  readonly lang: string | null;
  /** Which of the changes it is, for words that were added or taken away. */
  readonly change: number | null;
}

/** Words in the direction of their script. */
export interface Said {
  readonly runs: readonly PreparedRun[];
  readonly rtl: boolean;
}

/** A piece of the picture that fits on one page; lengths in points, as they are printed. */
export interface PreparedPicture {
  readonly width: number;
  readonly height: number;
  /** Height of the titles of the columns, which come back on each page; nothing of the piece is drawn over them. */
  readonly top: number;
  /** How much larger than the layout it is printed. */
  readonly scale: number;
  readonly alt: string;
  readonly columns: readonly { readonly x: number; readonly text: string }[];
  readonly nodes: readonly {
    readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly kind: string; readonly source: string | null;
    readonly sign: { readonly svg: string; readonly side: number } | null; readonly size: number;
    /** Each with its left end and baseline, from the corner of the box. */
    readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number; readonly strong: boolean }[];
  }[];
  readonly edges: readonly { readonly points: readonly (readonly [number, number])[]; readonly source: string | null; readonly width: number; readonly dash: readonly number[] | null }[];
  readonly labels: readonly { readonly x: number; readonly y: number; readonly text: string; readonly size: number }[];
}

export type PreparedBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly lines: Lines }
  | ({ readonly kind: 'paragraph'; readonly look: string | null } & Said)
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Said[] }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly term: Lines; readonly value: Said }[] }
  | { readonly kind: 'table'; readonly caption: Lines | null; readonly widths: readonly number[]; readonly titles: readonly Lines[]; readonly rows: readonly (readonly Said[])[]; readonly short: boolean }
  | {
      readonly kind: 'picture'; readonly caption: Lines | null; readonly parts: readonly PreparedPicture[];
      /** `text`, or pages of its own: `upright` or `sideways`. */
      readonly place: string;
      /** What leads to it and goes along to its page. */
      readonly before: readonly PreparedBlock[];
    }
  | { readonly kind: 'qr'; readonly svg: string; readonly alt: string }
  | { readonly kind: 'page-break' };

export interface Prepared {
  readonly title: string;
  readonly 'title-lines': Lines;
  readonly subtitle: Lines | null;
  readonly author: string;
  readonly 'author-lines': Lines;
  readonly keywords: readonly string[];
  readonly date: readonly [number, number, number];
  readonly lang: string;
  readonly region: string;
  readonly draft: Lines | null;
  readonly footer: Lines;
  readonly large: boolean;
  /** Said above the text when a character stands as its number. */
  readonly note: string | null;
  readonly fonts: readonly string[];
  readonly words: { readonly page: string; readonly of: string };
  readonly blocks: readonly PreparedBlock[];
}

/** Words that were added or taken away, in the order of the page, with what is said of them to who listens. */
export interface Prints {
  readonly prepared: Prepared;
  readonly changes: readonly { readonly mark: 'inserted' | 'deleted'; readonly said: string }[];
  /** What is said of the rest of such words, on the next page. */
  readonly more: string;
}

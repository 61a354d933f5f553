/**
 * A document as blocks, whatever it becomes: a PDF, a text for Word or LibreOffice. Each text in it is a value, never markup: what people
 * typed is printed as they typed it.
 */
import type { Lang } from '../../words/language.ts';
import type { PictureLayout } from '../picture/layout.ts';

export type Mark = 'strong' | 'emphasis' | 'inserted' | 'deleted' | 'mono';

/** Words of one kind. Line breaks in `text` stay. `lang` where they are not in the language of the document. */
export interface Run {
  readonly text: string;
  readonly marks?: readonly Mark[];
  readonly lang?: Lang;
}

/** `width` is a share: columns divide the line by these numbers. */
export interface Column {
  readonly title: string;
  readonly width: number;
}

export type Block =
  /** 1 under the title of the document; no level is skipped. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly look?: 'lead' | 'soft' | 'quote' | 'notice' }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] }
  /** A term and what it is, such as the date and the place of the meeting. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly term: string; readonly value: readonly Run[] }[] }
  /** The first cell of a row names the row. A header row comes back on each page. */
  | { readonly kind: 'table'; readonly caption: string; readonly columns: readonly Column[]; readonly rows: readonly (readonly (readonly Run[])[])[] }
  /** The picture of influence. Its content stands in tables too; `alt` says so. */
  | { readonly kind: 'picture'; readonly layout: PictureLayout; readonly alt: string; readonly caption: string }
  /** Black and white squares of a QR code; `alt` says what it opens. */
  | { readonly kind: 'qr'; readonly squares: readonly (readonly boolean[])[]; readonly alt: string }
  | { readonly kind: 'page-break' };

export interface Doc {
  readonly title: string;
  readonly subtitle?: string;
  readonly lang: Lang;
  /** The council. */
  readonly author: string;
  /** ISO day: the day of the adoption, or of the meeting. Never today: the same record gives the same bytes. */
  readonly date: string;
  /** What the document is about, for search inside a file system. */
  readonly keywords: readonly string[];
  /** Stands on every page of a draft, such as "Concept"; null otherwise. */
  readonly draft: string | null;
  /** Below every page, beside its number: which record and which version. */
  readonly footer: string;
  /** Letters of 18 points, for who reads with difficulty. */
  readonly large?: boolean;
  readonly blocks: readonly Block[];
}

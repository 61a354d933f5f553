/** A Doc made ready for the template: printable, cut where lines may break, each text in the direction of its script. Pure. */
import type { Block, Doc, Run } from '../../record/document/document.ts';
import type { Lang } from '../../words/language.ts';
import { captionOf, dayOf, LONGEST, marksOf, short, squares, together } from './fitting.ts';
import { FAMILIES } from './fonts.ts';
import type { Glyphs } from './glyphs.ts';
import { pdfWords } from './pdf.words.ts';
import { preparedPicture } from './picture.ts';
import type { Lines, PreparedBlock, Prints, Said } from './prepared.ts';
import { isRightToLeft, scriptLanguage, piecesOf } from './script.ts';

/**
 * @param glyphs what the fonts can print
 * @returns what the template prints, and the marked words that get a sentence for who listens. The same Doc gives the same result.
 */
export function prepare(doc: Doc, glyphs: Glyphs): Prints {
  const work = new Preparing(doc, glyphs);
  return work.all();
}

/** A table of at most this stays on one page. */
const SHORT = { rows: 10, letters: 1_200 };
/** No column is narrower than this share of an even one: it could not hold a word. */
const NARROWEST = 0.5;
const REGION: Readonly<Record<Lang, string>> = { nl: 'NL', en: 'GB' };

class Preparing {
  readonly #doc: Doc;
  readonly #glyphs: Glyphs;
  readonly #changes: Prints['changes'][number][] = [];
  #replaced = false;
  #level = 0;
  #heading = '';

  constructor(doc: Doc, glyphs: Glyphs) {
    this.#doc = doc;
    this.#glyphs = glyphs;
  }

  all(): Prints {
    const doc = this.#doc;
    const words = pdfWords[doc.lang];
    const whole = this.#line(doc.title) || words.untitled;
    const title = short(whole, LONGEST.title);
    const blocks = together([...(title === whole ? [] : this.#rest(doc.title)), ...doc.blocks.flatMap((block) => this.#block(block))]);
    const prepared = {
      title, 'title-lines': piecesOf(title),
      subtitle: doc.subtitle ? this.#lines(doc.subtitle) : null,
      author: short(this.#line(doc.author), LONGEST.title), 'author-lines': this.#lines(doc.author),
      keywords: doc.keywords.map((word) => short(this.#line(word), LONGEST.title)).filter((word) => word !== ''),
      date: dayOf(doc.date), lang: doc.lang, region: REGION[doc.lang],
      draft: doc.draft ? piecesOf(short(this.#line(doc.draft), LONGEST.draft)) : null,
      footer: piecesOf(short(this.#line(doc.footer), LONGEST.footer)), large: doc.large ?? false,
      note: this.#replaced ? words.numbers : null,
      fonts: FAMILIES.map(({ name }) => name), words: { page: words.page, of: words.of }, blocks
    };
    return { prepared, changes: this.#changes, more: words.more };
  }

  #text(typed: string): string {
    const { text, replaced } = this.#glyphs.printable(typed);
    if (replaced) this.#replaced = true;
    return text;
  }

  /** One line: what a title or a term is, whatever was typed. */
  #line(typed: string): string {
    return this.#text(typed).replace(/\s+/gu, ' ').trim();
  }

  #lines(typed: string): Lines {
    return piecesOf(this.#text(typed));
  }

  #said(typed: readonly Run[]): Said {
    const runs: { text: string; marks: readonly string[]; lang: string | null }[] = [];
    for (const run of typed) {
      const text = this.#text(run.text);
      const marks = marksOf(run, text);
      const lang = run.lang !== undefined && run.lang !== this.#doc.lang ? run.lang : scriptLanguage(text);
      const before = runs.at(-1);
      // two neighbours that look the same are one, as they are in the tags of the PDF; what is longer than a voice can be given is two
      if (before && before.lang === lang && before.marks.join() === marks.join() && before.text.length + text.length <= LONGEST.alt) before.text += text;
      else if (text !== '') runs.push({ text, marks, lang });
    }
    return {
      runs: runs.map(({ text, marks, lang }) => ({ lines: piecesOf(text), marks, lang, change: this.#change(text.trim(), marks) })),
      rtl: isRightToLeft(runs.map(({ text }) => text).join(''))
    };
  }

  #change(text: string, marks: readonly string[]): number | null {
    const mark = marks.includes('deleted') ? 'deleted' : marks.includes('inserted') ? 'inserted' : null;
    return mark && this.#changes.push({ mark, said: pdfWords[this.#doc.lang][mark](short(text, LONGEST.alt)) }) - 1;
  }

  #block(block: Block): PreparedBlock[] {
    switch (block.kind) {
      case 'heading': {
        const text = this.#line(block.text);
        if (text === '') return [];
        // a level that is skipped makes a page that a strict reader refuses
        this.#level = Math.min(block.level, this.#level + 1);
        this.#heading = text;
        const heading: PreparedBlock = { kind: 'heading', level: this.#level, lines: piecesOf(short(text, LONGEST.heading)) };
        return text.length <= LONGEST.heading ? [heading] : [heading, ...this.#rest(block.text)];
      }
      case 'paragraph': {
        const said = this.#said(block.runs);
        return said.runs.length === 0 ? [] : [{ kind: 'paragraph', look: block.look ?? null, ...said }];
      }
      case 'list':
        return block.items.length === 0 ? [] : [{ kind: 'list', ordered: block.ordered, items: block.items.map((item) => this.#said(item)) }];
      case 'facts':
        return block.rows.length === 0 ? [] : [{ kind: 'facts', rows: block.rows.map(({ term, value }) => ({ term: this.#lines(term), value: this.#said(value) })) }];
      case 'table':
        return this.#table(block);
      case 'picture':
        return [this.#picture(block)];
      case 'qr':
        return block.squares.length === 0 ? [] : [{ kind: 'qr', svg: squares(block.squares), alt: short(this.#line(block.alt), LONGEST.alt) || pdfWords[this.#doc.lang].qr }];
      case 'page-break':
        return [block];
    }
  }

  /** The whole of a text that was too long for its place. */
  #rest(text: string): PreparedBlock[] {
    return [{ kind: 'paragraph', look: 'soft', ...this.#said([{ text }]) }];
  }

  #table({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): PreparedBlock[] {
    if (columns.length === 0) return [];
    const even = columns.reduce((sum, { width }) => sum + Math.max(width, 0.01), 0) / columns.length;
    const letters = rows.flat(2).reduce((sum, { text }) => sum + text.length, 0);
    const named = this.#line(caption);
    const table: PreparedBlock = {
      kind: 'table', short: rows.length <= SHORT.rows && letters <= SHORT.letters / (this.#doc.large ? 3 : 1),
      caption: captionOf(named),
      widths: columns.map(({ width }) => Math.max(width, even * NARROWEST)),
      titles: columns.map(({ title }) => piecesOf(short(this.#line(title), LONGEST.column))),
      rows: rows.map((row) => columns.map((_, i) => this.#said(row[i] ?? [])))
    };
    return named.length <= LONGEST.caption ? [table] : [...this.#rest(caption), table];
  }

  #picture({ layout, alt, caption }: Extract<Block, { kind: 'picture' }>): PreparedBlock {
    const words = pdfWords[this.#doc.lang];
    const { place, parts } = preparedPicture(layout, { large: this.#doc.large ?? false, draft: Boolean(this.#doc.draft) }, (text) => this.#line(text));
    const named = this.#line(caption);
    const said = short(this.#line(alt), LONGEST.alt) || words.picture;
    return { kind: 'picture', place, before: [], caption: named === this.#heading ? null : captionOf(named), parts: parts.map((part, i) => ({ ...part, alt: i === 0 ? said : words.continued })) };
  }
}

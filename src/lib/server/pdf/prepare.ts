/** A Doc made ready for the template: printable, cut where lines may break, each text in the direction of its script. Pure. */
import type { Block, Doc, Run } from '../../record/document/document.ts';
import type { Lang } from '../../words/language.ts';
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
const REGION: Readonly<Record<Lang, string>> = { nl: 'NL', en: 'GB' };

class Preparing {
  readonly #doc: Doc;
  readonly #glyphs: Glyphs;
  readonly #changes: Prints['changes'][number][] = [];
  #replaced = false;
  #level = 0;

  constructor(doc: Doc, glyphs: Glyphs) {
    this.#doc = doc;
    this.#glyphs = glyphs;
  }

  all(): Prints {
    const doc = this.#doc;
    const words = pdfWords[doc.lang];
    const title = this.#line(doc.title) || words.untitled;
    const blocks = together(doc.blocks.flatMap((block) => this.#block(block)));
    const prepared = {
      title, 'title-lines': piecesOf(title),
      subtitle: doc.subtitle ? this.#lines(doc.subtitle) : null,
      author: this.#line(doc.author), 'author-lines': this.#lines(doc.author),
      keywords: doc.keywords.map((word) => this.#line(word)).filter((word) => word !== ''),
      date: dayOf(doc.date), lang: doc.lang, region: REGION[doc.lang],
      draft: doc.draft ? this.#lines(doc.draft) : null,
      footer: this.#lines(doc.footer), large: doc.large ?? false,
      note: this.#replaced ? words.numbers : null,
      fonts: FAMILIES.map(({ name }) => name), words: { page: words.page, of: words.of }, blocks
    };
    return { prepared, changes: this.#changes };
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
      const marks = run.marks ?? [];
      const lang = run.lang !== undefined && run.lang !== this.#doc.lang ? run.lang : scriptLanguage(text);
      const before = runs.at(-1);
      // two neighbours that look the same are one, as they are in the tags of the PDF
      if (before && before.lang === lang && before.marks.join() === marks.join()) before.text += text;
      else if (text !== '') runs.push({ text, marks, lang });
    }
    for (const { text, marks } of runs) this.#mark(text.trim(), marks);
    return { runs: runs.map(({ text, marks, lang }) => ({ lines: piecesOf(text), marks, lang })), rtl: isRightToLeft(runs.map(({ text }) => text).join('')) };
  }

  #mark(text: string, marks: readonly string[]): void {
    const mark = marks.includes('deleted') ? 'deleted' : marks.includes('inserted') ? 'inserted' : null;
    if (mark && text !== '') this.#changes.push({ mark, said: pdfWords[this.#doc.lang][mark](text) });
  }

  #block(block: Block): PreparedBlock[] {
    switch (block.kind) {
      case 'heading': {
        const text = this.#line(block.text);
        if (text === '') return [];
        // a level that is skipped makes a page that a strict reader refuses
        this.#level = Math.min(block.level, this.#level + 1);
        return [{ kind: 'heading', level: this.#level, lines: piecesOf(text) }];
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
        return block.squares.length === 0 ? [] : [{ kind: 'qr', svg: squares(block.squares), alt: this.#line(block.alt) || pdfWords[this.#doc.lang].qr }];
      case 'page-break':
        return [block];
    }
  }

  #table({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): PreparedBlock[] {
    if (columns.length === 0) return [];
    const letters = rows.flat(2).reduce((sum, { text }) => sum + text.length, 0);
    return [{
      kind: 'table', short: rows.length <= SHORT.rows && letters <= SHORT.letters / (this.#doc.large ? 3 : 1),
      caption: piecesOf(this.#line(caption)),
      widths: columns.map(({ width }) => (width > 0 ? width : 1)),
      titles: columns.map(({ title }) => this.#lines(title)),
      rows: rows.map((row) => columns.map((_, i) => this.#said(row[i] ?? [])))
    }];
  }

  #picture({ layout, alt, caption }: Extract<Block, { kind: 'picture' }>): PreparedBlock {
    const words = pdfWords[this.#doc.lang];
    const { place, parts } = preparedPicture(layout, this.#doc.large ?? false, (text) => this.#line(text));
    const said = this.#line(alt) || words.picture;
    return { kind: 'picture', place, before: [], caption: piecesOf(this.#line(caption)), parts: parts.map((part, i) => ({ ...part, alt: i === 0 ? said : words.continued })) };
  }
}

/** A picture with pages of its own takes its heading along, and the few words under that. */
function together(blocks: readonly PreparedBlock[]): PreparedBlock[] {
  return blocks.reduce<PreparedBlock[]>((all, block) => {
    if (block.kind !== 'picture' || block.place === 'text') return [...all, block];
    const at = all.findLastIndex(({ kind }) => kind === 'heading');
    const leads = at >= 0 && at >= all.length - 3 && all.slice(at + 1).every(({ kind }) => kind === 'paragraph');
    return leads ? [...all.slice(0, at), { ...block, before: all.slice(at) }] : [...all, block];
  }, []);
}

/** The day of a document. A Doc without one is a mistake of who made it: the PDF must not take today's. */
function dayOf(date: string): [number, number, number] {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  if (!year || !month || !day) throw new Error('a document without its day');
  return [Number(year), Number(month), Number(day)];
}

/** The squares as one shape, so that no seam shows between two of them, with the four squares of white around that a camera needs. */
function squares(rows: readonly (readonly boolean[])[]): string {
  const side = rows.length + 8;
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : ''))).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}"><path fill="#ffffff" d="M0 0h${side}v${side}H0z"/><path fill="#000000" d="${path}"/></svg>`;
}

/** Short ways to write the blocks of a document. */
import type { Block, Mark, Run } from './document.ts';

/** What may stand where runs are asked for: plain words, one run, or several. */
export type Said = string | Run | readonly (string | Run)[];

const run = (said: string | Run): Run => (typeof said === 'string' ? { text: said } : said);

/** Runs of what is given; empty words are left out. */
export function runs(said: Said): Run[] {
  return (Array.isArray(said) ? said : [said]).map((each: string | Run) => run(each)).filter((each) => each.text !== '');
}

/** The same words with a mark more. */
export function marked(said: string | Run, ...marks: Mark[]): Run {
  const { marks: had = [], ...rest } = run(said);
  return { ...rest, marks: [...had, ...marks] };
}
export const strong = (said: string | Run): Run => marked(said, 'strong');

/** Words between quotation marks. */
export const quoted = (said: string | Run): (string | Run)[] => ['“', run(said), '”'];

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

/** A paragraph, or nothing where there are no words. */
export function paragraph(said: Said, look?: 'lead' | 'soft' | 'quote' | 'notice'): Block[] {
  const all = runs(said);
  return all.length === 0 ? [] : [{ kind: 'paragraph', runs: all, ...(look ? { look } : {}) }];
}

/** A list, or nothing where it has no items. */
export function list(items: readonly Said[], ordered = false): Block[] {
  const all = items.map(runs).filter((item) => item.length > 0);
  return all.length === 0 ? [] : [{ kind: 'list', ordered, items: all }];
}

/** Terms with what they are; one without a value is left out. */
export function facts(rows: readonly (readonly [term: string, value: Said])[]): Block[] {
  const all = rows.map(([term, value]) => ({ term, value: runs(value) })).filter((row) => row.value.length > 0);
  return all.length === 0 ? [] : [{ kind: 'facts', rows: all }];
}

/** A table, or nothing where it has no rows. An empty cell gets a dash, so that nobody thinks that something is missing. */
export function table(caption: string, columns: readonly (readonly [title: string, width: number])[], rows: readonly (readonly Said[])[]): Block[] {
  if (rows.length === 0) return [];
  const filled = (cell: Said): Run[] => {
    const all = runs(cell);
    return all.length === 0 ? [{ text: '–' }] : all;
  };
  return [{ kind: 'table', caption, columns: columns.map(([title, width]) => ({ title, width })), rows: rows.map((row) => row.map(filled)) }];
}

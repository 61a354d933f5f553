/** All words of a document, for tests. */
import type { Block, Doc, Run } from '../document/document.ts';

const ofRuns = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** The words of one block, as a reader meets them. */
export function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading': return block.text;
    case 'paragraph': return ofRuns(block.runs);
    case 'list': return block.items.map(ofRuns).join('\n');
    case 'facts': return block.rows.map((row) => `${row.term} | ${ofRuns(row.value)}`).join('\n');
    case 'table': return [block.caption, block.columns.map((c) => c.title).join(' | '), ...block.rows.map((row) => row.map(ofRuns).join(' | '))].join('\n');
    case 'picture': return `${block.alt}\n${block.caption}`;
    case 'qr': return block.alt;
    case 'page-break': return '';
  }
}

export function allText(doc: Doc): string {
  return [doc.title, doc.subtitle ?? '', doc.author, doc.footer, doc.draft ?? '', ...doc.keywords, ...doc.blocks.map(textOf)].join('\n');
}

import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { LIMITS } from '$lib/limits.ts';
import { fileHash } from '$lib/record/seal.ts';
import type { Database } from '../store/database.ts';
import type { Entry } from './entry.ts';
import { PAPER_TYPES, textOfPaper, typeOfPaper, type PaperType } from './paper-file.ts';

const line = z.string().trim().max(LIMITS.lineMax);
const prose = z.string().trim().max(LIMITS.proseMax);

/** What a chair or secretary says of an old advice. Only the title is a must: an archive that asks too much stays empty. */
export const PaperFields = z.strictObject({
  title: line.min(1),
  date: z.union([z.literal(''), z.iso.date()]),
  law: line, subjects: line, addressee: line,
  summary: prose, outcome: prose,
  visibility: z.enum(['public', 'internal'])
});
export type PaperFields = z.infer<typeof PaperFields>;

export interface Paper extends PaperFields {
  readonly id: string;
  readonly council: string;
  readonly type: PaperType;
  /** What it was called where it came from. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** When it was put in: `2026-11-26`. */
  readonly added: string;
}

export type PaperRefusal = 'no-file' | 'too-large' | 'not-this-kind' | 'full';
interface About extends Omit<Paper, 'id' | 'council' | 'type'> {
  /** Its words, for the search. */
  readonly text: string;
}

/**
 * Papers from before, each one row of the store, so that a backup holds them and a deletion takes all of it. A file is never opened by a
 * program, and never served as a page.
 */
export class Papers {
  readonly #database: Database;
  readonly #today: () => string;
  #told: (id: string) => void = () => {};

  constructor(database: Database, today: () => string) {
    this.#database = database;
    this.#today = today;
  }

  /** @param told hears of each paper that came, changed or went */
  onChange(told: (id: string) => void): void {
    this.#told = told;
  }

  /** Papers of a council, newest first. */
  list(council: string): Paper[] {
    return this.#database.sql.prepare('select id, council, type, about from papers where council = ?').all(council)
      .map((row) => paperOf(row).paper)
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.title.localeCompare(b.title, 'nl')));
  }

  get(id: string): Paper | null {
    return this.#row(id)?.paper ?? null;
  }

  content(id: string): Uint8Array<ArrayBuffer> | null {
    const row = this.#database.sql.prepare('select content from papers where id = ?').get(id);
    return row ? new Uint8Array(row.content as Uint8Array) : null;
  }

  /** How many bytes the papers of a council take. */
  size(council: string): number {
    return Number(this.#database.sql.prepare('select coalesce(sum(length(content)), 0) as n from papers where council = ?').get(council)!.n);
  }

  /** Puts a file in under a random name of its own; what it was called is only shown. */
  add(council: string, fields: PaperFields, file: { readonly name: string; readonly content: Uint8Array }): { readonly id: string } | { readonly refused: PaperRefusal } {
    const { content } = file;
    if (content.length === 0) return { refused: 'no-file' };
    if (content.length > LIMITS.paperBytes) return { refused: 'too-large' };
    const type = typeOfPaper(content, file.name);
    if (!type) return { refused: 'not-this-kind' };
    if (this.size(council) + content.length > LIMITS.papersBytes) return { refused: 'full' };
    const id = randomBytes(16).toString('base64url');
    const about: About = {
      ...PaperFields.parse(fields), file: plainName(file.name), bytes: content.length, sha256: fileHash(content),
      added: this.#today(), text: textOfPaper(content, type)
    };
    this.#database.sql.prepare('insert into papers (id, council, about, type, content) values (?, ?, ?, ?, ?)').run(id, council, JSON.stringify(about), type, content);
    this.#told(id);
    return { id };
  }

  /** @returns false when this council has no such paper */
  edit(id: string, council: string, fields: PaperFields): boolean {
    const row = this.#row(id);
    if (row?.paper.council !== council) return false;
    const { id: _, council: __, type: ___, ...about } = row.paper;
    const next: About = { ...about, text: row.text, ...PaperFields.parse(fields) };
    this.#database.sql.prepare('update papers set about = ? where id = ?').run(JSON.stringify(next), id);
    this.#database.forget();
    this.#told(id);
    return true;
  }

  /** For ever; a backup keeps it as long as the backup is kept. */
  remove(id: string, council: string): boolean {
    const gone = Number(this.#database.sql.prepare('delete from papers where id = ? and council = ?').run(id, council).changes) === 1;
    if (gone) {
      this.#database.forget();
      this.#told(id);
    }
    return gone;
  }

  /** What the search may know of it; null when it is gone. */
  entry(id: string): Entry | null {
    const row = this.#row(id);
    if (!row) return null;
    const { paper, text } = row;
    const { title, law, subjects, addressee, summary, outcome } = paper;
    return {
      id, kind: 'paper', council: paper.council, public: paper.visibility === 'public', date: paper.date, changed: paper.added,
      texts: { title, law, subjects, addressee, summary, outcome, file: text }, inputs: [], unanswered: false, dues: [], followUps: []
    };
  }

  #row(id: string): { paper: Paper; text: string } | null {
    const row = this.#database.sql.prepare('select id, council, type, about from papers where id = ?').get(id);
    return row ? paperOf(row) : null;
  }
}

function paperOf(row: Record<string, unknown>): { paper: Paper; text: string } {
  const { text, ...about } = JSON.parse(String(row.about)) as About;
  return { paper: { ...about, id: String(row.id), council: String(row.council), type: row.type as PaperType }, text };
}

/** Without a path, and without signs that mean something to a file system or a header. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1)!.replace(/[^\p{L}\p{N}._ ()-]+/gu, '-').slice(-120);
  return last.replace(/^[.\s]+/, '') || 'bestand';
}

/** How a file leaves: to be saved, never to be shown or run here. */
export function paperHeaders(paper: Paper): Record<string, string> {
  return {
    'content-type': PAPER_TYPES[paper.type],
    'content-disposition': `attachment; filename="${paper.file.replace(/[^\w.() -]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(paper.file).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': paper.visibility === 'public' ? 'public, max-age=60' : 'private, no-store'
  };
}

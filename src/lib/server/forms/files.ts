import { createHash } from 'node:crypto';
import { FormFailed, type Form, type Making, type Source, type Tools } from './form.ts';
import { FORMS } from './registry.ts';

/** Of so many records (in a language) the files are kept: a council looks at a few at a time, and a PDF takes a fifth of a second. */
const RECORDS_KEPT = 16;
/** What was kept goes after this time, in ms: words that were erased since must not stay in memory. */
const KEPT_MS = 10 * 60 * 1000;

interface Kept {
  /** Of everything that the files are made of: another print, other files. */
  readonly print: string;
  readonly files: Map<string, Promise<Uint8Array | null>>;
  readonly gone: NodeJS.Timeout;
}

/** One file as it was made, or why it was not. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export interface NotMade {
  readonly name: string;
  readonly why: FormFailed;
}

/** The files of records: made when asked for, kept for a short while, each on its own. */
export class Files {
  readonly #forms: readonly Form[];
  readonly #kept = new Map<string, Kept>();

  readonly #tools: Tools;

  /** @param forms all that a record can become, in the order of the bundle */
  constructor(tools: Tools, forms: readonly Form[] = FORMS) {
    this.#tools = tools;
    this.#forms = forms;
  }

  /** The bytes of one file; null where there is no such form, or this record has none of it. Throws FormFailed, also for a bug in a maker. */
  async make(source: Source, name: string): Promise<Uint8Array | null> {
    const form = this.#forms.find((one) => one.name === name);
    if (!form) return null;
    const { files } = this.#of(source);
    const known = files.get(name);
    if (known) return known;
    const made = Promise.resolve()
      .then(() => form.make(this.making(source)))
      .catch((error: unknown) => {
        // not kept: what is missing may be there at the next try
        files.delete(name);
        throw asFailed(error, name);
      });
    files.set(name, made);
    return made;
  }

  /** What a maker of a file of this record gets. */
  making(source: Source): Making {
    return { ...source, tools: this.#tools, other: (other) => this.make(source, other) };
  }

  /** Every file that this record has. One that fails is said, and stops no other. */
  async all(source: Source): Promise<{ made: MadeFile[]; failed: NotMade[] }> {
    const made: MadeFile[] = [];
    const failed: NotMade[] = [];
    for (const { name } of this.#forms) {
      try {
        const bytes = await this.make(source, name);
        if (bytes) made.push({ name, bytes });
      } catch (error) {
        failed.push({ name, why: error as FormFailed });
      }
    }
    return { made, failed };
  }

  /** Ends the timers. */
  close(): void {
    for (const key of [...this.#kept.keys()]) this.#forget(key);
  }

  #of(source: Source): Kept {
    const key = `${source.record.decision.id} ${source.lang}`;
    const print = printOf(source);
    const before = this.#kept.get(key);
    if (before?.print === print) return before;
    this.#forget(key);
    const oldest = this.#kept.keys().next();
    if (this.#kept.size >= RECORDS_KEPT && !oldest.done) this.#forget(oldest.value);
    const kept: Kept = { print, files: new Map(), gone: setTimeout(() => this.#forget(key), KEPT_MS).unref() };
    this.#kept.set(key, kept);
    return kept;
  }

  #forget(key: string): void {
    clearTimeout(this.#kept.get(key)?.gone);
    this.#kept.delete(key);
  }
}

/** A print of everything that the files are made of. */
function printOf({ record, later, settings, site, sealed }: Source): string {
  return createHash('sha256').update(JSON.stringify([record, later, settings, site, sealed?.jws ?? null, sealed?.keys ?? null])).digest('base64url');
}

/** A bug in one maker is said like any other failure, and named in the log without a word of anybody. */
function asFailed(error: unknown, name: string): FormFailed {
  if (error instanceof FormFailed) return error;
  const { name: kind, stack } = error instanceof Error ? error : new Error('not an error');
  process.stderr.write(`forms: ${name} could not be made (${kind} ${stack?.split('\n').find((l) => /^\s+at /.test(l))?.trim() ?? ''})\n`);
  return new FormFailed(
    {
      nl: 'Dit bestand lukte niet. Dat ligt aan ons, niet aan jou. De andere bestanden werken wel.',
      en: 'This file could not be made. That is our fault, not yours. The other files do work.'
    },
    error
  );
}

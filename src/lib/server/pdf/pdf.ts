/**
 * The printer: a Doc in, a PDF out that is PDF/A-2a and PDF/UA-1 in one file. The same Doc gives the same bytes. Each PDF is made in a process
 * of its own, one at a time: setting pages blocks, takes memory that is only given back by ending, and must not stop a meeting.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { LIMITS } from '../../limits.ts';
import type { Doc } from '../../record/document/document.ts';
import type { Lang } from '../../words/language.ts';
import type { Answer } from './child.ts';
import { FAMILIES, FONT_FILES } from './fonts.ts';
import { findHome } from './home.ts';
import type { Job } from './make.ts';
import { pdfWords } from './pdf.words.ts';

export type PdfFailure = 'too-large' | 'busy' | 'too-slow' | 'failed' | 'stopped';

/** A PDF that could not be made. The record itself is never lost by it: `words` says where everything stands all the same. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
  readonly code: PdfFailure;
  /** Why, for a developer; it may hold words of people, so it is never logged or shown. */
  readonly why: string;

  constructor(code: PdfFailure, why = '') {
    super(`no PDF: ${code}`);
    this.code = code;
    this.why = why;
  }

  /** What to do, for a person. */
  words(lang: Lang): string {
    return pdfWords[lang].failed[this.code];
  }
}

/** A PDF with what it took: milliseconds from the start of its process, and the most memory that process had, in bytes. */
export interface Measured {
  readonly pdf: Uint8Array;
  readonly ms: number;
  readonly peak: number;
}

export interface Pdf {
  /** Makes a PDF. Throws a PdfError when it cannot. */
  make(doc: Doc): Promise<Uint8Array>;
  /** The same, with what it took. */
  measure(doc: Doc): Promise<Measured>;
  /** Ends what runs and refuses what waits. */
  close(): void;
}

/** @param limit milliseconds that one PDF may take; another one for tests only */
export function createPdf(limit: number = LIMITS.pdfMs): Pdf {
  const printer = new Printer(limit);
  return {
    make: async (doc) => (await printer.print(doc)).pdf,
    measure: (doc) => printer.print(doc),
    close: () => printer.close()
  };
}

class Printer {
  readonly #limit: number;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();
  #running: ChildProcess | null = null;
  #closed = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  async print(doc: Doc): Promise<Measured> {
    if (this.#closed) throw new PdfError('stopped');
    if (JSON.stringify(doc).length > LIMITS.pdfDocMax) throw new PdfError('too-large');
    if (this.#waiting >= LIMITS.pdfWaiting) throw new PdfError('busy');
    this.#waiting++;
    const mine = this.#last.then(() => this.#run(doc));
    this.#last = mine.catch(() => {});
    try {
      return await mine;
    } finally {
      this.#waiting--;
    }
  }

  close(): void {
    this.#closed = true;
    this.#running?.kill('SIGKILL');
  }

  #run(doc: Doc): Promise<Measured> {
    if (this.#closed) return Promise.reject(new PdfError('stopped'));
    const home = findHome();
    const seen = new Set<string>();
    const fonts = FONT_FILES.map((file) => {
      // the upright file of a family comes first, and tells which characters the family has
      const family = seen.has(file.from) ? -1 : FAMILIES.findIndex(({ from }) => from === file.from);
      seen.add(file.from);
      return { path: home.fontPath(file), family: family < 0 ? null : family };
    });
    const job: Job = { doc, folder: home.folder, fonts };
    const started = performance.now();
    return new Promise((done, fail) => {
      const child = fork(home.child, [], { env: {}, execArgv: [], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], timeout: this.#limit, killSignal: 'SIGKILL' });
      this.#running = child;
      let answer: Answer | null = null;
      child.on('message', (message) => (answer = message as Answer));
      child.on('error', (error) => fail(new PdfError('failed', String(error))));
      child.on('close', (_code, signal) => {
        this.#running = null;
        if (answer && 'pdf' in answer) done({ pdf: answer.pdf, peak: answer.peak, ms: performance.now() - started });
        else if (answer) fail(new PdfError('failed', answer.failed));
        else if (this.#closed) fail(new PdfError('stopped'));
        else fail(new PdfError(signal === 'SIGKILL' ? 'too-slow' : 'failed', `the process ended with ${signal ?? 'nothing'}`));
      });
      child.send(job, (error) => error && child.kill('SIGKILL'));
    });
  }
}

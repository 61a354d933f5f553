/** One Doc to the bytes of its PDF, in this process and at once. Runs in the child only: it blocks, and Typst keeps what it took. */
import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Doc } from '../../record/document/document.ts';
import { charactersOf } from './coverage.ts';
import { both } from './dual.ts';
import { Glyphs } from './glyphs.ts';
import { prepare } from './prepare.ts';
import type { Prints } from './prepared.ts';

/** What the parent sends: paths are its own, never a person's. */
export interface Job {
  readonly doc: Doc;
  /** The folder of the template. */
  readonly folder: string;
  /** Every font file; the first of each family comes with the family's number in the order of looking. */
  readonly fonts: readonly { readonly path: string; readonly family: number | null }[];
}

/** Makes the PDF. When a page cannot be set with all fonts, a second try prints letters of the first font only and the rest as numbers. */
export function makePdf({ doc, folder, fonts }: Job): Uint8Array {
  const files = fonts.map(({ path }) => readFileSync(path));
  const families: ReadonlySet<number>[] = [];
  fonts.forEach(({ family }, i) => {
    const file = files[i];
    if (family !== null && file) families[family] = charactersOf(file);
  });
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: files }] });
  const glyphs = new Glyphs(families);
  const template = readFileSync(`${folder}/record.typ`, 'utf8');
  try {
    return set(compiler, template, prepare(doc, glyphs));
  } catch {
    return set(compiler, template, prepare(doc, glyphs.primary()));
  }
}

function set(compiler: NodeCompiler, template: string, { prepared, ...prints }: Prints): Uint8Array {
  const made = compiler.compile({ mainFileContent: template, inputs: { doc: JSON.stringify(prepared) } });
  const document = made.result;
  if (!document) throw new Error(`the template could not be set: ${reasons(made.takeError()?.shortDiagnostics)}`);
  // Typst's own checks of PDF/UA (titles, headings, alternative texts) run here and throw; the file itself is not kept
  exported(compiler, document, 'ua-1');
  return both(exported(compiler, document, 'a-2a'), prints);
}

type Document = NonNullable<ReturnType<NodeCompiler['compile']>['result']>;

function exported(compiler: NodeCompiler, document: Document, pdfStandard: string): Uint8Array {
  try {
    return compiler.pdf(document, { pdfStandard });
  } catch (error) {
    throw new Error(`${pdfStandard}: ${(error as Error).message}`, { cause: error });
  }
}

function reasons(diagnostics: unknown[] | undefined): string {
  return JSON.stringify(diagnostics ?? []).slice(0, 2_000);
}

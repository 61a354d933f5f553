import type { Doc } from '../../record/document/document.ts';
import type { Later } from '../../record/later.ts';
import type { Both, DecisionRecord } from '../../record/record.ts';
import type { KeySet } from '../../record/seal.ts';
import type { Lang } from '../../words/language.ts';
import type { CouncilSettings } from '../settings/settings.ts';

/** What the files of one record are made of: the record, what came after it, what the council set, and the language of the reader. */
export interface Source {
  readonly record: DecisionRecord;
  readonly later: Later;
  readonly settings: CouncilSettings;
  readonly lang: Lang;
  /** The address of this installation, for where a record can be found again. */
  readonly site: string;
  /** The bytes of record.json as they were sealed; absent while the record is a draft. */
  readonly sealed?: SealedSource;
}

/** A sealed record, and what the files of proof are made with. */
export interface SealedSource {
  readonly json: Uint8Array;
  readonly jws: string;
  /** The thumbprint of the key that it was sealed with. */
  readonly kid: string;
  /** The public keys of this installation. */
  readonly keys: KeySet;
  /** The text of files.jws for these files. */
  signFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<string>;
}

/** What makers use of the server. */
export interface Tools {
  /** Looks at XML by the schemas that the administrator put into the data folder. Throws FormFailed. */
  check(files: ReadonlyMap<string, string>): Promise<void>;
  /** Prints a document. Throws a PdfError. */
  pdf(doc: Doc): Promise<Uint8Array>;
}

/** What a maker gets besides: the other files of the same record, made once. */
export interface Making extends Source {
  readonly tools: Tools;
  /** The bytes of another file; null where this record has no such file. Fails as its maker fails. */
  other(name: string): Promise<Uint8Array | null>;
}

/** To read, to work on, to prove, to archive: how the files are shown together. */
export const GROUPS = ['read', 'work', 'archive', 'proof'] as const;
export type Group = (typeof GROUPS)[number];

/** One file that a record can become. */
export interface Form {
  readonly name: string;
  /** Media type, with its charset where it is a text. */
  readonly type: string;
  readonly group: Group;
  /** Whether a browser shows it; else it is saved. */
  readonly shown: boolean;
  /** It says something about a bundle, so it is in one only. */
  readonly inBundle?: true;
  /** Whether this record has such a file: a draft has no seal. Absent: each record has. */
  has?(source: Source): boolean;
  /** Makes it; null: this record has no such file. */
  make(making: Making): Promise<Uint8Array | null> | Uint8Array | null;
}

/** A file that cannot be made, with a sentence for the reader. The other files are not touched by it. */
export class FormFailed extends Error {
  override readonly name = 'FormFailed';
  readonly said: Both;

  /** @param said what is wrong and what to do, in both languages */
  constructor(said: Both, cause?: unknown) {
    super(said.en, { cause });
    this.said = said;
  }
}

import { utf8 } from '../core/bytes.ts';
import { ROUND_CLASSES } from '../meeting/vocabulary.ts';
import type { Bulletin } from './bulletin.ts';
import { canon } from './canon.ts';
import { BALLOT_FILE, type BallotFile } from './file.ts';
import { hasExactly, isBallot, isText as text, whole } from './messages.ts';
import { isStatement } from './statement.ts';

/** Reading `ballots.json` strictly: exactly the fields that are known, written in the one canonical way. */

type Check = (value: unknown) => boolean;
const number: Check = (x) => whole(x, 1);
const listOf = (each: Check): Check => (x) => Array.isArray(x) && x.every(each);
/** An object with exactly these fields. */
const fields = (checks: Readonly<Record<string, Check>>): Check => {
  const names = Object.keys(checks);
  return (x) => hasExactly(x, names) && names.every((name) => checks[name]!(x[name]));
};

const COUNTED = { number, text, class: (x: unknown) => (ROUND_CLASSES as readonly unknown[]).includes(x), entitled: number };
const bulletin = fields({ v: (x) => x === 1, decision: text, round: number, ballots: listOf(isBallot) });
const KINDS: Readonly<Record<string, Check>> = {
  format: (x) => x === BALLOT_FILE, decision: text, method: text, script: text, key: fields({ n: text }), box: text, entitled: listOf(text),
  issued: listOf(fields({ seat: text, device: text, blinded: text, proof: text })), frozen: text,
  rounds: listOf(fields({ ...COUNTED, hash: text, bulletin })), onPaper: listOf(fields(COUNTED)), sum: text
};
const redacted = fields({ redacted: text });
const pens = listOf(fields({ round: number, key: fields({ n: text }), statements: listOf((x) => redacted(x) || isStatement(x)), hash: text }));
const FILE = fields(KINDS);
const FILE_WITH_PENS = fields({ ...KINDS, pens });

/** Whether this has the shape of a verification file, and nothing besides: no field can be smuggled along. */
export const isBallotFile = (x: unknown): x is BallotFile => FILE(x) || FILE_WITH_PENS(x);
/** Whether this has the shape of a bulletin. */
export const isBulletin = (x: unknown): x is Bulletin => bulletin(x);

/**
 * The file in these bytes; null when it is none. `canonical`: every byte of it is as it was made. A name that stands there twice, another order, a
 * space, a number or letter that is written in another way, or anything before or behind it makes it another text, although it reads the same.
 */
export function readBallotFile(bytes: Uint8Array): { readonly file: BallotFile; readonly canonical: boolean } | null {
  try {
    const file: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return isBallotFile(file) ? { file, canonical: same(utf8(canon(file)), bytes) } : null;
  } catch {
    // no text, no JSON, or something in it that canonical JSON has not
    return null;
  }
}

const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

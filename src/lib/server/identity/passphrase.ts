import { argon2, randomBytes, randomInt, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';
import { hashesAtOnce, hashesWaiting, passphraseAtMost } from './limits.ts';
import { WORDS } from './words.ts';

const run = promisify(argon2) as (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>;

/** OWASP's minimum for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const cost = { memory: 19456, passes: 2, parallelism: 1 } as const;
const saltBytes = 16;
const tagBytes = 32;

/** Too many passphrases wait to be checked. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
}

/** Four words, drawn evenly from the list: `woord-woord-woord-woord`. */
export function newPassphrase(): string {
  return Array.from({ length: 4 }, () => WORDS[randomInt(WORDS.length)]!).join('-');
}

/** The passphrase as it was meant: small letters, one dash between words, whatever was typed in between. */
export function asTyped(passphrase: string): string {
  return passphrase.normalize('NFKC').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean).join('-');
}

/** What is kept of a passphrase, in the usual text form, so that a later version can raise the cost and still read older ones. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const tag = await inTurn(() => run('argon2id', { message: asTyped(passphrase), nonce: salt, ...cost, tagLength: tagBytes }));
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(salt)}$${plain(tag)}`;
}

/** Whether this is the passphrase that `kept` was made of. Throws `TooBusy`. */
export async function isPassphrase(passphrase: string, kept: string): Promise<boolean> {
  if (waiting.length >= hashesWaiting) throw new TooBusy();
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(kept);
  if (!parts) throw new Error('a kept passphrase cannot be read');
  const [memory, passes, parallelism] = parts.slice(1, 4).map(Number) as [number, number, number];
  const [nonce, tag] = parts.slice(4).map((part) => Buffer.from(part, 'base64')) as [Buffer, Buffer];
  // Cut, not refused: the answer for something far too long takes as long as any other.
  const message = asTyped(passphrase.slice(0, passphraseAtMost));
  const found = await inTurn(() => run('argon2id', { message, nonce, memory, passes, parallelism, tagLength: tag.length }));
  return timingSafeEqual(found, tag) && passphrase.length <= passphraseAtMost;
}

const plain = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

let running = 0;
const waiting: (() => void)[] = [];

/** A few at a time, so that a flood of guesses takes neither the memory nor both cores from a meeting. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= hashesAtOnce) {
    await new Promise<void>((go) => waiting.push(go));
  } else {
    running++;
  }
  try {
    return await work();
  } finally {
    // The place is handed over, not given back: nobody can slip in between.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/**
 * The chain over the events of one stream: each event has a salted digest, and `head` is what all digests come to, one after another.
 *
 *   digest = SHA-256(salt || JCS({stream, version, at, event}))      head = SHA-256(head before || digest)
 *
 * The salt (128 random bits, in the store only) is there because events can be guessed: without it nothing of an event follows from its
 * digest. The event is taken as it is stored, with the mark of each text instead of its words, so erasing words changes no digest.
 * Pure, and the same in the store, in a record and in the verifier.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64url, fromBase64url } from '../core/bytes.ts';
import { canonical } from './canonical.ts';
import type { RecordChain } from './record.ts';

/** An event as it lies in the store, with its place. */
export interface ChainedEvent {
  readonly stream: string;
  readonly version: number;
  readonly at: number;
  readonly event: unknown;
}

export function sha256Of(bytes: Uint8Array | string): string {
  return base64url(sha256(typeof bytes === 'string' ? utf8ToBytes(bytes) : bytes));
}

/** What stands before the first event of a stream: no two streams begin alike. */
export function chainStart(stream: string): string {
  return sha256Of(`meegaan-chain/1\n${stream}`);
}

export function digestOf(salt: Uint8Array, { stream, version, at, event }: ChainedEvent): string {
  return base64url(sha256.create().update(salt).update(utf8ToBytes(canonical({ stream, version, at, event }))).digest());
}

/** The head after one more digest. Throws a `TypeError` on what is no digest. */
export function nextHead(head: string, digest: string): string {
  return base64url(sha256.create().update(hash(head)).update(hash(digest)).digest());
}

/** What the digests come to, from the start on. */
export function headOf({ start, digests }: Pick<RecordChain, 'start' | 'digests'>): string {
  return digests.reduce(nextHead, start);
}

function hash(text: string): Uint8Array {
  const bytes = fromBase64url(text);
  if (bytes?.length !== 32) throw new TypeError('not a SHA-256 hash in base64url');
  return bytes;
}

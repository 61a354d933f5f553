import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ed25519 } from '@noble/curves/ed25519.js';
import { base64url } from '../../core/bytes.ts';
import { thumbprint, type KeySet, type PublicKey } from '../../record/seal.ts';
import { StartError } from '../config.ts';

/** The file in the data folder that holds the keys of the seal; a backup takes it along. */
export const KEYS_FILE = 'seal.keys.json';

/** The private key that seals now. */
export interface SealKey {
  readonly kid: string;
  readonly jwk: { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string; readonly d: string };
}

/** The file: the present key with its secret half (`d`), and the public halves of the earlier ones, newest first. */
interface Kept {
  readonly current: SealKey['jwk'];
  readonly earlier: readonly string[];
}

/** Read at each use, so that a key that was made anew beside a running server counts at once. */
export function sealKey(dataDir: string): SealKey {
  const { current } = read(dataDir);
  return { kid: thumbprint(current.x), jwk: current };
}

/** Every public key that ever sealed here, the present one first. */
export function publicKeys(dataDir: string): KeySet {
  const { current, earlier } = read(dataDir);
  return { keys: [current.x, ...earlier].map((x): PublicKey => ({ kty: 'OKP', crv: 'Ed25519', x, kid: thumbprint(x), use: 'sig', alg: 'EdDSA' })) };
}

/** The first start makes a key; every other one leaves what is there. */
export function ensureSealKey(dataDir: string): void {
  write(dataDir, { current: newKey(), earlier: [] }, 'first');
}

/** From now on another key seals; of the old one only the public half stays, so that what it sealed can still be checked. @returns its thumbprint */
export function renewSealKey(dataDir: string): string {
  ensureSealKey(dataDir);
  const { current, earlier } = read(dataDir);
  const next = newKey();
  write(dataDir, { current: next, earlier: [current.x, ...earlier] }, 'over');
  return thumbprint(next.x);
}

function newKey(): SealKey['jwk'] {
  // RFC 8032: the secret is 32 random bytes, and the rest follows from it
  const secret = randomBytes(32);
  return { kty: 'OKP', crv: 'Ed25519', x: base64url(ed25519.getPublicKey(secret)), d: base64url(secret) };
}

function read(dataDir: string): Kept {
  const file = join(dataDir, KEYS_FILE);
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    if (typeof kept.current.x === 'string' && typeof kept.current.d === 'string' && Array.isArray(kept.earlier)) return kept;
  } catch {
    // said below
  }
  throw new StartError(`The keys of the seal in "${file}" cannot be read: take this file out of a backup, or move it away for a new key.`);
}

/** All or nothing, and on disk when it returns: what was sealed must never outlive its key. */
function write(dataDir: string, kept: Kept, how: 'first' | 'over'): void {
  const file = join(dataDir, KEYS_FILE);
  const half = `${file}.${process.pid}.unfinished`;
  writeFileSync(half, `${JSON.stringify(kept)}\n`, { mode: 0o600 });
  const handle = openSync(half, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  if (how === 'over') return renameSync(half, file);
  try {
    // fails where there is one already: of two first starts at once, one key stays
    linkSync(half, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(half, { force: true });
  }
}

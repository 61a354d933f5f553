/**
 * What the seal of a record looks like, for who makes it (`server/seal`) and who checks it (`verify`): detached JWS (RFC 7515) over
 * bytes that stay as they are (RFC 7797, `b64: false`), by Ed25519 (RFC 8037).
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonical } from './canonical.ts';
import { sha256Of } from './chain.ts';

export const RECORD_SEAL = 'meegaan-record+jws';
export const FILES_SEAL = 'meegaan-files+jws';
export const FILES_FORMAT = 'meegaan-files/1';

/** The public half of a key, as it stands in jwks.json. `kid` is its thumbprint (RFC 7638). */
export interface PublicKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'EdDSA';
}

/** All public keys of an installation: the present one first, then the earlier ones. */
export interface KeySet {
  readonly keys: readonly PublicKey[];
}

/** The signed list of the files of one bundle: a file that was exchanged has another hash. `sha256` in hex, as `sha256sum` prints it. */
export interface FileList {
  readonly format: typeof FILES_FORMAT;
  readonly decision: string;
  readonly version: number;
  readonly files: Readonly<Record<string, string>>;
}

/** The thumbprint of a key: what is printed, and compared by eye. */
export function thumbprint(x: string): string {
  return sha256Of(canonical({ crv: 'Ed25519', kty: 'OKP', x }));
}

/** SHA-256 in hex. */
export function fileHash(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

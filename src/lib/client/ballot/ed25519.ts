import { hashes, getPublicKey, Point, sign } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';

/** Ed25519 (RFC 8032) for what a phone loads in a secret round: the small package of its kind, with the hash that is there anyway. */
hashes.sha512 = sha512;

export const ed25519 = { getPublicKey, sign, Point };

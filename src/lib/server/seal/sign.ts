import { FlattenedSign, importJWK } from 'jose';
import type { SealKey } from './keys.ts';

/**
 * A detached JWS over these very bytes (RFC 7797): `header..signature`. `iat` is when it was made, by the clock of the server.
 */
export async function detached(bytes: Uint8Array, typ: string, { kid, jwk }: SealKey): Promise<string> {
  const header = { alg: 'EdDSA', b64: false, crit: ['b64'], kid, typ, iat: Math.floor(Date.now() / 1000) };
  const { protected: head, signature } = await new FlattenedSign(bytes).setProtectedHeader(header).sign(await importJWK(jwk, 'EdDSA'));
  return `${head}..${signature}`;
}

/** A JWS that carries what it signs: `header.payload.signature`. Without a moment, so that the same files give the same bytes. */
export async function attached(bytes: Uint8Array, typ: string, { kid, jwk }: SealKey): Promise<string> {
  const header = { alg: 'EdDSA', kid, typ };
  const { protected: head, payload, signature } = await new FlattenedSign(bytes).setProtectedHeader(header).sign(await importJWK(jwk, 'EdDSA'));
  return `${head}.${payload}.${signature}`;
}

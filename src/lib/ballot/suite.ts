/** The few operations that the ballot needs; Node and browsers each bring their own, and every rule stands once above them. */
export interface Suite {
  sha256(bytes: Uint8Array): Uint8Array;
  /** RFC 8032, strict: canonical encodings only. Keys of small order are refused before this is asked (`keys.ts`). */
  verifyEd25519(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean;
  /** RSA-PSS with SHA-384 and a salt of 48 bytes, e = 65537 (the plain half of RFC 9474). `modulus`: 256 bytes. */
  verifyRsaPss(modulus: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean | Promise<boolean>;
}

/** A sealed record with a bundle around it, for tests: what the server makes, with a key of the test. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { canonical } from '../record/canonical.ts';
import { base64url } from '../core/bytes.ts';
import { chainStart, digestOf, headOf } from '../record/chain.ts';
import { recordOf } from '../record/model.ts';
import type { DecisionRecord } from '../record/record.ts';
import { openMeeting, stateOf } from '../record/record.fixture.ts';
import { FILES_FORMAT, FILES_SEAL, fileHash, RECORD_SEAL, thumbprint, type KeySet } from '../record/seal.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export interface TestKey {
  readonly secret: Uint8Array;
  readonly kid: string;
  readonly set: KeySet;
}

/** A key that is the same each time. */
export function testKey(n = 1): TestKey {
  const secret = new Uint8Array(32).fill(n);
  const x = base64url(ed25519.getPublicKey(secret));
  const kid = thumbprint(x);
  return { secret, kid, set: { keys: [{ kty: 'OKP', crv: 'Ed25519', x, kid, use: 'sig', alg: 'EdDSA' }] } };
}

/** A JWS as ours are; `more` puts something else into its header. */
export function signed(key: TestKey, typ: string, payload: Uint8Array, detached: boolean, more: object = {}): string {
  const head = base64url(utf8(JSON.stringify({ alg: 'EdDSA', ...(detached ? { b64: false, crit: ['b64'] } : {}), kid: key.kid, typ, ...(detached ? { iat: 1_796_000_000 } : {}), ...more })));
  const middle = base64url(payload);
  const input = detached ? Uint8Array.from([...utf8(`${head}.`), ...payload]) : utf8(`${head}.${middle}`);
  return `${head}.${detached ? '' : middle}.${base64url(ed25519.sign(input, key.secret))}`;
}

/** The adopted record of a meeting, with a chain of as many links as it had events. */
export function sealable(events = openMeeting()): DecisionRecord {
  const state = stateOf(events);
  const digests = events.map((event, i) => digestOf(new Uint8Array(16), { stream: 'm', version: i + 1, at: 1, event }));
  const start = chainStart('m');
  return { ...recordOf(state, state.decisions[0]!), chain: { start, digests, head: headOf({ start, digests }) } };
}

export type Bundle = Record<string, Uint8Array>;

/** The files of a bundle: a record with its seal, some files, the signed list and the keys. */
export function bundle(record: DecisionRecord = sealable(), key: TestKey = testKey()): Bundle {
  const json = utf8(canonical(record));
  const files: Bundle = {
    'record.json': json,
    'record.json.jws': utf8(signed(key, RECORD_SEAL, json, true)),
    'record.pdf': utf8('%PDF-1.7 the record'),
    'inputs.csv': utf8('id;text\n'),
    'archive.zip': Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3)
  };
  return { ...files, 'files.jws': utf8(listOf(files, record, key)), 'jwks.json': utf8(JSON.stringify(key.set)) };
}

/** The text of files.jws for these files. */
export function listOf(files: Bundle, record: Pick<DecisionRecord, 'version'> & { readonly decision: { readonly id: string } }, key: TestKey): string {
  const hashes = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, fileHash(bytes)]));
  return signed(key, FILES_SEAL, utf8(canonical({ format: FILES_FORMAT, decision: record.decision.id, version: record.version, files: hashes })), false);
}

export const asFiles = (files: Bundle) => Object.entries(files).map(([name, bytes]) => ({ name, bytes }));

/**
 * Checks a record and the files beside it, without the server and without a network: the seal, the form, the chain, the list of files,
 * and everything in the record that follows from the rest of it. Pure: files in, findings in plain words out.
 */
import { canonical } from '../record/canonical.ts';
import { headOf } from '../record/chain.ts';
import { dayOf } from '../record/day.ts';
import { RECORD_FORMAT, type DecisionRecord } from '../record/record.ts';
import { RECORD_SCHEMA } from '../record/schema.ts';
import { FILES_FORMAT, FILES_SEAL, fileHash, RECORD_SEAL, type FileList, type PublicKey } from '../record/seal.ts';
import type { Finding, NamedFile, Report } from './finding.ts';
import { limitWords, say } from './findings.words.ts';
import { checkJws, keysOf } from './jws.ts';
import { recount } from './recount.ts';
import { misfit } from './shape.ts';
import { MOST_BYTES, unpack, type Unpacked } from './unpack.ts';

/** The names that files have in a bundle. A folder before them does not matter. */
const RECORD = 'record.json';
const SEAL = 'record.json.jws';
const LIST = 'files.jws';
const KEYS = 'jwks.json';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const baseName = (name: string): string => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);

/** What whoever checks has of their own. */
export interface Trust {
  /** The text of a jwks.json that did not come with the files, but from the council itself. */
  readonly keys?: string;
}

/** Checks these files together: a bundle as one zip, or its files. */
export function verify(given: readonly NamedFile[], trust: Trust = {}): Report {
  const files = unpacked(given);
  if ('unreadable' in files) return unreadable(say('broken', files.unreadable, files.name));
  const found = recordIn(files);
  if ('code' in found) return unreadable(found);
  const { file, text, value } = found;
  const byName = new Map(files.map((one) => [baseName(one.name), one]));
  const wrong = misfit(RECORD_SCHEMA, value);
  const { keys } = keysFor(byName.get(KEYS), trust);
  const record = value as DecisionRecord;
  const draft = record.status === 'draft';
  const findings = [
    ...(draft ? [say('broken', 'draft')] : aboutProof(file.bytes, byName.get(SEAL), keysFor(byName.get(KEYS), trust), trust)),
    ...aboutForm(text, value, wrong?.where ?? null),
    ...(wrong ? [] : [...aboutChain(record), ...recount(record), ...(draft ? [] : aboutFiles(record, files, byName.get(LIST), keys))])
  ];
  return {
    verdict: findings.some(({ level }) => level === 'broken') ? 'broken' : 'holds', findings, limits: limitsOf(),
    about: wrong ? null : { question: record.decision.question, council: record.council.name, version: record.version }
  };
}

/** A zip is a bundle, unless its files lie beside it. */
function unpacked(given: readonly NamedFile[]): ReturnType<typeof unpack> {
  const loose = new Set(given.map(({ name }) => baseName(name)));
  return unpack(given, () => !loose.has(RECORD) && !loose.has(LIST));
}

/** The record among these files, where it has the shape of one; null otherwise. */
export function recordAmong(given: readonly NamedFile[]): DecisionRecord | null {
  const files = unpacked(given);
  const found = 'unreadable' in files ? null : recordIn(files);
  return found && 'value' in found && misfit(RECORD_SCHEMA, found.value) === null ? (found.value as DecisionRecord) : null;
}

function unreadable(finding: Finding): Report {
  return { verdict: 'unreadable', findings: [finding], limits: [], about: null };
}

function limitsOf(): Report['limits'] {
  return (Object.keys(limitWords.nl) as (keyof typeof limitWords.nl)[]).map((key) => ({ nl: limitWords.nl[key], en: limitWords.en[key] }));
}

/** The one record among the files; a finding when there is none that can be read, or more than one. */
function recordIn(files: readonly Unpacked[]): { file: Unpacked; text: string; value: { status?: unknown } } | Finding {
  const named = files.filter(({ name }) => baseName(name) === RECORD);
  const found = named.length > 0 ? named : files.filter((file) => /\.json$/i.test(file.name) && (parsed(file)?.value as { format?: unknown } | undefined)?.format === RECORD_FORMAT);
  const [file, second] = found;
  if (!file) return say('broken', 'no-record');
  if (second) return say('broken', 'more-records');
  if (file.bytes.length > MOST_BYTES) return say('broken', 'too-big', file.name);
  const read = parsed(file);
  if (!read || typeof read.value !== 'object' || read.value === null) return say('broken', 'not-json', file.name);
  if ((read.value as { format?: unknown }).format !== RECORD_FORMAT) return say('broken', 'other-format');
  return { file, text: read.text, value: read.value };
}

function parsed({ bytes }: NamedFile): { text: string; value: unknown } | null {
  if (bytes.length > MOST_BYTES) return null;
  try {
    const text = UTF8.decode(bytes);
    // a mark that editors put before a text is no JSON; that it is there is found when the bytes are compared
    return { text, value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch {
    return null;
  }
}

function textOf(file: NamedFile): string {
  // a signature is ASCII and short: whatever else stands there, it is none
  return file.bytes.length > 1_000_000 ? '' : new TextDecoder().decode(file.bytes);
}

/** The keys that count: those that the reader brought, else those that came with the files. */
function keysFor(enclosed: NamedFile | undefined, trust: Trust): { keys: readonly PublicKey[]; findings: Finding[] } {
  const text = trust.keys ?? (enclosed && textOf(enclosed));
  if (text === undefined) return { keys: [], findings: [say('broken', 'key-missing')] };
  const keys = keysOf(text);
  if (!keys) return { keys: [], findings: [say('broken', 'keys-malformed')] };
  // keys that came along and are not the council's: somebody put them there
  const strange = trust.keys !== undefined && enclosed && !(keysOf(textOf(enclosed)) ?? [{ kid: '' }]).every((key) => keys.some(({ kid }) => kid === key.kid));
  return { keys, findings: strange ? [say('note', 'keys-of-others')] : [] };
}

/** Without a seal nothing is said of keys: there is nothing to check with them. */
function aboutProof(bytes: Uint8Array, seal: NamedFile | undefined, { keys, findings }: ReturnType<typeof keysFor>, trust: Trust): Finding[] {
  return seal ? [...findings, ...aboutSeal(bytes, seal, keys, trust)] : [say('broken', 'seal-missing')];
}

function aboutSeal(bytes: Uint8Array, seal: NamedFile, keys: readonly PublicKey[], trust: Trust): Finding[] {
  if (keys.length === 0) return [];
  const checked = checkJws(textOf(seal), RECORD_SEAL, keys, bytes);
  if (typeof checked === 'string') return [say('broken', { malformed: 'seal-malformed', 'unknown-key': 'key-unknown', wrong: 'seal-broken' }[checked] as 'seal-broken')];
  const day = checked.iat === undefined ? '' : dayOf(checked.iat * 1000);
  return [say('holds', 'seal-holds', day), say('note', trust.keys === undefined ? 'key-enclosed' : 'key-given', checked.key.kid)];
}

function aboutForm(text: string, value: unknown, wrong: string | null): Finding[] {
  const form = wrong === null ? say('holds', 'form-holds') : say('broken', 'form-wrong', wrong || '/');
  return isCanonical(text, value) ? [form] : [form, say('broken', 'not-canonical')];
}

function isCanonical(text: string, value: unknown): boolean {
  try {
    return canonical(value) === text;
  } catch {
    return false;
  }
}

function aboutChain({ chain, status }: DecisionRecord): Finding[] {
  if (!chain) return status === 'draft' ? [] : [say('broken', 'chain-missing')];
  try {
    return [chain.digests.length > 0 && headOf(chain) === chain.head ? say('holds', 'chain-holds', chain.digests.length, chain.head) : say('broken', 'chain-wrong')];
  } catch {
    return [say('broken', 'chain-wrong')];
  }
}

/** Every file against the signed list. In a bundle nothing may be missing and nothing may be added; of files by themselves that is only said. */
function aboutFiles(record: DecisionRecord, files: readonly Unpacked[], list: NamedFile | undefined, keys: readonly PublicKey[]): Finding[] {
  const bundled = files.some((file) => file.bundled);
  if (!list) return files.length > 3 || bundled ? [say(bundled ? 'broken' : 'note', 'list-missing')] : [];
  if (keys.length === 0) return [say('broken', 'list-not-checked')];
  const checked = checkJws(textOf(list), FILES_SEAL, keys);
  const said = typeof checked === 'string' ? null : listIn(checked.payload);
  if (!said) return [say('broken', 'list-wrong')];
  if (said.decision !== record.decision.id || said.version !== record.version) return [say('broken', 'list-of-other')];
  const own = new Set([LIST, KEYS]);
  const here = new Map(files.map((file) => [baseName(file.name), file]));
  const findings: Finding[] = [];
  let held = 0;
  for (const [name, hash] of Object.entries(said.files)) {
    const file = here.get(name);
    if (!file) findings.push(say(bundled ? 'broken' : 'note', bundled ? 'file-missing' : 'file-not-here', name));
    else if (fileHash(file.bytes) !== hash) findings.push(say('broken', 'file-changed', name));
    else held++;
  }
  for (const name of here.keys()) {
    if (!Object.hasOwn(said.files, name) && !own.has(name)) findings.push(say(bundled ? 'broken' : 'note', bundled ? 'file-extra' : 'file-not-checked', name));
  }
  return [...(held > 0 && !findings.some(({ level }) => level === 'broken') ? [say('holds', 'files-hold', held)] : []), ...findings];
}

function listIn(payload: Uint8Array): FileList | null {
  try {
    const list = JSON.parse(UTF8.decode(payload)) as FileList;
    return list.format === FILES_FORMAT && typeof list.files === 'object' && list.files !== null ? list : null;
  } catch {
    return null;
  }
}

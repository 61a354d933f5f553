import { decodeProtectedHeader } from 'jose';
import type { MeetingEvent } from '../../meeting/events.ts';
import { evolve, nothingYet } from '../../meeting/meeting.ts';
import type { Decision, MeetingState } from '../../meeting/state.ts';
import { canonical } from '../../record/canonical.ts';
import { historyOf } from '../../record/history.ts';
import { recordJson, recordOf } from '../../record/model.ts';
import type { DecisionRecord } from '../../record/record.ts';
import { FILES_FORMAT, FILES_SEAL, fileHash, RECORD_SEAL, type FileList, type KeySet } from '../../record/seal.ts';
import type { EventStore } from '../store/store.ts';
import { ensureSealKey, publicKeys, sealKey } from './keys.ts';
import type { SealedRow, SealedRows } from './rows.ts';
import { attached, detached } from './sign.ts';

/** A record as it was sealed: these bytes are the record, whatever this app makes of the same events later. */
export interface SealedRecord {
  readonly version: number;
  readonly record: DecisionRecord;
  /** The bytes of record.json. */
  readonly json: Uint8Array;
  /** Of these bytes, in hex. */
  readonly sha256: string;
  /** The text of record.json.jws. */
  readonly jws: string;
  /** The thumbprint of the key that sealed it. */
  readonly kid: string;
}

/** A version whose words were taken away by a later one: that it was there stays, and the hash of what it said. */
export interface GoneRecord {
  readonly version: number;
  readonly gone: true;
  readonly sha256: string;
  readonly jws: string;
}

/** One moment at which a record became another version. */
interface Moment {
  readonly decision: string;
  readonly version: number;
  readonly kind: DecisionRecord['history'][number]['kind'];
  readonly state: MeetingState;
  /** The version of the stream at that moment. */
  readonly upTo: number;
}

/** Seals each version of each record once, and gives it back as it was sealed. */
export class Seal {
  readonly #store: EventStore;
  readonly #rows: SealedRows;
  readonly #dataDir: string;
  readonly #busy = new Map<string, Promise<void>>();

  constructor(store: EventStore, rows: SealedRows, dataDir: string) {
    this.#store = store;
    this.#rows = rows;
    this.#dataDir = dataDir;
    ensureSealKey(dataDir);
  }

  /**
   * The newest version of a record, sealed now if nobody did before (the process died in between, or the file is of before the seal).
   * Null for a draft. Rejects when it cannot be written down.
   */
  async newest(meeting: string, state: MeetingState, decision: Decision): Promise<SealedRecord | null> {
    const { version } = historyOf(state, decision);
    if (version === 0) return null;
    if (!this.#rows.find(decision.id, version)) await this.all(meeting);
    const found = this.version(decision.id, version);
    return found && 'record' in found ? found : null;
  }

  /** One version; null when there is none. */
  version(decision: string, version: number): SealedRecord | GoneRecord | null {
    const row = this.#rows.find(decision, version);
    return row && opened(row);
  }

  /** Something happened in a meeting with an adopted record: what became a new version is sealed, beside whatever else goes on. */
  follow(meeting: string, state: MeetingState): void {
    const sealed = state.decisions.every((d) => d.adoption === null || this.#rows.find(d.id, historyOf(state, d).version));
    // who reads the record tries again, so nothing is lost by a full disk
    if (!sealed) void this.all(meeting).catch((error: Error) => process.stderr.write(`seal: not now (${error.name})\n`));
  }

  /** Seals every version in a meeting that has no seal yet. One meeting is sealed once at a time. */
  all(meeting: string): Promise<void> {
    const before = this.#busy.get(meeting) ?? Promise.resolve();
    const sealing = before.catch(() => {}).then(() => this.#sealAll(meeting));
    this.#busy.set(meeting, sealing);
    const done = () => void (this.#busy.get(meeting) === sealing && this.#busy.delete(meeting));
    sealing.then(done, done);
    return sealing;
  }

  /** Resolves when nothing is being sealed. */
  async quiet(): Promise<void> {
    await Promise.allSettled(this.#busy.values());
  }

  /** The public keys of this installation: jwks.json. */
  keys(): KeySet {
    return publicKeys(this.#dataDir);
  }

  /** The text of files.jws: the signed list of all files of a bundle, so that an exchanged one is found. */
  signFiles(record: Pick<DecisionRecord, 'version'> & { readonly decision: { readonly id: string } }, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<string> {
    const list: FileList = {
      format: FILES_FORMAT, decision: record.decision.id, version: record.version,
      files: Object.fromEntries(files.map(({ name, bytes }) => [name, fileHash(bytes)]))
    };
    return attached(new TextEncoder().encode(canonical(list)), FILES_SEAL, sealKey(this.#dataDir));
  }

  async #sealAll(meeting: string): Promise<void> {
    const moments = await this.#moments(meeting);
    for (const moment of moments) {
      // what was said before a redaction has lost words since: it cannot be sealed any more as it was
      const late = moments.some((m) => m.decision === moment.decision && m.version > moment.version && m.kind === 'redaction');
      if (late || this.#rows.find(moment.decision, moment.version)) continue;
      const decision = moment.state.decisions.find((d) => d.id === moment.decision)!;
      const record = { ...recordOf(moment.state, decision), chain: await this.#store.chain(meeting, moment.upTo) };
      const json = new TextEncoder().encode(recordJson(record));
      const jws = await detached(json, RECORD_SEAL, sealKey(this.#dataDir));
      this.#rows.add({ decision: moment.decision, version: moment.version, meeting, json, sha256: fileHash(json), jws }, moment.upTo);
    }
  }

  /** Each moment in the stream at which a record became another version, oldest first. */
  async #moments(meeting: string): Promise<Moment[]> {
    let state = nothingYet;
    const moments: Moment[] = [];
    const known = new Map<string, number>();
    for (const { event, version: upTo } of await this.#store.read(meeting)) {
      state = evolve(state, event as unknown as MeetingEvent);
      for (const decision of state.decisions) {
        const { version, history } = historyOf(state, decision);
        if (version <= (known.get(decision.id) ?? 0)) continue;
        known.set(decision.id, version);
        moments.push({ decision: decision.id, version, kind: history.at(-1)!.kind, state, upTo });
      }
    }
    return moments;
  }
}

function opened({ version, json, sha256, jws, gone }: SealedRow): SealedRecord | GoneRecord {
  if (gone) return { version, gone: true, sha256, jws };
  return { version, record: JSON.parse(new TextDecoder().decode(json)) as DecisionRecord, json, sha256, jws, kid: String(decodeProtectedHeader(jws).kid) };
}

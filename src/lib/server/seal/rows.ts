import type { Database } from '../store/database.ts';

/** One sealed version of one record. Once `gone`, its bytes are zeros. */
export interface SealedRow {
  readonly decision: string;
  readonly version: number;
  readonly meeting: string;
  readonly json: Uint8Array;
  readonly sha256: string;
  readonly jws: string;
  readonly gone: boolean;
}

export interface SealedRows {
  find(decision: string, version: number): SealedRow | null;
  /** Keeps it; the first one stays when two come. */
  add(row: Omit<SealedRow, 'gone'>): void;
}

/** The sealed records in the open file. What takes their words away is the store itself, in the write of the redaction (`forgetsSealed`). */
export function createSealedRows({ sql }: Database): SealedRows {
  const find = sql.prepare('select * from sealed where decision = ? and version = ?');
  const add = sql.prepare('insert into sealed (decision, version, meeting, json, sha256, jws) values (?, ?, ?, ?, ?, ?) on conflict do nothing');
  return {
    find(decision, version) {
      const row = find.get(decision, version);
      if (!row) return null;
      return {
        decision, version, meeting: String(row.meeting), json: row.json as Uint8Array, sha256: String(row.sha256), jws: String(row.jws), gone: row.gone === 1
      };
    },
    add({ decision, version, meeting, json, sha256, jws }) {
      add.run(decision, version, meeting, json, sha256, jws);
    }
  };
}

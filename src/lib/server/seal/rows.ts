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
  /**
   * Keeps it; the first one stays when two come. Not when words of the record were taken away after `upTo`, the version of the stream that it was
   * made of: while it was being signed, the write of that redaction found nothing here to forget.
   */
  add(row: Omit<SealedRow, 'gone'>, upTo: number): void;
}

/** The sealed records in the open file. What takes their words away is the store itself, in the write of the redaction (`forgetsSealed`). */
export function createSealedRows({ sql }: Database): SealedRows {
  const find = sql.prepare('select * from sealed where decision = ? and version = ?');
  const add = sql.prepare(`insert into sealed (decision, version, meeting, json, sha256, jws) select ?, ?, ?, ?, ?, ?
    where not exists (
      select 1 from events where stream = ? and version > ? and json_extract(event, '$.type') = 'TextRedacted' and json_extract(event, '$.decision') = ?
    ) on conflict do nothing`);
  return {
    find(decision, version) {
      const row = find.get(decision, version);
      if (!row) return null;
      return {
        decision, version, meeting: String(row.meeting), json: row.json as Uint8Array, sha256: String(row.sha256), jws: String(row.jws), gone: row.gone === 1
      };
    },
    add({ decision, version, meeting, json, sha256, jws }, upTo) {
      add.run(decision, version, meeting, json, sha256, jws, meeting, upTo, decision);
    }
  };
}

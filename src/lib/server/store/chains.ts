import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { chainStart, digestOf, nextHead } from '../../record/chain.ts';
import type { RecordChain } from '../../record/record.ts';

/** What stands in the row of an event beside the event itself: its salt, its digest, and the head of the chain with it. */
export interface Chained {
  readonly salt: Uint8Array;
  readonly digest: string;
  readonly head: string;
}

/** The next place of a chain. `before` is the head so far, or null for the first event of the stream. */
export function chained(before: string | null, row: { readonly stream: string; readonly version: number; readonly at: number; readonly event: string }): Chained {
  const salt = randomBytes(16);
  // from the text as it is stored, so that whoever reads the row back comes to the same
  const digest = digestOf(salt, { ...row, event: JSON.parse(row.event) });
  return { salt, digest, head: nextHead(before ?? chainStart(row.stream), digest) };
}

/** Gives every event of a file from before the chain its place in it. A step of the layout: runs once, with the step that makes the columns. */
export function fillChains(sql: DatabaseSync): void {
  const update = sql.prepare('update events set salt = ?, digest = ?, head = ? where stream = ? and version = ?');
  for (const { stream } of sql.prepare('select distinct stream from events').all()) {
    let head: string | null = null;
    for (const row of sql.prepare('select version, at, event from events where stream = ? order by version').all(stream!)) {
      const version = Number(row.version);
      const made: Chained = chained(head, { stream: String(stream), version, at: Number(row.at), event: String(row.event) });
      update.run(made.salt, made.digest, made.head, stream!, version);
      head = made.head;
    }
  }
}

/** Reads the chains of a file. */
export function createChains(sql: DatabaseSync) {
  const digests = sql.prepare('select digest, head from events where stream = ? and version <= ? order by version');
  const rows = sql.prepare('select version, at, event, salt, digest, head from events where stream = ? order by version');
  return {
    /** The chain up to this version; all of it without one. */
    of(stream: string, upTo = Number.MAX_SAFE_INTEGER): RecordChain {
      const found = digests.all(stream, upTo);
      const start = chainStart(stream);
      return { start, digests: found.map((row) => String(row.digest)), head: String(found.at(-1)?.head ?? start) };
    },

    /** The first version whose row does not fit the chain (changed, or one before it is gone); null when all do. */
    firstBroken(stream: string): number | null {
      let head = chainStart(stream);
      let expected = 0;
      for (const row of rows.all(stream)) {
        const version = Number(row.version);
        if (version !== ++expected || !(row.salt instanceof Uint8Array)) return expected;
        const digest = digestOf(row.salt, { stream, version, at: Number(row.at), event: JSON.parse(String(row.event)) });
        head = nextHead(head, digest);
        if (digest !== row.digest || head !== row.head) return version;
      }
      return null;
    }
  };
}

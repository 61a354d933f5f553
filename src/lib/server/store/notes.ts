import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { NoteRow } from './store.ts';

/**
 * Notes that are being written, one row for each section. A save writes over the very bytes of the one before, so that a sentence that
 * was taken out is out of the file too: the value has a size in steps of 4 kB, and an update of the same size stays in its place (the
 * reason is in README.md, with the texts). One that grows over its step gets a new row at the end; the old one becomes zeros.
 */
const STEP = 4096;

export function createNotes(sql: DatabaseSync) {
  const find = sql.prepare('select rowid, length(value) as size, value from notes where place = ? and gone = 0');
  const add = sql.prepare('insert into notes (place, value, stream) values (?, ?, ?)');
  const write = sql.prepare('update notes set value = ? where rowid = ?');
  const forget = sql.prepare('update notes set value = zeroblob(length(value)), gone = 1 where rowid = ?');
  const all = sql.prepare('select value from notes where stream = ? and gone = 0');
  return {
    /** @returns whether words went away that were there before */
    save(stream: string, note: NoteRow): boolean {
      const place = createHash('sha256').update([stream, note.decision, note.step].join('\0')).digest('base64url');
      const row = find.get(place);
      const before = row ? unpacked(row.value as Uint8Array).text : '';
      const value = packed(note);
      if (row && Number(row.size) === value.length) write.run(value, row.rowid!);
      else {
        if (row) forget.run(row.rowid!);
        add.run(place, value, stream);
      }
      return !note.text.startsWith(before);
    },
    of: (stream: string): NoteRow[] => all.all(stream).map((row) => unpacked(row.value as Uint8Array))
  };
}

function packed(note: NoteRow): Uint8Array {
  const words = Buffer.from(JSON.stringify({ decision: note.decision, step: note.step, version: note.version, text: note.text }));
  const value = Buffer.alloc(Math.ceil((words.length + 1) / STEP) * STEP);
  words.copy(value);
  return value;
}

function unpacked(value: Uint8Array): NoteRow {
  const words = Buffer.from(value);
  return JSON.parse(words.subarray(0, words.indexOf(0)).toString()) as NoteRow;
}

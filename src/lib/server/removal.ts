import type { Database } from './store/database.ts';

/**
 * Takes a whole meeting out of the file: events, texts, notes, numbers, answers, sealed records, keys, personal links, its place in the directory. What goes is
 * written over (`secure_delete`), texts even in their own place first; then the file is made anew, since pages that were split keep copies of
 * rows in their unused part, and the write-ahead log is emptied. Copies that somebody made of the folder, and backups, keep it.
 */
export function removeMeeting(database: Database, meeting: string): void {
  const { sql } = database;
  database.together(() => {
    const ids = idsOf(sql.prepare('select event from events where stream = ?').all(meeting).map((row) => String(row.event)));
    // an answer leads to no seat and no meeting, but it may hold the id of what a command made
    for (const { key, answer } of sql.prepare("select key, answer from answers where answer like '%made%'").all() as { key: string; answer: string }[]) {
      if (!idsOf([answer]).isDisjointFrom(ids)) sql.prepare('delete from answers where key = ?').run(key);
    }
    for (const { round } of sql.prepare('select round from tallies').all() as { round: string }[]) {
      if (ids.has(round)) sql.prepare('delete from tallies where round = ?').run(round);
    }
    for (const table of ['texts', 'notes']) sql.prepare(`update ${table} set value = zeroblob(length(value)) where stream = ?`).run(meeting);
    sql.prepare('update sealed set json = zeroblob(length(json)) where meeting = ?').run(meeting);
    for (const table of ['texts', 'notes', 'events', 'issued', 'bulletins']) sql.prepare(`delete from ${table} where stream = ?`).run(meeting);
    for (const table of ['keys', 'sealed', 'personal', 'meetings']) sql.prepare(`delete from ${table} where meeting = ?`).run(meeting);
  });
  try {
    sql.exec('vacuum');
  } catch {
    // somebody reads the file at this moment (a backup): the words themselves were written over all the same
    process.stderr.write('removal: the file could not be made anew while somebody reads it; a later removal does it\n');
  }
  database.forget();
}

/** Every id that stands in these events. */
function idsOf(events: readonly string[]): Set<string> {
  return new Set(events.flatMap((event) => [...event.matchAll(/"([\w-]{10,64})"/g)].map(([, id]) => id!)));
}

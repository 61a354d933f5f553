import type { MeetingEvent } from '../meeting/events.ts';
import type { MeetingState } from '../meeting/state.ts';
import type { Database } from './store/database.ts';

/** What is written down about who did what with the records and papers of a council. Never words, never names: an account, an act, an id. */
export const AUDIT_ACTS = [
  'adopted', 'corrected', 'redacted', 'visibility', 'approved', 'paper-added', 'paper-changed', 'paper-removed', 'meeting-removed', 'settings'
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

export interface AuditLine {
  readonly at: number;
  /** null: nobody's own act, or an account that is gone. */
  readonly account: string | null;
  readonly act: AuditAct;
  /** The decision, the paper or the meeting. */
  readonly about: string;
}

/** Which events are written down, and whose they are: by seat or by account. */
function actOf(event: MeetingEvent): { readonly act: AuditAct; readonly about: string; readonly by: readonly string[] } | null {
  switch (event.type) {
    case 'RecordAdopted': return { act: 'adopted', about: event.decision, by: event.by };
    case 'RecordCorrected': return { act: 'corrected', about: event.decision, by: event.by.map((b) => b.who) };
    case 'TextRedacted': return { act: 'redacted', about: event.decision, by: event.by.map((b) => b.who) };
    case 'VisibilitySet': return { act: 'visibility', about: event.decision, by: [] };
    case 'RecordApproved': return { act: 'approved', about: event.decision, by: [] };
    default: return null;
  }
}

/** The log of the council itself: for its chair and secretary, kept as many months as they set. */
export class Audit {
  readonly #database: Database;
  readonly #now: () => number;

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** Never throws: what was done stands, whether or not it could be written down here. */
  note(council: string, account: string | null, act: AuditAct, about: string): void {
    try {
      this.#write(council, account, act, about);
    } catch (error) {
      process.stderr.write(`audit: not written down (${(error as Error).name})\n`);
    }
  }

  #write(council: string, account: string | null, act: AuditAct, about: string): void {
    this.#database.sql.prepare('insert into audit (at, council, account, act, about) values (?, ?, ?, ?, ?)').run(this.#now(), council, account, act, about);
  }

  /** What happened in a meeting, once it is on disk. */
  follow(state: MeetingState, events: readonly MeetingEvent[]): void {
    for (const event of events) {
      const noted = actOf(event);
      if (!noted) continue;
      const accounts = noted.by.map((who) => state.seats[who]?.account ?? (state.seats[who] ? null : who));
      for (const account of accounts.length > 0 ? accounts : [null]) this.note(state.council.id, account, noted.act, noted.about);
    }
  }

  /** Newest first. */
  list(council: string, most = 100): AuditLine[] {
    return this.#database.sql.prepare('select at, account, act, about from audit where council = ? order by at desc, rowid desc limit ?').all(council, most)
      .map((row) => ({ at: Number(row.at), account: row.account === null ? null : String(row.account), act: row.act as AuditAct, about: String(row.about) }));
  }
}

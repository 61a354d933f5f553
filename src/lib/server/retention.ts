import { due, dueTexts, isOver, type Keeping } from '../meeting/retention.ts';
import { happened } from '../meeting/rules.ts';
import type { MeetingState } from '../meeting/state.ts';
import { now as steady } from './clock.ts';
import type { Identity } from './identity/identity.ts';
import { facilitatorLinkMs, sessionAtMostMs, sessionMs } from './identity/limits.ts';
import type { Meetings } from './meetings.ts';
import { keepingOf, RETENTION, termOf, type KeptThing } from './retention-table.ts';
import type { Personal } from './personal/personal.ts';
import type { Settings } from './settings/sqlite.ts';
import type { Database } from './store/database.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How much of each row of the table went. */
export type Erased = Partial<Record<KeptThing, number>>;

/** One time that something was erased: kinds and numbers, never what. `council` '': what belongs to no council. */
export interface Run {
  readonly at: number;
  readonly council: string;
  readonly kinds: Erased;
}

/** Carries the table out: at the start and each hour, for meetings that are open and for those that nobody has opened in years. */
export class Retention {
  readonly #meetings: Meetings;
  readonly #identity: Identity;
  readonly #database: Database;
  readonly #settings: Settings;
  readonly #personal: Personal;
  readonly #timers: NodeJS.Timeout[] = [];

  constructor(meetings: Meetings, identity: Identity, database: Database, settings: Settings, personal: Personal) {
    this.#meetings = meetings;
    this.#identity = identity;
    this.#database = database;
    this.#settings = settings;
    this.#personal = personal;
  }

  start(): void {
    const run = () => void this.run().catch((error: Error) => process.stderr.write(`retention: not carried out (${error.name})\n`));
    // after the first pages: whoever starts the server on the evening itself waits for a meeting, not for this
    this.#timers.push(setTimeout(run, MINUTE).unref(), setInterval(run, HOUR).unref());
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /**
   * @param now tests move it
   * @returns how many meetings something was erased of
   */
  async run(now = steady()): Promise<number> {
    let touched = 0;
    for (const { id } of await this.#identity.councils()) {
      const { retention } = this.#settings.of(id);
      const erased: Record<string, number> = {};
      for (const { meeting } of await this.#identity.meetings(id)) {
        const went = await this.#one(meeting, now, keepingOf(retention));
        if (Object.keys(went).length > 0) touched++;
        add(erased, went);
      }
      add(erased, this.#rows(now, id, Number(termOf('audit', retention))));
      this.#note(now, id, erased);
    }
    this.#note(now, '', this.#doors(now));
    // what the installation itself erased is told as long as a council tells it that sets nothing
    this.#gone("delete from erased where at < ? and council = ''", now - RETENTION.audit.forMs);
    return touched;
  }

  /** What went at the last runs. @param council null: of the whole installation, for its administrator */
  runs(council: string | null, most = 30): Run[] {
    const { sql } = this.#database;
    const rows = council === null
      ? sql.prepare('select at, council, kinds from erased order by at desc limit ?').all(most)
      : sql.prepare('select at, council, kinds from erased where council = ? order by at desc limit ?').all(council, most);
    return rows.map((row) => ({ at: Number(row.at), council: String(row.council), kinds: JSON.parse(String(row.kinds)) as Erased }));
  }

  async #one(meeting: string, now: number, keeping: Keeping): Promise<Erased> {
    const state = await this.#meetings.peek(meeting);
    if (!state) return {};
    const erased: Record<string, number> = {};
    const events = due(state, now, keeping);
    if (events.length > 0) {
      const room = await this.#meetings.room(meeting);
      // decided again inside the room: something may have happened since
      const done = await room?.own((s) => happened(...due(s, now, keeping)));
      if (done?.ok) add(erased, { ...textsOf(state, now, keeping), waiting: events.filter((e) => e.type === 'EntryLapsed').length });
    }
    for (const event of events) if (event.type === 'EntryLapsed') await this.#identity.revokeKeys(meeting, event.ask);
    const closed = this.#database.together(() => ({
      ...(isOver(state, now, keeping.rawMs) ? { notes: this.#notes(meeting) } : {}),
      ...(isOver(state, now, keeping.namesMs) ? { keys: this.#keys(meeting) } : {})
    }));
    if (closed.notes) await this.#meetings.notesGone(meeting);
    // what was overwritten in the file is not left in its log either
    if (closed.notes || closed.keys) this.#database.forget();
    add(erased, { ...closed, personal: this.#personal.lapse(meeting, state, now) });
    return erased;
  }

  #notes(meeting: string): number {
    return this.#gone('update notes set value = zeroblob(length(value)), gone = 1 where stream = ? and gone = 0', meeting);
  }

  /** Keys, code and invite of a meeting that is over. */
  #keys(meeting: string): number {
    return this.#gone('delete from keys where meeting = ?', meeting)
      + this.#gone('update meetings set code = null, invite = null where meeting = ? and (code is not null or invite is not null)', meeting);
  }

  /** Rows of a council that carry their own moment. */
  #rows(now: number, council: string, auditMs: number): Erased {
    return {
      audit: this.#gone('delete from audit where at < ? and council = ?', now - auditMs, council)
        + this.#gone('delete from erased where at < ? and council = ?', now - auditMs, council)
    };
  }

  /** What opens doors, of all councils together: sessions that ended by themselves, and links that were used or are too old. */
  #doors(now: number): Erased {
    return {
      sessions: this.#gone('delete from sessions where seen_at <= ? or since <= ?', now - sessionMs, now - sessionAtMostMs),
      links: this.#gone('delete from links where expires < ?', now - facilitatorLinkMs)
    };
  }

  #gone(statement: string, ...values: (string | number)[]): number {
    return Number(this.#database.sql.prepare(statement).run(...values).changes);
  }

  #note(now: number, council: string, erased: Erased): void {
    const kinds = Object.fromEntries(Object.entries(erased).filter(([, n]) => n > 0));
    if (Object.keys(kinds).length > 0) this.#database.sql.prepare('insert into erased (at, council, kinds) values (?, ?, ?)').run(now, council, JSON.stringify(kinds));
  }
}

/** Adds up what went; a row of which nothing went is not named. */
function add(sum: Record<string, number>, more: Erased): void {
  for (const [thing, n] of Object.entries(more)) if (n > 0) sum[thing] = (sum[thing] ?? 0) + n;
}

function textsOf(state: MeetingState, now: number, keeping: Keeping): Erased {
  const { raw, names, wishes } = dueTexts(state, now, keeping);
  return { raw: new Set(raw).size, names: new Set(names).size, wishes: new Set(wishes).size };
}

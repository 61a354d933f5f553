import { LIMITS } from '../limits.ts';
import { due, isOver } from '../meeting/retention.ts';
import { happened } from '../meeting/rules.ts';
import { now as steady } from './clock.ts';
import type { Identity } from './identity/identity.ts';
import type { Meetings } from './meetings.ts';
import type { Database } from './store/database.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What is kept for how long, and why: shown to everyone, and carried out by the code below and where `by` says. */
export interface Kept {
  readonly what: string;
  /** Milliseconds after `from`; 0: gone at once; `memory`: never written down; null: kept. */
  readonly forMs: number | 'memory' | null;
  readonly from: string;
  readonly why: string;
  /** Where it is carried out. */
  readonly by: string;
}

/** Source: ux-trust 4.5. A row that is not here is not kept, or is a mistake. */
export const RETENTION = {
  waiting: { what: 'name of who rang and was not let in', forMs: LIMITS.askMs, from: 'ringing', why: 'it served the door only', by: 'meeting/retention.ts' },
  refused: { what: 'name of who was refused', forMs: 0, from: 'the refusal', why: 'nobody needs it any more', by: 'meeting/people.ts (H4)' },
  addresses: { what: 'address that a device comes from', forMs: 'memory', from: '', why: 'slowing down guesses at passphrases', by: 'identity/tries.ts' },
  presence: { what: 'hands, signals, who writes, who is connected, readiness, recognition', forMs: 'memory', from: '', why: 'promised', by: 'server/memory.ts' },
  ballots: { what: 'secret ballots', forMs: 'memory', from: '', why: 'promised: only three numbers remain, and only as far as the rule allows', by: 'server/box' },
  withdrawn: { what: 'words that were taken back or replaced', forMs: 0, from: 'taking back', why: 'they are the writer\'s', by: 'meeting/contributions.ts (C6)' },
  raw: { what: 'words that the record does not show: what a hidden writer kept back, questions about the agreements, additions without a round', forMs: LIMITS.rawMs, from: 'the adoption', why: 'until then somebody may ask why', by: 'meeting/retention.ts' },
  notes: { what: 'notes of the secretary', forMs: LIMITS.rawMs, from: 'the last adoption', why: 'what belongs in the record is in the record', by: 'server/retention.ts' },
  names: { what: 'names that no record names', forMs: LIMITS.rawMs, from: 'the last adoption', why: 'who came stands in the record; who did not is nobody\'s business', by: 'meeting/retention.ts' },
  keys: { what: 'which device holds which place', forMs: LIMITS.rawMs, from: 'the last adoption', why: 'people come back for the answers', by: 'server/retention.ts' },
  lent: { what: 'links that lend a device', forMs: 'memory', from: '', why: 'fifteen minutes, and once', by: 'server/hall.ts' },
  record: { what: 'the record, and the texts and answers in it', forMs: null, from: '', why: 'Archiefwet: the council\'s archivist says how long', by: '' }
} as const satisfies Record<string, Kept>;

/** Carries the table out: at the start and each hour, for meetings that are open and for those that nobody has opened in years. */
export class Retention {
  readonly #meetings: Meetings;
  readonly #identity: Identity;
  readonly #database: Database;
  readonly #timers: NodeJS.Timeout[] = [];

  constructor(meetings: Meetings, identity: Identity, database: Database) {
    this.#meetings = meetings;
    this.#identity = identity;
    this.#database = database;
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
    for (const council of await this.#identity.councils()) {
      for (const { meeting } of await this.#identity.meetings(council.id)) {
        if (await this.#one(meeting, now)) touched++;
      }
    }
    return touched;
  }

  async #one(meeting: string, now: number): Promise<boolean> {
    const state = await this.#meetings.peek(meeting);
    if (!state) return false;
    let erased = false;
    const events = due(state, now);
    if (events.length > 0) {
      const room = await this.#meetings.room(meeting);
      // decided again inside the room: something may have happened since
      erased = (await room?.own((s) => happened(...due(s, now))))?.ok ?? false;
    }
    const closed = isOver(state, now) && this.#database.together(() => this.#closeForEver(meeting));
    for (const event of events) if (event.type === 'EntryLapsed') await this.#identity.revokeKeys(meeting, event.ask);
    // what was overwritten in the file is not left in its log either
    if (closed) this.#database.forget();
    return closed || erased;
  }

  /** Keys, code, invite and notes of a meeting that is over. @returns whether there were any */
  #closeForEver(meeting: string): boolean {
    const { sql } = this.#database;
    const notes = Number(sql.prepare('update notes set value = zeroblob(length(value)), gone = 1 where stream = ? and gone = 0').run(meeting).changes);
    const keys = Number(sql.prepare('delete from keys where meeting = ?').run(meeting).changes);
    const codes = Number(sql.prepare('update meetings set code = null, invite = null where meeting = ? and (code is not null or invite is not null)').run(meeting).changes);
    return notes + keys + codes > 0;
  }
}

import { createHmac, timingSafeEqual } from 'node:crypto';
import { LIMITS } from '../../limits.ts';
import { refuse, type Refusal } from '../../core/refusal.ts';
import { actorOf, seatFor, seatOf } from '../../meeting/actor.ts';
import { authorise, granted } from '../../meeting/permissions.ts';
import type { MeetingState, SeatId } from '../../meeting/state.ts';
import { mineOf, type Mine } from '../../record/mine/mine.ts';
import { hashToken, newToken } from '../identity/tokens.ts';
import type { Settings } from '../settings/sqlite.ts';
import type { Database } from '../store/database.ts';

const DAY = 24 * 3_600_000;

/** Whose page a link opens. `office`: the secretary made it, so that it shows nothing that the secretary may not know is theirs. */
export interface Opened {
  readonly meeting: string;
  readonly seat: string;
  readonly office: boolean;
}

/**
 * Links to "Wat gebeurde er met jouw inbreng?": 128 random bits that open the page of one seat, without an account. Only a hash is kept. A link
 * that is unknown, is over, or was taken back is answered alike: with nothing. Source: the project's ux-trust 3.8.
 */
export class Personal {
  readonly #sql: Database['sql'];
  readonly #state: (meeting: string) => Promise<MeetingState | null>;
  readonly #settings: Settings;
  readonly #key: Buffer;
  readonly #now: () => number;

  /** @param key of this installation: it proves that a short session was given by us */
  constructor(database: Database, state: (meeting: string) => Promise<MeetingState | null>, settings: Settings, key: Buffer, now: () => number) {
    this.#sql = database.sql;
    this.#state = state;
    this.#settings = settings;
    this.#key = key;
    this.#now = now;
  }

  /** Another link to the page of this seat; the oldest goes when there are too many. @returns what stands after the `#` */
  make(meeting: string, seat: string, office = false): string {
    const token = newToken(128);
    this.#sql.prepare('insert into personal (hash, meeting, seat, expires, office) values (?, ?, ?, ?, ?)').run(hashToken(token), meeting, seat, this.#now() + LIMITS.personalMs, office ? 1 : 0);
    this.#sql.prepare('delete from personal where hash in (select hash from personal where meeting = ? and seat = ? order by expires desc limit -1 offset ?)').run(meeting, seat, LIMITS.personalLinks);
    return token;
  }

  /**
   * Another link for whoever holds this place, to their own page. Null: they have no seat; or they are on paper, and
   * whatever speaks for them is not theirs. They get a letter.
   */
  async makeOwn(meeting: string, place: string): Promise<string | null> {
    const state = await this.#state(meeting);
    const seat = state && seatFor(state, place);
    return seat === null || state?.seats[seat]?.joins === 'paper' ? null : this.make(meeting, seat);
  }

  /**
   * A letter for somebody who is on paper, or for all of them: their page and a new link to it. The secretary makes none for who has a device of
   * their own: with it they could say "klopt" in the place of that person.
   */
  async letters(meeting: string, place: string, only: SeatId | null): Promise<({ ok: true; letters: { mine: Mine; token: string }[] }) | Refusal> {
    const state = await this.#state(meeting);
    const actor = state && actorOf(state, place);
    if (!state || !actor) return refuse('no-seat');
    const seats = only === null ? Object.keys(state.seats).filter((id) => id !== place && authorise(state, actor, 'personal-link', id) === null) : [only];
    const refusal = seats.map((id) => authorise(state, actor, 'personal-link', id)).find((code) => code !== null);
    if (refusal) return refuse(refusal);
    if (seats.length === 0) return refuse(granted(state, actor, 'close-links') ? 'unknown-reference' : 'not-entitled');
    return {
      ok: true,
      letters: seats.flatMap((id) => {
        const mine = mineOf(state, id, true, this.#now());
        return mine ? [{ mine, token: this.make(meeting, id, true) }] : [];
      })
    };
  }

  /** Chair or secretary takes all links of a seat back. */
  async close(meeting: string, place: string, seat: SeatId): Promise<{ ok: true } | Refusal> {
    const state = await this.#state(meeting);
    const actor = state && actorOf(state, place);
    if (!state || !actor) return refuse('no-seat');
    const refusal = authorise(state, actor, 'close-links');
    if (refusal) return refuse(refusal);
    if (!seatOf(state, seat)) return refuse('unknown-reference');
    this.revoke(meeting, seat);
    return { ok: true };
  }

  /** A short session for who holds the link, for a cookie; null: it opens nothing (any more). */
  async enter(token: string): Promise<string | null> {
    const hash = hashToken(token);
    if (!(await this.#find(hash))) return null;
    const until = this.#now() + LIMITS.personalSessionMs;
    return `${hash}.${until}.${this.#sign(`${hash}.${until}`)}`;
  }

  /** Whose page a session is for. Each time the link itself is looked at: what was taken back is over at once. */
  async opened(session: string | undefined): Promise<Opened | null> {
    const [hash = '', until = '', signature = ''] = (session ?? '').split('.');
    const [a, b] = [Buffer.from(signature), Buffer.from(this.#sign(`${hash}.${until}`))];
    if (a.length !== b.length || !timingSafeEqual(a, b) || Number(until) < this.#now()) return null;
    return this.#find(hash);
  }

  /** Takes all links of a seat back. @returns how many there were */
  revoke(meeting: string, seat: string): number {
    return Number(this.#sql.prepare('delete from personal where meeting = ? and seat = ?').run(meeting, seat).changes);
  }

  /** Links of a meeting that is deleted. */
  removed(meeting: string): void {
    this.#sql.prepare('delete from personal where meeting = ?').run(meeting);
  }

  /** Forgets links whose time is over. @returns how many */
  async sweep(now = this.#now()): Promise<number> {
    let gone = 0;
    for (const row of this.#sql.prepare('select distinct meeting from personal').all()) {
      const meeting = String(row.meeting);
      gone += this.lapse(meeting, await this.#state(meeting), now);
    }
    return gone;
  }

  /** The same for one meeting; null: there is none any more. */
  lapse(meeting: string, state: MeetingState | null, now = this.#now()): number {
    const over = !state || this.#until(state) < now;
    return Number(this.#sql.prepare('delete from personal where meeting = ? and (expires < ? or ?)').run(meeting, now, over ? 1 : 0).changes);
  }

  async #find(hash: string): Promise<Opened | null> {
    const row = this.#sql.prepare('select meeting, seat, office, expires from personal where hash = ?').get(hash);
    if (!row || Number(row.expires) < this.#now()) return null;
    const [meeting, seat] = [String(row.meeting), String(row.seat)];
    const state = await this.#state(meeting);
    if (!state || !seatOf(state, seat) || this.#until(state) < this.#now()) return null;
    return { meeting, seat, office: Number(row.office) === 1 };
  }

  /** How long the pages of a meeting open: the council's days after its last adoption, half a year after a meeting that has none. */
  #until(state: MeetingState): number {
    const adopted = state.decisions.map((d) => d.adoption?.at);
    if (adopted.length > 0 && adopted.every((at) => at !== undefined)) return Math.max(...adopted) + this.#settings.of(state.council.id).retention.personal * DAY;
    return state.over ? state.over.at + LIMITS.personalUnadoptedMs : Infinity;
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#key).update('personal\0').update(text).digest('base64url');
  }
}

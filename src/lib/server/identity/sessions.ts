import type { AccountRole, Session } from './identity.ts';
import { seenEveryMs, sessionAtMostMs, sessionMs } from './limits.ts';
import type { Row, Rows } from './rows.ts';
import { hashToken, newToken } from './tokens.ts';

/** One device on which somebody is signed in, as they see it in a list. */
export interface SessionEntry {
  readonly id: string;
  /** A hint such as `Firefox, Windows`; '' when it is not known. */
  readonly device: string;
  readonly since: number;
  readonly seenAt: number;
}

/**
 * Who is signed in where. A session ends by signing out, from another device, after twelve hours without use, or after seven days.
 * While it is locked nothing that it opened opens any more; the meeting goes on.
 */
export class Sessions {
  readonly #rows: Rows;
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();

  constructor(rows: Rows, now: () => number) {
    this.#rows = rows;
    this.#now = now;
  }

  /** A new session with a token of its own, never one that was there before. */
  start(account: string, device: string): string {
    const token = newToken(256);
    const now = this.#now();
    this.#rows.run('delete from sessions where seen_at <= ? or since <= ?', now - sessionMs, now - sessionAtMostMs);
    this.#rows.run(
      'insert into sessions (hash, id, account, device, since, signed_in_at, seen_at) values (?, ?, ?, ?, ?, ?, ?)',
      hashToken(token), newToken(128), account, device.slice(0, 60), now, now, now
    );
    this.#rows.run('update accounts set last_sign_in = ? where id = ?', now, account);
    return token;
  }

  /** Who holds it; null when it ended. Looking counts as use, kept to ten minutes. */
  find(token: string): Session | null {
    const row = this.#rows.one(
      'select a.council, a.role, a.name, s.* from sessions s join accounts a on a.id = s.account where s.hash = ?', hashToken(token)
    );
    if (!row || !this.#lives(row)) return null;
    const now = this.#now();
    if (now - Number(row.seen_at) >= seenEveryMs) this.#rows.run('update sessions set seen_at = ? where id = ?', now, String(row.id));
    const base = {
      id: String(row.id), account: String(row.account), name: String(row.name), signedInAt: Number(row.signed_in_at), locked: row.locked === 1
    };
    if (row.role === 'administrator') return { ...base, role: 'administrator', council: null };
    return { ...base, role: row.role as AccountRole, council: String(row.council) };
  }

  /** What a session says of a key that was taken through it. */
  standing(id: string): 'good' | 'locked' | 'signed-out' {
    const row = this.#rows.one('select * from sessions where id = ?', id);
    if (!row || !this.#lives(row)) return 'signed-out';
    return row.locked === 1 ? 'locked' : 'good';
  }

  #lives(row: Row): boolean {
    const now = this.#now();
    return now - Number(row.seen_at) < sessionMs && now - Number(row.since) < sessionAtMostMs;
  }

  /** The passphrase was given again: this counts as now. @returns false when it ended in the meantime */
  renew(token: string): boolean {
    const now = this.#now();
    return this.#rows.run('update sessions set signed_in_at = ?, seen_at = ? where hash = ?', now, now, hashToken(token)) === 1;
  }

  list(account: string): SessionEntry[] {
    return this.#rows
      .all('select * from sessions where account = ? order by since desc, id', account)
      .filter((row) => this.#lives(row))
      .map((row) => ({ id: String(row.id), device: String(row.device), since: Number(row.since), seenAt: Number(row.seen_at) }));
  }

  end(token: string): void {
    this.#rows.run('delete from sessions where hash = ?', hashToken(token));
    this.#tell();
  }

  /** Ends one session of this account, from another device. @returns false when there is none such */
  endOne(account: string, id: string): boolean {
    const ended = this.#rows.run('delete from sessions where account = ? and id = ?', account, id) === 1;
    this.#tell();
    return ended;
  }

  /** Ends all sessions of an account, but the one to keep. @returns how many */
  endAll(account: string, keep = ''): number {
    const ended = this.#rows.run('delete from sessions where account = ? and id <> ?', account, keep);
    this.#tell();
    return ended;
  }

  lock(token: string): void {
    this.#rows.run('update sessions set locked = 1 where hash = ?', hashToken(token));
    this.#tell();
  }

  unlock(token: string): void {
    this.#rows.run('update sessions set locked = 0 where hash = ?', hashToken(token));
  }

  /** Calls back when sessions of this process ended or were locked. @returns how to stop */
  onEnd(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

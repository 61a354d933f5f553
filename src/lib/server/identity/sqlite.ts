import { randomInt } from 'node:crypto';
import type { Database } from '../store/database.ts';
import type {
  Account, AccountRole, Council, Identity, Link, LinkRefusal, MeetingEntry, NewAccount, NewCouncil, Session, Setup, SignedIn, SignInRefusal
} from './identity.ts';
import { busyWaitMs, facilitatorLinkMs, nameAtMost, sessionMs, setupLinkMs } from './limits.ts';
import { asLogin, newLogin } from './login.ts';
import { hashPassphrase, isPassphrase, newPassphrase, TooBusy } from './passphrase.ts';
import { hashToken, newToken } from './tokens.ts';
import { Tries } from './tries.ts';

/**
 * Identity in the same file as the event store.
 * @param clock milliseconds since the epoch; tests bring their own
 */
export function createIdentity(database: Database, clock: () => number = Date.now): Identity {
  return new SqliteIdentity(database, clock);
}

type Row = Record<string, unknown>;
type Value = string | number | null;

class SqliteIdentity implements Identity {
  readonly #database: Database;
  readonly #now: () => number;
  readonly #tries: Tries;
  /** Checked for logins that do not exist, so that the time of the answer does not tell which do. */
  #nobody: Promise<string> | undefined;

  constructor(database: Database, clock: () => number) {
    this.#database = database;
    this.#now = clock;
    this.#tries = new Tries(clock);
  }

  #one(query: string, ...values: Value[]): Row | undefined {
    return this.#database.sql.prepare(query).get(...values);
  }
  #all(query: string, ...values: Value[]): Row[] {
    return this.#database.sql.prepare(query).all(...values);
  }
  /** @returns how many rows it changed */
  #run(query: string, ...values: Value[]): number {
    return Number(this.#database.sql.prepare(query).run(...values).changes);
  }

  // ---- links

  async createSetupLink(): Promise<string> {
    return this.#newLink('setup', null, setupLinkMs);
  }

  async createFacilitatorLink(council: string): Promise<string> {
    return this.#newLink('facilitator', council, facilitatorLinkMs);
  }

  #newLink(kind: Link['kind'], council: string | null, goodForMs: number): string {
    const token = newToken(256);
    // Long dead links tell nobody anything any more.
    this.#run('delete from links where expires < ?', this.#now() - facilitatorLinkMs);
    const expires = this.#now() + goodForMs;
    this.#run('insert into links (hash, kind, council, expires) values (?, ?, ?, ?)', hashToken(token), kind, council, expires);
    return token;
  }

  async peekLink(token: string): Promise<Link | null> {
    const link = this.#one('select * from links where hash = ?', hashToken(token));
    if (!link || this.#linkProblem(link)) return null;
    if (link.kind === 'setup') return { kind: 'setup' };
    return { kind: 'facilitator', council: (await this.council(String(link.council)))! };
  }

  #linkProblem(link: Row | undefined): LinkRefusal | null {
    if (!link) return { refused: 'link-unknown' };
    if (link.used) return { refused: 'link-used' };
    if (this.#now() >= Number(link.expires)) return { refused: 'link-expired' };
    return null;
  }

  #goodLink(token: string, kind: Link['kind']): Row | LinkRefusal {
    const link = this.#one('select * from links where hash = ? and kind = ?', hashToken(token), kind);
    return this.#linkProblem(link) ?? link!;
  }

  async useSetupLink(token: string, setup: Setup): Promise<NewCouncil | LinkRefusal> {
    const early = this.#goodLink(token, 'setup');
    if (isRefusal(early)) return early;
    const names = namesOf([setup.council.name, setup.chair.name, setup.secretary.name]);
    if (isRefusal(names)) return names;
    const [councilName, chairName, secretaryName] = names as [string, string, string];
    const secrets = [await newSecret(), await newSecret()] as const;

    return this.#database.together(() => {
      // Looked at again: someone else may have used it while the passphrases were being hashed.
      const link = this.#goodLink(token, 'setup');
      if (isRefusal(link)) return link;
      this.#run('update links set used = 1 where hash = ?', hashToken(token));
      const council: Council = { id: newToken(128), name: councilName, identifier: setup.council.identifier?.trim() || null };
      this.#run('insert into councils (id, name, identifier) values (?, ?, ?)', council.id, council.name, council.identifier);
      return {
        council,
        chair: this.#newAccount(council, 'chair', chairName, secrets[0]),
        secretary: this.#newAccount(council, 'secretary', secretaryName, secrets[1])
      };
    });
  }

  async useFacilitatorLink(token: string, person: { readonly name: string }): Promise<NewAccount | LinkRefusal> {
    const early = this.#goodLink(token, 'facilitator');
    if (isRefusal(early)) return early;
    const names = namesOf([person.name]);
    if (isRefusal(names)) return names;
    const secret = await newSecret();

    return this.#database.together(() => {
      const link = this.#goodLink(token, 'facilitator');
      if (isRefusal(link)) return link;
      this.#run('update links set used = 1 where hash = ?', hashToken(token));
      const council = asCouncil(this.#one('select * from councils where id = ?', String(link.council))!);
      return this.#newAccount(council, 'facilitator', names[0]!, secret);
    });
  }

  #newAccount(council: Council, role: AccountRole, name: string, secret: Secret): NewAccount {
    const login = newLogin(role, council.name, (taken) => this.#one('select 1 from accounts where login = ?', taken) !== undefined);
    const account: Account = { id: newToken(128), council: council.id, role, name, login };
    this.#run(
      'insert into accounts (id, council, role, name, login, passphrase) values (?, ?, ?, ?, ?, ?)',
      account.id, council.id, role, name, login, secret.kept
    );
    return { account, passphrase: secret.passphrase };
  }

  // ---- signing in

  async signIn(login: string, passphrase: string, from = ''): Promise<SignedIn | SignInRefusal> {
    const name = asLogin(login.slice(0, nameAtMost));
    const row = this.#one('select * from accounts where login = ?', name);
    const refusal = await this.#check(name, passphrase, from, row);
    if (refusal) return refusal;
    const session = newToken(256);
    const now = this.#now();
    this.#run('delete from sessions where signed_in_at <= ?', now - sessionMs);
    this.#run('insert into sessions (hash, account, signed_in_at) values (?, ?, ?)', hashToken(session), String(row!.id), now);
    return { session, account: asAccount(row!) };
  }

  /** @returns null when this is the passphrase of this account */
  async #check(login: string, passphrase: string, from: string, row: Row | undefined): Promise<SignInRefusal | null> {
    const who = `${login} ${from}`;
    const waitMs = this.#tries.begin(who);
    if (waitMs > 0) return { refused: 'wait', waitMs };
    try {
      const nobody = await (this.#nobody ??= hashPassphrase(newPassphrase()));
      const kept = row ? String(row.passphrase) : nobody;
      if (!(await isPassphrase(passphrase, kept)) || !row) return { refused: 'wrong' };
    } catch (error) {
      if (!(error instanceof TooBusy)) throw error;
      return { refused: 'wait', waitMs: busyWaitMs };
    }
    this.#tries.right(who);
    return null;
  }

  async session(token: string): Promise<Session | null> {
    const row = this.#one(
      `select a.id, a.council, a.role, a.name, s.signed_in_at from sessions s join accounts a on a.id = s.account where s.hash = ?`,
      hashToken(token)
    );
    if (!row || this.#now() - Number(row.signed_in_at) >= sessionMs) return null;
    const { id, council, role, name } = row as Record<string, string>;
    return { account: id!, council: council!, role: role as AccountRole, name: name!, signedInAt: Number(row.signed_in_at) };
  }

  async signInAgain(token: string, passphrase: string, from = ''): Promise<boolean> {
    const session = await this.session(token);
    if (!session) return false;
    const row = this.#one('select * from accounts where id = ?', session.account)!;
    if (await this.#check(String(row.login), passphrase, from, row)) return false;
    // No row when they signed out in the meantime.
    return this.#run('update sessions set signed_in_at = ? where hash = ?', this.#now(), hashToken(token)) === 1;
  }

  async signOut(token: string): Promise<void> {
    this.#run('delete from sessions where hash = ?', hashToken(token));
  }

  // ---- councils

  async councils(): Promise<Council[]> {
    return this.#all('select * from councils order by name, id').map(asCouncil);
  }

  async council(id: string): Promise<Council | null> {
    const row = this.#one('select * from councils where id = ?', id);
    return row ? asCouncil(row) : null;
  }

  async accounts(council: string): Promise<Account[]> {
    return this.#all('select * from accounts where council = ? order by role, login', council).map(asAccount);
  }

  // ---- keys of seats

  async grantKey({ meeting, seat, door = false }: { readonly meeting: string; readonly seat: string; readonly door?: boolean }): Promise<string> {
    const token = newToken(256);
    this.#run('insert into keys (hash, meeting, seat, door) values (?, ?, ?, ?)', hashToken(token), meeting, seat, door ? 1 : 0);
    return token;
  }

  async exchangeKey(meeting: string, token: string): Promise<string | null> {
    const row = this.#one('select seat from keys where hash = ? and meeting = ? and door = 1', hashToken(token), meeting);
    return row ? this.grantKey({ meeting, seat: String(row.seat) }) : null;
  }

  async holderOf(meeting: string, token: string): Promise<string | null> {
    const row = this.#one('select seat, door from keys where hash = ? and meeting = ?', hashToken(token), meeting);
    if (!row) return null;
    const seat = String(row.seat);
    const waited = row.door === 0 && this.#one('select 1 from keys where meeting = ? and seat = ? and door = 1', meeting, seat);
    if (waited) this.#run('delete from keys where meeting = ? and seat = ? and door = 1', meeting, seat);
    return seat;
  }

  async revokeKeys(meeting: string, seat: string): Promise<void> {
    this.#run('delete from keys where meeting = ? and seat = ?', meeting, seat);
  }

  // ---- the directory of meetings

  async addMeeting({ meeting, council }: { readonly meeting: string; readonly council: string }): Promise<void> {
    const today = new Date(this.#now()).toISOString().slice(0, 10);
    this.#run('insert into meetings (meeting, council, created_on) values (?, ?, ?)', meeting, council, today);
  }

  async meeting(meeting: string): Promise<MeetingEntry | null> {
    const row = this.#one('select * from meetings where meeting = ?', meeting);
    return row ? asEntry(row) : null;
  }

  async meetings(council: string): Promise<MeetingEntry[]> {
    return this.#all('select * from meetings where council = ? order by created_on desc, meeting', council).map(asEntry);
  }

  async newCode(): Promise<string> {
    for (;;) {
      // No zero in front: people leave it out.
      const code = String(randomInt(100_000, 1_000_000));
      if (!this.#one('select 1 from meetings where code = ?', code)) return code;
    }
  }

  async setCode(meeting: string, code: string | null): Promise<boolean> {
    if (code !== null && !/^\d{6}$/.test(code)) throw new TypeError('a code is six digits');
    const changed = this.#run(
      'update meetings set code = ?1 where meeting = ?2 and not exists (select 1 from meetings where code = ?1 and meeting <> ?2)',
      code, meeting
    );
    if (changed === 0 && !(await this.meeting(meeting))) throw new TypeError(`there is no meeting ${meeting}`);
    return changed === 1;
  }

  async meetingByCode(code: string): Promise<string | null> {
    const row = this.#one('select meeting from meetings where code = ?', code.replace(/[\s-]/g, ''));
    return row ? String(row.meeting) : null;
  }

  async newInvite(meeting: string): Promise<string> {
    const token = newToken(128);
    await this.setInvite(meeting, hashToken(token));
    return token;
  }

  async setInvite(meeting: string, inviteHash: string | null): Promise<void> {
    const changed = this.#run('update meetings set invite = ? where meeting = ?', inviteHash, meeting);
    if (changed !== 1) throw new TypeError(`there is no meeting ${meeting}`);
  }

  async meetingByInvite(token: string): Promise<string | null> {
    const row = this.#one('select meeting from meetings where invite = ?', hashToken(token));
    return row ? String(row.meeting) : null;
  }
}

interface Secret {
  readonly passphrase: string;
  readonly kept: string;
}

async function newSecret(): Promise<Secret> {
  const passphrase = newPassphrase();
  return { passphrase, kept: await hashPassphrase(passphrase) };
}

function namesOf(names: readonly string[]): string[] | LinkRefusal {
  const trimmed = names.map((name) => name.trim());
  if (trimmed.some((name) => name === '')) return { refused: 'name-missing' };
  if (trimmed.some((name) => name.length > nameAtMost)) return { refused: 'name-too-long' };
  return trimmed;
}

function isRefusal(x: object): x is LinkRefusal {
  return 'refused' in x;
}

function asCouncil(row: Row): Council {
  return { id: String(row.id), name: String(row.name), identifier: row.identifier === null ? null : String(row.identifier) };
}

function asAccount(row: Row): Account {
  const { id, council, role, name, login } = row as Record<string, string>;
  return { id: id!, council: council!, role: role as AccountRole, name: name!, login: login! };
}

function asEntry(row: Row): MeetingEntry {
  return {
    meeting: String(row.meeting),
    council: String(row.council),
    createdOn: String(row.created_on),
    code: row.code === null ? null : String(row.code)
  };
}

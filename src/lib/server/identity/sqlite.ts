import { randomInt } from 'node:crypto';
import type { Database } from '../store/database.ts';
import type {
  Account, AccountFacts, AccountRole, Administrator, Council, Helper, Identity, Link, LinkRefusal, MeetingEntry, NewAccount, NewCouncil, SecondStepNeeded,
  Session, Setup, SignedIn, SignInRefusal
} from './identity.ts';
import { busyWaitMs, facilitatorLinkMs, nameAtMost, passphraseLinkMs, setupLinkMs } from './limits.ts';
import { Links, type LinkKind } from './links.ts';
import { asLogin, newLogin } from './login.ts';
import { hashPassphrase, isPassphrase, newPassphrase, TooBusy } from './passphrase.ts';
import { Recovery } from './recovery.ts';
import { Rows, type Row } from './rows.ts';
import { SecondStep } from './second-step.ts';
import { Sessions } from './sessions.ts';
import { hashToken, newToken } from './tokens.ts';
import { Tries } from './tries.ts';

/**
 * Identity in the same file as the event store.
 * @param clock milliseconds since the epoch; tests bring their own
 * @param phoneClock the computer's own clock, which phones go by too (codes of half a minute)
 * @param installationKey what the keys of phones' codes are sealed with; without it nobody can switch such a code on
 */
export function createIdentity(
  database: Database, clock: () => number = Date.now, installationKey: Buffer | null = null, phoneClock: () => number = clock
): Identity {
  return new SqliteIdentity(database, clock, installationKey, phoneClock);
}

class SqliteIdentity implements Identity {
  readonly sessions: Sessions;
  readonly secondStep: SecondStep;
  readonly recovery: Recovery;
  readonly #rows: Rows;
  readonly #now: () => number;
  readonly #links: Links;
  readonly #tries: Tries;
  /** Checked for logins that do not exist, so that the time of the answer does not tell which do. */
  #nobody: Promise<string> | undefined;

  constructor(database: Database, clock: () => number, installationKey: Buffer | null, phoneClock: () => number) {
    this.#rows = new Rows(database);
    this.#now = clock;
    this.#links = new Links(this.#rows, clock);
    this.#tries = new Tries(clock);
    this.sessions = new Sessions(this.#rows, clock);
    this.secondStep = new SecondStep(this.#rows, clock, installationKey, phoneClock);
    this.recovery = new Recovery(this.#rows);
  }

  // ---- links

  async createSetupLink(): Promise<string> {
    return this.#links.make('setup', setupLinkMs);
  }

  async createFacilitatorLink(council: string): Promise<string> {
    return this.#links.make('facilitator', facilitatorLinkMs, { council });
  }

  async createAdministratorLink(): Promise<string> {
    return this.#links.make('administrator', setupLinkMs);
  }

  async createPassphraseLink(id: string, madeBy: Helper): Promise<string | null> {
    if (!this.#rows.one('select 1 from accounts where id = ?', id)) return null;
    return this.#links.make('passphrase', passphraseLinkMs, { account: id, madeBy });
  }

  async peekLink(token: string): Promise<Link | null> {
    const link = this.#links.good(token);
    if (isRefusal(link)) return null;
    const kind = link.kind as Link['kind'];
    if (kind === 'facilitator') return { kind, council: (await this.council(String(link.council)))! };
    if (kind === 'passphrase') return { kind, account: (await this.account(String(link.account)))! };
    return { kind };
  }

  async useSetupLink(token: string, setup: Setup): Promise<NewCouncil | LinkRefusal> {
    const early = this.#links.good(token, 'setup');
    if (isRefusal(early)) return early;
    const names = namesOf([setup.council.name, setup.chair.name, setup.secretary.name]);
    if (isRefusal(names)) return names;
    const [councilName, chairName, secretaryName] = names as [string, string, string];
    const secrets = [await newSecret(), await newSecret()] as const;

    return this.#rows.together(() => {
      // Looked at again: someone else may have used it while the passphrases were being hashed.
      const link = this.#links.good(token, 'setup');
      if (isRefusal(link)) return link;
      this.#links.use(token);
      const council: Council = { id: newToken(128), name: councilName, identifier: setup.council.identifier?.trim() || null };
      this.#rows.run('insert into councils (id, name, identifier) values (?, ?, ?)', council.id, council.name, council.identifier);
      return {
        council,
        chair: this.#newAccount(council, 'chair', chairName, secrets[0]),
        secretary: this.#newAccount(council, 'secretary', secretaryName, secrets[1])
      };
    });
  }

  async useFacilitatorLink(token: string, person: { readonly name: string }): Promise<NewAccount | LinkRefusal> {
    return this.#usePersonal(token, 'facilitator', person.name, (link, name, secret) => {
      const council = asCouncil(this.#rows.one('select * from councils where id = ?', String(link.council))!);
      return this.#newAccount(council, 'facilitator', name, secret);
    });
  }

  async useAdministratorLink(token: string, person: { readonly name: string }): Promise<NewAccount<Administrator> | LinkRefusal> {
    return this.#usePersonal(token, 'administrator', person.name, (_, name, secret) => this.#newAdministrator(name, secret));
  }

  /** Links that make one account of the name that the person gives. */
  async #usePersonal<T extends object>(token: string, kind: LinkKind, typed: string, make: (link: Row, name: string, secret: Secret) => T): Promise<T | LinkRefusal> {
    const early = this.#links.good(token, kind);
    if (isRefusal(early)) return early;
    const names = namesOf([typed]);
    if (isRefusal(names)) return names;
    const secret = await newSecret();
    return this.#rows.together(() => {
      const link = this.#links.good(token, kind);
      if (isRefusal(link)) return link;
      this.#links.use(token);
      return make(link, names[0]!, secret);
    });
  }

  async usePassphraseLink(token: string, by: string | null): Promise<NewAccount<Account | Administrator> | LinkRefusal> {
    const early = this.#links.good(token, 'passphrase');
    if (isRefusal(early)) return early;
    // Four eyes: who made the link for the other does not get in with it.
    if (by !== null && by !== early.account) return { refused: 'link-of-another' };
    const secret = await newSecret();
    const made = this.#rows.together(() => {
      const link = this.#links.good(token, 'passphrase');
      if (isRefusal(link)) return link;
      this.#links.use(token);
      return this.#renew(String(link.account), link.made_by as Helper, secret);
    });
    if (!isRefusal(made)) this.sessions.endAll(made.account.id);
    return made;
  }

  #renew(id: string, by: Helper | 'recovery', secret: Secret): NewAccount<Account | Administrator> {
    this.#links.forget(id);
    this.secondStep.startAgain(id);
    this.#rows.run('update accounts set passphrase = ?, renewed_at = ?, renewed_by = ? where id = ?', secret.kept, this.#now(), by, id);
    if (by !== 'chair') this.secondStep.stop(id);
    const recovery = by === 'administrator' || by === 'server' ? this.recovery.renew(id) : [];
    return { account: asAccount(this.#rows.one('select * from accounts where id = ?', id)!), passphrase: secret.passphrase, recovery };
  }

  #newAccount(council: Council, role: AccountRole, name: string, secret: Secret): NewAccount {
    const account: Account = { id: newToken(128), council: council.id, role, name, login: newLogin(role, council.name, this.#loginTaken) };
    return this.#keepNew(account, secret);
  }

  #newAdministrator(name: string, secret: Secret): NewAccount<Administrator> {
    const login = newLogin('administrator', '', this.#loginTaken);
    return this.#keepNew({ id: newToken(128), council: null, role: 'administrator', name, login }, secret);
  }

  readonly #loginTaken = (login: string) => this.#rows.one('select 1 from accounts where login = ?', login) !== undefined;

  #keepNew<A extends Account | Administrator>(account: A, secret: Secret): NewAccount<A> {
    this.#rows.run(
      'insert into accounts (id, council, role, name, login, passphrase) values (?, ?, ?, ?, ?, ?)',
      account.id, account.council, account.role, account.name, account.login, secret.kept
    );
    return { account, passphrase: secret.passphrase, recovery: this.recovery.renew(account.id) };
  }

  // ---- signing in

  async signIn(login: string, passphrase: string, from = '', device = ''): Promise<SignedIn | SecondStepNeeded | SignInRefusal> {
    const name = asLogin(login.slice(0, nameAtMost));
    const row = this.#rows.one('select * from accounts where login = ?', name);
    const refusal = await this.#check(name, passphrase, from, row);
    if (refusal) return refusal;
    const account = asAccount(row!);
    if (this.secondStep.isOn(account.id)) return { second: this.secondStep.wait(account.id) };
    return { session: this.sessions.start(account.id, device), account };
  }

  async signInWithCode(second: string, code: string, device = ''): Promise<SignedIn | SignInRefusal | { readonly refused: 'start-again' }> {
    const checked = this.secondStep.check(second, code);
    if (typeof checked === 'string') return { refused: checked };
    if ('waitMs' in checked) return { refused: 'wait', waitMs: checked.waitMs };
    const account = asAccount(this.#rows.one('select * from accounts where id = ?', checked.account)!);
    return { session: this.sessions.start(account.id, device), account };
  }

  async useRecoveryCode(login: string, code: string): Promise<NewAccount<Account | Administrator> | { readonly refused: 'wrong' }> {
    const row = this.#rows.one('select id from accounts where login = ?', asLogin(login.slice(0, nameAtMost)));
    // Used up before the new passphrase is hashed: the same code twice at once gets in once.
    if (!row || !this.recovery.use(String(row.id), code)) return { refused: 'wrong' };
    const secret = await newSecret();
    const made = this.#rows.together(() => this.#renew(String(row.id), 'recovery', secret));
    this.sessions.endAll(made.account.id);
    return made;
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
    return this.sessions.find(token);
  }

  async signInAgain(token: string, passphrase: string, from = ''): Promise<boolean> {
    const session = this.sessions.find(token);
    if (!session) return false;
    const row = this.#rows.one('select * from accounts where id = ?', session.account)!;
    if (await this.#check(String(row.login), passphrase, from, row)) return false;
    return this.sessions.renew(token);
  }

  async signOut(token: string): Promise<void> {
    this.sessions.end(token);
  }

  // ---- councils

  async councils(): Promise<Council[]> {
    return this.#rows.all('select * from councils order by name, id').map(asCouncil);
  }

  async council(id: string): Promise<Council | null> {
    const row = this.#rows.one('select * from councils where id = ?', id);
    return row ? asCouncil(row) : null;
  }

  async accounts(council: string): Promise<Account[]> {
    return this.#rows.all('select * from accounts where council = ? order by role, login', council).map((row) => asAccount(row) as Account);
  }

  async administrators(): Promise<Administrator[]> {
    return this.#rows.all("select * from accounts where role = 'administrator' order by login").map((row) => asAccount(row) as Administrator);
  }

  async account(idOrLogin: string): Promise<Account | Administrator | null> {
    const row = this.#rows.one('select * from accounts where id = ? or login = ?', idOrLogin, asLogin(idOrLogin));
    return row ? asAccount(row) : null;
  }

  async facts(account: string): Promise<AccountFacts> {
    const row = this.#rows.one('select last_sign_in, renewed_at, renewed_by from accounts where id = ?', account) ?? {};
    const by = row.renewed_by as Helper | 'recovery' | null | undefined;
    return {
      lastSignIn: row.last_sign_in == null ? null : Number(row.last_sign_in),
      sessions: this.sessions.list(account).length,
      renewed: by ? { at: Number(row.renewed_at), by } : null
    };
  }

  // ---- keys of seats

  async grantKey(
    { meeting, seat, door = false, session }: { readonly meeting: string; readonly seat: string; readonly door?: boolean; readonly session?: string }
  ): Promise<string> {
    const token = newToken(256);
    const into = 'insert into keys (hash, meeting, seat, door, session) values (?, ?, ?, ?, ?)';
    this.#rows.run(into, hashToken(token), meeting, seat, door ? 1 : 0, session ?? null);
    return token;
  }

  async exchangeKey(meeting: string, token: string): Promise<string | null> {
    const row = this.#rows.one('select seat from keys where hash = ? and meeting = ? and door = 1', hashToken(token), meeting);
    return row ? this.grantKey({ meeting, seat: String(row.seat) }) : null;
  }

  async holderOf(meeting: string, token: string): Promise<string | null> {
    const row = this.#rows.one('select seat, door, session from keys where hash = ? and meeting = ?', hashToken(token), meeting);
    if (!row || this.#standingOf(row) !== 'good') return null;
    const seat = String(row.seat);
    const waited = row.door === 0 && this.#rows.one('select 1 from keys where meeting = ? and seat = ? and door = 1', meeting, seat);
    if (!waited) return seat;
    try {
      this.#rows.run('delete from keys where meeting = ? and seat = ? and door = 1', meeting, seat);
    } catch {
      // a full disk must keep nobody out who holds the right key; the next look takes the other one away
    }
    return seat;
  }

  async keyStanding(meeting: string, token: string): Promise<'good' | 'locked' | 'signed-out' | 'unknown'> {
    const row = this.#rows.one('select session from keys where hash = ? and meeting = ?', hashToken(token), meeting);
    return row ? this.#standingOf(row) : 'unknown';
  }

  #standingOf({ session }: Row): 'good' | 'locked' | 'signed-out' {
    return session === null || session === undefined ? 'good' : this.sessions.standing(String(session));
  }

  async revokeKeys(meeting: string, seat: string): Promise<void> {
    this.#rows.run('delete from keys where meeting = ? and seat = ?', meeting, seat);
  }

  // ---- the directory of meetings

  async addMeeting({ meeting, council }: { readonly meeting: string; readonly council: string }): Promise<void> {
    const today = new Date(this.#now()).toISOString().slice(0, 10);
    this.#rows.run('insert into meetings (meeting, council, created_on) values (?, ?, ?)', meeting, council, today);
  }

  async meeting(meeting: string): Promise<MeetingEntry | null> {
    const row = this.#rows.one('select * from meetings where meeting = ?', meeting);
    return row ? asEntry(row) : null;
  }

  async meetings(council: string): Promise<MeetingEntry[]> {
    return this.#rows.all('select * from meetings where council = ? order by created_on desc, meeting', council).map(asEntry);
  }

  async newCode(): Promise<string> {
    for (;;) {
      // No zero in front: people leave it out.
      const code = String(randomInt(100_000, 1_000_000));
      if (!this.#rows.one('select 1 from meetings where code = ?', code)) return code;
    }
  }

  async setCode(meeting: string, code: string | null): Promise<boolean> {
    if (code !== null && !/^\d{6}$/.test(code)) throw new TypeError('a code is six digits');
    const changed = this.#rows.run(
      'update meetings set code = ?1 where meeting = ?2 and not exists (select 1 from meetings where code = ?1 and meeting <> ?2)',
      code, meeting
    );
    if (changed === 0 && !(await this.meeting(meeting))) throw new TypeError(`there is no meeting ${meeting}`);
    return changed === 1;
  }

  async meetingByCode(code: string): Promise<string | null> {
    const row = this.#rows.one('select meeting from meetings where code = ?', code.replace(/[\s-]/g, ''));
    return row ? String(row.meeting) : null;
  }

  async newInvite(meeting: string): Promise<string> {
    const token = newToken(128);
    await this.setInvite(meeting, hashToken(token));
    return token;
  }

  async setInvite(meeting: string, inviteHash: string | null): Promise<void> {
    const changed = this.#rows.run('update meetings set invite = ? where meeting = ?', inviteHash, meeting);
    if (changed !== 1) throw new TypeError(`there is no meeting ${meeting}`);
  }

  async meetingByInvite(token: string): Promise<string | null> {
    const row = this.#rows.one('select meeting from meetings where invite = ?', hashToken(token));
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

function asAccount(row: Row): Account | Administrator {
  const { id, role, name, login } = row as Record<string, string>;
  if (role === 'administrator') return { id: id!, council: null, role, name: name!, login: login! };
  return { id: id!, council: String(row.council), role: role as AccountRole, name: name!, login: login! };
}

function asEntry(row: Row): MeetingEntry {
  return {
    meeting: String(row.meeting),
    council: String(row.council),
    createdOn: String(row.created_on),
    code: row.code === null ? null : String(row.code)
  };
}

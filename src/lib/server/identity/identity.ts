import type { Recovery } from './recovery.ts';
import type { SecondStep } from './second-step.ts';
import type { Sessions } from './sessions.ts';

/**
 * The port to who is who: councils and their accounts (chair, facilitator, secretary), signing in, one-time links, the keys of
 * seats, and the directory of meetings. No secret is kept: tokens (128 bits or more, random) as SHA-256, passphrases as argon2id.
 * What a person may do in a meeting is not decided here.
 */
export interface Identity {
  /** A one-time link for a new council: 256 bits, good for 15 minutes. Older ones stay good. @returns the token of the link */
  createSetupLink(): Promise<string>;
  /** A one-time link that makes a facilitator of this council: 256 bits, good for 7 days. @returns the token of the link */
  createFacilitatorLink(council: string): Promise<string>;
  /** A one-time link that makes an administrator of this installation: 256 bits, good for 15 minutes. */
  createAdministratorLink(): Promise<string>;
  useAdministratorLink(token: string, person: { readonly name: string }): Promise<NewAccount<Administrator> | LinkRefusal>;
  /** A one-time link with which this person gets a new passphrase: 256 bits, good for ten minutes. Null: there is no such account. */
  createPassphraseLink(account: string, madeBy: Helper): Promise<string | null>;
  /**
   * Gives the new passphrase, ends all sessions of the person, and uses the link up. A link of the chair leaves the code of the phone and
   * the recovery codes as they are, so that it opens no more than the passphrase did; one of the administrator or the server renews them too.
   * @param by the account that is signed in on this browser: the link is for its own person, never for who made it
   */
  usePassphraseLink(token: string, by: string | null): Promise<NewAccount<Account | Administrator> | LinkRefusal>;

  /** What a link is for, as long as it is good; null when it is unknown, used or too old. Looking does not use it. */
  peekLink(token: string): Promise<Link | null>;
  /** Makes a council with its chair and secretary, and uses the link up. The passphrases are shown once: nobody can look them up later. */
  useSetupLink(token: string, setup: Setup): Promise<NewCouncil | LinkRefusal>;
  /** Makes a facilitator, and uses the link up. */
  useFacilitatorLink(token: string, person: { readonly name: string }): Promise<NewAccount | LinkRefusal>;

  /**
   * @param login the short name shown with the passphrase; case and spaces do not matter
   * @param passphrase four words; case, spaces, dashes do not matter
   * @param from where the attempt comes from (an address): wrong guesses from elsewhere then do not make the real person wait
   * @param device a hint for the list of sessions
   * @returns a session; or, when the account asks a code of the phone too, a token for the second step
   */
  signIn(login: string, passphrase: string, from?: string, device?: string): Promise<SignedIn | SecondStepNeeded | SignInRefusal>;
  /** The second step. `start-again`: too many wrong codes, or too late. */
  signInWithCode(second: string, code: string, device?: string): Promise<SignedIn | SignInRefusal | { readonly refused: 'start-again' }>;
  /** A code from paper instead of the passphrase: it gives a new one, switches the code of the phone off, and ends all sessions. */
  useRecoveryCode(login: string, code: string): Promise<NewAccount<Account | Administrator> | { readonly refused: 'wrong' }>;
  /** Who holds this session, also while it is locked; null when it is unknown or ended. */
  session(token: string): Promise<Session | null>;
  /** The passphrase once more, before something that matters or to unlock; renews `signedInAt`. False also when guessed too often. */
  signInAgain(token: string, passphrase: string, from?: string): Promise<boolean>;
  signOut(token: string): Promise<void>;
  /** Where people are signed in; ending and locking. */
  readonly sessions: Sessions;
  /** The code of one's phone. */
  readonly secondStep: SecondStep;
  /** Codes on paper. */
  readonly recovery: Recovery;

  councils(): Promise<Council[]>;
  council(id: string): Promise<Council | null>;
  accounts(council: string): Promise<Account[]>;
  administrators(): Promise<Administrator[]>;
  /** An account by its id or its sign-in name. */
  account(idOrLogin: string): Promise<Account | Administrator | null>;
  /** What an administrator, and the person, may know of an account beside its name. */
  facts(account: string): Promise<AccountFacts>;

  /**
   * A new key (256 bits) for a seat; a seat may have several, one for each browser.
   * @param holder `door`: given to somebody who waits; it is exchanged once they are let in. `session`: the id of the session that it was
   *   taken through; the key is worth no more than that session
   */
  grantKey(holder: { readonly meeting: string; readonly seat: string; readonly door?: boolean; readonly session?: string }): Promise<string>;
  /**
   * Another key for a device that was let in, in return for the one that it waited with. From the first use of the new key on no key of
   * the waiting opens the seat; until then the old one does, so that an answer that got lost shuts nobody out. Null: not a key of a waiting.
   */
  exchangeKey(meeting: string, token: string): Promise<string | null>;
  /** The seat that this key opens in this meeting, or null; null also while its session is locked or when that ended. */
  holderOf(meeting: string, token: string): Promise<string | null>;
  /** Why a key opens nothing. */
  keyStanding(meeting: string, token: string): Promise<'good' | 'locked' | 'signed-out' | 'unknown'>;
  /** From now on no key given so far opens this seat. */
  revokeKeys(meeting: string, seat: string): Promise<void>;

  /** Puts a meeting in the directory of a council, with today's date. */
  addMeeting(meeting: { readonly meeting: string; readonly council: string }): Promise<void>;
  meeting(meeting: string): Promise<MeetingEntry | null>;
  /** The meetings of a council, newest date first. */
  meetings(council: string): Promise<MeetingEntry[]>;
  /** Six digits that no open hall has; random. It is not taken until `setCode`. */
  newCode(): Promise<string>;
  /** Opens the hall under a code, or closes it with null. @returns false when another open hall has this code (take a new one) */
  setCode(meeting: string, code: string | null): Promise<boolean>;
  /** The meeting whose hall is open under this code; spaces and dashes do not matter. */
  meetingByCode(code: string): Promise<string | null>;
  /** A new invite (128 bits) for the QR; an earlier one stops working. @returns the token, which cannot be looked up later */
  newInvite(meeting: string): Promise<string>;
  /** Sets an invite by the hash of its token (`hashToken`), or takes it away with null. */
  setInvite(meeting: string, inviteHash: string | null): Promise<void>;
  meetingByInvite(token: string): Promise<string | null>;
}

export type AccountRole = 'chair' | 'facilitator' | 'secretary';

export interface Council {
  readonly id: string;
  readonly name: string;
  /** The council's number in a public register, when it has one. */
  readonly identifier: string | null;
}

export interface Account {
  readonly id: string;
  readonly council: string;
  readonly role: AccountRole;
  readonly name: string;
  /** What the person types beside the passphrase, for instance `voorzitter-heerenhoek`. */
  readonly login: string;
}

/** Whoever looks after the installation: belongs to no council and sees no content of any meeting. */
export interface Administrator {
  readonly id: string;
  readonly council: null;
  readonly role: 'administrator';
  readonly name: string;
  readonly login: string;
}

/** Who can help somebody to a new passphrase; `server`: from the command line. */
export type Helper = 'chair' | 'administrator' | 'server';

export interface AccountFacts {
  readonly lastSignIn: number | null;
  readonly sessions: number;
  /** When the passphrase was made anew last, and by whose help: everybody concerned can see it. */
  readonly renewed: { readonly at: number; readonly by: Helper | 'recovery' } | null;
}

export interface NewAccount<A = Account> {
  readonly account: A;
  /** To be shown once. */
  readonly passphrase: string;
  /** Eight codes, to be shown once; empty when the earlier ones stay good. */
  readonly recovery: readonly string[];
}

export interface Setup {
  readonly council: { readonly name: string; readonly identifier?: string | null };
  readonly chair: { readonly name: string };
  readonly secretary: { readonly name: string };
}

export interface NewCouncil {
  readonly council: Council;
  readonly chair: NewAccount;
  readonly secretary: NewAccount;
}

export interface Link {
  readonly kind: 'setup' | 'facilitator' | 'administrator' | 'passphrase';
  /** Of a facilitator's link. */
  readonly council?: Council;
  /** Of a link to a new passphrase. */
  readonly account?: Account | Administrator;
}

export interface LinkRefusal {
  readonly refused: 'link-unknown' | 'link-used' | 'link-expired' | 'link-of-another' | 'name-missing' | 'name-too-long';
}

export interface SignedIn {
  /** The session's token, for a cookie. */
  readonly session: string;
  readonly account: Account | Administrator;
}

export interface SecondStepNeeded {
  /** A token for the second step; it opens nothing by itself. */
  readonly second: string;
}

/** `wrong`: this login and passphrase do not belong together (it does not say which). `wait`: too many tries; the try was not looked at. */
export type SignInRefusal = { readonly refused: 'wrong' } | { readonly refused: 'wait'; readonly waitMs: number };

interface AnySession {
  /** Names the session in a list; opens nothing. */
  readonly id: string;
  /** The account's id. */
  readonly account: string;
  readonly name: string;
  /** When the passphrase was given last, in milliseconds since the epoch. */
  readonly signedInAt: number;
  /** Nothing may be done or read until the passphrase is given again. */
  readonly locked: boolean;
}

export type Session =
  | (AnySession & { readonly council: string; readonly role: AccountRole })
  | (AnySession & { readonly council: null; readonly role: 'administrator' });

export interface MeetingEntry {
  readonly meeting: string;
  readonly council: string;
  /** `2026-11-24` (UTC): a date, no time. */
  readonly createdOn: string;
  /** Six digits while the hall is open. */
  readonly code: string | null;
}

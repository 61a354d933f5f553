import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { codeEveryMs, codesFree, codesWithinMs, secondStepMs, secondStepTries, secondStepsAtOnce } from './limits.ts';
import type { Rows } from './rows.ts';
import { hashToken, newToken } from './tokens.ts';
import { Tries } from './tries.ts';

const SHAPE = { issuer: 'Meegaan', algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** A key for an app that makes codes: to scan, and to type where scanning is not possible. */
export interface NewKey {
  readonly key: string;
  readonly uri: string;
}

interface Waiting {
  readonly account: string;
  readonly until: number;
  left: number;
}

/**
 * The code of one's phone beside the passphrase (TOTP, RFC 6238), as an option. A code works once, also within its half minute. The key is
 * kept under the key of the installation, so that the file alone does not make codes.
 *
 * Wrong codes are slowed down, nobody is locked out: only who has the passphrase comes here at all, and a recovery code always opens.
 */
export class SecondStep {
  readonly #rows: Rows;
  readonly #now: () => number;
  readonly #phoneClock: () => number;
  readonly #vault: Buffer | null;
  readonly #tries: Tries;
  /** Who gave the right passphrase and still has to give a code, by hash of their token. */
  readonly #waiting = new Map<string, Waiting>();

  constructor(rows: Rows, now: () => number, installationKey: Buffer | null, phoneClock: () => number) {
    this.#phoneClock = phoneClock;
    this.#rows = rows;
    this.#now = now;
    this.#vault = installationKey && Buffer.from(hkdfSync('sha256', installationKey, '', 'meegaan second step', 32));
    this.#tries = new Tries(now, { free: codesFree, withinMs: codesWithinMs, everyMs: codeEveryMs });
  }

  isOn(account: string): boolean {
    return this.#kept(account) !== null;
  }

  /** A fresh key to show; nothing is kept until `confirm`. */
  begin(login: string): NewKey {
    return shown(new Secret({ size: 20 }), login);
  }

  /** The same key once more, for who typed a wrong first code. Null when this is no key of ours. */
  again(key: string, login: string): NewKey | null {
    const secret = secretOf(key);
    return secret && shown(secret, login);
  }

  /** Switches it on, when the first code is right. */
  confirm(account: string, key: string, code: string): boolean {
    const secret = secretOf(key);
    const counter = secret && this.#counterOf(secret, code);
    if (!secret || counter === null) return false;
    this.#rows.run('update accounts set totp = ?, totp_last = ? where id = ?', this.#seal(account, secret), counter, account);
    return true;
  }

  /** Whoever is between the two steps has to give the passphrase again: there is a new one. */
  startAgain(account: string): void {
    for (const [hash, waiting] of this.#waiting) if (waiting.account === account) this.#waiting.delete(hash);
  }

  stop(account: string): void {
    this.#rows.run('update accounts set totp = null where id = ?', account);
  }

  /** The passphrase was right: a token with which the code may be given, for five minutes. */
  wait(account: string): string {
    const now = this.#now();
    for (const [hash, { until }] of this.#waiting) if (until <= now) this.#waiting.delete(hash);
    if (this.#waiting.size >= secondStepsAtOnce) this.#waiting.delete(this.#waiting.keys().next().value!);
    const token = newToken(256);
    this.#waiting.set(hashToken(token), { account, until: now + secondStepMs, left: secondStepTries });
    return token;
  }

  /** @returns the account, when the code is right; `start-again` when the passphrase has to be given once more */
  check(token: string, code: string): { readonly account: string } | 'wrong' | 'start-again' | { readonly waitMs: number } {
    const hash = hashToken(token);
    const waiting = this.#waiting.get(hash);
    const kept = waiting && this.#kept(waiting.account);
    if (!waiting || !kept || waiting.until <= this.#now() || waiting.left < 1) return 'start-again';
    const waitMs = this.#tries.begin(waiting.account);
    if (waitMs > 0) return { waitMs };
    const counter = this.#counterOf(kept.secret, code);
    // Not after the last one that was used: somebody may have looked at the screen.
    if (counter === null || counter <= kept.last) {
      waiting.left--;
      return waiting.left > 0 ? 'wrong' : 'start-again';
    }
    this.#rows.run('update accounts set totp_last = ? where id = ?', counter, waiting.account);
    this.#tries.right(waiting.account);
    this.#waiting.delete(hash);
    return { account: waiting.account };
  }

  /** Which half minute this code is of; one before and one after are good too, for clocks that differ. */
  #counterOf(secret: Secret, code: string): number | null {
    const token = code.normalize('NFKC').replace(/\D/g, '');
    if (token.length !== SHAPE.digits) return null;
    const timestamp = this.#phoneClock();
    const delta = new TOTP({ ...SHAPE, secret }).validate({ token, timestamp, window: 1 });
    return delta === null ? null : Math.floor(timestamp / (SHAPE.period * 1000)) + delta;
  }

  #kept(account: string): { secret: Secret; last: number } | null {
    const row = this.#rows.one('select totp, totp_last from accounts where id = ?', account);
    if (!row?.totp) return null;
    return { secret: this.#open(account, Buffer.from(row.totp as Uint8Array)), last: Number(row.totp_last) };
  }

  #key(): Buffer {
    if (!this.#vault) throw new Error('identity was opened without the key of the installation');
    return this.#vault;
  }

  #seal(account: string, secret: Secret): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key(), nonce).setAAD(Buffer.from(account));
    const sealed = Buffer.concat([cipher.update(secret.bytes), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  #open(account: string, kept: Buffer): Secret {
    const cipher = createDecipheriv('aes-256-gcm', this.#key(), kept.subarray(0, 12), { authTagLength: 16 });
    cipher.setAAD(Buffer.from(account)).setAuthTag(kept.subarray(12, 28));
    const opened = Buffer.concat([cipher.update(kept.subarray(28)), cipher.final()]);
    return new Secret({ buffer: new Uint8Array(opened).buffer });
  }
}

function shown(secret: Secret, login: string): NewKey {
  return { key: secret.base32, uri: new TOTP({ ...SHAPE, label: login, secret }).toString() };
}

function secretOf(key: string): Secret | null {
  const typed = key.toUpperCase().replace(/\s/g, '');
  return /^[A-Z2-7]{32}$/.test(typed) ? Secret.fromBase32(typed) : null;
}

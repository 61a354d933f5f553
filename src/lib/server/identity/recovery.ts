import { randomBytes } from 'node:crypto';
import { recoveryCodesEach } from './limits.ts';
import type { Rows } from './rows.ts';
import { hashToken } from './tokens.ts';

/** Letters and figures that cannot be taken for another on paper. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 24;

/**
 * Codes on paper for who lost the passphrase or the phone: eight, each works once. 24 letters of 5 bits are 120 bits, so a plain
 * hash is enough and guesses need no limit.
 */
export class Recovery {
  readonly #rows: Rows;

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  /** Eight new codes, shown once; earlier ones stop working. */
  renew(account: string): string[] {
    const codes = Array.from({ length: recoveryCodesEach }, newCode);
    this.#rows.run('delete from recovery_codes where account = ?', account);
    for (const code of codes) this.#rows.run('insert into recovery_codes (hash, account) values (?, ?)', hashToken(asCode(code)), account);
    return codes;
  }

  left(account: string): number {
    return Number(this.#rows.one('select count(*) as n from recovery_codes where account = ?', account)!.n);
  }

  /** Uses a code up. @returns whether it was one of this account */
  use(account: string, code: string): boolean {
    return this.#rows.run('delete from recovery_codes where account = ? and hash = ?', account, hashToken(asCode(code))) === 1;
  }
}

function newCode(): string {
  const letters = Array.from(randomBytes(LENGTH), (byte) => LETTERS[byte % LETTERS.length]!);
  return letters.join('').replace(/.{4}(?=.)/g, '$&-');
}

/** A code as it was meant: whatever stands between the groups, and letters that look like a figure. */
function asCode(typed: string): string {
  return typed.slice(0, 200).normalize('NFKC').toLowerCase().replace(/[^a-z0-9]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
}

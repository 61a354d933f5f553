import type { LinkRefusal } from './identity.ts';
import { facilitatorLinkMs } from './limits.ts';
import type { Row, Rows } from './rows.ts';
import { hashToken, newToken } from './tokens.ts';

export type LinkKind = 'setup' | 'facilitator' | 'administrator' | 'passphrase';

/** One-time links: 256 bits, kept as a hash, each good for one use within its time. */
export class Links {
  readonly #rows: Rows;
  readonly #now: () => number;

  constructor(rows: Rows, now: () => number) {
    this.#rows = rows;
    this.#now = now;
  }

  make(kind: LinkKind, goodForMs: number, of: { council?: string; account?: string; madeBy?: string } = {}): string {
    const token = newToken(256);
    // Long dead links tell nobody anything any more.
    this.#rows.run('delete from links where expires < ?', this.#now() - facilitatorLinkMs);
    this.#rows.run(
      'insert into links (hash, kind, council, account, made_by, expires) values (?, ?, ?, ?, ?, ?)',
      hashToken(token), kind, of.council ?? null, of.account ?? null, of.madeBy ?? null, this.#now() + goodForMs
    );
    return token;
  }

  /** The link as long as it is good; looking does not use it. */
  good(token: string, kind?: LinkKind): Row | LinkRefusal {
    const link = this.#rows.one('select * from links where hash = ?', hashToken(token));
    if (!link || (kind !== undefined && link.kind !== kind)) return { refused: 'link-unknown' };
    if (link.used) return { refused: 'link-used' };
    if (this.#now() >= Number(link.expires)) return { refused: 'link-expired' };
    return link;
  }

  /** Uses it up, once it is known to be good. */
  use(token: string): void {
    this.#rows.run('update links set used = 1 where hash = ?', hashToken(token));
  }

  /** Every other link to a new passphrase of this account stops working. */
  forget(account: string): void {
    this.#rows.run("delete from links where kind = 'passphrase' and account = ? and used = 0", account);
  }
}

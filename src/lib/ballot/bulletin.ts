import { base64url, utf8 } from '../core/bytes.ts';
import { canon } from './canon.ts';
import type { Ballot } from './messages.ts';
import type { Suite } from './suite.ts';

/** All ballots of one closed round. */
export interface Bulletin {
  readonly v: 1;
  readonly decision: string;
  readonly round: number;
  readonly ballots: readonly Ballot[];
}

/** Hash of anything in canonical JSON, base64url. */
export function hashOf(value: unknown, suite: Suite): string {
  return base64url(suite.sha256(utf8(canon(value))));
}

/** The bulletin of a round: in the order of the pseudonyms, which are random, so that nothing of the order of arrival stays. */
export function bulletinOf(decision: string, round: number, ballots: Iterable<Ballot>): Bulletin {
  return { v: 1, decision, round, ballots: [...ballots].sort((a, b) => (a.pseudonym < b.pseudonym ? -1 : a.pseudonym > b.pseudonym ? 1 : 0)) };
}

/** Letters and digits that nobody confuses (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twelve characters (60 bits) of a hash, in groups of four: the same on the big screen and on every phone [K17]. */
export function codeOf(bulletin: Bulletin, suite: Suite): string {
  const bits = suite.sha256(utf8(canon(bulletin))).subarray(0, 8).reduce((n, byte) => (n << 8n) | BigInt(byte), 0n) >> 4n;
  const signs = Array.from({ length: 12 }, (_, i) => SIGNS[Number((bits >> BigInt(5 * (11 - i))) & 31n)]).join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

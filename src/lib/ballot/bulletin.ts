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

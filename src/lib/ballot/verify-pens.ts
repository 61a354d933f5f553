import type { FiledPens } from './file.ts';
import { fromBase64url } from '../core/bytes.ts';
import { LIMITS } from '../limits.ts';
import { modulusOf } from './keys.ts';
import { statementsHash, whyNotWritten } from './pens.ts';
import type { Suite } from './suite.ts';

/** What does not hold of the minority views; `where` is the number of a round, or a pen. */
export interface PenFinding {
  readonly code: 'bad-key' | 'statements-changed' | 'not-sorted' | 'bad-statement' | 'more-statements-than-minority' | 'minority-too-small' | 'no-such-round';
  readonly where: string;
}

/**
 * Checks the minority views of one closing: each is written by a pen of somebody who could not come along in that round, each pen wrote one, and
 * there are no more of them than there were such people [P1, P6]. It cannot see a pen that the operator made in place of somebody who asked for none.
 * @param minority how many could not come along after that round; null when the file has no such round
 */
export async function checkPens(pens: FiledPens, decision: string, minority: number | null, suite: Suite): Promise<PenFinding[]> {
  const findings: PenFinding[] = [];
  const { round, key, statements, hash } = pens;
  const need = (holds: boolean, code: PenFinding['code'], where = String(round)) => void (holds || findings.push({ code, where }));
  need(modulusOf(key) !== null, 'bad-key');
  need(statementsHash(statements, suite) === hash, 'statements-changed');
  need(minority !== null, 'no-such-round');
  if (minority !== null && statements.length > 0) {
    need(minority >= LIMITS.wordsBelow, 'minority-too-small');
    need(statements.length <= minority, 'more-statements-than-minority');
  }
  let last = '';
  for (const one of statements) {
    if ('redacted' in one) {
      need(Object.keys(one).length === 1 && fromBase64url(one.redacted, 32) !== null, 'bad-statement');
      continue;
    }
    need(last < one.pen, 'not-sorted', one.pen);
    last = one.pen;
    const refused = await whyNotWritten(one, { decision, round }, { 'not-yet': key }, suite);
    need(refused === null && one.body.text.trim() !== '', 'bad-statement', one.pen);
  }
  return findings;
}

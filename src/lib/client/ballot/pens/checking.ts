import { hashOf } from '../../../ballot/bulletin.ts';
import type { BallotFile } from '../../../ballot/file.ts';
import { mayBeProven, penClasses, statementsHash, type PenClass, type RedactedStatement, type Statement } from '../../../ballot/pens.ts';
import { checkPens } from '../../../ballot/verify-pens.ts';
import type { ClosingSlice } from '../../../meeting/view/closing.types.ts';
import type { PensView, RoundView } from '../../../meeting/view/rounds.types.ts';
import type { KeptPen } from '../keeping.ts';
import { WHOLE_CHECK } from '../looking.ts';
import { browserSuite as suite } from '../suite.ts';
import type { ViewsFound } from '../voter.ts';

/** What the meeting told of the minority views, and of what was voted before them. */
export interface ToldViews {
  readonly pens: PensView;
  readonly rounds: readonly Pick<RoundView, 'number' | 'bulletin'>[];
  readonly views: ClosingSlice['minorityViews'];
}

type AnyStatement = Statement | RedactedStatement;

/**
 * Looks at the minority views once they were shown, by the code of the verifier [P10]: those with proof are the ones of the event log, written with as
 * many pens of the minority at most as it has ballots, and they are what the screens show; and the text of this seat is there.
 */
export async function checkViews(file: BallotFile, { pens, rounds, views }: ToldViews, pen: KeptPen): Promise<ViewsFound> {
  const at = file.rounds.findIndex(({ number }) => number === pens.round);
  const voted = file.rounds.slice(0, at + 1);
  const asTold = at !== -1 && voted.every(({ number, hash, bulletin }) => hashOf(bulletin, suite) === hash && rounds.some((one) => one.number === number && one.bulletin === hash));
  const classes = penClasses(voted.map(({ bulletin }) => bulletin));
  const minority = [...classes.values()].filter((one) => one === 'not-yet').length;
  // of the Box that was there at the close: one that was started again has other keys, and said nothing of what came before
  const known = pen.key === pens.keys.other.n;
  const key = (known && pen.minority) || pens.keys['not-yet'].n;
  const { statements, ...filed } = file.pens?.find(({ round }) => round === pens.round) ?? { round: pens.round, key: { n: key }, statements: [], hash: hashOf([], suite) };
  const few = statements.length <= WHOLE_CHECK;
  const hold = few ? (await checkPens({ ...filed, statements }, file.decision, minority, suite)).length === 0 : statementsHash(statements, suite) === filed.hash && statements.length <= minority;
  const sound = asTold && hold && filed.hash === pens.statements && filed.key.n === key && areShown(file, views);
  return { sound, own: ownIn(statements, views, known ? pen : { ...pen, sent: [], receipt: null }, mayBeProven(classes)) };
}

/** The screens show with a mark what proves where it comes from, and nothing else. Of words that were taken away nothing is shown. */
function areShown({ pens = [] }: BallotFile, views: ToldViews['views']): boolean {
  const signed = pens.flatMap(({ statements }) => statements.map((one) => ('redacted' in one ? '' : one.body.text))).sort();
  const shown = views.flatMap(({ text, proven }) => (proven ? [text] : [])).sort();
  return signed.length === shown.length && signed.every((text, i) => text === shown[i]);
}

/**
 * What became of one's own text. A receipt may have been lost on its way, so what was signed after the one with a receipt is one's own too. A text
 * without a mark is known by its words alone: somebody else may have written the very same.
 */
function ownIn(statements: readonly AnyStatement[], views: ToldViews['views'], { sent = [], receipt, text, class: penClass }: KeptPen, provable: boolean): ViewsFound['own'] {
  const mine = sent[0]?.statement.pen;
  const hashes = sent.map(({ statement }) => hashOf(statement, suite));
  const hashIn = (one: AnyStatement) => ('redacted' in one ? one.redacted : hashOf(one, suite));
  const words = sent.map(({ statement }) => statement.body.text);
  const there = statements.map((one) => hashes.indexOf(hashIn(one))).find((at) => at !== -1);
  if (there !== undefined) return words[there] === text ? 'in' : 'older';
  if (statements.some((one) => !('redacted' in one) && one.pen === mine)) return 'altered';
  const plain = words.findLast((one) => one !== '' && views.some((view) => !view.proven && view.text === one));
  const marked = provable && penClass === ('not-yet' satisfies PenClass);
  if (plain !== undefined && !marked) return plain === text ? 'in' : 'older';
  if (words.includes('')) return text === '' ? 'none' : 'late';
  if (!receipt) return text === '' ? 'none' : 'late';
  // it stands there, and not as signed by the minority
  return plain === undefined ? 'missing' : 'altered';
}

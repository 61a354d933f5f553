import { hasExactly, isText, whole } from './messages.ts';

/** What a minority view looks like that proves where it comes from; how it is checked stands in `pens.ts`. */

/** `not-yet`: could not come along in the standing round. `other`: all others who have a ballot; what they write is published without a stamp. */
export const PEN_CLASSES = ['not-yet', 'other'] as const;
export type PenClass = (typeof PEN_CLASSES)[number];

export interface StatementBody {
  readonly v: 1;
  readonly decision: string;
  readonly round: number;
  readonly class: PenClass;
  readonly text: string;
}

/** A minority view that proves which class it comes from. */
export interface Statement {
  readonly body: StatementBody;
  /** Ed25519 key that was made for this one statement. */
  readonly pen: string;
  readonly prefix: string;
  /** The blind signature of the key of its class over the pen. */
  readonly token: string;
  readonly signature: string;
}

/** What the Box holds of one pen. The number grows with each change of the text, and is never published: it tells how often somebody began anew. */
export interface Written {
  readonly sequence: number;
  readonly statement: Statement;
}

/** A statement whose words were taken from the record: its hash stays. */
export interface RedactedStatement {
  readonly redacted: string;
}

/** Whether this is a statement with exactly its fields. */
export function isStatement(x: unknown): x is Statement {
  if (!hasExactly(x, ['body', 'pen', 'prefix', 'token', 'signature'])) return false;
  const { body, ...rest } = x;
  if (!Object.values(rest).every(isText) || !hasExactly(body, ['v', 'decision', 'round', 'class', 'text'])) return false;
  return body.v === 1 && whole(body.round, 1) && isText(body.decision) && isText(body.text) && (PEN_CLASSES as readonly unknown[]).includes(body.class);
}

import type { Place } from '../../src/lib/ballot/box.ts';
import { LABELS } from '../../src/lib/ballot/messages.ts';
import { penBody, type PenClass, type PenKeys, type PenRequest, type Statement, type StatementBody, type Written } from '../../src/lib/ballot/pens.ts';
import type { Envelope, Stamped } from '../../src/lib/client/ballot/blinding.ts';
import { makePen, openPen } from '../../src/lib/client/ballot/pens/making.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import type { Pens } from '../../src/lib/server/box/pens.ts';
import { signed, type Voter } from './council.ts';

/** People who ask for a pen and write with it, as a phone does, without a server between. */

export const requestOf = (voter: Pick<Voter, 'stamped'>, place: Place, envelope: Pick<Envelope, 'blinded'>, keys: PenKeys): PenRequest => {
  const { secret, pseudonym, prefix, token } = voter.stamped;
  const { decision, round } = place;
  return { decision, round, pseudonym, prefix, token, blinded: envelope.blinded, signature: signed(LABELS.pen, penBody(place, keys, envelope.blinded, nodeSuite), Buffer.from(secret, 'base64url')) };
};

/** A pen of this class, asked from the Box; null when the stamp that came is not of that class. */
export async function penOf(box: Pens, voter: Pick<Voter, 'stamped'>, place: Place, penClass: PenClass, keys: PenKeys): Promise<Stamped | null> {
  const envelope = (await makePen(place, penClass, keys))!;
  const answer = await box.pen(requestOf(voter, place, envelope, keys));
  return 'stamp' in answer ? openPen(place, penClass, keys, envelope, answer.stamp) : null;
}

export function statementOf(pen: Stamped, place: Place, penClass: PenClass, text: string, change: Partial<StatementBody> = {}): Statement {
  const body: StatementBody = { v: 1, decision: place.decision, round: place.round, class: penClass, text, ...change };
  return { body, pen: pen.pseudonym, prefix: pen.prefix, token: pen.token, signature: signed(LABELS.statement, body, Buffer.from(pen.secret, 'base64url')) };
}

export const writtenOf = (pen: Stamped, place: Place, penClass: PenClass, text: string, sequence = 1): Written => ({ sequence, statement: statementOf(pen, place, penClass, text) });

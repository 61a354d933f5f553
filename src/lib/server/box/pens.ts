import { sign, type KeyObject } from 'node:crypto';
import type { PensToOpen, Place } from '../../ballot/box.ts';
import { hashOf } from '../../ballot/bulletin.ts';
import type { RsaKey } from '../../ballot/keys.ts';
import { LABELS, signable } from '../../ballot/messages.ts';
import {
  closedPens, mayBeProven, penClasses, whyNoPen, whyNotWritten, withWritten, writtenBody,
  type ClosedPens, type PenClass, type PenKeys, type PenRefusal, type PenRequest, type Written
} from '../../ballot/pens.ts';
import { LIMITS } from '../../limits.ts';
import { makeDecisionKey, type DecisionKey } from '../issuing/decision-key.ts';
import { nodeSuite } from './suite.ts';

interface OpenPens {
  readonly key: RsaKey;
  readonly stamps: Readonly<Record<PenClass, DecisionKey>>;
  readonly keys: PenKeys;
  readonly classes: ReadonlyMap<string, PenClass>;
  /** By ballot: the hash of the envelope that it asked with, and its stamp, which is made once. One ballot gets one pen. */
  readonly given: Map<string, { readonly envelope: string; readonly stamp: string }>;
  written: ReadonlyMap<string, Written>;
  closed: ClosedPens | null;
}

/**
 * Minority views, in memory only [K19]. The Box knows which ballot asked for a pen and what each pen wrote; the envelope between the two is closed,
 * so that it does not know which ballot wrote what.
 */
export class Pens {
  readonly #key: KeyObject;
  readonly #open = new Map<string, Promise<OpenPens>>();

  /** @param key the Ed25519 key that signs receipts */
  constructor(key: KeyObject) {
    this.#key = key;
  }

  /** Makes the two keys; those of what is open already stay. What was closed and could not be written down goes on with its texts. Null: more are open than a house can have. */
  async open(pens: PensToOpen): Promise<PenKeys | null> {
    const place = placeOf(pens);
    let open = this.#open.get(place);
    if (!open && this.#open.size >= LIMITS.boxRounds) return null;
    if (!open) this.#open.set(place, (open = begin(pens)));
    const { keys } = await open.then((pens) => Object.assign(pens, { closed: null }));
    return keys;
  }

  /** A pen for a ballot, of the class that it is in: the same answer for the same envelope, and no other one [P1]. */
  async pen(request: unknown): Promise<{ readonly stamp: string } | { readonly refused: PenRefusal | 'no-pens' }> {
    const open = await this.#at(request);
    if (!open) return { refused: 'no-pens' };
    const refused = await whyNoPen(request, open.key, open.keys, nodeSuite);
    if (refused) return { refused };
    const { pseudonym, blinded } = request as PenRequest;
    const envelope = hashOf(blinded, nodeSuite);
    const given = open.given.get(pseudonym);
    if (given && given.envelope !== envelope) return { refused: 'pen-elsewhere' };
    if (open.closed) return { refused: 'no-pens' };
    const stamp = given?.stamp ?? open.stamps[open.classes.get(pseudonym) ?? 'other'].sign(blinded);
    if (stamp === null) return { refused: 'malformed' };
    open.given.set(pseudonym, { envelope, stamp });
    return { stamp };
  }

  /** Takes a text in, also an empty one: then nobody sees who writes [P4]. */
  async write(message: unknown): Promise<{ readonly receipt: string } | { readonly refused: PenRefusal | 'no-pens' }> {
    const { sequence, statement } = (message ?? {}) as Partial<Written>;
    const open = await this.#at(statement?.body);
    if (!open) return { refused: 'no-pens' };
    if (!Number.isSafeInteger(sequence) || sequence! < 1) return { refused: 'malformed' };
    const refused = await whyNotWritten(statement, statement!.body, open.keys, nodeSuite);
    if (refused) return { refused };
    if (open.closed) return { refused: 'no-pens' };
    const written = withWritten(open.written, { sequence: sequence!, statement: statement! });
    if (typeof written === 'string') return { refused: written };
    // more than any meeting has people
    if (written.size > LIMITS.seatsMax) return { refused: 'no-pens' };
    open.written = written;
    return { receipt: sign(null, signable(LABELS.written, writtenBody(statement!, nodeSuite)), this.#key).toString('base64url') };
  }

  /** What was written; nothing more is taken in. The same until `discard`. Null: they are not open here. */
  async close(place: Place): Promise<ClosedPens | null> {
    const open = await this.#open.get(placeOf(place));
    if (!open) return null;
    return (open.closed ??= closedPens(open.written.values(), mayBeProven(open.classes)));
  }

  /** On disk, or not to be published: keys and texts cease to exist here. */
  async discard(place: Place): Promise<void> {
    const gone = this.#open.get(placeOf(place));
    this.#open.delete(placeOf(place));
    const open = await gone;
    for (const stamp of Object.values(open?.stamps ?? {})) stamp.destroy();
  }

  #at(x: unknown): Promise<OpenPens> | undefined {
    const { decision, round } = (x ?? {}) as Partial<Place>;
    return typeof decision === 'string' && typeof round === 'number' ? this.#open.get(placeOf({ decision, round })) : undefined;
  }
}

async function begin({ key, bulletins }: PensToOpen): Promise<OpenPens> {
  const [minority, other] = await Promise.all([makeDecisionKey(), makeDecisionKey()]);
  return {
    key, stamps: { 'not-yet': minority, other }, keys: { 'not-yet': minority.public, other: other.public },
    classes: penClasses(bulletins), given: new Map(), written: new Map(), closed: null
  };
}

const placeOf = ({ decision, round }: Place): string => `${decision}/${round}`;


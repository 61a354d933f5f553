import type { Place } from '../../../ballot/box.ts';
import { penInside, type PenClass, type PenKeys } from '../../../ballot/pens.ts';
import { fresh, unwrapped, type Envelope, type Stamped } from '../blinding.ts';

/** A pen in its envelope, for this class of this round. Null: the key is none that a phone may trust. The "pseudonym" of what comes back is the pen. */
export const makePen = (place: Place, penClass: PenClass, keys: PenKeys): Promise<Envelope | null> => fresh(penInside(place, penClass), keys[penClass]);

/** The pen, out of its envelope; null when the stamp is not one of this class [K19]. */
export const openPen = (place: Place, penClass: PenClass, keys: PenKeys, envelope: Envelope, blindSignature: string): Promise<Stamped | null> =>
  unwrapped(penInside(place, penClass), keys[penClass], envelope, blindSignature);

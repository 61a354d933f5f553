/**
 * What App and Box say to each other, over the line between the two processes. Both sides parse what comes: neither trusts the other's shapes.
 * Nothing here has a seat, a meeting, a time or one ballot by itself before the close.
 */
import { z } from 'zod';
import type { Bulletin } from '../../ballot/bulletin.ts';
import { isBallot, type Ballot } from '../../ballot/messages.ts';
import { isStatement, type ClosedPens, type Statement } from '../../ballot/pens.ts';
import { LIMITS } from '../../limits.ts';

const id = z.int().min(1);
const decision = z.string().min(1).max(100);
const round = z.int().min(1).max(10_000);
const hash = z.string().max(100);
const number = z.int().min(0);
const place = z.strictObject({ decision, round });
const bulletin: z.ZodType<Bulletin> = z.strictObject({ v: z.literal(1), decision, round, ballots: z.array(z.custom<Ballot>(isBallot)).max(LIMITS.seatsMax) });
const closed = z.strictObject({
  bulletin,
  counts: z.strictObject({ along: number, 'not-yet': number, abstain: number }),
  cameAlong: z.strictObject({ now: number, of: number }).nullable()
});

const rsaKey = z.strictObject({ n: z.string().max(400) });
const closedPens: z.ZodType<ClosedPens> = z.strictObject({ proven: z.array(z.custom<Statement>(isStatement)).max(LIMITS.seatsMax), others: z.array(z.string().max(LIMITS.statementBytes)).max(LIMITS.seatsMax) });

/** The first thing that the Box hears: the seed of its key, where it listens, and the one site whose pages may bring ballots. */
const begin = z.strictObject({ type: z.literal('begin'), seed: z.string().max(100), host: z.string().max(100), port: z.int().min(0).max(65_535), origin: z.string().max(300), tickMs: z.int().min(1) });

/** What the App asks. Each question is answered once, and may be asked again of a Box that was started anew. */
export const askShape = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('open'),
    id,
    round: z.strictObject({ decision, round, text: hash, previous: hash.nullable(), key: rsaKey, earlier: z.array(bulletin).max(1_000) })
  }),
  z.strictObject({ type: z.literal('received'), id, place }),
  z.strictObject({ type: z.literal('close'), id, place }),
  z.strictObject({ type: z.literal('discard'), id, place }),
  z.strictObject({ type: z.literal('open-pens'), id, pens: z.strictObject({ decision, round, key: rsaKey, bulletins: z.array(bulletin).max(1_000) }) }),
  z.strictObject({ type: z.literal('close-pens'), id, place }),
  z.strictObject({ type: z.literal('discard-pens'), id, place })
]);

export const toBox = z.union([begin, askShape]);
export type ToBox = z.infer<typeof toBox>;
export type Ask = z.infer<typeof askShape>;

export const toApp = z.discriminatedUnion('type', [
  /** It listens. */
  z.strictObject({ type: z.literal('ready'), port: z.int().min(1).max(65_535) }),
  /** It cannot listen: the system's code. */
  z.strictObject({ type: z.literal('failed'), code: z.string().max(50) }),
  z.strictObject({ type: z.literal('opened'), id, full: z.boolean() }),
  z.strictObject({ type: z.literal('received'), id, received: number }),
  z.strictObject({ type: z.literal('closed'), id, closed: closed.nullable() }),
  z.strictObject({ type: z.literal('discarded'), id }),
  z.strictObject({ type: z.literal('pens-opened'), id, keys: z.strictObject({ 'not-yet': rsaKey, other: rsaKey }).nullable() }),
  z.strictObject({ type: z.literal('pens-closed'), id, closed: closedPens.nullable() }),
  /** By the Box's own tick, never by a ballot. */
  z.strictObject({ type: z.literal('count'), place, received: number })
]);
export type ToApp = z.infer<typeof toApp>;

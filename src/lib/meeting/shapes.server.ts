import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import * as v from './vocabulary.ts';

/** Shapes that commands share. Lengths that a person can exceed are rules of the domain (`too-long`), not of the shape. */
export const id = z.string().min(1).max(64);
export const typed = z.string().max(LIMITS.messageBytes);
export const day = z.iso.date();
export const part = z.string().regex(/^[1-9][0-9]{0,2}$/);
export const parts = z.record(part, typed);

/** So many bytes in base64url, without padding. */
export const inBase64url = (bytes: number) => z.string().regex(/^[A-Za-z0-9_-]+$/).length(Math.ceil((bytes * 4) / 3));

const people = z.int().min(0).max(LIMITS.seatsMax);
/** How many people chose what, counted by hand. */
export const tally = z.strictObject({ along: people, 'not-yet': people, abstain: people });

export const rules = z.strictObject({
  method: z.string().min(1).max(40),
  ballot: z.enum(v.BALLOTS),
  maxLoops: z.int().min(1).max(3),
  fallback: z.enum(v.FALLBACKS),
  disputeDays: z.int().min(0).max(90),
  namesAfterOpenRound: z.boolean()
});

/** What a person says about an input of theirs. */
export const said = {
  source: z.enum(v.SOURCES),
  scope: z.enum(v.SCOPES),
  gathered: typed.optional(),
  reference: typed.optional(),
  functions: z.array(z.enum(v.FUNCTIONS)).max(3).optional(),
  name: z.enum(v.NAMINGS),
  showDetails: z.boolean().optional(),
  text: typed
};

export const seatFields = {
  name: typed,
  role: z.enum(v.ROLES),
  vote: z.boolean(),
  joins: z.enum(v.JOINS),
  represents: id.optional(),
  expertRoles: z.array(z.enum(v.EXPERT_ROLES)).max(5).optional(),
  together: z.boolean().optional()
};

export const decisionFields = {
  question: typed,
  addressee: typed,
  kind: z.enum(v.KINDS),
  phase: z.enum(v.PHASES),
  level: z.enum(v.LEVELS),
  buyIn: z.enum(v.BUY_INS),
  agreements: z.strictObject({
    goal: typed, frame: typed, influence: typed, reward: typed, time: typed, contribution: typed, feedback: typed
  }),
  rules,
  text: parts
};

export const planFields = {
  title: typed,
  date: day,
  start: z.string().min(1).max(20),
  end: z.string().min(1).max(20),
  place: typed,
  quorum: z.int().min(1).max(LIMITS.seatsMax).optional()
};

/**
 * The JSON Schema (2020-12) of record.json, published at /records/schema.json, so that anyone can check a record without us.
 * It says the same as `record.ts`; the test holds records of played meetings against it.
 */
import {
  AGREEMENTS, ANSWER_STATUSES, BALLOTS, BUY_INS, CAME_ALONG, CHANGE_KINDS, FALLBACKS, FUNCTIONS, GRADES, KINDS, LEVELS, OUTCOMES, PHASES, QUORUM_MOMENTS, REASON_CODES,
  REDACTION_REASONS, ROLES, ROUND_CLASSES, SCOPES, SOURCES, STEPS
} from '../meeting/vocabulary.ts';
import { RECORD_FORMAT } from './record.ts';

type Schema = Readonly<Record<string, unknown>>;

const string: Schema = { type: 'string' };
const boolean: Schema = { type: 'boolean' };
const count: Schema = { type: 'integer', minimum: 0 };
const one: Schema = { type: 'integer', minimum: 1 };
const stringOrNull: Schema = { type: ['string', 'null'] };
const part: Schema = { type: 'string', pattern: '^[1-9][0-9]*$' };
const day: Schema = { type: 'string', format: 'date' };
const oneOf = (codes: readonly string[]): Schema => ({ enum: codes });
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const list = (items: Schema): Schema => ({ type: 'array', items });
const ids = list(string);
/** SHA-256, base64url. */
const digest: Schema = { type: 'string', pattern: '^[A-Za-z0-9_-]{43}$' };

/** An object with exactly these fields; the optional ones may be absent. */
const object = (fields: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}): Schema => ({
  type: 'object',
  properties: { ...fields, ...optional },
  required: Object.keys(fields),
  additionalProperties: false
});
const each = (codes: readonly string[], schema: Schema): Schema => object(Object.fromEntries(codes.map((code) => [code, schema])));

const named = list(object({ name: string, role: oneOf(ROLES) }));
const both = object({ nl: string, en: string });
const parts: Schema = { type: 'object', propertyNames: part, additionalProperties: string };
const counts = object({ along: count, 'not-yet': count, abstain: count });
const confirmed: Schema = { enum: ['yes', 'no', null] };
const roundKind = oneOf(['vote', 'addition']);

const round = object(
  {
    class: oneOf(ROUND_CLASSES), kind: roundKind, ballot: oneOf(BALLOTS), counts: orNull(counts), entitled: count, answered: count, sentence: both
  },
  {
    adopted: boolean, missingReason: string, withoutBallot: one, withoutReason: string, ballotsAway: one, held: { const: 'on-paper' }, countedBy: string, bulletin: digest,
    code: { type: 'string', pattern: '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$' }, cameAlong: oneOf(CAME_ALONG), cameAlongOf: object({ now: count, of: count })
  }
);

const answer = object(
  { status: oneOf(ANSWER_STATUSES), reason: string },
  { code: oneOf(REASON_CODES), to: string, due: string, redacted: day }
);

const input = object(
  {
    id: string, source: oneOf(SOURCES), scope: oneOf(SCOPES), text: stringOrNull, by: stringOrNull, grade: oneOf(GRADES), confirmed,
    sentence: both, links: list(object({ change: string, confirmed, disputes: list(string) }, { replies: list(stringOrNull), disputed: { const: true }, removed: count })), after: count
  },
  {
    onPaper: { const: true }, with: string, steppedOut: { const: true }, gathered: string, reference: string, functions: list(oneOf(FUNCTIONS)), part, change: string,
    disputed: { const: true }, notShown: { const: true }, redacted: day, answer, answerDue: day
  }
);

const change = object({
  id: string, part, from: stringOrNull, to: string, kind: oneOf(CHANGE_KINDS), round: { type: 'integer', minimum: 1 }, adopted: boolean,
  because: ids, buildsOn: ids
});

const decision = object({
  id: string, kind: oneOf(KINDS), phase: oneOf(PHASES), level: oneOf(LEVELS), buyIn: oneOf(BUY_INS), question: string, addressee: string,
  agreements: each(AGREEMENTS, string),
  rules: object({ method: string, ballot: oneOf(BALLOTS), maxLoops: count, fallback: oneOf(FALLBACKS), disputeDays: count }),
  agendaOrigin: ids, outcome: orNull(oneOf(OUTCOMES)), outcomeSentence: orNull(both), original: parts, adopted: orNull(parts),
  rounds: list(round)
});

const process = object({
  loops: count,
  otherView: object({
    asked: boolean, given: count, recognised: list(object({ input: string, people: orNull(count) }))
  }),
  readiness: orNull(object({ answered: boolean, allReady: boolean, reason: stringOrNull })),
  waterline: object({ used: boolean, notes: list(string) }, { removed: count }),
  hiddenCards: list(object({ reason: string, shownAgain: boolean })),
  voidedRounds: list(object({ kind: roundKind, after: count, reason: stringOrNull }))
}, {
  notes: list(object({ step: oneOf(STEPS), text: string }, { redacted: day })),
  steppedOut: list(object({ name: string, role: oneOf(ROLES), text: string }, { redacted: day })),
  quorum: list(object({ at: oneOf(QUORUM_MOMENTS), present: count, needed: count, reason: string }))
});

export const RECORD_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'The record of one decision of a meeting (Meegaan)',
  description:
    'What was decided, what changed in the text, and whose input it came from. Inputs stand in the order of their random ids; a hidden or withdrawn input names nobody; numbers of a secret vote are null where they could point at someone.',
  ...object({
    format: { const: RECORD_FORMAT },
    status: oneOf(['draft', 'adopted']),
    version: count,
    history: list(object({
      version: { type: 'integer', minimum: 1 }, kind: oneOf(['adopted', 'erratum', 'redaction']), date: day, by: named, reason: stringOrNull,
      corrections: list(object({ where: string, was: string, becomes: string }, { redacted: day }))
    }, { because: oneOf(REDACTION_REASONS) })),
    chain: orNull(object({ start: digest, digests: list(digest), head: digest })),
    council: object({ name: string }),
    meeting: object({ title: string, date: string, start: string, end: string, place: string, endedEarly: boolean }),
    people: list(object({ name: string, role: oneOf(ROLES), led: boolean, mayVote: boolean }, { with: string, byCard: { const: true } })),
    decision,
    inputs: list(input),
    changes: list(change),
    supports: list(object({ input: string, part })),
    minorityViews: list(object({ text: string }, { by: string, proven: { const: true }, redacted: day })),
    notHeard: string,
    followUps: list(object({ goal: string, indicator: string, who: string, date: string }, { redacted: day })),
    influence: each(SOURCES, object({ total: count, grades: each(GRADES, count) })),
    process,
    adoption: orNull(object({ by: named, date: day }, { early: object({ until: day, reason: stringOrNull }) })),
    cannotKnow: both
  }, { notHeardRedacted: day })
};

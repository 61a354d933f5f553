/**
 * What a council sets for itself, once: how its records are archived, answered, published and kept. Everything has a safe default, so that a
 * council that sets nothing can work tonight.
 */
import { z } from 'zod';

const line = z.string().trim().max(300);
const days = (min: number, max: number) => z.number().int().min(min).max(max);

export const CouncilSettings = z.strictObject({
  archive: z.strictObject({
    /** Who forms the archive; empty: the council itself. MDTO archiefvormer. */
    creator: line.default(''),
    creatorId: line.default(''),
    /** Where that number comes from, such as a register of municipalities. */
    creatorIdSource: line.default(''),
    selectionList: line.default(''),
    /** B: kept for ever, V: destroyed in time, N: still to be decided. V needs the next two, from the selection list. */
    appraisal: z.enum(['B', 'V', 'N']).default('N'),
    retentionTerm: z.union([z.literal(''), z.string().regex(/^P\d{1,3}Y$/)]).default(''),
    informationCategory: line.default(''),
    restriction: z.enum(['to-be-decided', 'none', 'other']).default('to-be-decided'),
    restrictionAbout: line.default(''),
    /** Printed on the slip of a package: who can be asked, and the e-depot that it goes to. */
    contact: line.default(''),
    destination: line.default('')
  }).prefault({}),
  advice: z.strictObject({
    /** The law or by-law under which the council advises; printed in the documents. */
    law: line.default(''),
    /** Within how many days an input gets its answer, the addressee replies, and a link can be disputed. */
    answerDays: days(1, 365).default(14),
    replyDays: days(1, 365).default(42),
    disputeDays: days(0, 90).default(7)
  }).prefault({}),
  publication: z.strictObject({
    /** Whether an adopted record is public until somebody says otherwise. */
    records: z.enum(['public', 'internal']).default('public'),
    /** Whether search engines may show the public pages of this council. */
    robots: z.boolean().default(false),
    /** Whether everybody may have the verification file of secret rounds, once the record is public. Taken when ballots are given out; later changes count for later decisions. */
    ballots: z.boolean().default(false)
  }).prefault({}),
  retention: z.strictObject({
    /** Days after the adoption. */
    raw: days(0, 365).default(30),
    names: days(0, 365).default(30),
    /** How long a personal page opens after the adoption. */
    personal: days(0, 730).default(180),
    /** Months that is kept who did what with sealed records. */
    audit: days(6, 18).default(12)
  }).prefault({})
});
export type CouncilSettings = z.infer<typeof CouncilSettings>;

export const DEFAULT_SETTINGS: CouncilSettings = CouncilSettings.parse({});

import { LIMITS } from '../limits.ts';
import type { Keeping } from '../meeting/retention.ts';
import { KEEP_DAYS } from './backups.ts';
import { facilitatorLinkMs, sessionAtMostMs } from './identity/limits.ts';
import { DEFAULT_SETTINGS, type CouncilSettings } from './settings/settings.ts';

export const DAY_MS = 24 * 3_600_000;
export const MONTH_MS = 30 * DAY_MS;

/** What is kept for how long, and why: shown to everyone, and carried out by `retention.ts` and where `by` says. */
export interface Kept {
  readonly what: string;
  /** Milliseconds after `from`; 0: gone at once; `memory`: never written down; null: kept. */
  readonly forMs: number | 'memory' | null;
  readonly from: string;
  readonly why: string;
  /** Where it is carried out. */
  readonly by: string;
  /** The council may set another term: where it stands in its settings, and what one of it lasts. */
  readonly set?: { readonly field: keyof CouncilSettings['retention']; readonly unitMs: number };
}

const { raw, names, personal, audit } = DEFAULT_SETTINGS.retention;

/** Source: ux-trust 4.5. A row that is not here is not kept, or is a mistake. `retention.test.ts` has a test for each. */
export const RETENTION = {
  waiting: { what: 'name of who rang and was not let in', forMs: LIMITS.askMs, from: 'ringing', why: 'it served the door only', by: 'meeting/retention.ts' },
  refused: { what: 'name of who was refused', forMs: 0, from: 'the refusal', why: 'nobody needs it any more', by: 'meeting/people.ts (H4)' },
  addresses: { what: 'address that a device comes from', forMs: 'memory', from: '', why: 'slowing down guesses at passphrases', by: 'identity/tries.ts' },
  presence: { what: 'hands, signals, who writes, who is connected, readiness, recognition', forMs: 'memory', from: '', why: 'promised', by: 'server/memory.ts' },
  ballots: { what: 'secret ballots while a round is open, without names', forMs: 'memory', from: '', why: 'promised: no ballot is written down by itself', by: 'server/box' },
  bulletins: { what: 'ballots of a closed secret round, without names, and who got one', forMs: null, from: '', why: 'whoever took part may count again (K21); goes with the meeting', by: 'server/removal.ts' },
  unsent: { what: 'texts begun on a phone and not sent', forMs: LIMITS.unsentMs, from: 'the last key', why: 'a phone is lent, lost or sold', by: 'client/drafts.ts' },
  withdrawn: { what: 'words that were taken back or replaced', forMs: 0, from: 'taking back', why: 'they are the writer\'s', by: 'meeting/contributions.ts (C6)' },
  raw: {
    what: 'words that the record does not show: what a hidden writer kept back, questions about the agreements, additions without a round', forMs: raw * DAY_MS, from: 'the adoption',
    why: 'until then somebody may ask why', by: 'meeting/retention.ts', set: { field: 'raw', unitMs: DAY_MS }
  },
  notes: { what: 'notes of the secretary', forMs: raw * DAY_MS, from: 'the last adoption', why: 'what belongs in the record is in the record', by: 'server/retention.ts', set: { field: 'raw', unitMs: DAY_MS } },
  names: { what: 'names that no record names', forMs: names * DAY_MS, from: 'the last adoption', why: 'who came stands in the record; who did not is nobody\'s business', by: 'meeting/retention.ts', set: { field: 'names', unitMs: DAY_MS } },
  keys: { what: 'which device holds which place', forMs: names * DAY_MS, from: 'the last adoption', why: 'people come back for the answers', by: 'server/retention.ts', set: { field: 'names', unitMs: DAY_MS } },
  personal: { what: 'links to a page about one\'s own input', forMs: personal * DAY_MS, from: 'the adoption', why: 'people come back for what happened', by: 'server/retention.ts', set: { field: 'personal', unitMs: DAY_MS } },
  wishes: { what: 'what somebody asked on that page, and said of their answer', forMs: personal * DAY_MS, from: 'the adoption', why: 'for chair and secretary, while it can be talked about', by: 'meeting/retention.ts', set: { field: 'personal', unitMs: DAY_MS } },
  tablet: { what: 'links that make a device the tablet of voting cards', forMs: 'memory', from: '', why: 'fifteen minutes, and once', by: 'server/hall.ts' },
  sessions: { what: 'who is signed in on which device', forMs: sessionAtMostMs, from: 'signing in', why: 'signing in again', by: 'server/retention.ts' },
  links: { what: 'one-time links that were used or are too old', forMs: facilitatorLinkMs, from: 'the end of the link', why: 'saying why a link does not work', by: 'server/retention.ts' },
  audit: { what: 'who sealed, corrected or removed what, and what this table erased', forMs: audit * MONTH_MS, from: 'the act', why: 'BIO2 8.15: finding out what went wrong', by: 'server/retention.ts', set: { field: 'audit', unitMs: MONTH_MS } },
  backups: { what: 'backups that the server makes', forMs: KEEP_DAYS * DAY_MS, from: 'the backup', why: 'what was erased is then gone from them too', by: 'server/backups.ts' },
  record: { what: 'the record, and the texts and answers in it', forMs: null, from: '', why: 'Archiefwet: the council\'s archivist says how long', by: '' },
  papers: { what: 'old papers that the council put into the archive', forMs: null, from: '', why: 'the council removes them', by: 'archive/papers.ts' }
} as const satisfies Record<string, Kept>;
export type KeptThing = keyof typeof RETENTION;

/** How long this council keeps what its meetings left. */
export function keepingOf({ raw: r, names: n, personal: p }: CouncilSettings['retention']): Keeping {
  return { rawMs: r * DAY_MS, namesMs: n * DAY_MS, personalMs: p * DAY_MS };
}

/** The term of a row for this council. */
export function termOf(thing: KeptThing, retention: CouncilSettings['retention']): Kept['forMs'] {
  const row: Kept = RETENTION[thing];
  return row.set ? retention[row.set.field] * row.set.unitMs : row.forMs;
}

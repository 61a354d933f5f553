import type { Action } from '$lib/meeting/permissions.ts';
import { STEPS, type Step } from '$lib/meeting/vocabulary.ts';

/**
 * The table of rights, written down by hand from the project's document and not from the code: rows in its order, its columns,
 * and one more for whoever has no place at all.
 *
 * y yes · o own only · e own, if entitled to vote · r for the person they represent · p for people on paper ·
 * w when nobody leads for sixty seconds (tried apart) · . no
 */
export const COLUMNS = [
  'administrator', 'chair', 'facilitator', 'secretary', 'member', 'expert', 'official', 'supporter', 'observer', 'screen', 'lobby', 'nobody'
] as const;
export type Column = (typeof COLUMNS)[number];

export interface Row {
  readonly action: Action;
  readonly cells: string;
  readonly steps: 'any' | readonly Step[];
  /** A step at which one column has less than the others. */
  readonly but?: Partial<Record<Column, readonly Step[]>>;
}

const INPUT: readonly Step[] = ['prepare', 'gather', 'search', 'spread', 'need'];
const ROUND: readonly Step[] = ['vote', 'improve'];
const CLOSING: readonly Step[] = ['settle', 'leave', 'answer'];

/** What somebody does: each is tried over the line. */
export const DOING: readonly Row[] = [
  //                                   ad ch fa se me ex of su ob sc lo no
  { action: 'prepare',          cells: '. y . y . . . . . . . .', steps: ['prepare'] },
  { action: 'change-rules',     cells: '. y . y . . . . . . . .', steps: 'any' },
  { action: 'open-hall',        cells: '. y y y . . . . . . . .', steps: 'any' },
  { action: 'admit',            cells: '. y y y . . . . . . . .', steps: 'any' },
  // removing is with the row above; going oneself is everybody's
  { action: 'leave',            cells: '. y y y o o o o o . . .', steps: 'any' },
  { action: 'move',             cells: '. . y . . . . . . . . .', steps: 'any' },
  { action: 'round',            cells: '. . y . . . . . . . . .', steps: ROUND },
  { action: 'take-lead',        cells: '. y y w . . . . . . . .', steps: 'any' },
  { action: 'hand-over-lead',   cells: '. y y . . . . . . . . .', steps: 'any' },
  { action: 'end',              cells: '. y y . . . . . . . . .', steps: 'any' },
  { action: 'screen',           cells: '. y y y . . . . . . . .', steps: 'any' },
  { action: 'input',            cells: '. o . p o o o r . . . .', steps: INPUT, but: { official: ['need'] } },
  // what whoever leads gave before they led is theirs
  { action: 'withdraw',         cells: '. o o p o o o r . . . .', steps: 'any' },
  // "everyone present" agrees, whoever leads too; "stop only" is about the waterline
  { action: 'agree',            cells: '. o o p o o o r . . . .', steps: ['agree'] },
  { action: 'handle-question',  cells: '. y y y . . . . . . . .', steps: 'any' },
  { action: 'dive',             cells: '. o . p o o o r . . . .', steps: ['waterline'] },
  { action: 'stop-dive',        cells: '. y y y y y y y . . . .', steps: ['waterline'] },
  { action: 'note-dive',        cells: '. . y y . . . . . . . .', steps: ['waterline'] },
  { action: 'void-round',       cells: '. . y . . . . . . . . .', steps: 'any' },
  { action: 'undo-move',        cells: '. . y . . . . . . . . .', steps: 'any' },
  { action: 'recognise',        cells: '. o . p o o o r . . . .', steps: ['spread'] },
  { action: 'ready',            cells: '. o . p o o . r . . . .', steps: ['ready'] },
  { action: 'vote',             cells: '. e . p e e . r . . . .', steps: ROUND },
  // a ballot of a secret decision: whoever may vote in it, and the secretary's tablet for who has a card
  // for who is on paper the tablet of voting cards asks, which is nobody's seat and no column here
  { action: 'ask-ballot',       cells: '. e . . e e . r . . . .', steps: ROUND },
  { action: 'show-minority-views', cells: '. . y . . . . . . . . .', steps: ['settle'] },
  { action: 'take-card',        cells: '. . . . . . . . . . . .', steps: 'any' },
  { action: 'tablet',           cells: '. . y y . . . . . . . .', steps: 'any' },
  { action: 'draft',            cells: '. . . y . . . . . . . .', steps: ['improve'] },
  { action: 'link',             cells: '. . . y . . . . . . . .', steps: ['improve', 'settle', 'answer'] },
  { action: 'hand',             cells: '. o y o o o o o . . . .', steps: 'any' },
  { action: 'lower-hands',      cells: '. y y . . . . . . . . .', steps: 'any' },
  { action: 'signal',           cells: '. o o o o o o o . . . .', steps: 'any' },
  { action: 'hear-signals',     cells: '. y y . . . . . . . . .', steps: 'any' },
  { action: 'writing',          cells: '. o o o o o o o . . . .', steps: 'any' },
  { action: 'confirm',          cells: '. o o p o o o r . . . .', steps: ['settle', 'answer'] },
  { action: 'dispute',          cells: '. y y y y y y y . . . .', steps: ['settle', 'answer'] },
  { action: 'minority-view',    cells: '. e . p e e . r . . . .', steps: ['settle'] },
  { action: 'answer',           cells: '. y . y . . . . . . . .', steps: CLOSING },
  // what owners say of their own input and of what became of it
  { action: 'own-input',        cells: '. o o p o o o r . . . .', steps: 'any' },
  { action: 'judge',            cells: '. o o p o o o r . . . .', steps: CLOSING },
  { action: 'adopt',            cells: '. y . y . . . . . . . .', steps: ['answer'] },
  // rows that came after the document: the notes, a round on paper, who is on paper
  { action: 'notes',            cells: '. . . y . . . . . . . .', steps: 'any' },
  { action: 'tally-paper',      cells: '. . . y . . . . . . . .', steps: ROUND },
  { action: 'set-joins',        cells: '. y y . . . . . . . . .', steps: 'any' },
  // and the craft of leading: time, who speaks, a card that would hurt somebody
  { action: 'pace',             cells: '. . y . . . . . . . . .', steps: 'any' },
  { action: 'lead-talk',        cells: '. . y . . . . . . . . .', steps: 'any' },
  // whoever leads ends any turn
  { action: 'own-turn',         cells: '. o y op o o o or . . . .', steps: 'any' },
  { action: 'ask-time',         cells: '. o . o o o o o . . . .', steps: 'any' },
  { action: 'hide-card',        cells: '. y y y . . . . . . . .', steps: 'any' },
  // a conflict of interest, a helper who is named or not, and which step a device shows
  { action: 'step-out',         cells: '. o . op o o o or . . . .', steps: 'any' },
  { action: 'together',         cells: '. y y y o o o . . . . .', steps: 'any' },
  { action: 'own-notes',        cells: '. o o . . . . . . . . .', steps: 'any' },
  { action: 'here',             cells: '. o o o o o o o o . . .', steps: 'any' },
  // after the adoption: correcting, taking words away, what came of it; who may read it is also settled before
  { action: 'correct-record',   cells: '. y . y . . . . . . . .', steps: ['answer'] },
  { action: 'redact',           cells: '. y . y . . . . . . . .', steps: ['answer'] },
  { action: 'follow-record',    cells: '. y . y . . . . . . . .', steps: ['answer'] },
  { action: 'visibility',       cells: '. y . y . . . . . . . .', steps: 'any' },
  { action: 'ask-redaction',    cells: '. o o p o o o r . . . .', steps: ['answer'] }
];

/** What somebody reads: tried by looking at what comes over the line, and for records over HTTP. */
export const READING: readonly Row[] = [
  //                                     ad ch fa se me ex of su ob sc lo no
  { action: 'read-inputs',        cells: '. y y y y y y y y y . .', steps: 'any' },
  { action: 'read-waiting-room',  cells: '. y y y . . . . . . . .', steps: 'any' },
  { action: 'read-signals',       cells: '. y y . . . . . . . . .', steps: 'any' },
  { action: 'read-notes',         cells: '. y . y . . . . . . . .', steps: 'any' },
  { action: 'read-draft-record',  cells: '. y y y y y y y . . . .', steps: STEPS.slice(STEPS.indexOf('vote')) },
  { action: 'read-ballots',       cells: '. y y y y y y y . . . .', steps: 'any' }
];

/** What is done or read over HTTP alone. */
export const OVER_HTTP: readonly Row[] = [
  //                              ad ch fa se me ex of su ob sc lo no
  // the page of `personal-link` itself closes its own links: whoever holds it
  { action: 'personal-link', cells: '. o o op o o o o o . . .', steps: 'any' },
  { action: 'close-links', cells: '. y . y . . . . . . . .', steps: 'any' },
  { action: 'read-paper-page', cells: '. y y y . . . . . . . .', steps: 'any' },
  // signed in again: `data.test.ts`. The document gives deleting to the administrator too, who has no seat and no page for it yet
  { action: 'export-person', cells: '. y . y . . . . . . . .', steps: 'any' },
  { action: 'delete-meeting', cells: '. y . y . . . . . . . .', steps: 'any' }
];

/** Whoever leads has none of these, whatever else they are. */
export const NEUTRAL: ReadonlySet<Action> = new Set(['input', 'recognise', 'ready', 'vote', 'ask-ballot', 'step-out']);

export const EVERY: readonly Row[] = [...DOING, ...READING, ...OVER_HTTP];

export function cellOf(row: Row, column: Column): string {
  const cells = row.cells.split(' ');
  if (cells.length !== COLUMNS.length) throw new Error(`${row.action} has ${cells.length} cells`);
  const cell = cells[COLUMNS.indexOf(column)]!;
  return cell === '.' ? '' : cell;
}

export function atStep(row: Row, column: Column, step: Step): boolean {
  return (row.steps === 'any' || row.steps.includes(step)) && !row.but?.[column]?.includes(step);
}

import type { RefusalCode } from '../core/refusal.ts';
import { actorOf, hasSteppedOut, seatOf, type Actor, type ActorRole } from './actor.ts';
import type { MeetingState, SeatId } from './state.ts';
import type { Step } from './vocabulary.ts';

/**
 * Who may do what at which step: one table, as data, default deny. HTTP and sockets both ask `authorise`.
 * y yes · o own only · r for the person they represent · p for people on paper
 */
type Grant = 'y' | 'o' | 'r' | 'p' | 'op' | 'or';
type Row = { readonly steps: 'any' | readonly Step[] } & Partial<Record<ActorRole, Grant>>;

const INPUT_STEPS: readonly Step[] = ['prepare', 'gather', 'search', 'spread', 'need'];
const ROUND_STEPS: readonly Step[] = ['vote', 'improve'];
const TRACE_STEPS: readonly Step[] = ['improve', 'settle', 'answer'];
const CLOSING_STEPS: readonly Step[] = ['settle', 'leave', 'answer'];

export const TABLE = {
  'prepare': { steps: ['prepare'], chair: 'y', secretary: 'y' },
  'change-rules': { steps: 'any', chair: 'y', secretary: 'y' },
  'open-hall': { steps: 'any', chair: 'y', facilitator: 'y', secretary: 'y' },
  'admit': { steps: 'any', chair: 'y', facilitator: 'y', secretary: 'y' },
  'leave': {
    steps: 'any', chair: 'y', facilitator: 'y', secretary: 'y', member: 'o', expert: 'o', official: 'o', supporter: 'o', observer: 'o'
  },
  // a conflict of interest is said by the person; whoever leads hands the lead over first
  'step-out': { steps: 'any', chair: 'o', secretary: 'op', member: 'o', expert: 'o', official: 'o', supporter: 'or' },
  // whether a helper is named beside one: one's own wish, or the chair's and the secretary's act when it was said aloud
  'together': { steps: 'any', chair: 'y', facilitator: 'y', secretary: 'y', member: 'o', expert: 'o', official: 'o' },
  // which step a device shows
  'here': {
    steps: 'any', chair: 'o', facilitator: 'o', secretary: 'o', member: 'o', expert: 'o', official: 'o', supporter: 'o', observer: 'o'
  },
  'move': { steps: 'any', facilitator: 'y' },
  'pace': { steps: 'any', facilitator: 'y' },
  'lead-talk': { steps: 'any', facilitator: 'y' },
  'own-turn': {
    steps: 'any', chair: 'o', secretary: 'op', member: 'o', expert: 'o', official: 'o', supporter: 'or'
  },
  'hide-card': { steps: 'any', chair: 'y', facilitator: 'y', secretary: 'y' },
  'hand-over-lead': { steps: 'any', chair: 'y', facilitator: 'y' },
  'take-lead': { steps: 'any', chair: 'y', facilitator: 'y', secretary: 'y' },
  'end': { steps: 'any', chair: 'y', facilitator: 'y' },
  'screen': { steps: 'any', chair: 'y', facilitator: 'y', secretary: 'y' },
  'input': { steps: INPUT_STEPS, chair: 'o', secretary: 'p', member: 'o', expert: 'o', official: 'o', supporter: 'r' },
  'withdraw': { steps: 'any', chair: 'o', facilitator: 'o', secretary: 'p', member: 'o', expert: 'o', official: 'o', supporter: 'r' },
  'agree': { steps: ['agree'], chair: 'o', facilitator: 'o', secretary: 'p', member: 'o', expert: 'o', official: 'o', supporter: 'r' },
  'handle-question': { steps: 'any', chair: 'y', facilitator: 'y', secretary: 'y' },
  'dive': { steps: ['waterline'], chair: 'o', secretary: 'p', member: 'o', expert: 'o', official: 'o', supporter: 'r' },
  'stop-dive': {
    steps: ['waterline'], chair: 'o', facilitator: 'o', secretary: 'p', member: 'o', expert: 'o', official: 'o', supporter: 'r'
  },
  'note-dive': { steps: ['waterline'], facilitator: 'y', secretary: 'y' },
  'void-round': { steps: 'any', facilitator: 'y' },
  'undo-move': { steps: 'any', facilitator: 'y' },
  'recognise': { steps: ['spread'], chair: 'o', secretary: 'p', member: 'o', expert: 'o', official: 'o', supporter: 'r' },
  'ready': { steps: ['ready'], chair: 'o', secretary: 'p', member: 'o', expert: 'o', supporter: 'r' },
  // who is entitled is a matter of the round, not of the role; the rounds' own rule asks it
  'vote': {
    steps: ROUND_STEPS, chair: 'o', facilitator: 'o', secretary: 'op', member: 'o', expert: 'o', official: 'o', supporter: 'or', observer: 'o'
  },
  // a ballot of a secret decision; of who may hold one the round's own rule asks. For who is on paper the tablet asks, and nobody else
  'ask-ballot': {
    steps: ROUND_STEPS, tablet: 'p', chair: 'o', facilitator: 'o', secretary: 'o', member: 'o', expert: 'o', official: 'o', supporter: 'or', observer: 'o'
  },
  // a shared tablet for voting cards: making one a tablet, and striking off a card that was lost
  'tablet': { steps: 'any', facilitator: 'y', secretary: 'y' },
  // and what it does itself, besides asking for ballots
  'take-card': { steps: 'any', tablet: 'y' },
  // minority views of a secret decision: all at once, when everybody is done
  'show-minority-views': { steps: ['settle'], facilitator: 'y' },
  'round': { steps: ROUND_STEPS, facilitator: 'y' },
  // a round that was counted in the hall: the secretary enters it, whoever leads (`round`) enters it again
  'tally-paper': { steps: ROUND_STEPS, secretary: 'y' },
  // not the secretary: who enters for people on paper does not also decide who is on paper
  'set-joins': { steps: 'any', chair: 'y', facilitator: 'y' },
  'notes': { steps: 'any', secretary: 'y' },
  // private notes beside leading: only their writer reads them
  'own-notes': { steps: 'any', chair: 'o', facilitator: 'o' },
  'draft': { steps: ['improve'], secretary: 'y' },
  'link': { steps: TRACE_STEPS, secretary: 'y' },
  'hand': {
    steps: 'any', chair: 'o', facilitator: 'y', secretary: 'o', member: 'o', expert: 'o', official: 'o', supporter: 'o'
  },
  'lower-hands': { steps: 'any', facilitator: 'y', chair: 'y' },
  'signal': { steps: 'any', chair: 'o', facilitator: 'o', secretary: 'o', member: 'o', expert: 'o', official: 'o', supporter: 'o' },
  'ask-time': { steps: 'any', chair: 'o', secretary: 'o', member: 'o', expert: 'o', official: 'o', supporter: 'o' },
  'hear-signals': { steps: 'any', chair: 'y', facilitator: 'y' },
  'writing': { steps: 'any', chair: 'o', facilitator: 'o', secretary: 'o', member: 'o', expert: 'o', official: 'o', supporter: 'o' },
  'confirm': {
    steps: ['settle', 'answer'], chair: 'o', facilitator: 'o', secretary: 'p', member: 'o', expert: 'o', official: 'o', supporter: 'r'
  },
  'dispute': {
    steps: ['settle', 'answer'], chair: 'y', facilitator: 'y', secretary: 'y', member: 'y', expert: 'y', official: 'y', supporter: 'y'
  },
  // entitlement decides, as with the vote
  'minority-view': {
    steps: ['settle'], chair: 'o', facilitator: 'o', secretary: 'op', member: 'o', expert: 'o', official: 'o', supporter: 'or', observer: 'o'
  },
  'answer': { steps: CLOSING_STEPS, chair: 'y', secretary: 'y' },
  // what the owner says about their own input: may it be answered together with others, and do they want to talk
  'own-input': { steps: 'any', chair: 'o', facilitator: 'o', secretary: 'p', member: 'o', expert: 'o', official: 'o', supporter: 'r' },
  // and of what became of it: is the answer right, may it be quoted
  'judge': { steps: CLOSING_STEPS, chair: 'o', facilitator: 'o', secretary: 'p', member: 'o', expert: 'o', official: 'o', supporter: 'r' },
  'adopt': { steps: ['answer'], chair: 'y', secretary: 'y' },
  // after the adoption: words of the record change; what the addressee did and what came of it; who may read it
  'correct-record': { steps: ['answer'], chair: 'y', secretary: 'y' },
  'redact': { steps: ['answer'], chair: 'y', secretary: 'y' },
  'follow-record': { steps: ['answer'], chair: 'y', secretary: 'y' },
  'visibility': { steps: 'any', chair: 'y', secretary: 'y' },
  'ask-redaction': {
    steps: ['answer'], chair: 'o', facilitator: 'o', secretary: 'p', member: 'o', expert: 'o', official: 'o', supporter: 'r'
  },
  // of everything that is kept: taking it out for one person, deleting a meeting whose record was not adopted
  'export-person': { steps: 'any', chair: 'y', secretary: 'y' },
  'delete-meeting': { steps: 'any', chair: 'y', secretary: 'y' },
  // a link to somebody's own page: one's own, or a letter for who is on paper; taking all of them back
  'personal-link': {
    steps: 'any', chair: 'o', facilitator: 'o', secretary: 'op', member: 'o', expert: 'o', official: 'o', supporter: 'o', observer: 'o'
  },
  'close-links': { steps: 'any', chair: 'y', secretary: 'y' },
  // reading
  'read-inputs': {
    steps: 'any', chair: 'y', facilitator: 'y', secretary: 'y', member: 'y', expert: 'y', official: 'y', supporter: 'y', observer: 'y', screen: 'y'
  },
  'read-notes': { steps: 'any', chair: 'y', secretary: 'y' },
  'read-paper-page': { steps: 'any', chair: 'y', facilitator: 'y', secretary: 'y' },
  'read-waiting-room': { steps: 'any', chair: 'y', facilitator: 'y', secretary: 'y' },
  'read-signals': { steps: 'any', chair: 'y', facilitator: 'y' },
  'read-draft-record': {
    steps: 'any', chair: 'y', facilitator: 'y', secretary: 'y', member: 'y', expert: 'y', official: 'y', supporter: 'y'
  },
  // the verification file of secret rounds; whoever may vote in them reads it in any role
  'read-ballots': {
    steps: 'any', tablet: 'y', chair: 'y', facilitator: 'y', secretary: 'y', member: 'y', expert: 'y', official: 'y', supporter: 'y'
  }
} as const satisfies Record<string, Row>;

export type Action = keyof typeof TABLE;

/** What the table does not name has no cell: neither an action, nor a role, nor a name that every object has. */
function cellOf(action: Action, role: ActorRole): Grant | undefined {
  const row: Row | undefined = Object.hasOwn(TABLE, action) ? TABLE[action] : undefined;
  return row && role !== ('steps' as string) && Object.hasOwn(row, role) ? row[role] : undefined;
}

/** Actions that whoever leads must leave to the others. */
const NEUTRAL: ReadonlySet<Action> = new Set(['input', 'recognise', 'ready', 'vote', 'ask-ballot', 'step-out']);
/** What somebody who stepped out of the decision at hand no longer does in it. Stopping, signals and what is theirs already stay. */
const TAKES_PART: ReadonlySet<Action> = new Set(['input', 'recognise', 'ready', 'vote', 'ask-ballot', 'dive', 'minority-view']);

/**
 * @param subject whose it is; the actor's own seat unless they act for another
 * @param step the step that counts (a late text belongs to the step in which it was begun)
 * @returns the refusal in the order of precedence, or null when it is allowed
 */
export function authorise(
  state: MeetingState, actor: Actor, action: Action, subject: SeatId = actor.seat, step: Step | null = state.step
): RefusalCode | null {
  if (NEUTRAL.has(action) && (actor.leads || state.lead === subject)) return 'facilitator-neutral';
  if (!granted(state, actor, action, subject)) return 'not-entitled';
  if (step !== 'prepare' && isOut(state, action, subject)) return 'stepped-out';
  if (!inStep(action, step)) return 'wrong-step';
  return null;
}

/** Whether this is something that whoever stepped out of the decision at hand does not do in it. */
export function isOut(state: MeetingState, action: Action, subject: SeatId): boolean {
  return TAKES_PART.has(action) && hasSteppedOut(state.decisions[state.current], subject);
}

/** Whether the table has any grant for this actor, the step aside. */
export function granted(state: MeetingState, actor: Actor, action: Action, subject: SeatId = actor.seat): boolean {
  for (const role of actor.roles) {
    const grant = cellOf(action, role);
    if (!grant) continue;
    if (grant === 'y') return true;
    if (grant.includes('o') && subject === actor.seat) return true;
    if (grant.includes('p') && seatOf(state, subject)?.joins === 'paper' && hasOwnRight(state, action, subject)) return true;
    if (grant.includes('r') && seatOf(state, actor.seat)?.represents === subject && hasOwnRight(state, action, subject)) return true;
  }
  return false;
}

/** Acting for somebody gives them no right that their own role does not have. */
function hasOwnRight(state: MeetingState, action: Action, seat: SeatId): boolean {
  return [...(actorOf(state, seat)?.roles ?? [])].some((role) => {
    const grant = cellOf(action, role);
    return grant === 'y' || grant?.includes('o') === true;
  });
}

/** Whether this seat may do such a thing for anyone at all: for references that lead nowhere, and for acts without a seat. */
export function grantedForAnyone(state: MeetingState, actor: Actor, action: Action): boolean {
  return Object.keys(state.seats).some((id) => granted(state, actor, action, id));
}

export function inStep(action: Action, step: Step | null): boolean {
  const { steps } = TABLE[action] as Row;
  return steps === 'any' || (step !== null && steps.includes(step));
}

import { all, stage, Stage, VOTERS } from '$lib/meeting/testing.ts';
import type { MeetingEvent } from '$lib/meeting/events.ts';
import { STEPS, type Step } from '$lib/meeting/vocabulary.ts';

/**
 * One meeting, walked once from the preparation to the answers, with something in it that every act can be about. At each step a
 * copy of what happened so far is kept: a trial begins there.
 */
export interface Known {
  /** An input of each of these seats, given before the meeting. */
  readonly input: Readonly<Record<string, string>>;
  /** Someone's other view, from `search` on. */
  view: string;
  decision: string;
  /** The round that is open, where a trial opened one. */
  round: string;
  question: string;
  /** An addition that waits for its round, at `improve`. */
  draft: string;
  /** A change that was put into a round; all inputs are its origin. */
  change: string;
}

export interface Snapshot {
  readonly step: Step;
  readonly events: readonly MeetingEvent[];
  readonly known: Known;
}

/** Seats of the table's columns; who is no seat here (screen, lobby, administrator, nobody) has none. */
export const SEAT = {
  chair: 'piet', facilitator: 'gina', secretary: 'sec', member: 'm1', expert: 'exp', official: 'off', supporter: 'sup', observer: 'obs'
} as const;
/** Someone else, a person on paper, the person whom the supporter stands beside, one who gave nothing, and who waits at the door. */
export const [OTHER, PAPER, REPRESENTED, SPARE, ASKS, LOBBY] = ['m2', 'pa', 'rep', 'm3', 'ask1', 'ask2'] as const;

const WORDS = 'Inbreng van';

export function walk(accounts: Readonly<Record<'piet' | 'gina' | 'sec', string>>): readonly Snapshot[] {
  const s = stage();
  s.now = Date.now();
  for (const [seat, account] of Object.entries(accounts)) s.given({ type: 'SeatTaken', seat, account });
  s.when('piet', { type: 'ChangeSeat', seat: 'exp', name: 'Naam exp', role: 'expert', vote: true, joins: 'phone' });
  s.when('piet', { type: 'OpenHall' });
  for (const ask of [ASKS, LOBBY]) {
    s.given({ type: 'EntryAsked', ask, name: { '~text': `name-${ask}`, value: `Wacht ${ask}` }, roleClaim: 'member' });
  }
  const input: Record<string, string> = {};
  // whoever leads gave something before they led
  s.when('piet', { type: 'TakeLead' });
  input.gina = s.input('gina', `${WORDS} gina`);
  s.when('piet', { type: 'HandOverLead', seat: 'gina' });
  for (const seat of ['piet', 'm1', OTHER, 'exp', 'off']) input[seat] = s.input(seat, `${WORDS} ${seat}`);
  input[REPRESENTED] = s.input('sup', `${WORDS} rep`, { for: REPRESENTED });
  input[PAPER] = s.input('sec', `${WORDS} pa`, { for: PAPER });
  const known: Known = { input, decision: 'd1', round: 'x', view: 'x', question: 'x', draft: 'x', change: 'x' };

  const found: Snapshot[] = [];
  for (const step of STEPS) {
    if (step !== 'prepare') s.to(step);
    reach(s, step, known);
    found.push({ step, events: [...s.events], known: { ...known } });
    if (step === 'vote') s.vote({ ...all('along', [...VOTERS, 'exp']), m1: 'not-yet' });
    if (step === 'improve') {
      const made = s.when('sec', { type: 'DraftAddition', changes: [{ part: '1', text: 'Het is ook open.', kind: 'substantive', because: Object.values(input) }] });
      s.when('gina', { type: 'OpenRound', draft: made.draft! });
      s.vote(all('along', [...VOTERS, 'exp']));
      known.change = made.change1!;
    }
    if (step === 'settle') {
      s.when('sec', { type: 'SayNotHeard', text: 'Wie er niet was.' });
      for (const one of [...Object.values(input), known.view]) s.when('sec', { type: 'GiveAnswer', input: one, status: 'not-followed', code: 'law', reason: 'Zo is het.' });
    }
  }
  return found;
}

/** What there has to be at a step, for acts that are about it. */
function reach(s: Stage, step: Step, known: Known): void {
  if (step === 'agree') {
    s.when('m1', { type: 'AskAboutCard', text: 'Wat is mijn invloed?' });
    known.question = s.decision.cardQuestions[0]!.id;
  }
  if (step === 'search') known.view = s.input(OTHER, 'Een ander geluid');
  if (step === 'improve') known.draft = s.when('sec', { type: 'DraftAddition', changes: [{ part: '2', text: 'Het is op woensdag.', kind: 'substantive' }] }).draft!;
}

/** A stage that stands where a snapshot was taken: what must happen before an act is played on it first. */
export function stageAt({ events }: Pick<Snapshot, 'events'>): Stage {
  const s = stageFrom(events);
  s.now = Date.now();
  return s;
}

function stageFrom(events: readonly MeetingEvent[]): Stage {
  const s = new Stage().given(...events);
  // ids go on after those of the walk
  for (let i = 0; i < 2_000; i++) s.context().newId();
  return s;
}

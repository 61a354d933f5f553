import type { RefusalCode } from '../core/refusal.ts';
import { Sealed } from '../core/sealed.ts';
import { LIMITS } from '../limits.ts';
import { actorOf, isTabletPlace, tabletActor } from './actor.ts';
import { givingOut, openBallots } from './ballots.ts';
import type { Command } from './commands.server.ts';
import type { MeetingEvent } from './events.ts';
import { decide, evolve, nothingYet } from './meeting.ts';
import { noteKey } from './notes.ts';
import { openPens } from './pens.ts';
import { currentDecision, openRound, type Context, type IssuedRow, type Memory, type NoteHolder, type PaperTally, type Remember, type Tally, type Verdict, type WrittenViews } from './rules.ts';
import type { Decision, DecisionFields, MeetingState, Rules } from './state.ts';
import type { MemoryView } from './view/memory.ts';
import { AGREEMENTS, STEPS, type Choice, type Counts, type Grade, type Joins, type OfWhom, type Role, type Step } from './vocabulary.ts';

/**
 * For tests of the rules: given events, when a command, then events or a refusal. Pure: the clock stands still until a test
 * moves it, ids count up, and what lives in memory is a few maps.
 */

/** Everyone at the table of these tests, by seat id. `gina` leads; `pa` is on paper; `sup` represents `rep`. */
export const CAST: Readonly<Record<string, { role: Role; vote: boolean; joins: Joins; represents?: string }>> = {
  piet: { role: 'chair', vote: true, joins: 'laptop' },
  gina: { role: 'facilitator', vote: false, joins: 'laptop' },
  sec: { role: 'secretary', vote: false, joins: 'laptop' },
  m1: { role: 'member', vote: true, joins: 'phone' },
  m2: { role: 'member', vote: true, joins: 'phone' },
  m3: { role: 'member', vote: true, joins: 'phone' },
  rep: { role: 'member', vote: true, joins: 'phone' },
  pa: { role: 'member', vote: true, joins: 'paper' },
  exp: { role: 'expert', vote: false, joins: 'phone' },
  off: { role: 'official', vote: false, joins: 'phone' },
  sup: { role: 'supporter', vote: false, joins: 'phone', represents: 'rep' },
  obs: { role: 'observer', vote: false, joins: 'phone' }
};
/** Who votes when everybody of the cast is there. */
export const VOTERS = ['piet', 'm1', 'm2', 'm3', 'rep', 'pa'] as const;

export const RULES: Rules = {
  method: 'deep-democracy', ballot: 'open', maxLoops: 3, fallback: 'majority-with-minority-view', disputeDays: 7, namesAfterOpenRound: false
};

/** What the phones of a secret decision vote with, as the house would tell it; another `n` each time that a key is made. */
export const ballotKeys = (n = 'key') => ({ key: { n }, box: 'box-key', script: 'script', publish: false });

const text = (id: string, value: string) => ({ '~text': id, value: value.trim() });

export function decisionFields(id: string, rules: Partial<Rules> = {}, more: Partial<DecisionFields> = {}): DecisionFields {
  return {
    question: text(`${id}-q`, 'Hoe regelen we het spreekuur?'), addressee: text(`${id}-a`, 'het college'), kind: 'requested', phase: 'deciding',
    level: 'decide-along', buyIn: 'proposal', rules: { ...RULES, ...rules },
    agreements: Object.fromEntries(AGREEMENTS.map((a) => [a, text(`${id}-${a}`, `afspraak ${a}`)])) as DecisionFields['agreements'],
    text: { '1': text(`${id}-1`, 'Het spreekuur is digitaal.'), '2': text(`${id}-2`, 'Het is op dinsdag.') }, ...more
  };
}

interface Setup {
  readonly rules?: Partial<Rules>;
  readonly decisions?: number;
  /** Seats that are there from the start; everyone unless told otherwise. */
  readonly present?: readonly string[];
  readonly fields?: Partial<DecisionFields>;
}

/** A prepared meeting with the cast on their seats and the first decision on the table. */
export function preparedMeeting({ rules, decisions = 1, present = Object.keys(CAST), fields }: Setup = {}): MeetingEvent[] {
  return [
    {
      type: 'MeetingPlanned', meeting: 'meeting', council: { id: 'council', name: 'Adviesraad' },
      plan: { title: text('title', 'Overleg'), date: '2026-11-24', start: '19:30', end: '21:30', place: text('place', 'De Brink') }
    },
    ...Object.entries(CAST).map(([seat, c]): MeetingEvent => ({ type: 'SeatPrepared', seat, name: text(`name-${seat}`, `Naam ${seat}`), expertRoles: [], ...c })),
    ...present.map((seat): MeetingEvent => ({ type: 'CheckedIn', seat })),
    { type: 'LeadTaken', seat: 'gina' },
    ...Array.from({ length: decisions }, (_, i): MeetingEvent => ({ type: 'DecisionPrepared', decision: `d${i + 1}`, ...decisionFields(`d${i + 1}`, rules, fields) }))
  ];
}

/** The place of the shared tablet. */
export const TABLET = 'tablet-hal';

/** One meeting that a test plays. Every command goes through `decide`, every event through `evolve`, nothing else. */
export class Stage {
  state: MeetingState = nothingYet;
  now = 1_000_000;
  secure = true;
  signedInAt: number | null = null;
  leadAwayMs = 0;
  reopenedAt: number | null = null;
  grades: Readonly<Record<string, Grade>> = {};
  readonly events: MeetingEvent[] = [];
  readonly ready = new Map<string, number>();
  readonly recognised = new Map<string, Map<string, string>>();
  readonly ballots = new Map<string, Choice>();
  readonly tallies = new Map<string, Tally>();
  /** Who got a ballot, by decision and seat; and how many of them the box should have. */
  readonly issued: Record<string, Record<string, IssuedRow>> = {};
  expected: number | null = null;
  /** What phones brought to the box while minority views are written; null: it does not have them. */
  written: WrittenViews | null = { proven: [], others: [], hash: 'none' };
  lostAt: number | null = null;
  /** Of who could not come along in the first round: what the box would tell at the close. */
  cameAlong: OfWhom | null = null;
  readonly dive = new Map<string, boolean>();
  readonly notes = new Map<string, { version: number; text: string }>();
  readonly holders = new Map<string, NoteHolder>();
  paperTally: PaperTally | null = null;
  hands: readonly string[] = [];
  #ids = 0;

  given(...events: readonly MeetingEvent[]): this {
    for (const event of events) {
      this.state = evolve(this.state, event);
      this.events.push(event);
      if (event.type === 'RoundOpened') this.ballots.clear();
      if (event.type === 'RoundVoided') this.tallies.delete(event.round);
      if (event.type === 'BallotsOpened') this.issued[event.decision] = {};
      if (event.type === 'MeetingMoved' && event.to === 'ready') this.ready.clear();
    }
    return this;
  }

  /** What the rules answer; nothing happens yet. An unknown seat has no actor, and so no answer of the rules. */
  ask(seat: string, command: Command): Verdict | { ok: false; refusal: 'no-seat' } {
    const actor = isTabletPlace(seat) ? tabletActor(seat) : actorOf(this.state, seat);
    return actor ? decide(this.state, command, actor, this.context()) : { ok: false, refusal: 'no-seat' };
  }

  /** The command has to be allowed; its events happen. @returns the ids that it made */
  when(seat: string, command: Command): Readonly<Record<string, string>> {
    const verdict = this.ask(seat, command);
    if (!verdict.ok) throw new Error(`${seat} ${command.type}: ${verdict.refusal}`);
    this.given(...verdict.events);
    if (verdict.remember) this.#remember(verdict.remember);
    if (verdict.note) this.notes.set(noteKey(verdict.note.decision, verdict.note.step as Step), { version: verdict.note.version, text: verdict.note.text });
    if (verdict.tally) this.tallies.set(verdict.tally.round, verdict.tally.numbers.open() as Tally);
    if (verdict.issued) (this.issued[verdict.issued.decision] ??= {})[verdict.issued.row.seat] = verdict.issued.row;
    return verdict.made ?? {};
  }

  /** The code with which a command is refused; null when it is allowed. Nothing happens either way. */
  refusal(seat: string, command: Command): RefusalCode | null {
    const verdict = this.ask(seat, command);
    return verdict.ok ? null : verdict.refusal;
  }

  get decision(): Decision {
    return currentDecision(this.state)!;
  }

  /** Whoever leads walks the meeting on, one step after another; open rounds on the way are closed as they stand. */
  to(step: Step, reason = 'we gaan door'): this {
    for (let i = 0; this.state.step !== step && i < 20; i++) {
      if (openRound(this.state)) this.giveOut().when(this.state.lead!, { type: 'CloseRound' });
      this.when(this.state.lead!, { type: 'MoveMeeting', to: STEPS[STEPS.indexOf(this.state.step) + 1]!, reason });
    }
    return this;
  }

  move(to: Step, reason?: string): this {
    this.when(this.state.lead!, { type: 'MoveMeeting', to, ...(reason === undefined ? {} : { reason }) });
    return this;
  }

  /** Everyone named chooses, and the round is closed. @returns its id */
  vote(choices: Readonly<Record<string, Choice>>): string {
    const round = openRound(this.state)!.id;
    this.giveOut();
    for (const [seat, choice] of Object.entries(choices)) {
      if (openRound(this.state)?.ballot === 'secret') this.cast(seat, choice);
      else if (CAST[seat]?.joins === 'paper') this.when('sec', { type: 'CastBallot', choice, for: seat });
      else this.when(seat, { type: 'CastBallot', choice });
    }
    this.when(this.state.lead!, { type: 'CloseRound' });
    return round;
  }

  /** The command with which this seat asks for a ballot of the decision at hand, on a device of its own. */
  askBallot(seat: string, more: Partial<Extract<Command, { type: 'AskBallot' }>> = {}): Extract<Command, { type: 'AskBallot' }> {
    return { type: 'AskBallot', decision: this.decision.id, device: `device ${seat}`, blinded: `envelope ${seat}`, proof: 'proven', ...more };
  }

  /** The house makes a key and everybody who is in the open round asks for a ballot; nothing where that has been done, or need not be. */
  giveOut(): this {
    const decision = givingOut(this.state);
    if (!decision) return this;
    if (!decision.ballots) {
      const opened = openBallots(this.state, decision.id, ballotKeys());
      if (opened.ok) this.given(...opened.events);
    }
    for (const seat of openRound(this.state)!.entitled) {
      if (this.issued[decision.id]?.[seat]) continue;
      this.asks(seat);
    }
    return this;
  }

  /** A seat gets its ballot: on paper with a card on the shared tablet, which asks for it. */
  asks(seat: string): this {
    if (CAST[seat]?.joins === 'paper') {
      this.when(TABLET, { type: 'TakeCard', for: seat, device: `card ${seat}` });
      this.when(TABLET, this.askBallot(seat, { for: seat, device: `card ${seat}` }));
    } else this.when(seat, this.askBallot(seat));
    return this;
  }

  /** A phone brings a ballot of the open secret round to the box. */
  cast(seat: string, choice: Choice): this {
    this.giveOut();
    const may = this.refusal(seat, { type: 'CastBallot', choice });
    if (may !== 'ballot-by-box') throw new Error(`${seat} has no ballot: ${may}`);
    this.ballots.set(seat, choice);
    return this;
  }

  /** An addition is drafted, opened and voted on, at `improve`. @returns the ids of its round and its first change */
  addition(part: string, words: string, choices: Readonly<Record<string, Choice>>, because: string[] = []): { round: string; change: string } {
    const made = this.when('sec', { type: 'DraftAddition', changes: [{ part, text: words, kind: 'substantive', because }] });
    this.when(this.state.lead!, { type: 'OpenRound', draft: made.draft! });
    return { round: this.vote(choices), change: made.change1! };
  }

  /** An input of this seat, begun in the present step. @returns its id */
  input(seat: string, words = 'Mijn inbreng', more: Partial<Extract<Command, { type: 'GiveContribution' }>> = {}): string {
    return this.when(seat, this.inputCommand(words, more)).input!;
  }

  inputCommand(words = 'Mijn inbreng', more: Partial<Extract<Command, { type: 'GiveContribution' }>> = {}): Extract<Command, { type: 'GiveContribution' }> {
    return {
      type: 'GiveContribution', source: 'professional', scope: 'I', name: 'shown', text: words,
      begun: { step: this.state.step, version: this.state.stepVersion }, ...more
    };
  }

  context(): Context {
    return {
      now: this.now, secure: this.secure, signedInAt: this.signedInAt, memory: this.#memory(),
      newId: () => `id${String(++this.#ids).padStart(4, '0')}`,
      text: (value) => text(`t${++this.#ids}`, value),
      gradesOf: () => new Map(Object.entries(this.grades)),
      answersBy: () => '2026-12-08',
      // as far as the rules go: every envelope is a good one, and its stamp is made of it
      ballots: { hash: (value) => JSON.stringify(value), asked: (_, __, { proof }) => proof !== 'forged', stamp: (_, blinded) => `stamped ${blinded}` }
    };
  }

  #memory(): Memory {
    const counts: Counts = { along: 0, 'not-yet': 0, abstain: 0 };
    for (const choice of this.ballots.values()) counts[choice]++;
    const ready = [...this.ready.values()];
    return {
      ready: { answered: ready.length, below: ready.filter((n) => n < LIMITS.readyFrom).length },
      recognised: Object.fromEntries(
        [...this.recognised].map(([view, a]) => [view, [...a.values()].filter((x) => x === 'yes' || x === 'a-bit').length])
      ),
      secretRound: openRound(this.state)?.ballot === 'secret'
        ? {
            received: this.ballots.size, expected: this.expected ?? this.ballots.size, counts: new Sealed(counts), reopenedAt: this.reopenedAt,
            cameAlong: this.cameAlong && new Sealed(this.cameAlong), bulletin: `bulletin-of-${openRound(this.state)!.id}`
          }
        : null,
      pens: openPens(currentDecision(this.state)) ? { written: this.written && new Sealed(this.written), lostAt: this.lostAt } : null,
      tallies: Object.fromEntries([...this.tallies].map(([id, c]) => [id, new Sealed(c)])), issued: this.issued,
      leadAwayMs: this.leadAwayMs, notes: { texts: Object.fromEntries(this.notes), holders: Object.fromEntries(this.holders) }, paperTally: this.paperTally
    };
  }

  #remember(r: Remember): void {
    if (r.kind === 'ready') this.ready.set(r.seat, r.ready);
    if (r.kind === 'paper-tally') this.paperTally = r.tally;
    if (r.kind === 'note-held') {
      if (r.holder) this.holders.set(r.key, r.holder);
      else this.holders.delete(r.key);
    }
    if (r.kind === 'dive') this.dive.set(r.seat, r.consent);
    if (r.kind === 'recognised') this.recognised.set(r.view, (this.recognised.get(r.view) ?? new Map<string, string>()).set(r.seat, r.answer));
  }

  /** What memory tells the views. */
  memoryView(): MemoryView {
    const dives = [...this.dive.values()];
    return {
      received: openRound(this.state)?.ballot === 'secret' ? this.ballots.size : 0, box: { url: 'https://box.test', key: 'box', epoch: 'one', spreadMs: 0 },
      issued: new Map(Object.entries(this.issued).map(([decision, rows]) => [decision, new Set(Object.keys(rows))])), ready: new Set(this.ready.keys()),
      recognised: new Map([...this.recognised].map(([view, a]) => [view, new Set(a.keys())])),
      dive: { yes: dives.filter(Boolean).length, no: dives.filter((x) => !x).length, answered: new Set(this.dive.keys()) },
      hands: this.hands, signals: new Map(), moreTime: 0, frozen: null, writing: 0, here: new Map(), reopened: this.reopenedAt !== null, connected: new Set(),
      notes: { texts: Object.fromEntries(this.notes), holders: Object.fromEntries(this.holders) }, paperTally: this.paperTally
    };
  }
}

/** A prepared meeting on a stage. */
export function stage(setup: Setup = {}): Stage {
  return new Stage().given(...preparedMeeting(setup));
}

/** The same choice for everyone named. */
export function all(choice: Choice, seats: readonly string[] = VOTERS): Record<string, Choice> {
  return Object.fromEntries(seats.map((s) => [s, choice]));
}

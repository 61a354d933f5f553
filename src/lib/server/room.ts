import { createHash } from 'node:crypto';
import type { BallotBox } from '../ballot/box.ts';
import { refuse } from '../core/refusal.ts';
import { actorOf, isTabletPlace, seatFor, tabletActor } from '../meeting/actor.ts';
import { openPens, pensDue } from '../meeting/pens.ts';
import { pauseWithoutLead } from '../meeting/people.ts';
import type { Command } from '../meeting/commands.server.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import { decide, evolve, nothingYet } from '../meeting/meeting.ts';
import { LIMITS } from '../limits.ts';
import { currentDecision, openRound, type Context, type Memory, type Tally, type Verdict } from '../meeting/rules.ts';
import type { MeetingState, SeatId } from '../meeting/state.ts';
import type { Visibility } from '../meeting/vocabulary.ts';
import type { Answer } from '../protocol.ts';
import { historyOf } from '../record/history.ts';
import { notBefore, now } from './clock.ts';
import { answersBy } from './answers-by.ts';
import { contextOf } from './context.ts';
import type { DiskWatch } from './disk.ts';
import { Fanout } from './fanout.ts';
import type { Stamps } from './issuing/stamps.ts';
import { MeetingMemory, turnsMemory } from './memory.ts';
import { MinorityViews } from './minority-views.ts';
import { SecretRounds } from './secret-rounds.ts';
import type { Append, DomainEvent, EventStore, IssuedOf, NoteRow } from './store/store.ts';
import { touched, withSupporters } from './touched.ts';

/** What a room needs of the house. */
export interface House {
  readonly store: EventStore;
  readonly box: BallotBox;
  /** Gives out the ballots of secret decisions. */
  readonly stamps: Stamps;
  /** What goes into the log when giving out begins: hash of the scripts of phones, and whether everybody may have the verification file. */
  readonly ballotTerms?: (council: string) => { readonly script: string; readonly publish: boolean };
  readonly secure: boolean;
  readonly gradesOf: Context['gradesOf'];
  /** The day before which every input of a meeting of this council that is over at this moment gets its answer. */
  readonly answersBy?: (council: string, now: number) => string;
  /** What a council set for records that are adopted from now on. */
  readonly visibilityOf?: (council: string) => Visibility;
  /** Hears how writing went, and tells the console when it does not go. */
  readonly disk?: DiskWatch;
  /** Told of each decision that is put on an agenda, once it is on disk. */
  readonly prepared?: (meeting: string, decision: string) => void;
  /**
   * Told of everything that happens in a meeting with an adopted record, once it is on disk and before anybody hears of it: what is made of
   * records (the search) must never say what was taken away.
   */
  readonly recorded?: (meeting: string, state: MeetingState, events: readonly MeetingEvent[]) => void;
  /** How long nobody leads before the meeting pauses by itself, in ms. */
  readonly leadAwayMs?: number;
}

/** One thing to decide: a command of a place, or an act of the house itself (someone at the door, an officer sitting down). */
type Wish =
  | { readonly kind: 'command'; readonly place: string; readonly id: string; readonly command: Command; readonly signedInAt: number | null }
  | { readonly kind: 'own'; readonly rule: (state: MeetingState, context: Context) => Verdict; readonly signedInAt?: number | null };

/** What an act was answered, with a print of what it said: another act under the same id is no second sending. */
interface Answered {
  readonly answer: Answer;
  readonly print: string | null;
}

interface Job {
  readonly wish: Wish;
  resolve(answer: Answer): void;
}

/**
 * One meeting that runs: load, decide, append, publish. Wishes are decided one after another; those that came in together
 * share one write. An answer goes out after the disk.
 */
export class Room {
  readonly fanout: Fanout;
  readonly #id: string;
  readonly #house: House;
  #state: MeetingState;
  #memory: MeetingMemory;
  #queue: Job[] = [];
  #busy = false;
  #closed = false;
  /** The box was asked to close the open round: if that is not kept, it has to go on there. */
  #askedToClose = false;
  readonly #quiet: (() => void)[] = [];
  #leadTimer: NodeJS.Timeout | null = null;
  #stopped = false;
  /** Answers to acts that leave no row (hands, signals and their like): a second sending has no second effect. */
  readonly #recent = new Map<string, Answered>();

  readonly #secret: SecretRounds;
  readonly #views: MinorityViews;

  private constructor(id: string, house: House, state: MeetingState, notes: readonly NoteRow[], issued: readonly IssuedOf[]) {
    this.#id = id;
    this.#house = house;
    this.#state = state;
    this.#memory = new MeetingMemory(state, issued, now());
    this.#memory.notesAre(notes);
    this.fanout = new Fanout(id, () => ({ state: this.#state, memory: { ...this.#memory.forViews(this.#state, this.#secret.address), ...(house.disk?.trouble ? { disk: house.disk.trouble } : {}) } }));
    house.disk?.onChange(() => this.fanout.publish([]));
    this.#secret = new SecretRounds(house, {
      state: () => this.#state,
      open: (rule) => this.own(rule),
      received: (n) => this.#memory.received(n),
      lost: () => this.#memory.lost(now()),
      changed: () => this.fanout.publish([])
    });
    this.#views = new MinorityViews(house, {
      state: () => this.#state, open: (rule) => this.own(rule), lost: () => this.#memory.pensLost(now()), kept: () => this.#memory.pensLost(null)
    });
    this.#secret.follow();
    this.#views.follow();
  }

  static async open(id: string, house: House): Promise<Room> {
    return new Room(id, house, await load(id, house.store), await house.store.notes(id), await house.store.issued(id));
  }

  /** The state of a meeting as the disk has it, for a look in passing: no room is opened for it. */
  static peek(id: string, house: House): Promise<MeetingState> {
    return load(id, house.store);
  }

  /** The meeting is deleted: nothing is decided or written any more. */
  async closeForEver(): Promise<void> {
    this.#closed = true;
    await this.quiet();
    this.#secret.forget();
    this.#views.forget();
  }

  get state(): MeetingState {
    return this.#state;
  }

  act(place: string, id: string, command: Command, signedInAt: number | null): Promise<Answer> {
    return this.#wish({ kind: 'command', place, id, command, signedInAt });
  }

  /** An act of the house itself, by a rule of the domain. @param signedInAt of an officer without a seat here, when they do it */
  own(rule: (state: MeetingState, context: Context) => Verdict, signedInAt: number | null = null): Promise<Answer> {
    return this.#wish({ kind: 'own', rule, signedInAt });
  }

  /** The notes were erased from the disk: memory and desks forget them too. */
  notesGone(): void {
    this.#memory.notesAre([]);
    this.fanout.publish('all');
  }

  came(seat: SeatId): void {
    this.#memory.came(seat);
    this.#watchLead();
    this.fanout.publish([]);
  }

  went(seat: SeatId): void {
    this.#memory.went(seat, this.#state.lead);
    this.#watchLead();
    this.fanout.publish([]);
  }

  /** Resolves when everything that was sent so far has been decided and answered. */
  quiet(): Promise<void> {
    return this.#busy ? new Promise((done) => this.#quiet.push(done)) : Promise.resolve();
  }

  /** Nothing more happens here by itself. */
  stop(): void {
    if (this.#leadTimer) clearTimeout(this.#leadTimer);
    this.#stopped = true;
    this.#secret.stop();
  }

  /** While nobody who leads is connected a clock runs; when it is over the meeting pauses by itself. */
  #watchLead(): void {
    const { lead, ended, paused, step } = this.#state;
    const gone = lead !== null && !this.#memory.isConnected(lead);
    this.#memory.leadIsAway(gone);
    const away = gone && ended === null && !paused && step !== 'prepare' && step !== 'answer';
    if (!away && this.#leadTimer) {
      clearTimeout(this.#leadTimer);
      this.#leadTimer = null;
    }
    if (!away || this.#leadTimer || this.#stopped) return;
    const wait = this.#house.leadAwayMs ?? LIMITS.leadAwayMs;
    this.#leadTimer = setTimeout(() => {
      this.#leadTimer = null;
      void this.own((state, context) => pauseWithoutLead(state, context, wait)).then(() => this.#watchLead());
      // a timer may be a millisecond early
    }, wait + 10).unref();
  }

  #wish(wish: Wish): Promise<Answer> {
    if (this.#closed) return Promise.resolve(refuse('no-seat'));
    return new Promise((resolve) => {
      this.#queue.push({ wish, resolve });
      if (!this.#busy) {
        this.#busy = true;
        setImmediate(() => void this.#drain());
      }
    });
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      // numbers of closed secret rounds are read only when the meeting goes to `settle`, and the box is asked at a close: these go alone
      const alone = this.#queue.findIndex((j) => needsTallies(j.wish) || this.#closesSecret(j.wish) || this.#showsViews(j.wish));
      const jobs = this.#queue.splice(0, alone === -1 ? this.#queue.length : Math.max(alone, 1));
      try {
        if (jobs.length === 1 && this.#closesSecret(jobs[0]!.wish)) await this.#askBox(jobs[0]!.wish);
        if (jobs.length === 1 && this.#showsViews(jobs[0]!.wish)) await this.#askViews(jobs[0]!.wish);
        await this.#together(jobs);
      } catch (error) {
        // a rule threw, which none may (M1): nothing of this batch was kept
        await this.#failed(error);
        for (const job of jobs) job.resolve(refuse('not-saved'));
      } finally {
        this.#memory.notClosing();
      }
      if (this.#askedToClose) await this.#secret.goOn();
      this.#askedToClose = false;
    }
    this.#busy = false;
    for (const done of this.#quiet.splice(0)) done();
  }

  #closesSecret(wish: Wish): boolean {
    return wish.kind === 'command' && wish.command.type === 'CloseRound' && openRound(this.#state)?.ballot === 'secret';
  }

  /** What may show the minority views: whoever leads does so, or goes on, or ends the meeting. */
  #showsViews(wish: Wish): boolean {
    return wish.kind === 'command' && ['ShowMinorityViews', 'MoveMeeting', 'EndMeeting'].includes(wish.command.type) && openPens(currentDecision(this.#state)) !== null;
  }

  /** Before minority views are shown: what was written, if these events show it. */
  async #askViews(wish: Wish): Promise<void> {
    const verdict = this.#decide(this.#state, wish, {});
    if (!verdict.ok || !verdict.events.some(({ type }) => type === 'PensClosed')) return;
    const written = await this.#views.close();
    // the box was started again just now: they come back first
    if (written === null && pensDue(this.#state)) this.#memory.pensMissing(now());
    this.#memory.showing(written);
  }

  /** Before a secret round is closed: how many ballots are there, and if it may be closed with these, what they say. */
  async #askBox(wish: Wish): Promise<void> {
    const received = await this.#secret.received();
    if (received === null) return;
    this.#memory.closing(received, null);
    if (!this.#decide(this.#state, wish, {}).ok) return;
    this.#askedToClose = true;
    const closed = await this.#secret.close();
    // the box was started again just now: its ballots come back first
    if (closed === null) this.#memory.lost(now());
    this.#memory.closing(closed?.bulletin.ballots.length ?? 0, closed);
  }

  /** The state is again what the disk says. */
  async #failed(error: unknown): Promise<void> {
    if (error instanceof Error && error.name === 'StoreFailed') this.#house.disk?.failed();
    // anything else is a bug: say so in the log, without a word of anybody
    else process.stderr.write(`meeting: a command failed (${(error as Error)?.name ?? 'unknown'}: ${(error as Error)?.stack?.split('\n')[1]?.trim() ?? ''})\n`);
    try {
      this.#state = await load(this.#id, this.#house.store);
      this.#memory.notesAre(await this.#house.store.notes(this.#id));
      this.#memory.issuedAre(await this.#house.store.issued(this.#id));
      this.#secret.follow();
      this.#views.follow();
    } catch {
      // not readable either (closed): the last state that was on disk stands, for nothing of the failed batch was folded into it
    }
  }

  async #together(jobs: readonly Job[]): Promise<void> {
    const tallies = jobs.some((j) => needsTallies(j.wish)) ? await this.#tallies() : {};
    let state = this.#state;
    const events: MeetingEvent[] = [];
    const answered: { resolve: Job['resolve']; answer: Answer; kept: boolean }[] = [];
    const rows: { key: string; answer: string }[] = [];
    const numbers: ({ round: string } & Tally)[] = [];
    const issued: IssuedOf[] = [];
    const notes = new Map<string, NoteRow>();
    const dirty = new Set<SeatId>();
    let all = false;
    const inBatch = new Map<string, Answered>();

    for (const [i, { wish, resolve }] of jobs.entries()) {
      const key = wish.kind === 'command' ? keyOf(wish.place, wish.id) : null;
      const before = key === null ? null : (inBatch.get(key) ?? this.#recent.get(key) ?? (await this.#answeredBefore(key)));
      const print = wish.kind === 'command' ? printOf(wish.id, wish.command) : null;
      if (before) {
        const same = before.print === null || before.print === print;
        const answer = same ? before.answer : refuse('sent-otherwise');
        answered.push({ resolve, answer, kept: inBatch.has(key!) && rows.some((r) => r.key === key) });
        continue;
      }
      const verdict = this.#decide(state, wish, tallies);
      if (!verdict.ok) {
        answered.push({ resolve, answer: verdict, kept: false });
        continue;
      }
      for (const event of verdict.events) {
        const seats = touched(event, state);
        state = evolve(state, event);
        events.push(event);
        if (seats === 'all') all = true;
        else for (const seat of seats) dirty.add(seat);
      }
      if (verdict.remember) for (const seat of this.#memory.remember(verdict.remember)) dirty.add(seat);
      if (verdict.note) {
        this.#memory.noted(verdict.note);
        notes.set(`${verdict.note.decision}:${verdict.note.step}`, verdict.note);
      }
      if (verdict.issued) {
        this.#memory.issued(verdict.issued);
        issued.push(verdict.issued);
        dirty.add(verdict.issued.row.seat);
      }
      if (verdict.remember?.kind === 'issue-again') this.#secret.again();
      if (verdict.tally) numbers.push({ round: verdict.tally.round, ...(verdict.tally.numbers.open() as Tally) });
      const answer: Answer = { ok: true, ...(verdict.made ? { made: verdict.made } : {}) };
      const kept = verdict.events.length > 0 || verdict.note !== undefined || verdict.issued !== undefined;
      answered.push({ resolve, answer, kept });
      if (key !== null) {
        inBatch.set(key, { answer, print });
        if (verdict.events.length > 0) rows.push({ key, answer: JSON.stringify({ answer, print }) });
        // the same words of a note again are fine anyway, and its first answer may turn out not to be kept
        else if (!verdict.note && !verdict.issued) this.#rememberAnswer(key, { answer, print });
      }
      // what memory holds changes only once the turn is on disk: whoever comes after it in the queue waits for that
      if (verdict.events.some(turnsMemory)) {
        this.#queue.unshift(...jobs.slice(i + 1));
        break;
      }
    }

    try {
      if (events.length > 0 || notes.size > 0 || issued.length > 0) await this.#append(state, events, { answers: rows, tallies: numbers, notes: [...notes.values()], issued });
    } catch (error) {
      await this.#failed(error);
      // what needs no disk stands; what did not reach it is said to whoever sent it, who still has their words
      for (const { resolve, answer, kept } of answered) resolve(kept ? refuse('not-saved') : answer);
      this.fanout.publish(withSupporters(this.#state, dirty));
      return;
    }
    if (events.length > 0 || notes.size > 0 || issued.length > 0) this.#house.disk?.wrote();
    const before = this.#state;
    this.#state = state;
    for (const event of events) {
      for (const seat of this.#memory.follow(event)) dirty.add(seat);
      this.#memory.stored(event);
      this.#secret.stored(event, before);
      if (event.type === 'DecisionPrepared') this.#house.prepared?.(this.#id, event.decision);
    }
    if (events.length > 0 && state.decisions.some((d) => d.adoption)) this.#house.recorded?.(this.#id, state, events);
    if (events.length > 0) {
      this.#watchLead();
      this.#views.stored(before, state);
      this.#secret.follow();
      this.#views.follow();
    }
    for (const { resolve, answer } of answered) resolve(answer);
    this.fanout.publish(all ? 'all' : withSupporters(state, dirty));
  }

  #decide(state: MeetingState, wish: Wish, tallies: Readonly<Record<string, Tally>>): Verdict {
    const at = now();
    const memory: Memory = this.#memory.forRules(state, at, tallies);
    const signedInAt = wish.kind === 'command' ? wish.signedInAt : (wish.signedInAt ?? null);
    const visibility = this.#house.visibilityOf?.(state.council.id);
    const context = contextOf({
      now: at, memory, signedInAt, secure: this.#house.secure, gradesOf: this.#house.gradesOf, ballots: this.#house.stamps.craft, ...(visibility ? { visibility } : {}),
      answersBy: () => (this.#house.answersBy ?? answersBy())(state.council.id, at)
    });
    if (wish.kind === 'own') return wish.rule(state, context);
    const seat = seatFor(state, wish.place);
    const actor = isTabletPlace(wish.place) ? tabletActor(wish.place) : seat === null ? null : actorOf(state, seat);
    return actor ? decide(state, wish.command, actor, context) : refuse('no-seat');
  }

  async #append(next: MeetingState, events: readonly MeetingEvent[], rows: Pick<Append, 'answers' | 'tallies' | 'notes' | 'issued'>): Promise<void> {
    const voided = events.flatMap((e) => (e.type === 'RoundVoided' ? [e.round] : []));
    await this.#house.store.append({
      stream: this.#id, expected: this.#state.seq, at: now(), events: events as unknown as DomainEvent[], ...rows, deleteTallies: voided,
      bulletins: this.#secret.bulletins(events), forgetsIssued: voidIssuing(this.#state, next), forgetsSealed: redacted(this.#state, next)
    });
  }

  async #answeredBefore(key: string): Promise<Answered | null> {
    const row = await this.#house.store.answered(key);
    if (row === null) return null;
    const stored = JSON.parse(row) as Answered | Answer;
    // rows of before version 0.2 hold the answer alone
    return 'answer' in stored ? stored : { answer: stored, print: null };
  }

  async #tallies(): Promise<Record<string, Tally>> {
    const rounds = this.#state.decisions[this.#state.current]?.rounds.filter((r) => r.status === 'closed' && r.ballot === 'secret') ?? [];
    const rows = await this.#house.store.tallies(rounds.map((r) => r.id));
    return Object.fromEntries(rows.map(({ round, ...tally }) => [round, tally]));
  }

  #rememberAnswer(key: string, answer: Answered): void {
    this.#recent.set(key, answer);
    if (this.#recent.size > 5_000) this.#recent.delete(this.#recent.keys().next().value!);
  }
}

/** Decisions whose ballots are void by these events: nobody has one of the old key any more. */
function voidIssuing(before: MeetingState, after: MeetingState): string[] {
  return before.decisions.filter((d) => d.ballots && after.decisions.find((a) => a.id === d.id)?.ballots?.key.n !== d.ballots.key.n).map((d) => d.id);
}

/** Decisions whose record got a redaction between these states. */
function redacted(before: MeetingState, after: MeetingState): string[] {
  if (before.decisions === after.decisions) return [];
  return after.decisions.filter((d) => d.adoption).flatMap((d) => {
    const old = before.decisions.find((b) => b.id === d.id);
    const added = historyOf(after, d).history.slice(old ? historyOf(before, old).version : 0);
    return added.some(({ kind }) => kind === 'redaction') ? [d.id] : [];
  });
}

async function load(id: string, store: EventStore): Promise<MeetingState> {
  let state = nothingYet;
  let last = 0;
  for (const { event, at } of await store.read(id)) {
    state = evolve(state, event as unknown as MeetingEvent);
    last = at;
  }
  notBefore(last);
  return state;
}

function needsTallies(wish: Wish): boolean {
  return wish.kind === 'command' && wish.command.type === 'MoveMeeting' && wish.command.to === 'settle';
}

/** A row of an answer must not lead to a seat: what is stored is a hash over the seat and a random id that only the device knows. */
function keyOf(place: string, id: string): string {
  return createHash('sha256').update(place).update('\0').update(id).digest('base64url');
}

/**
 * What an act said, as a hash with its random id in it. The id is kept nowhere, so that from the row alone nobody can guess words
 * that were erased since.
 */
function printOf(id: string, command: Command): string {
  return createHash('sha256').update(id).update('\0').update(JSON.stringify(command)).digest('base64url');
}

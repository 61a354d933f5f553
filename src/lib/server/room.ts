import { refuse } from '../core/refusal.ts';
import { actorOf, isTabletPlace, seatFor, tabletActor } from '../meeting/actor.ts';
import type { Command } from '../meeting/commands.server.ts';
import { decide } from '../meeting/meeting.ts';
import { openPens, pensDue } from '../meeting/pens.ts';
import { currentDecision, openRound, type Context, type Memory, type Tally, type Verdict } from '../meeting/rules.ts';
import type { MeetingState, SeatId } from '../meeting/state.ts';
import type { Answer } from '../protocol.ts';
import { answersBy } from './answers-by.ts';
import { now } from './clock.ts';
import { contextOf } from './context.ts';
import { Fanout } from './fanout.ts';
import { MeetingMemory, turnsMemory } from './memory.ts';
import { MinorityViews } from './minority-views.ts';
import { Answers, keyOf, printOf } from './room/answers.ts';
import { Batch } from './room/batch.ts';
import { load, redacted, voidIssuing } from './room/disk.ts';
import type { House } from './room/house.ts';
import { LeadWatch } from './room/lead-watch.ts';
import { needsTallies, type Job, type Wish } from './room/wish.ts';
import { SecretRounds } from './secret-rounds.ts';
import type { DomainEvent, IssuedOf, NoteRow } from './store/store.ts';
import { withSupporters } from './touched.ts';

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
  /** The same of its minority views. */
  #askedToShow = false;
  readonly #quiet: (() => void)[] = [];
  readonly #answers: Answers;
  readonly #lead: LeadWatch;
  readonly #secret: SecretRounds;
  readonly #views: MinorityViews;

  private constructor(id: string, house: House, state: MeetingState, notes: readonly NoteRow[], issued: readonly IssuedOf[]) {
    this.#id = id;
    this.#house = house;
    this.#state = state;
    this.#memory = new MeetingMemory(state, issued, now());
    this.#memory.notesAre(notes);
    this.#answers = new Answers(house.store);
    this.fanout = new Fanout(id, () => ({ state: this.#state, memory: { ...this.#memory.forViews(this.#state, this.#secret.address), ...(house.disk?.trouble ? { disk: house.disk.trouble } : {}) } }));
    house.disk?.onChange(() => this.fanout.publish([]));
    this.#lead = new LeadWatch(
      {
        state: () => this.#state, isConnected: (seat) => this.#memory.isConnected(seat), away: (gone) => this.#memory.leadIsAway(gone), own: (rule) => this.own(rule)
      },
      house.leadAwayMs
    );
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
    this.#lead.look();
    this.fanout.publish([]);
  }

  went(seat: SeatId): void {
    this.#memory.went(seat, this.#state.lead);
    this.#lead.look();
    this.fanout.publish([]);
  }

  /** Resolves when everything that was sent so far has been decided and answered. */
  quiet(): Promise<void> {
    return this.#busy ? new Promise((done) => this.#quiet.push(done)) : Promise.resolve();
  }

  /** Nothing more happens here by itself. */
  stop(): void {
    this.#lead.stop();
    this.#secret.stop();
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
      // numbers of closed secret rounds are read, or the box is asked: these go alone
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
      if (this.#askedToShow) await this.#views.goOn();
      this.#askedToClose = this.#askedToShow = false;
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
    this.#askedToShow = true;
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
    const batch = await this.#decided(jobs);
    try {
      if (batch.writes) await this.#append(batch);
    } catch (error) {
      await this.#failed(error);
      batch.lost();
      this.fanout.publish(withSupporters(this.#state, batch.dirty));
      return;
    }
    this.#keep(batch);
  }

  /** Decides one after another, each on what the one before leads to. */
  async #decided(jobs: readonly Job[]): Promise<Batch> {
    const tallies = jobs.some((j) => needsTallies(j.wish)) ? await this.#tallies() : {};
    const batch = new Batch(this.#state);
    for (const [i, { wish, resolve }] of jobs.entries()) {
      const act = wish.kind === 'command' ? { key: keyOf(wish.place, wish.id), print: printOf(wish.id, wish.command) } : null;
      const before = act && (batch.before(act.key) ?? (await this.#answers.before(act.key)));
      if (act && before) {
        batch.again(resolve, act, before);
        continue;
      }
      const verdict = this.#decide(batch.state, wish, tallies);
      if (!verdict.ok) {
        batch.refused(resolve, verdict);
        continue;
      }
      const answered = batch.took(resolve, act, verdict);
      if (verdict.remember) batch.changed(this.#memory.remember(verdict.remember));
      if (verdict.note) this.#memory.noted(verdict.note);
      if (verdict.issued) this.#memory.issued(verdict.issued);
      if (verdict.remember?.kind === 'issue-again') this.#secret.again();
      if (act && answered) this.#answers.remember(act.key, answered);
      // what memory holds changes only once the turn is on disk: whoever comes after it in the queue waits for that
      if (verdict.events.some(turnsMemory)) {
        this.#queue.unshift(...jobs.slice(i + 1));
        break;
      }
    }
    return batch;
  }

  /** It is on disk: the state is what it leads to, memory follows, who waits gets an answer, and everybody sees it. */
  #keep(batch: Batch): void {
    const { state, events } = batch;
    if (batch.writes) this.#house.disk?.wrote();
    const before = this.#state;
    this.#state = state;
    for (const event of events) {
      batch.changed(this.#memory.follow(event));
      this.#memory.stored(event);
      this.#secret.stored(event, before);
      if (event.type === 'DecisionPrepared') this.#house.prepared?.(this.#id, event.decision);
    }
    if (events.length > 0 && state.decisions.some((d) => d.adoption)) this.#house.recorded?.(this.#id, state, events);
    if (events.length > 0) {
      this.#lead.look();
      this.#views.stored(before, state);
      this.#secret.follow();
      this.#views.follow();
    }
    batch.kept();
    this.fanout.publish(batch.all ? 'all' : withSupporters(state, batch.dirty));
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

  async #append({ state: next, events, rows }: Batch): Promise<void> {
    const voided = events.flatMap((e) => (e.type === 'RoundVoided' ? [e.round] : []));
    await this.#house.store.append({
      stream: this.#id, expected: this.#state.seq, at: now(), events: events as unknown as DomainEvent[], ...rows, deleteTallies: voided,
      bulletins: this.#secret.bulletins(events), forgetsIssued: voidIssuing(this.#state, next), forgetsSealed: redacted(this.#state, next)
    });
  }

  async #tallies(): Promise<Record<string, Tally>> {
    const rounds = this.#state.decisions[this.#state.current]?.rounds.filter((r) => r.status === 'closed' && r.ballot === 'secret') ?? [];
    const rows = await this.#house.store.tallies(rounds.map((r) => r.id));
    return Object.fromEntries(rows.map(({ round, ...tally }) => [round, tally]));
  }
}

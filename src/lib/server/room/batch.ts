import { refuse } from '../../core/refusal.ts';
import type { MeetingEvent } from '../../meeting/events.ts';
import { evolve } from '../../meeting/meeting.ts';
import type { Tally, Verdict } from '../../meeting/rules.ts';
import type { MeetingState, SeatId } from '../../meeting/state.ts';
import type { Answer } from '../../protocol.ts';
import type { Append, IssuedOf, NoteRow } from '../store/store.ts';
import { touched } from '../touched.ts';
import type { Answered } from './answers.ts';
import type { Job } from './wish.ts';

/** Of an act of a place: what tells it from others, and what it said. */
interface Act {
  readonly key: string;
  readonly print: string;
}

type Yes = Extract<Verdict, { readonly ok: true }>;

/**
 * Acts that are written together: the state that they lead to, what the disk has to keep of them, whose view they change, and the
 * answers, which wait until they are on disk.
 */
export class Batch {
  state: MeetingState;
  readonly events: MeetingEvent[] = [];
  /** Everybody's own view changed. */
  all = false;
  /** Seats whose own view changed. */
  readonly dirty = new Set<SeatId>();
  readonly #answered: { readonly resolve: Job['resolve']; readonly answer: Answer; readonly kept: boolean }[] = [];
  readonly #inBatch = new Map<string, Answered>();
  readonly #answers: { key: string; answer: string }[] = [];
  readonly #tallies: ({ round: string } & Tally)[] = [];
  readonly #issued: IssuedOf[] = [];
  readonly #notes = new Map<string, NoteRow>();

  constructor(state: MeetingState) {
    this.state = state;
  }

  /** What was answered to this act a moment ago, in this batch. */
  before(key: string): Answered | null {
    return this.#inBatch.get(key) ?? null;
  }

  /** The same act came a second time; other words under its id are refused. */
  again(resolve: Job['resolve'], { key, print }: Act, before: Answered): void {
    const answer = before.print === null || before.print === print ? before.answer : refuse('sent-otherwise');
    this.#answered.push({ resolve, answer, kept: this.#inBatch.has(key) && this.#answers.some((r) => r.key === key) });
  }

  refused(resolve: Job['resolve'], refusal: Answer): void {
    this.#answered.push({ resolve, answer: refusal, kept: false });
  }

  /** @returns the answer where it leaves no row: memory is all that knows it */
  took(resolve: Job['resolve'], act: Act | null, verdict: Yes): Answered | null {
    for (const event of verdict.events) {
      const seats = touched(event, this.state);
      this.state = evolve(this.state, event);
      this.events.push(event);
      if (seats === 'all') this.all = true;
      else this.changed(seats);
    }
    const { note, issued, tally } = verdict;
    if (note) this.#notes.set(`${note.decision}:${note.step}`, note);
    if (issued) {
      this.#issued.push(issued);
      this.dirty.add(issued.row.seat);
    }
    if (tally) this.#tallies.push({ round: tally.round, ...(tally.numbers.open() as Tally) });
    const answered: Answered = { answer: { ok: true, ...(verdict.made ? { made: verdict.made } : {}) }, print: act?.print ?? null };
    this.#answered.push({ resolve, answer: answered.answer, kept: verdict.events.length > 0 || note !== undefined || issued !== undefined });
    if (act === null) return null;
    this.#inBatch.set(act.key, answered);
    if (verdict.events.length > 0) this.#answers.push({ key: act.key, answer: JSON.stringify(answered) });
    // the same words of a note again are fine anyway, and its first answer may turn out not to be kept
    return verdict.events.length > 0 || note || issued ? null : answered;
  }

  changed(seats: Iterable<SeatId>): void {
    for (const seat of seats) this.dirty.add(seat);
  }

  /** Something has to be written. */
  get writes(): boolean {
    return this.events.length > 0 || this.#notes.size > 0 || this.#issued.length > 0;
  }

  get rows(): Pick<Append, 'answers' | 'tallies' | 'notes' | 'issued'> {
    return { answers: this.#answers, tallies: this.#tallies, notes: [...this.#notes.values()], issued: this.#issued };
  }

  /** It is on disk. */
  kept(): void {
    for (const { resolve, answer } of this.#answered) resolve(answer);
  }

  /** The disk refused it. What needs no disk stands; what did not reach it is said to whoever sent it, who still has their words. */
  lost(): void {
    for (const { resolve, answer, kept } of this.#answered) resolve(kept ? refuse('not-saved') : answer);
  }
}

import type { BoxAddress, Closed } from '../ballot/box.ts';
import { Sealed } from '../core/sealed.ts';
import { LIMITS } from '../limits.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import { noteKey } from '../meeting/notes.ts';
import { openPens, pensDue } from '../meeting/pens.ts';
import { currentDecision, openRound, type IssuedRow, type Memory, type NoteHolder, type NotesMemory, type PaperTally, type Remember, type SecretRound, type Tally, type WrittenViews } from '../meeting/rules.ts';
import type { MeetingState, SeatId } from '../meeting/state.ts';
import type { MemoryView } from '../meeting/view/memory.ts';
import type { Recognition, Signal, Step } from '../meeting/vocabulary.ts';
import { now as clock } from './clock.ts';
import type { IssuedOf, NoteRow } from './store/store.ts';

/**
 * What of a meeting lives in memory only: how many ballots the box told of, recognition, readiness, consent, hands, signals, who is
 * writing and who is connected. It is gone after a restart; the phones send again what is theirs.
 */
export class MeetingMemory {
  readonly #ready = new Map<SeatId, number>();
  readonly #recognised = new Map<string, Map<SeatId, Recognition>>();
  readonly #dive = new Map<SeatId, boolean>();
  readonly #writing = new Set<SeatId>();
  readonly #here = new Map<SeatId, number>();
  #hands: SeatId[] = [];
  /** By kind: keys that devices made. Who holds a key is known to that device alone. */
  readonly #signals = new Map<Signal, Set<string>>();
  readonly #moreTime = new Set<string>();
  /** What views were told of memory when the big screen was frozen. */
  #frozen: MemoryView | null = null;
  readonly #connected = new Map<SeatId, number>();
  #reopenedAt: number | null = null;
  #leadAwaySince: number | null = null;
  #notes = new Map<string, { version: number; text: string }>();
  readonly #noteHolders = new Map<string, NoteHolder>();
  #paperTally: PaperTally | null = null;

  /** Of the open secret round: what the box told last, and what it says at the close. */
  #received = 0;
  #closing: Omit<SecretRound, 'expected' | 'reopenedAt'> | null = null;
  /** Rows of the store, by decision and seat. */
  readonly #issued = new Map<string, Readonly<Record<SeatId, IssuedRow>>>();

  /** Minority views that are written: when the box was started again, and what it says when they are shown. */
  #pensLostAt: number | null = null;
  #written: Sealed<WrittenViews> | null = null;

  /** @param state as read from the store: a secret round that is open in it lost its ballots with the old process */
  constructor(state: MeetingState, issued: readonly IssuedOf[], now: number) {
    this.issuedAre(issued);
    // before anybody could vote nothing was lost
    if (openPens(pensDue(state)?.decision)) this.#pensLostAt = now;
    if (openRound(state)?.ballot === 'secret' && currentDecision(state)?.ballots?.frozen) this.#reopenedAt = now;
  }

  /** Who got a ballot, as it stands in the store; also after a write that failed. */
  issuedAre(rows: readonly IssuedOf[]): void {
    this.#issued.clear();
    for (const row of rows) this.issued(row);
  }

  /** One more that is about to be stored: what comes in the same turn is judged against it. */
  issued({ decision, row }: IssuedOf): void {
    this.#issued.set(decision, { ...this.#issued.get(decision), [row.seat]: row });
  }

  /** The box says how many ballots are there. */
  received(n: number): void {
    this.#received = n;
  }

  /** The box was started again: it is empty, and waits for the phones. */
  lost(now: number): void {
    this.#received = 0;
    this.#reopenedAt = now;
  }

  /** What the box says while whoever leads closes the round; null: that is over. */
  closing(received: number, closed: (Closed & { readonly hash: string }) | null): void {
    this.#closing = {
      received, counts: new Sealed(closed?.counts ?? { along: 0, 'not-yet': 0, abstain: 0 }), bulletin: closed?.hash ?? null,
      cameAlong: closed?.cameAlong ? new Sealed(closed.cameAlong) : null
    };
  }

  /** Minority views that are written: the box was started again (a moment), or had them all the time (null). */
  pensLost(at: number | null): void {
    this.#pensLostAt = at;
  }

  /** The box has none when they are to be shown: they are waited for once, never for ever. */
  pensMissing(at: number): void {
    this.#pensLostAt ??= at;
  }

  /** What the box says while they are shown. */
  showing(written: WrittenViews | null): void {
    this.#written = written && new Sealed(written);
  }

  notClosing(): void {
    this.#closing = null;
    this.#written = null;
  }

  /** The notes as they stand in the store; also after a write that failed. */
  notesAre(rows: readonly NoteRow[]): void {
    this.#notes = new Map(rows.map((r) => [noteKey(r.decision, r.step as Step), { version: r.version, text: r.text }]));
  }

  /** One section as it is about to be stored: what comes in the same turn is judged against it. */
  noted({ decision, step, version, text }: NoteRow): void {
    this.#notes.set(noteKey(decision, step as Step), { version, text });
  }

  /** @returns the seats whose own view changed */
  remember(r: Remember): SeatId[] {
    switch (r.kind) {
      case 'issue-again':
        return [];
      case 'ready':
        this.#ready.set(r.seat, r.ready);
        return [r.seat];
      case 'recognised': {
        const answers = this.#recognised.get(r.view) ?? new Map<SeatId, Recognition>();
        this.#recognised.set(r.view, answers.set(r.seat, r.answer));
        return [r.seat];
      }
      case 'dive':
        this.#dive.set(r.seat, r.consent);
        return [r.seat];
      case 'hand':
        return this.#setHands(r.up ? [...new Set([...this.#hands, r.seat])] : this.#hands.filter((s) => s !== r.seat));
      case 'hands-down':
        return this.#setHands([]);
      case 'hand-order':
        return this.#setHands([...new Set([...r.seats.filter((s) => this.#hands.includes(s)), ...this.#hands])]);
      case 'signal': {
        const keys = this.#signals.get(r.signal) ?? new Set<string>();
        if (keys.size < LIMITS.signalsMax) this.#signals.set(r.signal, keys.add(r.key));
        return [];
      }
      case 'signal-back':
        this.#signals.get(r.signal)?.delete(r.key);
        return [];
      case 'more-time':
        if (this.#moreTime.size < LIMITS.signalsMax) this.#moreTime.add(r.key);
        return [];
      case 'more-time-given':
        this.#moreTime.clear();
        return [];
      case 'signals-heard':
        this.#signals.clear();
        return [];
      case 'note-held':
        if (r.holder) this.#noteHolders.set(r.key, r.holder);
        else this.#noteHolders.delete(r.key);
        return [];
      case 'here':
        this.#here.set(r.seat, r.version);
        return [r.seat];
      case 'paper-tally':
        this.#paperTally = r.tally;
        return [];
      case 'writing':
        if (r.writing) this.#writing.add(r.seat);
        else this.#writing.delete(r.seat);
        return [];
    }
  }

  /**
   * Follows the meeting: a new asking starts empty (only events for which `turnsMemory` holds may change anything). What somebody answered before they stepped out stays: a number that is one lower
   * right after it would tell what they said (rule B2).
   * @returns everyone whose own view may be another by it, beside whom the event itself touches
   */
  follow(event: MeetingEvent): SeatId[] {
    // whoever got the turn has been seen; whoever went needs no turn any more
    const seen = event.type === 'TurnGiven' || event.type === 'SeatLeft' || event.type === 'SeatSentAway';
    const moved = seen && this.#hands.includes(event.seat) ? this.#setHands(this.#hands.filter((s) => s !== event.seat)) : [];
    if (event.type === 'RoundOpened' || event.type === 'RoundClosed' || event.type === 'RoundVoided') {
      this.#received = 0;
      this.#reopenedAt = null;
    }
    if (event.type === 'PensClosed' || event.type === 'MeetingMoved') this.#pensLostAt = null;
    if (event.type === 'BallotsOpened') this.#issued.delete(event.decision);
    if (event.type !== 'MeetingMoved') return moved;
    this.#writing.clear();
    this.#moreTime.clear();
    if (event.to === 'ready') this.#ready.clear();
    if (event.to === 'waterline') this.#dive.clear();
    if (event.to === 'settle' || event.to === 'agree') this.#recognised.clear();
    return moved;
  }

  /** @returns everyone whose place among the hands may be another now */
  #setHands(hands: SeatId[]): SeatId[] {
    const before = this.#hands;
    this.#hands = hands;
    return [...new Set([...before, ...hands])];
  }

  stored(event: MeetingEvent): void {
    if (event.type !== 'RoundClosed' && event.type !== 'RoundVoided') return;
    if (this.#paperTally?.round === event.round) this.#paperTally = null;
  }

  came(seat: SeatId): void {
    this.#connected.set(seat, (this.#connected.get(seat) ?? 0) + 1);
  }

  /** How long whoever leads has been away is counted from here. */
  leadIsAway(away: boolean): void {
    this.#leadAwaySince = away ? (this.#leadAwaySince ?? clock()) : null;
  }

  isConnected(seat: SeatId): boolean {
    return this.#connected.has(seat);
  }

  /** @param lead whoever leads now: how long they are away is counted from the moment that their last line went */
  went(seat: SeatId, lead: SeatId | null): void {
    const left = (this.#connected.get(seat) ?? 1) - 1;
    if (left > 0) this.#connected.set(seat, left);
    else {
      this.#connected.delete(seat);
      this.#writing.delete(seat);
      for (const [key, holder] of this.#noteHolders) if (holder.seat === seat) this.#noteHolders.delete(key);
      if (seat === lead) this.#leadAwaySince = clock();
    }
  }

  /** What the rules may read of it. */
  forRules(state: MeetingState, now: number, tallies: Readonly<Record<string, Tally>>): Memory {
    const round = openRound(state);
    const rows = this.#issued.get(currentDecision(state)?.id ?? '') ?? {};
    const leadHere = state.lead !== null && this.#connected.has(state.lead);
    this.#leadAwaySince = leadHere ? null : (this.#leadAwaySince ?? now);
    const ready = [...this.#ready.values()];
    return {
      ready: { answered: ready.length, below: ready.filter((n) => n < LIMITS.readyFrom).length },
      recognised: Object.fromEntries([...this.#recognised].map(([view, a]) => [view, [...a.values()].filter((x) => x === 'yes' || x === 'a-bit').length])),
      secretRound: round?.ballot === 'secret' && this.#closing
        ? { ...this.#closing, expected: round.entitled.filter((seat) => Object.hasOwn(rows, seat)).length, reopenedAt: this.#reopenedAt }
        : null,
      issued: Object.fromEntries(this.#issued), pens: { written: this.#written, lostAt: this.#pensLostAt },
      tallies: Object.fromEntries(Object.entries(tallies).map(([id, counts]) => [id, new Sealed(counts)])),
      leadAwayMs: this.#leadAwaySince === null ? 0 : now - this.#leadAwaySince,
      notes: this.#notesNow(), paperTally: this.#paperTally
    };
  }

  /** What views may tell of it: who answered and how many, never what. */
  /** @param box where phones bring their ballots */
  forViews(state: MeetingState, box: BoxAddress | null): MemoryView {
    const seen = this.#seen(box);
    this.#frozen = state.frozen === null ? null : (this.#frozen ?? seen);
    return { ...seen, frozen: this.#frozen };
  }

  #seen(box: BoxAddress | null): MemoryView {
    const answers = [...this.#dive.values()];
    return {
      received: this.#received, box, issued: new Map([...this.#issued].map(([decision, rows]) => [decision, new Set(Object.keys(rows))])),
      ready: new Set(this.#ready.keys()),
      recognised: new Map([...this.#recognised].map(([view, a]) => [view, new Set(a.keys())])),
      dive: { yes: answers.filter(Boolean).length, no: answers.filter((x) => !x).length, answered: new Set(this.#dive.keys()) },
      hands: this.#hands,
      signals: new Map([...this.#signals].flatMap(([signal, keys]) => (keys.size > 0 ? [[signal, keys.size] as const] : []))),
      moreTime: this.#moreTime.size,
      frozen: null,
      writing: this.#writing.size,
      here: this.#here,
      reopened: this.#reopenedAt !== null,
      connected: new Set(this.#connected.keys()),
      notes: this.#notesNow(), paperTally: this.#paperTally
    };
  }

  #notesNow(): NotesMemory {
    return { texts: Object.fromEntries(this.#notes), holders: Object.fromEntries(this.#noteHolders) };
  }
}

/** Whether memory turns with this event: then it is on disk before anything after it is decided. */
export function turnsMemory(event: MeetingEvent): boolean {
  return ['MeetingMoved', 'RoundOpened', 'BallotsOpened', 'BallotsFrozen', 'RoundClosed', 'PensClosed', 'RoundVoided', 'TurnGiven', 'SeatLeft', 'SeatSentAway'].includes(event.type);
}

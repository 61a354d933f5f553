import { hashOf } from '../../ballot/bulletin.ts';
import type { BallotChoice } from '../../ballot/messages.ts';
import type { BallotsView, RoundView } from '../../meeting/view/rounds.types.ts';
import type { View } from '../../meeting/view/view.types.ts';
import type { Answer } from '../../protocol.ts';
import type { Cards } from './cards.ts';
import { fileOf, lookAt } from './looking.ts';
import { Task, type Next } from './moments.ts';
import { Opened } from './opened.ts';
import type { CardPens } from './pens/card-pens.ts';
import type { Writing } from './pens/writing.ts';
import type { Pool, Pooled } from './pool.ts';
import type { CardKeys } from './sealing.ts';
import { stateOf } from './state.ts';
import { browserSuite } from './suite.ts';
import type { CardBallot, TabletKeeping } from './tablet-keeping.ts';
import type { TabletOptions } from './tablet.ts';
import type { BallotProof, VoterState, WritingState } from './voter.ts';

/** Where a card is, as the tablet may show it to the person who holds it: what a phone tells of its ballot, and whose card it is. */
export interface HandState extends VoterState {
  /**
   * `new`: nobody took this card yet; `wait`: no ballot to cast now; `asking`: its ballot is on its way, or voting has not begun; `ready`: this person can vote;
   * `elsewhere`: their ballot is on another tablet; `left-out`: given out without them; `alarm`: the list says something else than the tablet knows.
   */
  readonly at: 'new' | 'wait' | 'asking' | 'ready' | 'elsewhere' | 'left-out' | 'alarm';
  readonly seat: string | null;
  readonly name: string;
  /** Where the minority view of this person is; null: none can be written with this card now. `open`: it can still be changed. */
  readonly writing: (WritingState & { readonly open: boolean }) | null;
}

const NOTHING: HandState = {
  at: 'wait', seat: null, name: '', ballot: 'none', choice: null, before: null, underWay: false, received: false, checked: null, trouble: null, writing: null
};

/** What a card in a hand may use of the tablet. */
export interface Lap {
  readonly view: View;
  readonly keeping: TabletKeeping;
  readonly pool: Pool;
  readonly cards: Cards;
  readonly pens: CardPens;
  readonly options: TabletOptions;
}

/** One card that lies open on the tablet: what it can do ends with `close`. */
export class Hand {
  #keys: CardKeys | null;
  readonly #lap: Lap;
  readonly #opened: Opened;
  readonly #looks = new Task(() => this.#check());
  #writing: Writing | null = null;
  #state: HandState = NOTHING;
  #turn: Promise<void> = Promise.resolve();

  constructor(keys: CardKeys, lap: Lap) {
    this.#keys = keys;
    this.#lap = lap;
    this.#opened = new Opened(keys.seal, lap.keeping, lap.pool);
  }

  get state(): HandState {
    return this.#state;
  }

  get closed(): boolean {
    return this.#keys === null;
  }

  /** This card is of this person from now on. */
  async take(seat: string): Promise<Answer> {
    const keys = this.#keys;
    if (!keys) return { ok: false, refusal: 'no-seat' };
    const answer = await this.#lap.options.send({ type: 'TakeCard', for: seat, device: keys.device.key });
    if (answer.ok) this.#keep(seat, keys);
    await this.seen();
    return answer;
  }

  /** Chooses in the open round. The signed ballot, which names nobody, waits in the pool; what the card has to know again is sealed to it. */
  choose(choice: BallotChoice): Promise<boolean> {
    return this.#next(async () => {
      await this.#look();
      const { seat, at, before } = this.#state;
      if (!this.#keys || seat === null || at !== 'ready' || (choice === 'stand' && before === null)) return false;
      await this.#sign(seat, choice);
      await this.#look();
      return true;
    });
  }

  /** What is to be written, once the pen is there: what was begun without one would go with the person. Empty: nothing. False: it cannot be. */
  write(text: string): boolean {
    if (this.closed || this.#state.writing?.pen !== 'ready' || !this.#writing?.write(text)) return false;
    void this.seen();
    return true;
  }

  /** Something may have changed: the meeting went on, a stamp came, a ballot arrived. */
  seen(): Promise<void> {
    return this.#next(() => this.#look());
  }

  /** The ballot and the receipt of the round that was looked at last; null: there is no receipt. */
  get proof(): BallotProof | null {
    const number = this.#closed.at(-1)?.number ?? 0;
    const { ballots } = this;
    const { sent, receipt } = this.#opened.round(number);
    const ballot = receipt && sent.find(({ body }) => body.sequence === receipt.sequence);
    return ballots && ballot ? { decision: ballots.decision, round: number, ballot, receipt: receipt.receipt, box: ballots.box.key } : null;
  }

  close(): void {
    this.#keys?.seal.secret.fill(0);
    this.#keys = null;
    this.#looks.stop();
    this.#opened.close();
    if (this.#writing) this.#lap.pens.close();
    this.#writing = null;
    this.#state = NOTHING;
  }

  get ballots(): BallotsView | null {
    return this.#lap.view.rounds?.ballots ?? null;
  }

  /** The secret round that is open. */
  get #open(): RoundView | null {
    const open = this.#lap.view.rounds?.open;
    return open?.ballot === 'secret' ? open : null;
  }

  get #closed(): readonly RoundView[] {
    return (this.#lap.view.rounds?.past ?? []).filter(({ status, bulletin }) => status === 'closed' && bulletin !== undefined);
  }

  #next<T>(what: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(what);
    this.#turn = next.then(() => {}, () => {});
    return next;
  }

  /** The tablet keeps what asks for ballots, and the public half of what seals. Never the card. */
  #keep(seat: string, { device, seal: { key } }: CardKeys): void {
    this.#lap.keeping.change((kept) => (kept.cards[seat] = { secret: device.secret, device: device.key, seal: key }));
    this.#lap.cards.wake();
  }

  async #look(): Promise<void> {
    const keys = this.#keys;
    if (!keys) return;
    const { view, keeping, pool } = this.#lap;
    const mine = view.cards?.find(({ card }) => card === keys.device.key);
    if (!mine) return this.#say({ ...NOTHING, at: 'new' });
    // taken on another tablet, or this one was wiped: from now on this one asks too
    if (keeping.kept.cards[mine.seat]?.device !== keys.device.key) this.#keep(mine.seat, keys);
    const { ballots } = this;
    const card = ballots ? keeping.of(mine.seat, ballots) : undefined;
    if (ballots && card) await this.#opened.read(ballots, card);
    if (!this.#keys) return;
    const open = this.#open;
    const at = this.#at(mine, card);
    const last = open ? this.#opened.round(open.number).sent.at(-1)?.body : undefined;
    const pooled = this.#opened.stamped ? pool.of(this.#opened.stamped.pseudonym) : null;
    if (last && at === 'ready') await this.#goOn(mine.seat, last, pooled);
    const dead = at === 'elsewhere' || at === 'left-out' || at === 'alarm' ? at : null;
    const state = stateOf({
      kept: ballots && card ? this.#opened.kept(ballots, card) : null, dead, ballots, open, closed: this.#closed, wish: open && last ? { round: open.id, choice: last.choice } : null,
      trouble: pooled?.trouble === 'behind' ? null : (pooled?.trouble ?? null)
    });
    if (ballots && card && dead === null) await this.#openPen(mine.seat, ballots, card);
    const pens = view.rounds?.pens;
    this.#say({ ...state, at, seat: mine.seat, name: mine.name, writing: this.#writing && pens ? { ...this.#writing.state, open: pens.open } : null });
    this.#looks.poke(`${ballots?.key.n} ${card?.list} ${this.#opened.stamped !== null} ${this.#closed.map(({ bulletin }) => bulletin).join()}`);
  }

  /** Minority views can be written, or were shown: this card has its own [K19]. */
  async #openPen(seat: string, ballots: BallotsView, card: CardBallot): Promise<void> {
    if (this.#writing || !this.#lap.view.rounds?.pens || !this.#opened.stamped) return;
    const sealed = await this.#opened.pen(ballots, card);
    // a script that did not come over this line is asked for at the next view
    const engine = await import('./pens/writing.ts').catch(() => null);
    if (this.closed || !engine) return;
    this.#writing = this.#lap.pens.open(engine.Writing, this.#opened.kept(ballots, card), sealed, this.#opened.penSealer(seat, ballots));
  }

  /** What was chosen has to go once more: the tablet was started again since, or the Box has a later ballot, and what stands on the page counts [V5]. */
  async #goOn(seat: string, last: { readonly round: number; readonly choice: BallotChoice }, pooled: Pooled | null): Promise<void> {
    if (!pooled) this.#opened.again(last.round);
    else if (pooled.trouble === 'behind') await this.#sign(seat, last.choice);
  }

  async #sign(seat: string, choice: BallotChoice): Promise<void> {
    const { ballots } = this;
    const open = this.#open;
    if (!ballots || !open?.text) return;
    const sequence = (this.#opened.round(open.number).sent.at(-1)?.body.sequence ?? 0) + 1;
    await this.#opened.sign(seat, ballots, {
      v: 1, decision: ballots.decision, round: open.number, text: hashOf(open.text, browserSuite), previous: ballots.previous, choice, sequence
    });
  }

  #say(state: HandState): void {
    if (this.#keys === null || JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    this.#lap.options.onChange();
  }

  #at(mine: { seat: string; holds: boolean; issued: boolean }, card: CardBallot | undefined): HandState['at'] {
    const { ballots } = this;
    if (!ballots || !mine.holds) return 'wait';
    if (this.#lap.cards.alarm(mine.seat)) return 'alarm';
    if (card?.elsewhere) return 'elsewhere';
    if (ballots.frozen && card?.signature === undefined) return mine.issued ? (card ? 'asking' : 'elsewhere') : 'left-out';
    // a stamp that does not fit the announced key: nothing is cast with it [K5]
    if (card?.signature !== undefined && !this.#opened.stamped) return 'alarm';
    if (!this.#open) return 'wait';
    return ballots.frozen && card?.list === ballots.frozen.list ? 'ready' : 'asking';
  }

  /** After a close: what a phone looks for, it looks for [K17]. */
  async #check(): Promise<Next> {
    const { ballots } = this;
    const { seat } = this.#state;
    const card = ballots && seat !== null ? this.#lap.keeping.of(seat, ballots) : undefined;
    if (!ballots || !card?.list || !this.#opened.stamped) return 'done';
    const kept = this.#opened.kept(ballots, card);
    const todo = this.#closed.filter(({ number, bulletin }) => !kept.looks.some((look) => look.round === number && look.hash === bulletin));
    if (todo.length === 0) return 'done';
    const file = fileOf(await this.#lap.options.file(ballots.decision).catch(() => null), ballots.decision);
    if (!file) return 'later';
    for (const { number, bulletin } of todo) {
      const look = await lookAt(file, number, bulletin!, kept);
      if (!look) return 'later';
      if (!this.closed) this.#opened.looked(look);
    }
    await this.seen();
    return 'done';
  }
}

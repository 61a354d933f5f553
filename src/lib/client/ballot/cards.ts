import type { BallotsView } from '../../meeting/view/rounds.types.ts';
import type { View } from '../../meeting/view/view.types.ts';
import { asking } from './asking.ts';
import { makeEnvelope } from './blinding.ts';
import { fileOf, isMyList, LOOKS } from './looking.ts';
import { Task, type Next } from './moments.ts';
import { seal } from './sealing.ts';
import type { KeptDecision, TabletKeeping } from './tablet-keeping.ts';
import type { TabletOptions } from './tablet.ts';

/**
 * How cards come to their ballots while they are in pockets: the tablet asks for each with everybody else's, seals what can vote to its card at once,
 * and finds each in the list of the freeze, as a phone does [K3, K6, V2].
 */
export class Cards {
  readonly #options: TabletOptions;
  readonly #keeping: TabletKeeping;
  readonly #changed: () => void;
  readonly #asks = new Task(() => this.#ask());
  readonly #finds = new Task(() => this.#find());
  #view: View | null = null;
  /** Keys for which something does not fit: alone for all cards here, with a seat for one. */
  readonly #alarms = new Set<string>();
  /** How often a list did not fit, and of which key. */
  #odd = { key: '', times: 0 };

  constructor(options: TabletOptions, keeping: TabletKeeping, changed: () => void) {
    this.#options = options;
    this.#keeping = keeping;
    this.#changed = changed;
  }

  see(view: View): void {
    this.#view = view;
    this.wake();
  }

  /** Goes on with what is left to do: the meeting went on, or a card was taken. */
  wake(): void {
    this.#begin();
    const { ballots } = this;
    const given = `${ballots?.key.n} ${ballots?.frozen?.list}`;
    this.#asks.poke(`${given} ${this.#here.map(({ card }) => card).join()}`);
    this.#pokeFinds();
  }

  /** With this key nothing may be cast for this seat. */
  alarm(seat: string): boolean {
    const { ballots } = this;
    return ballots !== null && (this.#alarms.has(ballots.key.n) || this.#alarms.has(`${ballots.key.n} ${seat}`));
  }

  raise(key: string): Next {
    this.#alarms.add(key);
    this.#changed();
    return 'done';
  }

  stop(): void {
    this.#asks.stop();
    this.#finds.stop();
  }

  get ballots(): BallotsView | null {
    return this.#view?.rounds?.ballots ?? null;
  }

  /** Cards that were taken with this tablet, and may have a ballot. */
  get #here() {
    return (this.#view?.cards ?? []).filter(({ seat, card, holds }) => holds && card !== null && this.#keeping.kept.cards[seat]?.device === card);
  }

  /** Seats that have a ballot from here and were not found in the list yet. */
  get #unfound(): readonly string[] {
    const { ballots } = this;
    if (!ballots?.frozen) return [];
    const seats = this.#here.map(({ seat }) => seat);
    return seats.filter((seat) => {
      const mine = this.#keeping.of(seat, ballots);
      return mine?.signature !== undefined && mine.list !== ballots.frozen!.list && !this.alarm(seat);
    });
  }

  /** A key that this tablet did not know: what was asked for with an earlier one is void, unless that one cannot be over yet [V2]. */
  #begin(): void {
    const { ballots } = this;
    const { kept } = this.#keeping;
    if (!ballots || ballots.decision !== this.#view?.decision?.id || Object.keys(kept.cards).length === 0) return;
    const { decision, key, box } = ballots;
    const before = kept.ballots[decision];
    if (before && (before.box !== box.key || (before.n !== key.n && this.#standsOn(before)))) return void this.#alarms.add(key.n);
    if (before?.n === key.n || this.#alarms.has(key.n)) return;
    const given = this.#view?.rounds?.open?.number ?? null;
    this.#keeping.change((all) => (all.ballots[decision] = { n: key.n, box: box.key, given, seats: {}, receipts: [] }));
  }

  /** After the freeze a key lasts as long as its round is open, or one counts that was voted with it: another one then is a fraud. */
  #standsOn({ given, seats }: KeptDecision): boolean {
    if (!Object.values(seats).some(({ list }) => list !== undefined)) return false;
    const { open, past = [] } = this.#view?.rounds ?? {};
    return given === (open?.number ?? null) || past.some(({ status, bulletin, number }) => status === 'closed' && bulletin !== undefined && number >= (given ?? 1));
  }

  #pokeFinds(): void {
    this.#finds.poke(`${this.ballots?.key.n} ${this.ballots?.frozen?.list} ${this.#unfound.join()}`);
  }

  /** Asks for a ballot for every card that is here and has none. */
  async #ask(): Promise<Next> {
    let left: Next = 'done';
    for (const { seat } of this.#here) {
      const { ballots } = this;
      if (!ballots || this.alarm(seat)) return 'done';
      if (!(await this.#envelope(seat, ballots))) return this.raise(ballots.key.n);
      const mine = this.#keeping.of(seat, ballots);
      if (!mine || mine.signature !== undefined || mine.elsewhere) continue;
      const { blinded } = mine;
      const answer = await this.#options.send(asking(ballots.decision, ballots.key, this.#keeping.kept.cards[seat]!.secret, blinded, seat));
      // a new key came meanwhile: that answer is of no use any more
      if (this.#keeping.of(seat, ballots)?.blinded !== blinded) left = 0;
      else if (answer.ok) this.#keeping.changeOf(seat, ballots, (kept) => (kept.signature = answer.made?.['signature'] ?? ''));
      else if (answer.refusal === 'ballot-elsewhere') this.#keeping.changeOf(seat, ballots, (kept) => (kept.elsewhere = true));
      else if (answer.refusal !== 'ballots-frozen') left = 'later';
    }
    this.#changed();
    this.#pokeFinds();
    return left;
  }

  /** What this seat asks with: made once for each key, and kept before it is sent. False: the key is none that may be trusted [K5]. */
  async #envelope(seat: string, ballots: BallotsView): Promise<boolean> {
    const card = this.#keeping.kept.cards[seat];
    if (!card || ballots.frozen || this.#keeping.of(seat, ballots)) return true;
    const made = await makeEnvelope(ballots.decision, ballots.key);
    if (!made) return false;
    const { blinded, ...inside } = made;
    const envelope = await seal(card.seal, inside, `${ballots.decision}\0envelope`);
    this.#keeping.change(({ ballots: all }) => {
      const decision = all[ballots.decision];
      if (decision?.n === ballots.key.n) decision.seats[seat] ??= { blinded, envelope };
    });
    return true;
  }

  /** Once frozen: the list says of each ballot that was asked for here exactly what the tablet knows, or that card casts nothing [K6]. */
  async #find(): Promise<Next> {
    const { ballots } = this;
    const todo = this.#unfound;
    if (!ballots?.frozen || todo.length === 0) return 'done';
    const { frozen, key, decision } = ballots;
    // one list for each key
    const other = todo.filter((seat) => this.#keeping.of(seat, ballots)?.list !== undefined);
    for (const seat of other) this.raise(`${key.n} ${seat}`);
    const file = fileOf(await this.#options.file(decision).catch(() => null), decision);
    if (!file) return 'later';
    const { n, box } = this.#keeping.kept.ballots[decision] ?? {};
    if (n !== key.n) return 0;
    const fits = (seat: string): boolean => {
      const mine = this.#keeping.of(seat, ballots);
      return mine !== undefined && isMyList(file, frozen, { key: n, box: box!, blinded: mine.blinded }, seat, this.#keeping.kept.cards[seat]?.device ?? '');
    };
    const asked = todo.filter((seat) => !other.includes(seat));
    const odd = asked.filter((seat) => !fits(seat));
    for (const seat of asked) if (!odd.includes(seat)) this.#keeping.changeOf(seat, ballots, (mine) => (mine.list = frozen.list));
    this.#changed();
    if (odd.length === 0) return 'done';
    this.#odd = { key: key.n, times: this.#odd.key === key.n ? this.#odd.times + 1 : 1 };
    if (this.#odd.times < LOOKS) return 'later';
    for (const seat of odd) this.raise(`${key.n} ${seat}`);
    return 'done';
  }
}
